"""What the cyber security check holds about one person: to be given out, and to be erased with them."""

from __future__ import annotations

from collections.abc import Collection
from uuid import UUID

from belisha.journal.actions import record
from belisha.people.models import Person
from belisha.people.naming import naming
from belisha.standards.models import Reply


def tell(person: Person) -> tuple[str, list[dict[str, str]]]:
    """The answers that they gave."""
    rows = Reply.objects.filter(by=person)
    found = [
        {"point": row.point, "answer": row.get_said_display(), "note": row.note, "looked at": str(row.day)}
        for row in rows
    ]
    return "Answers to the cyber security check", found


def erase(person: Person, by: str, rows: Collection[UUID]) -> None:
    """Notes that they wrote go, and notes of others that name them; the answers of the school stay."""
    names = naming(person)
    for row in Reply.objects.filter(school=person.school).exclude(note=""):
        if row.by_id == person.pk or names(row.note):
            row.note = ""
            row.save()
            record("words-erased", by, row, row.place)
