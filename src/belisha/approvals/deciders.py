"""Who decides a request today: whoever holds the office, acts up in it or had it delegated, and never whoever asks.

Where the office is empty, or held by whoever asks, the next in line decides: the chair of governors, then the
Headteacher, then the trust. A line manager decides only what those ask for whom they manage. A second look is
somebody else's than the first, wherever there is somebody else.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import reduce
from operator import and_, or_
from typing import Any, Final
from uuid import UUID

from django.db.models import Q

from belisha.access.viewer import Viewer, counts, in_force
from belisha.approvals.models import Request
from belisha.people import humans
from belisha.people.models import Appointment, Management, Person, School
from belisha.people.roles import ROLES
from belisha.sight import looking_everywhere

LINE: Final = ("chair-of-governors", "headteacher", "trust-executive")
"""Who decides where nobody in the office can, in this order."""
MANAGER: Final = "line-manager"
"""The office that decides for some, and not for the whole school."""
NEVER: Final = Q(pk__in=())
_WHY: Final = "whoever decides may be of the trust, and one human being may be known to several places"


@dataclass(frozen=True, slots=True)
class Seat:
    """Somebody in an office. `stands_for` is whose place they take; `selves` are the ids of both, at all places.

    `team` are the ids of those whose requests they decide; None where the office decides for everybody.
    """

    person: Person
    role: str
    stands_for: Person | None
    selves: frozenset[UUID]
    team: frozenset[UUID] | None = None

    def barred(self) -> Q:
        """Requests that are of whoever sits here or of whom they stand for, were decided by them before, or are of
        somebody who is none of theirs.
        """
        strangers = Q() if self.team is None else ~Q(by_id__in=self.team)
        return Q(by_id__in=self.selves) | Q(before_id__in=self.selves) | strangers

    def bars(self, row: Request) -> bool:
        """The same of one request."""
        return row.by_id in self.selves or row.before_id in self.selves or not self.knows(row)

    def knows(self, row: Request) -> bool:
        """Whether the office decides for whoever asked."""
        return self.team is None or row.by_id in self.team


@dataclass(frozen=True, slots=True)
class Bench:
    """Who decides one request: the seats, the role they have, and in a sentence why it is them."""

    seats: tuple[Seat, ...]
    role: str
    why: str

    def __iter__(self) -> Iterator[Person]:
        return iter(dict.fromkeys(seat.person for seat in self.seats))

    def __bool__(self) -> bool:
        return bool(self.seats)

    def seat_of(self, person: Person) -> Seat | None:
        """The seat of somebody, their own before one that they keep for another; None where they have none."""
        theirs = [seat for seat in self.seats if seat.person.pk == person.pk]
        return min(theirs, key=lambda seat: seat.stands_for is not None, default=None)


def line_of(role: str) -> tuple[str, ...]:
    """The role, and who comes after it."""
    return tuple(dict.fromkeys((role, *LINE)))


def of(row: Request, day: date) -> Bench:
    """Who decides a request on a day. An empty bench where there is nobody at all; it says so, too."""
    line = line_of(row.decider_role)
    held = _seats(row.school, line, day)
    for role in line:
        able = tuple(seat for seat in held[role] if not seat.bars(row))
        if able:
            return Bench(able, role, _why(row, role, held))
    again = tuple(seat for role in line for seat in held[role] if _may_again(seat, row))
    if again:
        return Bench(again, again[0].role, "Nobody else can, so whoever decided first looks at it again.")
    return Bench((), row.decider_role, f"Nobody is in office as {ROLES[row.decider_role].title}, or next in line.")


def after(row: Request, bench: Bench, day: date) -> tuple[Person, ...]:
    """Whom to tell when the bench lets the time pass: the next in line who is not on it and may decide."""
    line = line_of(row.decider_role)
    held = _seats(row.school, line, day)
    for role in line[line.index(bench.role) + 1 :] if bench.role in line else ():
        found = [seat.person for seat in held[role] if not seat.bars(row) and seat.person not in tuple(bench)]
        if found:
            return tuple(dict.fromkeys(found))
    return ()


def waiting_for(viewer: Viewer) -> Q:
    """The open requests that wait for a viewer, as a condition on rows."""
    return of_office(viewer) & Q(stage=Request.Stage.OPEN)


def of_office(viewer: Viewer) -> Q:
    """The requests that are for a viewer's office, decided ones among them, as a condition on rows."""
    keys = viewer.once("roles that decide", lambda: _roles(viewer))
    return reduce(or_, (_put_to(viewer, school, role) for school, role in sorted(keys)), NEVER)


