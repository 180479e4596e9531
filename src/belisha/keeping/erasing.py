"""Erasing a person: every personal column blank, the words of the journal about them gone, their account closed.

Called by the acts of this room, inside `writing()`.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from importlib import import_module
from itertools import chain
from typing import Any

from django.conf import settings
from django.contrib.sessions.models import Session
from django.core.exceptions import ObjectDoesNotExist
from django.db import connection, transaction
from django.db.models import Model, Q
from django.utils import timezone

from belisha.journal.accountable import Accountable
from belisha.journal.actions import erase_details, record
from belisha.journal.models import Entry
from belisha.keeping import place, register
from belisha.keeping.models import Ask, Erasure, Gate, Hold, Item, Proposal
from belisha.people import ties
from belisha.people.models import Appointment, Guardianship, Management, Membership, Person
from belisha.writing import writing

OWED = "compaction-owed"
ROWS: dict[type[Accountable], tuple[str, ...]] = {
    Appointment: ("person",),
    Membership: ("person",),
    Guardianship: ("adult", "child"),
    Management: ("manager", "managed"),
    Hold: ("person",),
    Ask: ("about", "asker"),
}
"""Rows about a person, and the columns that say so."""
BLANK: dict[type[Model], dict[str, Any]] = {
    Guardianship: {
        "relation": "", "note": "", "parental_responsibility": None, "court_order": None, "do_not_disclose": None,
    },
    Hold: {"reason": "(erased)"},
    Ask: {"asker_words": "", "outcome": ""},
    Gate: {"reason": "(erased)"},
    Proposal: {"reason": ""},
}  # fmt: skip
"""Columns of those rows that may hold what somebody wrote about a person."""
PERSONAL = {
    "given_name": "", "family_name": "", "known_as": "", "born": None, "email": "", "phone": "", "address": "",
}  # fmt: skip


def erase(by: str, person: Person, ground: str) -> bool:
    """Blank everything personal of somebody, in one transaction; whether there was anything to do.

    Who is erased already stays so, and what was written down of them since goes as well.
    """
    if person.erased and not remains(person):
        return False
    with writing():
        rows = rows_about(person)
        erase_details(by, _lines([person, *rows]), person.place, "the person was erased")
        for room in getattr(settings, "HOLDINGS", ()):
            import_module(room).erase(person, by, [row.pk for row in rows])
        _close_account(by, person)
        _erased(by, person, ground)
        for row in (*rows, *_unbound(person)):
            _blank(row, _blanks(row))
            row.save()
            record("words-erased", by, row, person.place)
        (settings.DATA / OWED).touch()
        transaction.on_commit(partial(register.sync, *place.registers()), robust=True)
    return True


def _erased(by: str, person: Person, ground: str) -> None:
    """Blank their own entry, and keep that it was done."""
    when = person.erased or timezone.now()
    _blank(person, {**PERSONAL, "erased": when})
    person.save()
    record("person-erased", by, person, person.place, ground=ground)
    if not Erasure.objects.filter(person=person.pk).exists():
        Erasure(person=person.pk, school_id=person.school_id, trust_id=person.trust_id, when=when, ground=ground).save()


def remains(person: Person) -> bool:
    """Whether there is anything personal of somebody in their entry, the rows about them, or an account."""
    rows = rows_about(person)
    return hasattr(person, "identity") or _differs(person, PERSONAL) or any(_differs(row, _blanks(row)) for row in rows)


def _differs(row: Model, columns: dict[str, Any]) -> bool:
    return any(getattr(row, name) != value for name, value in columns.items())


def _blanks(row: Model) -> dict[str, Any]:
    """What goes of a row. What a court has ordered stays as long as it keeps anybody safe who is still there."""
    found = BLANK.get(type(row), {})
    if isinstance(row, Guardianship) and _binds(row):
        return {name: value for name, value in found.items() if name not in ties.FLAGS}
    return found


def _binds(row: Guardianship) -> bool:
    """Whether an order was noted of the two, and one of them, or of the adult's children, is not erased."""
    children = Guardianship.objects.filter(adult=row.adult_id).values("child")
    there = Person.objects.filter(Q(pk__in=(row.adult_id, row.child_id)) | Q(pk__in=children), erased__isnull=True)
    return ties.flagged(row.adult_id, row.child_id) and there.exists()


def _unbound(person: Person) -> list[Guardianship]:
    """Rows between others who are erased, on which an order was kept for the sake of this child alone."""
    adults = Guardianship.objects.filter(child=person).values("adult")
    over = {"adult__erased__isnull": False, "child__erased__isnull": False}
    rows = Guardianship.objects.filter(adult__in=adults, **over).exclude(child=person)
    return [row for row in rows if _differs(row, _blanks(row))]


def rows_about(person: Person) -> list[Accountable]:
    """Every accountable row about somebody, apart from their own entry."""
    found: list[Accountable] = []
    for model, columns in ROWS.items():
        about = Q()
        for column in columns:
            about |= Q(**{column: person})
        found.extend(model._default_manager.filter(about))
    asks = [row.pk for row in found if isinstance(row, Ask)]
    found.extend(Gate.objects.filter(ask__in=asks))
    found.extend(
        Proposal.objects.filter(pk__in=Item.objects.filter(person=person).values("proposal"), ground="request")
    )
    return found


def _lines(rows: Iterable[Accountable]) -> list[int]:
    """The numbers of all lines of the journal about rows."""
    numbers = (
        Entry.objects.filter(about_kind=row._meta.model_name, about_id=row.pk).values_list("seq", flat=True)
        for row in rows
    )
    return sorted(chain.from_iterable(numbers))


def _blank(row: Model, columns: dict[str, Any]) -> None:
    for name, value in columns.items():
        setattr(row, name, value)


def _close_account(by: str, person: Person) -> None:
    """The account of an erased person goes with all that hangs on it, unless it is somebody else's too."""
    try:
        identity = person.identity
    except ObjectDoesNotExist:
        return
    account = identity.account
    identity.delete()
    numbers = Entry.objects.filter(about_id=account.pk).values_list("seq", flat=True)
    if account.identities.exists():
        return
    for relation in account._meta.related_objects:
        theirs = relation.related_model._base_manager.filter(**{relation.field.name: account})
        if any(field.name == "session_key" for field in relation.related_model._meta.fields):
            Session.objects.filter(pk__in=list(theirs.values_list("session_key", flat=True))).delete()
        theirs.delete()
    account.delete()
    erase_details(by, list(numbers), person.place, "the person was erased")


def is_owed() -> bool:
    """Whether somebody was erased since the files were last written anew."""
    return bool((settings.DATA / OWED).exists())


def compact() -> bool:
    """Overwrite what was erased in SQLite's files; PostgreSQL clears its own. Whether there was anything to do."""
    owed = settings.DATA / OWED
    if not owed.exists():
        return False
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute("VACUUM")
            cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        else:
            cursor.execute("VACUUM")
    owed.unlink()
    return True
