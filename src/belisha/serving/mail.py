"""The server that takes mail, as an address says it: smtp://user:password@host:587, or smtps:// for TLS at once."""

from __future__ import annotations

from typing import Any
from urllib.parse import unquote

from belisha.serving.url import UrlError, split

ALLOWED = "smtp://user:password@host:587 or smtps://user:password@host:465, or nothing where no mail is sent"
_PORTS = {"smtp": 25, "smtps": 465}


def read(url: str) -> dict[str, Any]:
    """Django's settings for mail. With a password, plain smtp changes to TLS before it is sent. Raises UrlError."""
    parts = split(url, _PORTS, "sends no mail", ALLOWED)
    if not parts.hostname or parts.path.strip("/") or parts.query:
        raise UrlError(f"it may be {ALLOWED}")
    return {
        "EMAIL_BACKEND": "django.core.mail.backends.smtp.EmailBackend",
        "EMAIL_HOST": parts.hostname,
        "EMAIL_PORT": parts.port or _PORTS[parts.scheme],
        "EMAIL_HOST_USER": unquote(parts.username or ""),
        "EMAIL_HOST_PASSWORD": unquote(parts.password or ""),
        "EMAIL_USE_SSL": parts.scheme == "smtps",
        "EMAIL_USE_TLS": parts.scheme == "smtp" and bool(parts.password),
        "EMAIL_TIMEOUT": 20,
    }
