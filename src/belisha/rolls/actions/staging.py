"""Reading a file and staging what it would change. Cut short, it begins again and does no harm."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import suppress
from datetime import date
from itertools import islice

from belisha.journal.actions import record
from belisha.journal.swift import insert_rows
from belisha.people.models import School
from belisha.rolls import places
from belisha.rolls.comparing import Comparing
from belisha.rolls.line import GuardianLine, HaltError, Ills, Line, MemberLine, PersonLine
from belisha.rolls.models import RollImport, StagedLine
from belisha.rolls.reading import Checked, reader_of
from belisha.writing import writing

BATCH = 2000
MOST_SHARE, ALWAYS_FEW = 10, 5
"""More than this percentage leaving, and more than this number, takes a second look."""


def read(roll: RollImport, today: date) -> None:
    """Stage a file, or refuse it with all that is wrong."""
    with writing():
        StagedLine.objects.filter(roll=roll).delete()
    try:
        file = places.path_of(roll.pk).open("rb")
    except OSError:
        _refuse(roll, _lost())
        return
    with file:
        ills = Ills()
        urn = School.objects.values_list("urn", flat=True).get(pk=roll.school_id) or ""
        reader = reader_of(roll.format, file, roll.columns, urn, ills, today)
        comparing = Comparing(roll, today)
        comparing.prepare()
        staging = _Staging(roll, comparing, ills)
        staging.take(Checked(reader, ills))
        if ills.many:
            _refuse(roll, ills)
            return
        full = getattr(reader, "full", True)
        if full:
            staging.keep(comparing.missing())
            staging.keep(comparing.ended())
        _stage(roll, staging, full)


def _lost() -> Ills:
    ills = Ills()
    ills.add(0, "", "The file is not kept any more. Hand it in again.")
    return ills


class _Staging:
    """Takes in lines a batch at a time, keeps what they would change, and counts."""

    def __init__(self, roll: RollImport, comparing: Comparing, ills: Ills) -> None:
        self.roll, self.comparing, self.ills = roll, comparing, ills
        self.counts: dict[str, int] = {}
        self.done = 0

    def take(self, checked: Checked) -> None:
        """All lines of a file; batches hold lines of one kind."""
        for kind, batch in _batches(checked.lines()):
            if self.ills.many:
                continue  # what is wrong is still listed
            self.keep(self._compared(kind, batch))
            self.done += len(batch)
            places.tell(self.roll.pk, self.done, 0)
        for line_kind in ("pupil", "staff", "contact"):
            self.counts[f"of_{line_kind}"] = sum(1 for each in checked.people.values() if each == line_kind)

    def _compared(self, kind: type[Line], batch: list[Line]) -> Iterable[StagedLine]:
        if kind is PersonLine:
            return self.comparing.people([line for line in batch if isinstance(line, PersonLine)])
        if kind is MemberLine:
            return self.comparing.members([line for line in batch if isinstance(line, MemberLine)])
        staged, against = self.comparing.guardians([line for line in batch if isinstance(line, GuardianLine)])
        for line in against:
            self._against(line)
        return staged

    def _against(self, line: GuardianLine) -> None:
        with suppress(HaltError):
            why = f"“{line.child[:40]}” is noted as the parent of “{line.adult[:40]}” already"
            self.ills.add(line.row, "parent", why)

    def keep(self, staged: Iterable[StagedLine]) -> None:
        """Write some down, in batches."""
        coming = iter(staged)
        while batch := list(islice(coming, BATCH)):
            for each in batch:
                self._count(each)
            with writing():
                insert_rows(batch)

    def _count(self, each: StagedLine) -> None:
        name = each.outcome if each.what == "person" or each.outcome in ("join", "end") else f"guardian_{each.outcome}"
        self.counts[name] = self.counts.get(name, 0) + 1
        self.counts["total"] = self.counts.get("total", 0) + (each.outcome != "look")
        self.counts["maybe"] = self.counts.get("maybe", 0) + (each.maybe is not None)


def _batches(lines: Iterator[Line]) -> Iterator[tuple[type[Line], list[Line]]]:
    """Lines in batches: people are handed on before whatever leans on them."""
    waiting: dict[type[Line], list[Line]] = {PersonLine: [], MemberLine: [], GuardianLine: []}
    for line in lines:
        waiting[type(line)].append(line)
        if len(waiting[type(line)]) >= BATCH:
            yield from _emptied(waiting)
    yield from _emptied(waiting)


def _emptied(waiting: dict[type[Line], list[Line]]) -> Iterator[tuple[type[Line], list[Line]]]:
    for kind, batch in waiting.items():
        if batch:
            waiting[kind] = []
            yield kind, batch


def _refuse(roll: RollImport, ills: Ills) -> None:
    with writing():
        StagedLine.objects.filter(roll=roll).delete()
        roll.stage, roll.problems, roll.notices = RollImport.Stage.REFUSED, ills.listed, ills.notices
        roll.counts = {"wrong": ills.many}
        roll.save()
        record("roll-refused", roll.by, roll, roll.place, many=str(ills.many))
    places.forget(roll.pk)


def _stage(roll: RollImport, staging: _Staging, full: bool) -> None:
    here = len(staging.comparing.seen) + staging.counts.get("leave", 0)
    leaving = staging.counts.get("leave", 0) if full else 0
    staging.counts["here"] = here
    staging.counts["too_many"] = int(leaving > ALWAYS_FEW and leaving * 100 > MOST_SHARE * here)
    with writing():
        roll.stage, roll.full, roll.counts = RollImport.Stage.STAGED, full, staging.counts
        roll.notices, roll.problems = staging.ills.notices, []
        roll.save()
        record("roll-read", roll.by, roll, roll.place, many=str(staging.counts.get("total", 0)))
