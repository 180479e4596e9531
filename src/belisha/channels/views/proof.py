"""Whoever opens or keeps a secret proves once more who they are, and what they typed is kept nowhere meanwhile."""

from __future__ import annotations

from functools import wraps
from typing import Any

from allauth.account.internal.flows.reauthentication import did_recently_reauthenticate, get_reauthentication_flows
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect

from belisha.access.rules import View
from belisha.access.step_up import stepped_up
from belisha.channels.models import Channel
from belisha.channels.views import frame


def proved(view: View) -> View:
    """As `stepped_up`, for pages on which a secret is typed or shown; put it under @needs.

    A form that comes too late would be kept in the session until the proof is there, with the password in it: it is
    asked for anew instead. Whoever signs in elsewhere and has nothing of their own here to prove themselves with,
    would never be asked: they set something up first, unless the school is invented.
    """
    asking = stepped_up(view)

    @wraps(view)
    def asked(request: HttpRequest, row: Channel, **named: Any) -> HttpResponse:
        if not get_reauthentication_flows(request.user) and not row.school.invented:
            back = frame.of_account("official-account", row)
            return frame.page(request, row.school, "no_proof", 403, row=row, back=back)
        if request.method == "POST" and not did_recently_reauthenticate(request):
            return HttpResponseRedirect(request.get_full_path())
        return asking(request, row, **named)

    return asked
