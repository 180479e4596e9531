"""Which days count: working days with the bank holidays of each nation, and the days of a school. Pure."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import cache

import holidays

from belisha.deadlines.spans import Unit

NATIONS = {"england": "ENG", "wales": "WLS", "scotland": "SCT", "northern-ireland": "NIR"}
_SATURDAY = 5


@cache
def bank_holidays(nation: str, year: int) -> dict[date, str]:
    """The bank holidays of a year, with their names. Raises KeyError for a nation that is none of the four."""
    return dict(holidays.country_holidays("GB", subdiv=NATIONS[nation], years=year))


def is_working_day(day: date, nation: str) -> bool:
    """Monday to Friday, except bank holidays."""
    return day.weekday() < _SATURDAY and day not in bank_holidays(nation, day.year)


@dataclass(frozen=True, slots=True)
class Days:
    """Days from a first to a last, both included: a term, or days inside one on which the school is closed."""

    first: date
    last: date
    closed: bool = False

    def __contains__(self, day: date) -> bool:
        return self.first <= day <= self.last


@dataclass(frozen=True, slots=True)
class SchoolDays:
    """The days of one school: whose bank holidays it keeps, its terms, and the days on which it is closed."""

    nation: str = "england"
    days: tuple[Days, ...] = ()

    @property
    def known_until(self) -> date | None:
        """The last day of the last term that is written down."""
        return max((each.last for each in self.days if not each.closed), default=None)

    def is_working_day(self, day: date) -> bool:
        """Monday to Friday, except bank holidays."""
        return is_working_day(day, self.nation)

    def is_school_day(self, day: date) -> bool:
        """A working day in a term, on which the school is not closed.

        Before the first and after the last term that is written down every working day counts: a deadline then
        comes too early rather than never.
        """
        return self.is_working_day(day) and self._is_open(day)

    def _is_open(self, day: date) -> bool:
        covering = [each for each in self.days if day in each]
        if any(each.closed for each in covering):
            return False
        return bool(covering) or not self.is_known(day)

    def is_known(self, day: date) -> bool:
        """Whether the terms that are written down say anything of a day."""
        terms = [each for each in self.days if not each.closed]
        return bool(terms) and min(each.first for each in terms) <= day <= max(each.last for each in terms)

    def counting(self, unit: Unit) -> Callable[[date], bool]:
        """Whether a day counts for spans of a unit."""
        if unit is Unit.SCHOOL_DAYS:
            return self.is_school_day
        if unit in (Unit.WORKING_DAYS, Unit.WORKING_HOURS):
            return self.is_working_day
        return every_day


def every_day(day: date) -> bool:
    """For plain days, weeks and months."""
    return True
