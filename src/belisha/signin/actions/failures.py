"""Failures to sign in are counted: for the waits, and for the few lines that the journal gets."""

from __future__ import annotations

from datetime import UTC, datetime

from django.db.models import F
from django.http import HttpRequest

from belisha.journal.actions import VISITOR, record
from belisha.signin import slowing, whoami
from belisha.signin.models import Account, Slowed
from belisha.writing import writing


def failed(request: HttpRequest, email: str) -> None:
    """Count a failure. The journal has an account's first, second, fourth, eighth … in a row, from wherever they come.

    Where there is no account there is no line: strangers would fill the journal, which is never emptied.
    """
    account = Account.objects.filter(email__iexact=email.strip()).first()
    with writing():
        Slowed.objects.filter(last__lt=datetime.now(UTC) - slowing.FORGOTTEN).delete()
        _counted(slowing.key(request, email))
        count = _counted(slowing.key_everywhere(email))
        if account and count & (count - 1) == 0:
            record("sign-in-failed", VISITOR, account.ref, whoami.place_of(account), count=str(count))


def _counted(key: str) -> int:
    now = datetime.now(UTC)
    row, _ = Slowed.objects.get_or_create(pk=key, defaults={"last": now})
    Slowed.objects.filter(pk=row.pk).update(failures=F("failures") + 1, last=now)
    return row.failures + 1


def succeeded(request: HttpRequest, email: str) -> None:
    """The right password: failures are forgotten."""
    rows = Slowed.objects.filter(pk__in=(slowing.key(request, email), slowing.key_everywhere(email)))
    if rows.exists():
        with writing():
            rows.delete()
