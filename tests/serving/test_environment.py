"""The settings: what is read, what follows from what, and what is refused in which words."""

import os
import stat
from pathlib import Path
from threading import Thread

import pytest

from belisha.serving import database, environment, folder
from belisha.serving.environment import EnvironmentRefusedError, read


def refusal(**given):
    """The lines with which settings are refused; without BELISHA_ before their names."""
    with pytest.raises(EnvironmentRefusedError) as caught:
        read({f"BELISHA_{name}": value for name, value in given.items()})
    return str(caught.value).splitlines()


def test_nothing_set_is_a_server_for_this_machine_alone():
    found = read({})
    assert (found.host, found.port, found.https, found.proxies, found.threads) == ("127.0.0.1", 8000, False, 0, 8)
    assert set(found.hosts) == {"localhost", "127.0.0.1", "[::1]"}
    assert not found.database
    assert read(dict.fromkeys(environment.SETTINGS, "")) == found


def test_what_is_set_is_read(tmp_path):
    given = {"DATA": str(tmp_path), "HOST": "0.0.0.0", "PORT": "80", "HOSTS": "Ask.school.example, .other.example"}
    given |= {"HTTPS": "Yes", "PROXIES": "1", "THREADS": "16", "DATABASE": "postgresql://me:pa%40ss@there:5433/ours"}
    found = read({f"BELISHA_{name}": value for name, value in given.items()})
    assert found.data == tmp_path
    assert {"ask.school.example", ".other.example", "localhost"} <= set(found.hosts)
    assert (found.host, found.port, found.https, found.proxies, found.threads) == ("0.0.0.0", 80, True, 1, 16)
    assert {found.database[name] for name in ("USER", "PASSWORD", "HOST", "PORT", "NAME")} == {
        "me",
        "pa@ss",
        "there",
        "5433",
        "ours",
    }


def test_an_address_to_listen_on_is_a_name_too():
    assert "192.168.1.5" in read({"BELISHA_HOST": "192.168.1.5"}).hosts
    assert "[fd00::1]" in read({"BELISHA_HOST": "fd00::1"}).hosts


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"DATABSE": "x"}, "BELISHA_DATABSE is no setting of Belisha; did you mean 'BELISHA_DATABASE'?"),
        ({"PORTS": "1"}, "BELISHA_PORTS is no setting of Belisha; did you mean 'BELISHA_PORT'?"),
        ({"PORT": "eighty"}, "BELISHA_PORT cannot be 'eighty'; it may be a whole number from 0 to 65535"),
        ({"PORT": "65536"}, "BELISHA_PORT cannot be '65536'; it may be a whole number from 0 to 65535"),
        ({"PORT": "-1"}, "BELISHA_PORT cannot be '-1'; it may be a whole number from 0 to 65535"),
        ({"PORT": "٣"}, "BELISHA_PORT cannot be '٣'; it may be a whole number from 0 to 65535"),
        ({"PORT": "9" * 9999}, f"BELISHA_PORT cannot be '{'9' * 60}…'; it may be a whole number from 0 to 65535"),
        ({"HTTPS": "yess"}, "BELISHA_HTTPS cannot be 'yess'; did you mean 'yes'? It may be yes or no"),
        ({"HTTPS": "1"}, "BELISHA_HTTPS cannot be '1'; it may be yes or no"),
        ({"HOST": "my school"}, "BELISHA_HOST cannot be 'my school'; it may be an address such as 127.0.0.1"),
        ({"HOSTS": "*"}, "BELISHA_HOSTS cannot be '*'; it may be names with commas between them"),
        ({"HOSTS": "a b"}, "BELISHA_HOSTS cannot be 'a b'; it may be names with commas between them"),
        (
            {"DATA": "~nobodyx/x"},
            "BELISHA_DATA cannot be '~nobodyx/x'; it may be the path of a folder",
        ),
        ({"DATA": "a\0b"}, "BELISHA_DATA cannot be 'a?b'; it may be the path of a folder"),
        (
            {"HTTPS": "yes"},
            "BELISHA_HTTPS is yes, so a proxy that speaks https has to stand in front: set BELISHA_PROXIES",
        ),
        ({"HOST": "0.0.0.0"}, "BELISHA_HOST is 0.0.0.0, so say by which names browsers reach it: set BELISHA_HOSTS"),
    ],
)
def test_what_cannot_be_is_refused_by_name(given, said):
    assert refusal(**given) == [said]


def test_all_that_is_wrong_is_said_at_once():
    assert len(refusal(PORT="x", THREADS="0", PROXYS="1")) == 3


def test_a_name_that_is_like_none_brings_the_list():
    (line,) = refusal(QQQQQ="1")
    assert all(name in line for name in environment.SETTINGS)


