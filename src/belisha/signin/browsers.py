"""The sessions of an account in words: which browser, on what, since when."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from allauth.usersessions.models import UserSession
from django.db.models import QuerySet

from belisha.signin.sessions import SessionStore

# The first that is found: browsers claim to be others as well.
_BROWSERS: Final = (
    ("Edg", "Edge"),
    ("OPR/", "Opera"),
    ("SamsungBrowser", "Samsung Internet"),
    ("Firefox", "Firefox"),
    ("FxiOS", "Firefox"),
    ("CriOS", "Chrome"),
    ("Chrome", "Chrome"),
    ("Safari", "Safari"),
)
_SYSTEMS: Final = (
    ("iPhone", "an iPhone"),
    ("iPad", "an iPad"),
    ("Android", "Android"),
    ("CrOS", "a Chromebook"),
    ("Windows", "Windows"),
    ("Mac OS", "a Mac"),
    ("Linux", "Linux"),
)


@dataclass(frozen=True, slots=True)
class Row:
    """A session as its page shows it."""

    pk: int
    browser: str
    began: datetime
    seen: datetime
    here: bool


def named(agent: str) -> str:
    """What a browser says of itself, in a few words."""
    browser = next((name for mark, name in _BROWSERS if mark in agent), "A browser")
    system = next((name for mark, name in _SYSTEMS if mark in agent), "")
    return f"{browser} on {system}" if system else browser


def listed(sessions: QuerySet[UserSession], current: str | None) -> list[Row]:
    """The sessions that still are, this one first."""
    store = SessionStore()
    rows = [
        Row(each.pk, named(each.user_agent), each.created_at, each.last_seen_at, each.session_key == current)
        for each in sessions.order_by("-last_seen_at")
        if store.exists(each.session_key)
    ]
    return sorted(rows, key=lambda row: not row.here)
