"""Backups as a person makes and restores them: whole or not at all, sealed, proved, and without whoever was erased."""

import json
import os
import shutil
import subprocess
import sys
import urllib.request

import pytest

from tests.keeping.installation import Installation, bytes_in, files_with
from tests.serving.installation import free_port, own_database, until

pytestmark = pytest.mark.installation

CANARIES = ("Quillfeather", "Marmaduchess", "quill.marma@canary.example", "07700 900 411", "7 Canary Mews")
PEOPLE = """
school = School.objects.create(slug="oak", name="Oak School", phase="primary")
canary = actions.add_person(BY, school, "Marmaduchess", "Quillfeather", email="quill.marma@canary.example",
    phone="07700 900 411", address="7 Canary Mews", born=date(2001, 2, 3))
actions.appoint(BY, canary, "teacher", date(2020, 9, 1))
child = actions.add_person(BY, school, "Otto", "Inkling")
actions.appoint(BY, child, "pupil", date(2020, 9, 1))
actions.add_guardian(BY, child, canary, date(2020, 9, 1), relation="aunt of Marmaduchess",
    note="Quillfeather v Inkling")
actions.leave(BY, canary, date(2021, 1, 1))
actions.leave(BY, child, date(2021, 1, 1))
told({"canary": canary.pk.hex, "child": child.pk.hex})
"""
PERIODS = """
from belisha.keeping import actions as keeping
school = School.objects.get(slug="oak")
by = Person.objects.get(given_name="Otto")
for name in ("staff-entry", "parent-entry", "pupil-entry"):
    keeping.decide_period(by, school, name, 1, "left", "our own schedule")
"""


def settings():
    server = os.environ.get("BELISHA_DATABASE")
    return {"BELISHA_DATABASE": own_database(server)} if server else {}


@pytest.fixture(scope="module")
def kept(tmp_path_factory):
    """An installation with a canary in it, the key of its backups, and the ids of its people."""
    site = Installation(tmp_path_factory.mktemp("site"), **settings())
    ids = site.program(PEOPLE)
    site.program(PERIODS)
    site.must("backup-key", site.key)
    return site, ids


@pytest.fixture(scope="module")
def last_night(kept):
    """The backup that was made while the canary was still there."""
    site, _ = kept
    return site.back_up()


@pytest.fixture
def other(kept):
    """The same installation as another machine finds it."""
    return Installation(kept[0].folder, **settings())


def left_behind(folder):
    """What a restore that failed must not leave."""
    return [path.name for path in folder.iterdir() if "restoring" in path.name]


def test_the_key_that_opens_backups_is_not_in_the_data_folder(kept, last_night):
    site, _ = kept
    secret = site.key.read_text().split()[-1]
    assert secret.startswith("AGE-SECRET-KEY-")
    assert files_with(site.data, [secret]) == []
    assert site.key.stat().st_mode & 0o777 == 0o600


def test_nothing_of_a_backup_can_be_read(last_night):
    held = last_night.read_bytes()
    assert held.startswith(b"age-encryption.org/v1")
    assert not any(word.encode() in held for word in (*CANARIES, "Oak School"))


def test_its_name_tells_the_root_of_the_journal(kept, last_night):
    site, _ = kept
    told = site.program(
        "from belisha.journal import merkle\n"
        "from belisha.journal.models import Entry\n"
        "leaves = [bytes.fromhex(row.leaf) for row in Entry.objects.order_by('seq')]\n"
        f"told(merkle.root(leaves[:{last_night.stem.split('-')[2]}]).hex())"
    )
    assert last_night.stem.split("-")[3] == told[:16]


def test_nothing_is_left_in_the_clear_beside_the_database(kept, last_night):
    site, _ = kept
    clear = files_with(site.data, CANARIES)
    assert {path.name for path in clear} <= {"belisha.sqlite3", "belisha.sqlite3-wal"}


def test_a_restored_installation_starts(kept, last_night, other, tmp_path):
    site, ids = kept
    new = tmp_path / "new"
    done = other.restore(last_night, new)
    assert done.returncode == 0, done.stderr
    assert "The journal proves itself" in done.stdout
    assert (new / "secret-key").read_bytes() == (site.data / "secret-key").read_bytes()
    restored = other.at(new)
    name = restored.program(f"told(Person.objects.get(pk='{ids['canary']}').name)")
    assert name == "Marmaduchess Quillfeather"
    assert (site.data / "secret-key").stat().st_mode & 0o777 == 0o600
    assert started(restored)