@pytest.mark.parametrize(
    ("url", "said"),
    [
        ("mysql://u:s3cret@h/d", "'mysql' is no kind of database here"),
        ("postgresq://u:s3cret@h/d", "did you mean 'postgresql'?"),
        ("postgresql://u:s3cret@h", "the name of the database is missing"),
        ("postgresql://u:s3cret@h:port/d", "its host or port cannot be read"),
        ("postgresql://u:s3cret@[h/d", "its host or port cannot be read"),
        ("postgresql://u:s3cret@h/d?sslmod=require", "did you mean 'sslmode'?"),
    ],
)
def test_a_wrong_database_is_refused_without_its_password(url, said):
    (line,) = refusal(DATABASE=url)
    assert line.startswith("BELISHA_DATABASE cannot be what it is: ")
    assert said in line
    assert "s3cret" not in line


def test_options_of_a_database_are_passed_on():
    found = database.read("postgres://me@/ours?host=/var/run/postgresql&sslmode=require")
    assert (found["HOST"], found["OPTIONS"]["sslmode"]) == ("/var/run/postgresql", "require")


def test_the_data_folder_of_a_checkout_is_in_it_and_git_takes_none_of_it():
    assert folder.own_folder() == Path(__file__).resolve().parents[2] / "data"
    assert "/data/" in (folder.own_folder().parent / ".gitignore").read_text().splitlines()


def test_an_installed_belisha_keeps_its_data_with_the_person(monkeypatch):
    monkeypatch.setattr(folder, "__file__", "/usr/lib/python3/site-packages/belisha/serving/folder.py")
    monkeypatch.setattr(folder.sys, "platform", "linux")
    assert folder.own_folder({"XDG_DATA_HOME": "/somewhere"}) == Path("/somewhere/belisha")
    assert folder.own_folder({}) == Path.home() / ".local" / "share" / "belisha"


@pytest.mark.skipif(os.name != "posix", reason="modes are those of POSIX")
def test_folder_and_key_are_for_their_owner_alone(tmp_path):
    made = folder.made(tmp_path / "deep" / "data")
    key = folder.secret_key(made)
    assert len(key) >= 50
    assert key == folder.secret_key(made)
    assert stat.S_IMODE(made.stat().st_mode) == 0o700
    assert stat.S_IMODE((made / folder.KEY).stat().st_mode) == 0o600
    assert sorted(path.name for path in made.iterdir()) == ["secret-key", "static"]


def test_two_first_starts_agree_on_the_key(tmp_path):
    found = []
    several = [Thread(target=lambda: found.append(folder.secret_key(tmp_path))) for _ in range(8)]
    for each in several:
        each.start()
    for each in several:
        each.join()
    assert len(found) == 8
    assert len(set(found)) == 1


def test_a_key_is_on_the_disk_before_it_has_its_name(tmp_path, monkeypatch):
    done = []
    monkeypatch.setattr(folder.os, "fsync", lambda number: done.append((tmp_path / folder.KEY).exists()))
    folder.secret_key(tmp_path)
    assert done == [False]


@pytest.mark.parametrize("text", [b"", b"short", "ü".encode() * 60])
def test_a_file_without_a_key_is_refused_and_left(tmp_path, text):
    (tmp_path / folder.KEY).write_bytes(text)
    with pytest.raises(folder.RefusedError, match="Put back the one from your backup"):
        folder.secret_key(tmp_path)
    assert (tmp_path / folder.KEY).read_bytes() == text


def test_every_setting_is_explained_in_the_guide():
    page = (Path(__file__).resolve().parents[2] / "docs" / "guide" / "running.md").read_text("utf-8")
    for setting in environment.SETTINGS.values():
        row = next(line for line in page.splitlines() if line.startswith(f"| `{setting.name}` |"))
        assert setting.meaning in row
        assert setting.allowed in row
        assert setting.default in row


def test_a_server_for_mail_is_read_and_a_password_goes_through_tls_alone():
    found = read({"BELISHA_MAIL": "smtp://me:pa%40ss@there:587", "BELISHA_MAIL_FROM": "office@school.example"}).mail
    assert (found["EMAIL_HOST"], found["EMAIL_PORT"], found["EMAIL_HOST_PASSWORD"]) == ("there", 587, "pa@ss")
    assert found["EMAIL_USE_TLS"]
    assert not found["EMAIL_USE_SSL"]
    tls = read({"BELISHA_MAIL": "smtps://there", "BELISHA_MAIL_FROM": "office@school.example"}).mail
    assert (tls["EMAIL_USE_SSL"], tls["EMAIL_USE_TLS"], tls["EMAIL_PORT"]) == (True, False, 465)


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"MAIL": "smtp://there"}, "BELISHA_MAIL is set, so mail has to come from somebody: set BELISHA_MAIL_FROM"),
        (
            {"MAIL": "smpt://x:secret@there"},
            "BELISHA_MAIL cannot be what it is: 'smpt' sends no mail; did you mean 'smtp'?",
        ),
        ({"MAIL_FROM": "nobody"}, "BELISHA_MAIL_FROM cannot be 'nobody'; it may be an e-mail address"),
        (
            {"BACKUP_RECIPIENT": "age1short"},
            "BELISHA_BACKUP_RECIPIENT cannot be 'age1short'; it may be what belisha backup-key shows: age1…",
        ),
    ],
)
def test_what_mail_and_backups_cannot_be_is_said(given, said):
    lines = refusal(**given)
    assert lines[0].startswith(said)
    assert "secret" not in "".join(lines)
