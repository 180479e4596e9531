"""Bringing filters up to date: what would change, doing it, reading it back, and saying in plain words how it stands.

Talking to a filter may take half a minute, so it is never done while others wait to write.
"""

from __future__ import annotations

import logging
from datetime import date
from typing import Final, NamedTuple

from django.utils import timezone

from belisha.filtering import answering, connecting, entries
from belisha.filtering.actions import pushes
from belisha.filtering.connectors.protocol import (
    ChangedMeanwhileError,
    Filter,
    FilterError,
    Laying,
    Plan,
    State,
    drift,
    planned,
)
from belisha.filtering.connectors.protocol import Drift as Differs
from belisha.filtering.models import ConnectedFilter, Push
from belisha.people.models import Person
from belisha.sight import looking, looking_everywhere

_LOG = logging.getLogger("belisha.filtering")
FIRST: Final = 200
"""Changes that a page shows; the others are counted."""


class Looked(NamedTuple):
    """A filter that was read: what would change, and what somebody changed there by hand since the last writing."""

    connector: Filter
    plan: Plan
    by_hand: Differs | None


def look(row: ConnectedFilter, day: date) -> Looked:
    """Read a filter and compare. Raises FilterError."""
    connector = connecting.connector(row.file, row.school)
    with looking([row.school_id]):
        wanted = answering.wanted(row.school, day)
        last = Push.objects.filter(filter=row).order_by("-when", "-pk").first()
    have = connector.read()
    # After a writing that failed nobody knows what the filter took up, so nothing is laid to anybody's hand.
    told = entries.unpacked(last.after) if last and last.good else None
    return Looked(connector, connector.plan(wanted, have), drift(told, have) if told is not None else None)


def bring_up_to_date(row: ConnectedFilter, by: Person | None, only: str = "") -> Push | None:
    """Write what is due, read it back and keep both; None where nothing was. Raises FilterError; that is kept too.

    ONLY is the print of the plan that somebody looked at: where the filter or the decisions changed since, it stops.
    """
    looked = look(row, timezone.localdate())
    if only and print_of(looked.plan) != only:
        raise FilterError("The filter or the decisions have changed since you looked. Look at it again.")
    if not looked.plan.is_needed:
        note(row, looked.plan, looked.plan.had)
        return None
    return _written(row, by, Push.Act.APPLY, looked)


def take_back(row: ConnectedFilter, by: Person, push: Push) -> Push:
    """Bring back what the filter held before a writing. Raises FilterError; that is kept too."""
    connector = connecting.connector(row.file, row.school)
    have = connector.read()
    plan = planned(Laying(entries.unpacked(push.before)), have)
    return _written(row, by, Push.Act.BACK, Looked(connector, plan, None))


def _written(row: ConnectedFilter, by: Person | None, act: str, looked: Looked) -> Push:
    plan = looked.plan
    try:
        state = looked.connector.apply(plan)
        if state.lines != plan.after:
            raise FilterError("What was read back is not what was written. Look at the filter itself.")
    except FilterError as error:
        with looking([row.school_id]):
            pushes.failed(row, by, act, plan, str(error))
        raise
    with looking([row.school_id]):
        push = pushes.done(row, by, act, plan, _words(looked.by_hand))
        wanted = answering.wanted(row.school, timezone.localdate())
        pushes.note(row, looked.connector.plan(wanted, state), state)
    return push


def note(row: ConnectedFilter, plan: Plan, state: State) -> None:
    """Keep how a filter stood when it was read."""
    with looking([row.school_id]):
        pushes.note(row, plan, state)


def print_of(plan: Plan) -> str:
    """One short word for a plan: another one, another word."""
    return entries.print_of(plan.after, plan.had.print or str(plan.had.serial))


def _words(by_hand: Differs | None) -> str:
    """What somebody changed on the filter by hand, in words."""
    if not by_hand:
        return ""
    counts = ((by_hand.missing, "missing"), (by_hand.added, "added"), (by_hand.changed, "changed"))
    told = [f"{len(some)} {'entry was' if len(some) == 1 else 'entries were'} {word}" for some, word in counts if some]
    told += [f"{len(by_hand.strange)} lines were written by hand"] if by_hand.strange else []
    return f"Somebody had changed the filter itself: {', '.join(told)}. Belisha put it right."


def reconcile() -> tuple[bool, str]:
    """The job: look at every filter, and bring up to date those that want it. Whether all is well, and what is not."""
    with looking_everywhere("the job looks at the filters of every school"):
        rows = list(ConnectedFilter.objects.filter(removed__isnull=True).select_related("school"))
    done = [_reconciled(row) for row in rows]
    bad = sum(not good for good in done)
    return not bad, f"{len(rows)} filters, {bad} of them not reached" if rows else "no filter is connected"


def _reconciled(row: ConnectedFilter) -> bool:
    """Look at one filter, as it is set up now: looking at those before it may have taken a while."""
    with looking([row.school_id]):
        found = ConnectedFilter.objects.select_related("school").filter(pk=row.pk, removed__isnull=True).first()
    return found is None or _looked_after(found)


def _looked_after(row: ConnectedFilter) -> bool:
    try:
        if row.by_itself:
            push = bring_up_to_date(row, None)
            if push is not None and push.said:
                with looking([row.school_id]):
                    pushes.tell(row, "by-hand", push.said)
        else:
            plan = look(row, timezone.localdate()).plan
            note(row, plan, plan.had)
    except ChangedMeanwhileError:
        return True  # somebody was at it just now; the next look finds how it stands
    except FilterError as error:
        return _not_reached(row, str(error))
    except Exception:  # whatever is wrong with one filter keeps no other waiting
        _LOG.exception("the filter %s could not be looked at", row.pk)
        return _not_reached(row, "Belisha could not look at it. The log of the server says why.")
    return True


def _not_reached(row: ConnectedFilter, said: str) -> bool:
    with looking([row.school_id]):
        pushes.not_reached(row, said)
    return False
