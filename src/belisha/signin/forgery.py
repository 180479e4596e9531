"""Forms carry a token against forgery, except in the rooms that know nobody: there a cookie would be the only one."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseForbidden
from django.middleware.csrf import CsrfViewMiddleware
from django.shortcuts import render


class Forgery(CsrfViewMiddleware):
    """Django's check, for every room but the open ones: `belisha.web.middleware.same_origin` alone keeps those."""

    def process_view(
        self, request: HttpRequest, callback: Callable[..., Any], callback_args: Any, callback_kwargs: Any
    ) -> HttpResponseForbidden | None:
        """The refusal, or None."""
        if in_open_room(callback):
            return None
        return super().process_view(request, callback, callback_args, callback_kwargs)


def in_open_room(view: Callable[..., Any]) -> bool:
    """Whether a view belongs to a room that anybody may enter, and where nobody is anybody."""
    module = getattr(view, "__module__", "")
    return any(module == room or module.startswith(f"{room}.") for room in settings.OPEN_ROOMS)


def refused(request: HttpRequest, reason: str = "") -> HttpResponse:
    """The page for a form without its token: mostly one that was left open too long."""
    return render(request, "signin/stale.html", status=403)
