"""Feed addresses: giving them out, revoking them, and what is fetched there."""

from __future__ import annotations

from contextlib import suppress
from functools import partial

from django.contrib import messages
from django.db import OperationalError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from belisha.access.rules import needs, open_to_all
from belisha.filtering import actions, feeding, register
from belisha.filtering.forms import FeedForm
from belisha.filtering.listing import feeds_of
from belisha.filtering.models import FilterFeed
from belisha.filtering.views import frame
from belisha.journal.accountable import VersionLostError
from belisha.people.actions import RefusedActError
from belisha.people.models import School
from belisha.sight import looking
from belisha.submission.once import once

GET_POST = require_http_methods(["GET", "HEAD", "POST"])
NEW = "new-feed"


@require_safe
@needs("run-filters", "school", key="slug")
def feeds(request: HttpRequest, school: School) -> HttpResponse:
    """Every feed address of the school: who fetches it, when it was last fetched."""
    rows = register.paged(feeds_of(school), request.GET.get("page", "1"))
    return frame.page(request, school, "feeds", rows=rows, formats=feeding.FORMATS, **frame.mays(request, school))


@GET_POST
@needs("run-filters", "school", key="slug")
@once
def make(request: HttpRequest, school: School) -> HttpResponse:
    """A new feed address: shown once, on the page that answers."""
    form = FeedForm(request.POST or None, choices=list(feeding.FORMATS.items()))
    if request.method == "POST" and form.is_valid():
        token, typed = feeding.new_token(), form.cleaned_data
        by = frame.viewer(request).person
        row = actions.make_feed(by, school, typed["name"], typed["format"], feeding.hashed(token))
        address = reverse("filter-feed", args=[token, feeding.filename(row.format)])
        more = {"row": row, "address": request.build_absolute_uri(address), "key": feeding.KEY}
        return frame.page(request, school, "feed_made", 201, **more)
    shown = partial(frame.page, request, school, "feed_form", form=form)
    return shown(status=422 if form.errors else 200)


@GET_POST
@needs("revoke", "filter-feed")
@once
def revoke(request: HttpRequest, row: FilterFeed) -> HttpResponse:
    """From now on the address answers nobody."""
    back = reverse("filter-feeds", args=[row.school.slug])
    if request.method != "POST":
        return frame.page(request, row.school, "feed_revoke", row=row, back=back)
    try:
        actions.revoke_feed(frame.viewer(request).person, row)
        messages.success(request, f"The address for {row.name} is revoked.")
    except (RefusedActError, VersionLostError):
        messages.info(request, "Somebody else revoked it at the same moment.")
    return redirect(back)


@require_safe
@open_to_all("whoever knows the secret in the address was given it by the school")
def fetch(request: HttpRequest, token: str, file: str) -> HttpResponse:
    """What a filter fetches; 304 where it has it already."""
    sent = feeding.answer(token, file)
    if sent is None:
        raise Http404("There is nothing here, or nothing for you.")
    # A filter is refused no list because that cannot be written, as when the disk is full.
    with suppress(OperationalError), looking([sent.feed.school_id]):
        actions.note_fetched(sent.feed, timezone.now())
    held = request.headers.get("If-None-Match", "")
    same = sent.etag in {each.strip().removeprefix("W/") for each in held.split(",")}
    response = HttpResponse(status=304) if same else HttpResponse(sent.body, content_type=sent.media)
    for name, value in (
        ("ETag", sent.etag),
        ("Cache-Control", "private, no-cache"),
        ("Referrer-Policy", "no-referrer"),
    ):
        response.headers[name] = value
    return response
