"""Telling people, and everything that is written about the e-mails that say so. The only file here that writes."""

from __future__ import annotations

import uuid
from datetime import datetime, timedelta
from typing import Any, Final

from django.db.models import Q
from django.utils import timezone

from belisha import sight
from belisha.journal.actions import program, record
from belisha.outbox import envelopes
from belisha.outbox.models import Delivery, Message, Wording
from belisha.people.models import Person
from belisha.people.naming import naming
from belisha.sight import looking_everywhere
from belisha.writing import settle, writing

HELD: Final = timedelta(minutes=5)
"""A worker that has not sent an e-mail by then is taken for dead, and another sends it."""
WAITS: Final = tuple(timedelta(minutes=each) for each in (1, 5, 15, 60, 180, 360, 720, 1440, 1440))
"""Between one try and the next: three days in all. Then it is given up."""
TRIES: Final = len(WAITS) + 1
_LONGEST: Final = 300


def tell(key: str, to: Person, subject: str, text: str, href: str) -> Message:
    """Tell somebody something, on the site and by an e-mail without a name in it. The same key again is the same
    message, as it was told first.

    TEXT is read on the site and may hold what the person may see; HREF is a page of this site. Raises UnrecordedError
    outside `writing()`: what happened and that somebody is told of it are kept together.
    """
    settle(f"message:{key}")
    sight.check(to)
    place: dict[str, Any] = {"school_id": to.school_id, "trust_id": to.trust_id}
    told = Message.objects.filter(key=key, **place).order_by().first()
    return told or _told(key, to, subject, text, href)


def _told(key: str, to: Person, subject: str, text: str, href: str) -> Message:
    now, mark = timezone.now(), uuid.uuid4()
    place = {"school_id": to.school_id, "trust_id": to.trust_id}
    row = Message(pk=mark, key=key, to=to, href=href, mail_id=envelopes.mail_id(mark), when=now, **place)
    row.save(force_insert=True)
    Wording(message=row, subject=subject[:200], text=text[:20_000], **place).save(force_insert=True)
    stage = Delivery.Stage.WAITING if envelopes.can_reach(to) else Delivery.Stage.SITE
    Delivery(message=row, stage=stage, next_try=now, **place).save(force_insert=True)
    return row


def claim(now: datetime, holder: uuid.UUID, most: int) -> list[Delivery]:
    """Take the next e-mails that wait, for HOLDER alone until the lease is over."""
    with looking_everywhere("e-mails of every school are sent"):
        if not Delivery.objects.filter(_free(now), stage=Delivery.Stage.WAITING).exists():
            return []  # whoever writes is not disturbed for nothing
    with looking_everywhere("e-mails of every school are sent"), writing():
        found = Delivery.objects.filter(_free(now), stage=Delivery.Stage.WAITING).order_by("next_try", "pk")
        taken = list(found.values_list("pk", flat=True)[:most])
        Delivery.objects.filter(pk__in=taken).update(holder=holder, held_until=now + HELD)
        rows = Delivery.objects.filter(pk__in=taken, holder=holder).select_related("message__to")
        return list(rows.order_by("next_try", "pk"))


def _free(now: datetime) -> Q:
    """Due, and in nobody's hand. A moment that lies much further ahead than any is set was written by a clock gone
    wrong; not one that lies a little further ahead: another worker may have looked at the clock a little later.
    """
    due = Q(next_try__lte=now) | Q(next_try__gt=now + 2 * WAITS[-1])
    return due & (Q(held_until__isnull=True) | Q(held_until__lte=now) | Q(held_until__gt=now + 2 * HELD))


def note_sent(delivery: Delivery, now: datetime) -> bool:
    """An e-mail was taken by the mail server; whether it was still in our hand."""
    return _note(delivery, stage=Delivery.Stage.SENT, sent=now, tries=delivery.tries + 1, error="")


def note_failed(delivery: Delivery, now: datetime, why: str, for_good: bool = False) -> bool:
    """It was not taken: try again later, or give it up, visibly; whether it was still in our hand."""
    tries = delivery.tries + 1
    words = {"tries": tries, "error": why[:_LONGEST]}
    if not for_good and tries < TRIES:
        return _note(delivery, next_try=now + WAITS[tries - 1], **words)
    with looking_everywhere("e-mails of every school are sent"), writing():
        mine = _note(delivery, stage=Delivery.Stage.GIVEN_UP, **words)
        if mine:
            record("mail-given-up", program("outbox"), delivery.message.ref, delivery.message.place, tries=str(tries))
        return mine


def put_back(deliveries: list[Delivery]) -> None:
    """Whoever held these did not come to send them."""
    for each in deliveries:
        _note(each)


def keep_on_site(delivery: Delivery) -> bool:
    """Nobody can be written to: the message stays on the site."""
    return _note(delivery, stage=Delivery.Stage.SITE)


def try_again(by: str, message: Message) -> None:
    """Send an e-mail that was given up, from the beginning, with the same Message-ID."""
    with writing():
        rows = Delivery.objects.filter(message=message, stage=Delivery.Stage.GIVEN_UP)
        if rows.update(stage=Delivery.Stage.WAITING, tries=0, next_try=timezone.now(), error=""):
            record("mail-tried-again", by, message.ref, message.place)


def forget(by: str, person: Person) -> None:
    """Erase the words of every message to somebody, and of messages to others that name them."""
    names = naming(person)
    with writing():
        for row in Wording.objects.filter(school=person.school_id, trust=person.trust_id).select_related("message"):
            if row.message.to_id == person.pk or names(row.subject) or names(row.text):
                Wording.objects.filter(pk=row.pk).delete()
                record("words-erased", by, row.message.ref, row.message.place)


def _note(delivery: Delivery, **columns: object) -> bool:
    """Write what became of it and let it go, if it is still in the hand that took it."""
    with looking_everywhere("e-mails of every school are sent"), writing():
        mine = Delivery.objects.filter(pk=delivery.pk, holder=delivery.holder, stage=Delivery.Stage.WAITING)
        return bool(mine.update(holder=None, held_until=None, **columns))
