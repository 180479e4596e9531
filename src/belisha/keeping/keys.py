"""The key that opens backups: made here, kept elsewhere."""

from __future__ import annotations

import os
from pathlib import Path

import pyrage

from belisha.refusal import RefusedError


def sound(text: str) -> str:
    """The recipient, if it is one. Raises RefusedError."""
    try:
        return str(pyrage.x25519.Recipient.from_str(text.strip()))
    except Exception as error:
        raise RefusedError("a recipient begins with age1 and is what `belisha backup-key` printed") from error


def make(path: Path, data: Path) -> str:
    """Write a new identity for its owner alone, outside the data folder; its recipient. Raises RefusedError."""
    if path.resolve().is_relative_to(data.resolve()):
        raise RefusedError("the key must not lie in the data folder: name a file on a stick that you take away")
    identity = pyrage.x25519.Identity.generate()
    try:
        with open(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
            file.write(f"# opens the backups of Belisha; recipient: {identity.to_public()}\n{identity}\n")
            file.flush()
            os.fsync(file.fileno())
    except FileExistsError as error:
        raise RefusedError(f"{path} is there already: it may open older backups. Choose another name") from error
    except OSError as error:
        raise RefusedError(f"{path} cannot be written: {error.strerror}") from error
    return str(identity.to_public())


def read(path: Path) -> pyrage.x25519.Identity:
    """The identity of a key file. Raises RefusedError."""
    try:
        lines = path.read_text("utf-8").split()
        found = next(line for line in lines if line.startswith("AGE-SECRET-KEY-"))
        return pyrage.x25519.Identity.from_str(found)
    except OSError as error:
        raise RefusedError(f"{path} cannot be read: {error.strerror}") from error
    except Exception as error:
        raise RefusedError(f"{path} holds no key: one line of it begins with AGE-SECRET-KEY-") from error
