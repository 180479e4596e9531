"""What the worker writes down."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from belisha.serving.models import Heartbeat, Upkeep
from belisha.writing import writing

WORKER = "worker"
TRIAL = "trial"


def beat(now: datetime) -> None:
    """The worker is alive."""
    with writing():
        Heartbeat.objects.update_or_create(part=WORKER, defaults={"at": now})


def note(job: str, now: datetime, well: bool, said: str) -> None:
    """A job is done."""
    with writing():
        Upkeep.objects.update_or_create(job=job, defaults={"done": now, "well": well, "said": said[:2000]})


def take_turn() -> None:
    """Write a row and take it back: raises DatabaseError where nobody could write."""
    with writing():
        Heartbeat.objects.update_or_create(part=TRIAL, defaults={"at": timezone.now()})
        transaction.set_rollback(True)
