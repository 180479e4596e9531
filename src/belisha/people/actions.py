"""What is done with trusts, schools and people: each act with its line in the journal. The only file here that writes.

`by` is who acts, as the journal names them: a person's `ref`, or a program's.
"""

from __future__ import annotations

import uuid
from collections.abc import Callable
from datetime import date
from typing import Any, TypeVar

from django.core.exceptions import ValidationError
from django.db import models
from django.utils import timezone

from belisha.journal.actions import program, record
from belisha.people import checks, roles, ties
from belisha.people.models import (
    Agreement,
    Appointment,
    Group,
    Guardianship,
    Management,
    Membership,
    Person,
    School,
    Trust,
    place_ref,
)
from belisha.writing import writing

RefusedActError = checks.RefusedActError
Tie = TypeVar("Tie", Membership, Guardianship, Management)


def keep(place: School | Trust, by: str = program("command")) -> None:
    """Save a school or a trust. Raises ValidationError with what is wrong, field by field; then nothing is saved."""
    is_school = isinstance(place, School)
    with writing():
        other = Trust if is_school else School
        if other.objects.filter(slug=place.slug).exists():
            raise ValidationError({"slug": f"There is already a {other._meta.verbose_name} with this short name."})
        place.full_clean()
        place.save()
        where = place_ref(place.pk) if is_school else place_ref(None, place.pk)
        record("place-kept", by, "school" if is_school else "trust", where, name=place.name)


def add_person(by: str, place: School | Trust, given_name: str, family_name: str = "", **more: Any) -> Person:
    """Somebody new on the roll of a school or a trust. Raises ValidationError."""
    person = Person(**_at(place), given_name=given_name, family_name=family_name, **more)
    person.full_clean()
    with writing():
        person.save()
        record("person-added", by, person, person.place)
    return person


def change_person(by: str, person: Person) -> None:
    """Save what was changed. Raises ValidationError, VersionLostError; RefusedActError for who moved or is erased."""
    checks.not_erased(person)
    _change(by, "person-changed", person, "school_id", "trust_id")


def leave(by: str, person: Person, day: date) -> None:
    """Mark that somebody leaves on a day; their roles, classes and line management end. Raises RefusedActError."""
    checks.leaving(person, day)
    with writing():
        person.left = day
        person.save()
        record("person-left", by, person, person.place, day=day.isoformat())
        _end_all(by, person, day)


def _end_all(by: str, person: Person, day: date) -> None:
    still = checks.overlapping(day, None)
    for appointment in checks.counting().filter(still, person=person).exclude(until=day):
        end_appointment(by, appointment, day)
    for membership in Membership.objects.filter(still, person=person).exclude(until=day):
        leave_group(by, membership, max(day, membership.since))
    for one_side in ({"managed": person}, {"manager": person}):
        for management in Management.objects.filter(still, **one_side).exclude(until=day):
            end_management(by, management, max(day, management.since))


def come_back(by: str, person: Person, day: date) -> None:
    """Mark that somebody who left is back; roles and classes do not come back by themselves. Raises RefusedActError."""
    checks.not_erased(person)
    if person.left is None:
        raise RefusedActError(f"{person} has not left.")
    with writing():
        person.left = None
        person.save()
        record("person-returned", by, person, person.place, day=day.isoformat())


def appoint(by: str, person: Person, role: str, since: date, until: date | None = None, **more: Any) -> Appointment:
    """Give somebody a role; a sensitive one counts only when a second person has agreed. Raises RefusedActError."""
    new = Appointment(
        person=person, school=person.school, trust=person.trust, role=role, since=since, until=until,
        agreed=role not in roles.SENSITIVE, proposed_by_id=_person(by), **more,
    )  # fmt: skip
    return _appointed(by, new)


def appoint_first(by: str, person: Person, role: str, since: date) -> Appointment:
    """Give somebody a role where nobody is who could agree: when a school or trust begins with Belisha.

    Only a program may, on the machine itself. Raises RefusedActError once somebody has a sensitive role there.
    """
    held = Appointment.objects.filter(**_at(person.school or person.trust), role__in=roles.SENSITIVE, agreed=True)
    if _person(by) is not None or held.exists():
        raise RefusedActError("Somebody here can be the second person. Propose the role, and let them agree.")
    return _appointed(by, Appointment(person=person, **_at(person.school or person.trust), role=role, since=since))


def stand_in(
    by: str, held: Appointment, person: Person, since: date, until: date, basis: str, policy_allows: bool = False
) -> Appointment:
    """Let somebody act up in a role, or delegate it to them, until a last day. Raises RefusedActError.

    A sensitive role takes a second person, unless it is the Headteacher's own who delegates it and the school's
    policy lets them: `policy_allows`.
    """
    own = basis == Appointment.Basis.DELEGATED and held.role == "headteacher" and by == held.person.ref
    new = Appointment(
        person=person, school=person.school, trust=person.trust, role=held.role, since=since, until=until,
        basis=basis, stands_for=held, proposed_by_id=_person(by),
        agreed=held.role not in roles.SENSITIVE or (own and policy_allows),
    )  # fmt: skip
    return _appointed(by, new)


def _appointed(by: str, new: Appointment) -> Appointment:
    with writing():
        checks.stand_in(new)
        checks.appointment(new)
        new.full_clean()
        new.save()
        words = {"role": new.role, "since": new.since.isoformat()}
        if not new.agreed:
            record("appointment-proposed", by, new, new.place, **words)
        elif new.stands_for_id and new.until:
            record("stand-in-appointed", by, new, new.place, until=new.until.isoformat(), **words)
        else:
            record("appointed", by, new, new.place, **words)
    return new


