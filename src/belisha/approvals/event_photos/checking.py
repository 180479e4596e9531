"""Whether a picture may be posted today: told by its hash alone, so one changed byte makes it another picture."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from belisha.approvals.event_photos import consent
from belisha.approvals.event_photos.models import Photos
from belisha.approvals.models import Request
from belisha.consents.asked import Consent
from belisha.people.models import School


@dataclass(frozen=True, slots=True)
class Verdict:
    """One answer. `row` is the request it rests on, None where nobody ever asked for this picture."""

    yes: bool
    why: str
    row: Request | None = None
    photos: Photos | None = None


NEVER = "Nobody has asked for exactly this picture. A picture that was cut, turned or sent on is another picture."
_STAGES = {
    Request.Stage.OPEN: "It still waits for a decision.",
    Request.Stage.NO: "The answer was no.",
    Request.Stage.WITHDRAWN: "The request was taken back.",
    Request.Stage.ENDED: "The yes has ended.",
}


def check(school: School, sha256: str, day: date) -> list[Verdict]:
    """What was decided about a picture, one answer for each request, the yeses first; at least one answer."""
    rows = Photos.objects.filter(school=school, pictures__sha256=sha256).distinct()
    found = [
        _verdict(each, sha256, day) for each in rows.select_related("channel", "request").order_by("-request__made")
    ]
    return sorted(found, key=lambda each: not each.yes) or [Verdict(False, NEVER)]


def _verdict(photos: Photos, sha256: str, day: date) -> Verdict:
    row = _counting(photos.request)
    why = _why_not(row, photos, sha256, day)
    return Verdict(not why, why or "Yes", row, photos)


def _counting(first: Request) -> Request:
    """The request whose answer counts: the second look, once it said yes."""
    looks = Request.objects.filter(appeal_of=first)
    return looks.filter(stage__in=(Request.Stage.YES, Request.Stage.ENDED)).first() or first


def _why_not(row: Request, photos: Photos, sha256: str, day: date) -> str:
    if row.stage != Request.Stage.YES:
        return _STAGES[Request.Stage(row.stage)]
    if row.until is not None and row.until < day:
        return "The last day of the yes is over."
    if photos.channel.is_over(day):
        return "The account is not on the school’s register any more."
    if Consent.REFUSED in _said(photos, sha256, day):
        return "A family has said no since. Speak with the safeguarding lead."
    return ""


def _said(photos: Photos, sha256: str, day: date) -> Iterable[Consent]:
    """What the families of the children in this one picture have said."""
    inside = photos.pictured.filter(picture__sha256=sha256).values_list("child", flat=True)
    found = consent.said(photos, day)
    return {found[child] for child in inside}
