"""What signing in holds about one person: to be given out, and to be erased with them."""

from __future__ import annotations

from collections.abc import Collection
from uuid import UUID

from belisha.journal.actions import record
from belisha.people.models import Person
from belisha.signin.models import Identity, Invitation


def tell(person: Person) -> tuple[str, list[dict[str, str]]]:
    """Their account, and the links that were made for them."""
    accounts = Identity.objects.filter(person=person).select_related("account")
    found = [{"account": row.account.email, "since": str(row.since.date())} for row in accounts]
    links = Invitation.objects.filter(person=person)
    return "Signing in", [*found, *({"link to sign in, until": str(row.until.date())} for row in links)]


def erase(person: Person, by: str, rows: Collection[UUID]) -> None:
    """Links lose the address they were made for, and open nothing."""
    for row in Invitation.objects.filter(person=person):
        row.email = ""
        row.revoked = row.revoked or row.until
        row.save()
        record("words-erased", by, row, person.place)
