"""Whose records have been kept long enough, and what holds them back: everything as values, nothing is written."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import MAXYEAR, date
from typing import NamedTuple
from uuid import UUID

from belisha.access.relations import AT_WORK
from belisha.keeping.classes import classes, decided
from belisha.keeping.models import Hold, Item, Period
from belisha.people.models import Appointment, Guardianship, Person, School

PUPIL, PARENT, STAFF = "pupil-entry", "parent-entry", "staff-entry"


@dataclass(frozen=True, slots=True)
class Kept:
    """A person's record of one kind: when its period is over, or why nobody can say.

    `birthday_missing`: it is counted from the date of birth, and nobody has written that down.
    """

    name: str
    period: Period | None
    over: date | None
    why_not: str = ""
    birthday_missing: bool = False

    @property
    def title(self) -> str:
        """The kind in words."""
        return classes()[self.name].title


@dataclass(frozen=True, slots=True)
class Standing:
    """Somebody, every kind of record of theirs, and the holds on them."""

    person: Person
    records: tuple[Kept, ...]
    holds: tuple[str, ...]
    today: date

    @property
    def over(self) -> date | None:
        """The day on which the last period is over; None where one is not known."""
        days = [each.over for each in self.records]
        return max(day for day in days if day) if days and all(days) else None

    @property
    def is_due(self) -> bool:
        """Whether every period is over; a hold may still stand."""
        return self.over is not None and self.over < self.today

    @property
    def birthday_missing(self) -> bool:
        """Whether they left, and only a date of birth is missing to say when a period is over."""
        return any(each.birthday_missing for each in self.records)

    @property
    def obstacles(self) -> tuple[str, ...]:
        """Why nothing may be destroyed yet, each as a sentence; none where it may."""
        found = [each.why_not for each in self.records if each.why_not]
        found += [
            f"{each.title} is kept until {spelt(each.over)}: {each.period.source}"
            for each in self.records
            if each.over and each.period and each.over >= self.today
        ]
        return (*found, *self.holds)


@dataclass(frozen=True, slots=True)
class _Roll:
    """What is known of everybody at a school, read at once."""

    roles: dict[UUID, set[str]]
    children: dict[UUID, list[Person]]
    periods: dict[str, Period]
    holds: dict[UUID | str, list[str]]


def standings(school: School, today: date, people: Iterable[Person] | None = None) -> list[Standing]:
    """How everybody stands whose data are not erased yet, in the order of names."""
    known = _roll(school)
    rows = Person.objects.filter(school=school, erased__isnull=True) if people is None else people
    return [_standing(person, known, today) for person in rows]


class Due(NamedTuple):
    """Who is `free` to be proposed now, whom only a hold keeps, and who can never be due without a date of birth."""

    free: list[Standing]
    held: list[Standing]
    birthday_missing: list[Standing]


def due(school: School, today: date) -> Due:
    """How those who left stand at a school today, without anybody who is proposed already."""
    waiting = proposed(school)
    rows = [each for each in standings(school, today) if each.person.pk not in waiting]
    over = [each for each in rows if each.is_due]
    return Due(
        [each for each in over if not each.holds],
        [each for each in over if each.holds],
        [each for each in rows if each.birthday_missing],
    )


def proposed(school: School) -> set[UUID]:
    """Those whose records somebody has proposed to destroy already."""
    return set(Item.objects.filter(school=school, proposal__stage="open").values_list("person_id", flat=True))


def standing(person: Person, today: date) -> Standing:
    """How one person stands. Somebody of a trust has no records of any kind here."""
    assert person.school is not None
    return standings(person.school, today, [person])[0]


def spelt(day: date) -> str:
    """A day as people write it: 3 May 2027."""
    return f"{day.day} {day:%B %Y}"


def years_after(day: date, years: int) -> date:
    """The same day, years later; 29 February becomes 1 March, and no day is later than the last of the calendar."""
    if day.year + years > MAXYEAR:
        return date.max
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return date(day.year + years, 3, 1)


def _roll(school: School) -> _Roll:
    roles: dict[UUID, set[str]] = defaultdict(set)
    children: dict[UUID, list[Person]] = defaultdict(list)
    holds: dict[UUID | str, list[str]] = defaultdict(list)
    for person, role in Appointment.objects.filter(school=school).values_list("person_id", "role"):
        roles[person].add(role)
    for row in Guardianship.objects.filter(school=school).select_related("child"):
        children[row.adult_id].append(row.child)
    for hold in Hold.objects.filter(school=school, end__isnull=True):
        on = hold.person_id or hold.record_class
        holds[on].append(f"A hold stands since {spelt(hold.since)}: {hold.reason}")
    return _Roll(roles, children, decided(school), holds)


def _standing(person: Person, known: _Roll, today: date) -> Standing:
    records = tuple(_kept(name, person, known) for name in _kinds_of(person, known))
    holds = [*known.holds[person.pk], *(said for each in records for said in known.holds[each.name])]
    return Standing(person, records, tuple(dict.fromkeys(holds)), today)


def _kinds_of(person: Person, known: _Roll) -> list[str]:
    """Which kinds of record there are of a person; an entry nobody has used yet counts as a pupil's."""
    roles = known.roles[person.pk]
    found = [PUPIL] if "pupil" in roles else []
    found += [PARENT] if known.children[person.pk] else []
    found += [STAFF] if roles & AT_WORK else []
    return found or [PUPIL]


def _kept(name: str, person: Person, known: _Roll) -> Kept:
    period = known.periods.get(name)
    title = classes()[name].title
    left = _left(name, person, known)
    if left is None:
        return Kept(name, period, None, f"{title}: still at the school")
    if period is None:
        return Kept(name, None, None, f"{title}: your school has not decided how long it is kept")
    day = person.born if period.counted_from == Period.Counted.BORN else left
    if day is None:
        return Kept(name, period, None, f"{title}: the date of birth is not known", birthday_missing=True)
    return Kept(name, period, years_after(day, period.years))


def _left(name: str, person: Person, known: _Roll) -> date | None:
    """The day of leaving: for a parent or carer, that of the last child, if nothing else is noted."""
    if person.left or name != PARENT:
        return person.left
    days = [child.left for child in known.children[person.pk]]
    return max(day for day in days if day) if days and all(days) else None
