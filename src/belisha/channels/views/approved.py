"""The list of services that may be used: read by staff, kept by the Headteacher."""

from __future__ import annotations

from datetime import date, timedelta
from functools import partial
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from belisha.access.ask import may, visible
from belisha.access.rules import needs, signed_in
from belisha.channels import actions, listing
from belisha.channels.forms import EndForm, ServiceForm
from belisha.channels.models import Service
from belisha.channels.standing import running
from belisha.channels.views import frame
from belisha.people.models import School
from belisha.submission.once import once

FILTERS = {"review": "To be looked at", "ended": "Not any more"}
HERE = "services"
GET_POST = require_http_methods(["GET", "HEAD", "POST"])


@require_safe
@signed_in
def services(request: HttpRequest, slug: str) -> HttpResponse:
    """The services that staff may use, and how."""
    school, viewer = frame.school(request, slug), frame.viewer(request)
    asked = listing.Asked.read(request.GET, FILTERS)
    rows = visible(viewer, "see", "service").filter(school=school)
    rows = rows.filter(until__lt=viewer.today) if asked.show == "ended" else rows.filter(running(viewer.today))
    if asked.show == "review":
        rows = rows.filter(review__lt=viewer.today)
    found = listing.paged(listing.named(rows, asked.q, "name", "purpose", "for_whom"), asked.page)
    more: dict[str, Any] = {
        "filters": FILTERS,
        "today": viewer.today,
        "may_keep": bool(may(viewer, "keep-channels", "school", school)),
    }
    may_ask = bool(may(viewer, "ask-for-service", "school", school))
    return frame.page(request, school, "services", here=HERE, may_ask=may_ask, **more, **listing.around(asked, found))


@require_safe
@needs("see", "service")
def service(request: HttpRequest, row: Service, slug: str) -> HttpResponse:
    """One service: what for, on what conditions, since when."""
    today = frame.viewer(request).today
    more = frame.allowed(request, "service", row, "change")
    return frame.page(request, row.school, "service", here=HERE, row=row, over=row.is_over(today), today=today, **more)


@GET_POST
@needs("keep-channels", "school", key="slug")
@once
def add(request: HttpRequest, school: School) -> HttpResponse:
    """Put a service on the list without a request: one that was approved on paper."""
    viewer = frame.viewer(request)
    form = ServiceForm(request.POST or None, initial={"since": viewer.today, "review": _in_a_year(viewer.today)})

    def act() -> str:
        row = actions.add_service(viewer.person, school, **form.cleaned_data)
        return frame.of_account("service", row)

    words = {"title": "Put a service on the list", "button": "Put it on the list", "here": HERE}
    lead = "For a service that you have approved already. Staff who want another one ask for it first."
    return frame.ask(request, school, form, act, "The service is on the list.", back=_list(school), lead=lead, **words)


@GET_POST
@needs("change", "service")
@once
def change(request: HttpRequest, row: Service, slug: str) -> HttpResponse:
    """Change what the list says of a service."""
    form = ServiceForm(request.POST or None, instance=row)
    act = partial(_changed, request, form)
    words = {"title": f"Change {row.name}", "button": "Save", "here": HERE, "row": row}
    return frame.ask(request, row.school, form, act, "Saved.", back=frame.of_account("service", row), **words)


def _changed(request: HttpRequest, form: ServiceForm) -> None:
    actions.change_service(frame.viewer(request).person, form.edited())


@GET_POST
@needs("change", "service")
@once
def end(request: HttpRequest, row: Service, slug: str) -> HttpResponse:
    """Take a service off the list."""
    viewer = frame.viewer(request)
    form = EndForm(request.POST or None, initial={"until": viewer.today, "version": row.version})

    def act() -> None:
        edited = row.as_edited_from(form.cleaned_data["version"])
        actions.end_service(viewer.person, edited, form.cleaned_data["until"], form.cleaned_data["why"])

    words = {"title": f"Take {row.name} off the list", "button": "Take it off the list", "grave": True, "here": HERE}
    back = frame.of_account("service", row)
    return frame.ask(request, row.school, form, act, "It is off the list after that day.", back=back, **words)


def _in_a_year(day: date) -> date:
    return day + timedelta(days=365)


def _list(school: School) -> str:
    return reverse("services", args=[school.slug])
