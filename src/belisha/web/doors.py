"""Where the navigation of a school and of a trust leads: to every room that is there."""

from __future__ import annotations

from functools import lru_cache
from typing import Final, NamedTuple

from django.urls import NoReverseMatch, reverse

# the name of the address and of `here`, the words on the door
_OF_SCHOOL: Final = (
    ("school", "ask", "Ask"),
    ("policy", "policy", "Policy"),
    ("duties", "duties", "Duties"),
    ("pupils", "pupils", "For pupils"),
    ("parents", "parents", "For parents"),
    ("changes", "changes", "Changes"),
)
_OF_TRUST: Final = (
    ("trust", "trust", "Schools"),
    ("matrix", "matrix", "Matrix"),
    ("compare", "compare", "Compare"),
)


class Door(NamedTuple):
    """One entry of a navigation; `key` is what a view passes as `here` to mark it."""

    key: str
    words: str
    href: str


@lru_cache(1000)
def of_school(slug: str) -> tuple[Door, ...]:
    """The rooms of a school."""
    return _standing_open(_OF_SCHOOL, slug)


@lru_cache(200)
def of_trust(slug: str) -> tuple[Door, ...]:
    """The rooms of a trust."""
    return _standing_open(_OF_TRUST, slug)


@lru_cache(2000)
def address(name: str, *words: str) -> str:
    """The address of that name, or nothing where this installation has none."""
    try:
        return reverse(name, args=words)
    except NoReverseMatch:
        return ""


def _standing_open(rooms: tuple[tuple[str, str, str], ...], slug: str) -> tuple[Door, ...]:
    found = (Door(key, words, address(name, slug)) for name, key, words in rooms)
    return tuple(door for door in found if door.href)
