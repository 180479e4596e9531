"""What the doctor looks at on the machine: Python, the data folder, the disk, the key, the clock."""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from belisha.serving import database, environment
from belisha.serving.checkup import FAULT, OK, WARNING, Check, graded
from belisha.serving.folder import KEY, unsound

# File systems of other machines: their locks do not keep two writers of SQLite apart.
FAR = frozenset("9p afs afp ceph cifs davfs fuse.rclone fuse.sshfs fuse.s3fs glusterfs nfs nfs4 smb3 smbfs".split())
LITTLE, TOO_LITTLE = 1_000_000_000, 100_000_000
# Nobody ran this before it was written.
WRITTEN = datetime(2026, 9, 1, tzinfo=UTC)


def python() -> Iterator[Check]:
    """The version of Python."""
    found = ".".join(map(str, sys.version_info[:3]))
    yield graded("Python", sys.version_info >= (3, 11), found, f"{found} is too old: install 3.11 or newer")


def clock() -> Iterator[Check]:
    """A clock that is years behind is noticed; minutes only a time server knows."""
    now = datetime.now(UTC)
    late = f"says {now:%d %B %Y}, which cannot be: set the clock of this machine"
    yield graded("clock", now > WRITTEN, f"{now:%d %B %Y, %H:%M} UTC", late)


def data_folder() -> Iterator[Check]:
    """Where things are kept: there, ours to write, for nobody else to read, on this machine, with room."""
    given = environment.read()
    folder = given.data
    said = unwritable(folder)
    yield graded("data folder", not said, str(folder), f"{folder} {said}")
    if said:
        return
    yield from _mode("data folder's mode", folder, 0o077, WARNING)
    kind = file_system(folder)
    far = f"{folder} is on a network file system ({kind}): choose a folder on a disk of this machine"
    yield graded("file system", kind not in FAR, kind or "not known", far, WARNING if given.database else FAULT)
    yield room(shutil.disk_usage(folder).free)


def unwritable(folder: Path) -> str:
    """Why nothing can be written to a folder; empty where it can."""
    try:
        with tempfile.TemporaryFile(dir=folder) as file:
            file.write(b"x")
            file.flush()
            os.fsync(file.fileno())
    except OSError as error:
        return f"cannot be written to: {error.strerror}"
    return ""


def room(free: int) -> Check:
    """Whether there is space left; `free` in bytes."""
    said = f"{free / 1e9:,.1f} GB free"
    if free < TOO_LITTLE:
        return Check("free space", FAULT, f"{said}: make room before anything more is kept")
    return graded("free space", free >= LITTLE, said, f"{said}: make room soon", WARNING)


def key() -> Iterator[Check]:
    """The key of the installation is one, and for its owner alone."""
    path = environment.read().data / KEY
    if not path.exists():
        yield Check("key", WARNING, "not made yet: the first start makes it")
        return
    if said := unsound(path):
        yield Check("key", FAULT, said)
        return
    yield from _mode("key", path, 0o077, FAULT)


def database_file() -> Iterator[Check]:
    """The file of SQLite is for its owner alone."""
    given = environment.read()
    path = given.data / database.SQLITE_FILE
    if not given.database and path.exists():
        yield from _mode("database's mode", path, 0o077, WARNING)


def _mode(name: str, path: Path, others: int, grade: str) -> Iterator[Check]:
    """Whether other people of this machine are kept out."""
    if os.name != "posix":
        yield Check(name, OK, "left to the file system of this machine")
        return
    mode = path.stat().st_mode & 0o777
    mend = f"{path} can be read by others ({mode:o}): run chmod go= {path}"
    yield graded(name, not mode & others, f"{mode:o}", mend, grade)


def file_system(folder: Path, mounts: Path = Path("/proc/mounts")) -> str:
    """The kind of file system that a folder is on; empty where this machine does not say."""
    if os.name == "nt":
        return "smbfs" if str(folder.resolve()).startswith("\\\\") else ""
    try:
        rows = [line.split() for line in mounts.read_text().splitlines()]
    except OSError:
        return ""
    here = str(folder.resolve())
    held = [(row[1].replace("\\040", " "), row[2]) for row in rows]
    within = [(place, kind) for place, kind in held if here == place or here.startswith(place.rstrip("/") + "/")]
    return max(within, key=lambda each: len(each[0]))[1] if within else ""


LOOKS = (python, clock, data_folder, key, database_file)
