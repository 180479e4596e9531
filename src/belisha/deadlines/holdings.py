"""What deadlines hold about one person: to be given out, and to be erased with them."""

from __future__ import annotations

from collections.abc import Collection
from uuid import UUID

from belisha.deadlines.actions import forget
from belisha.deadlines.models import Deadline
from belisha.people.models import Person

SHORTEST = 3
"""A name of fewer letters stands in too many other words."""


def tell(person: Person) -> tuple[str, list[dict[str, str]]]:
    """The deadlines that were theirs to meet."""
    rows = Deadline.objects.filter(owner=person)
    found = [
        {"deadline": f"{row.name} {row.number}".strip(), "due": str(row.due_at), "ended": row.get_stage_display()}
        for row in rows
    ]
    return "Deadlines", found


def erase(person: Person, by: str, rows: Collection[UUID]) -> None:
    """Their feed ends, and reasons that name them go; the deadlines of the school stay."""
    held = (person.name, f"{person.given_name} {person.family_name}", person.family_name, person.email, person.phone)
    forget(by, person, {word.strip().casefold() for word in held if len(word.strip()) >= SHORTEST})
