"""The one door to the database for whoever writes: one writer at a time, one transaction."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from threading import RLock

from django.db import OperationalError, transaction

# SQLite lets one writer in and makes the others poll; waiting in turn is ten times quicker at the slow end.
_TURN = RLock()


@contextmanager
def writing(patience: float = 20) -> Iterator[None]:
    """Everything inside is written, or nothing. Raises OperationalError after PATIENCE seconds of waiting."""
    if not _TURN.acquire(timeout=patience):
        raise OperationalError("too many are writing at once")
    try:
        with transaction.atomic():
            yield
    finally:
        _TURN.release()
