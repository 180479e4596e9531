"""Links that work once: invitations, the first administrator, and the commands that make them."""

from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from django.test import Client
from django.urls import reverse

from belisha import cli
from belisha.people.actions import RefusedActError
from belisha.people.models import Appointment, Person, School
from belisha.signin import actions
from belisha.signin.models import Account, Identity, Invitation
from tests.signin.people import PASSWORD, account_of, told, with_app
from tests.signin.test_sessions import with_two

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("everything")]
NEW = {"password": "wholly new words 7", "again": "wholly new words 7"}


@pytest.fixture
def invited(somebody):
    """A teacher without an account, and the address of their link."""
    person = somebody("teacher", password=None)
    invitation, secret = actions.invite("program:test", person)
    return person, f"/links/{secret}/", invitation


def test_only_the_hash_of_the_secret_is_kept(invited):
    _, address, invitation = invited
    secret = address.split("/")[2]
    assert len(secret) >= 43
    assert secret not in str(invitation.state())
    assert invitation.secret == actions.digest(secret)


def test_opening_a_link_changes_nothing_and_using_it_makes_an_account(invited):
    person, address, _ = invited
    for _ in range(10):
        assert person.name in Client().get(address).content.decode()
        assert Client().head(address).status_code == 200
    assert not Account.objects.filter(identities__person=person).exists()
    assert Client().post(address, {**NEW, "email": person.email}).url == "/sign-in/?made=yes"
    signing_in = Client().post("/sign-in/", {"login": person.email, "password": NEW["password"]})
    assert signing_in.status_code == 302
    assert [line.actor for line in told("invitation-used")] == [person.ref]


def test_a_link_works_once(invited):
    person, address, _ = invited
    Client().post(address, {**NEW, "email": person.email})
    assert Client().get(address).status_code == 410
    assert Client().post(address, {**NEW, "email": "thief@tinderbox.example"}).status_code == 410
    assert Account.objects.get(identities__person=person).email == person.email


def test_a_link_ends_after_a_week(invited):
    _, address, _ = invited
    with time_machine.travel(datetime.now(UTC) + timedelta(days=8)):
        assert Client().get(address).status_code == 410


def test_a_link_that_was_taken_back_is_over(invited):
    _, address, invitation = invited
    actions.revoke("program:test", invitation)
    assert Client().post(address, {**NEW, "email": "a@b.example"}).status_code == 410


def test_a_new_link_takes_the_place_of_the_old(invited):
    person, address, _ = invited
    actions.invite("program:test", person)
    assert Client().get(address).status_code == 410


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"password": "short", "again": "short"}, "too short"),
        ({"password": "password1234", "again": "password1234"}, "too common"),
        ({"password": "wholly new words 7", "again": "other words 7 7 7"}, "not the same"),
        ({"password": "", "again": ""}, "Choose a password"),
        ({**NEW, "email": "no address"}, "Enter an e-mail address"),
    ],
)
def test_what_is_wrong_is_said_beside_it_and_the_link_still_works(invited, given, said):
    person, address, _ = invited
    answer = Client().post(address, {"email": person.email, **given})
    assert answer.status_code == 200
    assert said in answer.content.decode()
    assert Client().get(address).status_code == 200


def test_nobody_takes_over_an_address_that_somebody_signs_in_with(invited, somebody):
    _, address, _ = invited
    other = somebody("teacher")
    answer = Client().post(address, {**NEW, "email": other.email.upper()})
    assert "signs in with this address already" in answer.content.decode()
    assert Client().get(address).status_code == 200


def test_whoever_has_an_account_adds_the_person_to_it(invited, somebody, signed_in):
    person, address, _ = invited
    other = School.objects.get(slug="inkwell")
    browser = signed_in(somebody("governor", place=other, email="x@inkwell.example"))
    assert "that is me too" in browser.get(address).content.decode()
    assert browser.post(address).url == "/me/as/"
    assert Identity.objects.get(person=person).account == browser.get("/me/as/").wsgi_request.user


def test_a_link_for_somebody_with_an_account_chooses_a_new_password_and_ends_the_sessions(somebody, signed_in):
    person = somebody("teacher")
    browser = signed_in(person)
    _, secret = actions.invite("program:test", person)
    assert Client().post(f"/links/{secret}/", {**NEW, "email": "thief@b.example"}).status_code == 302
    assert account_of(person).email == person.email
    assert browser.get("/me/sessions/").status_code == 302
    assert Client().post("/sign-in/", {"login": person.email, "password": PASSWORD}).status_code == 200


