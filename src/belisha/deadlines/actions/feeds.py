"""Making and ending the secret address of somebody's calendar feed."""

from __future__ import annotations

import hashlib
import secrets

from django.utils import timezone

from belisha.deadlines.actions.rows import place_of
from belisha.deadlines.models import FeedAddress
from belisha.journal.actions import record
from belisha.people.models import Person
from belisha.writing import writing


def make_feed(person: Person) -> str:
    """A new address for somebody; the ones before end. Gives back its secret, which is kept nowhere."""
    token = secrets.token_urlsafe(32)
    row = FeedAddress(**place_of(person), person=person, digest=digest_of(token), made=timezone.now())
    with writing():
        revoke_feed(person)
        row.save()
        record("calendar-feed-made", person.ref, row, row.place)
    return token


def revoke_feed(person: Person, by: str = "") -> int:
    """End every address of somebody; how many there were."""
    with writing():
        rows = list(FeedAddress.objects.filter(person=person, revoked__isnull=True))
        for row in rows:
            row.revoked = timezone.now()
            row.save()
            record("calendar-feed-revoked", by or person.ref, row, row.place)
    return len(rows)


def digest_of(token: str) -> str:
    """What is kept of a secret: it is long and random, so nobody can try them all."""
    return hashlib.sha256(token.encode()).hexdigest()
