"""Saves a second with their line in the journal, beside bare Django saves of the same row, eight threads at once.

On SQLite and on PostgreSQL, in turns in one run. Both validate the row and look at one school; the bare save has no
version, no turn to wait for and no journal.
"""

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from threading import Barrier, Thread

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT / "src"), str(ROOT)]

from tests import postgres  # noqa: E402

THREADS = 8


# In the process that saves


def opened():
    """Django, with its tables and a school; the school."""
    from belisha.serving.prepare import database, open_django

    open_django()
    from belisha.people.actions import keep
    from belisha.people.models import School

    database(lambda said: None)
    school = School(slug="conker-lane", name="Conker Lane Primary School", phase="primary", invented=True)
    keep(school)
    return school


def journaled(school, given):
    """An act as the pages do it."""
    from belisha.people.actions import add_person
    from belisha.sight import looking

    with looking([school.pk]):
        add_person("program:bench", school, given)


def bare(school, given):
    """The same row, as any Django application would save it."""
    from django.db import models, transaction

    from belisha.people.models import Person
    from belisha.sight import looking

    with looking([school.pk]), transaction.atomic():
        person = Person(school=school, given_name=given)
        person.full_clean()
        models.Model.save(person)


def turn(save, school, saves):
    """Save so often in each thread; the seconds that all took, and each save's."""
    from django.db import connection

    waits, ready = [], Barrier(THREADS + 1)

    def work():
        connection.ensure_connection()
        ready.wait()
        for number in range(saves):
            begun = time.perf_counter()
            save(school, f"Robin {number}")
            waits.append(time.perf_counter() - begun)
        connection.close()

    crew = [Thread(target=work) for _ in range(THREADS)]
    for each in crew:
        each.start()
    ready.wait()
    begun = time.perf_counter()
    for each in crew:
        each.join()
    if len(waits) != THREADS * saves:
        sys.exit("a save failed")
    return time.perf_counter() - begun, waits


def measured(saves, turns):
    """Both kinds of saves, in turns: saves a second, and milliseconds for half of them and for 99 of 100."""
    school = opened()
    kinds = {"bare": bare, "journaled": journaled}
    found = {name: [] for name in kinds}
    turn(journaled, school, 5)
    for _ in range(turns):
        for name, save in kinds.items():
            found[name].append(turn(save, school, saves))
    return {name: row(some, saves) for name, some in found.items()}


def row(turns, saves):
    waits = sorted(wait * 1000 for _, some in turns for wait in some)
    return {
        "a-second": round(THREADS * saves / statistics.median(seconds for seconds, _ in turns), 1),
        "p50": round(waits[len(waits) // 2], 1),
        "p99": round(waits[len(waits) * 99 // 100], 1),
    }


# In the process that tells


def on(url, options):
    """The figures of one database, from a process of its own."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("BELISHA_", "DJANGO_"))}
    with tempfile.TemporaryDirectory(prefix="belisha-bench-") as folder:
        given = {**kept, "BELISHA_DATA": folder, "CI": "true"} | ({"BELISHA_DATABASE": url} if url else {})
        call = [sys.executable, __file__, "--here", "--saves", str(options.saves), "--turns", str(options.turns)]
        done = subprocess.run(call, env=given, stdout=subprocess.PIPE, text=True, check=True)
    return json.loads(done.stdout)


def both(options):
    """The figures of every database that is there."""
    found = {"SQLite": on("", options)}
    try:
        server = postgres.Server()
        try:
            found["PostgreSQL"] = on(server.start().url, options)
        finally:
            server.stop()
    except postgres.NotHereError as error:
        print(f"not measured: PostgreSQL: {error}", file=sys.stderr)
    return found


def main():
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--saves", type=int, default=100, help="in each thread and turn")
    parser.add_argument("--turns", type=int, default=5)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--here", action="store_true", help="measure in this process, on the database of the settings")
    options = parser.parse_args()
    if options.here:
        print(json.dumps(measured(options.saves, options.turns)))
        return 0
    found = both(options)
    if options.json:
        print(json.dumps(found, indent=2))
        return 0
    print(f"{'saves, 8 threads':28} {'a second':>9} {'p50 ms':>8} {'p99 ms':>8}")
    for name, kinds in found.items():
        for kind, each in kinds.items():
            print(f"{name + ', ' + kind:28} {each['a-second']:9,.1f} {each['p50']:8} {each['p99']:8}")
        print(f"{'  journaled costs':28} {kinds['bare']['a-second'] / kinds['journaled']['a-second']:8.2f} ×")
    return 0


if __name__ == "__main__":
    sys.exit(main())
