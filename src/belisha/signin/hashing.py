"""Passwords are hashed two at a time, however many arrive: a flood takes neither memory nor every thread."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from threading import BoundedSemaphore
from typing import Any, Final

from django.contrib.auth.hashers import Argon2PasswordHasher

AT_ONCE: Final = 2
WAITING: Final = 4
PATIENCE: Final = 10.0
_WORKING = BoundedSemaphore(AT_ONCE)
_LINE = BoundedSemaphore(AT_ONCE + WAITING)


class BusyError(RuntimeError):
    """Too many passwords are waiting to be checked; nothing was decided about this one."""


@contextmanager
def _turn() -> Iterator[None]:
    if not _LINE.acquire(blocking=False):
        raise BusyError("the line is full")
    try:
        if not _WORKING.acquire(timeout=PATIENCE):
            raise BusyError("the line does not move")
        try:
            yield
        finally:
            _WORKING.release()
    finally:
        _LINE.release()


class Queued(Argon2PasswordHasher):
    """Argon2id with 19 MiB, two passes and one lane, which is the least that OWASP recommends.

    Raises BusyError where the line is full.
    """

    time_cost = 2
    memory_cost = 19_456
    parallelism = 1

    def encode(self, password: str, salt: str) -> str:
        """The hash of a password."""
        with _turn():
            return super().encode(password, salt)

    def verify(self, password: str, encoded: str) -> bool:
        """Whether it is the password of a hash."""
        with _turn():
            return super().verify(password, encoded)

    def harden_runtime(self, password: str, encoded: str) -> Any:
        """Nothing: every hash of ours is made alike."""
