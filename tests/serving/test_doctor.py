"""The doctor: each check sees what it is there to see."""

import json
import os
import sqlite3
from collections import namedtuple
from datetime import datetime, timedelta

import pytest
from django.db import connection
from django.utils import timezone

from belisha.serving import actions, checkup, soundness, sqlite, surroundings
from belisha.serving.checkup import FAULT, OK, WARNING
from tests.serving.installation import command
from tests.serving.installation import surroundings as found_by_processes

MOUNTS = """/dev/sda1 / ext4 rw 0 0
server:/homes /homes nfs4 rw 0 0
//nas/share /mnt/our\\040share cifs rw 0 0
tmpfs /homes/local tmpfs rw 0 0
"""


@pytest.fixture
def mounts(tmp_path):
    """A list of what is mounted where."""
    path = tmp_path / "mounts"
    path.write_text(MOUNTS)
    return path


@pytest.mark.parametrize(
    ("place", "kind"),
    [("/srv/x", "ext4"), ("/homes/me/data", "nfs4"), ("/homes/local/x", "tmpfs"), ("/mnt/our share/x", "cifs")],
)
def test_the_file_system_is_that_of_the_nearest_mount(mounts, place, kind):
    from pathlib import Path

    assert surroundings.file_system(Path(place), mounts) == kind


def grades(look):
    """The grade of each check of a look."""
    return {each.name: each.grade for each in look()}


def test_this_machine_is_in_order():
    assert set(grades(surroundings.python).values()) == set(grades(surroundings.clock).values()) == {OK}


@pytest.mark.parametrize("kind", ["nfs4", "cifs", "fuse.sshfs", "9p"])
def test_a_network_file_system_is_refused_for_sqlite(monkeypatch, tmp_path, kind):
    monkeypatch.setenv("BELISHA_DATA", str(tmp_path))
    monkeypatch.delenv("BELISHA_DATABASE", raising=False)
    monkeypatch.setattr(surroundings, "file_system", lambda folder: kind)
    assert grades(surroundings.data_folder)["file system"] == FAULT
    monkeypatch.setenv("BELISHA_DATABASE", "postgresql://me@there/ours")
    assert grades(surroundings.data_folder)["file system"] == WARNING


def test_a_folder_that_is_not_there_or_is_a_file_cannot_be_written(tmp_path):
    (tmp_path / "file").touch()
    assert "cannot be written to" in surroundings.unwritable(tmp_path / "none")
    assert "cannot be written to" in surroundings.unwritable(tmp_path / "file")
    assert surroundings.unwritable(tmp_path) == ""


@pytest.mark.parametrize(("free", "grade"), [(50_000_000, FAULT), (500_000_000, WARNING), (5_000_000_000, OK)])
def test_little_space_is_said(free, grade):
    assert surroundings.room(free).grade == grade


@pytest.mark.parametrize(("mode", "grade"), [(0o600, OK), (0o640, FAULT), (0o604, FAULT)])
def test_a_key_that_others_can_read_is_a_fault(monkeypatch, tmp_path, mode, grade):
    monkeypatch.setenv("BELISHA_DATA", str(tmp_path))
    assert grades(surroundings.key) == {"key": WARNING}
    (tmp_path / "secret-key").write_text("k" * 67)
    (tmp_path / "secret-key").chmod(mode)
    assert grades(surroundings.key) == {"key": grade}


@pytest.mark.parametrize("text", [b"", b"k" * 49, b"k" * 60 + "é".encode(), b"k k" * 30, b"k" * 5000])
def test_a_key_that_is_none_is_a_fault_that_says_what_to_do(monkeypatch, tmp_path, text):
    monkeypatch.setenv("BELISHA_DATA", str(tmp_path))
    (tmp_path / "secret-key").write_bytes(text)
    (tmp_path / "secret-key").chmod(0o600)
    (found,) = surroundings.key()
    assert found.grade == FAULT
    assert "Put back the one from your backup" in found.said


@pytest.mark.parametrize(("mode", "grade"), [(0o600, OK), (0o644, WARNING)])
def test_a_database_that_others_can_read_is_said(monkeypatch, tmp_path, mode, grade):
    monkeypatch.setenv("BELISHA_DATA", str(tmp_path))
    monkeypatch.delenv("BELISHA_DATABASE", raising=False)
    assert grades(surroundings.database_file) == {}
    (tmp_path / "belisha.sqlite3").touch()
    (tmp_path / "belisha.sqlite3").chmod(mode)
    assert grades(surroundings.database_file) == {"database's mode": grade}


