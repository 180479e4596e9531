"""Deciding: once, by whoever is in office, with a reason; a yes that ends by itself; a second look, once."""

from datetime import date, timedelta

import pytest
from django.utils import timezone

from belisha.approvals import actions, deciders
from belisha.approvals.clock import decided_by, running
from belisha.approvals.models import Decision, Request, Wording
from belisha.deadlines.actions import sweep
from belisha.journal.accountable import VersionLostError
from belisha.journal.models import Entry
from belisha.kept import KeptError
from belisha.outbox.models import Message
from belisha.people.checks import RefusedActError
from tests.approvals.conftest import office, stands_in

UNTIL = date(2026, 12, 7)


def yes(by, row, until=None, reason="It is for a lesson."):
    return actions.decide(by, row, True, reason, until, row.version)


def no(by, row, reason="It shows adverts."):
    return actions.decide(by, row, False, reason, None, row.version)


def today():
    return timezone.localdate()


# One decision


def test_a_yes_is_written_down_told_once_and_carried_out(ask, book, teacher, head):
    row = ask(teacher)
    decision = yes(head, row, UNTIL)
    told = Message.objects.get(to=teacher, key__endswith=":outcome")
    assert told.subject == "The answer to T-2026-0001: yes"
    assert "It is for a lesson." in told.text
    assert "Clause 7.4" in told.text
    assert "7 December 2026" in told.text
    assert (decision.by, decision.clause, decision.until, decision.in_place_of) == (head, "7.4", UNTIL, None)
    assert book.done == [("granted", "T-2026-0001", UNTIL)]
    assert Entry.objects.filter(kind="request-granted", about_id=row.pk, actor=head.ref).count() == 1
    assert decided_by(row).stage == "met"


def test_a_no_tells_the_reason_and_that_there_is_a_second_look(ask, book, teacher, head):
    row = ask(teacher)
    no(head, row)
    told = Message.objects.get(to=teacher, key__endswith=":outcome")
    assert "The reason: It shows adverts." in told.text
    assert "second look" in told.text
    assert book.done == [("refused", "T-2026-0001", "It shows adverts.")]


def test_a_reason_is_always_given(ask, teacher, head):
    with pytest.raises(RefusedActError, match="reason"):
        yes(head, ask(teacher), reason=" \n")
    assert not Decision.objects.exists()


def test_nothing_is_kept_where_the_kind_cannot_do_what_a_yes_means(ask, book, teacher, head, monkeypatch):
    row = ask(teacher)
    monkeypatch.setattr(book, "done", None)
    with pytest.raises(AttributeError):
        yes(head, row)
    row.refresh_from_db()
    assert row.is_open
    assert not Decision.objects.exists()
    assert not Message.objects.filter(key__endswith=":outcome").exists()


def test_there_is_one_decision_and_it_stays_as_it_is(ask, teacher, head):
    row = ask(teacher)
    decision = yes(head, row)
    with pytest.raises(RefusedActError, match="already"):
        no(head, row)
    decision.yes = False
    with pytest.raises(KeptError):
        decision.save()
    assert Decision.objects.get().yes


def test_whoever_saw_it_as_it_was_before_is_told_so(ask, teacher, head):
    row = ask(teacher)
    with pytest.raises(VersionLostError):
        actions.decide(head, row, True, "Yes.", None, row.version - 1)


@pytest.mark.parametrize(("kind", "until", "right"), [
    ("dated", None, False), ("dated", UNTIL, True), ("dated", date(2027, 6, 1), False),
    ("dated", date(2026, 11, 1), False), ("try", None, True), ("final", UNTIL, True),
])  # fmt: skip
def test_a_yes_has_a_last_day_as_its_kind_wants_it(ask, teacher, head, kind, until, right):
    row = ask(teacher, kind=kind)
    if right:
        assert yes(head, row, until).until == (None if kind == "final" else until)
        return
    with pytest.raises(RefusedActError, match="last day"):
        yes(head, row, until)


def test_the_reason_can_be_erased_and_the_decision_stays(ask, teacher, head):
    row = ask(teacher)
    yes(head, row)
    Wording.objects.all().delete()
    assert Decision.objects.get().reason == "(The words of this decision were erased.)"


# Who decides


def test_nobody_else_decides(ask, teacher, head, chair, somebody):
    row = ask(teacher)
    for other in (teacher, chair, somebody("Sam", "Senior", "senior-leader")):
        with pytest.raises(RefusedActError, match="not yours"):
            yes(other, row)


