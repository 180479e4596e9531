"""What people do with deadlines: when each is due, that every act is told, and what is refused."""

import uuid
from datetime import date, timedelta

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from belisha.deadlines import actions, queries
from belisha.deadlines.models import Deadline, Extension, Nation, Pause, Term
from belisha.deadlines.spans import NotASpanError
from belisha.journal.accountable import VersionLostError
from belisha.journal.models import Entry
from belisha.kept import KeptError
from belisha.people import actions as people
from belisha.people.checks import RefusedActError
from tests.deadlines.conftest import BY, at, findings

pytestmark = pytest.mark.usefixtures("everything", "clock")


def lines(row):
    return list(Entry.objects.filter(about_id=row.pk).order_by("seq").values_list("kind", flat=True))


def fired(row):
    return list(row.firings.order_by("round", "when", "meant").values_list("round", "threshold"))


def test_a_deadline_says_when_it_is_due_and_when_it_warns(begun):
    row = begun("3 working days", warn="1 working day", escalate="2 working days")
    assert row.due_at == at("2026-11-20T00:00")
    assert row.warn_at == row.next_at == at("2026-11-19T00:00")
    assert (row.next, row.round, row.stage) == ("warn", 1, "running")
    assert lines(row) == ["deadline-begun"]
    assert [each for each, _ in queries.plan(row).moments] == ["warn", "due", "overdue", "escalate"]
    assert findings() == []


def test_a_warning_that_would_come_before_it_began_is_left_out(begun):
    row = begun("1 working day", warn="3 working days")
    assert (row.warn_at, row.next) == (None, "due")


@pytest.mark.parametrize("wrong", [{"span": "soon"}, {"span": ""}, {"warn": "a bit"}, {"escalate": "never"}])
def test_what_is_no_span_sets_no_deadline(begun, wrong):
    with pytest.raises(NotASpanError):
        begun(**{"span": "3 days", **wrong})
    assert not Deadline.objects.filter(name="answer").exists()


def test_a_thing_has_one_open_deadline_of_a_name(things, owner):
    thing = things()
    first = actions.begin(BY, thing, "answer", "3 days", owner)
    other = actions.begin(BY, thing, "review", "3 days", owner)
    with pytest.raises(IntegrityError), transaction.atomic():
        actions.begin(BY, thing, "answer", "5 days", owner)
    actions.meet(BY, first)
    second = actions.begin(BY, thing, "answer", "5 days", owner)
    assert queries.of(thing, "answer") == second
    assert queries.of(thing, "review") == other
    assert queries.of_many([thing, things()], "answer") == {thing.pk: second}
    assert queries.of_many([]) == {}
    assert [row.pk for row in queries.all_of(thing)][-1] == first.pk


def test_how_it_stands(begun, clock):
    row = begun("3 working days", warn="1 working day")
    seen = []
    for moment in ("2026-11-18T23:59", "2026-11-19T00:00", "2026-11-19T23:59", "2026-11-20T00:00"):
        seen.append(queries.standing(row, at(moment)))
    assert seen == ["in time", "soon", "soon", "late"]
    actions.pause(BY, row, "The office is flooded.")
    assert queries.standing(row, at("2026-12-20T00:00")) == "paused"
    actions.meet(BY, row)
    assert queries.standing(row, at("2026-12-20T00:00")) == "met"
    gone = begun()
    actions.drop(BY, gone, "Asked by mistake.")
    assert queries.standing(gone, timezone.now()) == "dropped"


def test_a_pause_stops_the_clock_and_what_was_left_is_given_back(begun, clock):
    row = begun("24 hours", warn="2 hours")
    clock.move_to(at("2026-11-16T12:00"))
    stop = actions.pause(BY, row, "Waiting for the host.")
    assert (row.stage, row.next_at, stop.end) == ("paused", None, None)
    clock.move_to(at("2026-11-20T12:00"))
    assert actions.sweep(timezone.now()) == 0
    actions.resume(BY, row)
    assert row.due_at == at("2026-11-21T09:00")
    assert row.warn_at == row.next_at == at("2026-11-21T07:00")
    assert lines(row) == ["deadline-begun", "deadline-paused", "deadline-resumed"]
    assert lines(Pause.objects.get(deadline=row)) == ["pause-begun", "pause-ended"]
    assert findings() == []


