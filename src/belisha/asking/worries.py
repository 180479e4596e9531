"""Signs in a question that somebody may be in trouble: help comes before any ruling."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib.resources import files
from typing import NamedTuple


class Worry(NamedTuple):
    """A kind of trouble: the signs that point to it, and what to say first, to a child and to a grown-up.

    It is only a sign: a text may hold the words and mean no harm, so the way on to a ruling is always offered.
    """

    name: str
    signs: re.Pattern[str]
    to_child: str
    to_adult: str
    events: tuple[str, ...]


@cache
def worries() -> tuple[Worry, ...]:
    """Every kind, the gravest first; see worries.toml."""
    rows = tomllib.loads(files("belisha.asking").joinpath("worries.toml").read_text("utf-8"))
    return tuple(
        Worry(name, _signs(row["signs"]), row["child"], row["adult"], tuple(row["events"]))
        for name, row in rows.items()
    )


def _signs(listed: list[str]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(listed)})\b", re.IGNORECASE)


def worry(text: str) -> Worry | None:
    """The gravest trouble that a text points to, if any; only the first 2,000 characters are looked at."""
    plain = text[:2000].replace("\u2019", "'")
    return next((each for each in worries() if each.signs.search(plain)), None)
