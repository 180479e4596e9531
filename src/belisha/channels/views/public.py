"""The list for parents and carers, and the form for an account that only looks like the school's: open to anybody."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from belisha.access.rules import open_to_all, viewer_of
from belisha.channels import actions, listing, public
from belisha.channels.forms import ReportForm
from belisha.channels.pace import PACE
from belisha.people.models import Person, School
from belisha.sight import looking
from belisha.submission.once import done_once
from belisha.web import places
from belisha.web.visitor import network


@require_safe
@open_to_all("which accounts really are the school's is public")
def channels(request: HttpRequest, slug: str) -> HttpResponse:
    """The official accounts of a school."""
    school = places.school(slug)
    asked = listing.Asked.read(request.GET, {})
    found = public.channels(school, asked, timezone.localdate())
    context = {"school": school, "here": "channels", "reported": request.GET.get("reported") == "yes"}
    return render(request, "channels/public.html", {**context, **listing.around(asked, found)})


@require_http_methods(["GET", "HEAD", "POST"])
@open_to_all("anybody may tell the school of an account that only looks like its own")
def report(request: HttpRequest, slug: str) -> HttpResponse:
    """The form; a visitor gives nothing about themselves."""
    school = places.school(slug)
    form = ReportForm(request.POST or None)
    context = {"school": school, "here": "channels", "form": form, "by": _reporter(request, school)}
    if request.method != "POST":
        return render(request, "channels/report.html", context)
    if not form.is_valid():
        return render(request, "channels/report.html", context, status=422)
    if wait := PACE.take(_who(request)):
        return _slower(request, school, wait)
    return done_once(request, lambda: _reported(request, school, form))


def _reported(request: HttpRequest, school: School, form: ReportForm) -> HttpResponse:
    by = _reporter(request, school)
    with looking((school.pk,)):
        row = actions.report(by, school, **form.cleaned_data)
    where = reverse("channels", args=[school.slug])
    return HttpResponseRedirect(reverse("lookalike", args=[school.slug, row.pk]) if by else f"{where}?reported=yes")


def _reporter(request: HttpRequest, school: School) -> Person | None:
    """Whoever has signed in at this school; anybody else is a visitor here."""
    viewer = viewer_of(request)
    return viewer.person if viewer and viewer.roles and viewer.person.school_id == school.pk else None


def _who(request: HttpRequest) -> str:
    """Whose reports are counted together."""
    viewer = viewer_of(request)
    return viewer.ref if viewer else network(request)


def _slower(request: HttpRequest, school: School, wait: int) -> HttpResponse:
    """429, with what was typed still in the form."""
    form = ReportForm(request.POST)
    minutes = -(-wait // 60)
    form.add_error(None, f"That is many reports at once. Send this one again in {minutes} minutes, or ring the school.")
    context = {"school": school, "here": "channels", "form": form, "by": _reporter(request, school)}
    response = render(request, "channels/report.html", context, status=429)
    response.headers["Retry-After"] = str(wait)
    return response
