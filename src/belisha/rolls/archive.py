"""Opening a zip that somebody sent: nothing is unpacked to disk, and no member may be larger than it says or odd."""

from __future__ import annotations

import io
import zipfile
from pathlib import PurePosixPath
from typing import IO

from belisha.rolls.line import UnreadableError

MOST_FILES = 60
MOST_BYTES = 1_000_000_000
MOST_TIMES = 200
"""A table shrinks about tenfold; whatever shrinks more than this is made to fill the disk."""


def opened(file: IO[bytes]) -> zipfile.ZipFile:
    """The zip, looked over. Raises UnreadableError."""
    try:
        found = zipfile.ZipFile(file)
    except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError) as error:
        raise UnreadableError("This is no sound zip file. Export it again, and do not change it.") from error
    members = [each for each in found.infolist() if not each.is_dir()]
    if len(members) > MOST_FILES:
        raise UnreadableError(f"The zip has {len(members):,} files in it; {MOST_FILES} are the most.")
    for member in members:
        _look_at(member)
    if sum(member.file_size for member in members) > MOST_BYTES:
        raise UnreadableError("The zip would be larger than 1 GB when opened. It is refused.")
    names = [PurePosixPath(member.filename).name.lower() for member in members]
    if len(names) != len(set(names)):
        raise UnreadableError("The zip has two files with the same name in it.")
    return found


def _look_at(member: zipfile.ZipInfo) -> None:
    name = member.filename
    if name.startswith(("/", "\\")) or ".." in name.replace("\\", "/").split("/") or ":" in name or "\0" in name:
        raise UnreadableError(f"The zip has a file whose name leads elsewhere (“{name[:60]}”). It is refused.")
    if member.flag_bits & 1:
        raise UnreadableError("The zip has a password. Export it without one; it stays on your own computer.")
    if (member.external_attr >> 28) == 0xA:
        raise UnreadableError(f"The zip has a link in it (“{name[:60]}”). It is refused.")
    if member.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        raise UnreadableError(f"“{name[:60]}” is packed in a way that is not known here. Make an ordinary zip.")
    if member.file_size > 1_000_000 and member.file_size > MOST_TIMES * max(1, member.compress_size):
        raise UnreadableError(f"“{name[:60]}” grows {MOST_TIMES}-fold when opened (a zip bomb). It is refused.")


class Members:
    """The tables in a zip, by their names in small letters, wherever they lie in it."""

    def __init__(self, found: zipfile.ZipFile) -> None:
        self.zip = found
        self.by_name = {
            PurePosixPath(each.filename).name.lower(): each for each in found.infolist() if not each.is_dir()
        }

    def __contains__(self, name: str) -> bool:
        return name in self.by_name

    def text(self, name: str) -> io.TextIOWrapper:
        """A member as text, which OneRoster wants in UTF-8."""
        return io.TextIOWrapper(self.zip.open(self.by_name[name]), encoding="utf-8-sig", newline="")
