"""How long a roll takes, and how much memory: read and compared, applied, brought in again, undone.

python bench/roll.py [--people 100000] [--format csv|1.1|1.2|ctf] [--database URL]

Every step is timed by itself. The peak is that of the whole process; the file is made by another one.
"""

import argparse
import hashlib
import os
import resource
import subprocess
import sys
import tempfile
import time
from datetime import date
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "src")]
FILES = {"csv": "roll.csv", "1.1": "oneroster-1.1.zip", "1.2": "oneroster-1.2.zip", "ctf": "ctf.xml"}


def main():
    """Run it and print a table; 1 where something did not come out right."""
    options = _options()
    folder = Path(tempfile.mkdtemp(prefix="belisha-roll-"))
    made = [sys.executable, str(ROOT / "bench" / "roll_files.py"), str(options.people), str(folder / "files")]
    subprocess.run(made, check=True)
    os.environ["BELISHA_DATA"] = str(folder / "data")
    if options.database:
        os.environ["BELISHA_DATABASE"] = options.database
    os.environ["DJANGO_SETTINGS_MODULE"] = "belisha.settings"
    import django

    django.setup()
    from django.core.management import call_command

    call_command("migrate", verbosity=0)
    return _measured(folder / "files" / FILES[options.format], options)


def _options():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--people", type=int, default=100_000)
    parser.add_argument("--format", choices=FILES, default="csv")
    parser.add_argument("--database", default="")
    return parser.parse_args()


def _measured(path, options):
    from belisha.people.models import School
    from belisha.sight import looking

    school, _ = School.objects.get_or_create(
        slug="bench", defaults={"name": "Bench School", "phase": "all-through", "urn": "900000"}
    )
    print(f"{options.people:,} people, {path.name}, {path.stat().st_size / 1e6:.1f} MB, {peak():.0f} MB before")
    with looking((school.pk,)):
        empty = state()
        first = timed("read and compared", lambda: staged(school, path))
        print(f"  {first.counts}")
        timed("applied", lambda: ordered(first, "apply"))
        full = state()
        again = timed("the same file again", lambda: staged(school, path))
        same = again.counts.get("total", 0) == 0 and state() == full
        timed("undone", lambda: ordered(first, "undo"))
        exact = state() == empty
    print(f"the second import changes nothing: {same}; undo restores exactly: {exact}; peak {peak():.0f} MB")
    return 0 if same and exact else 1


def timed(name, do):
    """Do it, print how long it took; on a busy machine the processor's time is the one to look at."""
    begin, worked = time.perf_counter(), time.process_time()
    found = do()
    waited, own = time.perf_counter() - begin, time.process_time() - worked
    print(f"{name:22} {waited:7.1f} s, of which {own:6.1f} s of processor   peak {peak():.0f} MB", flush=True)
    return found


def staged(school, path):
    """Hand a file in and read it."""
    from belisha.rolls.actions import receiving
    from belisha.rolls.models import RollImport

    with path.open("rb") as file:
        roll = receiving.receive("program:bench", school, path.name, iter(lambda: file.read(1 << 20), b""))
    if roll.stage == "columns":
        receiving.choose_columns("program:bench", roll, roll.columns)
    return worked(roll, RollImport, receiving)


def ordered(roll, what):
    """Apply or undo."""
    from belisha.rolls.actions import receiving
    from belisha.rolls.models import RollImport

    roll = RollImport.objects.get(pk=roll.pk)
    order = receiving.order_apply if what == "apply" else receiving.order_undo
    order("program:bench", roll)
    return worked(roll, RollImport, receiving)


def worked(roll, model, receiving):
    """The import after the worker was at it."""
    receiving.work(roll, date.today())
    roll = model.objects.get(pk=roll.pk)
    assert not roll.said, roll.said
    assert roll.stage in ("staged", "applied", "undone"), (roll.stage, roll.problems[:3])
    return roll


def state():
    """A fingerprint of every row of the people's tables, but for versions."""
    from django.db import connection

    digest = hashlib.sha256()
    with connection.cursor() as cursor:
        for name in ("person", "appointment", "group", "membership", "guardianship", "management"):
            cursor.execute(f"SELECT * FROM people_{name} ORDER BY id")
            at = [each[0] for each in cursor.description].index("version")
            for row in cursor:
                digest.update(repr((*row[:at], *row[at + 1 :])).encode())
    return digest.hexdigest()


def peak():
    """The most memory that this process has had, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    sys.exit(main())
