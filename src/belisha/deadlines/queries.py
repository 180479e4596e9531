"""What is known of deadlines: of a thing, how each stands, and the days by which it is reckoned."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Literal
from uuid import UUID

from django.db.models import Case, Q, QuerySet, When

from belisha.deadlines import spans, thresholds
from belisha.deadlines.calendars import Days, SchoolDays
from belisha.deadlines.models import Calendar, Deadline, Extension, Firing, Pause, Term
from belisha.deadlines.thresholds import Plan, Terms
from belisha.journal.accountable import Accountable

Standing = Literal["in time", "soon", "late", "paused", "met", "dropped"]
OPEN = (Deadline.Stage.RUNNING, Deadline.Stage.PAUSED)
_OPEN_FIRST = Case(When(stage__in=OPEN, then=0), default=1)


def all_of(about: Accountable) -> QuerySet[Deadline]:
    """Every deadline of a thing: those that are open first, then the newest."""
    rows = Deadline.objects.filter(about_kind=about._meta.model_name, about_id=about.pk)
    return rows.order_by(_OPEN_FIRST, "-start", "id")


def of(about: Accountable, name: str = "") -> Deadline | None:
    """The deadline of a thing, the open one where there is one; of that name, if given."""
    rows = all_of(about)
    return (rows.filter(name=name) if name else rows).first()


def of_many(abouts: Iterable[Accountable], name: str = "") -> dict[UUID, Deadline]:
    """The deadline of each of many things of one kind, by their ids, in one query."""
    things = list(abouts)
    if not things:
        return {}
    rows = Deadline.objects.filter(about_kind=things[0]._meta.model_name, about_id__in=[each.pk for each in things])
    rows = (rows.filter(name=name) if name else rows).order_by(_OPEN_FIRST, "-start", "id")
    found: dict[UUID, Deadline] = {}
    for row in rows:
        found.setdefault(row.about_id, row)
    return found


def standing(deadline: Deadline, now: datetime) -> Standing:
    """How it stands: soon from its warning on, late once it was due."""
    if deadline.stage == Deadline.Stage.RUNNING:
        if now >= deadline.due_at:
            return "late"
        return "soon" if deadline.warn_at and now >= deadline.warn_at else "in time"
    if deadline.stage == Deadline.Stage.PAUSED:
        return "paused"
    return "met" if deadline.stage == Deadline.Stage.MET else "dropped"


@dataclass(frozen=True, slots=True)
class Known:
    """What the moments of a deadline follow from, besides its own row; `fired` is of its round."""

    days: SchoolDays
    pauses: tuple[spans.Pause, ...] = ()
    extended: tuple[str, ...] = ()
    fired: frozenset[str] = frozenset()


def known(deadline: Deadline) -> Known:
    """Of one deadline."""
    return known_of([deadline])[deadline.pk]


def known_of(rows: Sequence[Deadline]) -> dict[UUID, Known]:
    """Of many deadlines, in a few queries for all of them."""
    days = {school: days_of(school) for school in {row.school_id for row in rows}}
    keys = [row.pk for row in rows]
    fired, pauses, extended = defaultdict(list), defaultdict(list), defaultdict(list)
    for key, number, threshold in Firing.objects.filter(deadline__in=keys).values_list(
        "deadline", "round", "threshold"
    ):
        fired[key, number].append(threshold)
    for stop in Pause.objects.filter(deadline__in=keys, end__isnull=False):
        pauses[stop.deadline_id].append(spans.Pause(stop.begin, stop.end or stop.begin))
    for more in Extension.objects.filter(deadline__in=keys).order_by("round"):
        extended[more.deadline_id].append(more.span)
    return {
        row.pk: Known(
            days[row.school_id], tuple(pauses[row.pk]), tuple(extended[row.pk]), frozenset(fired[row.pk, row.round])
        )
        for row in rows
    }


def plan(deadline: Deadline, by: Known | None = None) -> Plan:
    """When everything happens. Raises NoDayCountsError."""
    by = by or known(deadline)
    terms = Terms(deadline.start, deadline.span, deadline.warn, deadline.escalate, by.extended)
    return thresholds.plan(terms, by.days, deadline.round_start, by.pauses)


def counted_in_days() -> Q:
    """Deadlines that depend on which days count."""
    return Q(span__contains="working") | Q(span__contains="school") | Q(round__gt=1) | ~Q(warn="") | ~Q(escalate="")


def days_of(school: int | None) -> SchoolDays:
    """Which days count at a school. A trust keeps England's bank holidays and has no terms."""
    if school is None:
        return SchoolDays()
    nation = Calendar.objects.filter(school=school).values_list("nation", flat=True).first()
    rows = Term.objects.filter(school=school, taken_back__isnull=True)
    return SchoolDays(nation or "england", tuple(Days(row.first, row.last, not row.is_term) for row in rows))
