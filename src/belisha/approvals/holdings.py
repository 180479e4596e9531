"""What requests hold about one person: to be given out, and to be erased with them."""

from __future__ import annotations

from collections.abc import Collection
from uuid import UUID

from django.db.models import Q
from django.utils import timezone

from belisha.approvals import actions
from belisha.approvals.models import Decision, Request
from belisha.people.models import Person


def tell(person: Person) -> tuple[str, list[dict[str, str]]]:
    """What they asked for, and what they decided."""
    asked = Request.objects.filter(by=person).select_related("decision__wording")
    found = [
        {
            "number": row.number,
            "asked for": row.title,
            "day": str(timezone.localdate(row.made)),
            "why look again": row.reason,
            "where it stands": row.get_stage_display(),
            "reason of the decision": row.decision.reason if hasattr(row, "decision") else "",
        }
        for row in asked
    ]
    decided = Decision.objects.filter(Q(by=person) | Q(in_place_of=person)).select_related("request")
    return "Requests and decisions", [
        *found,
        *(
            {"number": row.request.number, "decided": "yes" if row.yes else "no", "reason": row.reason}
            for row in decided
        ),
    ]


def erase(person: Person, by: str, rows: Collection[UUID]) -> None:
    """Their own words go, and words of others that name them; that something was asked and decided stays."""
    actions.forget(by, person)
