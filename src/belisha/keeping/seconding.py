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
    if humans.same_human(proposal.by, by):
        raise RefusedActError("Whoever proposed it cannot be the second person.")
    day = timezone.localdate(proposal.when)
    if behind(proposal.by, day) & behind(by, day):
        raise RefusedActError(
            "One of you two stands in for the other, or both for the same person. "
            "Whoever stands in cannot be the second person here: ask somebody else."
        )
    if proposal.items.filter(person__in=humans.selves_ids(by)).exists():
        raise RefusedActError("It is about you, so somebody else has to be the second person.")


def behind(person: Person, since: date) -> frozenset[UUID]:
    """Everybody who may be said to decide when a person does: they themselves, and whoever they stand in for."""
    own = humans.selves_ids(person)
    rows = Appointment.objects.filter(person__in=own, role__in=ROLES, agreed=True, stands_for__isnull=False)
    lasting = rows.filter(until__gte=since).select_related("stands_for__person")
    return own.union(*(humans.selves_ids(row.stands_for.person) for row in lasting if row.stands_for))
