"""Writing down when the clock was seen, and the alarm when it jumped."""

from __future__ import annotations

import logging
from datetime import datetime

from belisha.deadlines.clock import Mark, Ticks, Verdict, judge
from belisha.deadlines.models import ClockMark
from belisha.journal.actions import program, record
from belisha.writing import writing

_LOG = logging.getLogger("belisha.deadlines")
_BY = program("deadlines")
FRESH = 300.0
"""Seconds for which what was written down serves: a clock that goes well is written down no oftener."""


def look_at_clock(now: datetime, at: Ticks) -> Verdict:
    """Whether the clock is believed now; a jump is an alarm, told once in the journal and in the log."""
    seen = _mark(ClockMark.objects.filter(run=at.run).first())
    if seen and seen.doubted_at is None and at.ran - seen.ran < FRESH and judge(now, at, seen, None).believed:
        return Verdict(True)
    with writing():
        row = ClockMark.objects.filter(run=at.run).first()
        newest = ClockMark.objects.order_by("-seen").values_list("seen", flat=True).first()
        verdict = judge(now, at, _mark(row), newest)
        if verdict.believed:
            _believe(row or ClockMark(run=at.run), now, at, verdict)
        else:
            _doubt(row or ClockMark(run=at.run, seen=newest or now, ran=at.ran), at, verdict)
    return verdict


def _mark(row: ClockMark | None) -> Mark | None:
    return Mark(row.run, row.ran, row.seen, row.doubted_at, row.doubted_off) if row else None


def _believe(row: ClockMark, now: datetime, at: Ticks, verdict: Verdict) -> None:
    if row.doubted_at is not None:
        _LOG.warning("The clock is believed again: deadlines go on.")
        record("clock-believed", _BY, "", "", how=verdict.how or "as it was before")
    row.seen, row.ran, row.doubted_at, row.doubted_off = now, at.ran, None, None
    row.save()


def _doubt(row: ClockMark, at: Ticks, verdict: Verdict) -> None:
    if row.doubted_at is None:
        _LOG.error("The clock of this machine jumped %s: deadlines wait.", verdict.how)
        record("clock-doubted", _BY, "", "", how=verdict.how)
    if verdict.anew:
        row.doubted_at, row.doubted_off = at.ran, verdict.off.total_seconds()
        row.save()
