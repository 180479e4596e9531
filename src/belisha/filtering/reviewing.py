"""The checklist of a review of the filter, and how a review stands against it."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from datetime import date
from functools import cache
from itertools import groupby
from pathlib import Path
from typing import Any, Final

from django.db.models import Count, Q, QuerySet

from belisha.access.viewer import counts
from belisha.filtering.models import FilterReview, Rule, standing
from belisha.people.models import Appointment, Person, School

SAID: Final = {"yes": "Yes", "partly": "Partly", "no": "No"}
# The four whom the standards want at the table: the column, the words, who may be chosen.
PARTS: Final = {
    "leader": ("Senior leader who answers for it", ("headteacher", "senior-leader")),
    "governor": ("Governor who answers for it", ("governor", "chair-of-governors", "safeguarding-governor")),
    "safeguarding": ("Designated Safeguarding Lead", ("safeguarding-lead", "deputy-safeguarding-lead")),
    "technician": ("IT staff, or whoever speaks with the provider", ("it-technician",)),
}
YEAR: Final = 365
"""Days after which the next review is due at the latest."""


@dataclass(frozen=True, slots=True)
class Point:
    """One thing to look at."""

    id: str
    part: str
    asks: str
    help: str


@dataclass(frozen=True, slots=True)
class Line:
    """One point with what was said of it; `said` is empty where it was not looked at yet."""

    point: Point
    said: str
    note: str

    @property
    def words(self) -> str:
        """What was said, in a word or two."""
        return SAID.get(self.said, "Not looked at yet")


@cache
def _read() -> dict[str, Any]:
    with (Path(__file__).parent / "review.toml").open("rb") as file:
        return tomllib.load(file)


@cache
def points() -> dict[str, Point]:
    """Every point by its id, in the order of the file."""
    return {each["id"]: Point(**each) for each in _read()["points"]}


def triggers() -> dict[str, str]:
    """Why a review may be held now."""
    return dict(_read()["triggers"])


def source() -> dict[str, Any]:
    """Where the checklist comes from, how sure that is, and when it was looked up."""
    return dict(_read()["source"])


def lines(review: FilterReview) -> list[tuple[str, list[Line]]]:
    """The checklist as a review fills it, part by part."""
    found = [Line(point, *_answer(review, point.id)) for point in points().values()]
    return [(part, list(some)) for part, some in groupby(found, lambda line: line.point.part)]


def _answer(review: FilterReview, point: str) -> tuple[str, str]:
    said, note = review.answers.get(point, ("", ""))
    return said, note


def left(review: FilterReview) -> list[str]:
    """What a review still wants before it can be finished."""
    people = [words for name, (words, _) in PARTS.items() if getattr(review, f"{name}_id") is None]
    open_points = [point.asks for point in points().values() if not _answer(review, point.id)[0]]
    rest = [] if review.result.strip() else ["What came of it"]
    return people + open_points + rest + ([] if review.next_day else ["When the next review is due"])


def who_could(school: School, part: str, day: date) -> QuerySet[Person]:
    """Those who hold one of the roles of a part on a day."""
    held = Appointment.objects.filter(counts(day), school=school, role__in=PARTS[part][1])
    return Person.objects.filter(Q(pk__in=held.values("person")), school=school, left__isnull=True)


def newest(school: School) -> FilterReview | None:
    """The last review that was finished."""
    return FilterReview.objects.filter(school=school, stage=FilterReview.Stage.DONE).order_by("-day").first()


def numbers(school: School, today: date) -> list[tuple[str, int]]:
    """What there is to look at before a review is written, counted."""
    last = newest(school)
    rows = Rule.objects.filter(school=school)
    since = Q(since__date__gte=last.day) if last else Q()
    gone = Q(by__left__lt=today)
    counted = rows.aggregate(
        blocked=Count("pk", filter=standing(today) & Q(verdict="block")),
        allowed=Count("pk", filter=standing(today) & Q(verdict="allow")),
        endless=Count("pk", filter=standing(today) & Q(until__isnull=True)),
        gone=Count("pk", filter=standing(today) & gone),
        new=Count("pk", filter=since),
    )
    words = {
        "blocked": "Sites blocked now",
        "allowed": "Sites allowed now",
        "endless": "Of these, without a last day",
        "gone": "Of these, decided by somebody who has left",
        "new": "Decisions since the last review" if last else "Decisions so far",
    }
    return [(said, counted[name]) for name, said in words.items()]
