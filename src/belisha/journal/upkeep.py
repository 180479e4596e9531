"""The worker's jobs for the journal: checkpoints, witnesses, and looking for what was changed behind our back."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta

from belisha.journal import actions, witnesses
from belisha.journal.models import Checkpoint, Entry
from belisha.journal.witnesses import UnreachedError, Witness

OFTEN, AT_LATEST = timedelta(minutes=1), timedelta(minutes=15)
_AT_ONCE = 200


def keep_proved() -> tuple[bool, str]:
    """Sign what has waited long enough, and hand every checkpoint to every witness that does not have it yet."""
    if due(datetime.now(UTC)):
        actions.checkpoint()
    wrong = [said for witness in witnesses.configured() if (said := _hand_over(witness))]
    last = Checkpoint.objects.order_by("-size").first()
    return not wrong, "; ".join(wrong) or (f"{last.size} lines are signed" if last else "the journal is empty")


def due(now: datetime) -> bool:
    """Whether unsigned lines have waited a quarter of an hour, or are many."""
    last = Checkpoint.objects.order_by("-size").values_list("size", flat=True).first() or 0
    waiting = Entry.objects.filter(seq__gte=last).order_by("seq")
    oldest = waiting.values_list("when", flat=True).first()
    return oldest is not None and (
        now - oldest > AT_LATEST - 2 * OFTEN or waiting[actions.EVERY - 1 : actions.EVERY].exists()
    )


def _hand_over(witness: Witness) -> str:
    """What went wrong; empty where the witness has all."""
    while these := list(Checkpoint.objects.exclude(witnessed__witness=witness.name).order_by("size")[:_AT_ONCE]):
        try:
            witness.take([each.note for each in these])
        except UnreachedError as error:
            return str(error)
        actions.witnessed(witness.name, these)
    return ""


def check_rows() -> tuple[bool, str]:
    """Every row is as the journal last said."""
    from belisha.journal.reconcile import reconcile

    found = reconcile()
    return not found.findings, _said(f"{found.rows} rows are as the journal says", found.findings)


def check_lines() -> tuple[bool, str]:
    """No line was changed since it was signed, or seen by a witness whose file is at hand."""
    from belisha.journal.verify import verify

    found = verify()
    return not found.findings, _said(f"{found.lines} lines, {found.proved} seen by a witness", found.findings)


def _said(well: str, findings: Iterable[object]) -> str:
    wrong = [str(getattr(each, "said", each)) for each in findings]
    return "; ".join(wrong[:5]) if wrong else well


JOBS = (
    ("sign the journal", OFTEN, keep_proved),
    ("compare rows with the journal", AT_LATEST, check_rows),
    ("verify the journal", timedelta(days=1), check_lines),
)
