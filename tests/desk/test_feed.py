"""The calendar feed: for whoever has its address and nobody else, without a word about anybody."""

import re
import uuid
from datetime import timedelta

import pytest
from django.utils import timezone
from icalendar import Calendar

from belisha.deadlines import actions
from belisha.deadlines.models import FeedAddress
from belisha.journal.models import Entry
from belisha.people import actions as people
from belisha.people.models import Person, School
from belisha.sight import looking_everywhere
from tests.access.cast import of_role
from tests.signed_in import browser_of as signed_in

pytestmark = pytest.mark.django_db
PAGE = "/desk/feed/"


@pytest.fixture
def teacher():
    return of_role("teacher")


@pytest.fixture
def address(teacher):
    """The path of the teacher's feed."""
    return made(signed_in(teacher))


def made(browser):
    answer = browser.post(PAGE, {"do": "make", "once": str(uuid.uuid4())})
    assert answer.status_code == 201
    return re.search(r"(/feeds/[^/]+/deadlines\.ics)", answer.content.decode())[1]


def begin(owner, span="3 working days", name="answer", **more):
    with looking_everywhere("a test"):
        school = School.objects.get(slug="conker-lane")
        thing = people.add_group("program:test", school, "class", f"Class {uuid.uuid4().hex[:8]}", 2026)
        return actions.begin("program:test", thing, name, span, owner, number="U-2026-0042", **more)


def events(answer):
    return list(Calendar.from_ical(answer.content).walk("VEVENT"))


def test_a_feed_holds_one_s_own_deadlines_and_those_of_one_s_roles(client, teacher, address):
    own = begin(teacher)
    of_my_role = begin(None, role="teacher", name="review")
    begin(of_role("headteacher"))
    begin(None, role="headteacher")
    begin(of_role("headteacher"), role="teacher", name="theirs")
    with looking_everywhere("a test"):
        actions.meet("program:test", begin(teacher, name="met"))
    answer = client.get(address)
    assert (answer.status_code, answer["Content-Type"]) == (200, "text/calendar; charset=utf-8")
    assert {str(each["UID"]) for each in events(answer)} == {f"{row.pk.hex}@belisha" for row in (own, of_my_role)}
    assert {str(each["SUMMARY"]) for each in events(answer)} == {"Due: answer U-2026-0042", "Due: review U-2026-0042"}


def test_days_are_days_and_hours_are_moments(client, teacher, address):
    row = begin(teacher, "3 working days")
    (event,) = events(client.get(address))
    assert event["DTSTART"].dt == (timezone.localtime(row.due_at) - timedelta(seconds=1)).date()
    with looking_everywhere("a test"):
        actions.meet("program:test", row)
    row = begin(teacher, "24 hours")
    (event,) = events(client.get(address))
    assert event["DTSTART"].dt == row.due_at.replace(microsecond=0)


def test_there_is_nothing_about_anybody_in_it(client, teacher, address):
    begin(teacher)
    body = client.get(address).content.decode()
    for person in (teacher, of_role("headteacher")):
        assert not any(word and word in body for word in (person.given_name, person.family_name, person.email))
    assert "Conker" not in body


def test_the_same_feed_is_not_sent_again(client, teacher, address):
    begin(teacher)
    first = client.get(address)
    assert client.get(address, headers={"If-None-Match": first["ETag"]}).status_code == 304
    assert client.get(address)["ETag"] == first["ETag"]
    begin(teacher, name="other")
    again = client.get(address, headers={"If-None-Match": first["ETag"]})
    assert (again.status_code, len(events(again))) == (200, 2)
    assert client.head(address).status_code == 200
    assert "private" in first["Cache-Control"]


def test_only_a_hash_of_the_address_is_kept(address):
    token = address.split("/")[2]
    with looking_everywhere("a test"):
        row = FeedAddress.objects.get(revoked=None)
    assert token not in str(vars(row))
    assert len(token) >= 43
    assert not any(token in str(vars(entry)) for entry in Entry.objects.filter(kind="calendar-feed-made"))


def test_a_new_address_ends_the_old_one_and_it_can_be_ended(client, teacher, address):
    browser = signed_in(teacher)
    assert "You have had an address since" in browser.get(PAGE).content.decode()
    second = made(browser)
    assert client.get(address).status_code == 404
    assert client.get(second).status_code == 200
    assert browser.post(PAGE, {"do": "end", "once": str(uuid.uuid4())}).status_code == 302
    assert client.get(second).status_code == 404
    assert "You have no address yet" in browser.get(PAGE).content.decode()
    assert Entry.objects.filter(kind="calendar-feed-revoked").count() == 2


def test_a_form_that_is_sent_twice_makes_one_address(teacher):
    browser, key = signed_in(teacher), str(uuid.uuid4())
    assert browser.post(PAGE, {"do": "make", "once": key}).status_code == 201
    assert browser.post(PAGE, {"do": "make", "once": key}).status_code == 204
    with looking_everywhere("a test"):
        assert FeedAddress.objects.filter(person=teacher).count() == 1


@pytest.mark.parametrize("token", ["x", "a" * 43, "a" * 5000, "%00", "..%2f..", "%F0%9F%94%94", "'--"])
def test_what_is_no_address_is_not_found(client, token):
    assert client.get(f"/feeds/{token}/deadlines.ics").status_code == 404


def test_whoever_left_has_no_feed_any_more(client, teacher, address):
    begin(teacher)
    with looking_everywhere("a test"):
        people.leave("program:test", Person.objects.get(pk=teacher.pk), timezone.localdate() - timedelta(days=1))
    assert client.get(address).status_code == 404


def test_whoever_has_not_signed_in_makes_none(client):
    assert client.get(PAGE).headers["Location"].startswith("/sign-in/?next=")


def test_ten_thousand_deadlines_are_a_bounded_feed_in_few_queries(
    client, teacher, address, django_assert_max_num_queries
):
    from belisha.deadlines.models import Deadline
    from belisha.desk.feed import MOST

    row = begin(teacher)
    with looking_everywhere("a test"):
        Deadline.objects.bulk_create(
            Deadline(
                school_id=row.school_id, about_kind="group", about_id=uuid.uuid4(), name="answer", span=row.span,
                owner=teacher, start=row.start, round_start=row.start, due_at=row.due_at,
            )
            for _ in range(MOST + 200)
        )  # fmt: skip
    with django_assert_max_num_queries(20):
        assert len(events(client.get(address))) == MOST