def started(site):
    """Whether the web server answers on the restored folder."""
    port = free_port()
    command = [sys.executable, "-m", "belisha", "serve", "--no-browser", "--port", str(port)]
    server = subprocess.Popen(command, env=site.environment(), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        return until(lambda: answered(f"http://127.0.0.1:{port}/schools/oak/policy", 404), "a page")
    finally:
        server.terminate()
        server.wait(30)


def answered(address, status):
    try:
        with urllib.request.urlopen(address, timeout=5) as response:
            return response.status == status
    except urllib.error.HTTPError as error:
        return error.code == status
    except OSError:
        return False


def test_whoever_was_erased_since_does_not_come_back(kept, last_night, tmp_path):
    site, ids = kept
    live = tmp_path / "live"
    given = settings()
    assert site.restore(last_night, live, more=given).returncode == 0
    copied = Installation(site.folder, **given).at(live)
    (live / "backups").mkdir(exist_ok=True)
    assert files_with(live, CANARIES) or given
    assert "Erased" in copied.must("erase", ids["canary"])
    assert files_with(live, CANARIES) == []

    again = Installation(site.folder, **settings())
    done = again.restore(last_night, tmp_path / "again", "--erasures", live / "backups" / "erasures.jsonl")
    assert done.returncode == 0, done.stderr
    assert "Carried out 1 erasures" in done.stdout
    assert files_with(tmp_path / "again", CANARIES) == []
    restored = again.at(tmp_path / "again")
    assert restored.program(f"told(Person.objects.get(pk='{ids['canary']}').name)") == ""
    assert dumped(restored) == []


def dumped(site):
    """The canaries in a PostgreSQL database, wherever they stand."""
    if not site.settings:
        return []
    command = ["pg_dump", "--enable-row-security", site.settings["BELISHA_DATABASE"]]
    sight = {**os.environ, "PGOPTIONS": "-c belisha.schools=all -c belisha.trusts=all"}
    said = subprocess.run(command, env=sight, capture_output=True, check=True).stdout
    assert b"Oak School" in said
    return [word for word in CANARIES if word.encode() in said]


def test_without_the_register_of_erasures_nothing_is_restored(kept, last_night, tmp_path):
    site, _ = kept
    alone = tmp_path / "elsewhere" / last_night.name
    alone.parent.mkdir()
    shutil.copy(last_night, alone)
    done = site.restore(alone, tmp_path / "new")
    assert done.returncode == 2
    assert "the register of erasures" in done.stderr
    assert not (tmp_path / "new").exists()


def test_a_register_that_lost_a_line_is_refused(kept, last_night, other, tmp_path):
    site, _ = kept
    known = tmp_path / "erasures.jsonl"
    known.write_text(json.dumps({"person": "0" * 32, "when": "2026-01-01", "ground": "test"}) + "\n")
    folder = tmp_path / "to"
    folder.mkdir()
    shutil.copy(known, folder / "erasures.jsonl")
    site.must("backup", "--to", folder)
    (file,) = folder.glob("*.age")
    known.write_text("")
    done = other.restore(file, tmp_path / "new", "--erasures", known)
    assert done.returncode == 2
    assert "bring the newest copy" in done.stderr
    assert not (tmp_path / "new").exists()
    assert left_behind(tmp_path) == []


def line_of(number):
    return json.dumps({"person": f"{number:032x}", "when": f"2026-01-0{number}T00:00:00", "ground": "test"}) + "\n"


def test_a_register_with_other_lines_is_refused_though_it_has_as_many(kept, other, tmp_path):
    site, _ = kept
    folder = tmp_path / "to"
    folder.mkdir()
    (folder / "erasures.jsonl").write_text(line_of(1) + line_of(2))
    site.must("backup", "--to", folder)
    (file,) = folder.glob("*.age")
    wrong = tmp_path / "erasures.jsonl"
    wrong.write_text("".join(map(line_of, range(2, 9))))
    done = other.restore(file, tmp_path / "new", "--erasures", wrong)
    assert done.returncode == 2
    assert "bring the newest copy" in done.stderr
    assert not (tmp_path / "new").exists()
    assert left_behind(tmp_path) == []


@pytest.mark.parametrize("where", ["beside the backup", "with a witness"])
def test_a_register_older_than_another_copy_is_refused(last_night, tmp_path, kept, where):
    site, _ = kept
    beside, outside = tmp_path / "beside", tmp_path / "outside"
    beside.mkdir()
    outside.mkdir()
    shutil.copy(last_night, beside)
    old = tmp_path / "old.jsonl"
    shutil.copy(site.backups / "erasures.jsonl", old)
    newer = (beside if where == "beside the backup" else outside) / "erasures.jsonl"
    newer.write_text(old.read_text() + line_of(3))
    other = Installation(site.folder, **settings(), BELISHA_WITNESSES=f"dir:{outside}")
    done = other.restore(beside / last_night.name, tmp_path / "new", "--erasures", old)
    assert done.returncode == 2
    assert f"{newer} has 1 erasures more" in done.stderr
    assert not (tmp_path / "new").exists()
    assert left_behind(tmp_path) == []


def test_what_a_register_cannot_tell_is_said(last_night, tmp_path, kept):
    site, _ = kept
    alone = tmp_path / "alone"
    alone.mkdir()
    shutil.copy(last_night, alone)
    shutil.copy(site.backups / "erasures.jsonl", alone)
    other = Installation(site.folder, **settings())
    done = other.restore(alone / last_night.name, tmp_path / "new")
    assert done.returncode == 0, done.stderr
    assert "There is no other copy here to compare it with" in done.stdout
    (tmp_path / "copy.jsonl").write_text((alone / "erasures.jsonl").read_text() + line_of(4))
    again = Installation(site.folder, **settings())
    more = again.restore(alone / last_night.name, tmp_path / "again", "--erasures", tmp_path / "copy.jsonl")
    assert "the newest of 2026-01-04T00:00:00. It has all that 1 other copy has." in more.stdout, more.stderr


def test_a_register_that_cannot_be_read_is_refused(other, last_night, tmp_path):
    broken = tmp_path / "erasures.jsonl"
    broken.write_text('{"person": "nobody"}\n')
    done = other.restore(last_night, tmp_path / "new", "--erasures", broken)
    assert done.returncode == 2
    assert "is damaged" in done.stderr
    assert not (tmp_path / "new").exists()


def test_nothing_is_restored_over_what_is_there(kept, last_night, tmp_path):
    site, _ = kept
    before = {path: held for path, held in bytes_in(site.data).items() if "wal" not in path.name}
    done = site.run("restore", last_night, "--identity", site.key)
    assert done.returncode == 2
    assert "is not empty" in done.stderr
    assert {path: held for path, held in bytes_in(site.data).items() if "wal" not in path.name} == before


def test_another_key_restores_nothing(kept, last_night, tmp_path):
    site, _ = kept
    site.must("backup-key", tmp_path / "wrong", more={"BELISHA_DATA": str(tmp_path / "third"), **settings()})
    done = site.run("restore", last_night, "--identity", tmp_path / "wrong", "--into", tmp_path / "new")
    assert done.returncode == 2
    assert "this key does not open" in done.stderr
    assert not (tmp_path / "new").exists()
    assert left_behind(tmp_path) == []


def test_a_damaged_backup_leaves_nothing_behind(kept, last_night, tmp_path):
    site, _ = kept
    bad = tmp_path / last_night.name
    held = bytearray(last_night.read_bytes())
    held[len(held) * 9 // 10] ^= 0xFF
    bad.write_bytes(held)
    done = site.restore(bad, tmp_path / "new", "--erasures", site.backups / "erasures.jsonl")
    assert done.returncode == 2
    assert "damaged" in done.stderr
    assert [path.name for path in tmp_path.iterdir()] == [bad.name]


@pytest.mark.parametrize("room", [0, 1, 4_096, 100_000, 400_000, 800_000])
def test_a_disk_that_fills_leaves_no_half_backup(kept, last_night, tmp_path, room):
    site, _ = kept
    folder = tmp_path / "full"
    folder.mkdir()
    (folder / "erasures.jsonl").touch()
    before = {path.name for path in site.data.rglob("*") if path.is_file()}
    # PostgreSQL's backup of so little is smaller than SQLite's.
    done = site.backup_on_full_disk(folder, min(room, last_night.stat().st_size * 3 // 4))
    assert done.returncode == 2, done.stdout
    assert done.stderr.startswith("belisha: ")
    assert [path.name for path in folder.iterdir()] == ["erasures.jsonl"]
    after = {path.name for path in site.data.rglob("*") if path.is_file()}
    assert {name for name in after - before if "wal" not in name and "shm" not in name} == set()
    assert last_night.exists()
