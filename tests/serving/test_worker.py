"""The worker: which jobs are due, and what becomes of one that fails."""

from datetime import timedelta
from threading import Event

import pytest
from django.conf import settings
from django.db import OperationalError, connection
from django.utils import timezone

from belisha.serving import actions, upkeep, worker
from belisha.serving.models import Heartbeat, Upkeep
from belisha.serving.worker import AGAIN, is_due, run, turn

pytestmark = pytest.mark.django_db
DAY = timedelta(days=1)
NOW = timezone.now()


def counting(result=(True, "fine")):
    """A job that counts how often it was done."""
    done = []

    def do():
        done.append(1)
        if isinstance(result, Exception):
            raise result
        return result

    return done, ("a job", DAY, do)


def test_a_job_is_done_once_a_day_however_often_the_worker_looks():
    done, job = counting()
    for hours in (0, 1, 23, 24, 25, 47, 48):
        turn(NOW + timedelta(hours=hours), [job])
    assert len(done) == 3
    assert Upkeep.objects.get(job="a job").done == NOW + timedelta(hours=48)
    assert Heartbeat.objects.get(part="worker").at == NOW + timedelta(hours=48)


def test_a_job_that_fails_stops_neither_the_worker_nor_the_others_and_is_tried_again(capsys):
    broken, first = counting(RuntimeError("no\x1b[31m luck"))
    done, second = counting()
    for wait in (timedelta(), timedelta(minutes=1), AGAIN):
        turn(NOW + wait, [("broken", *first[1:]), second])
    assert (len(broken), len(done)) == (2, 1)
    row = Upkeep.objects.get(job="broken")
    assert not row.well
    assert row.said.startswith("failed: no")
    assert "broken: failed: no" in capsys.readouterr().err


def test_a_clock_that_is_put_back_does_not_silence_a_job():
    actions.note("a job", NOW + timedelta(days=400), True, "")
    assert is_due("a job", DAY, NOW)


def test_the_worker_waits_for_a_database_that_does_not_answer(monkeypatch):
    stop, said = Event(), []
    turns = iter([OperationalError("gone\naway"), OperationalError("gone"), None, stop])

    def next_turn(*_):
        found = next(turns)
        if isinstance(found, Exception):
            raise found
        if found is stop:
            stop.set()

    monkeypatch.setattr(worker, "turn", next_turn)
    monkeypatch.setattr(worker, "close_old_connections", lambda: None)
    run(stop, said.append, pause=0)
    assert said == ["The worker cannot reach the database: gone away", "The database answers again."]


def test_every_room_may_add_jobs_and_each_has_a_name_of_its_own():
    names = [name for name, _, _ in worker.jobs()]
    assert {name for name, _, _ in upkeep.JOBS} <= set(names)
    assert len(names) == len(set(names))
    assert "belisha.serving.upkeep" in settings.UPKEEP


def test_the_database_of_the_tests_is_well():
    assert upkeep.check_database() == (True, "ok" if connection.vendor == "sqlite" else "left to PostgreSQL")


class Damaged:
    """A SQLite that has found something."""

    vendor = "sqlite"

    def cursor(self):
        return self

    def __enter__(self):
        return self

    def __exit__(self, *_):
        pass

    def execute(self, statement):
        assert statement.startswith("PRAGMA quick_check")

    def fetchall(self):
        return [("row 3 missing",), ("page 7",)]


def test_a_damaged_database_is_not_well(monkeypatch):
    monkeypatch.setattr(upkeep, "connection", Damaged())
    assert upkeep.check_database() == (False, "row 3 missing; page 7")
