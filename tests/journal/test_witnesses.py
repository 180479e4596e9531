"""Witnesses: a folder, a mailbox and a store, each for real; unreachable ones lose nothing and stop nothing."""

import email
import email.policy
import os
import socket
import stat
from datetime import UTC, datetime
from email.message import EmailMessage

import boto3
import pytest
from aiosmtpd.controller import Controller
from moto.server import ThreadedMotoServer

from belisha.journal import actions, keys, notes, offline, upkeep, witnesses
from belisha.journal.models import Checkpoint, Entry, Witnessed
from belisha.journal.verify import verify
from belisha.journal.witnesses import Directory, Mailbox, Store, UnreachedError, WitnessError
from tests.journal import lines


@pytest.fixture
def signed(tmp_path):
    """Signed checkpoints of these sizes, as text."""
    signer = keys.make(tmp_path)

    def make(*sizes, root=bytes(32)):
        return [notes.note(size, root, signer) for size in sizes]

    return make


def sizes(texts):
    return [note.size for text in texts for note in offline.notes_in(text)]


# The setting


def test_the_setting_names_a_folder_a_mailbox_and_a_store():
    found = witnesses.read("dir:/mnt/other, mailto:chair@school.example,s3://bucket/a/b")
    assert [type(each) for each in found] == [Directory, Mailbox, Store]
    assert [each.name for each in found] == ["dir:/mnt/other", "mailto:chair@school.example", "s3://bucket/a/b"]
    assert all(each.label for each in found)


@pytest.mark.parametrize(
    "text",
    ["dir:relative", "mailto:", "mailto:nobody", "s3://", "ftp://x", "/mnt/other", "dir:/a,dir:/a", "mailto:a@b>c"],
)
def test_a_setting_that_cannot_be_is_refused_in_words(text):
    with pytest.raises(WitnessError, match=r"it may be|twice"):
        witnesses.read(text)


def test_where_none_is_named_it_is_a_folder_beside_the_database_and_not_outside(settings, tmp_path):
    settings.WITNESSES = ()
    assert witnesses.configured() == (Directory(tmp_path / "witness", own=True),)
    assert not witnesses.outside()
    settings.WITNESSES = witnesses.read("mailto:chair@school.example")
    assert witnesses.outside()
    settings.WITNESSES = ("mailto:chair@school.example", "dir:/mnt/other")
    assert [each.name for each in witnesses.configured()] == list(settings.WITNESSES)


# A folder


def test_a_folder_gets_one_file_that_only_grows(tmp_path, signed):
    place = Directory(tmp_path / "w", own=True)
    place.take(signed(3, 7))
    (file,) = place.files()
    before = file.read_bytes()
    place.take(signed(9))
    assert file.read_bytes().startswith(before)
    assert sizes([file.read_text("utf-8")]) == [3, 7, 9]
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_the_same_checkpoint_twice_stands_there_once(tmp_path, signed):
    place, these = Directory(tmp_path / "w", own=True), signed(3)
    place.take(these)
    place.take(these)
    assert [note.size for note in place.notes()] == [3]


def test_a_named_folder_that_is_not_there_is_not_made(tmp_path, signed):
    with pytest.raises(UnreachedError, match="No such file"):
        Directory(tmp_path / "not-mounted").take(signed(3))
    assert not (tmp_path / "not-mounted").exists()


def test_a_folder_remembers_that_there_were_more_lines(tmp_path, signed):
    place = Directory(tmp_path / "w", own=True)
    place.take(signed(9))
    for _ in range(3):
        with pytest.raises(UnreachedError, match="has seen 9 lines"):
            place.take(signed(5))
    assert [note.size for note in place.notes()] == [9, 5]


def test_a_folder_remembers_another_root(tmp_path, signed):
    place = Directory(tmp_path / "w", own=True)
    place.take(signed(9))
    with pytest.raises(UnreachedError, match="two different journals"):
        place.take(signed(9, root=bytes([1]) * 32))


def test_a_line_cut_short_by_a_power_cut_spoils_nothing(tmp_path, signed):
    place = Directory(tmp_path / "w", own=True)
    place.take(signed(3))
    (file,) = place.files()
    with file.open("ab") as more:
        more.write(b"\n# 2026-11-21T10:00:00Z\nbelisha-journal/00")
    place.take(signed(9))
    assert [note.size for note in place.notes()] == [3, 9]


# A mailbox


class Inbox:
    """Keeps what comes in; `shut` refuses it."""

    def __init__(self):
        self.messages = []
        self.shut = False

    async def handle_DATA(self, server, session, envelope):
        if self.shut:
            return "452 the mailbox is full"
        self.messages.append((envelope.rcpt_tos, envelope.content))
        return "250 kept"


@pytest.fixture
def inbox(settings):
    """A real mail server."""
    box = Inbox()
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    server = Controller(box, hostname="127.0.0.1", port=port)
    server.start()
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", port
    yield box
    server.stop()


def test_a_mailbox_gets_plain_text_that_proves(inbox, signed, tmp_path):
    Mailbox("chair@school.example").take(signed(3, 7))
    ((to, content),) = inbox.messages
    message = email.message_from_bytes(content, policy=email.policy.default)
    assert to == ["chair@school.example"]
    assert message.get_content_type() == "text/plain"
    assert "7 lines" in message["Subject"]
    (tmp_path / "kept.eml").write_bytes(content)
    assert sizes([offline.text_of(tmp_path / "kept.eml")]) == [3, 7]


