"""The word of every Monday: how much waits, in numbers, for those who chose it. It names nobody and nothing."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from typing import Final

from django.utils import timezone

from belisha.access.viewer import looking_as, of
from belisha.desk import actions
from belisha.desk.gathering import Counts, Desk, counts
from belisha.desk.models import Digest
from belisha.people.models import Person
from belisha.sight import looking_everywhere

MORNING: Final = time(7)
WHY: Final = "everybody who chose it gets a word on Monday"
_SAYS: Final = (
    ("waits", "1 thing waits for you.", "{} things wait for you."),
    ("late", "1 thing is late.", "{} things are late."),
    ("asked", "1 thing that you asked for is not decided yet.", "{} things that you asked for are not decided yet."),
    ("unseen", "1 message is new.", "{} messages are new."),
)


def monday(now: datetime) -> datetime:
    """Seven o'clock on the Monday of this week, by the school's clock."""
    day = timezone.localdate(now)
    return timezone.make_aware(datetime.combine(day - timedelta(days=day.weekday()), MORNING))


def week_of(now: datetime) -> str:
    """2026-W48."""
    year, week, _ = timezone.localdate(now).isocalendar()
    return f"{year}-W{week:02d}"


def text(found: Counts) -> str:
    """The numbers in sentences, those that are not nought."""
    said = ((getattr(found, name), one, many) for name, one, many in _SAYS)
    return "\n".join(one if number == 1 else many.format(number) for number, one, many in said if number)


def send_all(now: datetime) -> int:
    """Send this week's word to everybody who chose it before Monday morning; to how many. Again changes nothing.

    Where nothing ran on Monday it comes on Tuesday, and later than that no more: it is not the word of a Thursday.
    """
    begins = monday(now)
    if now < begins or timezone.localdate(now) > timezone.localdate(begins) + timedelta(days=1):
        return 0
    with looking_everywhere(WHY):
        rows = Digest.objects.filter(wanted=True, since__lt=begins, person__erased=None)
        people = [row.person for row in rows.select_related("person__school", "person__trust")]
    return sum(_send(person, now) for person in people)


def _send(person: Person, now: datetime) -> bool:
    viewer = of(person, timezone.localdate(now))
    with looking_as(viewer):
        found = counts(Desk(viewer, now)) if viewer.roles else Counts(0, 0, 0, 0)
        if found.nothing or _told(person, now):
            return False
        actions.send_digest(person, week_of(now), "Your week in Belisha", text(found))
    return True


def _told(person: Person, now: datetime) -> bool:
    return person.messages.filter(key=actions.digest_key(person, week_of(now))).exists()
