"""What the outbox holds about one person: to be given out, and to be erased with them."""

from __future__ import annotations

from collections.abc import Collection
from uuid import UUID

from django.utils import timezone

from belisha.outbox import actions, queries
from belisha.people.models import Person


def tell(person: Person) -> tuple[str, list[dict[str, str]]]:
    """What they were told."""
    found = [
        {"day": str(timezone.localdate(row.when)), "subject": row.subject, "text": row.text}
        for row in queries.to(person).iterator()
    ]
    return "Messages", found


def erase(person: Person, by: str, rows: Collection[UUID]) -> None:
    """The words of messages to them go, and of messages to others that name them."""
    actions.forget(by, person)
