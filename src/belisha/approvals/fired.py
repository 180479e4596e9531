"""What happens when a clock of a request runs down: whoever decides is told, then the next in line; a yes ends."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from django.utils import timezone

from belisha.approvals import actions, clock, deciders, telling
from belisha.approvals.models import Request
from belisha.deadlines.models import Deadline
from belisha.journal.actions import program
from belisha.people.roles import ROLES

BY: Final = program("clock of requests")
_WORDS: Final = {
    "warn": ("{number} is due soon", "Decide by {due}: {title}."),
    "due": ("{number} is due now", "The time to decide is over: {title}. Whoever asked still waits."),
    "overdue": ("{number} is late", "This should have been decided by {due}: {title}. Whoever asked still waits."),
    "escalate": (
        "{number} was not decided in time",
        "Nobody has decided this by {due}: {title}. You are the next in line. Speak with the {office}.",
    ),
}


def deciding(deadline: Deadline, threshold: str) -> None:
    """Tell whoever decides that the time runs down, or is over; at last the next in line."""
    row = _request(deadline)
    if not row.is_open or str(threshold) not in _WORDS:
        return
    day = timezone.localdate()
    bench = deciders.of(row, day)
    due, office = telling.moment(deadline.due_at), ROLES[bench.role].title
    subject, text = (
        each.format(number=row.number, title=row.title, due=due, office=office) for each in _WORDS[str(threshold)]
    )
    if threshold == "escalate":
        telling.pass_on(row, deciders.after(row, bench, day), str(deadline.round), subject, text)
    else:
        telling.put_to(row, bench, f"{threshold}:{deadline.round}", subject, text)


def expires(deadline: Deadline, threshold: str) -> None:
    """The last day is over, and so is the yes."""
    row = _request(deadline)
    if threshold == "due" and row.stage == Request.Stage.YES:
        actions.end(BY, row, "Its last day is over.")
    clock.meet(BY, row, clock.EXPIRES)


def _request(deadline: Deadline) -> Request:
    return Request.objects.select_related("school__trust", "by").get(pk=deadline.about_id)


FIRED: Final[dict[tuple[str, str], Callable[[Deadline, str], None]]] = {
    (clock.ABOUT, clock.DECIDE): deciding,
    (clock.ABOUT, clock.EXPIRES): expires,
}
