"""The job of every day: what somebody put together and never asked for is forgotten."""

from __future__ import annotations

from datetime import timedelta

from django.utils import timezone

from belisha.approvals.event_photos.actions import forget_old
from belisha.deadlines.upkeep import by_the_clock
from belisha.sight import looking_everywhere

KEPT = timedelta(days=14)


def forget_sets() -> tuple[bool, str]:
    """Sets of pictures that were not touched for two weeks."""
    with looking_everywhere("sets of pictures are forgotten at every school"):
        return True, f"{forget_old(timezone.now() - KEPT)} forgotten"


JOBS = (("forget pictures that were put together", timedelta(days=1), by_the_clock(forget_sets)),)
