"""What happens when a threshold is reached: the function that a room names for it, or the owner is told."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from importlib import import_module

from django.conf import settings

from belisha.deadlines.models import Deadline
from belisha.outbox.actions import tell

Effect = Callable[[Deadline, str], None]
_SAYS = {
    "warn": "It is due soon.",
    "due": "The time for it is over.",
    "overdue": "It is overdue.",
    "escalate": "It is overdue, and is passed on.",
}


@cache
def _fired() -> dict[tuple[str, str], Effect]:
    """Of every room that settings.py lists in DEADLINES."""
    found: dict[tuple[str, str], Effect] = {}
    for module in settings.DEADLINES:
        found.update(import_module(module).FIRED)
    return found


def of(deadline: Deadline) -> Effect:
    """The effect of a deadline's thresholds. It runs in the transaction of the firing, and may end the deadline."""
    return _fired().get((deadline.about_kind, deadline.name), tell_owner)


def tell_owner(deadline: Deadline, threshold: str) -> None:
    """Where no room says otherwise: the owner is told, once a threshold and round."""
    if deadline.owner is None:
        return
    what = f"{deadline.name} {deadline.number}".strip()
    key = f"deadline:{deadline.pk.hex}:{deadline.round}:{threshold}"
    tell(key, deadline.owner, f"{what}: {_SAYS[threshold]}", f"{what}. {_SAYS[threshold]}", "")
