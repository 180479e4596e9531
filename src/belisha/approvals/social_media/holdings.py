"""What the forms for services and accounts hold about one person: to be given out, and to be erased with them."""

from __future__ import annotations

from collections.abc import Collection
from uuid import UUID

from belisha.approvals.social_media.models import AccountOpening, ServiceUse
from belisha.journal.actions import record
from belisha.people.models import Person
from belisha.people.naming import naming

WORDS = ("purpose", "benefits", "risks", "privacy", "mitigation")
_FORMS = (ServiceUse, AccountOpening)


def tell(person: Person) -> tuple[str, list[dict[str, str]]]:
    """What they wrote."""
    found = [
        {"request": row.request.number, "service": row.platform, **{name: getattr(row, name) for name in WORDS}}
        for model in _FORMS
        for row in model._default_manager.filter(request__by=person).select_related("request")
    ]
    return "Requests to use services and to open accounts", found


def erase(person: Person, by: str, rows: Collection[UUID]) -> None:
    """Their own words go, and those of others that name them; which service was asked for stays."""
    names = naming(person)
    for model in _FORMS:
        for row in model._default_manager.filter(school=person.school).select_related("request"):
            if row.request.by_id == person.pk or any(names(getattr(row, name)) for name in WORDS):
                for name in WORDS:
                    setattr(row, name, "(erased)")
                row.save()
                record("words-erased", by, row, row.place)
