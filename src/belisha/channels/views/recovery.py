"""Recovery by the two who are named for it: one proposes, the other answers."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.views.decorators.http import require_http_methods

from belisha.access.rules import needs
from belisha.access.step_up import stepped_up
from belisha.channels import actions
from belisha.channels.forms import RecoverForm
from belisha.channels.models import Channel, Recovery
from belisha.channels.views import frame
from belisha.journal.accountable import VersionLostError
from belisha.people.actions import RefusedActError
from belisha.people.humans import same_human
from belisha.submission.once import once

GET_POST = require_http_methods(["GET", "HEAD", "POST"])


@GET_POST
@needs("recover", "channel")
@stepped_up
@once
def recover(request: HttpRequest, row: Channel, slug: str) -> HttpResponse:
    """Propose to set the password anew, or to take the account over."""
    viewer = frame.viewer(request)
    people = frame.people(request, row.school, row.rescuer, row.other_rescuer).exclude(pk=row.owner_id)
    form = RecoverForm(request.POST or None, people=people)

    def act() -> None:
        found = form.cleaned_data
        actions.recover(viewer.person, row, found["what"], found["to"], found["reason"], viewer.today)

    lead = "For when the owner cannot act, or must not. The other named person has to agree before anything happens."
    words = {"title": f"Recover {row}", "button": "Propose this", "lead": lead}
    said = "Proposed. It waits for the other person."
    return frame.ask(request, row.school, form, act, said, back=frame.of_account("official-account", row), **words)


@GET_POST
@needs("recover", "channel")
@stepped_up
@once
def second(request: HttpRequest, row: Channel, slug: str, recovery: UUID) -> HttpResponse:
    """Read what was proposed, and agree or refuse."""
    found: Recovery | None = row.recoveries.select_related("by", "to", "second").filter(pk=recovery).first()
    if found is None:
        raise Http404("There is nothing here, or nothing for you.")
    if request.method == "POST":
        return _answered(request, row, found)
    return _page(request, row, found)


def _page(request: HttpRequest, row: Channel, found: Recovery, said: str = "", status: int = 200) -> HttpResponse:
    own = same_human(frame.viewer(request).person, found.by)
    more: dict[str, Any] = {"found": found, "own": own, "said": said, "back": frame.of_account("official-account", row)}
    return frame.page(request, row.school, "recovery", status, row=row, **more)


def _answered(request: HttpRequest, row: Channel, found: Recovery) -> HttpResponse:
    viewer, word = frame.viewer(request), request.POST.get("word", "")
    version = request.POST.get("version", "")
    if word not in ("agree", "refuse") or not version.isdecimal():
        return _page(request, row, found, "Choose to agree or to refuse.", 422)
    try:
        actions.second(viewer.person, found, word == "agree", viewer.today, int(version[:9]))
    except RefusedActError as error:
        return _page(request, row, found, str(error), 409)
    except VersionLostError:
        return _page(request, row, found, frame.MEANWHILE, 409)
    messages.success(request, "Agreed, and done." if word == "agree" else "Refused. Nothing was changed.")
    return HttpResponseRedirect(frame.of_account("official-account", row))
