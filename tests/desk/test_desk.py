"""The desk: what waits for me, what is late, what I asked for, what changed; the same work for 10,000 as for ten."""

import uuid
from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from belisha.approvals import actions
from belisha.approvals.models import Request
from belisha.deadlines import actions as deadlines
from belisha.deadlines.models import Deadline
from belisha.desk.models import Seen
from belisha.outbox.models import Delivery, Message, Wording
from belisha.people.models import Appointment
from tests.approvals.conftest import SINCE, sent


def shown(browser, query=""):
    answer = browser.get(reverse("desk") + query)
    assert answer.status_code == 200
    return answer.content.decode()


def test_a_head_finds_what_waits_and_what_is_late(ask, teacher, head, signed_in, clock):
    ask(teacher, "old.example")
    clock.move_to("2026-12-01T10:00:00+00:00")
    ask(teacher, "new.example")
    page = shown(signed_in(head))
    assert "Waits for me (2)" in page
    assert "Late (1)" in page
    waits, late = page.index('id="waits"'), page.index('id="late"')
    assert waits < page.index("old.example") < page.index("new.example") < late < page.rindex("old.example")
    assert page.count("new.example") == 1 + page.count("new.example", page.index('id="changed"'))


def test_a_teacher_finds_what_they_asked_for_and_the_answer(ask, teacher, head, signed_in, clock):
    row = ask(teacher)
    browser = signed_in(teacher)
    page = shown(browser)
    assert "I asked for (1)" in page
    assert "We have your request T-2026-0001" in page
    actions.decide(head, row, True, "For science.", None, row.version)
    page = shown(browser)
    assert "I asked for (0)" in page
    assert "The answer to T-2026-0001: yes" in page
    clock.shift(timedelta(days=2))
    assert "Nothing has changed since yesterday morning." in shown(signed_in(head))


def test_yesterday_begins_at_midnight_in_england(ask, teacher, head, signed_in, clock):
    clock.move_to("2027-07-01T23:30:00+00:00")  # half past midnight on the second
    ask(teacher)
    clock.move_to("2027-07-03T12:00:00+00:00")
    browser = signed_in(teacher)
    assert "We have your request" in shown(browser)
    clock.move_to("2027-07-03T23:30:00+00:00")
    assert "Nothing has changed" in shown(signed_in(head))


def test_what_else_waits_and_what_else_is_late_is_there(school, head, teacher, somebody, signed_in, everything, clock):
    from belisha.people import actions as people

    people.appoint(teacher.ref, somebody("Della", "Leader"), "safeguarding-lead", SINCE)
    deadlines.begin(head.ref, Appointment.objects.get(person=teacher), "look at it", "24 hours", head, number="A-1")
    clock.shift(timedelta(days=3))
    page = shown(signed_in(head))
    assert "1 role waits for a second person" in page
    assert "Look at it, A-1" in page
    assert "Late (1)" in page
    assert "A-1" in signed_in(head).get(reverse("desk-late")).content.decode()
    assert "A-1" not in shown(signed_in(teacher))


def test_an_empty_desk_says_so(school, teacher, signed_in):
    page = shown(signed_in(teacher))
    for words in ("Nothing waits for you.", "Nothing is late.", "Nothing of yours waits for an answer."):
        assert words in page


def test_whoever_has_no_role_is_led_to_their_own_page(school, somebody, signed_in):
    assert signed_in(somebody("Nobody")).get(reverse("desk")).url == reverse("me")


def test_a_stranger_is_led_to_the_door(db, client):
    for name in ("desk", "desk-late", "messages"):
        assert client.get(reverse(name)).url.startswith("/sign-in/")


# Messages


