"""A link makes whoever opens it somebody: who makes one for whom, and when an old one counts no longer."""

from datetime import UTC, date, datetime, timedelta

import pytest
from django.test import Client
from django.urls import reverse

from belisha.access.ask import kinds, visible
from belisha.access.viewer import of
from belisha.journal.actions import record
from belisha.people import actions as people
from belisha.people.actions import RefusedActError
from belisha.people.models import School
from belisha.people.roles import SENSITIVE
from belisha.signin import actions
from belisha.signin.models import Account, Identity, Invitation
from belisha.writing import writing
from tests.signin.people import account_of, told
from tests.signin.test_links import NEW, proved

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("everything")]
TODAY = date.today()
AT_SCHOOL = sorted(SENSITIVE - {"trust-executive"})


def page_of(browser, person):
    return browser.post(reverse("invite", args=(person.pk,)))


def gives(person, role, since=TODAY):
    return people.appoint("program:test", person, role, since)


@pytest.fixture
def known_twice(somebody):
    """Makes a governor here whose account is somebody at another school, too: `known_twice("teacher")`."""

    def make(role):
        there = School.objects.get(slug="inkwell")
        other, here = somebody(role, place=there, email="x@inkwell.example"), somebody("governor", password=None)
        actions.join(actions.invite("program:test", here)[0], account_of(other))
        return here

    return make


# Two records of one school are not one account


def test_nobody_joins_two_records_of_one_school_in_one_account(somebody, signed_in):
    me, puppet = somebody("teacher"), somebody("support-staff", password=None)
    address = f"/links/{actions.invite('program:test', puppet)[1]}/"
    answer = signed_in(me).post(address)
    assert answer.status_code == 410
    assert "somebody at this place already" in answer.content.decode()
    assert not Identity.objects.filter(person=puppet).exists()
    assert Client().get(address).status_code == 200


def test_an_address_that_two_share_makes_two_accounts(somebody):
    one, other = (somebody("teacher", password=None, email="both@tinderbox.example") for _ in "ab")
    assert actions.account_for(one) != actions.account_for(other)


# Whoever agrees as the second person gets no link from the first


@pytest.mark.parametrize("role", AT_SCHOOL)
def test_the_headteacher_makes_no_link_for_a_second_person(somebody, role):
    person = somebody(role, password=None)
    answer = page_of(proved(somebody("headteacher")), person)
    assert answer.status_code == 403
    assert "belisha invite" in answer.content.decode()
    assert not Invitation.objects.filter(person=person).exists()


def test_nor_for_somebody_who_is_proposed_or_begins_soon(somebody):
    browser, person = proved(somebody("headteacher")), somebody(password=None)
    gives(person, "chair-of-governors", TODAY + timedelta(days=9))
    assert page_of(browser, person).status_code == 403


def test_nor_by_giving_them_the_own_address(somebody):
    head = somebody("headteacher")
    chair = somebody("chair-of-governors", password=None, email=head.email)
    assert page_of(proved(head), chair).status_code == 403


def test_the_headteacher_makes_a_link_for_themselves(somebody):
    head = somebody("headteacher")
    assert page_of(proved(head), head).status_code == 200


def test_a_link_that_was_made_on_the_machine_can_still_be_taken_back_here(somebody):
    chair = somebody("chair-of-governors", password=None)
    waiting, secret = actions.invite("program:command-line", chair)
    proved(somebody("headteacher")).post(reverse("take-back", args=(waiting.pk,)))
    assert Client().get(f"/links/{secret}/").status_code == 410


# Roles to come


@pytest.mark.parametrize("role", ["deputy-safeguarding-lead", "it-technician"])
def test_the_keeper_of_the_roll_invites_nobody_who_will_see_more(somebody, role):
    browser, person = proved(somebody("data-manager")), somebody("teacher", password=None)
    assert page_of(browser, person).status_code == 200
    proposed = gives(person, role, TODAY + timedelta(days=1))
    if not proposed.agreed:
        people.second(somebody(), proposed)
    assert page_of(browser, person).status_code == 404


def test_who_may_change_a_parent_does_not_invite_the_teacher_that_they_are_too(somebody):
    browser, person = proved(somebody("deputy-safeguarding-lead")), somebody(password=None)
    people.add_guardian("program:test", somebody("pupil", password=None), person, date(2026, 1, 1))
    assert page_of(browser, person).status_code == 200
    gives(person, "teacher")
    assert page_of(browser, person).status_code == 404


@pytest.mark.parametrize("role", ["safeguarding-lead", "data-manager"])
def test_a_link_from_before_somebody_was_given_more_opens_nothing(somebody, role):
    person = somebody("teacher", password=None)
    invitation, secret = actions.invite(somebody("data-manager").ref, person)
    assert Client().get(f"/links/{secret}/").status_code == 200
    gives(person, role)
    assert Client().post(f"/links/{secret}/", {**NEW, "email": person.email}).status_code == 410
    with pytest.raises(RefusedActError, match="new role"):
        actions.accept(invitation, person.email, NEW["password"])
    with pytest.raises(RefusedActError, match="new role"):
        actions.join(Invitation.objects.get(), account_of(somebody()))
    assert not Account.objects.filter(identities__person=person).exists()


