"""Feeds: addresses with a secret in them, from which a filter that others run fetches what the school decided."""

from __future__ import annotations

import secrets
from hashlib import sha256
from pathlib import Path
from typing import Final, NamedTuple

from django.conf import settings
from django.db.models import Count
from django.utils import timezone

from belisha.filtering import answering, feeds, signature
from belisha.filtering.models import FilterFeed, Rule, standing
from belisha.people.models import School
from belisha.sight import looking, looking_everywhere

FORMATS: Final = {
    "blocked": "A plain list of blocked sites, one on each line",
    "allowed": "A plain list of allowed sites, one on each line",
    "squid": "A list for Squid (dstdomain)",
    "adguard": "A list for AdGuard Home, and others that read its rules",
    "rpz": "A zone for DNS servers (RPZ): blocked and allowed",
}
KEY: Final = "key.pem"
SIGNATURE: Final = ".sig"


class Sent(NamedTuple):
    """What is sent for an address: the bytes, their type, and a mark that changes with them."""

    body: bytes
    media: str
    etag: str
    feed: FilterFeed


def new_token() -> str:
    """A secret for an address: shown once, and kept only as its hash."""
    return secrets.token_urlsafe(32)


def hashed(token: str) -> str:
    """What is kept of a secret: it is long and random, so a plain hash is enough."""
    return sha256(token.encode()).hexdigest()


def filename(form: str) -> str:
    """The name of the file in this format."""
    return feeds.KINDS[form][1]


def answer(token: str, file: str) -> Sent | None:
    """What is under an address; None where there is nothing, or it was revoked."""
    with looking_everywhere("whose feed it is comes before what it may show"):
        row = FilterFeed.objects.filter(token=hashed(token), revoked__isnull=True).select_related("school").first()
    if row is None:
        return None
    if file == KEY:
        return _sent(row, signature.public(folder()), "application/x-pem-file")
    name = filename(row.format)
    if file not in (name, name + SIGNATURE):
        return None
    made = feed(row.school, row.format)
    if file == name:
        return Sent(made.body, made.media, made.etag, row)
    return _sent(row, made.signature(folder()), "application/octet-stream")


def feed(school: School, form: str) -> feeds.Feed:
    """All that the school decided, in a format."""
    with looking([school.pk]):
        today = timezone.localdate()
        serial = _serial(school)  # first: with an older number, newer lines do no harm; the other way they would
        return feeds.feed(form, answering.wanted(school, today), serial, school.name)


def folder() -> Path:
    """Where the key is that signs."""
    return Path(settings.DATA)


def _serial(school: School) -> int:
    """A number that grows with every decision, and with every one that ends: no row is ever taken away."""
    rows = Rule.objects.filter(school=school)
    counted = rows.aggregate(all=Count("pk"), over=Count("pk", filter=~standing(timezone.localdate())))
    return int(1 + counted["all"] + counted["over"])


def _sent(row: FilterFeed, body: bytes, media: str) -> Sent:
    return Sent(body, media, f'"{sha256(body).hexdigest()[:32]}"', row)
