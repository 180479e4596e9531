"""Writing down the days of a school; deadlines that are not due yet follow them."""

from __future__ import annotations

from django.utils import timezone

from belisha.deadlines import queries
from belisha.deadlines.actions.rows import put, told
from belisha.deadlines.models import Calendar, Deadline, Term
from belisha.deadlines.queries import Known
from belisha.journal.actions import record
from belisha.people.models import School
from belisha.writing import writing

AT_ONCE = 200


def set_nation(by: str, school: School, nation: str, version: int | None = None) -> Calendar:
    """Decide whose bank holidays a school keeps; deadlines that run are reckoned anew.

    VERSION is the one that was seen, if any. Raises ValidationError, VersionLostError.
    """
    with writing():
        row = Calendar.objects.filter(school=school).first() or Calendar(school=school)
        if version and not row._state.adding:
            row.as_edited_from(version)
        row.nation = nation
        row.full_clean()
        row.save()
        record("calendar-set", by, row, row.place, nation=row.get_nation_display())
        _reckon_anew(by, school)
    return row


def add_days(by: str, term: Term) -> None:
    """Write down a term, or days on which the school is closed. Raises ValidationError."""
    term.full_clean()
    with writing():
        term.save()
        words = {"days": term.get_kind_display(), "first": term.first.isoformat(), "last": term.last.isoformat()}
        record("school-days-added", by, term, term.place, **words)
        _reckon_anew(by, term.school)


def take_back_days(by: str, term: Term) -> None:
    """They were wrong, or are not so any more: they count no longer."""
    if term.taken_back:
        return
    with writing():
        term.taken_back = timezone.now()
        term.save()
        words = {"days": term.get_kind_display(), "first": term.first.isoformat(), "last": term.last.isoformat()}
        record("school-days-taken-back", by, term, term.place, **words)
        _reckon_anew(by, term.school)


def _reckon_anew(by: str, school: School) -> None:
    """Deadlines that are not due yet follow the days of the school."""
    later = Deadline.objects.filter(school=school, stage=Deadline.Stage.RUNNING, due_at__gt=timezone.now())
    rows = list(later.filter(queries.counted_in_days()).order_by("due_at", "id"))
    for some in (rows[at : at + AT_ONCE] for at in range(0, len(rows), AT_ONCE)):
        known = queries.known_of(some)
        for row in some:
            _move(by, row, known[row.pk])


def _move(by: str, deadline: Deadline, known: Known) -> None:
    plan = queries.plan(deadline, known)
    before = (deadline.due_at, deadline.next_at)
    put(deadline, plan, known.fired)
    if (deadline.due_at, deadline.next_at) != before:
        deadline.save()
        record("deadline-moved", by, deadline, deadline.place, name=deadline.name, due=told(deadline.due_at))
