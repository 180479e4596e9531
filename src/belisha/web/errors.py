"""Pages for what went wrong: they say what to do next."""

from __future__ import annotations

from traceback import walk_tb

from django.core.exceptions import BadRequest
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render


def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """400, with what was wrong where one of our own views says it."""
    said = str(exception) if isinstance(exception, BadRequest) and _is_ours(exception) else ""
    return render(request, "web/400.html", {"said": said}, status=400)


def _is_ours(exception: Exception) -> bool:
    """Whether it was raised in our own code: Django's words are for programmers."""
    frames = [frame for frame, _ in walk_tb(exception.__traceback__)]
    return bool(frames) and str(frames[-1].f_globals.get("__name__", "")).startswith("belisha.")


def forbidden(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """403."""
    return render(request, "web/403.html", status=403)


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """404, with what was probably meant where a view says so in its Http404."""
    said = exception.args[0] if exception and exception.args and isinstance(exception.args[0], str) else ""
    meant = {"href": getattr(exception, "href", ""), "name": getattr(exception, "name", "")}
    return render(request, "web/404.html", {"said": said, "meant": meant}, status=404)


def server_error(request: HttpRequest) -> HttpResponse:
    """500; the page needs no database and no context."""
    return render(None, "web/500.html", status=500)
