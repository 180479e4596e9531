"""The key of the installation: made once, outside the database, changed without loss, and missed where it is gone."""

import os
import stat
from concurrent.futures import ThreadPoolExecutor

import pytest

from belisha.journal.models import Entry
from belisha.refusal import RefusedError
from belisha.vault import actions, commands, keys
from belisha.vault.models import Secret

CLEAR = "otter-lamp-crossing-9"


def opened(committed, owner, secret):
    found = []
    with committed():
        actions.show(owner, secret, "Look", found.append)
    return found


def test_the_key_is_for_its_owner_alone_and_not_in_the_database(own_keys, password):
    assert stat.S_IMODE(own_keys.stat().st_mode) == 0o600
    assert Secret.objects.get().key == keys.newest(first=False).number
    assert [path.name for path in own_keys.parent.iterdir()] == ["vault-key"]


def test_two_who_make_the_first_key_at_once_get_the_same():
    with ThreadPoolExecutor(8) as pool:
        found = set(pool.map(lambda _: keys.newest(first=True).number, range(32)))
    assert len(found) == 1


def test_a_key_that_is_gone_is_not_made_anew(own_keys, owner, school, account, password):
    own_keys.unlink()
    with pytest.raises(RefusedError, match="Put back the one from your backup"):
        actions.keep(owner, school, account, "password", "another")
    assert not own_keys.exists()


@pytest.mark.parametrize("content", [b"", b"x", b"0123456789abcdef AAAA\n", b"\xff\xfe"])
def test_a_damaged_key_is_told(own_keys, password, content):
    own_keys.write_bytes(content)
    with pytest.raises(RefusedError, match=r"[Pp]ut back the one from your backup"):
        keys.newest(first=False)


def test_the_key_is_changed_and_every_secret_still_opens(committed, own_keys, owner, password, capsys):
    before = keys.newest(first=False)
    assert commands.rotate(None) == 0
    after = keys.newest(first=False)
    assert after.number != before.number
    assert [*keys.all_keys()] == [after.number]
    password.refresh_from_db()
    assert password.key == after.number
    assert opened(committed, owner, password) == [CLEAR]
    assert Entry.objects.filter(kind="vault-key-changed").count() == 1
    assert before.number not in own_keys.read_text()
    assert "1 secrets are wrapped in a new key" in capsys.readouterr().out


def test_a_secret_that_does_not_fit_is_told_and_its_key_stays(owner, school, password, capsys):
    before = keys.newest(first=False)
    Secret._base_manager.filter(pk=password.pk).update(wrapped=b"0" * 60)
    assert commands.rotate(None) == 1
    assert before.number in keys.all_keys()
    assert password.ref in capsys.readouterr().out


def test_a_change_that_stops_half_way_loses_nothing(committed, owner, password, monkeypatch):
    def fails(*_, **__):
        raise RuntimeError("the power went")

    monkeypatch.setattr(actions, "record", fails)
    with pytest.raises(RuntimeError):
        actions.rotate("program:test")
    monkeypatch.undo()
    assert opened(committed, owner, Secret.objects.get(pk=password.pk)) == [CLEAR]
    assert actions.rotate("program:test") == (1, [])
    assert opened(committed, owner, Secret.objects.get(pk=password.pk)) == [CLEAR]
    assert len(keys.all_keys()) == 1


def test_a_key_that_the_system_hands_over_is_used_and_never_written(
    committed, tmp_path, own_keys, owner, school, account, monkeypatch
):
    folder = tmp_path / "credentials"
    folder.mkdir()
    monkeypatch.setenv("CREDENTIALS_DIRECTORY", str(folder))
    handed = folder / keys.CREDENTIAL
    handed.write_text("")
    with pytest.raises(RefusedError, match="Put this line into it") as told:
        actions.keep(owner, school, account, "password", CLEAR)
    handed.write_text(str(told.value).rpartition(": ")[2])
    handed.chmod(0o400)
    secret = actions.keep(owner, school, account, "password", CLEAR)
    assert not own_keys.exists()
    with pytest.raises(RefusedError, match="Add this line at its end") as told:
        actions.rotate("program:test")
    handed.chmod(0o600)
    with handed.open("a") as file:
        file.write("\n" + str(told.value).rpartition(": ")[2])
    assert actions.rotate("program:test") == (1, [])
    assert opened(committed, owner, secret) == [CLEAR]
    assert os.listdir(folder) == [keys.CREDENTIAL]
