"""Small secrets that stand in the database are sealed with the installation's key, which does not."""

from __future__ import annotations

from base64 import urlsafe_b64encode
from functools import lru_cache
from hashlib import sha256

from cryptography.fernet import Fernet, InvalidToken
from django.conf import settings
from django.core.signing import BadSignature


@lru_cache(4)
def _seal(key: str) -> Fernet:
    return Fernet(urlsafe_b64encode(sha256(b"belisha.signin.sealing" + key.encode()).digest()))


def sealed(text: str) -> str:
    """Only this installation can read it."""
    return _seal(settings.SECRET_KEY).encrypt(text.encode()).decode()


def opened(text: str) -> str:
    """What was sealed. Raises BadSignature where this installation did not seal it."""
    try:
        return _seal(settings.SECRET_KEY).decrypt(text.encode()).decode()
    except InvalidToken as error:
        raise BadSignature("sealed with another key") from error
