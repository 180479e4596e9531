"""Platforms: services by the names that people give them, with the minimum age that each one states."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Final, NamedTuple

_FILE: Final = Path(__file__).parent / "words" / "platforms.toml"


class Platform(NamedTuple):
    """A service: its minimum age in years (None where it states none), where that stands, and how sure it is.

    `checked` is the day on which it was written down, as in 2026-11-21; for V1 and V2 the day it was read. `grade`
    is V1 (its own page was read), V2 (a secondary source was) or R (remembered: check before relying on it).
    """

    name: str
    minimum: int | None
    source: str
    checked: str
    kind: str
    grade: str
    note: str = ""


class Shelf(NamedTuple):
    """All services, and the phrases that mean one: pairs of a class (`<platform>` and one of its own) and words."""

    named: dict[str, Platform]
    phrases: tuple[tuple[str, str], ...]


@cache
def shelf() -> Shelf:
    """The services of the list; read once."""
    with _FILE.open("rb") as file:
        read = tomllib.load(file)
    named = {
        each["name"]: Platform(
            each["name"],
            each.get("minimum"),
            each["source"],
            each.get("on", read["on"]),
            each["kind"],
            each["grade"],
            each.get("note", ""),
        )
        for each in read["platform"]
    }
    phrases: list[tuple[str, str]] = []
    for each in read["platform"]:
        phrases += _phrases(each["name"], each["aliases"], each.get("word", False))
    return Shelf(named, tuple(phrases))


def _phrases(name: str, aliases: Iterable[str], is_word: bool) -> list[tuple[str, str]]:
    """A service's names as phrases; an everyday word counts only after `on`, `via`, `have` or `use`."""
    texts = [f"on|via|using|use|join|joined|get {alias}" if is_word else alias for alias in aliases]
    return [(kind, text) for text in texts for kind in ("<platform>", f"<platform:{name}>")]
