"""What somebody who decides has seen on paper: a tick and words for each child of whom nothing is known."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from belisha.access.ask import may
from belisha.access.rules import needs
from belisha.approvals.event_photos import actions, shown
from belisha.approvals.event_photos.forms import PapersForm
from belisha.approvals.event_photos.views.frame import page
from belisha.approvals.models import Request
from belisha.approvals.views.frame import act, viewer
from belisha.consents.asked import Consent
from belisha.submission.once import once


@require_http_methods(["GET", "HEAD", "POST"])
@needs("see", "request")
@once
def papers(request: HttpRequest, row: Request) -> HttpResponse:
    """The children of whom nothing is known, each with a tick and words."""
    looks = viewer(request)
    if row.kind != "event-photos" or not row.is_open or not may(looks, "decide", "request", row):
        messages.info(request, "There is nothing for you to tick: it is decided already, or not yours to decide.")
        return redirect("request", row.pk)
    details = shown.details(row)
    board = shown.board(looks, details)
    names = shown.named(looks, details.photos)
    unknown = [(child, names[child].name) for child, said in details.said.items()
               if said == Consent.UNKNOWN and child in names]  # fmt: skip
    unknown.sort(key=lambda each: each[1].casefold())
    form = PapersForm(request.POST or None, children=unknown)
    to = reverse("request-decide", args=[row.pk])

    def does() -> str:
        actions.saw_papers(looks.person, row, form.cleaned_data["seen"])
        return to

    def show(status: int) -> HttpResponse:
        return page(request, "consents", row.school, status, row=row, form=form, board=board, pairs=_pairs(form))

    return act(request, form, does, "What you have seen is written down.", show)


def _pairs(form: PapersForm) -> list[tuple[object, object]]:
    """The tick and the words of each child."""
    return [(form[f"seen-{child.hex}"], form[f"words-{child.hex}"]) for child, _ in form.children]
