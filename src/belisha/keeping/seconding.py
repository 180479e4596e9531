"""Whether somebody can be the second person: another human being, whom no standing in ties to the one who proposed."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from django.utils import timezone

from belisha.access.table import allowing
from belisha.keeping.models import Proposal
from belisha.people import humans
from belisha.people.checks import RefusedActError
from belisha.people.models import Appointment, Person

ROLES = frozenset().union(*(row.roles for row in allowing("keep-records", "school")))
"""Roles with which somebody proposes or agrees."""


def check(by: Person, proposal: Proposal) -> None:
    """Raises RefusedActError with what is against it."""
    if proposal.stage != Proposal.Stage.OPEN:
        raise RefusedActError("A second person has already said yes or no.")
    if said := against(by, proposal):
        raise RefusedActError(f"{said} Somebody else has to agree or refuse.")


def against(by: Person, proposal: Proposal) -> str:
    """Why somebody cannot be the second person; empty where they can."""
    if humans.same_human(proposal.by, by):
        return "You proposed this."
    if proposal.items.filter(person__in=humans.selves_ids(by)).exists():
        return "This is about you."
    day = timezone.localdate(proposal.when)
    if behind(proposal.by, day) & behind(by, day):
        return "One of you two stands in for the other, or both for the same person."
    return ""


def behind(person: Person, since: date) -> frozenset[UUID]:
    """Everybody who may be said to decide when a person does: they themselves, and whoever they stand in for."""
    own = humans.selves_ids(person)
    rows = Appointment.objects.filter(person__in=own, role__in=ROLES, agreed=True, stands_for__isnull=False)
    lasting = rows.filter(until__gte=since).select_related("stands_for__person")
    return own.union(*(humans.selves_ids(row.stands_for.person) for row in lasting if row.stands_for))
