"""Taking personal words out of what was written about deadlines."""

from __future__ import annotations

from typing import Final

from belisha.deadlines.actions.feeds import revoke_feed
from belisha.deadlines.models import Extension, Pause
from belisha.journal.actions import record
from belisha.people.models import Person
from belisha.people.naming import naming
from belisha.writing import writing

ERASED: Final = "(erased)"


def forget(by: str, person: Person) -> None:
    """End somebody's feed, and blank the reasons of pauses and extensions that name them."""
    names = naming(person)
    with writing():
        revoke_feed(person, by)
        for model in (Pause, Extension):
            for row in model._default_manager.filter(school=person.school_id, trust=person.trust_id):
                if names(row.reason):
                    row.reason = ERASED
                    row.save()
                    record("words-erased", by, row, row.place)
