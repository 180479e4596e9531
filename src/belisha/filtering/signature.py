"""The signature beside every list that others fetch: so that they know that it is this school's, whole and not old."""

from __future__ import annotations

import os
import secrets
from pathlib import Path

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    PublicFormat,
    load_pem_private_key,
    load_pem_public_key,
)

from belisha.refusal import RefusedError

SECRET, PUBLIC = "feed-key.pem", "feed-key.pub.pem"


def sign(body: bytes, folder: Path) -> bytes:
    """The Ed25519 signature of a list, 64 bytes. The key is made the first time."""
    return _secret(folder).sign(body)


def public(folder: Path) -> bytes:
    """The public key as PEM, for whoever checks."""
    return _pem(_secret(folder).public_key())


def is_signed(body: bytes, signature: bytes, pem: bytes) -> bool:
    """Whether the holder of this public key signed exactly these bytes."""
    try:
        key = load_pem_public_key(pem)
        if not isinstance(key, Ed25519PublicKey):
            return False
        key.verify(signature, body)
    except (InvalidSignature, ValueError):
        return False
    return True


def _secret(folder: Path) -> Ed25519PrivateKey:
    path = folder / SECRET
    if not path.exists():
        if (folder / PUBLIC).exists():
            raise RefusedError(
                f"{path} is gone, and the filters that fetch your lists believe only this key. Put back the one from "
                f"your backup. If there is none, remove {folder / PUBLIC} too, and give everybody the new key."
            )
        _make(folder)
    key = _read(path)
    if not (folder / PUBLIC).exists():
        _write(folder / PUBLIC, _pem(key.public_key()))
    return key


def _read(path: Path) -> Ed25519PrivateKey:
    try:
        key = load_pem_private_key(path.read_bytes(), None)
    except (OSError, ValueError, TypeError) as error:
        raise RefusedError(f"{path} is damaged: put back the one from your backup") from error
    if not isinstance(key, Ed25519PrivateKey):
        raise RefusedError(f"{path} is not an Ed25519 key: put back the one from your backup")
    return key


def _make(folder: Path) -> None:
    """A new key, whole or not at all; of two that make one at the same time, the first one's stays."""
    pem = Ed25519PrivateKey.generate().private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    _write(folder / SECRET, pem)


def _pem(key: Ed25519PublicKey) -> bytes:
    return key.public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)


def _write(path: Path, content: bytes) -> None:
    draft = path.with_name(f"{path.name}.{secrets.token_hex(4)}")
    with open(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    try:
        os.link(draft, path)
    except FileExistsError:
        pass
    finally:
        draft.unlink()