def test_a_warning_that_was_given_is_not_given_again_after_a_pause(begun, clock):
    row = begun("24 hours", warn="20 hours")
    clock.move_to(at("2026-11-16T14:00"))
    assert actions.sweep(timezone.now()) == 1
    row.refresh_from_db()
    actions.pause(BY, row, "Waiting.")
    clock.move_to(at("2026-11-17T14:00"))
    actions.resume(BY, row)
    assert (row.next, row.due_at) == ("due", at("2026-11-18T09:00"))


def test_more_time_is_given_with_a_reason_and_begins_a_new_round(begun, clock):
    row = begun("3 working days", warn="1 working day")
    clock.move_to(at("2026-11-20T08:00"))
    assert actions.sweep(timezone.now()) == 2
    row.refresh_from_db()
    actions.extend(BY, row, "2 working days", "The librarian is ill.")
    assert (row.due_at, row.round, row.next) == (at("2026-11-24T00:00"), 2, "warn")
    clock.move_to(at("2026-11-25T08:00"))
    actions.sweep(timezone.now())
    assert fired(row) == [(1, "warn"), (1, "due"), (2, "warn"), (2, "due"), (2, "overdue")]
    assert "deadline-extended" in lines(row)
    assert lines(Extension.objects.get(deadline=row)) == ["extension-made"]
    assert findings() == []


def test_an_extension_and_a_pause_add_up(begun, clock):
    row = begun("24 hours")
    actions.extend(BY, row, "24 hours", "More.")
    clock.move_to(at("2026-11-16T12:00"))
    actions.pause(BY, row, "Wait.")
    clock.move_to(at("2026-11-16T15:00"))
    actions.resume(BY, row)
    assert row.due_at == at("2026-11-18T12:00")


def test_what_cannot_be_is_refused_and_nothing_changes(begun, clock):
    row = begun("24 hours")
    for act in (
        lambda: actions.resume(BY, row),
        lambda: actions.pause(BY, row, "  "),
        lambda: actions.extend(BY, row, "1 day", ""),
        lambda: actions.drop(BY, row, ""),
    ):
        with pytest.raises(RefusedActError):
            act()
    clock.move_to(at("2026-11-20T09:00"))
    with pytest.raises(RefusedActError, match="over already"):
        actions.pause(BY, row, "Too late.")
    with pytest.raises(RefusedActError, match="still be late"):
        actions.extend(BY, Deadline.objects.get(pk=row.pk), "1 hour", "A little.")
    row.refresh_from_db()
    assert (row.round, row.stage, Extension.objects.filter(deadline=row).count()) == (1, "running", 0)
    actions.meet(BY, row)
    with pytest.raises(RefusedActError):
        actions.extend(BY, row, "1 month", "More.")


def test_what_has_ended_stays_as_it_ended(begun, clock):
    row = begun()
    actions.meet(BY, row)
    actions.drop(BY, row, "No.")
    actions.meet(BY, row)
    assert lines(row) == ["deadline-begun", "deadline-met"]
    clock.move_to(at("2027-11-20T09:00"))
    assert actions.sweep(timezone.now()) == 0
    with pytest.raises(KeptError):
        row.delete()


def test_one_that_is_met_while_paused_is_over(begun):
    row = begun()
    actions.pause(BY, row, "Wait.")
    actions.meet(BY, row)
    assert not Pause.objects.filter(deadline=row, end=None).exists()
    assert findings() == []


