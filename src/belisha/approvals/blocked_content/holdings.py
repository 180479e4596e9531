"""What the forms for blocked sites hold about one person: to be given out, and to be erased with them."""

from __future__ import annotations

from collections.abc import Collection
from uuid import UUID

from belisha.approvals.blocked_content.models import Opening
from belisha.journal.actions import record
from belisha.people.models import Person
from belisha.people.naming import naming

WORDS = ("content", "reasons", "risks")


def tell(person: Person) -> tuple[str, list[dict[str, str]]]:
    """What they wrote."""
    rows = Opening.objects.filter(request__by=person).select_related("request").prefetch_related("sites")
    found = [
        {
            "request": row.request.number,
            "sites": ", ".join(map(str, row.sites.all())),
            **{name: getattr(row, name) for name in WORDS},
            "time": row.duration,
        }
        for row in rows
    ]
    return "Requests to open blocked sites", found


def erase(person: Person, by: str, rows: Collection[UUID]) -> None:
    """Their own words go, and those of others that name them; which sites were asked for stays."""
    names = naming(person)
    for row in Opening.objects.filter(school=person.school).select_related("request"):
        if row.request.by_id == person.pk or any(names(getattr(row, name)) for name in (*WORDS, "duration")):
            row.content = row.reasons = row.risks = "(erased)"
            row.duration = ""
            row.save()
            record("words-erased", by, row, row.place)
