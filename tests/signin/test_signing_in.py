"""Signing in and out: passwords, second proofs, waiting, and what is told to whom."""

import re
from datetime import UTC, datetime, timedelta

import pytest
from django.conf import settings
from django.contrib.sessions.models import Session
from django.test import Client
from django.urls import reverse

from belisha.signin import slowing
from belisha.signin.hashing import Queued
from belisha.signin.models import Slowed
from tests.signin.people import PASSWORD, account_of, code, recovery_code, told, with_app

pytestmark = pytest.mark.django_db


def tries(email, password, browser=None, **headers):
    return (browser or Client(**headers)).post("/sign-in/", {"login": email, "password": password})


def test_the_right_password_opens_the_door_and_the_journal_says_so(somebody):
    person = somebody("teacher")
    answer = tries(person.email, PASSWORD)
    assert answer.status_code == 302
    assert answer.url == "/desk/"
    assert [line.actor for line in told("signed-in")] == [person.ref]
    assert told("signed-in")[0].place == person.place


def test_an_address_in_capitals_is_the_same_address(somebody):
    assert tries(somebody("teacher").email.upper(), PASSWORD).status_code == 302


def test_the_cookie_of_a_session_is_for_this_site_and_no_script(somebody):
    cookie = tries(somebody("teacher").email, PASSWORD).cookies[settings.SESSION_COOKIE_NAME]
    assert cookie["httponly"]
    assert cookie["samesite"] == "Lax"
    assert cookie["expires"] == ""


def test_a_session_gets_a_new_key_at_signing_in(somebody, client):
    client.get("/sign-in/passkey/", headers={"accept": "application/json"})
    before = client.session.session_key
    tries(somebody("teacher").email, PASSWORD, client)
    assert before != client.session.session_key


def test_a_wrong_password_and_an_unknown_address_get_the_same_answer(somebody):
    known, unknown = tries(somebody("teacher").email, "wrong"), tries("nobody@tinderbox.example", "wrong")
    assert known.status_code == unknown.status_code == 200
    pages = [each.content.decode().replace("p0@", "nobody@") for each in (known, unknown)]
    assert len({re.sub(r'(csrfmiddlewaretoken" value=")[^"]+', r"\1", page) for page in pages}) == 1


def test_an_unknown_address_costs_a_hash_too(somebody, monkeypatch):
    hashed = []
    whole = Queued.encode
    monkeypatch.setattr(Queued, "encode", lambda self, *given: hashed.append(1) or whole(self, *given))
    tries("nobody@tinderbox.example", "wrong")
    assert hashed == [1]


def test_no_line_of_the_journal_tells_of_an_unknown_address_and_no_count_holds_it():
    tries("marked@unknown.example", "wrong")
    assert not told("sign-in-failed")
    assert [len(each.key) for each in Slowed.objects.all()] == [64, 64]


def test_strangers_at_many_places_write_few_lines_about_one_account(somebody):
    email = somebody("teacher").email
    for place in range(20):
        tries(email, "wrong", REMOTE_ADDR=f"192.0.2.{place}")
    assert [line.detail.words for line in told("sign-in-failed")][-1] == '{"count":"16"}'
    assert len(told("sign-in-failed")) == 5


def test_a_failure_is_told_where_the_person_of_the_account_is(somebody):
    person = somebody("headteacher")
    tries(person.email, "wrong")
    browser = Client()
    with_app(person)
    tries(person.email, PASSWORD, browser)
    browser.post(reverse("mfa_authenticate"), {"code": "000000"})
    assert [line.place for line in (*told("sign-in-failed"), *told("code-failed"))] == [person.place] * 2


def test_failures_are_told_at_the_first_second_fourth_time(somebody):
    email = somebody("teacher").email
    for _ in range(5):
        tries(email, "wrong")
    assert [line.detail.words for line in told("sign-in-failed")] == ['{"count":"1"}', '{"count":"2"}', '{"count":"4"}']


def test_whoever_fails_often_waits_and_the_right_password_waits_too(somebody):
    email = somebody("teacher").email
    for _ in range(slowing.FREE + 3):
        Slowed.objects.update(last=datetime.now(UTC) - timedelta(hours=1))
        tries(email, "wrong")
    answer = tries(email, PASSWORD)
    assert answer.status_code == 429
    assert "Wait" in answer.content.decode()
    assert tries(email, PASSWORD, REMOTE_ADDR="192.0.2.7").status_code == 302


def test_the_right_password_forgets_the_failures(somebody):
    email = somebody("teacher").email
    for _ in range(slowing.FREE - 1):
        tries(email, "wrong")
    tries(email, PASSWORD)
    assert not Slowed.objects.exists()


def test_waits_grow_and_stop_growing():
    waits = [slowing.pause(count).total_seconds() for count in range(0, 40)]
    assert waits[: slowing.FREE] == [0] * slowing.FREE
    assert waits[slowing.FREE : slowing.FREE + 4] == [1, 2, 4, 8]
    assert waits == sorted(waits)
    assert waits[-1] == slowing.LONGEST.total_seconds()


