"""Marking messages as seen, choosing a weekly word, and sending it. The only file here that writes."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from django.utils import timezone

from belisha.desk.models import Digest, Seen
from belisha.journal.actions import record
from belisha.outbox import actions as outbox
from belisha.outbox import queries
from belisha.outbox.envelopes import OPEN
from belisha.outbox.models import Message
from belisha.people.models import Person
from belisha.writing import writing

AT_ONCE = 1000


def see(person: Person, ids: Iterable[UUID] | None = None) -> int:
    """Mark these of somebody's own messages as seen, or all of them; how many were new."""
    with writing():
        rows = queries.to(person).filter(seen=None)
        if ids is not None:
            rows = rows.filter(pk__in=list(ids))
        now, found = timezone.now(), list(rows)
        Seen.objects.bulk_create((_seen(row, now) for row in found), batch_size=AT_ONCE)
    return len(found)


def _seen(row: Message, now: datetime) -> Seen:
    return Seen(message=row, school_id=row.school_id, trust_id=row.trust_id, when=now)


def choose_digest(person: Person, wanted: bool) -> Digest:
    """Write down whether somebody wants a word every Monday."""
    with writing():
        row = Digest.objects.filter(person=person).first()
        if row is not None and row.wanted == wanted:
            return row
        row = row or Digest(person=person, school_id=person.school_id, trust_id=person.trust_id)
        row.wanted, row.since = wanted, timezone.now()
        row.save()
        record("digest-chosen" if wanted else "digest-ended", person.ref, row, row.place)
    return row


def send_digest(person: Person, week: str, subject: str, text: str) -> Message:
    """The word of one week, once. TEXT holds numbers and names nobody, so it may stand in the e-mail."""
    with writing():
        return outbox.tell(digest_key(person, week), person, subject, text, "/desk/")


def digest_key(person: Person, week: str) -> str:
    """The key of the message of one week; `open:` says that its words name nobody and may stand in an e-mail."""
    return f"{OPEN}digest:{person.pk.hex}:{week}"
