"""The installation's keys, in which the keys of secrets are wrapped: in a file, never in the database.

The file has a line for each key, the newest last: its number and the key. It lies in the data folder, or where the
system hands over secrets: a credential of systemd named `belisha-vault-key`, or the file that the settings name.
"""

from __future__ import annotations

import base64
import os
import secrets
from hashlib import sha256
from pathlib import Path
from typing import Final, NamedTuple

from django.conf import settings

from belisha.refusal import RefusedError

NAME: Final = "vault-key"
CREDENTIAL: Final = "belisha-vault-key"
_BYTES: Final = 32


class Key(NamedTuple):
    """A key; its number tells which it is, and nothing about it."""

    number: str
    secret: bytes

    def __repr__(self) -> str:
        return f"Key({self.number})"


def handed_over() -> Path | None:
    """The file that somebody else keeps for us, where there is one."""
    named = getattr(settings, "VAULT_KEY", None)
    if named:
        return Path(named)
    folder = os.environ.get("CREDENTIALS_DIRECTORY", "")
    path = Path(folder) / CREDENTIAL
    return path if folder and path.is_file() else None


def path() -> Path:
    """Where the keys are."""
    return handed_over() or Path(settings.DATA) / NAME


def all_keys() -> dict[str, Key]:
    """Every key by its number, the newest last. Raises RefusedError where the file is damaged."""
    where = path()
    try:
        lines = where.read_text("ascii").splitlines() if where.exists() else []
        found = [_read(line) for line in lines if line.strip()]
    except (OSError, ValueError) as error:
        raise RefusedError(f"{where} is damaged: put back the one from your backup") from error
    return {key.number: key for key in found}


def newest(first: bool) -> Key:
    """The key to seal with. It is made only where FIRST says that nothing was ever sealed. Raises RefusedError."""
    found = all_keys()
    if not found:
        if not first:
            raise RefusedError(
                f"{path()} is gone, and without it no secret of an account can be read or kept. "
                "Put back the one from your backup"
            )
        _make_first()
        found = all_keys()
    return [*found.values()][-1]


def of(number: str) -> Key:
    """The key of that number. Raises RefusedError where it is gone."""
    found = all_keys().get(number)
    if found is None:
        raise RefusedError(f"{path()} does not have the key {number}: put back the one from your backup")
    return found


def add() -> Key:
    """A new key, which is the newest from now on. Raises RefusedError where the file is somebody else's to keep."""
    if handed_over():
        raise RefusedError(
            f"{path()} is kept by the system. Add this line at its end, restart, and run belisha vault-rotate again: "
            f"{written(_new())}"
        )
    key = _new()
    _write([*all_keys().values(), key])
    return key


def drop_all_but(used: set[str]) -> int:
    """Forget the keys with which nothing is wrapped any more, but the newest; how many."""
    found = [*all_keys().values()]
    left = [key for key in found[:-1] if key.number in used] + found[-1:]
    if handed_over() or len(left) == len(found):
        return 0
    _write(left)
    return len(found) - len(left)


def written(key: Key) -> str:
    """A key as a line of the file."""
    return f"{key.number} {base64.b64encode(key.secret).decode()}"


def _new() -> Key:
    return _of(secrets.token_bytes(_BYTES))


def _of(secret: bytes) -> Key:
    return Key(sha256(b"belisha vault key" + secret).hexdigest()[:16], secret)


def _read(line: str) -> Key:
    number, _, text = line.strip().partition(" ")
    secret = base64.b64decode(text, validate=True)
    key = _of(secret)
    if len(secret) != _BYTES or key.number != number:
        raise ValueError("a line that is no key")
    return key


def _make_first() -> None:
    """The first key: of two who make one at once, both get the same."""
    if handed_over():
        raise RefusedError(f"{path()} holds no key. Put this line into it, and restart: {written(_new())}")
    draft = _draft([_new()])
    try:
        os.link(draft, path())
    except FileExistsError:
        pass
    except OSError:  # a file system without links
        draft.rename(path())
    draft.unlink(missing_ok=True)
    _settle(path().parent)


def _write(keys: list[Key]) -> None:
    """Whole or not at all."""
    _draft(keys).replace(path())
    _settle(path().parent)


def _draft(keys: list[Key]) -> Path:
    """For its owner alone, and on the disk."""
    where = path()
    draft = where.with_name(f"{where.name}.{os.getpid()}.{secrets.token_hex(4)}")
    with open(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="ascii") as file:
        file.write("".join(f"{written(key)}\n" for key in keys))
        file.flush()
        os.fsync(file.fileno())
    return draft


def _settle(folder: Path) -> None:
    """The name is on the disk too."""
    if os.name == "posix":
        held = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(held)
        finally:
            os.close(held)
