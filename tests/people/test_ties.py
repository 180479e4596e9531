"""What a court has ordered outlives the row on which it was noted."""

from datetime import date, timedelta

import pytest

from belisha.access import viewer as viewers
from belisha.access.ask import visible
from belisha.people import actions, ties
from belisha.people.models import Guardianship
from tests.people.conftest import BY, SINCE

DAY = date(2026, 6, 1)
NEXT = DAY + timedelta(days=1)


@pytest.fixture
def family(places):
    """A child, its father, and the row of the two: `family.noted(court_order=True)`."""
    places.child, places.father, places.mother = (places.person(name) for name in ("Child", "Father", "Mother"))
    actions.appoint(BY, places.child, "pupil", SINCE)
    actions.add_guardian(BY, places.child, places.mother, SINCE)
    places.row = actions.add_guardian(BY, places.child, places.father, SINCE, relation="father")

    def noted(row=None, **words):
        row = Guardianship.objects.get(pk=(row or places.row).pk)
        for name, value in words.items():
            setattr(row, name, value)
        actions.change_guardian(BY, row)
        return row

    places.noted = noted
    return places


def again(family, row):
    actions.end_guardian(BY, row, DAY)
    return actions.add_guardian(BY, family.child, family.father, NEXT, relation="father")


def sees(family, day=NEXT):
    who = viewers.of(family.father, day)
    return visible(who, "see", "pupil").filter(pk=family.child.pk).exists()


def test_an_order_is_taken_over_when_a_tie_is_ended_and_noted_again(family):
    assert sees(family)
    row = again(family, family.noted(court_order=True, do_not_disclose=True, note="Until 2030."))
    assert (row.court_order, row.do_not_disclose, row.note) == (True, True, "Until 2030.")
    assert not sees(family)


def test_an_order_on_an_ended_row_still_bars_where_the_new_row_says_nothing(family):
    row = again(family, family.noted(court_order=True))
    family.noted(row, court_order=None)
    assert not sees(family)
    assert ties.flagged(family.father, family.child)


def test_only_a_later_no_lifts_it(family):
    row = again(family, family.noted(court_order=True))
    family.noted(row, court_order=False)
    assert sees(family)


def test_a_no_that_ended_lifts_nothing(family):
    row = again(family, family.noted(court_order=True))
    row = family.noted(row, court_order=False)
    actions.end_guardian(BY, row, NEXT)
    row = actions.add_guardian(BY, family.child, family.father, NEXT + timedelta(days=1))
    assert row.court_order is True
    assert not sees(family, NEXT + timedelta(days=1))


def test_a_word_of_the_caller_does_not_lift_what_was_noted(family):
    actions.end_guardian(BY, family.noted(court_order=True), DAY)
    row = actions.add_guardian(BY, family.child, family.father, NEXT, court_order=None)
    assert row.court_order is True


def test_where_nothing_was_noted_nothing_is_taken_over(family):
    row = again(family, family.row)
    assert (row.court_order, row.do_not_disclose, row.note) == (None, None, "")
    assert sees(family)


def test_a_parent_stays_hidden_when_their_tie_is_ended_and_noted_again(family):
    mother = Guardianship.objects.get(adult=family.mother)
    mother = family.noted(mother, do_not_disclose=True)
    actions.end_guardian(BY, mother, DAY)
    actions.add_guardian(BY, family.child, family.mother, NEXT)
    actions.appoint(BY, family.father, "data-manager", SINCE)
    who = viewers.of(family.father, NEXT)
    assert not visible(who, "reach", "parent").filter(pk=family.mother.pk).exists()
