"""The one door to the database for whoever writes: one writer at a time, one transaction, nothing left unsaid."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from threading import RLock
from typing import Final

from django.db import OperationalError, connection, transaction

PATIENCE: Final = 20.0
# SQLite lets one writer in and makes the others poll; waiting in turn is quicker at the slow end.
_TURN = RLock()
_WRITERS = 0x57524954  # "WRIT": one number for all who write to a database
_OWED: ContextVar[set[str] | None] = ContextVar("owed", default=None)


class UnrecordedError(RuntimeError):
    """Something accountable was changed, and the journal says nothing of it: a fault of ours, and nothing is kept."""


@contextmanager
def writing(patience: float = PATIENCE) -> Iterator[None]:
    """Everything inside is written, or nothing.

    Raises OperationalError after PATIENCE seconds of waiting, UnrecordedError where a change has no journal line.
    """
    with _turn(patience), transaction.atomic(), _accounted():
        _lead(patience)
        yield
        _unbroken()


@contextmanager
def _turn(patience: float) -> Iterator[None]:
    """Not on PostgreSQL: a thread that waits there for another's transaction must not keep that one from its turn."""
    if connection.vendor == "postgresql":
        yield
        return
    if not _TURN.acquire(timeout=patience):
        raise OperationalError("too many are writing at once")
    try:
        with _haste(patience):
            yield
    finally:
        _TURN.release()


@contextmanager
def _haste(patience: float) -> Iterator[None]:
    """SQLite, too, waits no longer than that for another program, such as the worker that brings in a roll."""
    if patience >= PATIENCE or connection.in_atomic_block:
        yield
        return
    _wait_for_others(patience)
    try:
        yield
    finally:
        _wait_for_others(PATIENCE)


def _wait_for_others(seconds: float) -> None:
    with connection.cursor() as cursor:
        cursor.execute(f"PRAGMA busy_timeout={round(seconds * 1000)}")


def _unbroken() -> None:
    """Raises where an error of the database was swallowed: PostgreSQL would make of the COMMIT a quiet rollback."""
    if connection.vendor != "postgresql" or not connection.connection:
        return
    if connection.connection.info.transaction_status.name == "INERROR":
        raise OperationalError("an earlier error broke the transaction")


def _lead(patience: float) -> None:
    """On PostgreSQL the lock of all writers comes before any row's: two who cross cannot wait for each other."""
    if connection.vendor != "postgresql":
        return
    with connection.cursor() as cursor:
        wait = f"{max(1, round(patience * 1000))}ms"
        cursor.execute("SELECT set_config('lock_timeout', %s, true), pg_advisory_xact_lock(%s)", (wait, _WRITERS))


@contextmanager
def _accounted() -> Iterator[None]:
    outer = _OWED.get()
    if outer is not None:
        before = set(outer)
        try:
            yield
        except BaseException:
            # What is taken back is owed no line.
            outer.clear()
            outer.update(before)
            raise
        return
    owed: set[str] = set()
    token = _OWED.set(owed)
    try:
        yield
        if owed:
            raise UnrecordedError(f"no journal line for {', '.join(sorted(owed)[:5])}")
    finally:
        _OWED.reset(token)


def owe(ref: str) -> None:
    """What REF names is being changed: a journal line has to follow before the end of `writing`."""
    owed = _OWED.get()
    if owed is None:
        raise UnrecordedError(f"{ref} is changed outside writing()")
    owed.add(ref)


def settle(ref: str) -> None:
    """The journal line about REF is written."""
    owed = _OWED.get()
    if owed is None:
        raise UnrecordedError(f"a journal line about {ref} is written outside writing()")
    owed.discard(ref)
