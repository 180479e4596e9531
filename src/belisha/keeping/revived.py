"""What is done with a restored database before anybody may open the site: proved, brought up to date, emptied."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterable
from pathlib import Path
from typing import Any
from uuid import UUID

from django.contrib.sessions.models import Session
from django.db import connection

from belisha.journal import merkle
from belisha.journal.actions import leaf_data, program, record
from belisha.journal.models import Entry
from belisha.journal.verify import verify
from belisha.keeping import erasing, register, snapshot
from belisha.people.models import Person
from belisha.refusal import RefusedError
from belisha.sight import looking_everywhere
from belisha.writing import writing

BY = program("restore")


def fit(manifest: dict[str, Any]) -> None:
    """Raises RefusedError where the backup is of another kind of database than the settings name."""
    if manifest["database"] == connection.vendor:
        return
    if manifest["database"] == "sqlite":
        raise RefusedError("the backup is of SQLite: unset BELISHA_DATABASE, and restore again")
    raise RefusedError("the backup is of PostgreSQL: set BELISHA_DATABASE to an empty database, and restore again")


def fill_postgresql(dump: Path) -> None:
    """Bring a dump into the empty database of the settings. Raises RefusedError where it is not empty."""
    tool = shutil.which("pg_restore")
    if tool is None:
        raise RefusedError("pg_restore is not installed: install the client programs of PostgreSQL on this machine")
    if connection.introspection.table_names():
        raise RefusedError("the database of BELISHA_DATABASE is not empty: make a new one with createdb and name that")
    connection.close()
    command = [tool, "--no-owner", "--no-privileges", "--exit-on-error", "--single-transaction", *snapshot.address()]
    done = subprocess.run(
        [*command, str(dump)], capture_output=True, text=True, check=False, env=snapshot.surroundings()
    )
    if done.returncode:
        raise RefusedError(f"pg_restore failed: {' '.join(done.stderr.split())[:300]}")
    dump.unlink()


def prove(manifest: dict[str, Any]) -> int:
    """Work out the journal anew and compare it with the backup's list; its lines. Raises RefusedError."""
    leaves = []
    for number, entry in enumerate(Entry.objects.order_by("seq").iterator()):
        leaf = merkle.leaf_hash(leaf_data(entry))
        if entry.seq != number or leaf.hex() != entry.leaf:
            raise RefusedError(f"line {entry.seq} of the journal was changed: take another backup")
        leaves.append(leaf)
    told = manifest["journal"]
    if (len(leaves), merkle.root(leaves).hex()) != (told["lines"], told["root"]):
        raise RefusedError("the journal is not the one that was backed up: take another backup")
    return len(leaves)


def verify_all() -> None:
    """Every line, commitment, checkpoint and witness file that came along. Raises RefusedError with what is wrong."""
    if found := verify().findings:
        raise RefusedError("\n".join(("the journal in the backup does not prove itself:", *map(str, found[:5]))))


def erase_again(manifest: dict[str, Any], lines: Iterable[register.Line]) -> int:
    """Carry out every erasure of the register that the backup is older than; how many."""
    count = 0
    with looking_everywhere("a restored backup is brought up to every erasure"), writing():
        for line in lines:
            person = Person.objects.filter(pk=UUID(line["person"])).first()
            if person is not None and erasing.erase(BY, person, line["ground"]):
                count += 1
        record("restored", BY, "", made=manifest["made"], erased=str(count))
    return count


def end_sessions() -> None:
    """Whoever was signed in when the backup was made is not any more: a session ended since must not come back."""
    Session.objects.all().delete()


def close() -> None:
    """Everything is in the one file, and nobody holds it open."""
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute("VACUUM")
            cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    connection.close()
