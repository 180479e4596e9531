"""Every address says who may use it; one that says nothing is used by nobody.

A view is `open_to_all`, or `signed_in`, or it `needs` a permission on the thing its address names, which it is handed.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from typing import Any
from urllib.parse import urlencode

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect

from belisha.access.ask import fetch
from belisha.access.viewer import Viewer

View = Callable[..., HttpResponse]


@dataclass(frozen=True, slots=True)
class Rule:
    """Who may use an address: `who` is all, signed-in or needs."""

    who: str
    why: str = ""
    verb: str = ""
    kind: str = ""


def open_to_all(why: str) -> Callable[[View], View]:
    """Anybody may, without signing in."""

    def with_rule(view: View) -> View:
        view.rule = Rule("all", why)  # type: ignore[attr-defined]
        return view

    return with_rule


def signed_in(view: View) -> View:
    """Whoever has signed in as somebody; the view asks for the rest. It finds `request.viewer`."""

    @wraps(view)
    def asked(request: HttpRequest, *args: Any, **named: Any) -> HttpResponse:
        if viewer_of(request) is None:
            return to_sign_in(request)
        return view(request, *args, **named)

    asked.rule = Rule("signed-in")  # type: ignore[attr-defined]
    return asked


def needs(verb: str, kind: str, key: str = "pk") -> Callable[[View], View]:
    """Whoever may do `verb` to the thing of a kind that KEY of the address names: view(request, thing, …).

    For everybody else there is no such page.
    """

    def with_rule(view: View) -> View:
        @wraps(view)
        def asked(request: HttpRequest, **named: Any) -> HttpResponse:
            viewer = viewer_of(request)
            if viewer is None:
                return to_sign_in(request)
            return view(request, fetch(viewer, verb, kind, named.pop(key)), **named)

        asked.rule = Rule("needs", verb=verb, kind=kind)  # type: ignore[attr-defined]
        return asked

    return with_rule


def viewer_of(request: HttpRequest) -> Viewer | None:
    """Who looks, or None for somebody who has not signed in."""
    return getattr(request, "viewer", None)


def to_sign_in(request: HttpRequest) -> HttpResponse:
    """To the page for signing in, and back here after."""
    return HttpResponseRedirect(f"{settings.LOGIN_URL}?{urlencode({'next': request.get_full_path()})}")


def rule_of(view: Callable[..., object]) -> Rule | None:
    """The rule of a view: its own, or that of its room (settings.OPEN_ROOMS)."""
    own = getattr(view, "rule", None)
    if isinstance(own, Rule):
        return own
    module = view.__module__
    for room, why in settings.OPEN_ROOMS.items():
        if module == room or module.startswith(f"{room}."):
            return Rule("all", why)
    return None
