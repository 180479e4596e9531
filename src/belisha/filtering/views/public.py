"""What anybody may ask: what is blocked, whether this address is, and why a page did not open."""

from __future__ import annotations

from datetime import date
from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from belisha.access.ask import may
from belisha.access.rules import open_to_all, viewer_of
from belisha.filtering import answering, register
from belisha.filtering.answering import Found
from belisha.filtering.names import NotAnAddressError
from belisha.filtering.provider import provider_of
from belisha.filtering.views import frame
from belisha.people.models import School
from belisha.sight import looking
from belisha.web import doors, places

PUBLIC = "what a school blocks is public"


@require_safe
@open_to_all(PUBLIC)
def blocked(request: HttpRequest, slug: str) -> HttpResponse:
    """What the school blocks: named, but for what is only counted."""
    school, today, text = places.school(slug), timezone.localdate(), register.plain(request.GET.get("q", ""))
    with looking([school.pk]):
        listed = register.searched(register.public(school, today).order_by("host", "path"), text)
        rows = register.paged(listed, request.GET.get("page", "1"))
        context = {
            "school": school,
            "here": "blocked",
            "q": text,
            "search": urlencode({"q": text}) if text else "",
            "rows": rows,
            "lines": list(rows),
            "unnamed": register.unnamed(school, today),
            "provider": provider_of(school),
        }
    return render(request, "filtering/blocked.html", context)


@require_safe
@open_to_all(PUBLIC)
def lookup(request: HttpRequest, slug: str) -> HttpResponse:
    """Whether an address is blocked, since when and why, as far as the asker may know; JSON for programs."""
    school, text = places.school(slug), request.GET.get("address", "")
    found, said = _found(school, text)
    told = _told(found, _knows(request, school)) if found else {}
    if _wants_json(request):
        return _json(text, told, said)
    more = {
        "address": text[: answering.MOST],
        "found": found,
        "told": told,
        "said": said,
        **frame.mays(request, school),
    }
    return frame.page(request, school, "lookup", 422 if said and text else 200, **more, here="blocked")


@require_safe
@open_to_all(PUBLIC)
def why(request: HttpRequest, slug: str) -> HttpResponse:
    """Why a page did not open: where a filter sends people, in words that a pupil understands."""
    school, text = places.school(slug), request.GET.get("url", "")
    found, said = _found(school, text)
    more = {
        "found": found,
        "said": said,
        "told": _told(found, _knows(request, school)) if found else {},
        "ask": _ask(request, school, found),
        "may_ask": viewer_of(request) is not None,
    }
    return render(request, "filtering/why.html", {"school": school, "here": "blocked", **more})


def _found(school: School, text: str) -> tuple[Found | None, str]:
    """What was decided about an address; or None, with what is wrong with the address."""
    if not text.strip():
        return None, "Give an address, such as example.org."
    try:
        address = answering.read(text.replace("\0", ""))
    except NotAnAddressError as error:
        return None, str(error)
    with looking([school.pk]):
        return answering.find(school, address, timezone.localdate()), ""


def _knows(request: HttpRequest, school: School) -> bool:
    """Whether the asker may know who decided it and why."""
    viewer = viewer_of(request)
    return viewer is not None and bool(may(viewer, "see-rules", "school", school))


def _told(found: Found, all_of_it: bool) -> dict[str, Any]:
    """The answer as plain values, for the page and for programs."""
    rule, host = found.rule, f"{found.address.host}{found.address.path}"
    told: dict[str, Any] = {"address": host, "state": found.state, "since": None, "until": None, "what": "", "rule": ""}
    if rule is None:
        return told
    told |= {"since": timezone.localdate(rule.since), "until": rule.until, "rule": rule.address}
    told |= {"what": rule.get_about_display(), "plainly": found.plainly}
    if all_of_it:
        told |= {"why": rule.why, "by": rule.by.name if rule.by else "Belisha", "number": rule.number}
    return told


def _wants_json(request: HttpRequest) -> bool:
    return request.GET.get("as") == "json" or request.get_preferred_type(["text/html", "application/json"]) == (
        "application/json"
    )


def _json(text: str, told: dict[str, Any], said: str) -> HttpResponse:
    if said:
        return JsonResponse({"asked": text[: answering.MOST], "problem": said}, status=422)
    plain = {name: value.isoformat() if isinstance(value, date) else value for name, value in told.items()}
    return JsonResponse({"asked": text[: answering.MOST], **plain})


def _ask(request: HttpRequest, school: School, found: Found | None) -> str:
    """Where to ask for the site to be opened; it asks to sign in first. Empty where there is no such room."""
    href = doors.address("request-new", "blocked-content") or doors.address("school", school.slug)
    about = urlencode({"addresses": f"{found.address.host}{found.address.path}"}) if found else ""
    return f"{href}?{about}" if about else href
