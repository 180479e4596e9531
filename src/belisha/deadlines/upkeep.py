"""The worker's job for deadlines: a look at the clock, and then at what has come."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import wraps

from django.utils import timezone

from belisha.deadlines import clock
from belisha.deadlines.actions.clock import look_at_clock
from belisha.deadlines.clock import Ticks, Verdict
from belisha.deadlines.sweeping import swept

OFTEN = timedelta(seconds=30)
_LOG = logging.getLogger("belisha.deadlines")


@dataclass(frozen=True, slots=True)
class Seen:
    """What one look found, in words; `doubted` is whether the clock is not believed, so that nothing was fired."""

    well: bool
    said: str
    fired: int = 0
    doubted: bool = False


def look(now: datetime | None = None, at: Ticks | None = None) -> Seen:
    """Fire what has come, unless the clock has just jumped."""
    now = now or timezone.now()
    verdict = look_at_clock(now, at or clock.ticks())
    if not verdict.believed:
        return Seen(False, _waits(verdict), 0, True)
    result = swept(now)
    for ref, why in result.failed:
        _LOG.error("%s could not be acted on: %s", ref, why)
    failed = f"; {len(result.failed)} failed and will be tried again" if result.failed else ""
    return Seen(not result.failed, f"{result.fired} acted on{failed}", result.fired)


def by_the_clock(job: Callable[[], tuple[bool, str]]) -> Callable[[], tuple[bool, str]]:
    """A job that acts on what day it is: it waits, as the deadlines do, while the clock is not believed."""

    @wraps(job)
    def guarded() -> tuple[bool, str]:
        verdict = look_at_clock(timezone.now(), clock.ticks())
        return job() if verdict.believed else (False, _waits(verdict))

    return guarded


def _waits(verdict: Verdict) -> str:
    return f"the clock of this machine jumped {verdict.how}: deadlines wait until it is sure"


def sweep_job() -> tuple[bool, str]:
    """For the worker."""
    seen = look()
    return seen.well, seen.said


JOBS = (("act on deadlines", OFTEN, sweep_job),)
