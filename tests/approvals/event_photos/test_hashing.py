"""Files that are forgotten while they come in: the right number is taken, and nothing of a picture is left anywhere."""

import hashlib
import os
import tempfile
from pathlib import Path

import pytest
from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpResponse
from django.test import RequestFactory

from belisha.approvals.event_photos.hashing import Fingerprint, Hashing, forgetting, kind_of
from belisha.approvals.event_photos.models import PictureSet
from tests.approvals.conftest import sent
from tests.approvals.event_photos.conftest import noted, png

MARK = b"A-PIECE-OF-A-PICTURE-THAT-NOBODY-KEEPS"
LARGE = b"\xff\xd8\xff\xe0" + MARK + os.urandom(6_000_000) + MARK
"""Larger than what Django would keep in memory: by itself it would put this on the disk."""


def everything_in(*folders):
    return {path for folder in folders for path in Path(folder).rglob("*") if path.is_file()}


def open_files():
    """What this process has open, files that have no name any more among them."""
    found = set()
    for each in Path("/proc/self/fd").iterdir():
        try:
            found.add(str(each.readlink()))
        except FileNotFoundError:
            continue
    return {name for name in found if "(deleted)" in name or "upload" in name}


def holding(folder):
    return [path for path in everything_in(folder) if MARK in path.read_bytes()]


@pytest.fixture
def disk(tmp_path, monkeypatch):
    """Every folder for passing things is this one, and is looked at after the test."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    monkeypatch.setattr(settings, "FILE_UPLOAD_TEMP_DIR", str(tmp_path))
    before, opened = everything_in(settings.DATA), open_files()
    yield tmp_path
    assert list(tmp_path.iterdir()) == []
    new = everything_in(settings.DATA) - before
    assert [path for path in new if MARK in path.read_bytes()] == []
    assert open_files() <= opened


def big(name="fair.jpg"):
    return SimpleUploadedFile(name, LARGE, content_type="image/jpeg")


def test_without_this_the_picture_would_be_on_the_disk(tmp_path, monkeypatch):
    monkeypatch.setattr(settings, "FILE_UPLOAD_TEMP_DIR", str(tmp_path))
    request = RequestFactory().post("/", {"chosen": big()})
    assert request.FILES["chosen"].size == len(LARGE)
    assert len(holding(tmp_path)) == 1
    request.FILES["chosen"].close()


def test_nothing_of_a_large_picture_reaches_the_disk_while_it_comes_in(disk):
    seen = []

    class Looking(Hashing):
        def receive_data_chunk(self, raw_data, start):
            super().receive_data_chunk(raw_data, start)
            seen.append(list(disk.iterdir()))

    request = RequestFactory().post("/", {"chosen": big()})
    request.upload_handlers = [Looking(request)]
    found = request.FILES["chosen"]
    assert isinstance(found, Fingerprint)
    assert (found.sha256, found.size, found.kind) == (hashlib.sha256(LARGE).hexdigest(), len(LARGE), "jpeg")
    assert len(seen) > 50
    assert not any(seen)


def test_a_page_that_fails_leaves_nothing_either(disk):
    def fails(request):
        assert request.FILES["chosen"].kind == "jpeg"
        raise RuntimeError("a fault of ours")

    request = RequestFactory().post("/", {"chosen": big()})
    request._dont_enforce_csrf_checks = True
    with pytest.raises(RuntimeError):
        forgetting(fails)(request)
    request.close()


def test_a_file_that_breaks_off_leaves_nothing(disk):
    whole = RequestFactory().post("/", {"chosen": big()})
    body = whole.META["wsgi.input"].read()[: len(LARGE) // 2]
    request = RequestFactory().generic("POST", "/", body, content_type=whole.META["CONTENT_TYPE"])
    request._dont_enforce_csrf_checks = True
    said = forgetting(lambda request: HttpResponse(",".join(request.FILES)))(request)
    assert said.status_code == 200


def test_the_page_keeps_the_number_of_a_large_picture_and_nothing_else(disk, signed_in, put_together, teacher):
    row = put_together(teacher, {})
    browser = signed_in(teacher)
    assert sent(browser, f"/pictures/{row.pk}/", chosen=big()).status_code == 302
    (found,) = PictureSet.objects.get().pictures
    assert found["sha256"] == hashlib.sha256(LARGE).hexdigest()
    assert set(found) == {"sha256", "name", "size", "kind", "children", "nobody", "others"}
    answer = sent(browser, "/schools/otters/pictures/check/", chosen=big())
    assert "No, this picture is not allowed" in answer.content.decode()
    wrong = sent(browser, f"/pictures/{row.pk}/", chosen=SimpleUploadedFile("x.jpg", MARK * 100_000))
    assert wrong.status_code == 422


@pytest.mark.parametrize(
    ("head", "kind"),
    [
        (b"\xff\xd8\xff\xe1", "jpeg"),
        (b"\x89PNG\r\n\x1a\n", "png"),
        (b"GIF89a", "gif"),
        (b"RIFF\0\0\0\0WEBPVP8 ", "webp"),
        (b"\0\0\0\x18ftypheic", "heic"),
        (b"\0\0\0\x18ftypmif1", "heic"),
        (b"\0\0\0\x18ftypavif", "avif"),
        (b"\0\0\0\x18ftypmp42", ""),
        (b"RIFF\0\0\0\0WAVEfmt ", ""),
        (b"<svg xmlns=", ""),
        (b"%PDF-1.7", ""),
        (b"MZ\x90\0", ""),
        (b"", ""),
    ],
)
def test_a_picture_is_known_by_its_first_bytes(head, kind):
    assert kind_of(head) == kind


def test_one_byte_makes_another_number():
    changed = bytearray(png())
    changed[40] ^= 1
    assert noted(png()).sha256 != noted(bytes(changed)).sha256


@pytest.mark.parametrize("name", ["a\u202egnp.exe", "x" * 4000 + ".png", "a\nb\0c.png"])
def test_the_name_of_a_file_confuses_nobody(name):
    said = noted(png(), name).name
    assert len(said) <= 100
    assert not set(said) & set("\u202e\n\0")
