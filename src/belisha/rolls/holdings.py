"""What imports of the roll hold about one person: to be given out, and to be erased with them."""

from __future__ import annotations

import json
from collections.abc import Collection
from uuid import UUID

from django.db.models import Q

from belisha.journal.actions import record
from belisha.people.models import Person
from belisha.rolls.models import RollImport, SourceId, StagedLine, Trace


def tell(person: Person) -> tuple[str, list[dict[str, str]]]:
    """The numbers under which other systems know somebody."""
    rows = SourceId.objects.filter(person=person)
    return "Numbers in other systems", [{"system": row.system, "number": row.key} for row in rows]


def erase(person: Person, by: str, rows: Collection[UUID]) -> None:
    """Forget their numbers, every staged line about them, and what ROWS held before an import."""
    keys = list(SourceId.objects.filter(person=person).values_list("key", flat=True))
    theirs = Q(person=person.pk) | Q(maybe=person.pk) | Q(key__in=keys) | Q(other__in=keys)
    StagedLine.objects.filter(theirs, school=person.school).delete()
    Trace.objects.filter(row__in=[person.pk, *rows]).update(before={})
    SourceId.objects.filter(person=person).delete()
    for roll in RollImport.objects.filter(school=person.school):
        _forget(roll, by, [f"{person.given_name} {person.family_name}".strip(), person.name, *keys])


def _forget(roll: RollImport, by: str, words: Collection[str]) -> None:
    """Whatever was said of them about a file goes."""

    def told(said: object) -> bool:
        return any(word in json.dumps(said, ensure_ascii=False) for word in words)

    if told([roll.problems, roll.notices, roll.links, roll.said]):
        roll.problems = [each for each in roll.problems if not told(each)]
        roll.notices = [each for each in roll.notices if not told(each)]
        roll.links = {key: value for key, value in roll.links.items() if not told([key, value])}
        roll.said = "" if told(roll.said) else roll.said
        roll.save()
        record("words-erased", by, roll, roll.place)
