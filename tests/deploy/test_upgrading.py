"""From every version that was ever out to this one: nothing is lost or changed, and the journal proves itself."""

import json
import os
import re
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.deploy.freeze import thaw
from tests.serving.installation import Served, command, surroundings

FROZEN = sorted((Path(__file__).parent / "frozen").glob("*.sql"))
LARGEST = 200_000
# What an upgrade may write anew: Django's own lists, and the marks of jobs that were done.
OWN = ("django_migrations", "django_content_type", "auth_permission", "sqlite_sequence")

pytestmark = [
    pytest.mark.skipif("BELISHA_DATABASE" in os.environ, reason="the frozen databases are SQLite's"),
    pytest.mark.parametrize("frozen", FROZEN, ids=lambda path: path.stem),
]


@pytest.fixture
def given(tmp_path, frozen):
    """An installation that an older version left behind."""
    folder = tmp_path / "kept"
    folder.mkdir(mode=0o700)
    thaw(frozen, folder)
    return surroundings(folder)


def contents(path):
    """Every row of every table, as columns and values."""
    # Not read-only: SQLite writes when it puts right what a killed process left half done.
    connection = sqlite3.connect(path)
    connection.row_factory = sqlite3.Row
    try:
        tables = [row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        found = {table: [dict(row) for row in connection.execute(f'SELECT * FROM "{table}"')] for table in tables}
    finally:
        connection.close()
    return {table: rows for table, rows in found.items() if table not in OWN}


def lost(before, after):
    """What stood there before and does not stand there now as it did: table and row."""
    found = []
    for table, rows in before.items():
        now = after.get(table, [])
        found += [(table, row) for row in rows if not any(row.items() <= each.items() for each in now)]
    return found


def database(given):
    """The file."""
    return Path(given["BELISHA_DATA"]) / "belisha.sqlite3"


def upgraded(given):
    """What a command said that found an older database."""
    done = command(given, "school", "list")
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_the_frozen_database_is_small_and_full(frozen):
    assert frozen.stat().st_size < LARGEST
    text = frozen.read_text("utf-8")
    assert "frozen-lane" in text
    assert "policies_version_no_update" in text


def test_the_doctor_says_what_is_behind_and_what_brings_it_up(given):
    before = contents(database(given))
    said = {each["name"]: each for each in json.loads(command(given, "doctor", "--json").stdout)}
    if said["migrations"]["grade"] != "ok":
        assert re.fullmatch(r"\d+ are missing: belisha serve applies them", said["migrations"]["said"])
    assert contents(database(given)) == before  # looking changes nothing


def test_everything_is_there_after_it_as_it_was_before(given):
    before = contents(database(given))
    assert "frozen-lane" in upgraded(given)
    assert lost(before, contents(database(given))) == []
    assert "Brought the database" not in upgraded(given)
    said = {each["name"]: each for each in json.loads(command(given, "doctor", "--json").stdout)}
    assert said["migrations"]["grade"] == "ok"
    assert said["kept for ever"]["grade"] == "ok"


def test_the_journal_proves_itself_and_agrees_with_the_rows(given):
    upgraded(given)
    for name in ("verify-journal", "reconcile"):
        done = command(given, name)
        assert done.returncode == 0, done.stdout + done.stderr


def test_the_test_would_see_a_row_that_was_changed(given):
    """One letter of a name."""
    before = contents(database(given))
    upgraded(given)
    connection = sqlite3.connect(database(given))
    connection.execute("UPDATE people_school SET name = 'Frozen lane School'")
    connection.commit()
    connection.close()
    assert [table for table, _ in lost(before, contents(database(given)))] == ["people_school"]


def test_pages_are_served_from_it(given):
    with Served(None, given=given) as served:
        served.opened()
        status, page = served.get("/schools/frozen-lane/")
    assert status == 200
    assert "Frozen Lane School" in page


def test_an_upgrade_that_is_killed_half_way_is_finished_by_the_next(given):
    """At whatever point: what was done is whole, and the rest is done later."""
    before = contents(database(given))
    call = [sys.executable, "-m", "belisha", "school", "list"]
    for wait in (0.4, 0.6, 0.8, 1.0, 1.2):
        process = subprocess.Popen(call, env=given, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        time.sleep(wait)
        process.send_signal(signal.SIGKILL)
        process.wait()
        assert lost(before, contents(database(given))) == []
    upgraded(given)
    assert lost(before, contents(database(given))) == []
    assert command(given, "verify-journal").returncode == 0