def test_somebody_who_has_left_is_not_invited(somebody):
    person = somebody("teacher")
    person.left = datetime(2026, 1, 1, tzinfo=UTC).date()
    with pytest.raises(RefusedActError, match="has left"):
        actions.invite("program:test", person)


def proved(person):
    """Signed in with two proofs, and once more just now."""
    browser = with_two(person)
    browser.post(reverse("account_reauthenticate"), {"password": PASSWORD})
    return browser


def test_the_headteacher_makes_a_link_and_sees_it_once(somebody):
    browser, person = proved(somebody("headteacher")), somebody("teacher", password=None)
    address = reverse("invite", args=(person.pk,))
    shown = browser.post(address).context["address"]
    assert Client().get(shown).status_code == 200
    page = browser.get(address).content.decode()
    assert shown.split("/")[-2] not in page
    assert "A link is waiting" in page
    waiting = Invitation.objects.get(person=person)
    browser.post(reverse("take-back", args=(waiting.pk,)))
    assert Client().get(shown).status_code == 410


def test_the_keeper_of_the_roll_invites_a_teacher_but_nobody_who_sees_more(somebody):
    browser = proved(somebody("data-manager"))
    assert browser.post(reverse("invite", args=(somebody("teacher").pk,))).status_code == 200
    for role in ("headteacher", "safeguarding-lead", "it-technician"):
        assert browser.post(reverse("invite", args=(somebody(role).pk,))).status_code == 404


def test_a_teacher_invites_nobody(somebody, signed_in):
    browser = signed_in(somebody("teacher"))
    browser.post(reverse("account_reauthenticate"), {"password": PASSWORD})
    assert browser.get(reverse("invite", args=(somebody("teacher").pk,))).status_code == 404


# The first administrator


def first(secret, place, **more):
    given = {"school": place.pk, "given_name": "Head", "family_name": "Teacher", "email": "head@tinderbox.example"}
    return Client().post(f"/links/{secret}/", {**given, **NEW, **more})


def test_the_first_link_makes_a_headteacher_who_counts_at_once(school):
    assert not Account.objects.exists()
    secret = actions.first_link()
    assert "Make the first account" in Client().get(f"/links/{secret}/").content.decode()
    assert first(secret, school).status_code == 302
    appointment = Appointment.objects.get(school=school, role="headteacher")
    assert appointment.agreed
    assert len(told("first-administrator")) == 1
    assert (
        Client().post("/sign-in/", {"login": "head@tinderbox.example", "password": NEW["password"]}).status_code == 302
    )


def test_the_first_link_is_there_only_while_nobody_has_an_account(school, somebody):
    old = actions.first_link()
    new = actions.first_link()
    assert first(old, school).status_code == 410
    somebody("teacher")
    assert actions.first_link() is None
    assert first(new, school).status_code == 410
    assert not Person.objects.filter(email="head@tinderbox.example").exists()


def test_the_first_link_makes_no_second_headteacher_alone(school, somebody):
    secret = actions.first_link()
    somebody("headteacher", password=None)
    answer = first(secret, school)
    assert answer.status_code == 410
    assert "Somebody here can be the second person" in answer.content.decode()
    assert Appointment.objects.filter(school=school, role="headteacher").count() == 1


def test_a_first_form_with_gaps_says_what_is_missing(school):
    secret = actions.first_link()
    answer = first(secret, school, school="", given_name="").content.decode()
    assert "Choose your school" in answer
    assert "Enter your first name" in answer


# Commands


def test_the_command_prints_a_link(somebody, capsys):
    person = somebody("teacher", password=None)
    assert cli.main(["invite", person.email, "--school", "tinderbox", "--at", "https://b.example/"]) == 0
    address = capsys.readouterr().out.split()[-1]
    assert address.startswith("https://b.example/links/")
    assert Client().get(address.removeprefix("https://b.example")).status_code == 200


def test_the_command_forgets_a_lost_device(somebody):
    person = somebody("headteacher")
    with_app(person)
    assert cli.main(["invite", person.email, "--school", "tinderbox", "--lost-device"]) == 0
    assert not account_of(person).authenticator_set.exists()
    assert len(told("second-factor-forgotten")) == 1


@pytest.mark.parametrize("call", [["x@y.example", "--school", "tinderbox"], ["x@y.example", "--school", "nowhere"]])
def test_the_command_refuses_in_words(school, call, capsys):
    assert cli.main(["invite", *call]) == 2
    assert capsys.readouterr().err.startswith("belisha: ")
