"""Dangerous acts ask once more who it is: a password, a passkey or a code that is not older than five minutes."""

from __future__ import annotations

from functools import wraps
from typing import Any

from allauth.account.internal.flows.reauthentication import did_recently_reauthenticate
from allauth.core.exceptions import ReauthenticationRequired
from django.http import HttpRequest, HttpResponse

from belisha.access.rules import View


def stepped_up(view: View) -> View:
    """The page asks first for a proof that it still is the same person; what was typed is kept meanwhile.

    Put it under the rule of the view: @needs(…), then @stepped_up.
    """

    @wraps(view)
    def asked(request: HttpRequest, *args: Any, **named: Any) -> HttpResponse:
        if not did_recently_reauthenticate(request):
            raise ReauthenticationRequired
        return view(request, *args, **named)

    return asked
