"""The worker: a sign of life every ten seconds, and the jobs that are due."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable
from datetime import datetime, timedelta
from importlib import import_module
from threading import Event

from django.conf import settings
from django.db import Error, close_old_connections
from django.utils import timezone

from belisha.serving import actions
from belisha.serving.models import Upkeep
from belisha.serving.upkeep import Job

PAUSE = 10
FRESH = timedelta(seconds=60)
# After an error a job is not tried again at once.
AGAIN = timedelta(minutes=10)


def jobs() -> list[Job]:
    """The jobs of every room, in the order of the settings."""
    return [job for module in settings.UPKEEP for job in import_module(module).JOBS]


def run(stop: Event, say: Callable[[str], None], pause: float = PAUSE) -> None:
    """Work until `stop` is set; a database that does not answer is waited for."""
    answering = True
    while not stop.is_set():
        try:
            turn(timezone.now(), jobs(), stop)
            answering = answering or _said(say, "The database answers again.")
        except Error as error:
            answering = answering and not _said(say, f"The worker cannot reach the database: {_line(error)}")
        close_old_connections()
        stop.wait(pause)


def turn(now: datetime, due: Iterable[Job], stop: Event | None = None) -> None:
    """One round: the sign of life, then every job whose time has come."""
    actions.beat(now)
    for name, every, do in due:
        if stop and stop.is_set():
            return
        if is_due(name, every, now):
            _do(name, do, now)


def is_due(name: str, every: timedelta, now: datetime) -> bool:
    """Whether a job was never done, or long enough ago; a clock that was put back does not silence it."""
    last = Upkeep.objects.filter(job=name).first()
    if last is None:
        return True
    wait = every if last.well else min(every, AGAIN)
    return not timedelta() <= now - last.done < wait


def _do(name: str, do: Callable[[], tuple[bool, str]], now: datetime) -> None:
    """Do a job and write down what it found; a job that fails stops neither the others nor the worker."""
    try:
        well, said = do()
    except Exception as error:  # whatever a room's job throws
        well, said = False, f"failed: {_line(error)}"
    if not well:
        print(f"belisha: worker: {name}: {said}", file=sys.stderr, flush=True)
    actions.note(name, now, well, said)


def _said(say: Callable[[str], None], line: str) -> bool:
    say(line)
    return True


def _line(error: BaseException) -> str:
    return " ".join(str(error).split())[:300] or type(error).__name__
