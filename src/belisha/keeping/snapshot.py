"""The database as it is at one moment, with the size and the root of the journal in it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from secrets import token_hex

from django.conf import settings
from django.db import DatabaseError, connection, transaction

from belisha.journal import merkle
from belisha.journal.models import Entry
from belisha.keeping.envelope import Member, parts
from belisha.refusal import RefusedError

DRAFT = ".snapshot-"
SQLITE, DUMP = "database.sqlite3", "database.pgdump"
_CHUNK = 8 << 20
_STALE = 3600


@dataclass(frozen=True, slots=True)
class Snapshot:
    """What is in the database at that moment; `members` can be read once."""

    vendor: str
    lines: int
    root: str
    members: Iterable[Member]


@contextmanager
def taken() -> Iterator[Snapshot]:
    """A snapshot, gone afterwards. Raises RefusedError where it is damaged, or a tool is missing."""
    with _of_postgresql() if connection.vendor == "postgresql" else _of_sqlite() as found:
        yield found


def tidy() -> None:
    """Remove what a snapshot left that was cut short by a power cut."""
    for path in settings.DATA.glob(f"{DRAFT}*"):
        with suppress(OSError):
            if time.time() - path.stat().st_mtime > _STALE:
                path.unlink()


@contextmanager
def _of_sqlite() -> Iterator[Snapshot]:
    path = settings.DATA / f"{DRAFT}{token_hex(8)}"
    try:
        os.close(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
        leaves = _copied(path)
        size = path.stat().st_size
        yield Snapshot("sqlite", len(leaves), merkle.root(leaves).hex(), [Member(SQLITE, size, parts(path))])
    finally:
        for each in path.parent.glob(f"{path.name}*"):
            each.unlink(missing_ok=True)


def _copied(path: Path) -> list[bytes]:
    """Copy the database in one step, and read all of the copy; the leaves of its journal."""
    sqlite3 = sys.modules["sqlite3"]
    connection.ensure_connection()
    copy = sqlite3.connect(path)
    try:
        # All pages in one step: a copy in parts begins anew whenever somebody writes.
        connection.connection.backup(copy, pages=-1)
        copy.execute("PRAGMA journal_mode=DELETE")
        found = [str(row[0]) for row in copy.execute("PRAGMA integrity_check(5)")]
        if found != ["ok"]:
            raise RefusedError(f"the database is damaged, so there is no new backup: {'; '.join(found)[:300]}")
        return [bytes.fromhex(leaf) for (leaf,) in copy.execute("SELECT leaf FROM journal_entry ORDER BY seq")]
    except sqlite3.Error as error:
        raise RefusedError(f"the database cannot be copied: {error}") from error
    finally:
        copy.close()


@contextmanager
def _of_postgresql() -> Iterator[Snapshot]:
    tool = shutil.which("pg_dump")
    if tool is None:
        raise RefusedError("pg_dump is not installed: install the client programs of PostgreSQL on this machine")
    with transaction.atomic(), connection.cursor() as cursor:
        # The dump and the journal's root are of the same moment.
        cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ")
        cursor.execute("SELECT pg_export_snapshot()")
        moment = cursor.fetchone()[0]
        leaves = [bytes.fromhex(leaf) for leaf in Entry.objects.order_by("seq").values_list("leaf", flat=True)]
        command = [tool, "--format=custom", "--enable-row-security", "--no-owner", "--no-privileges"]
        chunks = _dumped([*command, f"--snapshot={moment}", *address()])
        yield Snapshot("postgresql", len(leaves), merkle.root(leaves).hex(), chunks)


def address() -> list[str]:
    """Which database, for the programs of PostgreSQL; the password goes by the environment."""
    given = connection.settings_dict
    named = {"--host": given["HOST"], "--port": given["PORT"], "--username": given["USER"], "--dbname": given["NAME"]}
    return [f"{name}={value}" for name, value in named.items() if value]


def surroundings() -> dict[str, str]:
    """The environment of the programs of PostgreSQL: the password, and that every school is in sight."""
    given = connection.settings_dict
    options = {name: str(given["OPTIONS"][name]) for name in ("sslmode", "sslrootcert") if name in given["OPTIONS"]}
    return {
        **os.environ,
        "PGOPTIONS": "-c belisha.schools=all -c belisha.trusts=all",
        **({"PGPASSWORD": given["PASSWORD"]} if given["PASSWORD"] else {}),
        **{f"PG{name.upper()}": value for name, value in options.items()},
    }


def _dumped(command: list[str]) -> Iterator[Member]:
    """The dump as members of a few megabytes each: its length is not known before its end, and it is on no disk."""
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=surroundings()) as program:
        assert program.stdout is not None
        assert program.stderr is not None
        number = 0
        while chunk := program.stdout.read(_CHUNK):
            yield Member(f"{DUMP}.{number:06}", len(chunk), [chunk])
            number += 1
        said = program.stderr.read().decode(errors="replace")
    if program.returncode:
        raise RefusedError(f"pg_dump failed: {' '.join(said.split())[:300]}")


FAULTS = (OSError, DatabaseError, RefusedError)
"""What can go wrong with a snapshot."""
