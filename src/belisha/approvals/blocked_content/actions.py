"""The form is kept with its request; a yes opens the sites until its last day; at the end they are blocked again."""

from __future__ import annotations

from typing import Final

from belisha.approvals.blocked_content.models import AskedSite, Opening
from belisha.approvals.kinds import Cleaned
from belisha.approvals.models import Decision, Request
from belisha.filtering import actions as filtering
from belisha.filtering.models import Rule
from belisha.journal.actions import program, record

CLOCK: Final = program("request-over")


def save(row: Request, cleaned: Cleaned) -> None:
    """Keep what was typed, and each address."""
    names = ("content", "reasons", "risks", "group", "duration", "begins", "ends")
    opening = Opening(school=row.school, request=row, **{name: cleaned[name] for name in names})
    opening.full_clean()
    opening.save()
    record("opening-asked", row.by.ref, opening, opening.place, number=row.number, sites=str(len(cleaned["addresses"])))
    found = (line.address for line in cleaned["addresses"])
    AskedSite.objects.bulk_create(
        AskedSite(school=row.school, opening=opening, order=order, host=each.host, path=each.path)
        for order, each in enumerate(found)
    )


def granted(row: Request, decision: Decision) -> None:
    """Allow each site until the last day of the yes: what is decided and what the filter is told are one act."""
    for site in AskedSite.objects.filter(opening__request=row.first):
        filtering.allow(
            decision.by, row.school, site.address, decision.wording.reason, decision.until, row.ref,
            number=row.number, about=Rule.About.LEARNING,
        )  # fmt: skip


def ended(row: Request) -> None:
    """What the yes had opened is left to the filter again."""
    filtering.end_of_source(CLOCK, row.school, row.ref, f"The yes to {row.number} has ended.")
