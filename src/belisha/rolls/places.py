"""Where files that were handed in lie until they are done with, and how far the reading of one has come."""

from __future__ import annotations

import json
import os
import uuid
from collections.abc import Iterable
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

from django.conf import settings

from belisha.rolls.line import UnreadableError

LARGEST, LARGEST_ON_A_PAGE = 200_000_000, 24_000_000
"""Bytes of a file, on the command line and from a browser: what is larger, the server does not take from a browser."""


def folder() -> Path:
    """Made for its owner alone."""
    found = Path(settings.DATA) / "rolls"
    if not found.is_dir():
        found.mkdir(mode=0o700, parents=True, exist_ok=True)
    return found


def path_of(roll: uuid.UUID) -> Path:
    """The file of an import."""
    return folder() / roll.hex


def keep(roll: uuid.UUID, pieces: Iterable[bytes]) -> tuple[str, int]:
    """Write a file down a piece at a time; its SHA-256 and size. Raises UnreadableError where it is too large."""
    digest, size, path = sha256(), 0, path_of(roll)
    try:
        with open(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
            for piece in pieces:
                size += len(piece)
                if size > LARGEST:
                    raise UnreadableError(
                        f"The file is larger than {LARGEST // 1_000_000} MB. Bring in one school at a time."
                    )
                digest.update(piece)
                file.write(piece)
            file.flush()
            os.fsync(file.fileno())
    except BaseException:
        forget(roll)
        raise
    return digest.hexdigest(), size


def forget(roll: uuid.UUID) -> None:
    """Remove the file of an import, and what is noted of its progress."""
    for path in (path_of(roll), _progress(roll)):
        path.unlink(missing_ok=True)


def tell(roll: uuid.UUID, done: int, of: int) -> None:
    """Note how far it is. Beside the database: a transaction shows nothing of itself before its end."""
    path = _progress(roll)
    draft = path.with_suffix(".new")
    with suppress(OSError):  # only for the eye
        draft.write_text(json.dumps([done, max(of, done, 1)]))
        draft.replace(path)


def told(roll: uuid.UUID) -> tuple[int, int]:
    """How much of how much is done; (0, 1) where nothing is noted."""
    try:
        done, of = json.loads(_progress(roll).read_text())
        return int(done), int(of)
    except (OSError, ValueError, TypeError):
        return 0, 1


def _progress(roll: uuid.UUID) -> Path:
    return folder() / f"{roll.hex}.progress"