def test_an_old_python_and_a_clock_that_is_years_behind_are_faults(monkeypatch):
    version = namedtuple("Version", "major minor micro")
    monkeypatch.setattr(surroundings.sys, "version_info", version(3, 10, 1))
    assert grades(surroundings.python) == {"Python": FAULT}

    class Stopped(datetime):
        @classmethod
        def now(cls, tz=None):
            return datetime(1970, 1, 1, tzinfo=tz)

    monkeypatch.setattr(surroundings, "datetime", Stopped)
    assert grades(surroundings.clock) == {"clock": FAULT}


def test_a_look_that_fails_is_a_fault_and_the_others_go_on():
    def broken():
        raise RuntimeError("no\nidea")

    found = list(checkup.looked((broken, surroundings.python)))
    assert [(each.name, each.grade) for each in found] == [("broken", FAULT), ("Python", OK)]
    assert "no idea" in found[0].said


# The database


@pytest.mark.django_db
def test_the_database_of_the_tests_is_sound_but_for_the_worker():
    found = list(checkup.looked((soundness.database, soundness.tables, soundness.worker)))
    assert [each for each in found if each.grade == FAULT] == []
    assert {each.name: each.grade for each in found}["worker"] == WARNING


@pytest.mark.django_db
@pytest.mark.parametrize(("seconds", "grade"), [(1, OK), (300, FAULT), (-600, FAULT)])
def test_a_sign_of_life_grows_old_and_does_not_come_from_the_future(seconds, grade):
    actions.beat(timezone.now() - timedelta(seconds=seconds))
    assert soundness.heartbeat().grade == grade


@pytest.mark.django_db
def test_what_a_job_found_is_a_fault_where_it_was_not_well():
    actions.note("check the database", timezone.now(), False, "row 3 missing from index")
    (found,) = soundness.last_jobs()
    assert (found.grade, found.said) == (FAULT, "row 3 missing from index")


def test_a_migration_that_is_missing_is_a_fault(monkeypatch):
    monkeypatch.setattr(soundness, "pending", lambda: ["policies 0009_later"])
    assert grades(soundness.tables) == {"migrations": FAULT}


@pytest.mark.django_db
def test_a_trigger_that_is_missing_is_a_fault(monkeypatch):
    monkeypatch.setattr(soundness.kept, "missing", lambda connection: ["policies_version_no_update"])
    assert grades(soundness.tables)["kept for ever"] == FAULT


@pytest.mark.parametrize("name", sqlite.IN_EFFECT)
def test_less_than_the_safe_setting_is_a_fault(name):
    wanted = sqlite.IN_EFFECT[name]
    assert soundness.pragma(name, wanted, wanted).grade == OK
    assert soundness.pragma(name, wanted, "delete" if name == "journal_mode" else 1 - int(wanted > 0)).grade == FAULT


@pytest.mark.django_db
@pytest.mark.parametrize(("wheel", "grade"), [(True, FAULT), (False, WARNING)])
def test_a_sqlite_with_the_fault_is_refused_where_a_better_one_can_be_had(monkeypatch, wheel, grade):
    if connection.vendor != "sqlite":
        pytest.skip("is about SQLite")
    import sys

    monkeypatch.setattr(sys.modules["sqlite3"], "sqlite_version_info", (3, 51, 2))
    monkeypatch.setattr(sqlite, "has_wheel", lambda: wheel)
    assert grades(soundness.database)["database"] == grade


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("asked", "answer", "name"),
    [
        ("SHOW server_version_num", "140009", "database"),
        ("SHOW synchronous_commit", "off", "synchronous_commit"),
        ("SHOW fsync", "off", "fsync"),
        ("SHOW server_encoding", "SQL_ASCII", "encoding"),
    ],
)
def test_a_postgresql_that_is_old_or_forgets_is_refused(monkeypatch, asked, answer, name):
    said = {"SHOW server_version_num": "150019", "SHOW server_encoding": "UTF8"}
    monkeypatch.setattr(soundness, "_asked", lambda statement: {**said, asked: answer}.get(statement, "on"))
    found = {each.name: each.grade for each in soundness._postgresql()}
    assert found.pop("database role") == WARNING  # whatever is "on" may pass by row-level security
    assert found.pop(name) == FAULT
    assert set(found.values()) == {OK}


@pytest.mark.django_db
def test_no_migration_is_forgotten():
    from django.core.management import call_command

    call_command("makemigrations", check=True, dry_run=True, verbosity=0)


