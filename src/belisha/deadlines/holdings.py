"""What deadlines hold about one person: to be given out, and to be erased with them."""

from __future__ import annotations

from collections.abc import Collection
from uuid import UUID

from django.utils import timezone

from belisha.deadlines.actions import forget
from belisha.deadlines.models import Deadline
from belisha.people.models import Person


def tell(person: Person) -> tuple[str, list[dict[str, str]]]:
    """The deadlines that were theirs to meet."""
    rows = Deadline.objects.filter(owner=person)
    found = [
        {
            "deadline": f"{row.name} {row.number}".strip(),
            "due": f"{timezone.localtime(row.due_at):%Y-%m-%d %H:%M}",
            "ended": row.get_stage_display(),
        }
        for row in rows
    ]
    return "Deadlines", found


def erase(person: Person, by: str, rows: Collection[UUID]) -> None:
    """Their feed ends, and reasons that name them go; the deadlines of the school stay."""
    forget(by, person)
