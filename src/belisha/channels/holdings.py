"""What the registers hold about one person: to be given out, and to be erased with them."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from uuid import UUID

from django.db.models import Q
from django.utils import timezone

from belisha.channels.models import Channel, Delegate, Lookalike, Recovery, Service
from belisha.journal.actions import record
from belisha.people.models import Person
from belisha.people.naming import naming

_Row = Service | Channel | Recovery | Lookalike
_TEXTS: dict[type[_Row], tuple[str, ...]] = {
    Service: ("purpose", "conditions", "why_ended"),
    Channel: ("purpose", "why_ended"),
    Recovery: ("reason",),
    Lookalike: ("why", "said"),
}
GONE = "(erased)"


def tell(person: Person) -> tuple[str, list[dict[str, str]]]:
    """The accounts that they answer for or use, for whose recovery they are named, and what they reported."""
    owned = Channel.objects.filter(owner=person)
    named = Channel.objects.filter(Q(rescuer=person) | Q(other_rescuer=person))
    used = Delegate.objects.filter(person=person).select_related("channel")
    reported = Lookalike.objects.filter(by=person)
    found = [{"answers for the account": str(row), "since": str(row.since)} for row in owned]
    found += [{"named for the recovery of": str(row)} for row in named]
    found += [
        {"may use the account": str(row.channel), "from": str(row.since), "until": str(row.until)} for row in used
    ]
    found += [{"recovery": str(row.channel), "why": row.reason} for row in _recoveries(person)]
    found += [
        {"reported the account": str(row), "on": str(timezone.localdate(row.when)), "why": row.why} for row in reported
    ]
    return "Official accounts of the school", found


def _recoveries(person: Person) -> list[Recovery]:
    return [*Recovery.objects.filter(by=person).select_related("channel")]


def erase(person: Person, by: str, rows: Collection[UUID]) -> None:
    """Reports lose who made them, names go out of what others wrote, and what they wrote about recoveries goes."""
    names = naming(person)
    for model, columns in _TEXTS.items():
        found: Iterable[_Row] = model._default_manager.filter(school=person.school)
        for row in found:
            changed = [name for name in columns if names(getattr(row, name)) or _wrote(person, row, name)]
            mine = isinstance(row, Lookalike) and row.by_id == person.pk
            if changed or mine:
                _blank(row, changed, mine)
                row.save()
                record("words-erased", by, row, row.place)


def _wrote(person: Person, row: object, name: str) -> bool:
    own = isinstance(row, Recovery | Lookalike) and row.by_id == person.pk
    return own and name in ("reason", "why") and getattr(row, name) not in ("", GONE)


def _blank(row: _Row, columns: Collection[str], mine: bool) -> None:
    for name in columns:
        setattr(row, name, GONE)
    if mine:
        row.by = None
