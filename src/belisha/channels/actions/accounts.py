"""The register of official accounts: who answers for each, who may use it, and its password in custody."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any

from belisha.channels import standing
from belisha.channels.models import Channel, Delegate
from belisha.journal.actions import record
from belisha.people.checks import RefusedActError, days, not_erased
from belisha.people.humans import same_human
from belisha.people.models import Person, School
from belisha.vault import actions as vault
from belisha.vault.models import Secret
from belisha.writing import writing


def add_channel(by: Person, school: School, source: str = "", **words: Any) -> Channel:
    """Put an account on the register. Raises ValidationError, RefusedActError."""
    row = Channel(school=school, by=by, source=source, **words)
    _check(row)
    with writing():
        row.save()
        record("account-registered", by.ref, row, row.place, name=str(row))
    return row


def change_channel(by: Person, row: Channel) -> None:
    """Save what was changed; the owner changes by `hand_over` alone. Raises ValidationError, VersionLostError."""
    with writing():
        before = Channel.objects.get(pk=row.pk)
        if before.owner_id != row.owner_id:
            raise RefusedActError("Whoever answers for an account hands it over on its own page.")
        _check(row)
        row.save()
        record("account-changed", by.ref, row, row.place, name=str(row))


def _check(row: Channel) -> None:
    row.full_clean()
    _of_the_school(row.school, row.owner, row.rescuer, row.other_rescuer)
    if row.rescuer is not None and same_human(row.rescuer, row.other_rescuer):
        raise RefusedActError("Recovery takes two different people. Name two.")


def _of_the_school(school: School, *people: Person | None) -> None:
    for each in people:
        if each is not None and each.school_id != school.pk:
            raise RefusedActError(f"{each} is not of this school.")


def end_channel(by: Person | str, row: Channel, until: date, why: str) -> None:
    """Take an account off the register after a day; nobody can open its password any more."""
    if row.until is not None and row.until <= until:
        raise RefusedActError("This account is off the register already.")
    days(row.since, until)
    ref = by if isinstance(by, str) else by.ref
    with writing():
        row.until, row.why_ended = until, why[:500]
        row.save()
        record("account-ended", ref, row, row.place, name=str(row), until=until.isoformat())
        vault.destroy(ref, row.pk)


def delegate(by: Person, row: Channel, person: Person, since: date, until: date) -> Delegate:
    """Let somebody use an account for its owner until a day. Raises RefusedActError, ValidationError."""
    _still_here(person, until)
    _of_the_school(row.school, person)
    if same_human(by, person):
        raise RefusedActError("Nobody makes themselves a delegate. Somebody else has to do it.")
    if person.pk == row.owner_id:
        raise RefusedActError(f"{person} answers for this account, and may use it anyway.")
    return put_delegate(by, row, person, since, until)


def put_delegate(by: Person, row: Channel, person: Person, since: date, until: date) -> Delegate:
    """Note that somebody may use an account, whoever they are: for `delegate` and for a recovery by two."""
    days(since, until)
    new = Delegate(school_id=row.school_id, channel=row, person=person, since=since, until=until, by=by)
    new.full_clean()
    with writing():
        new.save()
        record("account-delegated", by.ref, new, new.place, name=str(row), until=until.isoformat())
    return new


def end_delegate(by: Person, row: Delegate, day: date) -> None:
    """Somebody may not use the account any more: from now on, and for good."""
    with writing():
        last = day - timedelta(days=1)
        row.since, row.until = min(row.since, last), last
        row.save()
        record("account-delegation-ended", by.ref, row, row.place, name=str(row.channel))


def hand_over(
    by: Person, row: Channel, to: Person, day: date, ending: Iterable[Delegate] = (), password: str = ""
) -> None:
    """Let somebody else answer for an account, end what others may do with it, and keep its new password.

    Raises RefusedActError for somebody who has left, or who hands it to themselves.
    """
    _still_here(to, day)
    _of_the_school(row.school, to)
    if to.pk == row.owner_id:
        raise RefusedActError(f"{to} answers for this account already. Choose somebody else.")
    if same_human(by, to):
        raise RefusedActError("Nobody hands an account to themselves. The two people for its recovery can do that.")
    with writing():
        put_owner(by, row, to)
        for each in ending:
            end_delegate(by, each, day)
        if password:
            vault.keep(by, row.school, row.pk, Secret.Field.PASSWORD, password)


def put_owner(by: Person, row: Channel, to: Person) -> None:
    """Note who answers for an account from now on, whoever it is: for `hand_over` and for a recovery by two."""
    with writing():
        row.owner = to
        row.save()
        record("account-handed-over", by.ref, row, row.place, name=str(row))


def keep_secret(by: Person, row: Channel, field: str, text: str) -> None:
    """Put the password or the code seed of an account into custody. Raises RefusedActError."""
    if row.until is not None:
        raise RefusedActError("This account has ended.")
    vault.keep(by, row.school, row.pk, field, text)


def _still_here(person: Person, day: date) -> None:
    not_erased(person)
    if standing.is_gone(person, day):
        raise RefusedActError(f"{person} has left by then. Choose somebody who is here.")