def test_messages_are_marked_as_seen_one_by_one_and_all_at_once(ask, teacher, head, signed_in):
    for number in range(4):
        ask(teacher, f"site{number}.example")
    browser = signed_in(teacher)
    address = reverse("messages")
    assert "New (4)" in browser.get(address).content.decode()
    one, other = Message.objects.filter(to=teacher)[0], Message.objects.filter(to=head)[0]
    sent(browser, reverse("messages-seen"), message=[one.pk, other.pk, "nonsense", "\x00"])
    assert list(Seen.objects.values_list("message", flat=True)) == [one.pk]  # never somebody else's
    assert "1 message is marked as seen." in browser.get(address).content.decode()
    sent(browser, reverse("messages-seen"), all="yes")
    assert Seen.objects.count() == 4
    page = browser.get(address).content.decode()
    assert "Nothing is new" in page
    assert "T-2026-0003" in browser.get(f"{address}?show=all").content.decode()
    found = browser.get(f"{address}?show=all&q=site2.example").content.decode()
    assert "T-2026-0003" in found
    assert "T-2026-0002" not in found


# As many as there are


@pytest.fixture
def many(book, school, teacher, head):
    """Makes so many requests that wait for the head, each with its clock, and as many messages to each."""

    def make(number):
        now, begun = timezone.now(), Request.objects.count()
        rows = [
            Request(
                school=school, kind="try", year=2026, serial=each, number=f"T-2026-{each:04d}", by=teacher,
                title=f"Try site{each}.example", made=now - timedelta(minutes=each), verdict="needs-approval",
                clause="7.4", policy="chestnuts", decider_role="headteacher",
            )
            for each in range(begun + 1, begun + number + 1)
        ]  # fmt: skip
        Request.objects.bulk_create(rows, batch_size=2000)
        Deadline.objects.bulk_create(
            [
                Deadline(
                    school=school, about_kind="request", about_id=row.pk, name="decide", number=row.number, owner=head,
                    role="headteacher", span="3 working days", start=row.made, round_start=row.made,
                    due_at=now + timedelta(hours=place - number // 2),
                )
                for place, row in enumerate(rows)
            ],
            batch_size=2000,
        )  # fmt: skip
        for person in (teacher, head):
            told = [
                Message(
                    pk=uuid.uuid4(), key=f"{person.pk.hex}:{begun}:{each}", to=person, school=school, when=now,
                    href="/desk/", mail_id=f"<{each}@x>",
                )
                for each in range(number)
            ]  # fmt: skip
            Message.objects.bulk_create(told, batch_size=2000)
            words = [Wording(message=each, school=school, subject="Something", text="Something") for each in told]
            Wording.objects.bulk_create(words, batch_size=2000)
            Delivery.objects.bulk_create(
                [Delivery(message=each, school=school, next_try=now) for each in told], batch_size=2000
            )

    return make


ADDRESSES = (
    "/desk/", "/desk/late/", "/desk/messages/", "/desk/messages/?show=all&page=3", "/requests/",
    "/requests/?show=deciding", "/requests/?show=deciding&late=yes&page=2", "/requests/?show=decided",
    "/schools/otters/requests/", "/schools/otters/requests/?q=site1", "/waiting/",
)  # fmt: skip


def test_ten_thousand_take_as_many_queries_as_sixty(many, head, teacher, signed_in):
    browsers = [signed_in(head), signed_in(teacher)]
    many(60)
    few = [queries(browser, address) for browser in browsers for address in ADDRESSES]
    many(9_940)
    lots = [queries(browser, address) for browser in browsers for address in ADDRESSES]
    grown = {
        (place, address): (before, after)
        for place, (address, before, after) in enumerate(zip(ADDRESSES * 2, few, lots, strict=True))
        if after > before + 1  # a list that now has so many asks once for how many
    }
    assert grown == {}


def queries(browser, address):
    with CaptureQueriesContext(
        connection,
    ) as caught:
        assert browser.get(address).status_code in (200, 404)
    return len(caught)


def test_ten_thousand_messages_are_marked_at_once(many, teacher, signed_in):
    many(10_000)
    browser = signed_in(teacher)
    with CaptureQueriesContext(connection) as caught:
        assert sent(browser, reverse("messages-seen"), all="yes").status_code == 302
    assert Seen.objects.count() == 10_000
    assert len(caught) < 60
