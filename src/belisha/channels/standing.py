"""How an account stands on a day: who holds it, whether it still runs, and what is left to do about it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date, timedelta
from typing import Final, NamedTuple
from uuid import UUID

from django.db.models import Exists, OuterRef, Q, QuerySet

from belisha.channels.models import Channel, Delegate
from belisha.people.checks import told
from belisha.people.models import Person
from belisha.vault import held
from belisha.vault.models import Secret

SOON: Final = timedelta(days=28)


def running(day: date, of: str = "") -> Q:
    """What has not ended by a day."""
    return Q(**{f"{of}until__isnull": True}) | Q(**{f"{of}until__gte": day})


def gone(day: date, of: str = "") -> Q:
    """People who have left by a day, or were erased."""
    return Q(**{f"{of}left__lt": day}) | Q(**{f"{of}erased__isnull": False})


def is_gone(person: Person | None, day: date) -> bool:
    """The same of one person."""
    return person is not None and (person.erased is not None or (person.left is not None and person.left < day))


class Todo(NamedTuple):
    """One thing to do about an account: the words, and the name of the page on which it is done."""

    words: str
    page: str


def due(rows: QuerySet[Channel], day: date) -> QuerySet[Channel]:
    """Those about which something has to be done, as `todos` says of each."""
    using = Delegate.objects.filter(channel=OuterRef("pk"), since__lte=day, until__gte=day)
    away = Exists(using.filter(gone(day, "person__")))
    lonely = Q(rescuer__isnull=True) | Q(other_rescuer__isnull=True)
    people = gone(day, "owner__") | gone(day, "rescuer__") | gone(day, "other_rescuer__") | lonely | away
    leaving = Q(owner__left__gte=day, owner__left__lte=day + SOON)
    stale = _known_by_others(rows.filter(running(day)), day)
    return rows.filter(running(day)).filter(people | leaving | Q(review__lt=day) | Q(pk__in=stale))


def todos(rows: Iterable[Channel], day: date) -> dict[UUID, list[Todo]]:
    """What is left to do about each, in as many questions to the database as for one.

    The rows have their `owner`, `rescuer` and `other_rescuer`.
    """
    rows = [row for row in rows if not row.is_over(day)]
    using = _using(rows, day)
    knowing = strangers(rows, using, day)
    return {row.pk: [*_of_people(row, using[row.pk], day), *_of_secrets(row, knowing[row.pk], day)] for row in rows}


def _using(rows: Iterable[Channel], day: date) -> dict[UUID, list[Delegate]]:
    found: dict[UUID, list[Delegate]] = defaultdict(list)
    ids = [row.pk for row in rows]
    for each in Delegate.objects.filter(channel__in=ids, since__lte=day, until__gte=day).select_related("person"):
        found[each.channel_id].append(each)
    return found


def _of_people(row: Channel, using: Iterable[Delegate], day: date) -> list[Todo]:
    found = []
    if is_gone(row.owner, day):
        words = f"{_name(row.owner)} answers for it and has left. Hand it over."
        found.append(Todo(words, "official-account-hand-over"))
    elif row.owner.left is not None and row.owner.left <= day + SOON:
        words = f"{_name(row.owner)} answers for it and leaves on {told(row.owner.left)}. Hand it over before."
        found.append(Todo(words, "official-account-hand-over"))
    found += [
        Todo(f"{_name(each.person)} may use it and has left. End this.", "official-account")
        for each in using
        if is_gone(each.person, day)
    ]
    two = [each for each in (row.rescuer, row.other_rescuer) if each is not None and not is_gone(each, day)]
    if len(two) < 2:
        found.append(Todo("Name two people who are here for its recovery.", "official-account-change"))
    if row.review < day:
        found.append(Todo(f"It was to be looked at by {told(row.review)}.", "official-account-change"))
    return found


def _of_secrets(row: Channel, knowing: int, day: date) -> list[Todo]:
    if not knowing:
        return []
    who = "Somebody who does not hold it knows" if knowing == 1 else f"{knowing} people who do not hold it know"
    return [Todo(f"{who} the password. Change it.", "official-account-secret")]


def strangers(rows: Iterable[Channel], using: dict[UUID, list[Delegate]], day: date) -> dict[UUID, int]:
    """How many know the password of each account and hold it no more, as the journal tells."""
    rows = [*rows]
    secrets = [*Secret.objects.filter(account__in=[row.pk for row in rows], field="password", destroyed__isnull=True)]
    known = held.knowers(secrets)
    by_account = {secret.account: known[secret.pk] for secret in secrets}
    return {row.pk: len(by_account.get(row.pk, set()) - _holders(row, using.get(row.pk, []), day)) for row in rows}


def _holders(row: Channel, using: Iterable[Delegate], day: date) -> set[str]:
    """As the journal names them: the owner and the delegates of a day, unless they have left."""
    people = [row.owner, *(each.person for each in using)]
    return {each.ref for each in people if not is_gone(each, day)}


def _known_by_others(rows: QuerySet[Channel], day: date) -> list[UUID]:
    """The ids of the accounts whose password somebody knows who does not hold them."""
    kept = Secret.objects.filter(field="password", destroyed__isnull=True).values("account")
    found = [*rows.filter(pk__in=kept).select_related("owner").order_by()]
    return [key for key, number in strangers(found, _using(found, day), day).items() if number]


def _name(person: Person) -> str:
    return person.name or "Somebody who was erased"
