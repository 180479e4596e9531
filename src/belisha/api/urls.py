"""The addresses of the API, each behind the door."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from django.urls import URLPattern, path, re_path

from belisha.api import door, pages
from belisha.api.application import api
from belisha.api.openapi import PREFIX, document


def _behind_door() -> list[URLPattern]:
    """The addresses that django-ninja made, each held against its description."""
    named = [each for each in api.urls[0] if isinstance(each, URLPattern) and each.name != "api-root"]
    return [
        path(f"{PREFIX[1:]}{each.pattern}", door.through(each.callback, _described(str(each.pattern))))
        for each in named
    ]


def _described(route: str) -> Callable[[], Mapping[str, Any]]:
    """The path item of a route, looked up when it is first needed: the description takes a while to make."""
    name = PREFIX + route.replace("<", "{").replace(">", "}")
    return lambda: document()["paths"][name]


urlpatterns = [
    path("api/v1/", pages.front),
    path("api/v1/docs", pages.reference, name="api-docs"),
    path("api/v1/openapi.json", door.through(pages.openapi, pages.described), name="api-openapi"),
    *_behind_door(),
    re_path(r"^api(?:/[\s\S]*)?\Z", pages.missing),
]
