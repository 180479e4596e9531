"""What the school's own sign-in service brings about: accounts of people on the roll, and the roles of their groups."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from belisha.access.viewer import in_force
from belisha.journal.actions import program, record
from belisha.people.actions import appoint, end_appointment
from belisha.people.models import Appointment, Person, School
from belisha.signin.actions import account_for
from belisha.signin.models import Account, Granted, GroupRole, Identity
from belisha.writing import writing

GROUPS = program("sign-in-groups")


def link(people: list[Person], email: str, service: str) -> Account | None:
    """The account of people who share a checked address, made where there is none; None where it is somebody else's."""
    with writing():
        account = None
        for person in people:
            identity = Identity.objects.filter(person=person).select_related("account").first()
            if identity is None:
                account = account_for(person, GROUPS)
            elif identity.account.email.lower() == email.lower():
                account = identity.account
        if account:
            record("service-linked", people[0].ref, account.ref, people[0].place, service=service)
    return account


def follow_groups(person: Person, provider: str, wanted: list[GroupRole]) -> None:
    """Give the roles of somebody's groups, and end those that came from groups of this service they are no longer in.

    A sensitive role is only proposed: it waits for a second person, as every other.
    """
    today = date.today()
    held = Granted.objects.filter(appointment__person=person, appointment__until=None, by__provider=provider)
    with writing():
        for grant in held.exclude(by__in=wanted):
            appointment = grant.appointment
            end_appointment(GROUPS, appointment, max(appointment.since, today - timedelta(days=1)))
        for each in wanted:
            if not Appointment.objects.filter(in_force(today), person=person, role=each.role).exists():
                appointment = appoint(GROUPS, person, each.role, today)
                Granted.objects.create(appointment=appointment, by=each)


def add_group_role(by: str, school: School, provider: str, group: str, role: str) -> GroupRole:
    """Whoever is in this group has this role at this school. Raises ValidationError."""
    mapping = GroupRole(provider=provider, group=group, school=school, role=role)
    mapping.full_clean()
    with writing():
        mapping.save()
        record("group-role-added", by, mapping, f"school:{school.pk}", role=role)
    return mapping


def end_group_role(by: str, mapping: GroupRole) -> None:
    """The group gives the role no longer; who has it by the group loses it at their next sign-in."""
    with writing():
        mapping.ended = datetime.now(UTC)
        mapping.save()
        record("group-role-ended", by, mapping, f"school:{mapping.school_id}", role=mapping.role)
