"""The filters that Belisha writes to: how they stand, what would change, doing it and taking it back."""

from __future__ import annotations

from functools import partial
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from belisha.access.ask import may
from belisha.access.rules import needs
from belisha.filtering import connecting, listing, pushing, register
from belisha.filtering.actions import pushes
from belisha.filtering.connectors.protocol import FilterError
from belisha.filtering.forms import ConnectForm
from belisha.filtering.models import ConnectedFilter
from belisha.filtering.provider import provider_of
from belisha.filtering.views import frame
from belisha.journal.accountable import VersionLostError
from belisha.people.actions import RefusedActError
from belisha.people.models import School
from belisha.submission.once import done_once, once

GET_POST = require_http_methods(["GET", "HEAD", "POST"])
POST = require_http_methods(["POST"])


@require_safe
@needs("see-filters", "school", key="slug")
def filters(request: HttpRequest, school: School) -> HttpResponse:
    """Who provides the filter, the filters that Belisha writes to, and the feeds that others fetch."""
    more: dict[str, Any] = {
        "provider": provider_of(school),
        "rows": list(listing.filters_of(school)[:100]),
        "kinds": {name: words for name, (_, words) in connecting.KINDS.items()},
        "feeds": listing.feeds_of(school).filter(revoked__isnull=True).count(),
        **frame.mays(request, school),
    }
    return frame.page(request, school, "filters", **more)


@GET_POST
@needs("run-filters", "school", key="slug")
@once
def connect(request: HttpRequest, school: School) -> HttpResponse:
    """Connect a filter that is set up on the server."""
    setups = {each.file: each for each in connecting.of_school(school)}
    form = ConnectForm(request.POST or None, choices=[(each.file, each.words) for each in setups.values()])

    def act() -> str:
        typed, by = form.cleaned_data, frame.viewer(request).person
        kind = setups[typed["file"]].kind
        row = pushes.connect(by, school, typed["file"], kind, typed["name"], typed["by_itself"])
        return reverse("filter", args=[row.pk])

    shown = partial(frame.page, request, school, "connect", form=form, setups=setups)
    return frame.ask(request, form, act, "The filter is connected.", shown)


@require_safe
@needs("see", "connected-filter")
def one(request: HttpRequest, row: ConnectedFilter) -> HttpResponse:
    """A filter: how it stands now, what would change, what was written to it."""
    return _one(request, row)


def _one(request: HttpRequest, row: ConnectedFilter, said: str = "", status: int = 200) -> HttpResponse:
    runs = bool(may(frame.viewer(request), "run", "connected-filter", row)) and row.removed is None
    more: dict[str, Any] = {"row": row, "runs": runs, "said": said, "words": connecting.KINDS[row.kind][1]}
    if runs:
        more |= _looked(request, row)
    more["pushes"] = register.paged(listing.pushes_of(row), request.GET.get("page", "1"))
    return frame.page(request, row.school, "filter", status, **more)


def _looked(request: HttpRequest, row: ConnectedFilter) -> dict[str, Any]:
    """What would change, read from the filter just now; or why it could not be read."""
    try:
        plan = pushing.look(row, frame.viewer(request).today).plan
    except FilterError as error:
        return {"down": str(error)}
    says = plan.says()
    return {
        "plan": plan,
        "print": pushing.print_of(plan),
        "says": says[: pushing.FIRST],
        "more": max(0, len(says) - pushing.FIRST),
    }


@POST
@needs("run", "connected-filter")
def apply(request: HttpRequest, row: ConnectedFilter) -> HttpResponse:
    """Do what was shown, and nothing else; a second click finds nothing left to do."""
    by, only = frame.viewer(request).person, request.POST.get("print", "")
    try:
        push = pushing.bring_up_to_date(_connected(row), by, only)
    except FilterError as error:
        return _one(request, row, str(error), 409)
    messages.success(request, "The filter is up to date." if push else "There was nothing left to do.")
    return done_once(request, lambda: redirect(reverse("filter", args=[row.pk])))


@POST
@needs("run", "connected-filter")
def back(request: HttpRequest, row: ConnectedFilter, push: int) -> HttpResponse:
    """Bring back what the filter held before a writing. Belisha then leaves it so, until somebody says otherwise."""
    found = listing.pushes_of(_connected(row)).filter(pk=push, good=True).first() if push < 2**63 else None
    if found is None:
        raise Http404("There is nothing here, or nothing for you.")
    by = frame.viewer(request).person
    try:
        pushing.take_back(row, by, found)
        if row.by_itself:
            pushes.keep_by_itself(by, row, False)
    except (FilterError, VersionLostError) as error:
        said = str(error) if isinstance(error, FilterError) else frame.MEANWHILE
        return _one(request, row, said, 409)
    messages.success(
        request,
        "The filter holds again what it held before. Belisha does not bring it up to date by itself any more: "
        "switch that on again below when you want it.",
    )
    return done_once(request, lambda: redirect(reverse("filter", args=[row.pk])))


@POST
@needs("run", "connected-filter")
@once
def by_itself(request: HttpRequest, row: ConnectedFilter) -> HttpResponse:
    """Whether Belisha brings it up to date by itself."""
    wanted = request.POST.get("by_itself") == "yes"
    try:
        pushes.keep_by_itself(frame.viewer(request).person, _connected(row), wanted)
        messages.success(request, "Saved.")
    except VersionLostError:
        messages.info(request, frame.MEANWHILE)
    return redirect(reverse("filter", args=[row.pk]))


@GET_POST
@needs("run", "connected-filter")
@once
def disconnect(request: HttpRequest, row: ConnectedFilter) -> HttpResponse:
    """Belisha writes to it no more."""
    if request.method != "POST":
        return frame.page(request, row.school, "disconnect", row=_connected(row))
    try:
        pushes.disconnect(frame.viewer(request).person, row)
        messages.success(request, f"{row.name} is disconnected. What it holds stays in it.")
    except (RefusedActError, VersionLostError):
        messages.info(request, "Somebody else disconnected it at the same moment.")
    return redirect(reverse("filters", args=[row.school.slug]))


def _connected(row: ConnectedFilter) -> ConnectedFilter:
    """Raises Http404 for one that is not connected any more."""
    if row.removed is not None:
        raise Http404("This filter is not connected any more.")
    return row
