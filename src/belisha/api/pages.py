"""The description as JSON and as a page, and what every address says that is not there."""

from __future__ import annotations

from functools import cache

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from belisha.api import door, problems
from belisha.api.answers import answer, encoded
from belisha.api.openapi import PREFIX, document
from belisha.api.reference import RULES, chapters, models
from belisha.rulebook.vocabulary import nearest, shown


def described() -> dict[str, dict[str, list[str]]]:
    """The description of the address of the description itself."""
    return {"get": {"parameters": []}}


@cache
def _written() -> bytes:
    return encoded(document())


def openapi(request: HttpRequest) -> HttpResponse:
    """The OpenAPI document."""
    return answer(_written())


@require_safe
def reference(request: HttpRequest) -> HttpResponse:
    """Every operation with its parameters and examples, as a page."""
    context = {
        "chapters": chapters(),
        "models": models(),
        "rules": RULES,
        "problems": [(status, *each) for status, each in problems.KINDS.items()],
        "about": document()["info"],
    }
    return render(request, "api/reference.html", context)


@require_safe
def front(request: HttpRequest) -> HttpResponse:
    """The beginning of the API is its description."""
    return HttpResponseRedirect(reverse("api-docs"))


def missing(request: HttpRequest) -> HttpResponse:
    """404 for an address that is not there, with the nearest."""
    path = request.path
    if not path.startswith(PREFIX):
        said = f"This version of the API is at {PREFIX}"
    elif path.endswith("/"):
        said = f"Leave out the '/' at the end: {shown(path.rstrip('/'), 200)}"
    else:
        said = f"There is no '{shown(path)}' here{nearest(path, document()['paths'])}; see {PREFIX}docs"
    response = problems.response(problems.Refusal(404, said))
    return door.opened(response)


missing.csrf_exempt = True  # type: ignore[attr-defined]
