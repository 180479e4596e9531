"""An address without a rule is used by nobody."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.template.loader import render_to_string

from belisha.access.rules import rule_of


class RuleRequired:
    """Refuses a view that has not said who may use it."""

    def __init__(self, answer: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.answer = answer

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        return self.answer(request)

    def process_view(
        self, request: HttpRequest, view: Callable[..., object], args: Any, named: Any
    ) -> HttpResponse | None:
        """The refusal, or None for a view with a rule."""
        if rule_of(view) is not None:
            return None
        logging.getLogger("django.request").error("%s has no rule about who may use it", request.path[:200])
        return HttpResponse(render_to_string("web/403.html", request=request), status=403)
