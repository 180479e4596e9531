"""What the acts have in common: a row as its plan says, where it belongs, and what is refused."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime
from typing import Any

from django.utils import timezone

from belisha.deadlines import spans
from belisha.deadlines.models import Deadline
from belisha.deadlines.thresholds import Plan
from belisha.people.checks import RefusedActError


def put(deadline: Deadline, plan: Plan, fired: Collection[str]) -> None:
    """Set the moments of a deadline that follow from its plan."""
    deadline.due_at, deadline.warn_at = plan.due, plan.at("warn")
    deadline.next, deadline.next_at = plan.next(fired) or ("", None)


def place_of(row: Any) -> dict[str, Any]:
    """The columns of a row's school and trust."""
    return {"school_id": getattr(row, "school_id", None), "trust_id": getattr(row, "trust_id", None)}


def sound(span: str) -> str:
    """The span as it is always written; empty for none. Raises NotASpanError."""
    return str(spans.read(span)) if span else ""


def reason_in(words: str) -> str:
    """The reason somebody gave. Raises RefusedActError for none."""
    refuse(not words.strip(), "Give a reason.")
    return words.strip()[:500]


def refuse(wrong: bool, why: str) -> None:
    """Raises RefusedActError where something is wrong."""
    if wrong:
        raise RefusedActError(why)


def told(moment: datetime) -> str:
    """A moment for the journal, by the school's own clock."""
    return timezone.localtime(moment).strftime("%Y-%m-%d %H:%M")
