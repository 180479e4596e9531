"""Addresses of servers with perhaps a password in them, as settings give them."""

from __future__ import annotations

from collections.abc import Iterable
from urllib.parse import SplitResult, urlsplit

from belisha.rulebook.vocabulary import nearest, shown


class UrlError(ValueError):
    """The address of a server cannot be read; the message never holds a password."""


def split(url: str, schemes: Iterable[str], no_such: str, allowed: str) -> SplitResult:
    """The parts of an address, its port a number that can be one. Raises UrlError."""
    try:
        parts = urlsplit(url)
        _ = parts.port
    except ValueError:
        raise UrlError(f"its host or port cannot be read; it may be {allowed}") from None
    if parts.scheme not in schemes:
        hint = nearest(parts.scheme, schemes) or f"; it may be {allowed}"
        raise UrlError(f"'{shown(parts.scheme)}' {no_such}{hint}")
    return parts
