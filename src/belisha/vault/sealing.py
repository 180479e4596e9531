"""Sealing with AES-256-GCM: each secret has a key of its own, and every seal says what it is the seal of."""

from __future__ import annotations

import os
from typing import NamedTuple
from uuid import UUID

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

_NONCE = 12  # bytes
_KEY = 256  # bits


class UnsoundError(RuntimeError):
    """What is there is not what was sealed here: it was damaged, moved, or an older one was put back."""


class Bound(NamedTuple):
    """What a seal is bound to: another place, account, field or turn does not open it."""

    place: str
    account: UUID
    field: str
    turn: int

    def bytes(self, what: str) -> bytes:
        """As authenticated words; no part can hold the line between two parts."""
        return f"belisha vault|{what}|{self.place}|{self.account.hex}|{self.field}|{self.turn}".encode()


class Seal(NamedTuple):
    """A sealed secret, and its own key wrapped in the installation's."""

    sealed: bytes
    wrapped: bytes


def sealed(text: str, bound: Bound, key: bytes) -> Seal:
    """Seal a secret under a new key, and wrap that."""
    own = AESGCM.generate_key(_KEY)
    return Seal(_locked(own, text.encode(), bound.bytes("secret")), _locked(key, own, bound.bytes("key")))


def opened(seal: Seal, bound: Bound, key: bytes) -> str:
    """The secret. Raises UnsoundError."""
    own = _unlocked(key, seal.wrapped, bound.bytes("key"))
    return _unlocked(own, seal.sealed, bound.bytes("secret")).decode()


def rewrapped(seal: Seal, bound: Bound, old: bytes, new: bytes) -> Seal:
    """The same with its own key wrapped anew; the secret is not opened. Raises UnsoundError."""
    own = _unlocked(old, seal.wrapped, bound.bytes("key"))
    return Seal(seal.sealed, _locked(new, own, bound.bytes("key")))


def _locked(key: bytes, held: bytes, bound: bytes) -> bytes:
    nonce = os.urandom(_NONCE)
    return nonce + AESGCM(key).encrypt(nonce, held, bound)


def _unlocked(key: bytes, held: bytes, bound: bytes) -> bytes:
    try:
        return AESGCM(key).decrypt(held[:_NONCE], held[_NONCE:], bound)
    except (InvalidTag, ValueError):
        raise UnsoundError("a secret does not fit its place") from None
