"""What people are told about a request: once each, on the site; an e-mail only says that something waits."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, time, timedelta
from typing import Final

from django.urls import reverse
from django.utils import timezone

from belisha.approvals import clock, deciders
from belisha.approvals.kinds import kind_of
from belisha.approvals.models import Decision, Request
from belisha.outbox import actions as outbox
from belisha.outbox.models import Message
from belisha.people.models import Person
from belisha.people.roles import ROLES
from belisha.sight import looking_everywhere

_PASSED: Final = "escalate"
_WHY: Final = "whoever decides may be of the trust"


def _key(row: Request, what: str) -> str:
    return f"request:{row.pk.hex}:{what}"


def _href(row: Request, name: str = "request") -> str:
    return reverse(name, args=[row.pk])


def day(when: datetime | date) -> str:
    """4 December 2026, by the school's own clock."""
    local = timezone.localtime(when).date() if isinstance(when, datetime) else when
    return f"{local.day} {local:%B %Y}"


def moment(when: datetime) -> str:
    """4 December 2026 at 16:05; the end of a day, which is midnight to the point, is that day and not the next."""
    local = timezone.localtime(when)
    if local.time() == time():
        return f"the end of {day(local - timedelta(minutes=1))}"
    return f"{day(local)} at {local:%H:%M}"


def received(row: Request) -> None:
    """The acknowledgement, and a word to each who can decide."""
    bench = deciders.of(row, timezone.localdate())
    due = clock.running(row).get(name=clock.DECIDE).due_at
    title = ROLES[bench.role].title
    who = f"The {title} decides" if bench else "Nobody is in office to decide it today; the school has to name somebody"
    outbox.tell(
        _key(row, "received"), row.by, f"We have your request {row.number}",
        f"You asked: {row.title}. {who}, by {moment(due)}. You will get one message with the answer and the reason.",
        _href(row),
    )  # fmt: skip
    put_to(row, bench, "put", f"{row.number} waits for your decision", f"Decide by {moment(due)}: {row.title}.")


def put_to(row: Request, whom: Iterable[Person], what: str, subject: str, text: str) -> None:
    """A word to each who can decide, once for each occasion."""
    _tell_each(row, whom, what, subject, text, _href(row, "request-decide"))


def pass_on(row: Request, whom: Iterable[Person], what: str, subject: str, text: str) -> None:
    """A word to each who is next in line. They cannot decide it, and may not even see it: it leads to their desk."""
    _tell_each(row, whom, f"{_PASSED}:{what}", subject, text, reverse("desk"))


def was_passed_on(row: Request) -> bool:
    """Whether somebody who is next in line was told that it is late."""
    with looking_everywhere(_WHY):
        return Message.objects.filter(key__startswith=_key(row, f"{_PASSED}:")).exists()


def _tell_each(row: Request, whom: Iterable[Person], what: str, subject: str, text: str, href: str) -> None:
    with looking_everywhere(_WHY):
        for person in whom:
            outbox.tell(_key(row, f"{what}:{person.pk.hex}"), person, subject, text, href)


def outcome(row: Request, decision: Decision) -> None:
    """The one message with the answer, the reason and the clause."""
    outbox.tell(
        _key(row, "outcome"), row.by, f"The answer to {row.number}: {'yes' if decision.yes else 'no'}",
        " ".join(_answer(row, decision)), _href(row),
    )  # fmt: skip


def _answer(row: Request, decision: Decision) -> Iterable[str]:
    yield f"You asked: {row.title}."
    yield f"The answer is {'yes' if decision.yes else 'no'}."
    if decision.until:
        yield f"The yes ends by itself when {day(decision.until)} is over."
    yield f"The reason: {decision.reason.rstrip('.')}."
    if decision.clause:
        number, office = decision.clause.rpartition("/")[2], ROLES[row.decider_role].title
        yield f"Clause {number} of the policy gives this decision to the {office}."
    if not decision.yes and kind_of(row).appeal and row.appeal_of_id is None:
        yield "If you think that this is wrong, you can ask once for a second look."


def ended(row: Request, reason: str) -> None:
    """The yes is over."""
    outbox.tell(
        _key(row, "ended"), row.by, f"The yes to {row.number} has ended",
        f"You asked: {row.title}. What was allowed is not allowed any more. {reason}".strip(), _href(row),
    )  # fmt: skip