def was_for(viewer: Viewer, row: Request) -> bool:
    """Whether a request is, or was before it was decided, for a viewer's office."""
    return Request.objects.filter(of_office(viewer), pk=row.pk).exists()


def _roles(viewer: Viewer) -> Any:
    rows = Request.objects.filter(school__in=viewer.schools)
    return rows.order_by().values_list("school", "decider_role").distinct()


def _put_to(viewer: Viewer, school: int, role: str) -> Q:
    """Those of one school for which one role was to decide."""
    line = line_of(role)
    if not viewer.has(*line):
        return NEVER
    held = _known(viewer, school, line)
    here = Q(school_id=school, decider_role=role)
    nobody_before, found = Q(), NEVER
    for name in line:
        mine = [seat for seat in held[name] if seat.person.pk == viewer.person.pk]
        found |= reduce(or_, (nobody_before & ~seat.barred() for seat in mine), NEVER)
        nobody_before &= reduce(and_, (seat.barred() for seat in held[name]), Q())
    again = [seat for name in line for seat in held[name]]
    return here & (found | _again(viewer, again, nobody_before))


def _again(viewer: Viewer, seats: list[Seat], nobody: Q) -> Q:
    """Second looks for which there is nobody else than the viewer, who decided first."""
    mine = [seat for seat in seats if seat.person.pk == viewer.person.pk and seat.stands_for is None]
    if not mine:
        return NEVER
    teams = [seat.team for seat in mine if seat.team is not None]
    theirs = Q(by_id__in=frozenset().union(*teams)) if len(teams) == len(mine) else Q()
    return nobody & Q(before_id__in=mine[0].selves) & ~Q(by_id__in=mine[0].selves) & theirs


def _may_again(seat: Seat, row: Request) -> bool:
    return seat.stands_for is None and row.before_id in seat.selves and row.by_id not in seat.selves and seat.knows(row)


def _known(viewer: Viewer, school: int, line: tuple[str, ...]) -> dict[str, list[Seat]]:
    """The seats of a school, looked up once for a viewer."""
    name = f"seats {school} {line}"
    if name not in viewer.known:
        held = _seats(School.objects.select_related("trust").get(pk=school), line, viewer.today)
        viewer.known[name] = frozenset((role, seat) for role, seats in held.items() for seat in seats)
    found: dict[str, list[Seat]] = {role: [] for role in line}
    for role, seat in viewer.known[name]:
        found[role].append(seat)
    return found


def _seats(school: School, roles: tuple[str, ...], day: date) -> dict[str, list[Seat]]:
    """Whoever has one of these roles there on a day, and in whose place."""
    found: dict[str, list[Seat]] = {role: [] for role in roles}
    here = Q(school=school) | Q(trust=school.trust_id) if school.trust_id else Q(school=school)
    with looking_everywhere(_WHY):
        rows = Appointment.objects.filter(counts(day), here, role__in=roles)
        for each in rows.select_related("person", "stands_for__person").order_by("basis", "since", "pk"):
            found[each.role].append(_seat(each, day))
    return {role: sorted(seats, key=lambda seat: seat.stands_for is not None) for role, seats in found.items()}


def _seat(row: Appointment, day: date) -> Seat:
    stands_for = row.stands_for.person if row.stands_for else None
    selves = humans.selves_ids(row.person) | (humans.selves_ids(stands_for) if stands_for else frozenset())
    team = _team(stands_for or row.person, day) if row.role == MANAGER else None
    return Seat(row.person, row.role, stands_for, selves, team)


def _team(manager: Person, day: date) -> frozenset[UUID]:
    """Whom somebody manages on a day. Two records with one e-mail address are not surely one human being: that bars,
    and gives nothing.
    """
    rows = Management.objects.filter(in_force(day), manager__in=humans.account_ids(manager))
    return frozenset(rows.values_list("managed", flat=True))


def _why(row: Request, role: str, held: dict[str, list[Seat]]) -> str:
    """Why it is this role that decides; empty where it is simply the role that the ruling gives."""
    if role == row.decider_role:
        return "Somebody else than the first time decides." if row.before_id else ""
    first, then = ROLES[row.decider_role].title, ROLES[role].title
    seats = held[row.decider_role]
    if seats and not any(seat.knows(row) for seat in seats):
        return f"Nobody is written down as the {first} of {row.by.name}, so it goes to the next in line: {then}."
    if not seats:
        return f"Nobody is in office as {first} today, so it goes to the next in line: {then}."
    if any(row.by_id in seat.selves for seat in seats):
        return f"Nobody decides their own request. It would be for the {first}, so it goes to the next in line: {then}."
    return f"The {first} decided the first time. Somebody else looks at it now: {then}."
