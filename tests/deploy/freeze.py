"""Writes a small database of this version as SQL, to be upgraded from for ever: run it once for each version.

`PYTHONPATH=src python tests/deploy/freeze.py tests/deploy/frozen/0.2.0.sql`. It runs on older versions too, and leaves
out what they have not.
"""

import os
import sqlite3
import subprocess
import sys
import tempfile
from base64 import b64encode
from datetime import date
from hashlib import sha256
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

SINCE = date(2026, 9, 1)
POLICY = "st-marys"
# The keys of an installation of nothing real: worked out from words that anybody may read.
WORDS = b"an installation that is only there to be upgraded"
DUMP = """
import sqlite3, sys
sys.stdout.reconfigure(encoding='utf-8', newline='\\n')
print(*sqlite3.connect(sys.argv[1]).iterdump(), sep='\\n')
"""


def main(out):
    """Make it in a folder of its own and write it down."""
    with tempfile.TemporaryDirectory() as folder:
        os.environ["BELISHA_DATA"] = folder
        lay_keys(Path(folder))
        os.environ["DJANGO_SETTINGS_MODULE"] = "belisha.settings"
        import django

        django.setup()
        from django.core.management import call_command
        from django.db import connection

        call_command("migrate", verbosity=0)
        fill()
        connection.close()
        # Belisha puts another SQLite in the place of Python's own, which has no dump.
        call = [sys.executable, "-c", DUMP, str(Path(folder) / "belisha.sqlite3")]
        said = subprocess.run(call, capture_output=True, check=True).stdout
    Path(out).write_bytes(said)
    print(f"{out}: {Path(out).stat().st_size // 1000} kB")


def lay_keys(folder):
    """The keys of the installation: the one of its links, and the one that signs its journal."""
    private = Ed25519PrivateKey.from_private_bytes(sha256(WORDS).digest())
    public = private.public_key().public_bytes_raw()
    name = f"belisha-journal/{sha256(public).hexdigest()[:16]}"
    number = sha256(name.encode() + b"\n\x01" + public).hexdigest()[:8]
    kept = {
        "secret-key": sha256(WORDS).hexdigest(),
        "journal-key": b64encode(sha256(WORDS).digest()).decode(),
        "journal-key.pub": f"{name}+{number}+{b64encode(bytes((1,)) + public).decode()}",
    }
    for file, text in kept.items():
        (folder / file).write_text(f"{text}\n", "ascii")
        (folder / file).chmod(0o600)


def thaw(frozen, folder):
    """An installation as that version left it: its database, and its keys."""
    text = frozen.read_text("utf-8")
    lay_keys(folder)
    connection = sqlite3.connect(folder / "belisha.sqlite3")
    connection.executescript(text)
    connection.close()


def fill():
    """A school of a trust with a policy, a question that was counted, and people where the version has people."""
    from belisha.asking.models import Answered
    from belisha.demo import world
    from belisha.people.models import School, Trust
    from belisha.policies import actions

    trust = Trust.objects.create(slug="frozen-trust", name="Frozen Trust", invented=True)
    school = School.objects.create(
        trust=trust, slug="frozen-lane", name="Frozen Lane School", phase="special", urn="900099", invented=True
    )
    version = world.ship(POLICY)
    actions.put_in_force(trust, version, SINCE)
    actions.adopt(school, SINCE)
    Answered.objects.create(school=school, version=version, month=SINCE, act="post", verdict="permitted", times=7)
    try:
        from belisha.demo import cast
    except ImportError:
        return
    cast.SHAPES = cast.SHAPES[:4]  # a small school, so that the file stays small
    cast.build(trust)


if __name__ == "__main__":
    main(sys.argv[1])