def test_a_form_without_its_token_is_refused_with_a_page(somebody):
    browser = Client(enforce_csrf_checks=True)
    answer = tries(somebody("teacher").email, PASSWORD, browser)
    assert answer.status_code == 403
    assert "open too long" in answer.content.decode()
    token = browser.get("/sign-in/").context["csrf_token"]
    sent = {"login": "p0@tinderbox.example", "password": PASSWORD, "csrfmiddlewaretoken": str(token)}
    assert browser.post("/sign-in/", sent).status_code == 302


def test_the_open_rooms_need_no_token_and_set_no_cookie():
    browser = Client(enforce_csrf_checks=True)
    answer = browser.post("/schools/inkwell/", {"who": "staff", "q": "can I add a parent"})
    assert answer.status_code != 403
    assert not browser.cookies


def test_the_way_back_is_kept_and_never_leads_elsewhere(somebody):
    email = somebody("teacher").email
    there = Client().post("/sign-in/", {"login": email, "password": PASSWORD, "next": "/me/sessions/"})
    assert there.url == "/me/sessions/"
    away = Client().post("/sign-in/", {"login": email, "password": PASSWORD, "next": "https://evil.example/"})
    assert away.url == "/desk/"


def test_signing_out_asks_first_and_ends_the_session(somebody, signed_in):
    browser = signed_in(somebody("teacher"))
    key = browser.session.session_key
    assert browser.get("/sign-out/").status_code == 200
    assert browser.get("/me/sessions/").status_code == 200
    browser.post("/sign-out/")
    assert browser.get("/me/sessions/").url.startswith("/sign-in/?next=")
    assert not told("sessions-ended")
    assert len(told("signed-out")) == 1
    assert not Session.objects.filter(pk=key).exists()


def test_nobody_signs_up():
    for path in ("/sign-up/", "/accounts/signup/", "/signup/"):
        assert Client().get(path).status_code == 404


# The second proof


def test_with_an_app_a_password_is_only_half_way(somebody):
    person = somebody("teacher")
    seed, browser = with_app(person), Client()
    assert tries(person.email, PASSWORD, browser).url == reverse("mfa_authenticate")
    assert browser.get("/me/sessions/").status_code == 302
    assert not told("signed-in")
    wrong = browser.post(reverse("mfa_authenticate"), {"code": "000000"})
    assert wrong.status_code == 200
    assert "did not match" in wrong.content.decode()
    assert len(told("code-failed")) == 1
    assert browser.post(reverse("mfa_authenticate"), {"code": code(seed)}).status_code == 302
    assert browser.get("/me/sessions/").status_code == 200
    assert "second proof" in told("signed-in")[0].detail.words


def test_a_code_of_the_app_works_once(somebody):
    person = somebody("teacher")
    seed = with_app(person)
    for expected in (302, 200):
        browser = Client()
        tries(person.email, PASSWORD, browser)
        assert browser.post(reverse("mfa_authenticate"), {"code": code(seed)}).status_code == expected


def test_a_recovery_code_works_once_and_the_journal_says_so(somebody):
    person = somebody("teacher")
    with_app(person)
    kept = recovery_code(person)
    for expected in (302, 200):
        browser = Client()
        tries(person.email, PASSWORD, browser)
        assert browser.post(reverse("mfa_authenticate"), {"code": kept}).status_code == expected
    assert len(told("recovery-code-used")) == 1


def test_codes_cannot_be_guessed_for_long(somebody):
    person = somebody("teacher")
    with_app(person)
    browser = Client()
    tries(person.email, PASSWORD, browser)
    answers = [browser.post(reverse("mfa_authenticate"), {"code": f"{n:06}"}).content.decode() for n in range(11)]
    assert "did not match" in answers[9]
    assert "Too many wrong codes" in answers[10]


def test_the_seed_of_an_app_is_sealed(somebody):
    person = somebody("teacher")
    seed = with_app(person)
    assert seed not in str(account_of(person).authenticator_set.get().data)


def test_a_role_that_needs_two_opens_nothing_until_there_are_two(somebody, signed_in):
    browser = signed_in(somebody("headteacher"))
    for address in ("/accounts/", f"/accounts/invite/{somebody('teacher').pk}/"):
        assert browser.get(address).url == reverse("mfa_index")
    page = browser.get(reverse("mfa_index"))
    assert "First, set up a second proof" in page.content.decode()
    assert browser.get("/").status_code == 200


def test_setting_up_an_app_ends_the_other_sessions(somebody, signed_in):
    person = somebody("headteacher")
    here, elsewhere = signed_in(person), signed_in(person)
    here.post(reverse("account_reauthenticate"), {"password": PASSWORD})
    seed = here.get(reverse("mfa_activate_totp")).context["form"].secret
    answer = here.post(reverse("mfa_activate_totp"), {"code": code(seed)})
    assert answer.url == reverse("mfa_view_recovery_codes")
    assert here.get("/accounts/").status_code == 200
    assert elsewhere.get("/me/sessions/").status_code == 302
    assert len(told("app-added")) == 1


def test_the_last_second_proof_of_a_strong_role_stays(somebody):
    person = somebody("headteacher")
    seed, browser = with_app(person), Client()
    tries(person.email, PASSWORD, browser)
    browser.post(reverse("mfa_authenticate"), {"code": code(seed)})
    browser.post(reverse("account_reauthenticate"), {"password": PASSWORD})
    assert browser.post(reverse("mfa_deactivate_totp")).url.endswith("?done=last")
    assert account_of(person).authenticator_set.filter(type="totp").exists()