def test_two_hands_at_once_are_noticed(begun):
    row = begun()
    other = Deadline.objects.get(pk=row.pk)
    actions.meet(BY, row)
    with pytest.raises(VersionLostError):
        actions.pause(BY, other, "Wait.")


def test_a_closure_moves_what_is_not_due_yet_and_leaves_the_rest(begun, school, clock):
    late = begun("1 school day")
    clock.move_to(at("2026-11-18T09:00"))
    actions.sweep(timezone.now())
    due = begun("2 school days")
    hours = begun("24 hours")
    snow = Term(school=school, kind="closure", name="Snow", first=date(2026, 11, 19), last=date(2026, 11, 19))
    actions.add_days(BY, snow)
    for row in (late, due, hours):
        row.refresh_from_db()
    assert late.due_at == at("2026-11-18T00:00")
    assert due.due_at == at("2026-11-24T00:00")
    assert hours.due_at == at("2026-11-19T09:00")
    assert lines(due) == ["deadline-begun", "deadline-moved"]
    actions.take_back_days(BY, snow)
    actions.take_back_days(BY, snow)
    due.refresh_from_db()
    assert due.due_at == at("2026-11-21T00:00")
    assert lines(snow) == ["school-days-added", "school-days-taken-back"]
    assert findings() == []


def test_the_nation_decides_about_bank_holidays(begun, school, clock):
    clock.move_to(at("2026-11-27T09:00"))
    row = begun("1 working day")
    assert row.due_at == at("2026-12-01T00:00")
    actions.set_nation(BY, school, Nation.SCOTLAND)
    row.refresh_from_db()
    assert row.due_at == at("2026-12-02T00:00")  # Saint Andrew's day
    actions.set_nation(BY, school, Nation.ENGLAND)
    row.refresh_from_db()
    assert row.due_at == at("2026-12-01T00:00")


def test_a_trust_has_deadlines_too(things):
    from belisha.people.models import Trust

    trust = Trust.objects.create(slug="ponds", name="Ponds Trust")
    person = people.add_person(BY, trust, "Tess", "Trustee")
    row = actions.begin(BY, person, "answer", "1 working day", person)
    assert (row.trust, row.school, row.place) == (trust, None, f"trust:{trust.pk}")
    assert queries.of(person) == row


def test_the_number_of_a_thing_is_taken_over(things, owner):
    thing = things()
    thing.number = "U-2026-0042"
    assert actions.begin(BY, thing, "answer", "1 day", owner).number == "U-2026-0042"
    assert actions.begin(BY, thing, "other", "1 day", owner, number="X-1").number == "X-1"


def test_a_deadline_of_another_school_is_out_of_sight(begun, school):
    from belisha.sight import looking

    row = begun()
    with looking([school.pk + 1]):
        assert not Deadline.objects.filter(pk=row.pk).exists()
    with looking([school.pk]):
        assert Deadline.objects.filter(pk=row.pk).exists()


def test_a_deadline_can_begin_at_another_moment(begun):
    row = begun("24 hours", start=timezone.now() - timedelta(hours=30))
    assert queries.standing(row, timezone.now()) == "late"
    assert actions.sweep(timezone.now()) == 1
    assert uuid.UUID(str(row.about_id))


def test_reasons_that_name_somebody_go_with_them(begun, owner, school):
    from belisha.deadlines import holdings
    from belisha.deadlines.models import FeedAddress

    row, other = begun(), begun()
    actions.pause(BY, row, "Olive Owner is ill.")
    actions.extend(BY, other, "1 week", "Snow.")
    actions.make_feed(owner)
    title, told = holdings.tell(owner)
    assert (title, len(told)) == ("Deadlines", 2)
    holdings.erase(owner, BY, [])
    assert Pause.objects.get(deadline=row).reason == "(erased)"
    assert Extension.objects.get(deadline=other).reason == "Snow."
    assert FeedAddress.objects.filter(person=owner, revoked=None).count() == 0
    assert findings() == []
