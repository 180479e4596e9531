"""The sweeper: finds what is due by the clock and has it fired, some at a time; one that fails keeps nobody waiting."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Final
from uuid import UUID

from belisha.deadlines import queries
from belisha.deadlines.actions.firing import fire
from belisha.deadlines.models import Deadline
from belisha.sight import looking_everywhere
from belisha.writing import writing

AT_ONCE: Final = 50
WHY: Final = "deadlines of every school are swept"
_Place = tuple[datetime, UUID]


@dataclass
class Swept:
    """How many thresholds were fired, and what went wrong with which deadline."""

    fired: int = 0
    failed: tuple[tuple[str, str], ...] = ()


def swept(now: datetime) -> Swept:
    """Fire everything that is reached by NOW."""
    result, after = Swept(), None
    while batch := _due(now, after):
        after = batch[-1]
        _sweep([key for _, key in batch], now, result)
    return result


def _due(now: datetime, after: _Place | None) -> list[_Place]:
    with looking_everywhere(WHY):
        rows = Deadline.objects.filter(stage=Deadline.Stage.RUNNING, next_at__lte=now).order_by("next_at", "id")
        if after:
            at, key = after
            rows = rows.filter(next_at__gte=at).exclude(next_at=at, id__lte=key)
        return [(at, key) for at, key in rows.values_list("next_at", "id")[:AT_ONCE] if at]


def _sweep(keys: list[UUID], now: datetime, result: Swept) -> None:
    """All in one transaction; where one of them fails, each in its own."""
    try:
        result.fired += _fire(keys, now)
    except Exception as error:  # whatever a room's effect throws
        if len(keys) == 1:
            result.failed += ((f"deadline:{keys[0].hex}", f"{type(error).__name__}: {error}"),)
            return
        for key in keys:
            _sweep([key], now, result)


def _fire(keys: list[UUID], now: datetime) -> int:
    """One threshold of each after the other, read anew each time: an effect may have ended a deadline."""
    number = 0
    with looking_everywhere(WHY), writing():
        here = Deadline.objects.filter(pk__in=keys, stage=Deadline.Stage.RUNNING, next_at__lte=now)
        while rows := list(here.select_related("owner").order_by("next_at", "id")):
            number += fire(rows, queries.known_of(rows), now)
    return number
