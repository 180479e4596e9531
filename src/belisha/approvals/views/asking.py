"""Choosing what to ask for, and asking."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from belisha.access.ask import visible
from belisha.access.rules import signed_in
from belisha.access.viewer import Viewer
from belisha.approvals import actions, deciders, ruled, shown
from belisha.approvals.kinds import Kind, called, kinds
from belisha.approvals.models import Request
from belisha.approvals.views import frame
from belisha.people.models import School
from belisha.submission.once import once


def askable(viewer: Viewer) -> list[Kind]:
    """What somebody may ask for at their own school."""
    return [kind for kind in kinds().values() if _may(viewer, kind)]


def _may(viewer: Viewer, kind: Kind) -> bool:
    here = viewer.person.school_id
    return bool(here) and visible(viewer, *kind.ask).filter(pk=here).exists()


@require_safe
@signed_in
def choose(request: HttpRequest) -> HttpResponse:
    """What can be asked for."""
    viewer = frame.viewer(request)
    tiles = [
        {"href": reverse("request-new", args=[kind.name]), "title": kind.title, "text": kind.says}
        for kind in askable(viewer)
    ]
    return frame.page(request, "choose", viewer.person.school, here="ask-first", tiles=tiles)


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in
@once
def new(request: HttpRequest, kind: str) -> HttpResponse:
    """What the policy says, who decides, and the form."""
    viewer, asked = frame.viewer(request), called(kind)
    school = viewer.person.school
    if school is None or not _may(viewer, asked):
        raise Http404("There is nothing of this kind for you to ask for.")
    posted: dict[str, Any] = {"data": request.POST, "files": request.FILES} if request.method == "POST" else {}
    form = asked.form(**posted, initial=_given(request), school=school, viewer=viewer)
    before = _before(viewer, school, asked)

    def does() -> str:
        row = actions.ask(viewer.person, school, asked, form.cleaned_data)
        return reverse("request-receipt", args=[row.pk])

    def show(status: int) -> HttpResponse:
        return frame.page(request, "new", school, status, here="ask-first", form=form, kind=asked, **before)

    return frame.act(request, form, does, "", show)


def _given(request: HttpRequest) -> dict[str, str]:
    """What an address filled in already, as the page of a blocked site does."""
    return {name: str(value)[:2000].replace("\0", "") for name, value in request.GET.items()}


def _before(viewer: Viewer, school: School, kind: Kind) -> dict[str, Any]:
    """What is said above the form: the ruling as far as it stands, and who would decide."""
    row = Request(school=school, kind=kind.name, by=viewer.person)
    found = ruled.ruling(school, kind, kind.situation(row), ordinary=False)
    row.decider_role = found.role
    bench = deciders.of(row, timezone.localdate())
    return {
        "ruled": shown.panel(found, school),
        "forbidden": found.verdict == ruled.PROHIBITED,
        "bench": bench,
        "office": shown.office(bench),
    }
