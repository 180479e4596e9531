"""The check of a school, and the page on which one point is answered."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from belisha.access.rules import needs, viewer_of
from belisha.access.viewer import Viewer
from belisha.people.models import School
from belisha.standards import actions, sheet
from belisha.standards.forms import ReplyForm
from belisha.standards.models import Reply
from belisha.standards.points import Point, points, source
from belisha.submission.once import once

ADDRESS = "cyber-check"


@require_safe
@needs("check-standards", "school", key="slug")
def check(request: HttpRequest, school: School) -> HttpResponse:
    """Every point, how it stands, and what Belisha can show."""
    today = _viewer(request).today
    parts = sheet.parts(school, today)
    context = {
        "school": school,
        "here": ADDRESS,
        "parts": parts,
        "counted": sheet.counted(parts),
        "number": len(points()),
        "source": source(),
        "today": today,
        "notices": messages.get_messages(request),
    }
    return render(request, "standards/check.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@needs("check-standards", "school", key="slug")
@once
def answer(request: HttpRequest, school: School, point: str) -> HttpResponse:
    """Answer one point."""
    asked = _point(point)
    viewer = _viewer(request)
    form = ReplyForm(request.POST or None, today=viewer.today)
    if request.method == "POST" and form.is_valid():
        actions.reply(viewer.person, school, asked, **form.cleaned_data)
        messages.success(request, f"Your answer is written down: {asked.asks}")
        return redirect(f"{reverse(ADDRESS, args=[school.slug])}#{asked.id}")
    earlier = Reply.objects.filter(school=school, point=asked.id).select_related("by")
    context = {
        "school": school,
        "here": ADDRESS,
        "form": form,
        "earlier": earlier[:20],
        "line": sheet.line(asked, earlier.first(), school, viewer.today),
    }
    return render(request, "standards/answer.html", context, status=422 if form.errors else 200)


def _point(name: str) -> Point:
    if name not in points():
        raise Http404("There is no such point.")
    return points()[name]


def _viewer(request: HttpRequest) -> Viewer:
    viewer = viewer_of(request)
    assert viewer is not None  # the rule of the view has asked
    return viewer
