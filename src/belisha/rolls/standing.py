"""What stands on the roll today, as far as a file has to mind it: open rows, roles by hand, ties with an order."""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import TypeVar

from django.db.models import Model, Q, QuerySet

from belisha.people.checks import counting, overlapping
from belisha.people.models import Appointment, Guardianship, Management, Person
from belisha.people.roles import SECOND_FACTOR

FROM_FILES = frozenset(("pupil", "teacher", "support-staff"))
"""The roles that a file may give, and whose holders a file may mark as leaving."""
FLAGGED = Q(court_order=True) | Q(do_not_disclose=True)
PART = 500
M = TypeVar("M", bound=Model)


def parts(rows: Sequence[uuid.UUID], most: int = PART) -> Iterable[Sequence[uuid.UUID]]:
    """A long list in parts that a query can take."""
    return (rows[at : at + most] for at in range(0, len(rows), most))


def without_end(model: type[M]) -> QuerySet[M]:
    """The rows that have no last day."""
    rows: QuerySet[M] = model._default_manager.filter(until__isnull=True)
    return rows


def in_full(model: type[M], ids: Sequence[uuid.UUID], *with_: str) -> Iterable[M]:
    """These few rows, with what they refer to."""
    for some in parts(ids):
        yield from model._default_manager.filter(pk__in=some).select_related(*with_).order_by("pk")


def by_hand(ids: Sequence[uuid.UUID], today: date) -> set[uuid.UUID]:
    """Of these people, those with a role that no file gives, now, to come or proposed; and whoever manages somebody."""
    found: set[uuid.UUID] = set()
    for some in parts(ids):
        found.update(_roles(some, today).exclude(role__in=FROM_FILES).values_list("person", flat=True))
        managing = Management.objects.filter(overlapping(today, None), manager__in=some)
        found.update(managing.values_list("manager", flat=True))
    return found


def strong(ids: Sequence[uuid.UUID], today: date) -> set[uuid.UUID]:
    """Of these people, those whose e-mail address decides who signs in with a role that needs two factors."""
    found: set[uuid.UUID] = set()
    for some in parts(ids):
        found.update(_roles(some, today).filter(role__in=SECOND_FACTOR).values_list("person", flat=True))
    return found


def _roles(some: Sequence[uuid.UUID], today: date) -> QuerySet[Appointment]:
    return counting().filter(overlapping(today, None), person__in=some)


def bound(children: Sequence[uuid.UUID]) -> set[tuple[uuid.UUID, uuid.UUID]]:
    """Each adult and child of whom an order, or that one must not be found, was ever noted, ended ties too."""
    found: set[tuple[uuid.UUID, uuid.UUID]] = set()
    for some in parts(children):
        found.update(Guardianship.objects.filter(FLAGGED, child__in=some).values_list("adult", "child"))
    return found


def roles_of(ids: Sequence[uuid.UUID]) -> dict[uuid.UUID, set[str]]:
    """The roles of these people that have no last day."""
    found: dict[uuid.UUID, set[str]] = {}
    for some in parts(ids):
        for person, role in without_end(Appointment).filter(person__in=some).values_list("person", "role"):
            found.setdefault(person, set()).add(role)
    return found


def differences(person: Person, values: Mapping[str, str]) -> tuple[dict[str, str], dict[str, str]]:
    """What the file says otherwise; an empty cell leaves what is there."""
    now: dict[str, str] = {}
    before: dict[str, str] = {}
    for name, value in values.items():
        old = getattr(person, name)
        old = old.isoformat() if isinstance(old, date) else old or ""
        if value and value != old:
            now[name], before[name] = value, old
    return now, before