def test_whoever_acts_up_or_had_it_delegated_decides_in_place_of_the_head(ask, teacher, head, somebody):
    acting, delegated = somebody("Abe", "Acting", "teacher"), somebody("Del", "Egate", "teacher")
    stands_in(acting, head, "headteacher")
    stands_in(delegated, head, "headteacher", "delegated")
    row = ask(teacher)
    assert list(deciders.of(row, today())) == [head, acting, delegated]
    assert yes(acting, row).in_place_of == head
    assert no(delegated, ask(teacher)).in_place_of == head
    assert Message.objects.filter(key__contains=":put:", to=delegated).count() == 2


def test_a_stand_in_whose_time_is_over_decides_no_more(ask, teacher, head, somebody, clock):
    acting = somebody("Abe", "Acting", "teacher")
    stands_in(acting, head, "headteacher", until=date(2026, 11, 23))
    row = ask(teacher)
    clock.shift(timedelta(days=1))
    with pytest.raises(RefusedActError, match="not yours"):
        yes(acting, row)


def test_the_heads_own_request_goes_to_the_chair_and_says_why(ask, head, chair, somebody):
    delegated = somebody("Del", "Egate", "teacher")
    stands_in(delegated, head, "headteacher", "delegated")
    row = ask(head)
    bench = deciders.of(row, today())
    assert (list(bench), bench.role) == ([chair], "chair-of-governors")
    assert bench.why.startswith("Nobody decides their own request.")
    for other in (head, delegated):
        with pytest.raises(RefusedActError, match="Nobody decides their own"):
            yes(other, row)
    assert yes(chair, row).role == "chair-of-governors"


def test_a_head_who_is_known_twice_does_not_decide_their_own(ask, teacher, somebody, chair):
    first = somebody("Hettie", "Headley", "headteacher", email="h@otters.example")
    twin = somebody("Hetty", "Headley", "headteacher", email="H@otters.example")
    assert list(deciders.of(ask(first), today())) == [chair]
    with pytest.raises(RefusedActError, match="not yours"):
        yes(twin, ask(first))


def test_an_acting_head_who_asks_is_decided_by_the_head(ask, head, somebody):
    acting = somebody("Abe", "Acting", "teacher")
    stands_in(acting, head, "headteacher")
    # Whoever acts up does not decide for themselves, but the post is still the Headteacher's.
    assert list(deciders.of(ask(acting), today())) == [head]


def test_an_empty_office_passes_to_the_next_in_line(ask, teacher, chair):
    bench = deciders.of(ask(teacher), today())
    assert list(bench) == [chair]
    assert bench.why == (
        "Nobody is in office as Headteacher today, so it goes to the next in line: Chair of Governors."
    )


def test_where_there_is_nobody_at_all_the_receipt_says_so(ask, teacher):
    row = ask(teacher)
    bench = deciders.of(row, today())
    assert not bench
    assert "Nobody is in office" in bench.why
    assert "has to name somebody" in Message.objects.get(to=teacher).text


def test_whoever_comes_into_office_decides_what_was_asked_before(ask, teacher, somebody):
    row = ask(teacher)
    new = somebody("New", "Head", "headteacher")
    assert yes(new, row).yes


# The clock


def test_whoever_decides_is_warned_and_the_next_in_line_is_told(ask, teacher, head, chair, clock):
    row = ask(teacher)
    for _ in range(9):
        clock.shift(timedelta(days=1))
        sweep(timezone.now())
        sweep(timezone.now())
    heads = Message.objects.filter(to=head).order_by("when").values_list("wording__subject", flat=True)
    assert list(heads) == [
        "T-2026-0001 waits for your decision", "T-2026-0001 is due soon", "T-2026-0001 is due now",
        "T-2026-0001 is late",
    ]  # fmt: skip
    assert list(Message.objects.filter(to=chair).values_list("wording__subject", flat=True)) == [
        "T-2026-0001 was not decided in time"
    ]
    told = Message.objects.get(to=chair)
    assert "Speak with the Headteacher" in told.text
    assert told.href == "/desk/", "the page of the request is not theirs"
    assert Message.objects.filter(to=teacher).count() == 1
    assert row.is_open


