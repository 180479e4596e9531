"""Whether a sealed secret is the one that the journal last told of: an older one that was put back is found."""

from __future__ import annotations

from belisha.journal.actions import canonical, commitment
from belisha.journal.models import Detail, Entry
from belisha.vault.held import KEPT
from belisha.vault.models import Secret
from belisha.vault.sealing import UnsoundError


def check(row: Secret) -> None:
    """Raises UnsoundError where the journal tells otherwise."""
    lines = Entry.objects.filter(about_kind="secret", about_id=row.pk)
    if lines.filter(kind=KEPT).count() != row.turn:
        raise UnsoundError("a secret is not the one that was kept last")
    last = lines.exclude(state="").order_by("seq").last()
    salt = Detail.objects.filter(entry=last).values_list("salt", flat=True).first() if last else None
    if last is None or (salt and commitment(bytes(salt), "state", canonical(row.state())) != last.state):
        raise UnsoundError("a secret was changed, and the journal does not say so")
