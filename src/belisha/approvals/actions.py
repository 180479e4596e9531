"""Asking, deciding, taking back, asking for a second look, ending. The only file here that writes.

Each act is one transaction: what the kind of request does with it, the journal line, the clock and the messages.
"""

from __future__ import annotations

from datetime import date

from django.db.models import Max
from django.utils import timezone

from belisha.approvals import clock, deciders, ruled, telling
from belisha.approvals.kinds import Cleaned, Kind, kind_of
from belisha.approvals.models import Decision, Request, Wording
from belisha.journal.accountable import VersionLostError
from belisha.journal.actions import record
from belisha.people.checks import RefusedActError, not_erased
from belisha.people.models import Person, School
from belisha.people.naming import naming
from belisha.writing import writing

ALREADY = "This request is decided already, or was taken back."


def ask(by: Person, school: School, kind: Kind, cleaned: Cleaned) -> Request:
    """Ask for something. Raises RefusedActError where the policy forbids it: then nobody can say yes."""
    not_erased(by)
    with writing():
        row = _new(by, school, kind, kind.titled(cleaned))
        row.save(force_insert=True)
        kind.save(row, cleaned)
        _put(row, kind)
        record("request-made", by.ref, row, row.place, number=row.number)
        telling.received(row)
    return row


def _new(by: Person, school: School, kind: Kind, title: str) -> Request:
    """The next number: all who write take turns, and whatever is not kept in the end has used no number."""
    now = timezone.now()
    year = timezone.localdate(now).year
    rows = Request.objects.filter(school=school, kind=kind.name, year=year)
    serial = (rows.aggregate(last=Max("serial"))["last"] or 0) + 1
    number = f"{kind.prefix}-{year}-{serial:04d}"
    return Request(
        school=school, kind=kind.name, year=year, serial=serial, number=number, by=by, title=_plain(title), made=now
    )


def _plain(title: str) -> str:
    """On one line, and not too long for a list."""
    words = " ".join(title.split())
    return words if len(words) <= 200 else words[:199] + "…"


def _put(row: Request, kind: Kind) -> None:
    """The ruling that it stands under, and the clock of who decides."""
    found = ruled.ruling(row.school, kind, kind.situation(row))
    if found.verdict == ruled.PROHIBITED:
        raise RefusedActError(f"The school’s policy says no to this (clause {found.number}), so nobody can say yes.")
    row.policy, row.fingerprint = found.policy, found.fingerprint
    row.verdict, row.clause, row.decider_role = found.verdict, found.clause, found.role
    row.save()
    clock.begin(row, kind.span, deciders.of(row, timezone.localdate()))


def decide(
    by: Person, row: Request, yes: bool, reason: str, until: date | None, version: int, others: bool = False
) -> Decision:
    """Say yes or no, once and for all, as somebody who decides today. OTHERS is whether every other office has said
    yes whose yes the policy wants besides.

    Raises RefusedActError where it is not theirs or not open any more; VersionLostError where it was changed since.
    """
    with writing():
        now = _current(row, version)
        day = timezone.localdate()
        bench = deciders.of(now, day)
        seat = bench.seat_of(by)
        if seat is None:
            raise RefusedActError(f"This is not yours to decide. {bench.why}".strip())
        kind = kind_of(now)
        last = _last_day(kind, yes, until, day)
        words = _reason(reason) + (_with_others(besides(now, kind, bench), others) if yes else "")
        decision = Decision(
            school=now.school, request=now, by=by, in_place_of=seat.stands_for, role=bench.role, yes=yes,
            clause=now.clause if now.verdict == ruled.NEEDS else "", until=last, when=timezone.now(),
        )  # fmt: skip
        now.stage = Request.Stage.YES if yes else Request.Stage.NO
        now.until, now.closed = last, decision.when
        now.save()
        decision.save(force_insert=True)
        decision.wording = Wording.objects.create(decision=decision, school=now.school, reason=words)
        _follow(by, now, kind, decision)
        record("request-granted" if yes else "request-refused", by.ref, now, now.place, number=now.number)
        telling.outcome(now, decision)
    _show(row, now)
    return decision


def _current(row: Request, version: int) -> Request:
    """The request as it is now, still open, and as somebody saw it."""
    now = Request.objects.select_related("school__trust", "by").get(pk=row.pk)
    if not now.is_open:
        raise RefusedActError(ALREADY)
    if now.version != version:
        raise VersionLostError(now)
    return now


def _reason(words: str) -> str:
    if not words.strip():
        raise RefusedActError("Give a reason: whoever asked has a right to it.")
    return words.strip()


def _with_others(wanted: tuple[ruled.Ruled, ...], others: bool) -> str:
    """What is added to the reason of a yes that other offices have to give as well. Raises RefusedActError."""
    if wanted and not others:
        raise RefusedActError(f"{wanted[0].asks_besides} Ask them first, then say here that they have said yes.")
    return "".join(f"\n\nThe {each.office} has said yes as well (clause {each.number})." for each in wanted)


