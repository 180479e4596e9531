"""Whether every accountable row is as the last line about it says: finds what was changed behind Belisha's back."""

from __future__ import annotations

import uuid
from typing import Any, NamedTuple

from django.apps import apps
from django.db import transaction
from django.db.models import Max, Q

from belisha.journal.accountable import Accountable
from belisha.journal.actions import canonical, commitment, lock_journal
from belisha.journal.models import Entry
from belisha.sight import looking_everywhere


class Odd(NamedTuple):
    """A row that is not as the journal says: what it is, what is odd about it, in a sentence."""

    ref: str
    what: str
    said: str


class Reconciled(NamedTuple):
    """What was found. Of `unknown` rows the words of the last line were erased, so nothing can be said."""

    rows: int
    unknown: int
    findings: tuple[Odd, ...]


TAKEN_BACK = ("roll-row-taken-back",)
"""Lines that say that a row is gone: an import that was undone takes away what it had added."""
_Last = dict[uuid.UUID, tuple[int, str, bytes | None]]


def reconcile() -> Reconciled:
    """Compare every row of every accountable kind with the last line that commits to it."""
    with looking_everywhere("what was changed behind our back is looked for everywhere"):
        found = [_compared(model) for model in kinds()]
    return Reconciled(
        sum(each.rows for each in found),
        sum(each.unknown for each in found),
        tuple(odd for each in found for odd in each.findings),
    )


def _compared(model: type[Accountable]) -> Reconciled:
    """One kind. Rows may change while they are read, so what looks odd is looked at again while nobody writes."""
    found = _compare(model)
    if not found.findings:
        return found
    with transaction.atomic():
        lock_journal()
        return _compare(model)


def _compare(model: type[Accountable]) -> Reconciled:
    rows = unknown = 0
    findings: list[Odd] = []
    last = _last_lines(model)
    for row in model._base_manager.order_by().iterator(2000):
        rows += 1
        what = _odd(row, last.pop(row.pk, None))
        unknown += what == "unknown"
        if what in _SAID:
            findings.append(Odd(row.ref, what, _SAID[what].format(row.ref)))
    gone = (f"{model._meta.model_name}:{key.hex}" for key in last)
    findings += [Odd(ref, "gone", _SAID["gone"].format(ref)) for ref in gone]
    return Reconciled(rows, unknown, tuple(findings))


def kinds() -> list[type[Accountable]]:
    """Every kind of row that answers for its changes."""
    return [model for model in apps.get_models() if issubclass(model, Accountable)]


_SAID = {
    "changed": "{} was changed, and the journal does not say so.",
    "added": "{} is there, and the journal does not say who added it.",
    "gone": "{} is gone, and the journal does not say so.",
}


def _last_lines(model: type[Accountable]) -> _Last:
    """By the row's id: the number of the last line that commits to it, its commitment, and the salt."""
    about: dict[str, Any] = {"about_kind": model._meta.model_name}
    telling = ~Q(state="") | Q(kind__in=TAKEN_BACK)
    newest = Entry.objects.filter(telling, **about).order_by().values("about_id").annotate(last=Max("seq"))
    lines = Entry.objects.filter(**about, seq__in=newest.values("last")).exclude(state="").order_by()
    found = lines.values_list("about_id", "seq", "state", "detail__salt").iterator(2000)
    return {key: (seq, state, bytes(salt) if salt else None) for key, seq, state, salt in found if key}


def _odd(row: Accountable, line: tuple[int, str, bytes | None] | None) -> str:
    if line is None:
        return "added"
    _, state, salt = line
    if salt is None:
        return "unknown"
    return "" if commitment(salt, "state", canonical(row.state())) == state else "changed"
