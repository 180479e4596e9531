"""What the pages about people refuse, so that nobody gets by a detour what they may not have."""

from datetime import date, timedelta

import pytest
from django import forms
from django.utils import timezone

from belisha.access import viewer as viewers
from belisha.directory import acting, who_may_asked
from belisha.journal.accountable import VersionLostError
from belisha.people import actions
from belisha.people.models import Appointment, Guardianship, Person
from belisha.sight import looking_everywhere
from belisha.writing import writing
from tests.directory.conftest import BY, SINCE, person

TODAY = date.today()
pytestmark = pytest.mark.usefixtures("everything")


def ordered(hill):
    row = Guardianship.objects.get(pk=hill.second_kin.pk)
    row.court_order = True
    actions.change_guardian(BY, row)
    return row


def text(answer):
    return answer.content.decode()


# A court's order


def test_a_data_manager_neither_ends_nor_takes_up_a_tie_about_which_a_court_has_ordered(hill, browser_of, send):
    row, browser = ordered(hill), browser_of(hill.keeper)
    ended = send(browser, f"/guardianships/{row.pk}/end/", day=TODAY, version=row.version)
    assert ended.status_code == 422
    assert "Designated Safeguarding Lead" in text(ended)
    row.refresh_from_db()
    assert row.until is None
    actions.end_guardian(BY, row, TODAY - timedelta(days=1))
    fields = {"person": hill.father.pk, "relation": "father", "parental_responsibility": "", "since": TODAY}
    again = send(browser, f"/people/{hill.child.pk}/parents/add/", **fields)
    assert again.status_code == 422
    assert Guardianship.objects.filter(adult=hill.father, child=hill.child).count() == 1


def test_a_lead_takes_it_up_again_and_the_order_goes_with_it(hill, browser_of, send):
    row, browser = ordered(hill), browser_of(hill.lead)
    yesterday = TODAY - timedelta(days=1)
    ended = send(browser, f"/guardianships/{row.pk}/end/", day=yesterday, version=row.version)
    assert ended.status_code == 302
    fields = {"person": hill.father.pk, "relation": "father", "parental_responsibility": "", "since": TODAY}
    assert send(browser, f"/people/{hill.child.pk}/parents/add/", **fields).status_code == 302
    assert Guardianship.objects.get(adult=hill.father, until=None).court_order is True
    assert browser_of(hill.father).get(f"/people/{hill.child.pk}/").status_code == 404


def test_nobody_notes_who_their_own_family_is(hill, browser_of, send):
    browser, address = browser_of(hill.keeper), f"/people/{hill.child.pk}/parents/"
    fields = {"person": hill.keeper.pk, "relation": "father", "parental_responsibility": "yes", "since": TODAY}
    assert "own family" in text(send(browser, f"{address}add/", **fields))
    actions.add_guardian(BY, hill.child, hill.keeper, SINCE)
    before = Person.objects.count()
    fields = {"given_name": "Una", "relation": "carer", "parental_responsibility": "", "since": TODAY}
    assert send(browser, f"{address}new/", **fields).status_code == 422
    assert Person.objects.count() == before


# Who somebody is, and whether they have left


def details(who, **more):
    words = {"given_name": who.given_name, "family_name": who.family_name, "email": who.email, "version": who.version}
    return {**words, **more}


def test_the_address_of_a_lead_is_changed_by_who_appoints_and_by_nobody_else(hill, browser_of, send):
    address, wanted = f"/people/{hill.lead.pk}/change/", details(hill.lead, email="mine@evil.example")
    refused = send(browser_of(hill.keeper), address, **wanted)
    assert refused.status_code == 422
    assert "Ask the Headteacher" in text(refused)
    assert Person.objects.get(pk=hill.lead.pk).email == hill.lead.email
    assert send(browser_of(hill.head), address, **wanted).status_code == 302
    assert Person.objects.get(pk=hill.lead.pk).email == "mine@evil.example"


