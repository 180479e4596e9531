"""The key with which an installation signs its journal: made once, kept in the data folder, not replaced unasked."""

from __future__ import annotations

import base64
import os
import secrets
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from django.conf import settings

from belisha.journal.offline import Key, UnreadableError, key_number, key_of
from belisha.refusal import RefusedError

SECRET, PUBLIC = "journal-key", "journal-key.pub"


class Signer(NamedTuple):
    """The private key, and the public one by which its signatures are known."""

    private: Ed25519PrivateKey
    public: Key


def folder() -> Path:
    """Where the keys are."""
    return Path(settings.DATA)


def signer(in_folder: Path | None = None, first: bool = False) -> Signer:
    """The key. It is made only where FIRST says that nothing was signed yet, and none ever was in this folder.

    Raises RefusedError where it is gone or damaged: whoever replaces a key has to say so.
    """
    place = in_folder or folder()
    path = place / SECRET
    if not path.exists():
        if not first or (place / PUBLIC).exists():
            raise RefusedError(
                f"{path} is gone, and without it the journal cannot be signed. Put back the one from your backup. "
                "If there is none, run: belisha journal-key --new"
            )
        make(place)
    found = _read(path)
    if not (place / PUBLIC).exists():  # the power went between the one and the other
        _append(place / PUBLIC, f"{written(found.public)}\n")
    if found.public not in known(place):
        raise RefusedError(f"{path} is not the key of this journal: put back the one from your backup")
    return found


def make(place: Path) -> Signer:
    """A new key. An old one is kept aside, and its public half stays among those that are believed."""
    path = place / SECRET
    if path.exists():
        path.rename(path.with_name(f"{SECRET}.{secrets.token_hex(4)}.old"))
    private = Ed25519PrivateKey.generate()
    _write(path, base64.b64encode(private.private_bytes_raw()) + b"\n")
    made = _signer(private)
    _append(place / PUBLIC, f"{written(made.public)}\n")
    return made


def known(in_folder: Path | None = None) -> list[Key]:
    """The public keys of this journal, the newest last. Raises RefusedError where they cannot be read."""
    path = (in_folder or folder()) / PUBLIC
    try:
        return [key_of(line) for line in path.read_text("utf-8").splitlines() if line.strip()] if path.exists() else []
    except (OSError, UnicodeDecodeError, UnreadableError) as error:
        raise RefusedError(f"{path} cannot be read: put back the one from your backup") from error


def written(key: Key) -> str:
    """A public key as text, for others to keep."""
    return f"{key.name}+{key.number.hex()}+{base64.b64encode(bytes((1,)) + key.public).decode()}"


def verify(public: bytes, message: bytes, signature: bytes) -> bool:
    """The same as offline.verify_ed25519, about thirty times faster."""
    try:
        Ed25519PublicKey.from_public_bytes(public).verify(signature, message)
    except (InvalidSignature, ValueError):
        return False
    return True


def _read(path: Path) -> Signer:
    try:
        return _signer(Ed25519PrivateKey.from_private_bytes(base64.b64decode(path.read_bytes(), validate=False)))
    except (OSError, ValueError) as error:
        raise RefusedError(f"{path} is damaged: put back the one from your backup") from error


def _signer(private: Ed25519PrivateKey) -> Signer:
    """The name of a key follows from the key, so that no two journals have one name."""
    public = private.public_key().public_bytes_raw()
    name = f"belisha-journal/{sha256(public).hexdigest()[:16]}"
    return Signer(private, Key(name, key_number(name, public), public))


def _write(path: Path, content: bytes) -> None:
    """Whole or not at all, for its owner alone."""
    draft = path.with_name(f"{path.name}.{os.getpid()}.{secrets.token_hex(4)}")
    with open(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    draft.replace(path)


def _append(path: Path, line: str) -> None:
    with path.open("a", encoding="utf-8") as file:
        file.write(line)
        file.flush()
        os.fsync(file.fileno())
