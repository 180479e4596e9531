"""Bringing an installation back from a backup, in a folder beside the one it will have, until all of it is proved.

The steps before the database is open; `revived` has those after it.
"""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from secrets import token_hex
from typing import Any, BinaryIO

import pyrage

from belisha.refusal import RefusedError

FORMAT, MANIFEST, FILES, SQLITE, DUMP = 1, "manifest.json", "files/", "database.sqlite3", "database.pgdump"
REGISTER = "erasures.jsonl"
_PART = 1 << 20
Say = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Unpacked:
    """A backup that was opened: its list, and the folder with what was in it. `dump` is PostgreSQL's, if any."""

    manifest: dict[str, Any]
    folder: Path
    dump: Path | None


def free(target: Path) -> None:
    """Raises RefusedError where there is something in the folder that would be restored into."""
    if target.exists() and (not target.is_dir() or any(target.iterdir())):
        raise RefusedError(
            f"{target} is not empty, and nothing is ever restored over what is there: name a new folder with --into"
        )
    target.parent.mkdir(parents=True, exist_ok=True)


def erasures_of(backup: Path, named: str | None) -> Path:
    """The register of erasures that goes with a backup. Raises RefusedError where it is not there."""
    path = Path(named) if named else backup.with_name(REGISTER)
    if not path.is_file():
        raise RefusedError(
            f"the register of erasures {path} is missing, and without it people who were erased would come back. "
            "Bring it from beside the backups or from a witness, and name it with --erasures"
        )
    return path


def unpack(backup: Path, identity: pyrage.x25519.Identity, target: Path, check: Callable[..., None]) -> Unpacked:
    """Open a backup beside the target folder and check every hash. Raises RefusedError; then nothing is left."""
    folder = target.with_name(f".{target.name}.restoring-{token_hex(4)}")
    folder.mkdir(mode=0o700)
    try:
        listed, text = _kept(backup, identity, folder, check)
        manifest = _checked(text, listed)
        dump = folder / DUMP
        return Unpacked(manifest, folder, dump if dump.exists() else None)
    except OSError as error:
        shutil.rmtree(folder, ignore_errors=True)
        raise RefusedError(f"{backup} cannot be restored: {error.strerror or error}") from error
    except BaseException:
        shutil.rmtree(folder, ignore_errors=True)
        raise


def settle(folder: Path, target: Path) -> None:
    """Give the folder its name: from now on Belisha can be started on it."""
    if target.exists():
        target.rmdir()
    folder.rename(target)


def _kept(
    backup: Path, identity: pyrage.x25519.Identity, folder: Path, check: Callable[..., None]
) -> tuple[dict[str, list[object]], bytes]:
    """Write every member where it belongs; the sizes and hashes of what was written, and the manifest."""
    listed: dict[str, list[object]] = {}
    manifest = b""

    def keep(name: str, content: BinaryIO) -> None:
        nonlocal manifest
        if name == MANIFEST:
            manifest = content.read()
            return
        with open(os.open(_where(folder, name), os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600), "ab") as file:
            listed[name] = _copied(content, file)

    check(backup, identity, keep)
    return listed, manifest


def _where(folder: Path, name: str) -> Path:
    """Where a member belongs, never outside the folder; the parts of a dump follow each other."""
    if name == SQLITE:
        return folder / "belisha.sqlite3"
    if name.startswith(f"{DUMP}."):
        return folder / DUMP
    path = (folder / name.removeprefix(FILES)).resolve()
    if not name.startswith(FILES) or not path.is_relative_to(folder.resolve()) or "\0" in name:
        raise RefusedError("the backup holds a file with a name that cannot be: nothing was restored")
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    return path


def _copied(content: BinaryIO, file: BinaryIO) -> list[object]:
    size, found = 0, sha256()
    while part := content.read(_PART):
        file.write(part)
        found.update(part)
        size += len(part)
    file.flush()
    os.fsync(file.fileno())
    return [size, found.hexdigest()]


def _checked(text: bytes, listed: dict[str, list[object]]) -> dict[str, Any]:
    """The manifest, if what was unpacked is what it lists. Raises RefusedError."""
    try:
        manifest: dict[str, Any] = json.loads(text)
        known, form = manifest["members"], manifest["format"]
    except (ValueError, KeyError, TypeError) as error:
        raise RefusedError("the backup has no list of what is in it: it is damaged. Nothing was restored") from error
    if form != FORMAT:
        raise RefusedError(f"the backup is of Belisha {manifest.get('belisha')}: install that version or a newer one")
    if wrong := sorted(name for name in {*known, *listed} if known.get(name) != listed.get(name)):
        raise RefusedError(f"the backup is damaged: {', '.join(wrong[:5])}. Nothing was restored")
    return manifest
