"""The jobs of this room: what is over ends, and the filters are brought up to date."""

from __future__ import annotations

from datetime import timedelta

from django.utils import timezone

from belisha.deadlines.upkeep import by_the_clock
from belisha.filtering import actions, pushing


def end_what_is_over() -> tuple[bool, str]:
    """Blocks and allows whose last day is over end, with a line in the journal."""
    return True, f"{actions.end_over(timezone.now())} decisions were over"


JOBS = (
    ("end what is over for the filter", timedelta(seconds=60), by_the_clock(end_what_is_over)),
    ("bring the filters up to date", timedelta(seconds=60), by_the_clock(pushing.reconcile)),
)
