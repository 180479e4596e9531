"""Applying what was staged: all of it or nothing, in one transaction."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import UTC, date, datetime
from typing import Any, NamedTuple

from django.db import IntegrityError
from django.db.models import Q

from belisha.journal.accountable import Accountable
from belisha.journal.actions import Line, record
from belisha.journal.swift import Mould
from belisha.people import ties
from belisha.people.models import Appointment, Group, Guardianship, Management, Membership, Person
from belisha.rolls import places
from belisha.rolls.actions.bulk import add, change, columns, numbers
from belisha.rolls.models import RollImport, SourceId, StagedLine
from belisha.rolls.standing import bound, by_hand, strong
from belisha.writing import writing

BATCH = 2000
Bond = tuple[uuid.UUID, uuid.UUID]
_ABOUT = ("given_name", "family_name", "known_as", "born", "email", "phone", "address")


class Step(NamedTuple):
    """What applying takes of a staged line."""

    id: int
    outcome: str
    key: str
    other: str
    name: str
    person: uuid.UUID | None
    seen: int
    now: dict[str, Any]


class StaleError(RuntimeError):
    """The roll was changed since the difference was made; the message says what."""


def apply(roll: RollImport, today: date) -> None:
    """Do all that is staged. Raises StaleError where the roll is not any more what the difference was made from."""
    try:
        with writing():
            mine = RollImport.objects.select_for_update().filter(pk=roll.pk, stage=RollImport.Stage.APPLYING)
            if not mine.exists():
                return  # somebody else did it in the meantime
            _Applying(roll, today).all()
            roll.stage, roll.applied = RollImport.Stage.APPLIED, datetime.now(UTC)
            roll.save()
            StagedLine.objects.filter(roll=roll).delete()
            record("roll-applied", roll.by, roll, roll.place, many=str(roll.counts.get("total", 0)))
    except IntegrityError as error:
        raise StaleError("Somebody else has brought in some of the same people in the meantime.") from error
    places.forget(roll.pk)


class _Applying:
    """One import being applied; `known` finds people by the number of the import's system."""

    def __init__(self, roll: RollImport, today: date) -> None:
        self.roll, self.today, self.done = roll, today, 0
        self.school, self.place = roll.school_id, roll.place
        brought = SourceId.objects.filter(school_id=self.school, system=roll.format)
        self.known = dict(brought.values_list("key", "person_id").iterator(2000))
        self.groups: dict[tuple[str, str, int], uuid.UUID] = {}
        self.person = Mould(Person, school_id=self.school)
        self.appointment = Mould(Appointment, school_id=self.school)
        self.membership = Mould(Membership, school_id=self.school, since=today)
        self.guardianship = Mould(Guardianship, school_id=self.school, since=today)

    def all(self) -> None:
        """Everything, in the order in which it leans on each other."""
        for what, outcome, do in (
            ("person", "add", self._new_people),
            ("person", "change", self._changed_people),
            ("person", "return", self._changed_people),
            ("member", "join", self._joined),
            ("member", "end", self._ended_places),
            ("guardian", "add", self._new_bonds),
            ("guardian", "change", self._changed_bonds),
            ("guardian", "end", self._ended_bonds),
            ("person", "leave", self._leaving),
        ):
            for batch in self._staged(what, outcome):
                do(batch)
                self.done += len(batch)
                places.tell(self.roll.pk, self.done, self.roll.counts.get("total", 0))

    def _staged(self, what: str, outcome: str) -> Iterator[list[Step]]:
        last = 0
        lines = StagedLine.objects.filter(roll=self.roll, what=what, outcome=outcome).order_by("id")
        while batch := [Step(*each) for each in lines.filter(id__gt=last).values_list(*Step._fields)[:BATCH]]:
            yield batch
            last = batch[-1].id

    def _line(self, kind: str, row: Accountable, **words: str) -> Line:
        return Line(kind, self.roll.by, row, self.place, words)

    def _numbers(self, known: list[tuple[str, uuid.UUID]]) -> None:
        self.known.update(known)
        numbers(self.roll, known)

    def _new_people(self, batch: list[Step]) -> None:
        ids = _ids(len(batch))
        people = [self.person.new(id=pk, **_values(line.now)) for pk, line in zip(ids, batch, strict=True)]
        add(self.roll, people, [self._line("person-added", each) for each in people])
        self._numbers([(line.key, person.pk) for line, person in zip(batch, people, strict=True)])
        self._appoint([(person.pk, line) for line, person in zip(batch, people, strict=True) if line.now.get("role")])

    def _appoint(self, given: Sequence[tuple[uuid.UUID, Step]]) -> None:
        rows = [
            self.appointment.new(id=pk, person_id=person, role=line.now["role"], since=_day(line.now["since"]))
            for pk, (person, line) in zip(_ids(len(given)), given, strict=True)
        ]
        add(self.roll, rows, [self._line("appointed", row, role=row.role, since=row.since.isoformat()) for row in rows])

    def _same(self, model: Any, batch: list[Step]) -> dict[uuid.UUID, Any]:
        """The rows of a batch, if they all still are what they were. Raises StaleError."""
        ids = [_row(line) for line in batch]
        found: dict[uuid.UUID, Any] = {}
        for at in range(0, len(ids), 500):
            rows = model.objects.select_for_update().filter(pk__in=ids[at : at + 500])
            found.update((row.pk, row) for row in rows)
        for line in batch:
            row = found.get(_row(line))
            if row is None or row.version != line.seen:
                raise StaleError(f"{line.name or 'An entry'} was changed by somebody in the meantime.")
            if getattr(row, "erased", None) is not None:
                raise StaleError("Somebody in the file was erased in the meantime.")
        return found

    def _changed_people(self, batch: list[Step]) -> None:
        found = self._same(Person, batch)
        self._none_of(strong([_row(line) for line in batch if "email" in line.now], self.today))
        before = {pk: columns(row) for pk, row in found.items()}
        touched = [line for line in batch if line.now.keys() & {*_ABOUT, "left"}]
        for line in touched:
            for name, value in _values(line.now).items():
                setattr(found[_row(line)], name, value)
            if "left" in line.now:
                found[_row(line)].left = None
        rows = [found[_row(line)] for line in touched]
        change(self.roll, rows, before, [*_ABOUT, "left"], [self._told(found[_row(line)], line) for line in touched])
        self._numbers([(line.now["number"], found[_row(line)].pk) for line in batch if line.now.get("number")])
        self._appoint([(_row(line), line) for line in batch if line.now.get("role")])

    def _none_of(self, people: set[uuid.UUID]) -> None:
        """Nobody may have been given such a role since. Raises StaleError."""
        if people:
            raise StaleError("Somebody in the file was given another role in the meantime.")

    def _told(self, person: Person, line: Step) -> Line:
        if line.outcome == "return":
            return self._line("person-returned", person, day=line.now["since"])
        names = ", ".join(str(Person._meta.get_field(name).verbose_name) for name in line.now if name in _ABOUT)  # type: ignore[union-attr]
        return self._line("person-changed", person, what=names)

    def _group(self, line: Step) -> uuid.UUID:
        """The class of a line, made where there is none yet."""
        kind, name, year = line.now["group"]
        known = (str(kind), str(name), int(year))
        if known not in self.groups:
            group = Group.objects.filter(school_id=self.school, kind=kind, name=name, year=year).first()
            if group is None:
                group = Group(school_id=self.school, kind=kind, name=name, year=year)
                add(self.roll, [group], [self._line("class-added", group)])
            self.groups[known] = group.pk
        return self.groups[known]

    def _joined(self, batch: list[Step]) -> None:
        rows = [
            self.membership.new(id=pk, group_id=self._group(line), person_id=self._who(line.key), part=line.now["part"])
            for pk, line in zip(_ids(len(batch)), batch, strict=True)
        ]
        since = self.today.isoformat()
        add(self.roll, rows, [self._line("joined-class", row, since=since) for row in rows])

    def _who(self, key: str) -> uuid.UUID:
        if key not in self.known:
            raise StaleError(f"Whoever had the number {key[:40]} is not on the roll any more.")
        return self.known[key]

    def _ended_places(self, batch: list[Step]) -> None:
        found = self._same(Membership, batch)
        self._end_staged(batch, found, "left-class")

    def _end_staged(self, batch: list[Step], found: dict[uuid.UUID, Any], kind: str) -> None:
        days = {_row(line): _day(line.now["until"]) for line in batch}
        self._end(list(found.values()), lambda row: days[row.pk], kind)

    def _new_bonds(self, batch: list[Step]) -> None:
        pairs = [(self._who(line.key), self._who(line.other)) for line in batch]
        known = self._noted_before(pairs)
        rows = [
            self.guardianship.new(id=pk, adult_id=pair[0], child_id=pair[1], **{**line.now, **known.get(pair, {})})
            for pk, pair, line in zip(_ids(len(batch)), pairs, batch, strict=True)
        ]
        add(self.roll, rows, [self._line("guardian-added", row) for row in rows])

    def _noted_before(self, pairs: Sequence[Bond]) -> dict[Bond, Mapping[str, Any]]:
        """What is taken over from earlier rows, as adding one by hand does it. Raises StaleError for an order."""
        children, found, wanted = sorted({child for _, child in pairs}), {}, set(pairs)
        if bound(children) & wanted:
            raise StaleError("What is noted of a parent or carer was changed in the meantime.")
        for at in range(0, len(children), 500):
            rows = Guardianship.objects.filter(child__in=children[at : at + 500]).select_related("adult", "child")
            for row in rows:
                if (row.adult_id, row.child_id) in wanted:
                    found[row.adult_id, row.child_id] = ties.carried(row.adult, row.child, self.today)
        return found

    def _changed_bonds(self, batch: list[Step]) -> None:
        found = self._same(Guardianship, batch)
        before = {pk: columns(row) for pk, row in found.items()}
        for line in batch:
            for name, value in line.now.items():
                setattr(found[_row(line)], name, value)
        names = ("relation", "parental_responsibility")
        lines = [
            self._line("guardian-changed", found[_row(line)], what=", ".join(line.now).replace("_", " "))
            for line in batch
        ]
        change(self.roll, [found[_row(line)] for line in batch], before, names, lines)

    def _ended_bonds(self, batch: list[Step]) -> None:
        found = self._same(Guardianship, batch)
        self._end_staged(batch, found, "guardian-ended")

    def _leaving(self, batch: list[Step]) -> None:
        """As `people.actions.leave` does it: roles, classes and line managements end with the day."""
        found = self._same(Person, batch)
        self._none_of(by_hand(list(found), self.today))
        days = {_row(line): _day(line.now["left"]) for line in batch}
        before = {pk: columns(row) for pk, row in found.items()}
        for pk, person in found.items():
            person.left = days[pk]
        lines = [self._line("person-left", row, day=row.left.isoformat()) for row in found.values()]
        change(self.roll, list(found.values()), before, ["left"], lines)
        for model, kind, who in (
            (Appointment, "appointment-ended", "person"),
            (Membership, "left-class", "person"),
            (Management, "manager-ended", "managed"),
            (Management, "manager-ended", "manager"),
        ):
            self._end_all(model, kind, who, days)

    def _end_all(self, model: Any, kind: str, who: str, days: dict[uuid.UUID, date]) -> None:
        ids, running = list(days), Q(until__isnull=True) | Q(until__gt=max(days.values()))
        for at in range(0, len(ids), 500):
            rows = list(model.objects.filter(running, **{f"{who}__in": ids[at : at + 500]}))
            self._end(rows, lambda row: days[getattr(row, f"{who}_id")], kind)

    def _end(self, rows: Sequence[Any], day: Callable[[Any], date], kind: str) -> None:
        before = {row.pk: columns(row) for row in rows}
        for row in rows:
            row.until = max(day(row), row.since)
        lines = [self._line(kind, row, **_words(kind, row)) for row in rows]
        change(self.roll, rows, before, ["until"], lines)


def _ids(many: int) -> list[uuid.UUID]:
    """New ids in rising order: an index takes them in far more quickly."""
    return sorted(uuid.uuid4() for _ in range(many))


def _row(line: Step) -> uuid.UUID:
    """The row that a line changes."""
    if line.person is None:
        raise StaleError("A line of the difference names no entry.")
    return line.person


def _words(kind: str, row: Any) -> dict[str, str]:
    until = {"until": row.until.isoformat()}
    return {**until, "role": row.role} if kind == "appointment-ended" else until


def _day(value: str) -> date:
    return date.fromisoformat(value)


def _values(now: dict[str, Any]) -> dict[str, Any]:
    """The columns of a Person among what a line would write."""
    found: dict[str, Any] = {name: now[name] for name in _ABOUT if name in now}
    if found.get("born"):
        found["born"] = _day(found["born"])
    return found
