"""The page of the check: every point with the newest answer, what Belisha can show, and how it stands."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from belisha.people.models import School
from belisha.standards.evidence import BAD, Found, shown
from belisha.standards.models import Reply
from belisha.standards.points import Point, Standard, standards

YEAR = 365
"""Days after which an answer has to be looked at again."""


@dataclass(frozen=True, slots=True)
class Line:
    """One point as it stands: `state` is well, partly, not, old or open."""

    point: Point
    reply: Reply | None
    found: tuple[Found, ...]
    state: str

    @property
    def doubtful(self) -> bool:
        """Whether the school says all is well and Belisha shows otherwise."""
        return self.state == "well" and any(each.grade == BAD for each in self.found)


@dataclass(frozen=True, slots=True)
class Part:
    """One standard with its lines."""

    standard: Standard
    lines: tuple[Line, ...]


def parts(school: School, today: date) -> list[Part]:
    """The whole check of a school."""
    newest = _newest(school)
    return [
        Part(each, tuple(line(point, newest.get(point.id), school, today) for point in each.points))
        for each in standards()
    ]


def _newest(school: School) -> dict[str, Reply]:
    rows = Reply.objects.filter(school=school).select_related("by").order_by("when")
    return {row.point: row for row in rows}


def line(point: Point, reply: Reply | None, school: School, today: date) -> Line:
    """One point as it stands."""
    found = tuple(shown(name, school) for name in point.evidence)
    return Line(point, reply, found, state_of(point, reply, today))


def state_of(point: Point, reply: Reply | None, today: date) -> str:
    """How a point stands by what was answered."""
    if reply is None:
        return "open"
    if (today - reply.day).days > YEAR:
        return "old"
    if reply.said == Reply.Said.PARTLY:
        return "partly"
    return "well" if reply.said == point.good else "not"


def counted(found: Iterable[Part]) -> dict[str, int]:
    """How many points stand how."""
    lines = [line for part in found for line in part.lines]
    return {state: sum(line.state == state for line in lines) for state in ("well", "partly", "not", "old", "open")}