def test_a_link_from_the_machine_and_one_made_after_it_was_proposed_go_on(somebody):
    person = somebody("teacher", password=None)
    _, by_machine = actions.invite("program:command-line", person)
    proposed = gives(person, "safeguarding-lead")
    assert Client().get(f"/links/{by_machine}/").status_code == 200
    _, later = actions.invite(somebody("headteacher").ref, person)
    people.second(somebody(), proposed)
    assert Client().get(f"/links/{later}/").status_code == 200


def test_a_weaker_role_ends_no_link(somebody):
    person = somebody("teacher", password=None)
    _, secret = actions.invite(somebody("data-manager").ref, person)
    gives(person, "senior-leader")
    assert Client().get(f"/links/{secret}/").status_code == 200


# Accounts that are somebody elsewhere, too


def test_a_link_of_one_school_gives_no_password_for_another(somebody, known_twice):
    person, keeper = known_twice("senior-leader"), somebody("data-manager")
    before = account_of(person).password
    invitation, secret = actions.invite(keeper.ref, person)
    answer = Client().post(f"/links/{secret}/", {**NEW, "email": person.email})
    assert answer.status_code == 410
    assert "another place" in answer.content.decode()
    assert account_of(person).password == before
    assert Invitation.objects.get(pk=invitation.pk).used is None
    answer = page_of(proved(keeper), person)
    assert (answer.status_code, "another place" in answer.content.decode()) == (403, True)


def test_a_link_from_the_machine_does(known_twice):
    person = known_twice("senior-leader")
    _, secret = actions.invite("program:command-line", person)
    assert Client().post(f"/links/{secret}/", {**NEW, "email": person.email}).status_code == 302
    assert account_of(person).check_password(NEW["password"])


def test_what_somebody_is_at_another_school_counts_here(somebody, known_twice):
    browser, person = proved(somebody("data-manager")), known_twice("data-manager")
    assert page_of(browser, person).status_code == 404


# Over


def erased(person):
    with writing():
        person.erased = datetime.now(UTC)
        person.save()
        record("person-changed", "program:test", person, person.place, what="personal data erased")
    return person


def test_nobody_becomes_somebody_whose_record_was_destroyed(somebody):
    person = somebody("teacher", password=None)
    invitation, _ = actions.invite("program:test", person)
    erased(person)
    for act in (
        lambda: actions.invite("program:test", person),
        lambda: actions.accept(Invitation.objects.get(), "a@b.example", NEW["password"]),
        lambda: actions.join(Invitation.objects.get(), account_of(somebody())),
        lambda: actions.account_for(person),
    ):
        with pytest.raises(RefusedActError, match="destroyed"):
            act()
    assert not Identity.objects.filter(person=person).exists()
    assert Invitation.objects.get(pk=invitation.pk).used is None


def test_somebody_who_has_left_since_does_not_come_in_by_their_link(somebody):
    person = somebody("teacher", password=None)
    invitation, _ = actions.invite("program:test", person)
    people.leave("program:test", person, TODAY - timedelta(days=1))
    with pytest.raises(RefusedActError, match="has left"):
        actions.accept(Invitation.objects.get(pk=invitation.pk), "a@b.example", NEW["password"])


def test_every_open_link_can_be_taken_back_at_once(somebody):
    old, _ = actions.invite("program:test", somebody("teacher", password=None))
    _, secret = actions.invite("program:test", somebody("teacher", password=None))
    Invitation.objects.filter(pk=old.pk).update(until=datetime.now(UTC) - timedelta(days=1))
    assert actions.revoke_all("program:restore") == 1
    assert actions.revoke_all("program:restore") == 0
    assert Client().get(f"/links/{secret}/").status_code == 410
    assert [line.actor for line in told("invitation-revoked")] == ["program:restore"]


# Accounts of a parent who must not be found


def test_the_account_of_a_parent_who_is_kept_from_the_viewer_is_one_of_those(somebody):
    father, mother, child = somebody("headteacher"), somebody("teacher"), somebody("pupil", password=None)
    people.add_guardian("program:test", child, father, date(2026, 1, 1))
    people.add_guardian("program:test", child, mother, date(2026, 1, 1), do_not_disclose=True)
    viewer = of(father, TODAY)
    kept = Account.objects.filter(kinds()["account"].relations["kept-from-me"](viewer))
    assert list(kept) == [account_of(mother)]
    assert set(visible(viewer, "see", "account")) == {account_of(father)}
    assert proved(father).get(reverse("account", args=(account_of(mother).pk,))).status_code == 404
