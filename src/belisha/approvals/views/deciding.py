"""Deciding a request, taking one back, asking for a second look, ending a yes."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from belisha.access.ask import may, visible
from belisha.access.rules import needs
from belisha.approvals import actions, deciders, listing, shown
from belisha.approvals.forms import DecideForm, ReasonForm
from belisha.approvals.kinds import kind_of
from belisha.approvals.models import Request
from belisha.approvals.views import frame
from belisha.approvals.views.looking import about
from belisha.submission.once import once

_methods = require_http_methods(["GET", "HEAD", "POST"])
SIMILAR = 10


def _status(row: Request) -> str:
    return reverse("request", args=[row.pk])


@_methods
@needs("see", "request")
@once
def decide(request: HttpRequest, row: Request) -> HttpResponse:
    """The ruling beside the request, what was decided before, and the decision."""
    row, viewer = shown.loaded(row), frame.viewer(request)
    kind = kind_of(row)
    given: dict[str, Any] = {"until": kind.until, "longest": kind.longest, "today": viewer.today}
    begin = {"version": row.version, "until": _in_time(kind.wished(row.first), viewer.today)}
    found: dict[str, Any] = about(row)
    given["besides"] = [each.asks_besides for each in found["besides"]]
    form = DecideForm(request.POST or None, initial=begin, **given)
    if not row.is_open:
        late = request.method == "POST" and deciders.was_for(viewer, row)
        return _too_late(request, row, form) if late else redirect(_status(row))
    if not may(viewer, "decide", "request", row):
        raise Http404("This is not yours to decide.")

    def does() -> str:
        said = form.cleaned_data
        until, others = said.get("until"), said.get("others", False)
        actions.decide(viewer.person, row, said["answer"] == "yes", said["reason"], until, said["version"], others)
        return _status(row)

    def show(status: int) -> HttpResponse:
        known = set(visible(viewer, "see", "request").filter(kind=row.kind).values_list("pk", flat=True))
        similar = listing.lines([each for each in kind.similar(row.first) if each.pk in known])[:SIMILAR]
        return frame.page(request, "decide", row.school, status, form=form, similar=similar, **found)

    said = f"Your decision on {row.number} is written down, and {row.by.name} is told."
    return frame.act(request, form, does, said, show)


def _in_time(wished: date | None, today: date) -> date | None:
    """A last day that was wished for, unless it is over already."""
    return wished if wished is not None and wished >= today else None


def _too_late(request: HttpRequest, row: Request, form: DecideForm) -> HttpResponse:
    """Somebody else was quicker: their words beside one's own, and which of them counts."""
    form.is_valid()
    mine = {name: form.data.get(name, "") for name in ("answer", "reason", "until")}
    return frame.page(request, "too_late", row.school, 409, mine=mine, **about(row))


@_methods
@needs("withdraw", "request")
@once
def withdraw(request: HttpRequest, row: Request) -> HttpResponse:
    """Take one's own request back."""
    row = shown.loaded(row)
    if not row.is_open:
        messages.info(request, actions.ALREADY)
        return redirect(_status(row))
    form = _Version(request.POST or None, initial={"version": row.version})

    def does() -> str:
        actions.withdraw(frame.viewer(request).person, row, form.cleaned_data["version"])
        return _status(row)

    return _confirm(request, row, form, does, "withdraw", f"{row.number} is taken back.")


class _Version(forms.Form):
    """Nothing to fill in: the version of what was seen."""

    version = forms.IntegerField(widget=forms.HiddenInput)


@_methods
@needs("appeal", "request")
@once
def appeal(request: HttpRequest, row: Request) -> HttpResponse:
    """Ask once for a second look."""
    row, person = shown.loaded(row), frame.viewer(request).person
    if why := actions.no_appeal(person, row):
        messages.info(request, why)
        return redirect(_status(row))
    form = ReasonForm(
        request.POST or None, initial={"version": row.version}, label="Why should somebody look again?",
        hint="Say what was missed, or what is different now. Whoever decides reads this word for word.",
    )  # fmt: skip

    def does() -> str:
        again = actions.appeal(person, row, form.cleaned_data["reason"])
        return reverse("request-receipt", args=[again.pk])

    return _confirm(request, row, form, does, "appeal", "")


@_methods
@needs("end", "request")
@once
def end(request: HttpRequest, row: Request) -> HttpResponse:
    """End a yes before its last day."""
    row, person = shown.loaded(row), frame.viewer(request).person
    if row.stage != Request.Stage.YES:
        messages.info(request, "Only a yes can be ended.")
        return redirect(_status(row))
    form = ReasonForm(
        request.POST or None, initial={"version": row.version}, label="Why does it end now?",
        hint=f"{row.by.name} reads this word for word.",
    )  # fmt: skip

    def does() -> str:
        actions.end(person, row, form.cleaned_data["reason"])
        return _status(row)

    return _confirm(request, row, form, does, "end", f"The yes to {row.number} has ended.")


def _confirm(
    request: HttpRequest, row: Request, form: forms.Form, does: Callable[[], str], name: str, said: str
) -> HttpResponse:
    """A page with one question about a request."""

    def show(status: int) -> HttpResponse:
        found: dict[str, Any] = about(row)
        return frame.page(request, name, row.school, status, form=form, **found)

    return frame.act(request, form, does, said, show)
