"""Accounts that only look like the school's: reported by anybody, dealt with by those who answer for its name."""

from __future__ import annotations

from datetime import UTC, datetime

from django.urls import reverse
from django.utils import timezone

from belisha.access.viewer import counts
from belisha.channels.models import Channel, Lookalike
from belisha.journal.actions import VISITOR, record
from belisha.outbox.actions import tell
from belisha.people.checks import RefusedActError
from belisha.people.models import Appointment, Person, School
from belisha.writing import writing


def report(by: Person | None, school: School, platform: str, handle: str, address: str, why: str) -> Lookalike:
    """Somebody says that an account only looks like the school's. BY is None for a visitor. Raises ValidationError.

    The same words about the same account, sent again by the same person or by a visitor while it waits, are one report.
    """
    new = Lookalike(school=school, platform=platform, handle=handle, address=address, why=why, by=by)
    new.full_clean()
    with writing():
        same = Lookalike.objects.filter(school=school, by=by, platform__iexact=platform, handle__iexact=handle)
        if found := same.filter(outcome="", address=address, why=why).first():
            return found
        new.imitates = _imitated(school, platform, handle)
        new.save()
        record("lookalike-reported", by.ref if by else VISITOR, new, new.place)
        _wake(new)
    return new


def _wake(row: Lookalike) -> None:
    """Whoever answers for it hears of it, once a day however many reports there are: anybody can write them."""
    day = timezone.localdate()
    heads = Appointment.objects.filter(counts(day), school=row.school, role="headteacher").select_related("person")
    people = {each.person_id: each.person for each in heads}
    if row.imitates is not None:
        people[row.imitates.owner_id] = row.imitates.owner
    for person in people.values():
        text = "Somebody reported an account that only looks like the school’s. Look at it, and say what you do."
        href = reverse("lookalikes", args=[row.school.slug])
        tell(f"lookalikes-{person.pk.hex}-{day}", person, "An account that looks like the school’s", text, href)


def _imitated(school: School, platform: str, handle: str) -> Channel | None:
    """The account of the school on the same service, where there is only one."""
    rows = Channel.objects.filter(school=school, platform__iexact=platform, until__isnull=True)[:2]
    return rows[0] if len(rows) == 1 else None


def deal_with(by: Person, row: Lookalike, outcome: str, said: str, version: int) -> None:
    """Note what was done; whoever reported it is told. Raises RefusedActError, VersionLostError."""
    if outcome not in Lookalike.Outcome.values:
        raise RefusedActError("Say what became of it.")
    with writing():
        row = row.as_edited_from(version)
        row.outcome, row.said = outcome, said.strip()[:500]
        row.dealt_by, row.dealt = by, datetime.now(UTC)
        row.save()
        record("lookalike-dealt-with", by.ref, row, row.place, outcome=row.get_outcome_display())
        if row.by is not None:
            _tell(row.by, row)


def _tell(to: Person, row: Lookalike) -> None:
    outcome = row.get_outcome_display()
    text = f"You reported the account {row.handle} on {row.platform}. What became of it: {outcome}. {row.said}".strip()
    href = reverse("lookalike", args=[row.school.slug, row.pk])
    tell(f"lookalike-{row.pk.hex}-{row.version}", to, "What became of the account you reported", text, href)
