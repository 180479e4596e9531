"""Feed addresses are given out, and revoked."""

from __future__ import annotations

from datetime import datetime

from django.utils import timezone

from belisha.filtering.models import Fetched, FilterFeed
from belisha.journal.actions import record
from belisha.people.actions import RefusedActError
from belisha.people.models import Person, School
from belisha.writing import writing

AN_HOUR = 3600  # seconds


def make_feed(by: Person, school: School, name: str, form: str, token: str) -> FilterFeed:
    """Keep that a feed was given out; TOKEN is its hash. Raises ValidationError."""
    feed = FilterFeed(school=school, name=name, format=form, token=token, by=by, since=timezone.now())
    feed.full_clean()
    with writing():
        feed.save()
        record("feed-made", by.ref, feed, feed.place, name=feed.name)
    return feed


def revoke_feed(by: Person, feed: FilterFeed) -> None:
    """From now on the address of a feed answers nobody. Raises RefusedActError, VersionLostError."""
    if feed.revoked is not None:
        raise RefusedActError("This address was revoked already.")
    with writing():
        feed.revoked, feed.revoked_by = timezone.now(), by
        feed.save()
        record("feed-revoked", by.ref, feed, feed.place, name=feed.name)


def note_fetched(feed: FilterFeed, now: datetime) -> None:
    """Keep when a feed was last fetched, once an hour."""
    row = Fetched.objects.filter(feed=feed).first()
    if row is None or (now - row.when).total_seconds() >= AN_HOUR:
        with writing(patience=1):
            Fetched.objects.update_or_create(feed=feed, defaults={"school": feed.school, "when": now})
