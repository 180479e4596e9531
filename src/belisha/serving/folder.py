"""The data folder: where it is, and the key that is kept in it."""

from __future__ import annotations

import os
import re
import secrets
import sys
from collections.abc import Mapping
from pathlib import Path

from belisha.refusal import RefusedError

KEY = "secret-key"
# 50 letters and digits cannot be guessed; what token_urlsafe writes has 67.
SOUND = re.compile(rb"[A-Za-z0-9_-]{50,200}")


def own_folder(given: Mapping[str, str] = os.environ) -> Path:
    """Where things are kept if nothing is said: data/ of a checkout, else a folder of the person who runs it."""
    root = Path(__file__).resolve().parents[3]
    if (root / "start.py").is_file() and (root / "pyproject.toml").is_file():
        return root / "data"
    if sys.platform == "win32":
        return Path(given.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local") / "Belisha"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Application Support" / "Belisha"
    return Path(given.get("XDG_DATA_HOME") or Path.home() / ".local" / "share") / "belisha"


def made(folder: Path) -> Path:
    """The folder, made for its owner alone where it was not there, with the one for static files in it."""
    if not folder.exists():
        folder.mkdir(parents=True, exist_ok=True)
        folder.chmod(0o700)
    (folder / "static").mkdir(exist_ok=True)
    return folder


def private(folder: Path, name: str) -> Path:
    """A folder inside, for the owner alone."""
    inside = folder / name
    inside.mkdir(mode=0o700, exist_ok=True)
    return inside


def keep_private() -> None:
    """Whatever this process and those it begins make from now on is for their owner alone."""
    os.umask(0o077)


def secret_key(folder: Path) -> str:
    """The key of this installation, made on the first call; of two first calls at once both get the same.

    Raises RefusedError where a file is there that holds no key.
    """
    path = folder / KEY
    if not path.exists():
        _write_key(path)
    if said := unsound(path):
        raise RefusedError(said)
    return path.read_bytes().strip().decode("ascii")


def unsound(path: Path) -> str:
    """Why a file holds no key, with what to do; empty where it holds one."""
    with path.open("rb") as file:
        found = file.read(1000)
    if SOUND.fullmatch(found.strip()):
        return ""
    return (
        f"{path} is damaged: it has to hold 50 or more letters, digits, - and _. Put back the one from your backup, "
        "or delete it: the next start makes another, and links that were kept no longer prove their day"
    )


def _write_key(path: Path) -> None:
    """Write a key beside the place and link it there whole: a key is there or not, never half."""
    draft = path.with_name(f"{KEY}.{os.getpid()}.{secrets.token_hex(4)}")
    with open(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
        file.write(secrets.token_urlsafe(50))
        file.flush()
        os.fsync(file.fileno())
    try:
        os.link(draft, path)
    except FileExistsError:
        pass
    except OSError:  # a file system without links
        draft.rename(path)
    draft.unlink(missing_ok=True)
