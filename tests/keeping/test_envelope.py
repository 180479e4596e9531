"""The envelope: only its key opens it, no byte of it can be changed, and a disk that fills is told as such."""

import errno
import io
import random

import pyrage
import pytest

from belisha.keeping.envelope import Member, seal, unseal
from belisha.refusal import RefusedError

CONTENT = {
    "empty": b"",
    "short": b"a canary called Marmalade",
    "files/deep/folder/" + "long-name-" * 20: b"x" * 1000,
    "large": random.Random(1).randbytes(300_000),
}


@pytest.fixture(scope="module")
def identity():
    return pyrage.x25519.Identity.generate()


def members():
    return [Member(name, len(held), [held[:100], held[100:]]) for name, held in CONTENT.items()]


@pytest.fixture
def sealed(tmp_path, identity):
    path = tmp_path / "backup.age"
    with path.open("wb") as file:
        seal(members(), file, str(identity.to_public()))
    return path


def opened(path, identity):
    found = {}
    unseal(path, identity, lambda name, content: found.update({name: content.read()}))
    return found


def test_what_was_sealed_comes_back(sealed, identity):
    assert opened(sealed, identity) == CONTENT


def test_nothing_of_it_can_be_read_from_outside(sealed):
    held = sealed.read_bytes()
    assert b"Marmalade" not in held
    assert b"long-name" not in held


def test_another_key_does_not_open_it(sealed):
    with pytest.raises(RefusedError, match="this key does not open"):
        opened(sealed, pyrage.x25519.Identity.generate())


@pytest.mark.parametrize("place", range(50))
def test_a_flipped_byte_anywhere_is_found(sealed, identity, place):
    held = bytearray(sealed.read_bytes())
    where = place * (len(held) - 1) // 49
    held[where] ^= 0x01
    sealed.write_bytes(held)
    with pytest.raises(RefusedError, match="Nothing was restored"):
        opened(sealed, identity)


@pytest.mark.parametrize("share", [0, 0.001, 0.3, 0.7, 0.999])
def test_a_file_that_was_cut_short_is_found(sealed, identity, share):
    held = sealed.read_bytes()
    sealed.write_bytes(held[: int(len(held) * share)])
    with pytest.raises(RefusedError, match="damaged or cut short"):
        opened(sealed, identity)


def test_cutting_between_two_chunks_is_found(sealed, identity):
    # age seals 64 KiB at a time, each with 16 bytes that prove it: whole chunks alone are no whole file.
    held = sealed.read_bytes()
    end = len(held) - (len(held) - 200) % 65_552
    for where in range(end - 40, end + 40):
        sealed.write_bytes(held[:where])
        with pytest.raises(RefusedError):
            opened(sealed, identity)


class FailingDevice(io.RawIOBase):
    """A disk that is full after so many bytes."""

    def __init__(self, room):
        self.room = room

    def writable(self):
        return True

    def write(self, held):
        if len(held) > self.room:
            raise OSError(errno.ENOSPC, "No space left on device")
        self.room -= len(held)
        return len(held)


@pytest.mark.parametrize("room", [0, 1, 100, 200, 65_536, 100_000, 200_000])
def test_a_full_disk_is_told_as_such(identity, room):
    with pytest.raises(OSError, match="No space left"):
        seal(members(), FailingDevice(room), str(identity.to_public()))


def test_a_file_that_shrinks_while_it_is_read_is_no_backup(identity):
    with pytest.raises(OSError, match="changed while it was read"):
        seal([Member("short", 100, [b"only this"])], io.BytesIO(), str(identity.to_public()))
