"""What is done with people: each act with its line, and what cannot be is refused with nothing written."""

from datetime import date, timedelta

import pytest
from django.core.exceptions import ValidationError

from belisha.journal.accountable import VersionLostError
from belisha.journal.models import Entry
from belisha.people import actions, offices
from belisha.people.actions import RefusedActError
from belisha.people.models import Agreement, Appointment, Guardianship, Management, Membership, Person
from belisha.people.roles import ROLES
from tests.people.conftest import BY, SINCE

DAY = date(2026, 6, 1)
DAYS = timedelta(days=1)


def last():
    return Entry.objects.order_by("-seq").first()


def refused(words, act, *args, **named):
    """The act is refused in these words, and neither a row nor a line is written."""
    before = Entry.objects.count()
    with pytest.raises(RefusedActError, match=words):
        act(*args, **named)
    assert Entry.objects.count() == before


# Places and people


def test_a_school_that_is_written_down_has_a_line(places):
    entry = Entry.objects.filter(kind="place-kept").last()
    assert entry.place == f"school:{places.lone.pk}"
    assert "Lone" in entry.detail.words


@pytest.mark.parametrize("day", [date(1939, 12, 31), date(9999, 1, 1), date(2012, 3, 4)])
def test_a_day_of_leaving_that_cannot_be_is_refused(places, day):
    somebody = actions.add_person(BY, places.lone, "Otto", born=date(2012, 3, 4))
    refused("cannot be", actions.leave, BY, somebody, day)


def test_a_person_who_is_changed_in_nothing_has_no_line(places):
    person, before = places.person("Ada"), Entry.objects.count()
    actions.change_person(BY, person)
    assert Entry.objects.count() == before
    person.phone = "01632 960001"
    actions.change_person(BY, person)
    assert last().kind == "person-changed"
    assert "telephone" in last().detail.words
    assert "960001" not in last().detail.words


def test_nobody_is_moved_to_another_school(places):
    person = places.person("Ada")
    person.school = places.ash
    refused("cannot be changed", actions.change_person, BY, person)


def test_what_somebody_else_changed_is_not_lost(places):
    person = places.person("Ada")
    mine, theirs = (Person.objects.get(pk=person.pk) for _ in range(2))
    theirs.given_name, mine.given_name = "Bea", "Cleo"
    actions.change_person(BY, theirs)
    with pytest.raises(VersionLostError):
        actions.change_person(BY, mine)
    assert Person.objects.get(pk=person.pk).given_name == "Bea"


# Leaving and coming back


def test_all_that_somebody_has_ends_with_their_last_day(places):
    ada, bea = places.person("Ada"), places.person("Bea")
    now = actions.appoint(BY, ada, "teacher", SINCE)
    later = actions.appoint(BY, ada, "governor", DAY + 30 * DAYS)
    group = actions.add_group(BY, places.fir, "class", "Oak", 2026)
    member = actions.join_group(BY, group, ada, "staff", SINCE)
    above, below = actions.manage(BY, places.head, ada, SINCE), actions.manage(BY, ada, bea, SINCE)
    actions.leave(BY, ada, DAY)
    for row in (now, member, above, below):
        row.refresh_from_db()
        assert row.until == DAY
    later.refresh_from_db()
    assert later.withdrawn
    assert not later.agreed


def test_somebody_leaves_once_and_comes_back_without_their_roles(places):
    ada = places.person("Ada")
    refused("has not left", actions.come_back, BY, ada, DAY)
    actions.appoint(BY, ada, "teacher", SINCE)
    actions.leave(BY, ada, DAY)
    refused("left on 1 June 2026 already", actions.leave, BY, ada, DAY)
    refused("Mark first that they are back", actions.appoint, BY, ada, "governor", DAY + DAYS)
    actions.come_back(BY, ada, DAY + 10 * DAYS)
    assert last().kind == "person-returned"
    assert not ada.appointments.filter(until__isnull=True).exists()
    actions.appoint(BY, ada, "teacher", DAY + 10 * DAYS)


