"""Feed addresses: who makes and revokes them, what is kept of the secret, and what a filter fetches there."""

import re
from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from belisha.filtering import actions, feeding, signature
from belisha.filtering.models import Fetched, FilterFeed
from belisha.journal.models import Detail, Entry
from tests.access.cast import of_role
from tests.filtering.deciding import HOME, allowed, blocked, many_rules, send
from tests.signed_in import browser_of as signed_in

pytestmark = pytest.mark.usefixtures("at_school")
TODAY = timezone.localdate()


def made(browser, form="blocked"):
    """The address on the page that answers."""
    answer = send(browser, f"{HOME}feeds/make/", name="LGfL", format=form)
    assert answer.status_code == 201
    return re.search(r"http://testserver(/filter-feeds/[^<]+)", answer.content.decode())[1]


@pytest.fixture
def visitor():
    return Client()


def test_a_feed_holds_what_is_blocked_and_is_signed(it_technician, head, visitor):
    blocked(head)
    blocked(head, "hidden.example.org", about="adult")
    allowed(head, until=TODAY)
    address = made(it_technician)
    answer = visitor.get(address)
    body = answer.content.decode()
    assert answer.status_code == 200
    assert {"games.example.org", "hidden.example.org"} <= set(body.splitlines())
    assert "maths.example.org" not in body
    proof, key = visitor.get(f"{address}.sig").content, visitor.get(address.rpartition("/")[0] + "/key.pem").content
    assert signature.is_signed(answer.content, proof, key)
    assert not signature.is_signed(answer.content + b"\n", proof, key)


@pytest.mark.parametrize("form", feeding.FORMATS)
def test_every_format_is_sent(it_technician, head, visitor, form):
    blocked(head)
    allowed(head, until=TODAY)
    answer = visitor.get(made(it_technician, form))
    assert answer.status_code == 200
    assert b"example.org" in answer.content


def test_a_filter_that_has_it_already_is_told_so(it_technician, head, visitor):
    blocked(head)
    address = made(it_technician)
    mark = visitor.get(address).headers["ETag"]
    assert visitor.get(address, headers={"If-None-Match": mark}).status_code == 304
    blocked(head, "more.example.org")
    assert visitor.get(address, headers={"If-None-Match": mark}).status_code == 200


def test_the_serial_grows_with_every_decision_and_every_end(head, school):
    serials = [feeding.feed(school, "rpz").serial]
    row = blocked(head)
    serials.append(feeding.feed(school, "rpz").serial)
    actions.end(head, row, "Over.")
    serials.append(feeding.feed(school, "rpz").serial)
    assert serials == sorted(set(serials))


def test_the_secret_is_kept_nowhere(it_technician, visitor):
    token = made(it_technician).split("/")[2]
    row = FilterFeed.objects.get()
    assert row.token == feeding.hashed(token)
    assert not Detail.objects.filter(words__contains=token).exists()
    assert token not in it_technician.get(f"{HOME}feeds/").content.decode()
    assert Entry.objects.filter(kind="feed-made", about_id=row.pk).exists()


def test_a_revoked_address_answers_nobody(it_technician, visitor):
    address = made(it_technician)
    row = FilterFeed.objects.get()
    assert send(it_technician, f"/filtering/feeds/{row.pk}/revoke/").status_code == 302
    assert visitor.get(address).status_code == 404
    assert visitor.get(f"{address}.sig").status_code == 404
    assert "Revoked" in it_technician.get(f"{HOME}feeds/").content.decode()


def test_a_guessed_address_answers_like_one_that_is_not_there(it_technician, visitor):
    address = made(it_technician)
    for wrong in ("/filter-feeds/guess/blocked.txt", address.replace("blocked.txt", "allowed.txt"), f"{address}x",
                  "/filter-feeds/" + "x" * 3000 + "/key.pem"):  # fmt: skip
        assert visitor.get(wrong).status_code == 404


def test_when_it_was_last_fetched_is_shown(it_technician, visitor):
    address = made(it_technician)
    assert "never" in it_technician.get(f"{HOME}feeds/").content.decode()
    visitor.get(address)
    visitor.get(address)
    assert Fetched.objects.get().when > timezone.now() - timedelta(minutes=1)


@pytest.mark.parametrize("role", ["teacher", "governor", "safeguarding-lead", "pupil"])
def test_nobody_else_makes_or_sees_addresses(role):
    browser = signed_in(of_role(role))
    assert browser.get(f"{HOME}feeds/").status_code == 404
    assert send(browser, f"{HOME}feeds/make/", name="x", format="blocked").status_code == 404


def test_another_schools_technician_cannot_revoke(it_technician):
    made(it_technician)
    other = signed_in(of_role("it-technician", "inkwell"))
    assert send(other, f"/filtering/feeds/{FilterFeed.objects.get().pk}/revoke/").status_code == 404


def test_what_is_wrong_is_said(it_technician):
    page = send(it_technician, f"{HOME}feeds/make/", name="", format="nonsense")
    assert page.status_code == 422
    assert "Say who fetches it" in page.content.decode()
    assert "Choose one of these formats" in page.content.decode()


def test_ten_thousand_sites_are_sent_in_few_questions(it_technician, head, visitor, django_assert_max_num_queries):
    many_rules(head, 10_000)
    address = made(it_technician)
    with django_assert_max_num_queries(30):
        body = visitor.get(address).content.decode()
    assert sum(line.endswith("example.org") for line in body.splitlines()) == 10_000
