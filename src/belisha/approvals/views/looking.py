"""One's own requests, those of a school, the page on which one stands, and its receipt."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_safe

from belisha.access.ask import may
from belisha.access.rules import needs, signed_in
from belisha.approvals import actions, clock, deciders, listing, shown, telling
from belisha.approvals.kinds import kind_of, kinds
from belisha.approvals.models import Request
from belisha.approvals.views import frame
from belisha.people.models import School


@require_safe
@signed_in
def mine(request: HttpRequest) -> HttpResponse:
    """What I asked for, what I am to decide, what I decided."""
    viewer, asked = frame.viewer(request), listing.Asked.read(request.GET)
    tabs = [(tab, words, asked.query(show=tab, stage="", late="")) for tab, words in listing.TABS.items()]
    return _list(request, "requests", viewer.person.school, asked, listing.of_viewer(viewer, asked), tabs=tabs)


@require_safe
@needs("list-requests", "school", key="slug")
def school(request: HttpRequest, school: School) -> HttpResponse:
    """Everything that was asked for at a school."""
    asked = listing.Asked.read(request.GET)
    rows = listing.of_school(frame.viewer(request), school, asked)
    return _list(request, "school_requests", school, asked, rows)


def _list(
    request: HttpRequest, name: str, school: School | None, asked: listing.Asked, rows: Any, **more: Any
) -> HttpResponse:
    page = listing.paged(rows, asked.page)
    context = {
        "asked": asked,
        "page": page,
        "lines": listing.lines(page),
        "kinds": kinds().values(),
        "stages": Request.Stage.choices,
        "before": asked.query(page=page.previous_page_number()) if page.has_previous() else "",
        "after": asked.query(page=page.next_page_number()) if page.has_next() else "",
        **more,
    }
    return frame.page(request, name, school, here="school-requests" if name != "requests" else "requests", **context)


@require_safe
@needs("see", "request")
def status(request: HttpRequest, row: Request) -> HttpResponse:
    """Where a request stands, what happens next, and by when."""
    row, viewer = shown.loaded(row), frame.viewer(request)
    mine = row.by_id == viewer.person.pk
    context = {
        **about(row),
        "mine": mine,
        "may_decide": row.is_open and bool(may(viewer, "decide", "request", row)),
        "may_withdraw": mine and row.is_open,
        "may_appeal": mine and not actions.no_appeal(viewer.person, row),
        "may_end": row.stage == Request.Stage.YES and bool(may(viewer, "end", "request", row)),
    }
    return frame.page(request, "status", row.school, **context)


@require_safe
@needs("see", "request")
def receipt(request: HttpRequest, row: Request) -> HttpResponse:
    """The receipt, to be printed or kept."""
    row = shown.loaded(row)
    return frame.page(request, "receipt", row.school, mine=row.by_id == frame.viewer(request).person.pk, **about(row))


def about(row: Request) -> dict[str, Any]:
    """What every page about a request shows: the ruling, the details, who decides and by when."""
    kind = kind_of(row)
    bench = deciders.of(row, timezone.localdate())
    deadline = clock.decided_by(row)
    return {
        "row": row,
        "kind": kind,
        "details": kind.details(row.first),
        "bench": bench,
        "office": shown.office(bench),
        "deadline": deadline,
        "late": shown.is_late(row, deadline),
        "passed_on": telling.was_passed_on(row),
        "ruled": shown.ruling(row, kind),
        "besides": actions.besides(row, kind, bench),
        "decision": getattr(row, "decision", None),
        "first": getattr(row.appeal_of, "decision", None),
        "second": shown.second_look(row),
        "steps": shown.steps(row, deadline),
    }
