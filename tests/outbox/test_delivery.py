"""Sending e-mails to real mail servers: good ones, ones that fail, hang up after the text, are slow or not there."""

import socket
import time
import uuid
from datetime import timedelta

import pytest
from django.utils import timezone

from belisha.journal.models import Entry
from belisha.outbox import actions, upkeep
from belisha.outbox.delivery import AT_ONCE, deliver, waiting_since
from belisha.outbox.models import Delivery
from belisha.people import actions as people
from belisha.writing import writing
from tests.outbox.conftest import BY

pytestmark = pytest.mark.usefixtures("everything")


@pytest.fixture
def waiting(somebody):
    """Messages that wait to be sent: `waiting(3)`."""

    def make(number=1, **more):
        ada = somebody(**more)
        with writing():
            return [actions.tell(f"{uuid.uuid4()}", ada, "Subject", "Text", "/") for _ in range(number)]

    return make


def state(row):
    found = Delivery.objects.get(message=row)
    return found.stage, found.tries


def later(row, **columns):
    """As if the next try had come."""
    Delivery.objects.filter(message=row).update(next_try=timezone.now() - timedelta(seconds=1), **columns)


def test_what_waits_is_sent_once_each(mail_server, waiting):
    inbox = mail_server()
    rows = waiting(AT_ONCE + 5)
    assert waiting_since() is not None
    result = deliver()
    assert (result.sent, result.failed, result.fault) == (len(rows), 0, "")
    assert sorted(inbox.ids) == sorted(row.mail_id for row in rows)
    assert deliver().sent == 0
    assert {state(row) for row in rows} == {("sent", 1)}
    assert waiting_since() is None


def test_a_round_has_an_end(mail_server, waiting):
    mail_server()
    waiting(AT_ONCE + 5)
    assert deliver(most=AT_ONCE).sent == AT_ONCE


def test_without_mail_nothing_is_tried(waiting):
    (row,) = waiting()
    assert upkeep.send_mail() == (True, "0 sent, 0 to be tried again or given up")
    assert state(row) == ("site", 0)


def test_a_server_that_fails_is_tried_again_with_the_same_id(mail_server, waiting):
    inbox = mail_server(lambda server, number: "451 4.3.0 try later" if number < 3 else "250 OK")
    (row,) = waiting()
    assert deliver().failed == 1
    assert state(row) == ("waiting", 1)
    assert deliver().sent == 0, "not before its time"
    later(row)
    assert deliver().failed == 1
    later(row)
    assert deliver().sent == 1
    assert inbox.ids == [row.mail_id] * 3
    assert len(set(inbox.mails)) == 1, "the same, byte for byte"
    assert state(row) == ("sent", 3)


def test_one_that_fails_keeps_no_other_waiting(mail_server, waiting):
    mail_server(lambda server, number: "451 4.3.0 try later" if number == 1 else "250 OK")
    rows = waiting(5)
    result = deliver()
    assert (result.sent, result.failed) == (4, 1)
    assert sorted(state(row)[0] for row in rows) == ["sent"] * 4 + ["waiting"]


def test_a_server_that_hangs_up_after_the_text_gets_it_again_with_the_same_id(mail_server, waiting):
    def hang_up(server, number):
        if number == 1:
            server.transport.abort()
        return "250 OK"

    inbox = mail_server(hang_up)
    rows = waiting(2)
    result = deliver()
    assert (result.sent, result.failed) == (1, 1)
    (lost,) = (row for row in rows if state(row)[0] == "waiting")
    later(lost)
    assert deliver().sent == 1
    assert inbox.ids.count(lost.mail_id) == 2
    assert len(inbox.mails) == 3


def test_a_slow_server_is_given_up_on_for_now(mail_server, waiting, settings):
    def sleep(server, number):
        time.sleep(1.2 if number == 1 else 0)
        return "250 OK"

    inbox = mail_server(sleep)
    settings.EMAIL_TIMEOUT = 0.5
    (row,) = waiting()
    assert deliver().sent == 0
    time.sleep(1)
    later(row)
    assert deliver().sent == 1
    assert inbox.ids == [row.mail_id] * 2


def test_an_address_that_is_nobody_s_is_given_up_at_once_and_named_nowhere(mail_server, waiting):
    inbox = mail_server()
    (row,) = waiting(given="Nobody")
    inbox.refused.add("nobody@otters.example")
    assert deliver().failed == 1
    assert state(row) == ("given up", 1)
    assert "nobody@" not in Delivery.objects.get(message=row).error
    assert Entry.objects.filter(kind="mail-given-up", about_id=row.pk).count() == 1
    assert inbox.mails == []


