"""How long something may take, and when that is over: hours, days, working days, school days, weeks, months. Pure.

Hours pass by the world's clock, whatever summer time does. Everything else is counted in days of the school's own
clock: the day on which it begins does not count, and it is over when the last day ends.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from typing import Final
from zoneinfo import ZoneInfo

LONDON: Final = ZoneInfo("Europe/London")
MOST: Final = 10_000
MOST_DAYS: Final = 40_000
"""A calendar in which no day counts for so long is a mistake, not a deadline."""
_DAY, _TICK = timedelta(days=1), timedelta(microseconds=1)

Counts = Callable[[date], bool]
"""Whether a day counts: a working day, a school day."""


class Unit(StrEnum):
    """What a span is counted in."""

    HOURS = "hours"
    WORKING_HOURS = "working hours"
    DAYS = "days"
    WORKING_DAYS = "working days"
    SCHOOL_DAYS = "school days"
    WEEKS = "weeks"
    MONTHS = "months"


IN_HOURS: Final = frozenset((Unit.HOURS, Unit.WORKING_HOURS))


class NoDayCountsError(ValueError):
    """The calendar has no days that count for far too long."""


class NotASpanError(ValueError):
    """The words are no span of time; the message says what is."""


@dataclass(frozen=True, slots=True)
class Span:
    """So many of a unit."""

    amount: int
    unit: Unit

    def __str__(self) -> str:
        unit = self.unit.value
        return f"{self.amount} {unit.removesuffix('s') if self.amount == 1 else unit}"


@dataclass(frozen=True, slots=True)
class Pause:
    """The clock stood still from one moment to another."""

    begin: datetime
    end: datetime


_WRITTEN = re.compile(r"\s*([0-9]{1,5})\s+([a-z]+(?:\s+[a-z]+)?)\s*", re.ASCII)
_UNITS = {name: unit for unit in Unit for name in (unit.value, unit.value.removesuffix("s"))}


def read(text: str) -> Span:
    """The span that words say: 24 hours, 3 working days, 1 month. Raises NotASpanError."""
    found = _WRITTEN.fullmatch(text.casefold())
    unit = _UNITS.get(" ".join(found[2].split())) if found else None
    if not found or not unit or int(found[1]) > MOST:
        listed = ", ".join(f"3 {each}" for each in Unit)
        raise NotASpanError(f"'{text[:60]}' is no span of time. Write it like one of these: {listed}.")
    return Span(int(found[1]), unit)


def over(
    begins: datetime, span: Span, counts: Counts, pauses: Sequence[Pause] = (), zone: ZoneInfo = LONDON
) -> datetime:
    """The moment, in UTC, at which a span is over that begins at BEGINS. Raises NoDayCountsError.

    COUNTS says which days count for working hours, working days and school days.
    """
    if span.unit is Unit.HOURS:
        return _hours(begins, timedelta(hours=span.amount), pauses)
    if span.unit is Unit.WORKING_HOURS:
        return _working_hours(begins, timedelta(hours=span.amount), counts, pauses, zone)
    first = begins.astimezone(zone).date()
    if span.unit is Unit.MONTHS:
        return _end_of(_months(first, span.amount, pauses, zone), zone)
    counted = counts if span.unit in (Unit.WORKING_DAYS, Unit.SCHOOL_DAYS) else _every_day
    still = _still(pauses, zone)
    return _end_of(_days_later(first, _number(span), lambda day: counted(day) and day not in still), zone)


def longer(
    due: datetime, span: Span, counts: Counts, pauses: Sequence[Pause] = (), zone: ZoneInfo = LONDON
) -> datetime:
    """The moment a further span after DUE: what ended with a day goes on with the next. Raises NoDayCountsError."""
    return over(due if span.unit in IN_HOURS else due - _TICK, span, counts, pauses, zone)


def before(due: datetime, span: Span, counts: Counts, zone: ZoneInfo = LONDON) -> datetime:
    """The moment at which a span is left until DUE: so many days that count earlier, at the same time of day."""
    if span.unit is Unit.HOURS:
        return due.astimezone(UTC) - timedelta(hours=span.amount)
    if span.unit is Unit.WORKING_HOURS:
        return _working_hours_before(due, timedelta(hours=span.amount), counts, zone)
    local = due.astimezone(zone)
    if span.unit is Unit.MONTHS:
        day = _months_later(local.date(), -span.amount)
    else:
        counted = counts if span.unit in (Unit.WORKING_DAYS, Unit.SCHOOL_DAYS) else _every_day
        day = _days_later(local.date(), _number(span), counted, -_DAY)
    return datetime.combine(day, local.time(), zone).astimezone(UTC)


def _number(span: Span) -> int:
    return span.amount * 7 if span.unit is Unit.WEEKS else span.amount


def _hours(begins: datetime, left: timedelta, pauses: Sequence[Pause]) -> datetime:
    at = begins.astimezone(UTC)
    for pause in _in_order(pauses):
        if pause.end <= at:
            continue
        until = max(at, pause.begin.astimezone(UTC))
        if until - at >= left:
            break
        left -= until - at
        at = pause.end.astimezone(UTC)
    return at + left


def _working_hours(
    begins: datetime, left: timedelta, counts: Counts, pauses: Sequence[Pause], zone: ZoneInfo
) -> datetime:
    """Hours of days that count; the others are one long pause each."""
    first = begins.astimezone(zone).date()
    at, day = begins, first
    for _ in range(MOST_DAYS):
        end = _end_of(day, zone)
        if counts(day):
            done = _hours(at, left, pauses)
            if done <= end:
                return done
            left -= _running(at, end, pauses)
        at, day = end, day + _DAY
    raise NoDayCountsError(f"no day counts after {first}")


def _working_hours_before(due: datetime, left: timedelta, counts: Counts, zone: ZoneInfo) -> datetime:
    at = due.astimezone(UTC)
    day = (at - _TICK).astimezone(zone).date()
    for _ in range(MOST_DAYS):
        begin = _end_of(day - _DAY, zone)
        if counts(day):
            if at - begin >= left:
                return at - left
            left -= at - begin
        at, day = begin, day - _DAY
    raise NoDayCountsError(f"no day counts before {due:%Y-%m-%d}")


def _running(begin: datetime, end: datetime, pauses: Sequence[Pause]) -> timedelta:
    """How long the clock ran between two moments."""
    stood = sum((max(min(each.end, end) - max(each.begin, begin), timedelta()) for each in pauses), timedelta())
    return end.astimezone(UTC) - begin.astimezone(UTC) - stood


def _days_later(day: date, amount: int, counts: Counts, step: timedelta = _DAY) -> date:
    begun = day
    for _ in range(MOST_DAYS):
        if amount <= 0:
            return day
        day += step
        amount -= counts(day)
    raise NoDayCountsError(f"no day counts from {begun} on")


def _months(first: date, amount: int, pauses: Sequence[Pause], zone: ZoneInfo) -> date:
    """The same day some months later, and further for every day at whose end the clock stood still until then."""
    last = _months_later(first, amount)
    for day in sorted(_still(pauses, zone)):
        if first <= day <= last:
            last += _DAY
    return last


def _months_later(day: date, amount: int) -> date:
    """The same day of another month, or its last day where that month is shorter."""
    months = day.year * 12 + day.month - 1 + amount
    year, month = divmod(months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def _end_of(day: date, zone: ZoneInfo) -> datetime:
    """The moment at which a day ends there, in UTC: midnight of the next."""
    return datetime.combine(day + _DAY, time(), zone).astimezone(UTC)


def _still(pauses: Iterable[Pause], zone: ZoneInfo) -> frozenset[date]:
    """The days at whose end the clock stood still."""
    found = set()
    for pause in pauses:
        day = pause.begin.astimezone(zone).date()
        while _end_of(day, zone) <= pause.end:
            found.add(day)
            day += _DAY
    return frozenset(found)


def _in_order(pauses: Iterable[Pause]) -> list[Pause]:
    return sorted(pauses, key=lambda each: each.begin)


def _every_day(day: date) -> bool:
    return True
