"""The yearly review: who writes it, what it wants before it is finished, and the deadline that follows."""

import uuid
from datetime import timedelta

import pytest
from django.utils import timezone

from belisha.deadlines import queries
from belisha.deadlines.models import Deadline
from belisha.filtering import fired, reviewing
from belisha.filtering.models import FilterReview
from belisha.journal.models import Entry
from belisha.outbox.models import Message
from belisha.writing import writing
from tests.access.cast import of_role
from tests.filtering.deciding import HOME, blocked, many_rules, send
from tests.signed_in import browser_of as signed_in

pytestmark = pytest.mark.usefixtures("at_school")
TODAY = timezone.localdate()
BEGIN = f"{HOME}reviews/begin/"


def whole(head, **more):
    """All that a review wants."""
    people = {
        "leader": head, "governor": of_role("governor"), "safeguarding": of_role("safeguarding-lead"),
        "technician": of_role("it-technician"),
    }  # fmt: skip
    said = {f"said-{point}": "yes" for point in reviewing.points()}
    days = {"day": TODAY.isoformat(), "next_day": (TODAY + timedelta(300)).isoformat()}
    words = {"trigger": "yearly", "result": "It works.", "note-tested": "On <b>6 iPads</b>."}
    return {**{name: str(person.pk) for name, person in people.items()}, **said, **days, **words, **more}


def test_a_review_is_saved_gone_on_with_and_finished(headteacher, head):
    answer = send(
        headteacher, BEGIN, trigger="risk", day=TODAY.isoformat(), next_day="", trigger_note="A site got through"
    )
    assert answer.status_code == 302
    row = FilterReview.objects.get()
    page = headteacher.get(answer.headers["Location"]).content.decode()
    assert "Not finished" in page
    assert "Still missing" in page
    assert "A site got through" in page
    changed = send(
        headteacher, f"/filtering/reviews/{row.pk}/change/", **whole(head, version=row.version, finish="yes")
    )
    assert changed.status_code == 302
    row.refresh_from_db()
    assert (row.stage, row.leader) == ("done", head)
    page = headteacher.get(f"/filtering/reviews/{row.pk}/").content.decode()
    assert "On &lt;b&gt;6 iPads&lt;/b&gt;." in page
    assert "Finished" in page
    kinds = Entry.objects.filter(about_id=row.pk).order_by("seq").values_list("kind", flat=True)
    assert list(kinds) == ["filter-review-begun", "filter-review-changed", "filter-review-finished"]


def test_the_next_review_has_a_deadline_and_the_one_before_is_met(headteacher, head):
    send(headteacher, BEGIN, **whole(head, finish="yes"))
    first = FilterReview.objects.get()
    deadline = queries.of(first, "filter review")
    assert timezone.localdate(deadline.due_at - timedelta(hours=1)) == first.next_day
    assert deadline.owner == head
    send(headteacher, BEGIN, **whole(head, finish="yes"))
    deadline.refresh_from_db()
    assert deadline.stage == Deadline.Stage.MET
    assert Deadline.objects.filter(about_kind="filterreview", stage="running").count() == 1


def test_those_who_lead_are_told_when_it_is_due(headteacher, head):
    send(headteacher, BEGIN, **whole(head, finish="yes"))
    deadline = queries.of(FilterReview.objects.get(), "filter review")
    for threshold in ("warn", "due", "due", "overdue", "escalate", "unheard-of"):
        with writing():
            fired.review(deadline, threshold)
    told = [each for each in Message.objects.filter(to=head) if each.subject == "Review of the filter"]
    assert len(told) == 4


def test_what_is_missing_stops_the_end_and_nothing_typed_is_lost(headteacher, head):
    sent = whole(head, finish="yes", result="", governor="")
    page = send(headteacher, BEGIN, **sent)
    assert page.status_code == 422
    assert "cannot be finished yet" in page.content.decode()
    assert "Governor who answers for it; What came of it" in page.content.decode()
    assert "6 iPads" in page.content.decode()
    assert not FilterReview.objects.exists()
    assert send(headteacher, BEGIN, **{**sent, "finish": ""}).status_code == 422
    del sent["finish"]
    assert send(headteacher, BEGIN, **sent).status_code == 302