# Roles


def test_a_role_counts_at_once_and_a_sensitive_one_does_not(places):
    ada = places.person("Ada")
    assert actions.appoint(places.head.ref, ada, "teacher", SINCE).agreed
    waiting = actions.appoint(places.head.ref, ada, "safeguarding-lead", SINCE)
    assert not waiting.agreed
    assert waiting.proposed_by == places.head
    assert last().kind == "appointment-proposed"


@pytest.mark.parametrize("role", ["parent", "wizard"])
def test_nobody_is_appointed_to_what_is_no_appointment(places, role):
    refused("Choose one of the roles", actions.appoint, BY, places.person("Ada"), role, SINCE)


def test_a_role_is_held_where_it_belongs(places):
    refused("at a trust, not at a school", actions.appoint, BY, places.person("Ada"), "trust-executive", SINCE)
    leader = places.person("Edda", places.trust)
    refused("at a school, not at a trust", actions.appoint, BY, leader, "headteacher", SINCE)


def test_one_role_is_not_given_twice_for_the_same_days(places):
    ada = places.person("Ada")
    actions.appoint(BY, ada, "teacher", SINCE, DAY)
    refused("has this role already from 1 January 2026", actions.appoint, BY, ada, "teacher", DAY)
    actions.appoint(BY, ada, "teacher", DAY + DAYS)


def test_what_was_refused_or_taken_back_is_in_nobodys_way(places):
    ada, chair = places.person("Ada"), places.person("Chair")
    first = actions.appoint(places.head.ref, ada, "safeguarding-lead", SINCE)
    actions.second(chair, first, agreed=False, reason="Not yet")
    other = actions.appoint(places.head.ref, ada, "safeguarding-lead", SINCE)
    actions.end_appointment(BY, other, SINCE - DAYS)
    actions.appoint(places.head.ref, ada, "safeguarding-lead", SINCE)


def test_a_pupil_is_not_staff_on_the_same_day(places):
    ada = places.person("Ada")
    actions.appoint(BY, ada, "pupil", SINCE, DAY)
    refused("a pupil and staff", actions.appoint, BY, ada, "teacher", DAY)
    actions.appoint(BY, ada, "teacher", DAY + DAYS)
    refused("a pupil and staff", actions.appoint, BY, ada, "pupil", DAY + 9 * DAYS)


def test_a_last_day_is_not_before_the_first(places):
    refused("before the first", actions.appoint, BY, places.person("Ada"), "teacher", DAY, DAY - DAYS)


def test_the_first_sensitive_role_needs_no_second_person_and_only_a_program_gives_it(places):
    lone = places.person("Lena", places.lone)
    refused("let them agree", actions.appoint_first, lone.ref, lone, "headteacher", SINCE)
    assert actions.appoint_first(BY, lone, "headteacher", SINCE).agreed
    other = places.person("Otto", places.lone)
    refused("let them agree", actions.appoint_first, BY, other, "headteacher", SINCE)


# The second person


@pytest.fixture
def waiting(places):
    places.ada = places.person("Ada")
    places.waiting = actions.appoint(places.head.ref, places.ada, "safeguarding-lead", SINCE)
    return places


def test_a_second_person_agrees(waiting):
    chair = waiting.person("Chair")
    actions.second(chair, waiting.waiting)
    waiting.waiting.refresh_from_db()
    assert waiting.waiting.agreed
    assert (last().kind, last().actor) == ("appointment-confirmed", chair.ref)
    assert Agreement.objects.get(appointment=waiting.waiting).proposed_by == waiting.head


def test_neither_the_proposer_nor_the_one_proposed_is_the_second_person(waiting):
    refused("Whoever proposed", actions.second, waiting.head, waiting.waiting)
    refused("their own appointment", actions.second, waiting.ada, waiting.waiting)


