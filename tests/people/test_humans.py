"""Two records of one human being are known as such, and what takes two people takes two human beings."""

import pytest
from django.utils import timezone

from belisha.people import actions, checks
from belisha.people.actions import RefusedActError
from belisha.people.humans import same_human, selves
from belisha.people.models import Appointment, Person
from belisha.sight import looking
from belisha.writing import writing
from tests.people.conftest import BY, SINCE
from tests.signed_in import one_account


def with_email(person, email):
    person.email = email
    actions.change_person(BY, person)
    return person


def chair(places, name="Chair"):
    person = places.person(name)
    role = actions.appoint(BY, person, "chair-of-governors", SINCE)
    actions.second(places.head, role)
    return person


def refused(words, act, *args):
    with pytest.raises(RefusedActError, match=words):
        act(*args)


def test_an_account_makes_two_records_one_human_at_any_place(places):
    one, other, stranger = places.person("One"), places.person("Other", places.lone), places.person("Stranger")
    one_account(one, other)
    assert same_human(one, other)
    assert not same_human(one, stranger)
    assert set(selves(one)) == {one, other}
    assert not same_human(one, None)


def test_an_address_makes_two_records_one_human_whatever_its_case(places):
    one, other = (with_email(places.person(name), mail) for name, mail in (("A", "a@x.example"), ("B", "A@X.example")))
    assert same_human(one, other)
    assert not same_human(places.person("No mail"), places.person("No mail either"))


def test_the_address_of_any_record_of_an_account_counts(places):
    one, other = places.person("One"), with_email(places.person("Other", places.lone), "a@x.example")
    one_account(one, other)
    assert same_human(one, with_email(places.person("Third"), "a@x.example"))


def test_it_is_known_where_the_other_place_is_out_of_sight(places):
    one, other = places.person("One"), places.person("Other", places.lone)
    one_account(one, other)
    with looking([places.fir.pk]):
        assert same_human(one, other)


def test_the_second_person_is_not_the_proposer_under_another_record(places):
    puppet = places.person("Puppet")
    one_account(places.head, puppet)
    proposed = actions.appoint(places.head.ref, places.person("Ada"), "safeguarding-lead", SINCE)
    refused("proposed", actions.second, puppet, proposed)
    mine = actions.appoint(BY, places.head, "safeguarding-lead", SINCE)
    refused("their own", actions.second, puppet, mine)


def test_an_executive_head_does_not_second_himself(places):
    executive = places.person("Head", places.trust)
    one_account(places.head, executive)
    proposed = actions.appoint(places.head.ref, places.person("Ada"), "safeguarding-lead", SINCE)
    refused("proposed", actions.second, executive, proposed)


def delegated(places, person):
    today = timezone.localdate()
    return actions.stand_in(
        places.head.ref, places.head_role, person, today, today, Appointment.Basis.DELEGATED, policy_allows=True
    )


def test_whoever_stands_in_does_not_second_for_whom_they_stand_in_nor_the_other_way_round(places):
    puppet = places.person("Puppet")
    delegated(places, puppet)
    theirs = actions.appoint(places.head.ref, places.person("Ada"), "safeguarding-lead", SINCE)
    refused("stands in", actions.second, puppet, theirs)
    ours = actions.appoint(puppet.ref, places.person("Bea"), "safeguarding-lead", SINCE)
    refused("stands in", actions.second, places.head, ours)
    actions.second(chair(places), theirs)
    theirs.refresh_from_db()
    assert theirs.agreed


def test_nobody_stands_in_for_themselves_under_another_record(places):
    puppet = places.person("Puppet")
    one_account(places.head, puppet)
    refused("themselves", delegated, places, puppet)


def test_a_role_to_come_and_one_proposed_are_held_and_one_that_ended_is_not(places):
    ada, bea = places.person("Ada"), places.person("Bea")
    proposed = actions.appoint(BY, ada, "safeguarding-lead", SINCE)
    assert checks.holds(ada, ["safeguarding-lead"])
    assert not checks.holds(bea, ["safeguarding-lead"])
    actions.second(places.head, proposed, agreed=False, reason="no")
    assert not checks.holds(ada, ["safeguarding-lead"])


@pytest.fixture
def erased(places):
    """Somebody of whom nothing is known any more."""
    person = places.person("Gone")
    with writing():
        Person.objects.filter(pk=person.pk).update(given_name="", family_name="", erased=timezone.now())
    return Person.objects.get(pk=person.pk)


def test_of_an_erased_person_nothing_is_written_down_again(places, erased):
    child, oak = places.person("Child"), actions.add_group(BY, places.fir, "class", "Oak", 2026)
    erased.given_name = "Back"
    for act in (
        lambda: actions.change_person(BY, erased),
        lambda: actions.come_back(BY, erased, SINCE),
        lambda: actions.appoint(BY, erased, "teacher", SINCE),
        lambda: actions.add_guardian(BY, child, erased, SINCE),
        lambda: actions.add_guardian(BY, erased, child, SINCE),
        lambda: actions.join_group(BY, oak, erased, "pupil", SINCE),
        lambda: actions.manage(BY, child, erased, SINCE),
    ):
        refused("erased", act)


def test_a_role_of_one_record_is_held_by_the_human_being(places):
    teacher, lead = places.person("Teacher"), chair(places, "Lead")
    assert not checks.holds(teacher, ["chair-of-governors"])
    one_account(teacher, lead)
    assert checks.holds(teacher, ["chair-of-governors"])
