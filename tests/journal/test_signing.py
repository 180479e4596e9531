"""Keys and checkpoints: one key for ever, signed text as others read it, made in time, each going on from the last."""

import base64
import stat
from datetime import UTC, datetime, timedelta

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from belisha.journal import actions, keys, merkle, notes, offline, upkeep
from belisha.journal.models import Checkpoint, Entry
from belisha.refusal import RefusedError
from tests.journal import lines


def test_the_key_is_made_once_for_its_owner_alone(tmp_path):
    folder = tmp_path / "new"
    folder.mkdir()
    first = keys.signer(folder, first=True)
    assert stat.S_IMODE((folder / keys.SECRET).stat().st_mode) == 0o600
    assert keys.signer(folder).public == first.public == keys.known(folder)[0]


def test_a_key_that_is_gone_is_never_replaced_silently(tmp_path):
    folder = tmp_path / "new"
    folder.mkdir()
    with pytest.raises(RefusedError, match="Put back"):
        keys.signer(folder, first=False)
    keys.signer(folder, first=True)
    (folder / keys.SECRET).unlink()
    with pytest.raises(RefusedError, match="Put back"):
        keys.signer(folder, first=True)


@pytest.mark.parametrize("content", [b"", b"nonsense", base64.b64encode(b"short"), b"\xff\xfe"])
def test_a_damaged_key_is_refused(tmp_path, content):
    keys.make(tmp_path)
    (tmp_path / keys.SECRET).write_bytes(content)
    with pytest.raises(RefusedError, match="damaged"):
        keys.signer(tmp_path)


def test_a_key_that_was_swapped_is_refused(tmp_path):
    keys.make(tmp_path)
    other = Ed25519PrivateKey.generate().private_bytes_raw()
    (tmp_path / keys.SECRET).write_bytes(base64.b64encode(other))
    with pytest.raises(RefusedError, match="not the key of this journal"):
        keys.signer(tmp_path)


def test_a_public_half_that_was_not_yet_written_is_written_again(tmp_path):
    made = keys.make(tmp_path)
    (tmp_path / keys.PUBLIC).unlink()
    assert keys.signer(tmp_path).public == made.public
    assert keys.known(tmp_path) == [made.public]


def test_a_public_key_reads_as_it_was_written(tmp_path):
    made = keys.make(tmp_path).public
    assert offline.key_of(keys.written(made)) == made


@pytest.mark.parametrize("text", ["", "name", "name+00000000+AAAA", "name+zz+AAAA", "name+00000000+***"])
def test_a_public_key_that_is_none_is_refused(text):
    with pytest.raises(offline.UnreadableError):
        offline.key_of(text)


def test_a_checkpoint_reads_as_the_public_format_has_it(tmp_path):
    signer = keys.make(tmp_path)
    text = notes.note(7, bytes(32), signer)
    body, signature = text.split("\n\n")
    name, size, root = body.splitlines()
    assert (name, size, base64.b64decode(root)) == (signer.public.name, "7", bytes(32))
    dash, by, signed = signature.rstrip("\n").split(" ")
    assert (dash, by) == ("\N{EM DASH}", name)
    blob = base64.b64decode(signed)
    assert blob[:4] == signer.public.number
    Ed25519PublicKey.from_public_bytes(signer.public.public).verify(blob[4:], f"{body}\n".encode())


def test_a_checkpoint_is_found_again_whatever_stands_around_it(tmp_path):
    signer = keys.make(tmp_path)
    text = notes.note(7, bytes(32), signer)
    around = f"Hello,\r\n\r\n{text.replace(chr(10), chr(13) + chr(10))}\r\n# 2026\r\n{text}bye"
    found = offline.notes_in(around)
    assert [note.size for note in found] == [7, 7]
    assert all(offline.signed(note, [signer.public], keys.verify) for note in found)


def test_a_checkpoint_that_was_touched_is_not_signed(tmp_path):
    signer = keys.make(tmp_path)
    (note,) = offline.notes_in(notes.note(7, bytes(32), signer).replace("\n7\n", "\n8\n"))
    assert not offline.signed(note, [signer.public], keys.verify)


def test_another_key_does_not_sign_for_this_journal(tmp_path):
    signer, other = keys.make(tmp_path), keys.make(tmp_path)
    (note,) = offline.notes_in(notes.note(7, bytes(32), signer))
    assert not offline.signed(note, [other.public], keys.verify)
    assert offline.signed(note, keys.known(tmp_path), keys.verify)


@pytest.mark.django_db
def test_each_checkpoint_goes_on_from_the_last_and_has_the_root_over_all():
    for count in (1, 3, 60, 4):
        lines.write(count)
        made = actions.checkpoint()
        leaves = Entry.objects.order_by("seq").values_list("leaf", flat=True)
        assert made.size == len(leaves)
        assert made.root == merkle.root(map(bytes.fromhex, leaves)).hex()


@pytest.mark.django_db
def test_nothing_new_is_not_signed_again():
    lines.write(1)
    assert actions.checkpoint()
    assert actions.checkpoint() is None


@pytest.mark.django_db
def test_the_fiftieth_line_is_signed_when_it_is_committed(django_capture_on_commit_callbacks):
    actions.checkpoint()
    seq = Entry.objects.latest("seq").seq
    with django_capture_on_commit_callbacks(execute=True):
        lines.write(-(seq + 2) % 50)
    signed = Checkpoint.objects.latest("size").size
    assert signed <= seq + 1
    with django_capture_on_commit_callbacks(execute=True):
        lines.write(1)
    assert Checkpoint.objects.latest("size").size % 50 == 0
    assert Checkpoint.objects.latest("size").size > signed


@pytest.mark.django_db
def test_a_key_that_is_gone_stops_no_write(data, django_capture_on_commit_callbacks, caplog):
    lines.write(1)
    actions.checkpoint()
    (data / keys.SECRET).unlink()
    with django_capture_on_commit_callbacks(execute=False) as waiting:
        seqs = lines.write(50)
    assert Entry.objects.filter(seq__in=seqs).count() == 50
    with pytest.raises(RefusedError, match="Put back"):
        waiting[0]()


@pytest.mark.django_db
def test_lines_are_signed_a_quarter_of_an_hour_later_at_the_latest():
    actions.checkpoint()
    assert not upkeep.due(datetime.now(UTC))
    lines.write(1)
    assert not upkeep.due(datetime.now(UTC) + timedelta(minutes=12))
    assert upkeep.due(datetime.now(UTC) + timedelta(minutes=14))


@pytest.mark.django_db
def test_fifty_lines_are_due_at_once():
    actions.checkpoint()
    lines.write(49)
    assert not upkeep.due(datetime.now(UTC))
    lines.write(1)
    assert upkeep.due(datetime.now(UTC))


@pytest.mark.django_db
def test_a_lost_key_is_replaced_by_one_who_says_so_and_old_checkpoints_stay_good(data):
    from belisha.journal.verify import verify

    lines.write(1)
    actions.checkpoint()
    (data / keys.SECRET).unlink()
    written = actions.change_key(lines.BY)
    assert keys.written(keys.known()[-1]) == written
    actions.checkpoint()
    found = verify()
    assert found.findings == ()
    assert found.signed == found.lines
    assert Entry.objects.latest("seq").kind == "journal-key-changed"