def test_a_message_saved_in_another_encoding_still_proves(signed, tmp_path):
    for encoding in ("base64", "quoted-printable"):
        message = EmailMessage()
        message.set_content(f"Hello\n\n{signed(7)[0]}", cte=encoding)
        (tmp_path / "kept.eml").write_bytes(message.as_bytes())
        assert sizes([offline.text_of(tmp_path / "kept.eml")]) == [7]


def test_a_mailbox_that_does_not_answer_is_unreached(settings, signed):
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", 1
    with pytest.raises(UnreachedError):
        Mailbox("chair@school.example").take(signed(3))


@pytest.mark.django_db
def test_what_a_full_mailbox_refused_it_gets_later_and_nothing_is_lost(inbox, settings):
    settings.WITNESSES = witnesses.read("mailto:chair@school.example")
    lines.write(1)
    actions.checkpoint()
    inbox.shut = True
    well, said = upkeep.keep_proved()
    assert not well
    assert "full" in said
    lines.write(60)
    assert Entry.objects.count() >= 61
    upkeep.keep_proved()
    inbox.shut = False
    assert upkeep.keep_proved()[0]
    got = offline.notes_in(b"".join(content for _, content in inbox.messages).decode())
    assert [note.size for note in got] == list(Checkpoint.objects.values_list("size", flat=True))
    assert Witnessed.objects.filter(witness="mailto:chair@school.example").count() == len(got)
    upkeep.keep_proved()
    assert len(inbox.messages) == 1


@pytest.mark.django_db
def test_one_witness_that_fails_keeps_none_of_the_others_waiting(settings, tmp_path):
    (tmp_path / "there").mkdir()
    settings.WITNESSES = witnesses.read(f"dir:{tmp_path}/gone,dir:{tmp_path}/there")
    lines.write(1)
    actions.checkpoint()
    assert not upkeep.keep_proved()[0]
    assert Witnessed.objects.filter(witness=f"dir:{tmp_path}/there").exists()
    assert not Witnessed.objects.filter(witness=f"dir:{tmp_path}/gone").exists()


@pytest.mark.django_db
def test_a_kept_message_finds_a_journal_that_was_cut(inbox, settings, tmp_path):
    from tests.journal.test_tampering import drop_triggers

    settings.WITNESSES = witnesses.read("mailto:chair@school.example")
    drop_triggers()
    lines.write(3)
    actions.checkpoint()
    assert upkeep.keep_proved()[0]
    (tmp_path / "kept.eml").write_bytes(inbox.messages[0][1])
    assert verify([tmp_path / "kept.eml"]).findings == ()
    last = Entry.objects.latest("seq")
    for model, key in ((Witnessed, "checkpoint_id__gt"), (Checkpoint, "size__gt")):
        model.objects.filter(**{key: last.seq})._raw_delete("default")
    last.detail.delete()
    Entry.objects.filter(pk=last.pk)._raw_delete("default")
    found = verify([tmp_path / "kept.eml"])
    assert "removed" in {each.what for each in found.findings}


# A store


@pytest.fixture(scope="module")
def store():
    """A real server that speaks S3."""
    server = ThreadedMotoServer(port=0, verbose=False)
    server.start()
    host, port = server.get_host_and_port()
    before = dict(os.environ)
    os.environ.update(
        AWS_ENDPOINT_URL_S3=f"http://{host}:{port}",
        AWS_ACCESS_KEY_ID="testing",
        AWS_SECRET_ACCESS_KEY="testing",
        AWS_DEFAULT_REGION="us-east-1",
    )
    yield boto3.client("s3")
    os.environ.clear()
    os.environ.update(before)
    server.stop()


def test_a_store_gets_an_object_for_each_checkpoint(store, signed):
    store.create_bucket(Bucket="plain")
    Store("plain", "school").take(signed(3, 7))
    found = store.list_objects_v2(Bucket="plain", Prefix="school/")["Contents"]
    texts = [store.get_object(Bucket="plain", Key=each["Key"])["Body"].read().decode() for each in found]
    assert sizes(texts) == [3, 7]


def test_a_store_that_can_lock_keeps_what_it_gets(store, signed):
    store.create_bucket(Bucket="locked", ObjectLockEnabledForBucket=True)
    Store("locked", "").take(signed(3))
    (found,) = store.list_objects_v2(Bucket="locked")["Contents"]
    kept = store.head_object(Bucket="locked", Key=found["Key"])
    assert kept["ObjectLockMode"] == "COMPLIANCE"
    assert kept["ObjectLockRetainUntilDate"].year >= datetime.now(UTC).year + 6
    with pytest.raises(store.exceptions.ClientError, match="AccessDenied"):
        store.delete_object(Bucket="locked", Key=found["Key"], VersionId=kept["VersionId"])


def test_a_bucket_that_is_not_there_is_unreached(store, signed):
    with pytest.raises(UnreachedError, match="not-there"):
        Store("not-there", "").take(signed(3))
