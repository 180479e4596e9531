"""Refusals as problem documents (RFC 9457): what is wrong, and what to do."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any, Final, NamedTuple

from django.http import HttpResponse

from belisha.api.asked import FIELDS
from belisha.rulebook.vocabulary import nearest, shown

MEDIA_TYPE: Final = "application/problem+json"
MOST_FAULTS: Final = 100

KINDS: Final[Mapping[int, tuple[str, str]]] = {
    400: ("The request cannot be read", "The body is not what JSON allows. `detail` says where it stops."),
    404: (
        "There is nothing here",
        "No school, trust, version or address has this name; `detail` has the nearest.",
    ),
    405: ("This address cannot be used so", "Use one of the methods that the header `Allow` lists."),
    413: ("The request is too large", "Send less at a time."),
    415: ("The request is not JSON", "Send `Content-Type: application/json`, without any `Content-Encoding`."),
    422: ("The request says what is not known", "`faults` lists everything that is wrong, with the nearest matches."),
    429: ("Too many requests", "Wait for as many seconds as the header `Retry-After` says."),
    500: ("Something went wrong here", "It is not your fault, and it has been noted. Try again later."),
}
"""What every kind of refusal is called, and what it means."""


class Fault(NamedTuple):
    """One thing that is wrong: where, and what."""

    where: str
    said: str


class Refusal(Exception):
    """Ends the handling of a request with a problem document."""

    def __init__(
        self, status: int, detail: str, faults: Iterable[Fault] = (), headers: Mapping[str, str] | None = None
    ) -> None:
        super().__init__(detail)
        self.status = status
        self.detail = detail
        self.faults = tuple(faults)[:MOST_FAULTS]
        self.headers = dict(headers or {})


def refused(faults: Iterable[Fault]) -> Refusal:
    """422 with every fault; `detail` has the first, and how many there are."""
    known = tuple(faults)
    more = f" (and {len(known) - 1} more: see faults)" if len(known) > 1 else ""
    return Refusal(422, f"{known[0].where}: {known[0].said}{more}", known)


def response(refusal: Refusal) -> HttpResponse:
    """The problem document."""
    problem = {
        "type": f"/api/v1/docs#problem-{refusal.status}",
        "title": KINDS[refusal.status][0],
        "status": refusal.status,
        "detail": refusal.detail,
        "faults": [each._asdict() for each in refusal.faults],
    }
    content = json.dumps(problem, ensure_ascii=False)
    headers = {"Cache-Control": "no-cache", **refusal.headers}  # what is not there today may be there tomorrow
    return HttpResponse(content, status=refusal.status, content_type=MEDIA_TYPE, headers=headers)


_SAID: Final = {
    "missing": "is missing",
    "bool_type": "must be true or false",
    "string_type": "must be text",
    "dict_type": "must be an object of facts and values",
    "list_type": "must be a list",
    "model_type": "must be an object",
    "model_attributes_type": "must be an object",
    "string_too_short": "must not be empty",
    "too_short": "must not be empty",
}
"""What the kinds of errors that pydantic finds mean, in plain words."""


def from_pydantic(errors: Iterable[Mapping[str, Any]]) -> Refusal:
    """422 from what pydantic found. The first part of a `loc` says where it was sent: query, body or line."""
    return refused(_fault(each) for each in errors)


def _fault(error: Mapping[str, Any]) -> Fault:
    kind, context = error["type"], error.get("ctx", {})
    place, *path = (shown(part) for part in error["loc"])
    if place == "body":
        path = path[1:]  # the name that the view gives to the whole body
    where = ".".join(path) or place
    if kind == "extra_forbidden":
        return Fault(where, f"is not known{nearest(path[-1], FIELDS)}")
    if kind == "literal_error":
        return Fault(where, f"must be {context['expected']}")
    if kind in ("string_too_long", "too_long"):
        return Fault(where, f"is too long; at most {context['max_length']:,} are read at a time")
    return Fault(where, _SAID.get(kind, error["msg"]))
