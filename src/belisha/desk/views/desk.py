"""The desk itself, and the list of what is late."""

from __future__ import annotations

from typing import Any

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe

from belisha.access.rules import signed_in, viewer_of
from belisha.access.viewer import Viewer
from belisha.approvals import listing
from belisha.approvals.views.asking import askable
from belisha.desk.gathering import Desk, counts

FIRST = 10
PER_PAGE = 50


def desk_of(request: HttpRequest) -> Desk:
    """The desk of whoever looks: the rule of the page has made sure that there is somebody."""
    viewer = viewer_of(request)
    assert viewer is not None
    return Desk(viewer, timezone.now())


def frame(viewer: Viewer) -> dict[str, Any]:
    """What the page around needs."""
    return {"school": viewer.person.school, "trust": viewer.person.trust, "here": "desk"}


@require_safe
@signed_in
def desk(request: HttpRequest) -> HttpResponse:
    """What waits for me, what is late, what I asked for, what changed since yesterday: the first ten of each."""
    mine = desk_of(request)
    if not mine.viewer.roles:  # whoever has none is allowed nothing, not even what is theirs
        return redirect("me")
    context = {
        **frame(mine.viewer),
        "counts": counts(mine),
        "deciding": listing.lines(mine.deciding[:FIRST]),
        "others": mine.others[:FIRST],
        "late": listing.lines(mine.late_requests[:FIRST]),
        "deadlines": list(mine.late_deadlines[:FIRST]),
        "asked": listing.lines(mine.asked[:FIRST]),
        "changed": list(mine.changed[:FIRST]),
        "more_changed": mine.changed.count() - FIRST,
        "askable": [
            {"href": reverse("request-new", args=[kind.name]), "title": kind.title} for kind in askable(mine.viewer)
        ],
        "first": FIRST,
    }
    return render(request, "desk/desk.html", context)


@require_safe
@signed_in
def late(request: HttpRequest) -> HttpResponse:
    """Everything that is late, besides requests: these have a list of their own."""
    mine = desk_of(request)
    page = Paginator(mine.late_deadlines, PER_PAGE).get_page(request.GET.get("page", "1"))
    context = {
        **frame(mine.viewer),
        "page": page,
        "requests": mine.late_requests.count(),
        "before": f"?page={page.previous_page_number()}" if page.has_previous() else "",
        "after": f"?page={page.next_page_number()}" if page.has_next() else "",
    }
    return render(request, "desk/late.html", context)
