"""Asking: a number without gaps, a receipt, a word at once, and the clock of whoever decides."""

from datetime import date

import pytest

from belisha.approvals import actions, clock
from belisha.approvals.kinds import called
from belisha.approvals.models import Request
from belisha.journal.models import Entry
from belisha.outbox.models import Delivery, Message
from belisha.people.checks import RefusedActError
from belisha.writing import writing
from tests.approvals.conftest import under


def test_each_school_kind_and_year_counts_from_one(ask, teacher, head, clock):
    assert [ask(teacher).number for _ in range(3)] == ["T-2026-0001", "T-2026-0002", "T-2026-0003"]
    assert ask(teacher, kind="dated").number == "D-2026-0001"
    clock.move_to("2027-01-04T09:00:00+00:00")
    assert ask(teacher).number == "T-2027-0001"


def test_what_was_not_kept_has_used_no_number(ask, book, teacher, head, monkeypatch):
    ask(teacher)
    monkeypatch.setattr(book, "rows", None)
    with pytest.raises(TypeError):
        ask(teacher)
    monkeypatch.setattr(book, "rows", {})
    assert ask(teacher).number == "T-2026-0002"
    assert Request.objects.count() == 2


def test_whoever_asked_is_told_at_once_and_so_is_whoever_decides(ask, teacher, head):
    row = ask(teacher)
    mine, theirs = Message.objects.get(to=teacher), Message.objects.get(to=head)
    assert mine.subject == "We have your request T-2026-0001"
    assert "by the end of 26 November 2026" in mine.text
    assert mine.href == f"/requests/{row.pk}/"
    assert theirs.subject == "T-2026-0001 waits for your decision"
    assert theirs.href == f"/requests/{row.pk}/decide/"
    assert Delivery.objects.filter(stage=Delivery.Stage.SITE).count() == 2  # neither has an address


def test_the_clock_of_whoever_decides_begins(ask, teacher, head):
    deadline = clock.decided_by(ask(teacher))
    assert (deadline.span, deadline.owner, deadline.role) == ("3 working days", head, "headteacher")
    assert deadline.escalate_to == "chair-of-governors"
    assert deadline.due_at.isoformat() == "2026-11-27T00:00:00+00:00"


def test_the_journal_says_who_asked_and_not_for_what(ask, teacher, head):
    row = ask(teacher, "embarrassing.example")
    entry = Entry.objects.select_related("detail").get(kind="request-made")
    assert (entry.actor, entry.about_id, entry.place) == (teacher.ref, row.pk, row.place)
    assert "embarrassing" not in entry.detail.words


def test_the_title_fits_a_list(ask, teacher, head):
    row = ask(teacher, "a\n" * 50_000)
    assert len(row.title) == 200
    assert "\n" not in row.title


def test_what_the_policy_forbids_cannot_be_asked_for(ask, school, teacher, head):
    under(school, "forbidden")
    with pytest.raises(RefusedActError, match=r"clause 1\.1"):
        ask(teacher)
    assert not Request.objects.exists()


def test_the_ruling_is_written_down_and_a_newer_policy_does_not_change_it(ask, school, teacher, head):
    row = ask(teacher)
    under(school, "governed")
    row.refresh_from_db()
    assert (row.policy, row.verdict, row.clause, row.decider_role) == (
        "chestnuts", "needs-approval", "7.4", "headteacher",
    )  # fmt: skip
    assert ask(teacher).decider_role == "chair-of-governors"


def test_taking_back_stops_the_clock_and_is_only_for_whoever_asked(ask, teacher, head):
    row = ask(teacher)
    with pytest.raises(RefusedActError, match="Only whoever asked"):
        actions.withdraw(head, row, row.version)
    actions.withdraw(teacher, row, row.version)
    assert row.stage == "withdrawn"
    assert not clock.running(row).exists()
    with pytest.raises(RefusedActError, match="already"):
        actions.decide(head, row, True, "Fine.", None, row.version)


def test_a_person_who_is_erased_asks_for_nothing(ask, teacher, head):
    with writing():
        teacher.erased = "2026-11-23T09:00Z"
        with pytest.raises(RefusedActError, match="erased"):
            ask(teacher)


def test_everything_that_is_asked_is_kept(ask, teacher, head):
    row = ask(teacher)
    with pytest.raises(TypeError):
        row.delete()
    assert called("try").details(row) == "example.org"
    assert row.until is None
    assert row.made.date() == date(2026, 11, 23)
