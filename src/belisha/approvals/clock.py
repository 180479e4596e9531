"""The clocks of a request: by when it is decided, and when a yes ends by itself."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Final
from uuid import UUID

from django.db.models import OuterRef, QuerySet, Subquery
from django.utils import timezone

from belisha.approvals.deciders import Bench, line_of
from belisha.approvals.models import Request
from belisha.deadlines import actions, queries
from belisha.deadlines.models import Deadline

ABOUT: Final = "request"
DECIDE, EXPIRES = "decide", "expires"
WARN, ESCALATE = "1 working day", "2 working days"


def begin(row: Request, span: str, bench: Bench) -> Deadline:
    """Whoever decides has so long. A day before they are warned, and two days after the next in line is told."""
    owner = bench.seats[0].person if bench else None
    line = line_of(bench.role)
    after = line[line.index(bench.role) + 1 :]
    return actions.begin(
        row.by.ref, row, DECIDE, span, owner, role=bench.role, start=row.made,
        warn=WARN, escalate=ESCALATE, escalate_to=after[0] if after else "headteacher",
    )  # fmt: skip


def begin_end(by: str, row: Request) -> Deadline:
    """The yes ends by itself when its last day is over."""
    assert row.until is not None
    days = (row.until - timezone.localdate()).days
    return actions.begin(by, row, EXPIRES, f"{days} days", row.by, role=row.decider_role)


def meet(by: str, row: Request, name: str = DECIDE) -> None:
    """It is done: the clock stops."""
    for deadline in running(row).filter(name=name):
        actions.meet(by, deadline)


def drop(by: str, row: Request, reason: str) -> None:
    """It does not matter any more: every clock of the request stops."""
    for deadline in running(row):
        actions.drop(by, deadline, reason)


def running(row: Request) -> QuerySet[Deadline]:
    """The clocks of a request that are still to be met."""
    return Deadline.objects.filter(about_kind=ABOUT, about_id=row.pk, stage__in=queries.OPEN)


def decided_by(row: Request) -> Deadline | None:
    """The clock by which a request is to be decided, or was."""
    return queries.of(row, DECIDE)


def decided_by_many(rows: Iterable[Request]) -> dict[UUID, Deadline]:
    """The same of many requests, in one query."""
    return queries.of_many(rows, DECIDE)


def with_due(rows: QuerySet[Request]) -> QuerySet[Any]:
    """The requests, each with `due`: when the decision is due, or was."""
    # The rows outside are those in sight. To ask for the school again inside would lead SQLite to read, for each
    # request, every deadline of the school.
    decide = Deadline._base_manager.filter(about_kind=ABOUT, about_id=OuterRef("pk"), name=DECIDE)
    return rows.annotate(due=Subquery(decide.order_by().values("due_at")[:1]))
