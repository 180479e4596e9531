"""The page for when the database does not answer: it needs none itself."""

from __future__ import annotations

import sys
from collections.abc import Callable

from django.db import InterfaceError, OperationalError
from django.http import HttpRequest, HttpResponse, HttpResponseBase, JsonResponse
from django.shortcuts import render
from django.utils.log import log_response

from belisha.submission import resend
from belisha.web import errors

# Seconds after which a browser or a program may try again.
AGAIN = 30
TOLD = "The database does not answer. Try again in half a minute."


class Outage:
    """Answers 503 where a page was stopped by the database, and writes one line of it."""

    def __init__(self, answer: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.answer = answer

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        return self.answer(request)

    def process_exception(self, request: HttpRequest, error: BaseException) -> HttpResponse | None:
        """The page, or None for whatever else went wrong."""
        if not isinstance(error, OperationalError | InterfaceError):
            return None
        response = _told(request)
        response.headers["Retry-After"] = str(AGAIN)
        response.headers["Cache-Control"] = "no-store"
        # Only the first line of what the driver says: further ones can hold values.
        said = (str(error).splitlines() or [""])[0][:200]
        log_response("No database for %s: %s", request.path[:200], said, response=response, request=request)
        return response


def _told(request: HttpRequest) -> HttpResponse:
    if request.path.startswith("/api/"):
        problem = {"type": "about:blank", "title": "Service Unavailable", "status": 503, "detail": TOLD}
        return JsonResponse(problem, status=503, content_type="application/problem+json")
    return render(None, "serving/503.html", resend.kept(request), status=503)


def server_error(request: HttpRequest) -> HttpResponse:
    """500, or the page above where the database failed outside a view, as where it was asked who somebody is."""
    found = Outage(errors.server_error).process_exception(request, sys.exc_info()[1] or Exception())
    return found or errors.server_error(request)
