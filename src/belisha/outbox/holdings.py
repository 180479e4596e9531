"""What the outbox holds about one person: to be given out, and to be erased with them."""

from __future__ import annotations

from collections.abc import Collection
from uuid import UUID

from belisha.outbox import actions, queries
from belisha.people.models import Person

SHORTEST = 3
"""A name of fewer letters stands in too many other words."""


def tell(person: Person) -> tuple[str, list[dict[str, str]]]:
    """What they were told."""
    found = [
        {"day": str(row.when.date()), "subject": row.subject, "text": row.text} for row in queries.to(person).iterator()
    ]
    return "Messages", found


def erase(person: Person, by: str, rows: Collection[UUID]) -> None:
    """The words of messages to them go, and of messages to others that name them."""
    held = (person.name, f"{person.given_name} {person.family_name}", person.family_name, person.email, person.phone)
    actions.forget(by, person, {word.strip().casefold() for word in held if len(word.strip()) >= SHORTEST})
