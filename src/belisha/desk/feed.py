"""Somebody's deadlines as a calendar, at a secret address: of each only what kind it is, its number and its day."""

from __future__ import annotations

import hashlib
from datetime import datetime, timedelta
from typing import Final
from urllib.parse import urljoin

from django.db.models import Q
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.cache import get_conditional_response
from django.views.decorators.http import require_http_methods, require_safe
from icalendar import Calendar, Event

from belisha.access.rules import open_to_all, signed_in, viewer_of
from belisha.access.viewer import Viewer, looking_as, of
from belisha.deadlines.actions.feeds import digest_of, make_feed, revoke_feed
from belisha.deadlines.models import Deadline, FeedAddress
from belisha.deadlines.spans import IN_HOURS, LONDON, read
from belisha.outbox.envelopes import site
from belisha.people.models import Person
from belisha.sight import looking_everywhere
from belisha.submission.once import once

MOST: Final = 1000
LATELY: Final = timedelta(days=60)
_TICK: Final = timedelta(microseconds=1)
_LONGEST: Final = 100


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in
@once
def feed_page(request: HttpRequest) -> HttpResponse:
    """Make, change or end the address of one's own feed. The secret is shown this once."""
    viewer = viewer_of(request)
    assert viewer is not None  # the rule of the view has asked
    if request.method == "POST" and request.POST.get("do") == "end":
        revoke_feed(viewer.person)
        return redirect("my-feed")
    shown = ""
    if request.method == "POST":
        shown = urljoin(site(), reverse("feed", args=[make_feed(viewer.person)]))
    row = FeedAddress.objects.filter(person=viewer.person, revoked__isnull=True).first()
    context = {"here": "my-feed", "shown": shown, "row": row}
    return render(request, "desk/calendar_feed.html", context, status=201 if shown else 200)


@require_safe
@open_to_all("the secret in the address is the key; there is nothing of anybody in a feed")
def feed(request: HttpRequest, token: str) -> HttpResponse:
    """The feed of an address, for calendar programs."""
    person = _whose(token)
    viewer = of(person, timezone.localdate()) if person else None
    if viewer is None or not viewer.roles:
        raise Http404("There is nothing here.")
    with looking_as(viewer):
        body = written(_deadlines(viewer, timezone.now()))
    tag = f'"{hashlib.sha256(body).hexdigest()[:32]}"'
    response = get_conditional_response(request, etag=tag) or HttpResponse(
        body, content_type="text/calendar; charset=utf-8"
    )
    response["ETag"] = tag
    response["Cache-Control"] = "private, max-age=900"
    response["X-Robots-Tag"] = "noindex"
    return response


def _whose(token: str) -> Person | None:
    """Whose address it is; None for one that was ended or never was."""
    if len(token) > _LONGEST:
        return None
    with looking_everywhere("an address of a feed says itself whose it is"):
        row = FeedAddress.objects.filter(digest=digest_of(token), revoked__isnull=True).select_related("person").first()
        return row.person if row else None


def _deadlines(viewer: Viewer, now: datetime) -> list[Deadline]:
    """What is theirs to meet, or falls to a role of theirs where nobody owns it."""
    theirs = Q(owner=viewer.person) | Q(owner__isnull=True, role__in=viewer.roles)
    rows = Deadline.objects.filter(theirs, stage=Deadline.Stage.RUNNING, due_at__gte=now - LATELY)
    return list(rows.order_by("due_at", "id")[:MOST])


def written(rows: list[Deadline]) -> bytes:
    """The calendar: the same bytes for the same deadlines."""
    calendar = Calendar()
    calendar.add("prodid", "-//Belisha//Deadlines//EN")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", "Belisha: deadlines")
    for row in rows:
        calendar.add_component(_event(row))
    return bytes(calendar.to_ical())


def _event(row: Deadline) -> Event:
    """A day for what is counted in days, a moment for what is counted in hours."""
    event = Event()
    event.add("uid", f"{row.pk.hex}@belisha")
    event.add("dtstamp", row.round_start)
    event.add("sequence", row.version)
    event.add("summary", f"Due: {row.name.replace('-', ' ')} {row.number}".strip())
    event.add("url", urljoin(site(), "/desk/"))
    event.add("transp", "TRANSPARENT")
    if read(row.span).unit in IN_HOURS:
        event.add("dtstart", row.due_at)
        event.add("dtend", row.due_at)
    else:
        event.add("dtstart", (row.due_at.astimezone(LONDON) - _TICK).date())
    return event
