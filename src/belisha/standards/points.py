"""The points of the cyber security check, as `points.toml` has them."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

GRADES = {
    "V1": "read at its source",
    "V2": "read in somebody else’s account of it",
    "R": "written from memory and not checked; read the standards before you rely on it",
    "ours": "our own addition; the standards do not ask for it",
}


@dataclass(frozen=True, slots=True)
class Point:
    """One question for the school. `good` is the answer that is well; `grade` says how we know of the point."""

    id: str
    asks: str
    hint: str
    grade: str
    good: str = "yes"
    evidence: tuple[str, ...] = ()

    @property
    def known(self) -> str:
        """The grade in words."""
        return GRADES[self.grade]


@dataclass(frozen=True, slots=True)
class Standard:
    """One of the standards, with its points."""

    id: str
    title: str
    says: str
    points: tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class Source:
    """Where the points come from, and when that was looked at."""

    name: str
    web: str
    checked: date
    says: str


@cache
def _read() -> dict[str, Any]:
    with (Path(__file__).parent / "points.toml").open("rb") as file:
        return tomllib.load(file)


@cache
def standards() -> tuple[Standard, ...]:
    """Every standard, in order."""
    return tuple(
        Standard(each["id"], each["title"], each["says"], tuple(map(_point, each["point"])))
        for each in _read()["standard"]
    )


def _point(given: dict[str, Any]) -> Point:
    return Point(**{**given, "evidence": tuple(given.get("evidence", ()))})


@cache
def points() -> dict[str, Point]:
    """Every point, by its id."""
    return {point.id: point for standard in standards() for point in standard.points}


def source() -> Source:
    """Where they come from."""
    return Source(**_read()["source"])
