"""What the school's own sign-in service brings about: accounts of people on the roll, and the roles of their groups."""

from __future__ import annotations

from contextlib import suppress
from datetime import UTC, date, datetime, timedelta

from belisha.journal.actions import program, record
from belisha.people.actions import RefusedActError, appoint, end_appointment
from belisha.people.checks import overlapping
from belisha.people.models import Appointment, Person, School
from belisha.people.roles import SECOND_FACTOR
from belisha.signin import standing
from belisha.signin.actions import account_for
from belisha.signin.models import Account, Granted, GroupRole, Identity
from belisha.writing import writing

GROUPS = program("sign-in-groups")


def link(people: list[Person], email: str, service: str) -> Account | None:
    """The account of people who share a checked address, made where there is none; None where it is somebody else's.

    None, too, for whoever has a role that sees more and no account: an address in an entry is changed too easily.
    """
    with writing():
        account = None
        for person in people:
            account = _linked(person, email) or account
        if account:
            record("service-linked", people[0].ref, account.ref, people[0].place, service=service)
    return account


def _linked(person: Person, email: str) -> Account | None:
    identity = Identity.objects.filter(person=person).select_related("account").first()
    if identity:
        return identity.account if identity.account.email.lower() == email.lower() else None
    taken = Account.objects.filter(email__iexact=email).first()
    if standing.roles_of(person, SECOND_FACTOR) or (taken and not _is_theirs(taken, person, email)):
        return None
    return account_for(person, GROUPS)


def _is_theirs(account: Account, person: Person, email: str) -> bool:
    """Anybody may type an address when they make an account: it is theirs where a school's roll says so, too."""
    told = Identity.objects.filter(account=account, person__email__iexact=email).exists()
    return told and not standing.known_here(account, person)


def follow_groups(person: Person, provider: str, wanted: list[GroupRole]) -> None:
    """Give the roles of somebody's groups, and end those that came from groups of this service they are no longer in.

    A sensitive role is only proposed: it waits for a second person, as every other. What cannot be given is left out:
    nobody is kept from signing in by a group.
    """
    today = date.today()
    held = Granted.objects.filter(appointment__person=person, appointment__until=None, by__provider=provider)
    with writing():
        for grant in held.exclude(by__in=wanted):
            appointment = grant.appointment
            end_appointment(GROUPS, appointment, max(appointment.since, today - timedelta(days=1)))
        for each in wanted:
            if not Appointment.objects.filter(overlapping(today, None), person=person, role=each.role).exists():
                _give(person, each, today)


def _give(person: Person, mapping: GroupRole, today: date) -> None:
    with suppress(RefusedActError):
        appointment = appoint(GROUPS, person, mapping.role, today)
        Granted.objects.create(appointment=appointment, by=mapping)


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