def besides(row: Request, kind: Kind, bench: deciders.Bench) -> tuple[ruled.Ruled, ...]:
    """The yeses of other offices that the policy of a request wants besides that of whoever decides it."""
    if row.verdict != ruled.NEEDS:
        return ()
    found = ruled.besides(kind, kind.situation(row.first), row.decider_role, row.fingerprint)
    return tuple(each for each in found if each.role != bench.role)


def _last_day(kind: Kind, yes: bool, until: date | None, today: date) -> date | None:
    """The last day of a yes, as the kind wants it."""
    if not yes or kind.until == "none":
        return None
    if until is None and kind.until == "needed":
        raise RefusedActError("Give the last day of the yes.")
    if until is not None and not 0 <= (until - today).days <= kind.longest:
        raise RefusedActError("The last day of the yes is over already, or too far away.")
    return until


def _follow(by: Person, row: Request, kind: Kind, decision: Decision) -> None:
    """The clock stops, another may begin, and the kind does what the decision means."""
    clock.meet(by.ref, row)
    if not decision.yes:
        kind.refused(row, decision)
        return
    if row.until is not None:
        clock.begin_end(by.ref, row)
    kind.granted(row, decision)


def withdraw(by: Person, row: Request, version: int) -> Request:
    """Take one's own request back, while nobody has decided. Raises RefusedActError, VersionLostError."""
    with writing():
        now = _current(row, version)
        if now.by_id != by.pk:
            raise RefusedActError("Only whoever asked can take a request back.")
        now.stage, now.closed = Request.Stage.WITHDRAWN, timezone.now()
        now.save()
        clock.drop(by.ref, now, "taken back")
        record("request-withdrawn", by.ref, now, now.place, number=now.number)
    _show(row, now)
    return now


def appeal(by: Person, row: Request, reason: str) -> Request:
    """Ask once for a second look at a no: a new request, decided by somebody else wherever there is somebody else.

    Raises RefusedActError.
    """
    with writing():
        first = Request.objects.select_related("school__trust", "by", "decision__by").get(pk=row.pk)
        if why := no_appeal(by, first):
            raise RefusedActError(why)
        kind = kind_of(first)
        again = _new(by, first.school, kind, first.title)
        again.appeal_of, again.before, again.reason = first, first.decision.by, _reason(reason)
        again.policy, again.fingerprint = first.policy, first.fingerprint
        again.verdict, again.clause, again.decider_role = first.verdict, first.clause, first.decider_role
        again.save(force_insert=True)
        clock.begin(again, kind.span, deciders.of(again, timezone.localdate()))
        record("request-appealed", by.ref, again, again.place, number=again.number, first=first.number)
        telling.received(again)
    return again


def no_appeal(by: Person, row: Request) -> str:
    """Why somebody cannot ask for a second look; empty where they can."""
    if row.by_id != by.pk:
        return "Only whoever asked can ask for a second look."
    if row.stage != Request.Stage.NO:
        return "Only a no can be looked at again."
    if row.appeal_of_id is not None or not kind_of(row).appeal:
        return "This was decided for good. You can ask anew when something has changed."
    if Request.objects.filter(appeal_of=row).exists():
        return "You have asked for a second look already."
    return ""


def end(by: Person | str, row: Request, reason: str) -> Request:
    """End a yes: its last day is over, or somebody ends it before. Raises RefusedActError where there is no yes."""
    ref = by if isinstance(by, str) else by.ref
    with writing():
        now = Request.objects.select_related("school__trust", "by").get(pk=row.pk)
        if now.stage != Request.Stage.YES:
            raise RefusedActError("Only a yes can be ended.")
        now.stage, now.closed = Request.Stage.ENDED, timezone.now()
        now.save()
        if not isinstance(by, str):
            clock.drop(ref, now, "ended before its last day")
        kind_of(now).ended(now)
        record("request-ended", ref, now, now.place, number=now.number)
        telling.ended(now, reason)
    _show(row, now)
    return now


def forget(by: str, person: Person) -> None:
    """Erase what somebody wrote, and what others wrote that names them: titles, reasons. Inside `writing()`."""
    names = naming(person)
    for row in Request.objects.filter(school=person.school):
        if row.by_id == person.pk or names(row.title) or names(row.reason):
            row.title, row.reason = "(erased)", ""
            row.save()
            record("words-erased", by, row, row.place)
    for each in Wording.objects.filter(school=person.school).select_related("decision__request"):
        if each.decision.by_id == person.pk or names(each.reason):
            Wording.objects.filter(pk=each.pk).delete()
            row = each.decision.request
            record("words-erased", by, row.ref, row.place)


def _show(row: Request, now: Request) -> None:
    """What the caller holds is as it is now."""
    for name in ("stage", "until", "closed", "version"):
        setattr(row, name, getattr(now, name))
