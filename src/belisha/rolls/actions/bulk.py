"""Writing many accountable rows at once: each version counted up, each state kept for undoing, each with its line."""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime

from belisha import writing
from belisha.journal.accountable import Accountable
from belisha.journal.actions import Line, record_many
from belisha.journal.swift import insert, insert_rows
from belisha.people.models import Appointment, Group, Guardianship, Management, Membership, Person
from belisha.rolls.models import RollImport, SourceId, Trace

MODELS: Mapping[str, type[Accountable]] = {
    "group": Group, "person": Person, "appointment": Appointment, "membership": Membership,
    "guardianship": Guardianship, "management": Management,
}  # fmt: skip
"""In the order in which rows lean on each other."""

Before = Mapping[uuid.UUID, dict[str, object]]


def columns(row: Accountable) -> dict[str, object]:
    """Every column of a row but its id, as JSON has it."""
    return {
        each.attname: _plain(each.value_from_object(row)) for each in row._meta.concrete_fields if each.attname != "id"
    }


def _plain(value: object) -> object:
    return (
        value.isoformat()
        if isinstance(value, date | datetime)
        else value.hex
        if isinstance(value, uuid.UUID)
        else value
    )


def add(roll: RollImport, rows: Sequence[Accountable], lines: Sequence[Line]) -> None:
    """New rows, all of one kind, each with its line of the journal."""
    if not rows:
        return
    for row in rows:
        writing.owe(row.ref)
    insert_rows(rows)
    _trace(roll, rows, {})
    record_many(lines)


def change(
    roll: RollImport, rows: Sequence[Accountable], before: Before, names: Sequence[str], lines: Sequence[Line]
) -> None:
    """Rows of one kind that were changed in these columns; BEFORE holds each as it was."""
    if not rows:
        return
    for row in rows:
        writing.owe(row.ref)
        row.version += 1
    type(rows[0])._base_manager.bulk_update(rows, ["version", *names], batch_size=200)
    _trace(roll, rows, before)
    record_many(lines)


def _trace(roll: RollImport, rows: Sequence[Accountable], before: Before) -> None:
    what, names = str(rows[0]._meta.model_name), ("roll_id", "school_id", "what", "row", "version", "before")
    insert(Trace, names, [(roll.pk, roll.school_id, what, row.pk, row.version, before.get(row.pk)) for row in rows])


def numbers(roll: RollImport, known: Iterable[tuple[str, uuid.UUID]]) -> None:
    """Note under which number the system of an import knows somebody."""
    values = [(roll.school_id, roll.format, key, person, roll.pk) for key, person in known]
    insert(SourceId, ("school_id", "system", "key", "person_id", "roll_id"), values)
