"""Sessions: how long they last, who sees them, and that an ended one is over at the next click."""

from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from allauth.usersessions.models import UserSession
from django.test import Client
from django.urls import reverse

from belisha.signin import actions, browsers
from belisha.signin.setup import IDLE_WITH_TWO, LONGEST
from tests.signin.people import PASSWORD, account_of, code, told, with_app

pytestmark = pytest.mark.django_db
FIREFOX = "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0"
IPHONE = "Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1 Version/19.0 Mobile/15 Safari/604.1"
EDGE = "Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/140.0 Safari/537.36 Edg/140.0"


def is_in(browser):
    return browser.get("/me/sessions/").status_code == 200


def with_two(person):
    """Signed in with a second proof."""
    seed, browser = with_app(person), Client()
    browser.post("/sign-in/", {"login": person.email, "password": PASSWORD})
    browser.post(reverse("mfa_authenticate"), {"code": code(seed)})
    return browser


@pytest.mark.parametrize(
    ("agent", "words"),
    [
        (FIREFOX, "Firefox on Windows"),
        (IPHONE, "Safari on an iPhone"),
        (EDGE, "Edge on Windows"),
        ("curl", "A browser"),
    ],
)
def test_a_browser_is_told_in_words(agent, words):
    assert browsers.named(agent) == words


def test_my_sessions_are_listed_this_one_first(somebody, signed_in):
    person = somebody("teacher")
    signed_in(person, HTTP_USER_AGENT=IPHONE)
    page = signed_in(person, HTTP_USER_AGENT=FIREFOX).get("/me/sessions/").content.decode()
    assert page.index("Firefox on Windows") < page.index("This one") < page.index("Safari on an iPhone")


def test_a_session_that_i_end_is_over_at_its_next_click(somebody, signed_in):
    person = somebody("teacher")
    here, there = signed_in(person), signed_in(person)
    row = UserSession.objects.get(session_key=there.session.session_key)
    assert is_in(there)
    here.post(reverse("end-session", args=(row.pk,)))
    assert not is_in(there)
    assert is_in(here)
    assert [line.detail.words for line in told("sessions-ended")] == ['{"count":"1"}']


def test_all_others_end_together(somebody, signed_in):
    person = somebody("teacher")
    here, *others = (signed_in(person) for _ in range(3))
    here.post(reverse("end-other-sessions"))
    assert is_in(here)
    assert not any(is_in(each) for each in others)


def test_nobody_ends_anothers_session_by_its_number(somebody, signed_in):
    me, other = signed_in(somebody("teacher")), signed_in(somebody("teacher"))
    row = UserSession.objects.get(session_key=other.session.session_key)
    me.post(reverse("end-session", args=(row.pk,)))
    assert is_in(other)


def test_a_new_password_ends_every_other_session(somebody, signed_in):
    person = somebody("teacher")
    here, there = signed_in(person), signed_in(person)
    sent = {"oldpassword": PASSWORD, "password1": "wholly new words 7", "password2": "wholly new words 7"}
    assert here.post(reverse("account_change_password"), sent).status_code == 302
    assert is_in(here)
    assert not is_in(there)


def test_an_account_that_is_closed_is_out_at_once(somebody, signed_in):
    person = somebody("teacher")
    browser = signed_in(person)
    account = account_of(person)
    account.is_active = False
    account.save()
    assert not is_in(browser)


def test_somebody_who_left_keeps_no_role(somebody, signed_in, everything):
    from belisha.people import actions as people

    person = somebody("headteacher")
    browser = with_two(person)
    assert browser.get("/accounts/").status_code == 200
    people.leave("program:test", person, datetime.now(UTC).date() - timedelta(days=1))
    assert browser.get("/accounts/").status_code == 404


@pytest.mark.parametrize(("role", "idle"), [("teacher", LONGEST), ("headteacher", IDLE_WITH_TWO)])
def test_an_idle_session_ends(somebody, role, idle):
    person = somebody(role)
    start = datetime.now(UTC)
    with time_machine.travel(start, tick=False) as clock:
        browser = with_two(person)
        clock.shift(idle - timedelta(minutes=2))
        assert is_in(browser)
    if idle == IDLE_WITH_TWO:
        with time_machine.travel(start + idle * 2 - timedelta(minutes=5), tick=False):
            assert is_in(browser)
    with time_machine.travel(start + idle * 3, tick=False):
        assert not is_in(browser)


def test_no_session_lasts_longer_than_a_day_of_work_however_busy(somebody):
    person = somebody("headteacher")
    with time_machine.travel(datetime.now(UTC), tick=False) as clock:
        browser = with_two(person)
        clicks = 0
        while is_in(browser):
            clock.shift(timedelta(minutes=20))
            clicks += 1
        assert timedelta(minutes=20) * clicks - LONGEST < timedelta(minutes=25)


def test_the_technician_ends_the_sessions_of_a_lost_laptop_after_one_more_proof(somebody, signed_in):
    teacher, technician = somebody("teacher"), somebody("it-technician")
    lost, browser = signed_in(teacher), with_two(technician)
    account = account_of(teacher)
    assert "Given0 Surname" in browser.get("/accounts/").content.decode()
    assert browser.get(reverse("account", args=(account.pk,))).status_code == 200
    asked = browser.post(reverse("end-account-sessions", args=(account.pk,)))
    assert asked.url.startswith(reverse("account_reauthenticate"))
    assert is_in(lost)
    browser.post(asked.url, {"password": PASSWORD})
    assert not is_in(lost)
    assert told("sessions-ended")[0].actor == technician.ref


def test_the_technician_finds_no_parent_and_nobody_of_another_school(somebody):
    from belisha.people.models import School

    browser = with_two(somebody("it-technician"))
    parent = somebody("pta-member")
    stranger = somebody("teacher", place=School.objects.get(slug="inkwell"), email="a@elsewhere.example")
    for person in (parent, stranger):
        assert browser.get(reverse("account", args=(account_of(person).pk,))).status_code == 404
    assert "stranger" not in browser.get("/accounts/").content.decode()


def test_a_teacher_sees_no_accounts(somebody, signed_in):
    teacher, other = somebody("teacher"), somebody("teacher")
    browser = signed_in(teacher)
    assert browser.get("/accounts/").status_code == 404
    assert browser.get(reverse("account", args=(account_of(other).pk,))).status_code == 404
    assert browser.get(reverse("account", args=(account_of(teacher).pk,))).status_code == 200


def test_one_account_is_two_people_and_says_which(somebody, signed_in, everything):
    first, second = somebody("teacher"), somebody("governor", password=None)
    actions.Identity.objects.create(account=account_of(first), person=second)
    browser = signed_in(first)
    page = browser.get("/me/as/").content.decode()
    assert first.name in page
    assert second.name in page
    browser.post("/me/as/", {"person": second.pk.hex})
    assert browser.get("/me/as/").context["viewer"].person == second
    assert browser.post("/me/as/", {"person": somebody("teacher").pk.hex}).status_code == 404
    assert browser.get("/me/as/").context["viewer"].person == second
