"""Starting a deadline and everything that people do with one. `by` is a person's `ref`, or a program's."""

from __future__ import annotations

from datetime import datetime
from typing import TypedDict, Unpack

from django.utils import timezone

from belisha.deadlines import queries
from belisha.deadlines.actions.rows import place_of, put, reason_in, refuse, sound, told
from belisha.deadlines.models import Deadline, Extension, Pause
from belisha.journal.accountable import Accountable
from belisha.journal.actions import record
from belisha.people.models import Person
from belisha.writing import writing


class More(TypedDict, total=False):
    """What else a deadline can be begun with."""

    start: datetime | None
    warn: str
    escalate: str
    escalate_to: str
    number: str


def begin(
    by: str, about: Accountable, name: str, span: str, owner: Person | None, role: str = "", **more: Unpack[More]
) -> Deadline:
    """Start the clock for one thing. Raises NotASpanError, NoDayCountsError; IntegrityError for one that runs already.

    START is the moment from which it counts, now if not given. WARN is how long before it is due, ESCALATE how long
    after it was due, as in "1 working day"; ESCALATE_TO is the role that it is passed on to. NUMBER is what people
    call the thing: it may stand in a calendar feed, so it names nobody.
    """
    now = timezone.now()
    start = more.get("start") or now
    row = Deadline(
        **place_of(about), about_kind=about._meta.model_name or "", about_id=about.pk, name=name,
        number=more.get("number") or str(getattr(about, "number", "")), owner=owner, role=role, span=sound(span),
        warn=sound(more.get("warn", "")), escalate=sound(more.get("escalate", "")),
        escalate_to=more.get("escalate_to", "headteacher"), start=start, round_start=start,
    )  # fmt: skip
    with writing():
        _reckon(row)
        row.save()
        record("deadline-begun", by, row, row.place, name=name, span=row.span, due=told(row.due_at))
    return row


def pause(by: str, deadline: Deadline, reason: str) -> Pause:
    """Stop the clock. Raises RefusedActError for one that does not run, or is over already."""
    now = timezone.now()
    refuse(deadline.stage != Deadline.Stage.RUNNING, "This deadline does not run.")
    refuse(now >= deadline.due_at, "This deadline is over already. Make it longer instead.")
    stop = Pause(**place_of(deadline), deadline=deadline, begin=now, reason=reason_in(reason), by=by)
    with writing():
        stop.save()
        record("pause-begun", by, stop, stop.place)
        deadline.stage, deadline.next, deadline.next_at = Deadline.Stage.PAUSED, "", None
        deadline.save()
        record("deadline-paused", by, deadline, deadline.place, name=deadline.name, reason=stop.reason)
    return stop


def resume(by: str, deadline: Deadline) -> None:
    """Let the clock go on with what was left. Raises RefusedActError for one that is not paused."""
    refuse(deadline.stage != Deadline.Stage.PAUSED, "This deadline is not paused.")
    with writing():
        _end_pause(by, deadline)
        deadline.stage = Deadline.Stage.RUNNING
        _reckon(deadline)
        deadline.save()
        record("deadline-resumed", by, deadline, deadline.place, name=deadline.name, due=told(deadline.due_at))


def extend(by: str, deadline: Deadline, span: str, reason: str) -> Extension:
    """Make a deadline later than it is now; its thresholds begin anew. Raises RefusedActError, NotASpanError.

    The span counts from when it is due, not from today.
    """
    now = timezone.now()
    refuse(deadline.stage != Deadline.Stage.RUNNING, "This deadline does not run.")
    more = Extension(
        **place_of(deadline), deadline=deadline, span=sound(span), reason=reason_in(reason), by=by, when=now,
        round=deadline.round + 1,
    )  # fmt: skip
    with writing():
        more.save()
        record("extension-made", by, more, more.place)
        deadline.round, deadline.round_start = more.round, now
        _reckon(deadline)
        refuse(deadline.due_at <= now, "With so little more time it would still be late. Give it more.")
        deadline.save()
        words = {"span": more.span, "due": told(deadline.due_at), "reason": more.reason}
        record("deadline-extended", by, deadline, deadline.place, name=deadline.name, **words)
    return more


def meet(by: str, deadline: Deadline) -> None:
    """What had to be done is done. One that has ended already stays as it is."""
    _end(by, deadline, Deadline.Stage.MET, "deadline-met")


def drop(by: str, deadline: Deadline, reason: str) -> None:
    """It need not be done any more. One that has ended already stays as it is."""
    _end(by, deadline, Deadline.Stage.DROPPED, "deadline-dropped", reason=reason_in(reason))


def _reckon(deadline: Deadline) -> None:
    by = queries.known(deadline)
    put(deadline, queries.plan(deadline, by), by.fired)


def _end(by: str, deadline: Deadline, stage: str, kind: str, **words: str) -> None:
    if not deadline.is_open:
        return
    with writing():
        if deadline.stage == Deadline.Stage.PAUSED:
            _end_pause(by, deadline)
        deadline.stage, deadline.ended, deadline.next, deadline.next_at = stage, timezone.now(), "", None
        deadline.save()
        record(kind, by, deadline, deadline.place, name=deadline.name, **words)


def _end_pause(by: str, deadline: Deadline) -> None:
    for stop in Pause.objects.filter(deadline=deadline, end__isnull=True):
        stop.end = max(timezone.now(), stop.begin)
        stop.save()
        record("pause-ended", by, stop, stop.place)
