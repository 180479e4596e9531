"""Sign-in codes that change every half minute (RFC 6238), made from a seed that is never shown."""

from __future__ import annotations

import binascii
from datetime import datetime
from typing import Final, NamedTuple

import pyotp

WRONG: Final = (
    "This is no seed. Paste the letters and digits that the service shows as its set-up key, or the whole address "
    "that begins with otpauth://totp/."
)
_SHORTEST: Final = 10  # bytes, as RFC 4226 wants
_LONGEST: Final = 2000
_PERIODS: Final = range(10, 301)


class Code(NamedTuple):
    """A code, and for how many whole seconds the service will take it."""

    text: str
    seconds: int


def read(text: str) -> str:
    """What was pasted, as one address that says everything about the codes. Raises ValueError with what to do."""
    typed = text.strip()
    if not typed or len(typed) > _LONGEST:
        raise ValueError(WRONG)
    try:
        found = _parsed(typed)
        if len(found.byte_secret()) < _SHORTEST or found.interval not in _PERIODS:
            raise ValueError(WRONG)
        return found.provisioning_uri(name="account", issuer_name="belisha")
    except (ValueError, TypeError, AttributeError, binascii.Error):
        raise ValueError(WRONG) from None


def _parsed(typed: str) -> pyotp.TOTP:
    if typed.lower().startswith("otpauth:"):
        found = pyotp.parse_uri(typed)
        if not isinstance(found, pyotp.TOTP) or type(found) is not pyotp.TOTP:
            raise ValueError(WRONG)
        return found
    return pyotp.TOTP("".join(typed.replace("-", "").split()).upper())


def at(seed: str, now: datetime) -> Code:
    """The code of a moment."""
    found = _parsed(seed)
    return Code(found.at(now), found.interval - int(now.timestamp()) % found.interval)
