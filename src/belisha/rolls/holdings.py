"""What imports of the roll hold about one person: to be given out, and to be erased with them."""

from __future__ import annotations

import json
from collections.abc import Collection
from uuid import UUID

from django.db.models import Q

from belisha.journal.actions import record
from belisha.people.models import Person
from belisha.rolls import places
from belisha.rolls.models import RollImport, SourceId, StagedLine, Trace

_OPEN = frozenset(("columns", "reading", "staged", "refused", "applying"))


def tell(person: Person) -> tuple[str, list[dict[str, str]]]:
    """The numbers under which other systems know somebody."""
    rows = SourceId.objects.filter(person=person)
    return "Numbers in other systems", [{"system": row.system, "number": row.key} for row in rows]


def erase(person: Person, by: str, rows: Collection[UUID]) -> None:
    """Forget their numbers, every staged line about them, and what ROWS held before an import.

    Every import of the school that was not applied yet is thrown away with its file. It may hold them even where no
    staged line says so, for whoever is not changed has none; read again, it would bring them back.
    """
    full = f"{person.given_name} {person.family_name}".strip()
    keys = list(SourceId.objects.filter(person=person).values_list("key", flat=True))
    theirs = Q(person=person.pk) | Q(maybe=person.pk) | Q(key__in=keys) | Q(other__in=keys)
    StagedLine.objects.filter(theirs, school=person.school).delete()
    Trace.objects.filter(row__in=[person.pk, *rows]).update(before={})
    SourceId.objects.filter(person=person).delete()
    for roll in RollImport.objects.filter(school=person.school):
        if roll.stage in _OPEN:
            _throw_away(roll, by)
        _forget(roll, by, [each for each in (full, person.name, *keys) if each])


def _throw_away(roll: RollImport, by: str) -> None:
    """The file goes at once: should the erasure fail after all, it only has to be handed in again."""
    StagedLine.objects.filter(roll=roll).delete()
    roll.stage, roll.problems, roll.notices, roll.links = RollImport.Stage.WITHDRAWN, [], [], {}
    roll.said = "The personal data of somebody at the school was erased. Hand in a new file, without them."
    roll.save()
    record("roll-withdrawn", by, roll, roll.place)
    places.forget(roll.pk)


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
