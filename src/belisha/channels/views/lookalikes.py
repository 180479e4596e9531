"""Reports of accounts that only look like the school's: what became of each."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from belisha.access.ask import visible
from belisha.access.rules import needs, signed_in
from belisha.channels import actions, listing
from belisha.channels.forms import DealForm
from belisha.channels.models import Lookalike
from belisha.channels.views import frame
from belisha.submission.once import once

FILTERS = {"new": "Not looked at", "open": "Not finished", "done": "Finished"}
OPEN = ("", "asked", "reported")
HERE = "lookalikes"
_WANTED: dict[str, dict[str, Any]] = {"new": {"outcome": ""}, "open": {"outcome__in": OPEN}}


@require_safe
@signed_in
def lookalikes(request: HttpRequest, slug: str) -> HttpResponse:
    """Every report that the viewer may see: all, those about their account, or their own."""
    school, viewer = frame.school(request, slug), frame.viewer(request)
    asked = listing.Asked.read(request.GET, FILTERS)
    rows = visible(viewer, "see", "lookalike").filter(school=school)
    wanted = _WANTED.get(asked.show, {})
    rows = rows.exclude(outcome__in=OPEN) if asked.show == "done" else rows.filter(**wanted)
    found = listing.paged(listing.named(rows, asked.q, "platform", "handle", "why"), asked.page)
    return frame.page(request, school, "lookalikes", here=HERE, filters=FILTERS, **listing.around(asked, found))


@require_http_methods(["GET", "HEAD", "POST"])
@needs("see", "lookalike")
@once
def lookalike(request: HttpRequest, row: Lookalike, slug: str) -> HttpResponse:
    """One report, and for those who answer for the school's name the form to say what became of it."""
    may_do = frame.allowed(request, "lookalike", row, "deal-with")
    initial = {"version": row.version, "outcome": row.outcome, "said": row.said}
    if not may_do["may_deal_with"]:
        return frame.page(request, row.school, "lookalike", here=HERE, row=row, own=_own(request, row), **may_do)
    form = DealForm(request.POST or None, initial=initial)

    def act() -> None:
        found = form.cleaned_data
        actions.deal_with(frame.viewer(request).person, row, found["outcome"], found["said"], found["version"])

    context = {
        "name": "lookalike", "here": HERE, "row": row, "own": _own(request, row), "button": "Note this",
        "back": reverse("lookalikes", args=[row.school.slug]),
    }  # fmt: skip
    return frame.ask(request, row.school, form, act, "Noted. Whoever reported it is told.", **context, **may_do)


def _own(request: HttpRequest, row: Lookalike) -> bool:
    return row.by_id == frame.viewer(request).person.pk
