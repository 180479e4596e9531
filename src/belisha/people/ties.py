"""What was ever noted of an adult and a child: what a court has ordered outlives the row on which it was noted.

An order, or a word that somebody must not be found, holds until those who keep children safe say “no” on the row that
is in force. To end a tie and to note it again lifts nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any, Final
from uuid import UUID

from django.db.models import Exists, OuterRef, Q, QuerySet

from belisha.people.models import Guardianship, Person

FLAGS: Final = ("court_order", "do_not_disclose")


def ordered(day: date) -> QuerySet[Guardianship]:
    """Rows of adults whom a court's order still binds, whichever of their rows it stands on."""
    return _still("court_order", day)


def undisclosed(day: date) -> QuerySet[Guardianship]:
    """Rows of adults who must still not be found, whichever of their rows that stands on."""
    return _still("do_not_disclose", day)


def _still(flag: str, day: date) -> QuerySet[Guardianship]:
    same = Guardianship.objects.filter(_lasting(day), adult=OuterRef("adult"), child=OuterRef("child"))
    return Guardianship.objects.filter(~Exists(same.filter(**{flag: False})), **{flag: True})


def _lasting(day: date) -> Q:
    return Q(since__lte=day) & (Q(until__isnull=True) | Q(until__gte=day))


def between(adult: UUID | Person, child: UUID | Person) -> QuerySet[Guardianship]:
    """Every row of the two, the newest first."""
    return Guardianship.objects.filter(adult=adult, child=child).order_by("-since", "-until")


def flagged(adult: UUID | Person, child: UUID | Person) -> bool:
    """Whether an order, or that somebody must not be found, was ever noted of the two, ended rows too."""
    return between(adult, child).filter(Q(court_order=True) | Q(do_not_disclose=True)).exists()


def carried(adult: Person, child: Person, day: date) -> Mapping[str, Any]:
    """What a new row of the two takes over from those before it: nothing where nothing was noted."""
    rows = list(between(adult, child))
    found = {flag: word for flag in FLAGS if (word := _last_word(rows, flag, day)) is not None}
    note = next((row.note for row in rows if row.note), "")
    return {**found, "note": note} if note else found


def _last_word(rows: Iterable[Guardianship], flag: str, day: date) -> bool | None:
    """Yes where that was ever said, and no row in force has said no; else what was said last."""
    said = [row for row in rows if getattr(row, flag) is not None]
    lifted = any(_in_force(row, day) and not getattr(row, flag) for row in said)
    if any(getattr(row, flag) for row in said) and not lifted:
        return True
    return getattr(said[0], flag) if said else None


def _in_force(row: Guardianship, day: date) -> bool:
    return row.since <= day and (row.until is None or row.until >= day)


def own(child: Person, adults: Iterable[UUID]) -> bool:
    """Whether one of these adults is or was a parent or carer of a child."""
    return Guardianship.objects.filter(child=child, adult__in=adults).exists()