def test_the_address_of_whoever_is_proposed_for_a_role_of_trust_is_safe_too(hill, browser_of, send):
    actions.appoint(BY, hill.teacher, "deputy-safeguarding-lead", TODAY + timedelta(days=9))
    wanted = details(hill.teacher, email="mine@evil.example")
    assert send(browser_of(hill.keeper), f"/people/{hill.teacher.pk}/change/", **wanted).status_code == 422


def test_other_details_of_a_lead_and_the_address_of_a_teacher_are_the_data_managers(hill, browser_of, send):
    browser = browser_of(hill.keeper)
    phone = details(hill.lead, phone="01632 960999")
    assert send(browser, f"/people/{hill.lead.pk}/change/", **phone).status_code == 302
    moved = details(hill.teacher, email="new@hill.example")
    assert send(browser, f"/people/{hill.teacher.pk}/change/", **moved).status_code == 302


def test_a_data_manager_does_not_end_the_headship_by_marking_that_they_left(hill, browser_of, send):
    leaves = {"day": "2020-01-01", "version": hill.head.version}
    refused = send(browser_of(hill.keeper), f"/people/{hill.head.pk}/leave/", **leaves)
    assert refused.status_code == 422
    assert Person.objects.get(pk=hill.head.pk).left is None
    assert not Appointment.objects.get(pk=hill.head_role.pk).withdrawn
    left = {"day": TODAY, "version": hill.teacher.version}
    assert send(browser_of(hill.keeper), f"/people/{hill.teacher.pk}/leave/", **left).status_code == 302


def test_a_lead_does_not_mark_as_left_a_headteacher_who_is_a_parent_too(hill, browser_of):
    actions.add_guardian(BY, hill.child, hill.head, SINCE)
    browser = browser_of(hill.lead)
    for page in ("leave", "change"):
        assert browser.get(f"/people/{hill.head.pk}/{page}/").status_code == 404
    assert "Mark that they leave" not in text(browser.get(f"/people/{hill.head.pk}/"))


def test_of_an_erased_person_there_is_no_page_to_change(hill, browser_of):
    Person.objects.filter(pk=hill.stranger.pk).update(given_name="", erased=timezone.now())
    browser = browser_of(hill.head)
    for page in ("change", "leave", "contact", "roles/add"):
        assert browser.get(f"/people/{hill.stranger.pk}/{page}/").status_code == 404
    assert not browser.get(f"/people/{hill.stranger.pk}/").context["acts"]


def test_what_one_human_proposed_is_not_offered_to_their_other_record(hill, browser_of):
    puppet = person(hill.school, "Puppet", "Hill", email=hill.head.email)
    actions.appoint(BY, puppet, "chair-of-governors", SINCE)
    role = Appointment.objects.get(person=puppet)
    actions.second(hill.executive, role)
    actions.appoint(hill.head.ref, hill.teacher, "deputy-safeguarding-lead", TODAY)
    context = browser_of(puppet).get("/waiting/").context
    assert not context["others"]
    assert len(context["mine"]) == 1


# Odd moments


class Empty(forms.Form):
    """Nothing to fill in."""


def test_an_act_that_lost_a_race_is_told_where_the_page_knows_of_no_row(hill, rf):
    def act():
        raise VersionLostError(hill.child)

    request = rf.post("/")
    answer = acting.ask(request, Empty({}), act, "Done.", {"title": "A page", "button": "Go", "back": "/"})
    assert answer.status_code == 422
    assert acting.MEANWHILE in text(answer)


def test_a_character_that_postgresql_does_not_know_is_not_asked_for(hill):
    given = {"who": "Le\0ad\0", "about": "Co\0ra", "act": "see:pupil"}
    with looking_everywhere("a test"):
        asked = who_may_asked.read(viewers.of(hill.head, TODAY), hill.school, given)
    assert asked.who.one == hill.lead
    assert asked.about.one == hill.child


def test_the_page_for_a_second_word_knows_its_row(hill, browser_of):
    with writing():
        row = actions.appoint(hill.head.ref, hill.teacher, "deputy-safeguarding-lead", TODAY)
    assert browser_of(hill.chair).get(f"/appointments/{row.pk}/second/").context["row"] == row
