"""The two addresses for whoever watches over an installation."""

import json
import logging
from logging.handlers import BufferingHandler

import pytest
from django.core.exceptions import BadRequest
from django.db import InterfaceError, OperationalError, connection
from django.utils import timezone

from belisha.serving import actions, soundness, views
from belisha.serving.models import Heartbeat
from belisha.serving.outage import Outage

pytestmark = pytest.mark.django_db


@pytest.fixture
def working():
    """A worker that was here a moment ago."""
    actions.beat(timezone.now())
    actions.note("check the database", timezone.now(), True, "ok")


def ready(client):
    """The status of /readyz, and the checks that are not well."""
    answer = client.get("/readyz")
    found = json.loads(answer.content)
    assert found["ready"] is (answer.status_code == 200)
    assert answer.headers["Cache-Control"] == "no-store"
    return answer.status_code, sorted(name for name, each in found["checks"].items() if not each["well"])


def test_alive_asks_no_database(client, django_assert_num_queries):
    with django_assert_num_queries(0):
        answer = client.get("/healthz")
    assert (answer.status_code, json.loads(answer.content)) == (200, {"alive": True})


def test_ready_where_all_is_well(client, working):
    assert ready(client) == (200, [])


def test_not_ready_without_a_worker(client):
    assert ready(client) == (503, ["worker"])


def test_not_ready_with_migrations_missing(client, working, monkeypatch):
    monkeypatch.setattr(soundness, "pending", lambda: ["policies 0009_later"])
    assert ready(client) == (503, ["migrations"])


def test_not_ready_where_nothing_can_be_written_and_nothing_is_told_of_the_machine(client, working, monkeypatch):
    def refused():
        raise OperationalError("disk I/O error on /secret/place")

    monkeypatch.setattr(views.actions, "take_turn", refused)
    assert ready(client) == (503, ["database"])
    assert b"secret" not in client.get("/readyz").content


def test_not_ready_with_a_damaged_database(client, working):
    actions.note("check the database", timezone.now(), False, "row 3 missing from index")
    assert ready(client) == (503, ["check the database"])


def test_a_row_is_really_written_and_taken_back():
    statements = []

    def seen(execute, sql, *rest):
        statements.append(sql.split()[0])
        return execute(sql, *rest)

    with connection.execute_wrapper(seen):
        actions.take_turn()
    assert "INSERT" in statements
    assert not Heartbeat.objects.filter(part=actions.TRIAL).exists()


def test_not_ready_on_a_full_disk(client, working, monkeypatch):
    if connection.vendor != "sqlite":
        pytest.skip("is about SQLite")
    monkeypatch.setattr(views.surroundings, "unwritable", lambda folder: "cannot be written to: no space")
    assert ready(client) == (503, ["database"])
    monkeypatch.undo()
    monkeypatch.setattr(views, "NO_ROOM", 10**30)
    assert ready(client) == (503, ["database"])


def test_what_a_driver_says_of_the_machine_is_not_told(client, working, monkeypatch):
    def refused():
        raise OperationalError('connection to server at "db.secret.example", port 5432 failed')

    monkeypatch.setattr(soundness, "pending", refused)
    monkeypatch.setattr(soundness, "heartbeat", refused)
    assert ready(client) == (503, ["tables", "worker"])
    assert b"secret" not in client.get("/readyz").content
    monkeypatch.undo()
    actions.note("check the database", timezone.now(), False, 'failed: server at "db.secret.example"')
    assert ready(client) == (503, ["check the database"])
    assert b"secret" not in client.get("/readyz").content


@pytest.mark.parametrize("error", [OperationalError, InterfaceError])
def test_without_a_database_there_is_a_page_and_one_line_about_it(client, monkeypatch, error):
    def refused(today):
        raise error("connection refused\nnot to be told")

    heard = BufferingHandler(100)
    monkeypatch.setattr(logging.getLogger("django.request"), "handlers", [heard])
    monkeypatch.setattr("belisha.web.listing.groups", refused)
    answer = client.get("/")
    assert (answer.status_code, answer.headers["Retry-After"]) == (503, "30")
    assert "Belisha cannot answer just now" in answer.content.decode()
    assert b"refused" not in answer.content
    assert "default-src" in answer.headers["Content-Security-Policy"]
    assert [each.getMessage() for each in heard.buffer] == ["No database for /: connection refused"]
    assert not any(each.exc_info for each in heard.buffer)


def test_any_other_fault_is_still_a_fault_and_the_api_has_its_own_form(rf):
    outage = Outage(lambda request: None)
    assert outage.process_exception(rf.get("/"), BadRequest()) is None
    answer = outage.process_exception(rf.get("/api/v1/schools"), OperationalError("gone"))
    assert (answer.status_code, json.loads(answer.content)["status"]) == (503, 503)
    assert answer.headers["Content-Type"] == "application/problem+json"


@pytest.mark.parametrize("path", ["/healthz", "/readyz"])
def test_health_can_only_be_looked_at(client, path):
    assert client.post(path).status_code == 405
    assert client.head(path).status_code in (200, 503)