def second(
    by: Person, appointment: Appointment, proposed_by: Person | None = None, agreed: bool = True, reason: str = ""
) -> None:
    """A second person agrees or refuses. Raises RefusedActError for the same person or a second word.

    `proposed_by` is only asked for where the appointment itself does not know: a program proposed it for somebody.
    """
    reason = reason[:500]
    proposer = appointment.proposed_by or proposed_by
    with writing():
        checks.second(by, appointment, proposer)
        Agreement.objects.create(appointment=appointment, proposed_by=proposer, by=by, agreed=agreed, reason=reason)
        appointment.agreed = agreed
        appointment.save()
        words = {"role": appointment.role} if agreed else {"role": appointment.role, "reason": reason}
        kind = "appointment-confirmed" if agreed else "appointment-refused"
        record(kind, by.ref, appointment, appointment.place, **words)


def end_appointment(by: str, appointment: Appointment, until: date) -> None:
    """The role ends with that day; one that has not begun by then is taken back. Raises RefusedActError.

    What was delegated from it ends with it; whoever acts up goes on to their own last day.
    """
    with writing():
        checks.ending(appointment, until)
        if until < appointment.since:
            _withdraw(by, appointment)
        else:
            appointment.until = until
            appointment.full_clean()
            appointment.save()
            words = {"role": appointment.role, "until": until.isoformat()}
            record("appointment-ended", by, appointment, appointment.place, **words)
        handed_on = checks.counting().filter(stands_for=appointment, basis=Appointment.Basis.DELEGATED)
        for each in handed_on.filter(until__gt=until):
            end_appointment(by, each, until)


def _withdraw(by: str, appointment: Appointment) -> None:
    appointment.agreed, appointment.withdrawn = False, timezone.now()
    appointment.save()
    record("appointment-withdrawn", by, appointment, appointment.place, role=appointment.role)


def add_group(by: str, school: School, kind: str, name: str, year: int) -> Group:
    """A class or a year group. Raises ValidationError."""
    group = Group(school=school, kind=kind, name=name, year=year)
    group.full_clean()
    with writing():
        group.save()
        record("class-added", by, group, group.place)
    return group


def change_group(by: str, group: Group) -> None:
    """Save what was changed of a class. Raises ValidationError, VersionLostError."""
    _change(by, "class-changed", group, "school_id")


def join_group(by: str, group: Group, person: Person, part: str, since: date) -> Membership:
    """Put somebody into a class. Raises RefusedActError for somebody of another school, or who is in it."""
    membership = Membership(school_id=group.school_id, group=group, person=person, part=part, since=since)
    return _tie(by, "joined-class", membership, checks.membership, since=since.isoformat())


def leave_group(by: str, membership: Membership, until: date) -> None:
    """End somebody's place in a class. Raises RefusedActError where it would end before it began."""
    _end(by, "left-class", membership, until)


def add_guardian(by: str, child: Person, adult: Person, since: date, **more: Any) -> Guardianship:
    """Note that an adult is a child's parent or carer; what binds the two is taken over. Raises RefusedActError."""
    school = checks.one_school(child, adult, "A child and its parent have to be on the roll of the same school.")
    with writing():
        known = {**more, **ties.carried(adult, child, timezone.localdate())}
        guardianship = Guardianship(school_id=school, adult=adult, child=child, since=since, **known)
        return _tie(by, "guardian-added", guardianship, checks.guardianship)


def change_guardian(by: str, guardianship: Guardianship) -> None:
    """Save what was changed of a guardianship. Raises ValidationError, VersionLostError, RefusedActError."""
    _change(by, "guardian-changed", guardianship, "school_id", "adult_id", "child_id")


def end_guardian(by: str, guardianship: Guardianship, until: date) -> None:
    """End what was noted of a parent or carer. Raises RefusedActError where it would end before it began."""
    _end(by, "guardian-ended", guardianship, until)


def manage(by: str, manager: Person, managed: Person, since: date) -> Management:
    """Note who is whose line manager. Raises RefusedActError."""
    school = checks.one_school(manager, managed, "A line manager works at the same school.")
    management = Management(school_id=school, manager=manager, managed=managed, since=since)
    return _tie(by, "manager-noted", management, checks.management, since=since.isoformat())


def end_management(by: str, management: Management, until: date) -> None:
    """End a line management. Raises RefusedActError where it would end before it began."""
    _end(by, "manager-ended", management, until)


def _tie(by: str, kind: str, row: Tie, check: Callable[[Tie], None], **words: str) -> Tie:
    with writing():
        check(row)
        row.full_clean()
        row.save()
        record(kind, by, row, row.place, **words)
    return row


def _change(by: str, kind: str, row: Person | Group | Guardianship, *fixed: str) -> None:
    row.full_clean()
    with writing():
        before = type(row)._base_manager.get(pk=row.pk)
        checks.unmoved(before, row, fixed)
        what = _changed(before, row)
        if what:
            row.save()
            record(kind, by, row, row.place, what=what)


def _end(by: str, kind: str, row: Membership | Guardianship | Management, until: date) -> None:
    checks.days(row.since, until)
    with writing():
        row.until = until
        row.save()
        record(kind, by, row, row.place, until=until.isoformat())


def _at(place: School | Trust | None) -> dict[str, Any]:
    return {"school" if isinstance(place, School) else "trust": place}


def _person(by: str) -> uuid.UUID | None:
    """The id of the person whom a reference names; None for a program."""
    kind, _, which = by.partition(":")
    return uuid.UUID(which) if kind == "person" else None


def _changed(before: models.Model, after: models.Model) -> str:
    """The names of the columns that differ, for the journal: which, never what to."""
    fields = [each for each in after._meta.concrete_fields if each.attname not in ("id", "version")]
    return ", ".join(
        str(each.verbose_name) for each in fields if each.value_from_object(before) != each.value_from_object(after)
    )
