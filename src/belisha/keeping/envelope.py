"""The envelope of a backup: an age file that only an offline identity opens, around a tar that is never on the disk."""

from __future__ import annotations

import os
import tarfile
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from threading import Thread
from typing import BinaryIO

import pyrage

from belisha.refusal import RefusedError

PART = 1 << 20
_BLOCK = 512


@dataclass(frozen=True, slots=True)
class Member:
    """A file in the envelope: its name, its size in bytes, and what is in it."""

    name: str
    size: int
    parts: Iterable[bytes]


def seal(members: Iterable[Member], writer: BinaryIO, recipient: str) -> None:
    """Write all members into one encrypted stream. Raises what a member raises, and OSError of the writer."""
    reader = _Pulled(_tar(members))
    key = pyrage.x25519.Recipient.from_str(recipient)
    watched = _Watched(writer)
    try:
        pyrage.encrypt_io(reader, watched, [key])
    except Exception as error:
        # What Python raised comes back out of the library as its own error, without the cause.
        raise _first(reader.fault, watched.fault, error) from error


def unseal(path: Path, identity: pyrage.x25519.Identity, keep: Callable[[str, BinaryIO], None]) -> None:
    """Hand every member to `keep(name, content)`, in order. Raises RefusedError where the key or the file is wrong."""
    inward, outward = os.pipe()
    fault: list[BaseException] = []
    thread = Thread(target=_decrypt, args=(path, identity, outward, fault), daemon=True)
    thread.start()
    try:
        with os.fdopen(inward, "rb") as stream:
            _read_members(stream, keep)
            while stream.read(PART):
                pass  # the end of the stream is authenticated last
    except (tarfile.TarError, EOFError) as error:
        thread.join()
        raise _unopened(path, fault) from error
    thread.join()
    if fault:
        raise _unopened(path, fault)


def digest(path: Path) -> tuple[int, str]:
    """Size and SHA-256 of a file, as it is on the disk now."""
    size, found = 0, sha256()
    for part in parts(path):
        size += len(part)
        found.update(part)
    return size, found.hexdigest()


def parts(path: Path) -> Iterator[bytes]:
    """A file, a mebibyte at a time."""
    with path.open("rb") as file:
        while part := file.read(PART):
            yield part


def _tar(members: Iterable[Member]) -> Iterator[bytes]:
    for member in members:
        info = tarfile.TarInfo(member.name)
        info.size, info.mode = member.size, 0o600
        yield info.tobuf(tarfile.GNU_FORMAT)
        left = member.size
        for part in member.parts:
            left -= len(part)
            yield part
        if left:
            raise OSError(f"{member.name} changed while it was read")
        yield b"\0" * (-member.size % _BLOCK)
    yield b"\0" * _BLOCK * 2


def _read_members(stream: BinaryIO, keep: Callable[[str, BinaryIO], None]) -> None:
    with tarfile.open(fileobj=stream, mode="r|") as tar:
        for info in tar:
            content = tar.extractfile(info) if info.isreg() else None
            if content is None:
                raise tarfile.TarError(f"{info.name} is no file")
            keep(info.name, content)  # type: ignore[arg-type]


def _decrypt(path: Path, identity: pyrage.x25519.Identity, outward: int, fault: list[BaseException]) -> None:
    try:
        with path.open("rb") as reader, os.fdopen(outward, "wb") as writer:
            pyrage.decrypt_io(reader, writer, [identity])
    except Exception as error:  # told by the thread that waits
        fault.append(error)


def _first(*faults: BaseException | None) -> BaseException:
    return next(fault for fault in faults if fault is not None)


def _unopened(path: Path, fault: list[BaseException]) -> RefusedError:
    said = str(fault[0]) if fault else ""
    if "No matching keys" in said:
        return RefusedError(f"this key does not open {path.name}: it was made for another one. Nothing was restored")
    return RefusedError(f"{path.name} is damaged or cut short: take another backup. Nothing was restored")


class _Pulled:
    """Bytes of an iterator as a file that is read."""

    def __init__(self, source: Iterator[bytes]) -> None:
        self.source, self.rest = source, b""
        self.fault: BaseException | None = None

    def read(self, size: int = -1) -> bytes:
        """The next bytes, at most `size`; none at the end."""
        try:
            while not self.rest:
                self.rest = next(self.source)
        except StopIteration:
            return b""
        except BaseException as error:
            self.fault = error
            raise
        found, self.rest = self.rest[:size], self.rest[size:]
        return found


class _Watched:
    """A file that is written, and remembers what went wrong."""

    def __init__(self, writer: BinaryIO) -> None:
        self.writer = writer
        self.fault: BaseException | None = None

    def write(self, held: bytes) -> int:
        """Write it all."""
        try:
            return self.writer.write(held)
        except OSError as error:
            self.fault = error
            raise

    def flush(self) -> None:
        """Hand it to the system."""
        try:
            self.writer.flush()
        except OSError as error:
            self.fault = error
            raise
