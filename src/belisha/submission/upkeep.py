"""The job of every day for forms that were sent in."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.utils import timezone

from belisha.submission.models import Submission
from belisha.writing import writing

KEPT = timedelta(days=7)
"""How long a form that is sent again is known for the same."""


def forget(now: datetime) -> int:
    """Drop the keys of forms that nobody will send again; how many."""
    with writing():
        dropped, _ = Submission.objects.filter(when__lt=now - KEPT).delete()
    return dropped


def forget_forms() -> tuple[bool, str]:
    """Old keys are dropped."""
    return True, f"{forget(timezone.now())} keys of forms dropped"


JOBS = (("forget forms that were sent in", timedelta(days=1), forget_forms),)
