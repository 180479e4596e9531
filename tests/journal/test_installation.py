"""A whole installation: several processes write, a copy is restored, the commands say what is right and wrong."""

import json
import os
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
pytestmark = pytest.mark.installation
WRITE = """
import sys
from belisha.serving import prepare
prepare.open_django()
from belisha.journal.actions import record
from belisha.writing import writing
for number in range(int(sys.argv[1])):
    with writing():
        record("seen", "program:test", "", "", what=f"page {number}")
"""
HAND_OVER = """
from belisha.serving import prepare
prepare.open_django()
from belisha.journal import upkeep
from belisha.journal.actions import checkpoint
checkpoint()
print(upkeep.keep_proved())
"""


def environment(data, **more):
    given = {name: value for name, value in os.environ.items() if not name.startswith(("BELISHA_", "DJANGO_"))}
    return {**given, "BELISHA_DATA": str(data), "PYTHONPATH": str(ROOT / "src"), **more}


def belisha(data, *words):
    command = [sys.executable, "-m", "belisha", *map(str, words)]
    done = subprocess.run(command, env=environment(data), capture_output=True, text=True, check=False)
    assert "Traceback" not in done.stderr, done.stderr
    return done.returncode, done.stdout


def python(data, code, *words):
    command = [sys.executable, "-c", code, *map(str, words)]
    return subprocess.Popen(command, env=environment(data), stdout=subprocess.PIPE, text=True)


def count(data, what="journal_entry"):
    with sqlite3.connect(data / "belisha.sqlite3") as database:
        found = database.execute(f"SELECT count(*) FROM {what}").fetchone()[0]
    database.close()
    return found


@pytest.fixture(scope="module")
def written(tmp_path_factory):
    """Three processes have written sixty lines each at the same time, and the worker has handed them over."""
    data = tmp_path_factory.mktemp("written")
    assert belisha(data, "verify-journal")[0] == 0
    hands = [python(data, WRITE, 60) for _ in range(3)]
    for hand in hands:
        hand.communicate()
    assert [hand.returncode for hand in hands] == [0, 0, 0]
    hand = python(data, HAND_OVER)
    assert "True" in hand.communicate()[0]
    return data


def copied(written, folder):
    """The same installation restored elsewhere, its database by SQLite's own backup."""
    folder.mkdir()
    for name in ("secret-key", "journal-key", "journal-key.pub"):
        (folder / name).write_bytes((written / name).read_bytes())
    source, target = sqlite3.connect(written / "belisha.sqlite3"), sqlite3.connect(folder / "belisha.sqlite3")
    source.backup(target)
    source.close()
    target.close()
    return folder


def kept_by(data):
    (file,) = (data / "witness").iterdir()
    return file


def test_processes_that_write_at_once_lose_no_line_and_no_number(written):
    code, out = belisha(written, "verify-journal", "--json")
    found = json.loads(out)
    assert (code, found["findings"]) == (0, [])
    assert found["lines"] == found["proved"] == found["signed"] == count(written) == 180


def test_checkpoints_were_made_while_they_wrote(written):
    assert count(written, "journal_checkpoint") >= 3


def test_a_copy_that_is_restored_and_migrated_raises_no_alarm(written, tmp_path):
    copy = copied(written, tmp_path / "copy")
    code, out = belisha(copy, "verify-journal", "--witness", kept_by(written))
    assert code == 0, out
    assert "The first 180 lines are as a witness outside saw them." in out
    assert belisha(copy, "reconcile")[0] == 0


def test_a_journal_that_goes_on_after_a_restore_still_fits(written, tmp_path):
    copy = copied(written, tmp_path / "copy")
    python(copy, WRITE, 70).communicate()
    code, out = belisha(copy, "verify-journal", "--witness", kept_by(written))
    assert code == 0, out
    assert "From line 180 on nothing is proved yet" in out


def test_an_older_copy_is_found_by_what_the_witness_saw_since(written, tmp_path):
    older, newer = copied(written, tmp_path / "older"), copied(written, tmp_path / "newer")
    python(newer, WRITE, 5).communicate()
    assert "True" in python(newer, HAND_OVER).communicate()[0]
    code, out = belisha(older, "verify-journal", "--witness", kept_by(newer))
    assert code == 1
    assert "lines were removed, or an older copy was put back" in out


def test_a_row_changed_past_belisha_is_found_by_the_command(written, tmp_path):
    copy = copied(written, tmp_path / "copy")
    with sqlite3.connect(copy / "belisha.sqlite3") as database:
        database.execute(
            "INSERT INTO people_trust (slug, name, web, colour, invented) VALUES ('t', 'T', '', '#000000', 1)"
        )
        columns = [row[1] for row in database.execute("PRAGMA table_info(people_person)")]
        values = {"id": "0" * 32, "version": 1, "given_name": "Nobody", "trust_id": 1}
        row = [values.get(name, None if name in NULLABLE else "") for name in columns]
        database.execute(f"INSERT INTO people_person VALUES ({','.join('?' * len(columns))})", row)
    database.close()
    code, out = belisha(copy, "reconcile", "--json")
    assert code == 1
    assert [each["what"] for each in json.loads(out)["findings"]] == ["added"]


NULLABLE = ("school_id", "born", "left", "erased")


def test_a_file_that_is_no_witness_could_not_be_checked(written, tmp_path):
    (tmp_path / "odd.txt").write_text("nothing")
    assert belisha(written, "verify-journal", "--witness", tmp_path / "odd.txt")[0] == 2
    assert belisha(written, "verify-journal", "--witness", tmp_path / "not-there.txt")[0] == 2


def test_the_export_is_checked_by_a_stranger(written, tmp_path):
    code, out = belisha(written, "export-journal", tmp_path / "given")
    assert code == 0
    assert "To check them" in out
    command = [sys.executable, "-I", "-S", "verify_journal.py", ".", "--witness", str(kept_by(written))]
    done = subprocess.run(command, cwd=tmp_path / "given", capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_public_key_is_printed_and_a_lost_one_replaced_only_on_demand(written, tmp_path):
    copy = copied(written, tmp_path / "copy")
    assert belisha(copy, "journal-key")[1].strip() == (written / "journal-key.pub").read_text().strip()
    (copy / "journal-key").unlink()
    python(copy, WRITE, 1).communicate()
    assert "journal-key --new" in python(copy, HAND_OVER.replace("checkpoint()", TRY)).communicate()[0]
    code, out = belisha(copy, "journal-key", "--new")
    assert code == 0
    assert out.startswith("belisha-journal/")


TRY = """
try:
    checkpoint()
except ValueError as error:
    print(error)
"""
