"""The server that takes mail, as an address says it: smtp://user:password@host:587, or smtps:// for TLS at once."""

from __future__ import annotations

from typing import Any
from urllib.parse import unquote, urlsplit

from belisha.rulebook.vocabulary import nearest, shown

ALLOWED = "smtp://user:password@host:587 or smtps://user:password@host:465, or nothing where no mail is sent"
_PORTS = {"smtp": 25, "smtps": 465}


class UrlError(ValueError):
    """The address of a mail server cannot be read; the message never holds a password."""


def read(url: str) -> dict[str, Any]:
    """Django's settings for mail. With a password, plain smtp changes to TLS before it is sent. Raises UrlError."""
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        raise UrlError(f"its host or port cannot be read; it may be {ALLOWED}") from None
    if parts.scheme not in _PORTS:
        raise UrlError(
            f"'{shown(parts.scheme)}' sends no mail{nearest(parts.scheme, _PORTS) or f'; it may be {ALLOWED}'}"
        )
    if not parts.hostname or parts.path.strip("/") or parts.query:
        raise UrlError(f"it may be {ALLOWED}")
    return {
        "EMAIL_BACKEND": "django.core.mail.backends.smtp.EmailBackend",
        "EMAIL_HOST": parts.hostname,
        "EMAIL_PORT": port or _PORTS[parts.scheme],
        "EMAIL_HOST_USER": unquote(parts.username or ""),
        "EMAIL_HOST_PASSWORD": unquote(parts.password or ""),
        "EMAIL_USE_SSL": parts.scheme == "smtps",
        "EMAIL_USE_TLS": parts.scheme == "smtp" and bool(parts.password),
        "EMAIL_TIMEOUT": 20,
    }
