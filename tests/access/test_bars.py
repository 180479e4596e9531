"""A bar is for a human being: whatever record of theirs they look with, and whatever kind of thing they look at."""

import pytest

from belisha.access import viewer as viewers
from belisha.access.ask import may, visible, visible_persons
from belisha.people import actions
from belisha.people.models import Guardianship, Person
from tests.directory.conftest import BY, SINCE, hill, person  # noqa: F401
from tests.signed_in import one_account

pytestmark = pytest.mark.usefixtures("everything")


@pytest.fixture
def hidden(hill):  # noqa: F811
    """The mother must not be found by the Headteacher, who is the father."""
    row = Guardianship.objects.get(pk=hill.kin.pk)
    row.do_not_disclose = True
    actions.change_guardian(BY, row)
    actions.add_guardian(BY, hill.child, hill.head, SINCE)
    return hill


def reaches(who, adult, day=None):
    return visible(viewers.of(who, day or viewers.date(2026, 11, 21)), "reach", "parent").filter(pk=adult.pk).exists()


def test_a_second_record_of_the_same_account_is_barred_too(hidden):
    second = person(hidden.school, "Sekund", "Hill")
    actions.appoint(BY, second, "data-manager", SINCE)
    assert not reaches(hidden.head, hidden.mother)
    assert reaches(second, hidden.mother), "a stranger's record is not barred"
    one_account(hidden.head, second)
    assert not reaches(second, hidden.mother)
    who = viewers.of(second, viewers.date(2026, 11, 21))
    assert not may(who, "note-orders", "guardianship", hidden.kin)
    assert not may(who, "change", "pupil", hidden.child)


def test_a_second_record_with_the_same_address_is_barred_too(hidden):
    second = person(hidden.school, "Sekund", "Hill", email=hidden.head.email.upper())
    actions.appoint(BY, second, "data-manager", SINCE)
    assert not reaches(second, hidden.mother)


def test_the_account_of_a_parent_who_must_not_be_found_is_kept_too(hidden):
    actions.appoint(BY, hidden.mother, "teacher", SINCE)
    theirs, other = one_account(hidden.mother), one_account(hidden.teacher)
    who = viewers.of(hidden.head, viewers.date(2026, 11, 21))
    for verb in ("see", "end-sessions"):
        assert set(visible(who, verb, "account")) == {other}
        assert not may(who, verb, "account", theirs)


def test_to_change_somebody_takes_all_that_they_are(hill):  # noqa: F811
    actions.appoint(BY, hill.mother, "teacher", SINCE)
    lead, head = (viewers.of(each, viewers.date(2026, 11, 21)) for each in (hill.lead, hill.head))
    assert not visible_persons(lead, "change").filter(pk=hill.mother.pk).exists()
    assert visible_persons(lead, "change").filter(pk=hill.father.pk).exists()
    assert visible_persons(head, "change").filter(pk=hill.mother.pk).exists()
    assert Person.objects.filter(pk=hill.mother.pk, erased=None).exists()
