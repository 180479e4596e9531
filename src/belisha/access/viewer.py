"""Whoever looks: a person with the roles they have today, and what is in their sight."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from typing import Any
from uuid import UUID

from django.db.models import F, Q

from belisha.people import humans
from belisha.people.models import Appointment, Guardianship, Person, School
from belisha.sight import looking, looking_everywhere


@dataclass(frozen=True)
class Viewer:
    """A person on a day. `roles` are those in force, agreed where two people are needed."""

    person: Person
    roles: frozenset[str]
    schools: frozenset[int]
    trusts: frozenset[int]
    today: date
    known: dict[str, frozenset[Any]] = field(init=False, compare=False, repr=False, default_factory=dict)

    def once(self, name: str, ids: Callable[[], Iterable[Any]]) -> frozenset[Any]:
        """Ids that are looked up once for a viewer, and so once for a request: few, and needed by many questions."""
        if name not in self.known:
            self.known[name] = frozenset(ids())
        return self.known[name]

    @property
    def selves(self) -> frozenset[UUID]:
        """The ids of every record of the human being who looks, theirs among them: a bar is for all of them."""
        return self.once("selves", lambda: humans.selves_ids(self.person))

    @property
    def ref(self) -> str:
        """As the journal names them."""
        return self.person.ref

    def has(self, *roles: str) -> bool:
        """Whether they have one of these roles today."""
        return not self.roles.isdisjoint(roles)


def in_force(day: date, of: str = "") -> Q:
    """Rows with a first and a last day that hold on a day; OF, as in `stands_for__`, for rows that these point to."""
    lasting = Q(**{f"{of}until__isnull": True}) | Q(**{f"{of}until__gte": day})
    return Q(**{f"{of}since__lte": day}) & lasting


def still_here(day: date, of: str = "") -> Q:
    """People who have not left by a day."""
    return Q(**{f"{of}left__isnull": True}) | Q(**{f"{of}left__gte": day})


def counts(day: date) -> Q:
    """Appointments that give their role on a day: in force, at the person's own place, agreed where it takes two.

    Whoever acts up has the role of the post, also when that is empty. Whoever had it delegated has it only while
    the one who delegated does, and cannot delegate it further.
    """
    here = Q(school=F("person__school")) | Q(trust=F("person__trust"))
    same = Q(stands_for__role=F("role")) & (Q(stands_for__school=F("school")) | Q(stands_for__trust=F("trust")))
    lasting = in_force(day, "stands_for__") & still_here(day, "stands_for__person__")
    delegated = same & lasting & Q(stands_for__agreed=True) & ~Q(stands_for__basis=Appointment.Basis.DELEGATED)
    by_basis = (
        Q(basis=Appointment.Basis.OWN)
        | (Q(basis=Appointment.Basis.ACTING) & same)
        | (Q(basis=Appointment.Basis.DELEGATED) & delegated)
    )
    return in_force(day) & Q(agreed=True) & here & by_basis & still_here(day, "person__")


def of(person: Person, today: date) -> Viewer:
    """The viewer that a person is today."""
    roles = frozenset() if _gone(person, today) else _roles(person, today)
    if person.trust_id is not None:
        schools = frozenset(School.objects.filter(trust_id=person.trust_id).values_list("pk", flat=True))
        return Viewer(person, roles, schools, frozenset((person.trust_id,)), today)
    here = frozenset((person.school_id,)) if person.school_id else frozenset()
    return Viewer(person, roles, here, frozenset(), today)


def _gone(person: Person, today: date) -> bool:
    return person.erased is not None or (person.left is not None and person.left < today)


def _roles(person: Person, today: date) -> frozenset[str]:
    with looking_everywhere("the roles of whoever looks come before what they may look at"):
        roles = set(Appointment.objects.filter(counts(today), person=person).values_list("role", flat=True))
        if Guardianship.objects.filter(in_force(today), adult=person).exists():
            roles.add("parent")
    return frozenset(roles)


@contextmanager
def looking_as(viewer: Viewer) -> Iterator[Viewer]:
    """Only what is at the viewer's places can be read inside."""
    with looking(viewer.schools, viewer.trusts):
        yield viewer
