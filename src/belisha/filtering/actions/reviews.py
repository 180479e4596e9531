"""Reviews of filtering and monitoring are begun, changed and finished; the next one has a deadline."""

from __future__ import annotations

from typing import Final

from django.utils import timezone

from belisha.deadlines import actions as deadlines
from belisha.deadlines.models import Deadline
from belisha.filtering import reviewing
from belisha.filtering.models import FilterReview
from belisha.journal.actions import record
from belisha.people.actions import RefusedActError
from belisha.people.models import Person
from belisha.writing import writing

DUE: Final = "filter review"
WARN, ESCALATE = "1 month", "2 weeks"


def begin_review(by: Person, review: FilterReview) -> FilterReview:
    """A new review, not finished. Raises ValidationError."""
    review.full_clean()
    with writing():
        review.save()
        record("filter-review-begun", by.ref, review, review.place)
    return review


def change_review(by: Person, review: FilterReview) -> None:
    """Save what was changed. Raises RefusedActError for a finished one; ValidationError, VersionLostError."""
    if review.stage != FilterReview.Stage.DRAFT:
        raise RefusedActError("This review is finished. Begin a new one: what was found stays as it was written.")
    review.full_clean()
    with writing():
        review.save()
        record("filter-review-changed", by.ref, review, review.place)


def finish_review(by: Person, review: FilterReview) -> None:
    """Nobody changes it any more, and the next has a deadline. Raises RefusedActError while something is missing."""
    if review.stage != FilterReview.Stage.DRAFT:
        raise RefusedActError("This review is finished already.")
    if missing := reviewing.left(review):
        raise RefusedActError(
            f"It cannot be finished yet. Save it for now, or fill in what is missing: {'; '.join(missing)}."
        )
    if review.next_day is None or review.next_day <= timezone.localdate():
        raise RefusedActError("The next review has to be on a day to come.")
    review.full_clean()
    with writing():
        review.stage, review.finished = FilterReview.Stage.DONE, timezone.now()
        review.save()
        due = f"{review.next_day.day} {review.next_day:%B %Y}"
        record("filter-review-finished", by.ref, review, review.place, due=due)
        _meet(by, review)
        _begin(by, review)


def _meet(by: Person, review: FilterReview) -> None:
    """This is the review that the last one asked for."""
    rows = Deadline.objects.filter(
        school=review.school, about_kind="filterreview", name=DUE, stage__in=("running", "paused")
    )
    for row in rows:
        deadlines.meet(by.ref, row)


def _begin(by: Person, review: FilterReview) -> None:
    assert review.next_day is not None
    days = (review.next_day - timezone.localdate()).days
    deadlines.begin(
        by.ref, review, DUE, f"{days} days", review.leader, "headteacher", warn=WARN, escalate=ESCALATE,
        escalate_to="headteacher",
    )  # fmt: skip
