"""Firing the thresholds of deadlines: what was reached, the effects and the journal's lines in one transaction."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from uuid import UUID

from belisha.deadlines import effects, queries
from belisha.deadlines.actions.rows import place_of
from belisha.deadlines.models import Deadline, Firing
from belisha.deadlines.queries import Known
from belisha.journal.actions import Line, program, record_many

SWEEPER = program("deadlines")


def fire(rows: Sequence[Deadline], known: Mapping[UUID, Known], now: datetime) -> int:
    """Fire the next threshold of each of these, which are due, and were read inside this `writing()`; how many.

    What was reached is written down first, then every effect: one that ends its deadline, or makes it longer, finds
    it as it will stay.
    """
    reached = [(row, row.next) for row in rows]
    Firing.objects.bulk_create(_reached(row, now) for row in rows)
    for row in rows:
        _move_on(row, known[row.pk])
    record_many(
        Line("deadline-fired", SWEEPER, row, row.place, {"name": row.name, "threshold": threshold})
        for row, threshold in reached
    )
    for row, threshold in reached:
        effects.of(row)(row, threshold)
    return len(reached)


def _reached(row: Deadline, now: datetime) -> Firing:
    place = place_of(row)
    return Firing(**place, deadline=row, round=row.round, threshold=row.next, meant=row.next_at or now, when=now)


def _move_on(row: Deadline, by: Known) -> None:
    following = queries.plan(row, by).next(by.fired | {row.next})
    row.next, row.next_at = following or ("", None)
    row.save()
