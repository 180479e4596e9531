"""The pages with the days of a school: its terms, when it is closed, whose bank holidays it keeps."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from belisha.access.ask import may
from belisha.access.rules import needs, viewer_of
from belisha.access.viewer import Viewer
from belisha.deadlines import actions, queries
from belisha.deadlines.models import Calendar, Term
from belisha.desk import calendar_year
from belisha.desk.calendar_forms import EARLIEST, LATEST, DaysForm, NationForm
from belisha.journal.accountable import VersionLostError
from belisha.people.models import School
from belisha.submission import lost
from belisha.submission.once import once

ADDRESS = "school-calendar"
BOTH = ["GET", "HEAD", "POST"]


@require_safe
@needs("see-calendar", "school", key="slug")
def calendar(request: HttpRequest, school: School) -> HttpResponse:
    """A school year: the picture, the days that are written down, and what there is to change."""
    viewer = _viewer(request)
    days = queries.days_of(school.pk)
    year = calendar_year.year(_asked(request, viewer), days)
    within = {"first__lte": year.last, "last__gte": year.first}
    more: dict[str, Any] = {
        "year": year,
        "kinds": calendar_year.KINDS,
        "terms": Term.objects.filter(school=school, taken_back__isnull=True, **within),
        "nation": _calendar(school).get_nation_display(),
        "known_until": days.known_until,
        "unknown": days.known_until is None or days.known_until < viewer.today,
        "keeps": bool(may(viewer, "keep-calendar", "school", school)),
        "before": year.begins - 1 if year.begins > EARLIEST.year else None,
        "after": year.begins + 1 if year.begins + 2 < LATEST.year else None,
        "notices": messages.get_messages(request),
    }
    return _page(request, school, "calendar", **more)


@require_http_methods(BOTH)
@needs("keep-calendar", "school", key="slug")
@once
def add(request: HttpRequest, school: School) -> HttpResponse:
    """Write down a term, or days on which the school is closed."""
    form = DaysForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        row = Term(school=school, **form.cleaned_data)
        actions.add_days(_viewer(request).ref, row)
        messages.success(request, f"Written down: {row.name}. Deadlines that are not due yet follow it.")
        return redirect(_at(school, row))
    return _page(request, school, "calendar_add", 422 if form.errors else 200, form=form)


@require_http_methods(BOTH)
@needs("keep-calendar", "school", key="slug")
@once
def take_back(request: HttpRequest, school: School, pk: UUID) -> HttpResponse:
    """Take back days that were wrong, after one question."""
    row = Term.objects.filter(school=school, pk=pk).first()
    if row is None:
        raise Http404("There is nothing here, or nothing for you.")
    if request.method == "POST":
        actions.take_back_days(_viewer(request).ref, row)
        messages.success(request, f"Taken back: {row.name}. Deadlines that are not due yet follow.")
        return redirect(_at(school, row))
    return _page(request, school, "calendar_take_back", row=row)


@require_http_methods(BOTH)
@needs("keep-calendar", "school", key="slug")
@once
def nation(request: HttpRequest, school: School) -> HttpResponse:
    """Decide whose bank holidays the school keeps."""
    row = _calendar(school)
    version = 0 if row._state.adding else row.version
    form = NationForm(request.POST or None, initial={"nation": row.nation, "version": version})
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data
        try:
            actions.set_nation(_viewer(request).ref, school, given["nation"], given["version"])
        except VersionLostError:
            keep = reverse(ADDRESS, args=[school.slug])
            return lost.page(request, form, _calendar(school), keep, school=school, here=ADDRESS)
        messages.success(request, "The school’s bank holidays are written down. Deadlines that are not due yet follow.")
        return redirect(ADDRESS, school.slug)
    return _page(request, school, "calendar_nation", 422 if form.errors else 200, form=form)


def _calendar(school: School) -> Calendar:
    return Calendar.objects.filter(school=school).first() or Calendar(school=school)


def _page(request: HttpRequest, school: School, name: str, status: int = 200, **more: Any) -> HttpResponse:
    return render(request, f"desk/{name}.html", {"school": school, "here": ADDRESS, **more}, status=status)


def _asked(request: HttpRequest, viewer: Viewer) -> int:
    """The school year that is asked for; the one of today for anything that is none."""
    typed = request.GET.get("year", "")
    this = calendar_year.year_of(viewer.today)
    number = int(typed) if typed.isascii() and typed.isdigit() and len(typed) == 4 else this
    return number if EARLIEST.year <= number < LATEST.year - 1 else this


def _at(school: School, row: Term) -> str:
    return f"{reverse(ADDRESS, args=[school.slug])}?year={calendar_year.year_of(row.first)}"


def _viewer(request: HttpRequest) -> Viewer:
    viewer = viewer_of(request)
    assert viewer is not None  # the rule of the view has asked
    return viewer
