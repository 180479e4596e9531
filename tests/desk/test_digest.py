"""The word of every Monday: for those who chose it, once a week, in numbers."""

from datetime import date

import pytest
from django.urls import reverse
from django.utils import timezone

from belisha.desk import actions
from belisha.desk.digest import send_all, text
from belisha.desk.gathering import Counts
from belisha.desk.models import Digest
from belisha.journal.models import Entry
from belisha.outbox.envelopes import letter as letter_of
from belisha.outbox.models import Message
from belisha.people import actions as people
from tests.approvals.conftest import sent


def words(person):
    return list(Message.objects.filter(to=person, key__startswith="open:digest").order_by("when"))


@pytest.fixture
def chosen(ask, head, teacher):
    """The head has chosen it, on Monday the 23rd of November after seven, and two requests wait."""
    actions.choose_digest(head, True)
    ask(teacher, "secret.example")
    ask(teacher, "hidden.example")


def test_it_comes_on_monday_at_seven_and_once_a_week(chosen, head, clock):
    sends = {
        "2026-11-23T12:00": 0,  # chosen today: from next Monday on
        "2026-11-29T12:00": 0, "2026-11-30T06:59": 0, "2026-11-30T07:00": 1, "2026-11-30T08:00": 0,
        "2026-12-06T23:00": 0, "2026-12-08T09:00": 1,  # nothing ran on Monday, so it comes on Tuesday
        "2026-12-13T09:00": 0, "2026-12-14T07:00": 1,
        "2026-12-23T09:00": 0,  # nothing ran on Monday and Tuesday: on Wednesday it is too late
    }  # fmt: skip
    for moment, number in sends.items():
        clock.move_to(f"{moment}:00+00:00")
        assert send_all(timezone.now()) == number, moment
    assert len(words(head)) == 3


def test_its_numbers_stand_in_the_e_mail_and_no_name_does(chosen, head, clock):
    clock.move_to("2026-11-30T07:00:00+00:00")
    send_all(timezone.now())
    (word,) = words(head)
    letter = letter_of(word).body
    assert word.text in letter
    assert "2 things wait for you." in letter
    assert not [name for name in ("secret", "hidden", head.name, head.given_name) if name in letter]


def test_seven_is_seven_in_summer_too(chosen, head, clock):
    clock.move_to("2027-03-29T05:59:00+00:00")
    assert send_all(timezone.now()) == 0
    clock.move_to("2027-03-29T06:00:00+00:00")  # seven in British Summer Time, on the day after the clocks changed
    assert send_all(timezone.now()) == 1


def test_it_holds_numbers_and_nothing_about_anybody(chosen, head, teacher, clock):
    clock.move_to("2026-11-30T07:30:00+00:00")
    send_all(timezone.now())
    (told,) = words(head)
    assert told.text == "2 things wait for you.\n2 things are late.\n2 messages are new."
    for secret in ("secret", "hidden", teacher.given_name, teacher.family_name, "T-2026"):
        assert secret not in told.subject + told.text


def test_nothing_to_say_is_not_said(head, clock):
    actions.choose_digest(head, True)
    clock.move_to("2026-11-30T07:30:00+00:00")
    assert send_all(timezone.now()) == 0
    assert text(Counts(0, 1, 0, 0)) == "1 thing is late."


def test_whoever_ended_it_or_left_gets_none(chosen, head, teacher, clock):
    actions.choose_digest(teacher, True)
    actions.choose_digest(head, False)
    people.leave("program:test", teacher, date(2026, 11, 27))
    clock.move_to("2026-11-30T07:30:00+00:00")
    assert send_all(timezone.now()) == 0


def test_it_is_chosen_and_ended_on_the_page_of_messages(head, signed_in):
    browser = signed_in(head)
    assert "Tell me every Monday" in browser.get(reverse("messages")).content.decode()
    sent(browser, reverse("desk-digest"), wanted="yes")
    assert Digest.objects.get().wanted
    assert "Stop this" in browser.get(reverse("messages")).content.decode()
    sent(browser, reverse("desk-digest"), wanted="no")
    assert not Digest.objects.get().wanted
    kinds = Entry.objects.filter(actor=head.ref, kind__startswith="digest").values_list("kind", flat=True)
    assert list(kinds) == ["digest-chosen", "digest-ended"]