def test_the_proposer_is_known_whatever_a_caller_says(waiting):
    other = waiting.person("Otto")
    refused("Whoever proposed", actions.second, waiting.head, waiting.waiting, other)


def test_a_second_word_is_not_heard(waiting):
    one, two = waiting.person("One"), waiting.person("Two")
    actions.second(one, waiting.waiting, agreed=False, reason="No")
    refused("already said yes or no", actions.second, two, waiting.waiting)
    assert not Appointment.objects.get(pk=waiting.waiting.pk).agreed


def test_the_second_person_is_of_the_school_or_of_its_trust(waiting):
    for stranger in (waiting.person("Ash", waiting.ash), waiting.person("Lone", waiting.lone)):
        refused("of the same school, or lead its trust", actions.second, stranger, waiting.waiting)
    actions.second(waiting.person("Edda", waiting.trust), waiting.waiting)


def test_what_was_taken_back_cannot_be_agreed_to(waiting):
    actions.end_appointment(BY, waiting.waiting, SINCE - DAYS)
    refused("taken back", actions.second, waiting.person("Chair"), waiting.waiting)


# Ends and stand-ins


def test_an_end_comes_sooner_and_never_later(places):
    ada = places.person("Ada")
    role = actions.appoint(BY, ada, "teacher", SINCE, DAY)
    refused("appoint again", actions.end_appointment, BY, role, DAY + DAYS)
    actions.end_appointment(BY, role, DAY - DAYS)
    assert Appointment.objects.get(pk=role.pk).until == DAY - DAYS


def stand(places, person, by=BY, basis="delegated", since=DAY, until=DAY + 30 * DAYS, allows=False, held=None):
    return actions.stand_in(by, held or places.head_role, person, since, until, basis, allows)


def test_whoever_stands_in_for_a_sensitive_role_waits_for_a_second_person(places):
    new = stand(places, places.person("Ada"))
    assert not new.agreed
    actions.second(places.person("Chair"), new)
    assert new.agreed


@pytest.mark.parametrize(("own", "allows", "basis", "agreed"), [
    (True, True, "delegated", True),
    (True, False, "delegated", False),
    (False, True, "delegated", False),
    (True, True, "acting", False),
])  # fmt: skip
def test_a_headteacher_hands_on_their_own_role_alone_where_the_policy_lets_them(places, own, allows, basis, agreed):
    ada, other = places.person("Ada"), places.person("Otto")
    assert stand(places, ada, (places.head if own else other).ref, basis, allows=allows).agreed is agreed


def test_nobody_else_hands_on_a_sensitive_role_alone(places):
    lead, ada = places.person("Lead"), places.person("Ada")
    role = actions.appoint(BY, lead, "safeguarding-lead", SINCE)
    actions.second(places.head, role)
    assert not stand(places, ada, lead.ref, held=role, allows=True).agreed


def test_there_are_no_chains_of_stand_ins(places):
    ada, bea = places.person("Ada"), places.person("Bea")
    new = stand(places, ada)
    actions.second(places.person("Chair"), new)
    refused("cannot hand the role on", stand, places, bea, held=new)


def test_a_stand_in_is_somebody_else_of_the_same_school_with_a_last_day(places):
    ada = places.person("Ada")
    refused("stand in for themselves", stand, places, places.head)
    refused("the same school", stand, places, places.person("Ash", places.ash))
    refused("within a year", stand, places, ada, until=DAY + 400 * DAYS)
    refused("begins on", stand, places, ada, since=SINCE - DAYS, until=DAY)
    refused("within a year", actions.appoint, BY, ada, "headteacher", DAY, basis="acting",
            stands_for=places.head_role)  # fmt: skip


