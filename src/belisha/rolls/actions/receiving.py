"""Taking in a file, choosing its columns, saying yes or no to it; and the work that follows, here or in the worker."""

from __future__ import annotations

import logging
import uuid
from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta
from pathlib import PurePath

from django.db import OperationalError

from belisha.journal.actions import program, record
from belisha.journal.swift import roomy
from belisha.people.actions import RefusedActError
from belisha.people.models import Person, School
from belisha.rolls import apart, columns, places, reading, spreadsheet
from belisha.rolls.actions.applying import StaleError, apply
from belisha.rolls.actions.staging import read
from belisha.rolls.actions.undoing import InTheWayError, undo
from belisha.rolls.cells import shortened
from belisha.rolls.models import RollImport, SavedColumns, SourceId, StagedLine, Trace
from belisha.writing import writing

Stage = RollImport.Stage
SMALL_FILE, FEW_LINES = 300_000, 3_000
"""Up to here the work is done while the browser waits; above it, the worker does it."""
KEPT = timedelta(days=35)
_LOG = logging.getLogger("django.request")  # faults there are told by place and kind, never with what a file held


def receive(by: str, school: School, name: str, pieces: Iterable[bytes]) -> RollImport:
    """Take in a file. Raises UnreadableError where it can be none of the three formats."""
    roll = RollImport(
        school=school, by=by, file_name=shortened(PurePath(name or "file").name)[:200], made=datetime.now(UTC)
    )
    roll.digest, roll.size = places.keep(roll.pk, pieces)
    try:
        with places.path_of(roll.pk).open("rb") as file:
            roll.format = reading.format_of(file, name)
            roll.stage = Stage.READING
            if roll.format == RollImport.Format.CSV:
                _guess_columns(roll, spreadsheet.heads(file)[0])
        with writing():
            roll.save()
            record("roll-received", by, roll, roll.place, format=str(roll.get_format_display()))
    except BaseException:
        places.forget(roll.pk)
        raise
    return roll


def _guess_columns(roll: RollImport, heads: list[str]) -> None:
    saved = SavedColumns.objects.filter(school_id=roll.school_id).first()
    before = saved.columns if saved else {}
    roll.columns = columns.guess(heads, before)
    if not columns.known(heads, before):
        roll.stage = Stage.COLUMNS


def choose_columns(by: str, roll: RollImport, chosen: dict[str, str]) -> None:
    """Say which column holds what, for this file and the next. Raises RefusedActError."""
    _must_be(roll, Stage.COLUMNS, Stage.STAGED, Stage.READING)
    if why := columns.wrong(chosen):
        raise RefusedActError(" ".join(why))
    with writing():
        SavedColumns.objects.update_or_create(school_id=roll.school_id, defaults={"columns": chosen})
        roll.columns, roll.stage = chosen, Stage.READING
        roll.save()
        record("roll-columns-chosen", by, roll, roll.place)


def link(by: str, roll: RollImport, line: StagedLine) -> None:
    """Say that somebody new in the file is the person whom Belisha found alike. Raises RefusedActError."""
    _must_be(roll, Stage.STAGED)
    if line.maybe is None:
        raise RefusedActError("Nobody alike was found for this line.")
    apart.may_link(by, roll, line)
    if line.maybe.hex in roll.links.values() or SourceId.objects.filter(person=line.maybe, system=roll.format).exists():
        raise RefusedActError("That person has another number in this system already.")
    with writing():
        roll.links = {**roll.links, line.key: line.maybe.hex}
        roll.stage = Stage.READING
        roll.save()
        record("roll-linked", by, roll, roll.place, person=f"person:{line.maybe.hex}")


def order_apply(by: str, roll: RollImport, typed: str = "") -> None:
    """Say yes to the difference. Raises RefusedActError where too many would leave and that was not confirmed."""
    _must_be(roll, Stage.STAGED)
    apart.may_apply(by, roll)
    leaving = roll.counts.get("leave", 0)
    agreed = bool(roll.counts.get("too_many")) and typed.strip() == str(leaving)
    if roll.counts.get("too_many") and not agreed:
        raise RefusedActError(
            f"{leaving:,} of {roll.counts.get('here', 0):,} people would be marked as leaving. "
            f"If that is right, type {leaving} to confirm."
        )
    with writing():
        roll.stage, roll.by, roll.many_may_leave, roll.said = Stage.APPLYING, by, agreed, ""
        roll.save()
        record("roll-agreed", by, roll, roll.place, leaving=str(leaving))


