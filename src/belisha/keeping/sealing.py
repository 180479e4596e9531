"""Making one backup: the database, the keys and every file of the data folder, whole or not at all."""

from __future__ import annotations

import json
import os
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from secrets import token_hex
from typing import BinaryIO

from django.conf import settings

from belisha import __version__
from belisha.keeping import place, register, snapshot
from belisha.keeping.envelope import Member, digest, parts, seal
from belisha.refusal import RefusedError

FORMAT = 1
MANIFEST = "manifest.json"
FILES = "files/"
_NOT = {"static", place.BACKUPS, "rolls", "serving.lock", register.NAME, "compaction-owed"}
"""Made anew at every start, or on its way in; the erasure register must not come back from a backup."""
_NOT_ENDING = (".sqlite3", ".sqlite3-wal", ".sqlite3-shm", ".sqlite3-journal", ".part", ".new")


@dataclass(frozen=True, slots=True)
class Made:
    """A backup that is on the disk, and was read back."""

    path: Path
    size: int
    digest: str
    lines: int
    root: str
    made: datetime


def make(folder: Path, recipient: str) -> Made:
    """Write a backup into a folder and read it back. Raises RefusedError; then nothing of it is left."""
    now = datetime.now(UTC)
    draft = folder / f".{token_hex(8)}.part"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        snapshot.tidy()
        register.sync(folder, *place.registers())
        with snapshot.taken() as found:
            written = _written(draft, found, recipient, register.ids(register.read(folder / register.NAME)), now)
            path = folder / f"belisha-{now:%Y%m%dT%H%M%SZ}-{found.lines}-{found.root[:16]}.age"
            draft.rename(path)
            _settle(folder)
            _read_back(path, written)
            return Made(path, *written, found.lines, found.root, now)
    except OSError as error:
        raise RefusedError(f"the backup cannot be written to {folder}: {error.strerror or error}") from error
    finally:
        draft.unlink(missing_ok=True)


def _written(
    draft: Path, found: snapshot.Snapshot, recipient: str, erasures: Collection[str], now: datetime
) -> tuple[int, str]:
    """Write the envelope; its size and hash as they were handed to the disk."""
    members = _manifested([*_files(settings.DATA)], found, erasures, now)
    with open(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
        hashed = _Hashed(file)
        seal(members, hashed, recipient)  # type: ignore[arg-type]
        file.flush()
        os.fsync(file.fileno())
    return hashed.size, hashed.hash.hexdigest()


def _manifested(
    files: Iterable[Member], found: snapshot.Snapshot, erasures: Collection[str], now: datetime
) -> Iterator[Member]:
    """All members, and last the list of them with their hashes."""
    listed: dict[str, list[object]] = {}
    for member in (*files,):
        yield _noted(member, listed)
    for member in found.members:
        yield _noted(member, listed)
    manifest = {
        "format": FORMAT,
        "belisha": __version__,
        "made": now.isoformat(timespec="seconds"),
        "database": found.vendor,
        "journal": {"lines": found.lines, "root": found.root},
        "erasures": len(erasures),
        "erased": sorted(erasures),
        "members": listed,
    }
    text = json.dumps(manifest, sort_keys=True).encode()
    yield Member(MANIFEST, len(text), [text])


def _noted(member: Member, listed: dict[str, list[object]]) -> Member:
    def hashed() -> Iterator[bytes]:
        found = sha256()
        for part in member.parts:
            found.update(part)
            yield part
        listed[member.name] = [member.size, found.hexdigest()]

    return Member(member.name, member.size, hashed())


def _files(data: Path) -> Iterator[Member]:
    """Every file of the data folder that a start does not make anew: keys, witnesses, what was uploaded."""
    for path in sorted(data.rglob("*")):
        below = path.relative_to(data)
        skipped = below.parts[0] in _NOT or below.name.endswith(_NOT_ENDING) or below.name.startswith(snapshot.DRAFT)
        if path.is_file() and not path.is_symlink() and not skipped:
            held = path.stat().st_size
            yield Member(f"{FILES}{below.as_posix()}", held, _first(path, held))


def _first(path: Path, size: int) -> Iterator[bytes]:
    """No more of a file than it had when it was listed: witnesses add lines at any time."""
    for part in parts(path):
        yield part[:size]
        size -= len(part)
        if size <= 0:
            return


def _read_back(path: Path, written: tuple[int, str]) -> None:
    if digest(path) != written:
        path.unlink(missing_ok=True)
        raise RefusedError(f"the backup was written, but reads back differently: the disk of {path.parent} fails")


def _settle(folder: Path) -> None:
    """The name is on the disk too."""
    if os.name == "posix":
        held = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(held)
        finally:
            os.close(held)


class _Hashed:
    """A file that is written, with the size and hash of what was handed to it."""

    def __init__(self, file: BinaryIO) -> None:
        self.file, self.size, self.hash = file, 0, sha256()

    def write(self, held: bytes) -> int:
        """Write it all."""
        self.file.write(held)
        self.size += len(held)
        self.hash.update(held)
        return len(held)

    def flush(self) -> None:
        """Hand it to the system."""
        self.file.flush()