def test_after_the_last_try_it_is_given_up_and_that_is_told(mail_server, waiting):
    inbox = mail_server(lambda server, number: "451 4.3.0 never")
    (row,) = waiting()
    for _ in range(actions.TRIES + 3):
        later(row)
        deliver()
    assert state(row) == ("given up", actions.TRIES)
    assert inbox.ids == [row.mail_id] * actions.TRIES
    assert Entry.objects.filter(kind="mail-given-up", about_id=row.pk).count() == 1


def test_where_there_is_no_server_no_try_is_counted(mail_server, waiting):
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    mail_server.point(port)
    rows = waiting(3)
    well, said = upkeep.send_mail()
    assert (well, "cannot be reached" in said) == (False, True)
    assert {state(row) for row in rows} == {("waiting", 0)}
    inbox = mail_server()
    assert deliver().sent == 3
    assert sorted(inbox.ids) == sorted(row.mail_id for row in rows)


def test_a_server_that_stops_in_the_middle_loses_nothing(mail_server, waiting):
    def stop(server, number):
        if number == 3:
            inbox.controller.server.close()
            server.transport.abort()
        return "250 OK"

    inbox = mail_server(stop)
    rows = waiting(8)
    result = deliver()
    assert (result.sent, result.failed) == (2, 1)
    assert result.fault
    assert [state(row) for row in rows].count(("waiting", 0)) == 5
    second = mail_server()
    for row in rows:
        if state(row)[0] == "waiting":
            later(row)
    assert deliver().sent == 6
    assert set(inbox.ids + second.ids) == {row.mail_id for row in rows}


def test_what_another_worker_holds_is_left_to_it_until_its_lease_is_over(mail_server, waiting):
    inbox = mail_server()
    rows = waiting(3)
    now = timezone.now()
    (held,) = actions.claim(now, uuid.uuid4(), 1)
    assert deliver().sent == 2
    assert actions.claim(now + actions.HELD - timedelta(seconds=1), uuid.uuid4(), 9) == []
    (again,) = actions.claim(now + actions.HELD, uuid.uuid4(), 9)
    assert again.message_id == held.message_id
    assert not actions.note_sent(held, now), "the first came too late to say so"
    assert actions.note_sent(again, now)
    assert len(inbox.mails) == 2
    assert len(rows) == 3


def test_a_worker_that_looked_at_the_clock_a_little_earlier_takes_nothing_out_of_a_hand(mail_server, waiting):
    mail_server()
    waiting()
    now = timezone.now()
    assert actions.claim(now, uuid.uuid4(), 1)
    assert actions.claim(now - timedelta(seconds=1), uuid.uuid4(), 1) == []


@pytest.mark.parametrize("days", [1, -1, 400, -400])
def test_a_clock_that_was_put_delays_nothing_for_long(mail_server, waiting, days):
    mail_server()
    (row,) = waiting()
    wrong = timezone.now() + timedelta(days=days)
    actions.claim(wrong, uuid.uuid4(), 1)
    Delivery.objects.filter(message=row).update(next_try=wrong)
    now = timezone.now()
    assert any(actions.claim(now + wait, uuid.uuid4(), 1) for wait in (timedelta(), timedelta(days=1, minutes=6)))


def test_whoever_leaves_is_written_to_until_their_last_day(mail_server, waiting):
    mail_server()
    (row,) = waiting()
    people.leave(BY, row.to, timezone.localdate())
    assert deliver().sent == 1


def test_somebody_who_left_in_the_meantime_is_not_written_to(mail_server, waiting):
    inbox = mail_server()
    (row,) = waiting()
    people.leave(BY, row.to, timezone.localdate() - timedelta(days=1))
    assert deliver().sent == 0
    assert (state(row), inbox.mails) == (("site", 0), [])


@pytest.mark.parametrize("address", ["a@otters.example\nBcc: all@otters.example", "a@otters.example\r\nX: y"])
def test_an_address_with_a_second_line_writes_to_nobody(mail_server, waiting, address):
    inbox = mail_server()
    (row,) = waiting()
    type(row.to).objects.filter(pk=row.to_id).update(email=address)
    deliver()
    assert (state(row), inbox.mails) == (("given up", 1), [])