def order_undo(by: str, roll: RollImport) -> None:
    """Ask for an import to be undone. Raises RefusedActError."""
    _must_be(roll, Stage.APPLIED)
    apart.may_undo(by, roll)
    with writing():
        roll.stage, roll.by, roll.said = Stage.UNDOING, by, ""
        roll.save()
        record("roll-undo-asked", by, roll, roll.place)


def withdraw(by: str, roll: RollImport) -> None:
    """Throw a file away that was not applied. Raises RefusedActError."""
    _must_be(roll, Stage.COLUMNS, Stage.STAGED, Stage.REFUSED, Stage.READING)
    with writing():
        StagedLine.objects.filter(roll=roll).delete()
        roll.stage, roll.problems = Stage.WITHDRAWN, []
        roll.save()
        record("roll-withdrawn", by, roll, roll.place)
    places.forget(roll.pk)


def _must_be(roll: RollImport, *states: str) -> None:
    if roll.stage not in states:
        raise RefusedActError(f"This import {Stage(roll.stage).label}. Look at it again before you go on.")


def work(roll: RollImport, today: date) -> None:
    """Do what an import waits for, in a process that does nothing else; again after a crash does no harm."""
    with roomy():
        work_at_once(roll, today)


def work_at_once(roll: RollImport, today: date) -> None:
    """The same for a few lines while the browser waits: beside it, others are served by the same process."""
    try:
        _work(roll, today)
    except OperationalError:
        raise  # the database is busy or away: tried again later
    except Exception:
        _LOG.exception("an import of the roll failed")
        _give_back(roll)


def _work(roll: RollImport, today: date) -> None:
    if roll.stage == Stage.READING:
        read(roll, today)
    elif roll.stage == Stage.APPLYING:
        _apply(roll, today)
    elif roll.stage == Stage.UNDOING:
        _undo(roll)


def _apply(roll: RollImport, today: date) -> None:
    try:
        apply(roll, today)
    except StaleError as error:
        again = RollImport.objects.get(pk=roll.pk)
        _say(again, Stage.READING, f"{error} So nothing was applied. Look at the difference again.")
        read(again, today)


def _undo(roll: RollImport) -> None:
    try:
        undo(roll)
    except InTheWayError as error:
        names = "; ".join(error.names[:5])
        more = f"; and {len(error.names) - 5} more" if len(error.names) > 5 else ""
        _say(RollImport.objects.get(pk=roll.pk), Stage.APPLIED, f"It cannot be undone any more: {names}{more}.")


def _give_back(roll: RollImport) -> None:
    """After a fault of ours: to the stage before, with a word about it."""
    back = {Stage.READING: Stage.REFUSED, Stage.APPLYING: Stage.STAGED, Stage.UNDOING: Stage.APPLIED}
    now = RollImport.objects.get(pk=roll.pk)
    if now.busy:
        _say(now, back[Stage(now.stage)], "Something went wrong on our side. Nothing was changed. Try it again.")
    elif now.stage == Stage.WITHDRAWN:  # while it was read: what was staged since goes as well
        StagedLine.objects.filter(roll=now).delete()
        places.forget(now.pk)


def _say(roll: RollImport, stage: str, said: str) -> None:
    with writing():
        roll.stage, roll.said = stage, said[:1000]
        roll.save()
        record("roll-stopped", roll.by, roll, roll.place)


def is_small(roll: RollImport) -> bool:
    """Whether what it waits for takes no longer than a browser should wait."""
    if roll.stage == Stage.READING:
        return roll.size <= SMALL_FILE
    return int(roll.counts.get("total", 0)) <= FEW_LINES


def forget_old(now: datetime) -> int:
    """Files, staged lines, mistakes with names in them and the means to undo, after 35 days; of how many imports."""
    old = RollImport.objects.filter(made__lt=now - KEPT)
    many = 0
    for roll in old.exclude(stage__in=(Stage.READING, Stage.APPLYING, Stage.UNDOING)):
        if roll.stage in (Stage.COLUMNS, Stage.STAGED, Stage.REFUSED):
            withdraw(program("roll"), roll)
        stale = StagedLine.objects.filter(roll=roll).delete()[0] + Trace.objects.filter(roll=roll).delete()[0]
        many += bool(stale)
        places.forget(roll.pk)
    return many


def name_of(ref: str) -> str:
    """Who acted, by name."""
    what, _, which = ref.partition(":")
    if what == "person" and which:
        person = Person.objects.filter(pk=uuid.UUID(which)).first()
        return person.name if person else "somebody who is not at this school any more"
    return "the command line" if what == "program" else "somebody"
