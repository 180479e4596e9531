"""Undoing an import: every row as it was before, as long as nobody has touched one of them since."""

from __future__ import annotations

import uuid
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from typing import Any, NamedTuple

from django.db import connection
from django.db.models import Field, ForeignKey

from belisha import writing
from belisha.journal.accountable import Accountable
from belisha.journal.actions import Line, record, record_many
from belisha.people.models import Guardianship, Membership, Person
from belisha.rolls import places
from belisha.rolls.actions.bulk import MODELS
from belisha.rolls.models import RollImport, SourceId, Trace

BATCH = 500
MOST_NAMED = 20
Own = Mapping[str, frozenset[uuid.UUID]]


class Touched(NamedTuple):
    """What an import did to a row."""

    id: int
    row: uuid.UUID
    version: int
    before: dict[str, object] | None


class InTheWayError(RuntimeError):
    """It cannot be undone any more; `names` are some of what stands in the way."""

    def __init__(self, names: list[str]) -> None:
        super().__init__("; ".join(names))
        self.names = names


def undo(roll: RollImport) -> None:
    """Put back what an import changed. Raises InTheWayError, and then nothing is changed."""
    with writing.writing():
        mine = RollImport.objects.select_for_update().filter(pk=roll.pk, stage=RollImport.Stage.UNDOING)
        if not mine.exists():
            return
        if names := in_the_way(roll):
            raise InTheWayError(names)
        _Undoing(roll).all()
        roll.stage, roll.undone = RollImport.Stage.UNDONE, datetime.now(UTC)
        roll.save()
        record("roll-undone", roll.by, roll, roll.place, many=str(roll.counts.get("total", 0)))
    places.forget(roll.pk)


def in_the_way(roll: RollImport) -> list[str]:
    """What was changed since, or leans on what would go: the first few, by name."""
    found: list[str] = []
    own = {what: _made(roll, what) for what in MODELS}
    for what, model in MODELS.items():
        for batch in _traces(roll, what):
            found += _changed(model, batch)
            found += _leaning(model, [each.row for each in batch if each.before is None], roll, own)
            if len(found) >= MOST_NAMED:
                return found[:MOST_NAMED]
    return found


def _made(roll: RollImport, what: str) -> frozenset[uuid.UUID]:
    """The rows of one kind that an import made."""
    rows = Trace.objects.filter(roll=roll, what=what, before__isnull=True).values_list("row", flat=True)
    return frozenset(rows.iterator(2000))


def _traces(roll: RollImport, what: str, **only: bool) -> Iterator[list[Touched]]:
    last = 0
    traces = Trace.objects.filter(roll=roll, what=what, **only).order_by("id")
    while batch := list(traces.filter(id__gt=last).values_list("id", "row", "version", "before")[:BATCH]):
        yield [Touched(*each) for each in batch]
        last = batch[-1][0]


def _changed(model: type[Accountable], batch: list[Touched]) -> Iterator[str]:
    if any(each.before == {} for each in batch):
        yield "The personal data of somebody in it was erased since"
    expected = {each.row: each.version for each in batch}
    now = dict(model._base_manager.filter(pk__in=list(expected)).values_list("pk", "version"))
    for pk in [pk for pk, version in expected.items() if now.get(pk) != version][:MOST_NAMED]:
        row = model._base_manager.filter(pk=pk).first()
        yield (
            f"{_named(row)} was changed since"
            if row
            else f"{model._meta.verbose_name} {pk.hex[:8]} is not there any more"
        )


def _leaning(model: type[Accountable], ids: list[uuid.UUID], roll: RollImport, own: Own) -> Iterator[str]:
    """Rows that were made since and lean on rows that would go: an account, a place in a class, a later import."""
    for relation in model._meta.related_objects:
        if not ids:
            return
        rows = relation.related_model._base_manager.filter(**{f"{relation.field.name}__in": ids})
        if relation.related_model is SourceId:
            rows = rows.exclude(roll=roll)
        elif (name := str(relation.related_model._meta.model_name)) in own:
            strange = [pk for pk in rows.values_list("pk", flat=True) if pk not in own[name]]
            rows = rows.filter(pk__in=strange[:MOST_NAMED])
        for row in rows.select_related(relation.field.name)[:MOST_NAMED]:
            yield f"{_named(getattr(row, relation.field.name))} has {relation.related_model._meta.verbose_name} since"


def _named(row: Any) -> str:
    """A row in words that the school knows."""
    if isinstance(row, Membership):
        return f"The place of {row.person.name} in {row.group.name}"
    if isinstance(row, Guardianship):
        return f"{row.adult.name}, noted as parent or carer of {row.child.name},"
    if isinstance(row, Person):
        return row.name
    return f"The role of {row.person.name}" if hasattr(row, "person") else str(row)


def _target(field: Field[Any, Any]) -> Field[Any, Any]:
    return field.target_field if isinstance(field, ForeignKey) else field


class _Undoing:
    """One import being undone: first what is new goes, the last first; then the rest is put back."""

    def __init__(self, roll: RollImport) -> None:
        self.roll, self.done = roll, 0
        self.of = Trace.objects.filter(roll=roll).count()

    def all(self) -> None:
        """Every row that has a trace, and the numbers of the import."""
        SourceId.objects.filter(roll=self.roll).delete()
        for what, model in reversed(list(MODELS.items())):
            for batch in _traces(self.roll, what, before__isnull=True):
                self._take_away(model, batch)
        for what, model in MODELS.items():
            for batch in _traces(self.roll, what, before__isnull=False):
                self._put_back(model, batch)
        Trace.objects.filter(roll=self.roll).delete()

    def _take_away(self, model: type[Accountable], traces: list[Touched]) -> None:
        """The rows go: they were never meant. Their lines of the journal stay, and get one more."""
        ids = [each.row for each in traces]
        refs = [f"{model._meta.model_name}:{each.hex}" for each in ids]
        for ref in refs:
            writing.owe(ref)
        rows = model._base_manager.filter(pk__in=ids)
        rows._raw_delete(connection.alias)
        record_many(Line("roll-row-taken-back", self.roll.by, ref, self.roll.place) for ref in refs)
        self._tell(len(ids))

    def _put_back(self, model: type[Accountable], traces: list[Touched]) -> None:
        rows = {row.pk: row for row in model._base_manager.filter(pk__in=[each.row for each in traces])}
        fields = {
            each.attname: _target(each) for each in model._meta.concrete_fields if each.attname not in ("id", "version")
        }
        for trace in traces:
            row = rows[trace.row]
            writing.owe(row.ref)
            for name, field in fields.items():
                setattr(row, name, field.to_python((trace.before or {}).get(name)))
            row.version = trace.version + 1
        names = [each.name for each in model._meta.concrete_fields if each.name != "id"]
        if rows:
            model._base_manager.bulk_update(rows.values(), names, batch_size=100)
        self._tell_earlier(traces)
        record_many(Line("roll-row-put-back", self.roll.by, row, self.roll.place) for row in rows.values())
        self._tell(len(traces))

    def _tell_earlier(self, traces: list[Touched]) -> None:
        """An earlier import that left a row as it now is again can be undone next."""
        now = {each.row: (each.version + 1, (each.before or {}).get("version")) for each in traces}
        earlier = Trace.objects.filter(row__in=list(now)).exclude(roll=self.roll)
        found = [each for each in earlier if each.version == now[each.row][1]]
        for each in found:
            each.version = now[each.row][0]
        Trace.objects.bulk_update(found, ["version"], batch_size=200)

    def _tell(self, many: int) -> None:
        self.done += many
        places.tell(self.roll.pk, self.done, self.of)
