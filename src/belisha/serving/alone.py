"""One supervisor for each data folder: a lock that the system lets go of however its holder ends."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from io import TextIOWrapper
from pathlib import Path

from belisha.refusal import RefusedError

NAME = "serving.lock"
# Windows lets nobody read what is locked, so what is locked lies beyond the text.
BEYOND = 1_000_000


@contextmanager
def alone(folder: Path, said: str) -> Iterator[None]:
    """Hold the lock of a folder; `said` tells whoever comes second where the first is. Raises RefusedError."""
    with _opened(folder) as file:
        if not _locked(file):
            file.seek(0)
            raise RefusedError(
                f"Belisha is already running on the data folder {folder} ({file.read().strip() or 'just starting'}); "
                "stop that one first, or choose another folder with BELISHA_DATA"
            )
        file.truncate(0)
        file.write(said)
        file.flush()
        yield


def _opened(folder: Path) -> TextIOWrapper:
    try:
        return open(folder / NAME, "a+", encoding="utf-8")
    except OSError as error:
        raise RefusedError(f"the data folder {folder} cannot be written to: {error.strerror}") from error


def _locked(file: TextIOWrapper) -> bool:
    try:
        if sys.platform == "win32":
            import msvcrt

            file.seek(BEYOND)
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True
