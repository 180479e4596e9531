"""Recovery: one of the two named people proposes it, the other agrees or refuses. Nobody does both."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from belisha.channels import standing
from belisha.channels.actions import accounts
from belisha.channels.models import Channel, Recovery
from belisha.journal.actions import record
from belisha.people.checks import RefusedActError
from belisha.people.humans import same_human
from belisha.people.models import Person
from belisha.writing import writing


def recover(by: Person, row: Channel, what: str, to: Person | None, reason: str, day: date) -> Recovery:
    """Propose to take an account over for TO, or to set its password anew oneself. Raises RefusedActError."""
    _named(by, row)
    if not reason.strip():
        raise RefusedActError("Say why it has to be recovered.")
    whose = to if what == Recovery.What.TAKE_OVER else by
    if whose is None or whose.school_id != row.school_id or standing.is_gone(whose, day):
        raise RefusedActError("Choose somebody who is here.")
    with writing():
        if Recovery.objects.filter(channel=row, stage=Recovery.Stage.OPEN).exists():
            raise RefusedActError("A recovery of this account waits for its second person already.")
        new = Recovery(school_id=row.school_id, channel=row, what=what, to=whose, by=by, reason=reason.strip()[:500])
        new.full_clean()
        new.save()
        record("recovery-proposed", by.ref, new, new.place, name=str(row), what=new.get_what_display())
    return new


def second(by: Person, row: Recovery, agreed: bool, day: date, version: int) -> None:
    """The other of the two agrees or refuses. Raises RefusedActError, VersionLostError."""
    with writing():
        now = Recovery.objects.select_related("channel__school", "by", "to").get(pk=row.pk)
        _named(by, now.channel)
        if now.stage != Recovery.Stage.OPEN:
            raise RefusedActError("This recovery was answered already.")
        if same_human(by, now.by):
            raise RefusedActError("You proposed this. The other of the two people has to answer.")
        if agreed and now.by_id not in (now.channel.rescuer_id, now.channel.other_rescuer_id):
            raise RefusedActError(f"{now.by} is not named for its recovery any more. Refuse this, and propose it anew.")
        now.version = version
        now.stage = Recovery.Stage.DONE if agreed else Recovery.Stage.REFUSED
        now.second, now.seconded = by, datetime.now(UTC)
        now.save()
        words = {"name": str(now.channel), "what": now.get_what_display()}
        record("recovery-agreed" if agreed else "recovery-refused", by.ref, now, now.place, **words)
        if agreed:
            _carry_out(now, day)


def _carry_out(row: Recovery, day: date) -> None:
    if standing.is_gone(row.to, day):
        raise RefusedActError(f"{row.to} has left. Refuse this, and propose it anew.")
    if row.what == Recovery.What.TAKE_OVER:
        accounts.put_owner(row.by, row.channel, row.to)
    elif row.to_id != row.channel.owner_id:
        accounts.put_delegate(row.by, row.channel, row.to, day, day + timedelta(days=1))


def _named(by: Person, row: Channel) -> None:
    if by.pk not in (row.rescuer_id, row.other_rescuer_id):
        raise RefusedActError("Only the two people who are named for its recovery can do this.")
