"""The worker's job for the desk: the word of every Monday."""

from __future__ import annotations

from datetime import timedelta

from django.utils import timezone

from belisha.deadlines.upkeep import by_the_clock
from belisha.desk.digest import send_all

OFTEN = timedelta(hours=1)


def send_digests() -> tuple[bool, str]:
    """Send what is due this week."""
    return True, f"{send_all(timezone.now())} sent"


JOBS = (("send the word of every Monday", OFTEN, by_the_clock(send_digests)),)
