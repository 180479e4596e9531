"""What is done with deadlines, the days of a school, feeds and the clock: each act with its line in the journal."""

from __future__ import annotations

from datetime import datetime

from belisha.deadlines.actions.days import add_days, set_nation, take_back_days
from belisha.deadlines.actions.feeds import make_feed, revoke_feed
from belisha.deadlines.actions.forgetting import forget
from belisha.deadlines.actions.setting import begin, drop, extend, meet, pause, resume

__all__ = (
    "add_days",
    "begin",
    "drop",
    "extend",
    "forget",
    "make_feed",
    "meet",
    "pause",
    "resume",
    "revoke_feed",
    "set_nation",
    "sweep",
    "take_back_days",
)


def sweep(now: datetime) -> int:
    """Fire every threshold that is reached by NOW; how many. One whose effect fails is tried again the next time."""
    from belisha.deadlines.sweeping import swept

    return swept(now).fired
