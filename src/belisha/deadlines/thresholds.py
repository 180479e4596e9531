"""When each threshold of a deadline is reached: computed from what is written down, never remembered. Pure.

Warn comes so long before it is due, due when the time is up, overdue one day (of its kind) later, and escalate so
long after it was due.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from belisha.deadlines import spans
from belisha.deadlines.calendars import SchoolDays
from belisha.deadlines.spans import Pause, Span, Unit

_LATER: Final = {
    Unit.HOURS: Span(24, Unit.HOURS),
    Unit.WORKING_HOURS: Span(1, Unit.WORKING_DAYS),
    Unit.WORKING_DAYS: Span(1, Unit.WORKING_DAYS),
    Unit.SCHOOL_DAYS: Span(1, Unit.SCHOOL_DAYS),
}
_DAY: Final = Span(1, Unit.DAYS)


@dataclass(frozen=True, slots=True)
class Terms:
    """What a deadline was set to: its spans as people write them, and every span that it was extended by."""

    start: datetime
    span: str
    warn: str = ""
    escalate: str = ""
    extended: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Plan:
    """When it is due, and each threshold with its moment, the earliest first."""

    due: datetime
    moments: tuple[tuple[str, datetime], ...]

    def at(self, threshold: str) -> datetime | None:
        """The moment of a threshold; None where there is none."""
        return dict(self.moments).get(threshold)

    def next(self, fired: Collection[str]) -> tuple[str, datetime] | None:
        """The first threshold that has not been reached yet."""
        return next((each for each in self.moments if each[0] not in fired), None)


def plan(terms: Terms, days: SchoolDays, round_start: datetime, pauses: Sequence[Pause] = ()) -> Plan:
    """When everything happens. A warning that would come before the round began is left out.

    Raises NotASpanError, NoDayCountsError.
    """
    due = _due(terms, days, pauses)
    span = spans.read(terms.span)
    later = _LATER.get(span.unit, _DAY)
    found = [("due", due), ("overdue", spans.longer(due, later, days.counting(later.unit)))]
    if terms.escalate:
        passed_on = spans.read(terms.escalate)
        found.append(("escalate", spans.longer(due, passed_on, days.counting(passed_on.unit))))
    if terms.warn:
        left = spans.read(terms.warn)
        warned = spans.before(due, left, days.counting(left.unit))
        found += [("warn", warned)] if warned > round_start else []
    return Plan(due, tuple(sorted(found, key=lambda each: (each[1], _ORDER[each[0]]))))


_ORDER: Final = {"warn": 0, "due": 1, "overdue": 2, "escalate": 3}


def _due(terms: Terms, days: SchoolDays, pauses: Sequence[Pause]) -> datetime:
    first = spans.read(terms.span)
    due = spans.over(terms.start, first, days.counting(first.unit), pauses)
    for more in map(spans.read, terms.extended):
        due = spans.longer(due, more, days.counting(more.unit), pauses)
    return due
