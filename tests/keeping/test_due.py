"""Whose records are due: counted from the right day, never while anything is unknown, undecided, or held."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError

from belisha.keeping import actions
from belisha.keeping.classes import classes
from belisha.keeping.due import due, standing, years_after
from tests.keeping.conftest import TODAY

pytestmark = pytest.mark.usefixtures("everything")


def names(rows):
    return [each.person.given_name for each in rows]


def test_nothing_is_due_before_the_school_has_decided(school, somebody):
    somebody("Gone", "Long", "pupil", left=date(2011, 7, 20))
    assert due(school, TODAY) == ([], [], [])


def test_no_class_has_a_suggestion_without_a_source():
    for each in classes().values():
        assert bool(each.suggestion) == bool(each.source)
        assert bool(each.source) == bool(each.grade)
        assert each.years is None or each.source
    assert classes()["child-protection"].suggestion == "25 years from the date of birth"
    assert not classes()["photo-consent"].suggestion


def test_the_day_after_the_period_is_the_first_on_which_a_record_is_due(school, somebody, periods):
    somebody("Otto", "Inkling", "pupil", left=date(2025, 7, 20))
    assert names(due(school, date(2026, 7, 20))[0]) == []
    assert names(due(school, date(2026, 7, 21))[0]) == ["Otto"]


def test_whoever_is_still_here_is_never_due(school, somebody, periods):
    somebody("Here", "Still", "pupil")
    assert names(due(school, date(2099, 1, 1))[0]) == []


def test_a_period_from_birth_needs_the_date_of_birth(school, somebody, head, periods):
    actions.decide_period(head, school, "pupil-entry", 25, "born", "IRMS toolkit, page 93")
    known = somebody("Known", "Birth", "pupil", born=date(2000, 1, 31), left=date(2018, 7, 1))
    other = somebody("Unknown", "Birth", "pupil", left=date(2018, 7, 1))
    assert names(due(school, date(2025, 2, 1))[0]) == ["Known"]
    assert standing(known, TODAY).over == date(2025, 1, 31)
    assert standing(other, TODAY).obstacles == ("A pupil’s entry on the roll: the date of birth is not known",)
    assert names(due(school, TODAY).birthday_missing) == ["Unknown"]


def test_a_parent_is_counted_from_when_the_last_child_left(school, somebody, family, periods):
    parent = somebody("Petra", "Parent")
    first = somebody("First", "Child", "pupil", left=date(2020, 7, 1))
    second = somebody("Second", "Child", "pupil")
    family(parent, first)
    family(parent, second)
    assert standing(parent, TODAY).over is None
    from belisha.people.actions import leave

    leave("program:test", second, date(2024, 7, 1))
    assert standing(parent, TODAY).over == date(2025, 7, 1)


def test_whoever_is_two_things_is_kept_for_the_longer(school, somebody, family, head, periods):
    actions.decide_period(head, school, "staff-entry", 6, "left", "Our own schedule")
    both = somebody("Both", "Things", "teacher", left=date(2024, 7, 1))
    family(both, somebody("Their", "Child", "pupil", left=date(2024, 7, 1)))
    assert standing(both, TODAY).over == date(2030, 7, 1)
    assert any("Our own schedule" in each for each in standing(both, TODAY).obstacles)


def test_a_hold_on_a_person_or_on_the_class_holds_back(school, somebody, head, periods):
    one = somebody("One", "Held", "pupil", left=date(2024, 7, 1))
    somebody("Two", "Free", "pupil", left=date(2024, 7, 1))
    hold = actions.hold(head, school, "a claim", person=one)
    free, held, _ = due(school, TODAY)
    assert (names(free), names(held)) == (["Two"], ["One"])
    assert "a claim" in held[0].holds[0]
    actions.hold(head, school, "an inquiry", record_class="pupil-entry")
    assert names(due(school, TODAY)[0]) == []
    actions.end_hold(head, hold, "settled")
    assert names(due(school, TODAY)[0]) == []


def test_the_newest_decision_counts(school, somebody, head, periods):
    somebody("Otto", "Inkling", "pupil", left=date(2024, 7, 1))
    actions.decide_period(head, school, "pupil-entry", 50, "left", "second thoughts")
    assert due(school, TODAY) == ([], [], [])


def test_a_date_of_birth_to_come_is_refused_and_the_count_never_runs_over(somebody):
    with pytest.raises(ValidationError, match="still to come"):
        somebody("Typed", "Wrongly", "pupil", born=date(9990, 1, 1))
    assert years_after(date(9990, 2, 28), 25) == date.max


def test_years_after_a_leap_day():
    assert years_after(date(2024, 2, 29), 1) == date(2025, 3, 1)
    assert years_after(date(2024, 2, 29), 4) == date(2028, 2, 29)
