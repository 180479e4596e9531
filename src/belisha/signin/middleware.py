"""Who looks: every request of somebody who has signed in sees the rows of their places, and no others.

A session that was idle too long ends; a role that needs a second proof opens nothing until there is one.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any, Final

from django.conf import settings
from django.contrib.auth import logout
from django.contrib.sessions.backends.base import UpdateError
from django.db import OperationalError
from django.http import HttpRequest, HttpResponse, HttpResponseBase, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse

from belisha.access.rules import rule_of
from belisha.access.viewer import Viewer, looking_as, of
from belisha.people.roles import SECOND_FACTOR
from belisha.signin import actions, trying, whoami
from belisha.signin.adapter import BEGAN, SEEN
from belisha.signin.factors import has_second
from belisha.signin.hashing import BusyError
from belisha.signin.setup import IDLE_WITH_TWO, LONGEST

_MINUTE: Final = 60


class Viewing:
    """Sets `request.viewer`. A browser without our cookie costs nothing and is told nothing."""

    def __init__(self, answer: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.answer = answer

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        viewer = _viewer(request) if settings.SESSION_COOKIE_NAME in request.COOKIES else None
        request.viewer = viewer  # type: ignore[attr-defined]
        if viewer is None:
            return self.answer(request)
        with looking_as(viewer):
            response = self.answer(request)
        response.headers.setdefault("Cache-Control", "no-store")
        return response

    def process_view(
        self, request: HttpRequest, view: Callable[..., object], args: Any, named: Any
    ) -> HttpResponse | None:
        """To the page that sets up a second proof, where that comes first."""
        if not getattr(request, "needs_second", False) or getattr(view, "before_second", False):
            return None
        rule = rule_of(view)
        return None if rule and rule.who == "all" else HttpResponseRedirect(reverse("mfa_index"))

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
        """The page for when too many sign in at once; it opens the form again by itself."""
        if not isinstance(error, BusyError):
            return None
        response = render(request, "signin/busy.html", status=503)
        response.headers["Retry-After"] = "3"
        response.headers["Cache-Control"] = "no-store"
        return response


def _viewer(request: HttpRequest) -> Viewer | None:
    """The person that the session says, if the account still is that person and the session is not too old."""
    if not request.user.is_authenticated:
        return None
    person = whoami.person_of(request.user, request.session.get(whoami.AS))
    viewer = of(person, date.today()) if person else None
    if _over(request, viewer):
        logout(request)
        request.session_over = True  # type: ignore[attr-defined]
        return None
    if viewer and viewer.has(*SECOND_FACTOR) and not request.session.get(trying.TRIED) and not has_second(request.user):
        request.needs_second = True  # type: ignore[attr-defined]
        return replace(viewer, roles=frozenset())
    return viewer


def _over(request: HttpRequest, viewer: Viewer | None) -> bool:
    """Whether the session is too old or was idle too long; else it is noted, once a minute, that it is in use."""
    now, seen = int(time.time()), int(request.session.get(SEEN, 0))
    if request.session.get(trying.TRIED) and not trying.allowed():
        return True
    idle = IDLE_WITH_TWO if viewer and viewer.has(*SECOND_FACTOR) else LONGEST
    if now - seen > idle.total_seconds() or now - int(request.session.get(BEGAN, 0)) > LONGEST.total_seconds():
        return True
    if now - seen >= _MINUTE:
        _in_use(request, seen, now)
    return False


def _in_use(request: HttpRequest, before: int, now: int) -> None:
    """Noted; nobody is refused a page because that cannot be written, as when the disk is full."""
    request.session[SEEN] = now
    try:
        actions.seen(request.session)
    except OperationalError:
        request.session[SEEN] = before
    except UpdateError:
        return  # ended meanwhile: Django's own middleware tells, for it finds the session changed
    request.session.modified = False
