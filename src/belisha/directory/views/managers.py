"""Line managers: who hears whom."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from belisha.access.ask import visible
from belisha.access.rules import needs
from belisha.directory.acting import ask, frame
from belisha.directory.forms import DayForm, SinceForm
from belisha.directory.picking import Picked
from belisha.directory.whom import or_absent, viewing
from belisha.people import actions
from belisha.people.models import Management, Person
from belisha.submission.once import once

GET_POST = require_http_methods(["GET", "HEAD", "POST"])


@GET_POST
@needs("change", "staff")
@once
def add(request: HttpRequest, person: Person) -> HttpResponse:
    """Note somebody's line manager."""
    viewer = viewing(request)
    staff = visible(viewer, "see", "staff").filter(school=person.school, left__isnull=True).exclude(pk=person.pk)
    picked = Picked(request, staff)
    form = SinceForm(request.POST or None, initial={"since": viewer.today})
    context = {
        **frame(person),
        "title": f"Who is the line manager of {person}?",
        "picked": picked,
        "button": "Note this",
        "back": reverse("person", args=[person.pk]),
        "template": "pick",
    }

    def act() -> None:
        actions.manage(viewer.ref, picked.one(), person, form.cleaned_data["since"])

    return ask(request, form, act, "Noted.", context)


@GET_POST
@needs("change", "staff")
@once
def end(request: HttpRequest, person: Person, management: UUID) -> HttpResponse:
    """Somebody is no longer somebody's line manager."""
    viewer = viewing(request)
    rows = Management.objects.select_related("manager").filter(managed=person, pk=management, until__isnull=True)
    row = or_absent(rows)
    form = DayForm(request.POST or None, label="Last day", row=row)
    context = {
        **frame(person),
        "title": f"{row.manager} is no longer line manager of {person}",
        "button": "End it",
        "back": reverse("person", args=[person.pk]),
        "row": row,
    }

    def act() -> None:
        actions.end_management(viewer.ref, row.as_edited_from(form.cleaned_data["version"]), form.cleaned_data["day"])

    return ask(request, form, act, "It ends on that day.", context)
