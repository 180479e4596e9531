"""The yearly review of filtering and monitoring: the list, the form, and the record to print."""

from __future__ import annotations

from functools import partial
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from belisha.access.ask import may, visible
from belisha.access.rules import needs
from belisha.filtering import actions, register, reviewing
from belisha.filtering.models import FilterReview
from belisha.filtering.review_form import ReviewForm
from belisha.filtering.views import frame
from belisha.people.models import School
from belisha.submission.once import once

GET_POST = require_http_methods(["GET", "HEAD", "POST"])


@require_safe
@needs("see-filters", "school", key="slug")
def reviews(request: HttpRequest, school: School) -> HttpResponse:
    """Every review, and when the next is due."""
    viewer = frame.viewer(request)
    rows = visible(viewer, "see", "filter-review").filter(school=school).select_related("leader")
    last = reviewing.newest(school)
    more: dict[str, Any] = {
        "rows": register.paged(rows, request.GET.get("page", "1")),
        "last": last,
        "late": bool(last and last.next_day and last.next_day < viewer.today),
        "source": reviewing.source(),
        **frame.mays(request, school),
    }
    return frame.page(request, school, "reviews", **more)


@GET_POST
@needs("review-filter", "school", key="slug")
@once
def begin(request: HttpRequest, school: School) -> HttpResponse:
    """A new review."""
    viewer = frame.viewer(request)
    form = ReviewForm(request.POST or None, school=school, today=viewer.today)

    def act() -> str:
        row = FilterReview(school=school, by=viewer.person)
        _fill(row, form)
        actions.begin_review(viewer.person, row)
        return _led(request, row)

    return frame.ask(request, form, act, "The review is saved.", partial(_form, request, school, form))


@require_safe
@needs("see", "filter-review")
def one(request: HttpRequest, row: FilterReview) -> HttpResponse:
    """A review as it stands, to be read and printed."""
    context: dict[str, Any] = {
        "row": row,
        "lines": reviewing.lines(row),
        "trigger": reviewing.triggers().get(row.trigger, row.trigger),
        "people": [(words, getattr(row, part)) for part, (words, _) in reviewing.PARTS.items()],
        "left": reviewing.left(row),
        "source": reviewing.source(),
        "writes": bool(may(frame.viewer(request), "write", "filter-review", row)),
    }
    return frame.page(request, row.school, "review", **context)


@GET_POST
@needs("write", "filter-review")
@once
def change(request: HttpRequest, row: FilterReview) -> HttpResponse:
    """Go on with a review that is not finished."""
    viewer, school = frame.viewer(request), row.school
    if row.stage != FilterReview.Stage.DRAFT:
        raise Http404("A finished review stays as it was written.")
    form = ReviewForm(request.POST or None, school=school, today=viewer.today, row=row)

    def act() -> str:
        row.as_edited_from(form.cleaned_data["version"] or row.version)
        _fill(row, form)
        actions.change_review(viewer.person, row)
        return _led(request, row)

    shown = partial(_form, request, school, form, row=row)
    back = reverse("filter-review", args=[row.pk])
    return frame.ask(request, form, act, "The review is saved.", shown, row, back, school=school, here=frame.HERE)


def _led(request: HttpRequest, row: FilterReview) -> str:
    """Finished, where that was asked for: what is missing then keeps the page open, and nothing is saved of it."""
    if "finish" in request.POST:
        actions.finish_review(frame.viewer(request).person, row)
    return reverse("filter-review", args=[row.pk])


def _fill(row: FilterReview, form: ReviewForm) -> None:
    names = ("trigger", "trigger_note", "day", "result", "to_do", "next_day", *reviewing.PARTS)
    for name in names:
        setattr(row, name, form.cleaned_data[name])
    row.answers = form.answers()


def _form(
    request: HttpRequest, school: School, form: ReviewForm, status: int = 200, row: FilterReview | None = None
) -> HttpResponse:
    today = frame.viewer(request).today
    more: dict[str, Any] = {
        "form": form,
        "row": row,
        "numbers": reviewing.numbers(school, today),
        "source": reviewing.source(),
    }
    return frame.page(request, school, "review_form", status, **more)
