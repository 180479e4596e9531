"""What every request passes: method, rate limit, parameters and body are held against the description of the API."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator, Mapping
from hashlib import sha256
from typing import Any, Final, TypeVar

from django.core.exceptions import RequestDataTooBig
from django.db import InterfaceError, OperationalError
from django.http import HttpRequest, HttpResponse, HttpResponseBase, UnreadablePostError
from django.utils.cache import get_conditional_response

from belisha.api import limits, problems
from belisha.api.problems import Fault, Refusal, refused
from belisha.rulebook.vocabulary import nearest, shown

MOST_BYTES: Final = 1_000_000
"""Of a body."""
# Nothing here is private or known by a cookie, so the pages of any site may read it.
OPEN: Final = {"Access-Control-Allow-Origin": "*", "Access-Control-Expose-Headers": "ETag, Retry-After"}
_log = logging.getLogger("django.request")
Response = TypeVar("Response", bound=HttpResponseBase)
View = Callable[..., HttpResponseBase]


def through(view: View, described: Callable[[], Mapping[str, Any]]) -> View:
    """A view behind the door; `described` gives its path item in the OpenAPI document."""

    def at_door(request: HttpRequest, **parts: str) -> HttpResponseBase:
        return opened(_let_in(view, described(), request, parts))

    at_door.csrf_exempt = True  # type: ignore[attr-defined] # there is no cookie that could be abused
    return at_door


def opened(response: Response) -> Response:
    """An answer that the pages of any site may read."""
    for name, value in OPEN.items():
        response.headers.setdefault(name, value)
    return response


def _let_in(
    view: View, described: Mapping[str, Any], request: HttpRequest, parts: Mapping[str, str]
) -> HttpResponseBase:
    methods = _methods(described)
    if request.method == "OPTIONS":
        return _options(methods)
    try:
        if request.method not in methods:
            raise _wrong_method(request, methods)
        limits.charge(request)
        head = request.method == "HEAD"
        request.method = "GET" if head else request.method
        operation = described[str(request.method).lower()]
        _check_query(request, operation)
        if "requestBody" in operation:
            _check_body(request)
        return _finished(request, view(request, **parts), head)
    except Refusal as refusal:
        return problems.response(refusal)
    except (OperationalError, InterfaceError):
        raise  # for whoever says on every page that the database is not there
    except Exception:
        _log.exception("The API failed at %s", request.path)
        return problems.response(Refusal(500, "This has been noted. Try again later."))


def _methods(described: Mapping[str, Any]) -> list[str]:
    """The methods of an address, with those that come of themselves."""
    named = [name.upper() for name in described]
    return [*named, *(["HEAD"] if "GET" in named else []), "OPTIONS"]


def _options(methods: list[str]) -> HttpResponse:
    """What may be done here, and what the pages of other sites may do."""
    allowed = ", ".join(name for name in methods if name != "POST")
    return HttpResponse(status=204, headers={"Allow": ", ".join(methods), "Access-Control-Allow-Methods": allowed})


def _wrong_method(request: HttpRequest, methods: list[str]) -> Refusal:
    listed = ", ".join(methods)
    return Refusal(405, f"'{shown(request.method)}' does nothing here; use {listed}.", headers={"Allow": listed})


def _check_query(request: HttpRequest, operation: Mapping[str, Any]) -> None:
    """Refuse what stands in the address but means nothing."""
    known = [each["name"] for each in operation["parameters"] if each["in"] == "query"]
    faults = list(_query_faults(request, known))
    if faults:
        raise refused(faults)


def _query_faults(request: HttpRequest, known: list[str]) -> Iterator[Fault]:
    for name, values in request.GET.lists():
        if name not in known:
            hint = nearest(name, known) or (f"; known are: {', '.join(known)}" if known else "; leave it out")
            yield Fault(shown(name), f"unknown parameter '{shown(name)}'{hint}")
        elif len(values) > 1:
            yield Fault(name, "is given twice; leave one out")


def _check_body(request: HttpRequest) -> None:
    """Refuse a body that is too large, not there, or no JSON by its own account."""
    try:
        size = len(request.body) if _length(request) <= MOST_BYTES else MOST_BYTES + 1
    except RequestDataTooBig:
        size = MOST_BYTES + 1
    except UnreadablePostError as error:
        raise Refusal(400, "The request broke off; send it again.") from error
    if size > MOST_BYTES:
        raise Refusal(413, f"A request may have at most {MOST_BYTES:,} bytes; send it in parts.")
    if not size:
        raise Refusal(400, "There is no body; send a JSON object.")
    if request.content_type != "application/json" or request.headers.get("Content-Encoding"):
        sent = shown(request.content_type or "nothing")
        raise Refusal(415, f"Send JSON, with 'Content-Type: application/json' and no encoding; this says '{sent}'.")


def _length(request: HttpRequest) -> int:
    """The length of the body, as announced."""
    said = request.META.get("CONTENT_LENGTH") or "0"
    return int(said) if said.isdecimal() and len(said) < 20 else MOST_BYTES + 1


def _finished(request: HttpRequest, response: HttpResponseBase, head: bool) -> HttpResponseBase:
    """With a mark by which to ask again, and without what was not asked for."""
    if request.method == "GET" and isinstance(response, HttpResponse) and response.status_code == 200:
        response.headers["ETag"] = f'"{sha256(response.content).hexdigest()[:32]}"'
        response = get_conditional_response(request, response.headers["ETag"], None, response) or response
    if head and isinstance(response, HttpResponse):
        length = str(len(response.content))
        response.content = b""
        response.headers["Content-Length"] = length
    return response