def test_a_finished_review_stays_as_it_was_written(headteacher, head):
    send(headteacher, BEGIN, **whole(head, finish="yes"))
    row = FilterReview.objects.get()
    assert headteacher.get(f"/filtering/reviews/{row.pk}/change/").status_code == 404
    assert (
        send(headteacher, f"/filtering/reviews/{row.pk}/change/", **whole(head, version=row.version)).status_code == 404
    )


def test_of_two_who_change_it_at_once_one_sees_both_texts(headteacher, head):
    send(headteacher, BEGIN, **whole(head))
    row = FilterReview.objects.get()
    FilterReview.objects.filter(pk=row.pk).update(version=7, result="Theirs.")
    answer = send(headteacher, f"/filtering/reviews/{row.pk}/change/", **whole(head, version=1, result="Mine."))
    page = answer.content.decode()
    assert answer.status_code == 409
    assert "Theirs." in page
    assert "Mine." in page


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({"day": (TODAY + timedelta(2)).isoformat()}, "has not come yet"),
        ({"day": "1999-01-01"}, "too long ago"),
        ({"next_day": (TODAY + timedelta(800)).isoformat()}, "within a year of this one"),
        ({"next_day": TODAY.isoformat()}, "within a year of this one"),
        ({"trigger": "nonsense"}, "valid choice"),
        ({"leader": str(uuid.uuid4())}, "Choose one of these people"),
        ({"said-tested": "perhaps"}, "Choose yes, partly or no"),
        ({"result": "x" * 2_000_000}, "no more than 5,000"),
    ],
)
def test_what_cannot_be_is_refused(headteacher, head, typed, said):
    page = send(headteacher, BEGIN, **whole(head, **typed))
    assert page.status_code == 422
    assert said in page.content.decode()
    assert not FilterReview.objects.exists()


def test_nobody_of_another_school_or_role_can_be_named(headteacher, head):
    other = of_role("headteacher", "inkwell")
    assert send(headteacher, BEGIN, **whole(head, leader=str(other.pk))).status_code == 422
    assert send(headteacher, BEGIN, **whole(head, leader=str(of_role("teacher").pk))).status_code == 422


@pytest.mark.parametrize(
    ("role", "reads", "writes"),
    [
        ("governor", 200, 404),
        ("it-technician", 200, 200),
        ("senior-leader", 200, 200),
        ("teacher", 404, 404),
        ("pupil", 404, 404),
    ],
)
def test_who_reads_and_who_writes(headteacher, head, role, reads, writes):
    send(headteacher, BEGIN, **whole(head))
    browser, row = signed_in(of_role(role)), FilterReview.objects.get()
    assert browser.get(f"{HOME}reviews/").status_code == reads
    assert browser.get(f"/filtering/reviews/{row.pk}/").status_code == reads
    assert browser.get(f"/filtering/reviews/{row.pk}/change/").status_code == writes
    assert browser.get(BEGIN).status_code == writes


def test_a_late_review_is_shown_as_late(headteacher, head):
    send(headteacher, BEGIN, **whole(head, finish="yes"))
    assert "is due by" in headteacher.get(f"{HOME}reviews/").content.decode()
    FilterReview.objects.update(next_day=TODAY - timedelta(1), day=TODAY - timedelta(300))
    assert "was due by" in headteacher.get(f"{HOME}reviews/").content.decode()


def test_the_numbers_beside_the_form_are_counted(head, school):
    blocked(head)
    many_rules(head, 3, "allow")
    found = dict(reviewing.numbers(school, TODAY))
    assert found["Sites blocked now"] == 1
    assert found["Sites allowed now"] == 3
    assert found["Of these, without a last day"] == 4


def test_every_point_has_its_part_and_its_words():
    assert len(reviewing.points()) >= 10
    for point in reviewing.points().values():
        assert point.asks.endswith("?")
        assert point.help.endswith(".")