def test_a_delegation_ends_with_the_role_and_acting_up_goes_on(places):
    ada, bea = places.person("Ada"), places.person("Bea")
    handed, acting = stand(places, ada), stand(places, bea, basis="acting")
    actions.end_appointment(BY, places.head_role, DAY + 5 * DAYS)
    handed.refresh_from_db()
    acting.refresh_from_db()
    assert (handed.until, acting.until) == (DAY + 5 * DAYS, DAY + 30 * DAYS)
    refused("more than they have", stand, places, places.person("Cleo"), until=DAY + 6 * DAYS)


def test_a_role_that_waits_is_nothing_to_stand_in_for(waiting):
    refused("not in force", stand, waiting, waiting.person("Bea"), held=waiting.waiting)


def test_of_two_in_one_office_it_is_warned_and_of_none_told(places):
    ada = places.person("Ada")
    new = Appointment(person=ada, school=places.fir, role="headteacher", since=DAY)
    assert "Head Test is Headteacher" in offices.two_at_once(new)
    assert offices.two_at_once(Appointment(person=ada, school=places.fir, role="teacher", since=DAY)) == ""
    assert offices.two_at_once(Appointment(person=ada, school=places.fir, role="headteacher", since=DAY,
                                           basis="acting")) == ""  # fmt: skip
    assert offices.unfilled(places.fir, DAY) == [
        ROLES["safeguarding-lead"].title, ROLES["chair-of-governors"].title,
    ]  # fmt: skip
    assert ROLES["headteacher"].title in offices.unfilled(places.ash, DAY)


# Classes, families, line managers


def test_a_class_takes_in_people_of_its_school_once(places):
    oak = actions.add_group(BY, places.fir, "class", "Oak", 2026)
    ada = places.person("Ada")
    member = actions.join_group(BY, oak, ada, "pupil", SINCE)
    refused("already", actions.join_group, BY, oak, ada, "pupil", DAY)
    refused("another school", actions.join_group, BY, oak, places.person("Ash", places.ash), "pupil", DAY)
    refused("before the first", actions.leave_group, BY, member, SINCE - DAYS)
    actions.leave_group(BY, member, DAY)
    actions.join_group(BY, oak, ada, "pupil", DAY + DAYS)
    assert Membership.objects.filter(group=oak).count() == 2


def test_two_classes_of_a_year_have_two_names(places):
    actions.add_group(BY, places.fir, "class", "Oak", 2026)
    with pytest.raises(ValidationError):
        actions.add_group(BY, places.fir, "class", "Oak", 2026)
    actions.add_group(BY, places.ash, "class", "Oak", 2026)


def test_a_family_is_of_one_school_and_goes_one_way(places):
    child, mother = places.person("Child"), places.person("Mother")
    row = actions.add_guardian(BY, child, mother, SINCE, relation="mother")
    refused("already", actions.add_guardian, BY, child, mother, DAY)
    refused("both ways", actions.add_guardian, BY, mother, child, DAY)
    refused("their own parent", actions.add_guardian, BY, child, child, DAY)
    refused("same school", actions.add_guardian, BY, child, places.person("Ash", places.ash), DAY)
    refused("same school", actions.add_guardian, BY, child, places.person("Edda", places.trust), DAY)
    row.adult = places.person("Other")
    refused("cannot be changed", actions.change_guardian, BY, row)
    row = Guardianship.objects.get(pk=row.pk)
    row.court_order = True
    actions.change_guardian(BY, row)
    assert last().kind == "guardian-changed"
    actions.end_guardian(BY, row, DAY)
    actions.add_guardian(BY, child, mother, DAY + DAYS)


def test_nobody_is_above_themselves(places):
    one, two, three = (places.person(name) for name in ("One", "Two", "Three"))
    actions.manage(BY, one, two, SINCE)
    actions.manage(BY, two, three, SINCE)
    refused("already", actions.manage, BY, one, two, DAY)
    refused("both ways", actions.manage, BY, three, one, DAY)
    refused("same school", actions.manage, BY, one, places.person("Ash", places.ash), DAY)
    assert Management.objects.filter(school=places.fir).count() == 2
