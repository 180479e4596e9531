"""Passwords and codes on pages: only for holders, only after a fresh proof, only by a form, only with their line."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test import Client

from belisha.channels import actions
from belisha.channels.models import Delegate
from belisha.journal.models import Entry
from belisha.vault.models import Secret
from tests.channels.conftest import TODAY

CLEAR = "otter-lamp-crossing-9"
SEED = "JBSWY3DPEHPK3PXPJBSWY3DP"


def at(channel, page=""):
    return f"/schools/herons/official-accounts/{channel.pk}/{page}"


def show(browser, channel, why="Post the newsletter", page="secret/show/"):
    return browser.post(at(channel, page), {"why": why})


def text_of(response):
    return response.content.decode()


def lines(kind):
    return Entry.objects.filter(kind=kind).count()


def test_the_owner_sees_the_password_for_a_minute(committed, signed_in, channel, owner, password):
    with committed():
        answer = show(signed_in(owner), channel)
    assert (answer.status_code, lines("secret-shown")) == (200, 1)
    assert CLEAR in text_of(answer)
    assert answer.headers["Cache-Control"] == "no-store, private"
    assert answer.headers["Refresh"] == f"60; url={at(channel)}"
    # Without any referrer the browser would not say from where a form comes, and every form would be refused.
    assert answer.headers["Referrer-Policy"] == "same-origin"


def test_nothing_is_shown_before_the_line_is_committed(signed_in, channel, owner, password):
    answer = show(signed_in(owner), channel)  # the transaction of the test is never committed
    assert answer.status_code == 503
    assert CLEAR not in text_of(answer)
    assert "Nothing was shown" in text_of(answer)


def test_a_line_that_cannot_be_written_shows_nothing(committed, signed_in, channel, owner, password):
    browser = signed_in(owner)
    browser.raise_request_exception = False
    with connection.cursor() as cursor:
        cursor.execute(TRIGGER[connection.vendor])
    with committed():
        answer = show(browser, channel)
    assert answer.status_code in (500, 503)
    assert CLEAR not in text_of(answer)
    assert lines("secret-shown") == 0


TRIGGER = {
    "sqlite": "CREATE TRIGGER no_line BEFORE INSERT ON journal_entry WHEN NEW.kind = 'secret-shown' "
    "BEGIN SELECT RAISE(ABORT, 'no line'); END",
    "postgresql": "CREATE FUNCTION no_line() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "
    "IF NEW.kind = 'secret-shown' THEN RAISE EXCEPTION 'no line'; END IF; RETURN NEW; END $$; "
    "CREATE TRIGGER no_line BEFORE INSERT ON journal_entry FOR EACH ROW EXECUTE FUNCTION no_line()",
}


@pytest.mark.parametrize("page", ["", "secret/show/", "secret/code/", "hand-over/", "change/"])
def test_nothing_is_shown_for_a_look(committed, signed_in, channel, owner, password, page):
    with committed():
        answer = signed_in(owner).get(at(channel, page))
    assert CLEAR not in text_of(answer)
    assert lines("secret-shown") == 0


def test_what_it_is_for_has_to_be_said(committed, signed_in, channel, owner, password):
    with committed():
        answer = show(signed_in(owner), channel, " ")
    assert answer.status_code == 422
    assert CLEAR not in text_of(answer)


@pytest.mark.parametrize("page", ["secret/show/", "secret/code/", "secret/", "secret/codes/", "hand-over/"])
def test_whoever_proved_themselves_long_ago_does_so_again_and_no_secret_waits_meanwhile(
    committed, signed_in, send, channel, owner, password, page
):
    browser = signed_in(owner, again=False)
    typed = {"why": "Look", "password": "typed-lamp", "password_again": "typed-lamp", "code_seed": SEED}
    with committed():
        answer = send(browser, at(channel, page), **typed)
    assert (answer.status_code, answer.headers["Location"]) == (302, at(channel, page))
    answer = browser.get(at(channel, page))
    assert "/me/security/again/" in answer.headers["Location"]
    kept = str(dict(browser.session))
    assert "typed-lamp" not in kept
    assert SEED not in kept
    assert lines("secret-shown") == 0


def test_whoever_has_nothing_to_prove_themselves_with_sets_it_up_first(
    committed, signed_in, school, channel, owner, password
):
    from allauth.mfa.models import Authenticator

    browser = signed_in(owner)
    Authenticator.objects.all().delete()
    type(school).objects.filter(pk=school.pk).update(invented=False)
    with committed():
        answer = show(browser, channel)
    assert answer.status_code == 403
    assert "Set up a second proof first" in text_of(answer)
    assert CLEAR not in text_of(answer)


@pytest.mark.parametrize("who", ["head", "first", "second", "colleague", "technician", "stranger", "visitor"])
def test_whoever_does_not_hold_it_finds_no_such_page(
    committed, signed_in, somebody, channel, password, head, two, who, everything
):
    from belisha.people import actions as people
    from belisha.people.models import School

    if who == "stranger":
        other = School(slug="egrets", name="Egret School", phase="primary", invented=True)
        people.keep(other, "program:test")
    person = {
        "head": lambda: head,
        "first": lambda: two[0],
        "second": lambda: two[1],
        "colleague": lambda: somebody("Cole", "teacher"),
        "technician": lambda: somebody("Tess", "it-technician"),
        "stranger": lambda: somebody("Stella", "headteacher", place=other),
        "visitor": lambda: None,
    }[who]()
    browser = signed_in(person) if person else Client()
    for page in ("secret/show/", "secret/code/"):
        with committed():
            answer = show(browser, channel, page=page)
        assert answer.status_code == (404 if person else 302)
        assert CLEAR not in text_of(answer)
    assert lines("secret-shown") == 0


def test_a_delegate_sees_it_only_on_their_days(committed, signed_in, somebody, channel, password, head):
    person = somebody("Dee", "teacher")
    row = actions.delegate(head, channel, person, TODAY, TODAY + timedelta(days=5))
    browser = signed_in(person)
    with committed():
        answer = show(browser, channel)
    assert CLEAR in text_of(answer)
    actions.end_delegate(head, Delegate.objects.get(pk=row.pk), TODAY)
    with committed():
        answer = show(browser, channel)
    assert answer.status_code == 404


def test_an_owner_who_has_left_sees_nothing(committed, signed_in, leaves, channel, owner, password):
    browser = signed_in(owner)
    leaves(owner)
    with committed():
        answer = show(browser, channel)
    assert answer.status_code in (302, 404)
    assert CLEAR not in text_of(answer)


def test_a_code_is_shown_and_the_seed_never(committed, signed_in, send, channel, owner):
    browser = signed_in(owner)
    assert send(browser, at(channel, "secret/codes/"), code_seed=SEED).status_code == 302
    with committed():
        answer = show(browser, channel, page="secret/code/")
    assert answer.status_code == 200
    assert lines("code-shown") == 1
    assert SEED not in text_of(answer)
    assert int(answer.headers["Refresh"].partition(";")[0]) <= 30


def test_a_secret_that_was_tampered_with_is_told(committed, signed_in, channel, owner, password):
    Secret._base_manager.filter(pk=password.pk).update(sealed=b"0" * 40)
    with committed():
        answer = show(signed_in(owner), channel)
    assert answer.status_code == 409
    assert "This could not be opened" in text_of(answer)
    assert lines("secret-unsound") == 1


def test_odd_letters_stand_on_the_page_as_they_are(committed, signed_in, send, channel, owner):
    browser = signed_in(owner)
    odd = "\"><script>alert('x')</script>& £"
    assert send(browser, at(channel, "secret/"), password=odd, password_again=odd).status_code == 302
    with committed():
        answer = show(browser, channel)
    assert "<script>alert" not in text_of(answer)
    assert "&quot;&gt;&lt;script&gt;" in text_of(answer)


def test_two_passwords_that_differ_are_not_kept_and_not_shown_again(signed_in, send, channel, owner):
    answer = send(signed_in(owner), at(channel, "secret/"), password="first-lamp", password_again="second-lamp")
    assert answer.status_code == 422
    assert "first-lamp" not in text_of(answer)
    assert not Secret.objects.exists()


def test_a_seed_that_is_none_is_refused_in_plain_words(signed_in, send, channel, owner):
    answer = send(signed_in(owner), at(channel, "secret/codes/"), code_seed="not a seed")
    assert answer.status_code == 422
    assert "This is no seed" in text_of(answer)


def test_the_password_goes_with_the_account(channel, head, password):
    actions.end_channel(head, channel, TODAY, "Closed")
    assert bytes(Secret.objects.get(pk=password.pk).sealed) == b""
