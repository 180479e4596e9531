"""The database as an address says it: PostgreSQL; without an address SQLite, in the data folder."""

from __future__ import annotations

from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, unquote

from belisha.rulebook.vocabulary import nearest, shown
from belisha.serving import sqlite
from belisha.serving.url import UrlError, split

ALLOWED = "postgresql://user:password@host:port/name, or nothing at all for SQLite"
OLDEST_POSTGRESQL = 15
SQLITE_FILE = "belisha.sqlite3"
_SCHEMES = ("postgresql", "postgres")
_OPTIONS = ("host", "sslmode", "sslrootcert", "sslcert", "sslkey", "passfile", "connect_timeout")


def read(url: str) -> dict[str, Any]:
    """The database of an address, as Django wants it. Raises UrlError."""
    parts = split(url, _SCHEMES, "is no kind of database here", ALLOWED)
    name = unquote(parts.path.removeprefix("/"))
    if not name or "/" in name:
        raise UrlError(f"the name of the database is missing; it may be {ALLOWED}")
    options = _options(parts.query)
    host = options.pop("host", None) or unquote(parts.hostname or "")
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": name,
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": host,
        "PORT": str(parts.port or ""),
        "CONN_MAX_AGE": 600,
        "CONN_HEALTH_CHECKS": True,
        "OPTIONS": {"application_name": "belisha", "connect_timeout": "10", **options},
    }


def _options(query: str) -> dict[str, str]:
    """What stands after the question mark: options of the connection, those that are known."""
    found = dict(parse_qsl(query))
    for name in found:
        if name not in _OPTIONS:
            raise UrlError(f"'{shown(name)}' is no option here{nearest(name, _OPTIONS)}")
    return found


def sqlite_in(folder: Path) -> dict[str, Any]:
    """SQLite in the data folder, as Django wants it, in its safe configuration."""
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": str(folder / SQLITE_FILE),
        "CONN_MAX_AGE": None,
        "OPTIONS": {"transaction_mode": "IMMEDIATE", "timeout": 20, "init_command": sqlite.PRAGMAS},
    }
