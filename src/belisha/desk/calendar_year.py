"""One school year as a small picture and a table: which days count as school days, which as working days."""

from __future__ import annotations

from calendar import month_name, monthrange
from dataclasses import dataclass
from datetime import date
from typing import Final

from belisha.deadlines.calendars import SchoolDays, bank_holidays

FIRST_MONTH: Final = 9
KINDS: Final = {
    "school": "school day",
    "unknown": "working day outside the terms that are written down",
    "working": "working day, no school",
    "bank": "bank holiday",
    "weekend": "Saturday or Sunday",
}
_CELL, _LEFT, _TOP = 16, 40, 18
_SATURDAY = 5


@dataclass(frozen=True, slots=True)
class Day:
    """One square of the picture."""

    day: date
    kind: str
    x: int
    y: int


@dataclass(frozen=True, slots=True)
class Month:
    """One row of the picture and of the table."""

    name: str
    days: tuple[Day, ...]
    y: int

    def number(self, *kinds: str) -> int:
        """How many of its days are of these kinds."""
        return sum(each.kind in kinds for each in self.days)

    @property
    def school(self) -> int:
        """School days."""
        return self.number("school")

    @property
    def working(self) -> int:
        """Working days: every school day is one."""
        return self.number("school", "unknown", "working")


@dataclass(frozen=True, slots=True)
class Year:
    """A school year, from September to August."""

    begins: int
    months: tuple[Month, ...]
    holidays: tuple[tuple[date, str], ...]

    @property
    def name(self) -> str:
        """As schools write it: 2026/27."""
        return f"{self.begins}/{(self.begins + 1) % 100:02}"

    @property
    def school(self) -> int:
        """School days."""
        return sum(each.school for each in self.months)

    @property
    def working(self) -> int:
        """Working days."""
        return sum(each.working for each in self.months)

    @property
    def first(self) -> date:
        """Its first day."""
        return date(self.begins, FIRST_MONTH, 1)

    @property
    def last(self) -> date:
        """Its last day."""
        return date(self.begins + 1, FIRST_MONTH - 1, 31)

    width: int = _LEFT + 31 * _CELL
    height: int = _TOP + 12 * _CELL


def year_of(day: date) -> int:
    """The year in which the school year of a day begins."""
    return day.year if day.month >= FIRST_MONTH else day.year - 1


def year(begins: int, days: SchoolDays) -> Year:
    """The picture of a school year."""
    months = tuple(_month(begins, number, days) for number in range(12))
    named = {**bank_holidays(days.nation, begins), **bank_holidays(days.nation, begins + 1)}
    shown = Year(begins, months, ())
    kept = sorted((day, name) for day, name in named.items() if shown.first <= day <= shown.last)
    return Year(begins, months, tuple(kept))


def _month(begins: int, number: int, days: SchoolDays) -> Month:
    of = begins + (number + FIRST_MONTH - 1) // 12
    month = (number + FIRST_MONTH - 1) % 12 + 1
    y = _TOP + number * _CELL
    found = (date(of, month, day) for day in range(1, monthrange(of, month)[1] + 1))
    squares = tuple(Day(each, kind(each, days), _LEFT + (each.day - 1) * _CELL, y) for each in found)
    return Month(f"{month_name[month]} {of}", squares, y)


def kind(day: date, days: SchoolDays) -> str:
    """What a day is: a name of KINDS."""
    if day.weekday() >= _SATURDAY:
        return "weekend"
    if not days.is_working_day(day):
        return "bank"
    if not days.is_school_day(day):
        return "working"
    return "school" if days.is_known(day) else "unknown"