# The command


def test_before_the_first_start_the_doctor_makes_no_database(tmp_path):
    given = {**found_by_processes(tmp_path)}
    given.pop("BELISHA_DATABASE", None)
    found = command(given, "doctor")
    assert found.returncode == 0
    assert "not made yet" in found.stdout
    assert not (tmp_path / "belisha.sqlite3").exists()


@pytest.mark.installation
def test_the_doctor_sees_a_fault_and_says_so_by_its_exit_code(tmp_path):
    given = found_by_processes(tmp_path)
    assert command(given, "trust", "list").returncode == 0
    good = command(given, "doctor", "--json")
    assert good.returncode == 0
    assert {each["grade"] for each in json.loads(good.stdout)} == {"ok", "warning"}
    (tmp_path / "secret-key").chmod(0o644)
    bad = command(given, "doctor")
    assert bad.returncode == 1
    (line,) = [line for line in bad.stdout.splitlines() if line.startswith("fault")]
    assert "chmod go=" in line


def test_the_doctor_names_a_wrong_setting(tmp_path):
    found = command({**found_by_processes(tmp_path), "BELISHA_PORT": "x"}, "doctor")
    assert found.returncode == 1
    assert found.stdout.startswith("fault    settings  BELISHA_PORT cannot be 'x'")


def test_a_damaged_database_is_found(tmp_path):
    given = found_by_processes(tmp_path)
    given.pop("BELISHA_DATABASE", None)
    assert command(given, "trust", "list").returncode == 0
    path = tmp_path / "belisha.sqlite3"
    with sqlite3.connect(path) as opened:
        opened.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    opened.close()
    path.write_bytes(b"this is no database at all, however long it may be" * 20)
    found = command(given, "doctor")
    assert found.returncode == 1
    assert "file is not a database" in found.stdout
    assert "restore a backup" in found.stdout
    assert "Traceback" not in found.stdout + found.stderr


def test_a_database_with_damaged_pages_is_not_served(tmp_path):
    given = found_by_processes(tmp_path)
    given.pop("BELISHA_DATABASE", None)
    assert command(given, "trust", "list").returncode == 0
    path = tmp_path / "belisha.sqlite3"
    whole = path.read_bytes()
    size = int.from_bytes(whole[16:18])
    middle = len(whole) // size // 2 * size
    path.write_bytes(whole[:middle] + b"\xff" * size * 4 + whole[middle + size * 4 :])
    for words in (("serve", "--no-browser", "--port", "0"), ("trust", "list")):
        found = command(given, *words)
        assert found.returncode == 2
        assert "it is damaged (" in found.stderr
        assert "restore a backup" in found.stderr
    found = command(given, "doctor")
    assert found.returncode == 1
    assert "restore a backup" in found.stdout
    assert "Traceback" not in found.stdout + found.stderr


@pytest.mark.django_db
def test_a_large_database_is_not_read_at_the_start(monkeypatch):
    said = {"PRAGMA page_count": 10**6, "PRAGMA page_size": 4096, "PRAGMA quick_check(1)": "row 3 missing"}
    monkeypatch.setattr(soundness, "_asked", said.get)
    assert (soundness.whole().grade, "the worker looks" in soundness.whole().said) == (OK, True)
    said["PRAGMA page_count"] = 1000
    assert (soundness.whole().grade, "row 3 missing" in soundness.whole().said) == (FAULT, True)


def test_a_start_with_a_key_that_is_none_is_refused(tmp_path):
    given = found_by_processes(tmp_path)
    (tmp_path / "belisha.sqlite3").touch()
    (tmp_path / "secret-key").touch(0o600)
    found = command(given, "serve", "--no-browser", "--port", "0")
    assert found.returncode == 2
    assert "secret-key is damaged" in found.stderr
    found = command(given, "doctor")
    assert found.returncode == 1
    assert "secret-key is damaged" in found.stdout
    assert "Traceback" not in found.stderr


def test_what_a_start_makes_is_for_its_owner_alone(tmp_path):
    given = found_by_processes(tmp_path)
    given.pop("BELISHA_DATABASE", None)
    path = tmp_path / "belisha.sqlite3"
    path.touch(0o644)
    before = os.umask(0o022)
    try:
        assert command(given, "trust", "list").returncode == 0
    finally:
        os.umask(before)
    assert path.stat().st_mode & 0o777 == 0o600
    assert not [each for each in tmp_path.iterdir() if each.is_file() and each.stat().st_mode & 0o077]
