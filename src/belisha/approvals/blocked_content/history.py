"""What was asked for and decided before about the same sites: shown while asking, and while deciding."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Final
from uuid import UUID

from django.utils import timezone

from belisha.approvals.blocked_content.models import AskedSite, Opening
from belisha.approvals.models import Request
from belisha.filtering import answering, pasted
from belisha.filtering.answering import Found
from belisha.filtering.models import Rule
from belisha.filtering.pasted import Line
from belisha.people.models import School

MOST: Final = 5
"""Earlier requests that are shown."""


@dataclass(frozen=True, slots=True)
class Site:
    """One address of a request: what to look at twice, and what the school has decided about it so far."""

    host: str
    line: Line
    found: Found


@dataclass(frozen=True, slots=True)
class Details:
    """The form of a request with all that belongs beside it on a page."""

    opening: Opening
    sites: tuple[Site, ...]


def last_day(row: Request) -> date:
    """Until when it is wanted."""
    return Opening.objects.get(request=row.first).ends


def details(row: Request) -> Details:
    """All that was written, in the same number of queries for one site as for five hundred."""
    opening = Opening.objects.select_related("group").get(request=row.first)
    asked = list(AskedSite.objects.filter(opening=opening).order_by("order"))
    day = timezone.localdate()
    decided = answering.find_many(row.school, [each.address for each in asked], day)
    sites = tuple(
        Site(each.host, pasted.stored(each.host, each.path), found) for each, found in zip(asked, decided, strict=True)
    )
    return Details(opening, sites)


def similar(row: Request) -> list[Request]:
    """Earlier requests for one of the same sites, the newest first."""
    hosts = AskedSite.objects.filter(opening__request=row.first).values_list("host", flat=True)
    return _about(row.school, list(hosts), {row.pk, row.first.pk})


def decided(school: School, text: str) -> list[str]:
    """What the school has decided so far about the addresses that somebody is typing, in a few sentences."""
    typed = [line.address for line in pasted.lines(text)[: pasted.MOST] if line.address]
    found = answering.find_many(school, typed, timezone.localdate()) if typed else []
    return [_decided(each.rule) for each in found if each.rule is not None][:MOST]


def _decided(rule: Rule) -> str:
    if rule.verdict == Rule.Verdict.BLOCK:
        since = timezone.localdate(rule.since)
        return f"The school has blocked {rule.address} since {since.day} {since:%B %Y}."
    until = f" until {rule.until.day} {rule.until:%B %Y}" if rule.until else ""
    return f"{rule.address} is allowed{until}: try it before you ask."


def before(school: School, text: str) -> list[Request]:
    """The same, for addresses that somebody is typing."""
    hosts = {line.address.host for line in pasted.lines(text)[: pasted.MOST] if line.address}
    return _about(school, hosts, set()) if hosts else []


def _about(school: School, hosts: Collection[str], without: set[UUID]) -> list[Request]:
    sites = AskedSite.objects.filter(school=school, host__in=list(hosts)[: pasted.MOST])
    rows = Request.objects.filter(school=school, pk__in=sites.values("opening__request"))
    return list(rows.exclude(pk__in=without).select_related("decision", "by").order_by("-made", "pk")[:MOST])


def told(row: Request) -> str:
    """An earlier request in a sentence, without who asked and why: whoever asks may not know that."""
    made = timezone.localdate(row.made)
    asked = f"{row.number} of {made.day} {made:%B %Y} was about the same site and"
    if row.stage == Request.Stage.YES and row.until:
        return f"{asked} was granted until {row.until.day} {row.until:%B %Y}."
    return f"{asked} {_STAGES[Request.Stage(row.stage)]}."


_STAGES: Final = {
    Request.Stage.OPEN: "still waits for a decision",
    Request.Stage.YES: "was granted",
    Request.Stage.NO: "was refused",
    Request.Stage.WITHDRAWN: "was taken back",
    Request.Stage.ENDED: "was granted, and has ended",
}


def named(lines: Iterable[Line]) -> str:
    """The title of a request: its sites, in a few words."""
    hosts = list(dict.fromkeys(line.address.host for line in lines if line.address))
    more = f" and {len(hosts) - 2} more" if len(hosts) > 2 else ""
    return f"Open {', '.join(hosts[:2])}{more}"