def test_nobody_is_reminded_of_what_is_decided(ask, teacher, head, clock):
    yes(head, ask(teacher))
    clock.shift(timedelta(days=30))
    assert sweep(timezone.now()) == 0


def test_a_yes_ends_by_itself_when_its_last_day_is_over(ask, book, teacher, head, clock):
    row = ask(teacher)
    yes(head, row, UNTIL)
    clock.move_to("2026-12-07T23:59:59+00:00")
    sweep(timezone.now())
    row.refresh_from_db()
    assert row.stage == "yes"
    clock.move_to("2026-12-08T00:00:00+00:00")
    sweep(timezone.now())
    sweep(timezone.now())
    row.refresh_from_db()
    assert row.stage == "ended"
    assert book.done[-1] == ("ended", "T-2026-0001")
    assert Message.objects.filter(to=teacher, key__endswith=":ended").count() == 1
    assert not running(row).exists()


def test_a_yes_until_today_lasts_all_day(ask, teacher, head, clock):
    row = ask(teacher)
    yes(head, row, today())
    clock.shift(timedelta(hours=10))
    sweep(timezone.now())
    row.refresh_from_db()
    assert row.stage == "yes"
    clock.shift(timedelta(hours=5))
    sweep(timezone.now())
    row.refresh_from_db()
    assert row.stage == "ended"


def test_a_yes_can_be_ended_before_and_does_not_end_twice(ask, book, teacher, head, clock):
    row = ask(teacher)
    yes(head, row, UNTIL)
    actions.end(teacher, row, "The lesson is over.")
    assert "The lesson is over." in Message.objects.get(key__endswith=":ended").text
    with pytest.raises(RefusedActError, match="Only a yes"):
        actions.end(head, row, "Again")
    clock.shift(timedelta(days=40))
    assert sweep(timezone.now()) == 0
    assert [each[0] for each in book.done] == ["granted", "ended"]


# A second look


def test_a_second_look_is_somebody_elses_and_there_is_one(ask, book, teacher, head, chair):
    row = ask(teacher)
    no(head, row)
    again = actions.appeal(teacher, row, "It has no adverts any more.")
    assert (again.number, again.before, again.first) == ("T-2026-0002", head, row)
    bench = deciders.of(again, today())
    assert list(bench) == [chair]
    assert "Somebody else looks at it now" in bench.why
    with pytest.raises(RefusedActError, match="already"):
        actions.appeal(teacher, row, "And again")
    with pytest.raises(RefusedActError, match="not yours"):
        yes(head, again)
    yes(chair, again)
    assert book.done == [("refused", "T-2026-0001", "It shows adverts."), ("granted", "T-2026-0002", None)]
    assert Message.objects.filter(to=teacher, key__endswith=":outcome").count() == 2
    with pytest.raises(RefusedActError):
        actions.appeal(teacher, again, "A third time")


def test_a_second_look_after_a_deputys_no_is_the_heads(ask, teacher, head, somebody):
    acting = somebody("Abe", "Acting", "teacher")
    stands_in(acting, head, "headteacher")
    row = ask(teacher)
    no(acting, row)
    assert list(deciders.of(actions.appeal(teacher, row, "Look again"), today())) == [head]


def test_where_there_is_nobody_else_the_same_person_looks_again(ask, teacher, head):
    row = ask(teacher)
    no(head, row)
    again = actions.appeal(teacher, row, "Look again")
    bench = deciders.of(again, today())
    assert list(bench) == [head]
    assert bench.why == "Nobody else can, so whoever decided first looks at it again."
    assert yes(head, again).yes


@pytest.mark.parametrize("what", ["yes", "open", "theirs", "final"])
def test_only_ones_own_no_can_be_looked_at_again(ask, teacher, head, what):
    row = ask(teacher, kind="final" if what == "final" else "try")
    if what == "yes":
        yes(head, row)
    elif what != "open":
        no(head, row)
    with pytest.raises(RefusedActError):
        actions.appeal(head if what == "theirs" else teacher, row, "Why not")
    assert Request.objects.count() == 1


def test_two_heads_are_both_asked_and_the_first_word_counts(ask, teacher, head, somebody):
    other = somebody("Other", "Head")
    office(other, "headteacher")
    row = ask(teacher)
    assert set(deciders.of(row, today())) == {head, other}
    no(other, row)
    with pytest.raises(RefusedActError, match="already"):
        yes(head, row)
