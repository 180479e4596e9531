"""The supervisor: what it does about a part that dies, with parts that are made to."""

import sys
from threading import Event

import pytest

from belisha.refusal import RefusedError
from belisha.serving import desktop, listening, running, supervisor
from belisha.serving.alone import alone
from belisha.serving.supervisor import Part, how, watch

DIES = "import sys; sys.exit(3)"
LIVES = "import sys; sys.stdin.read()"
HANGS = "import time; time.sleep(600)"


def part(code):
    return Part("The part", [sys.executable, "-c", code])


def test_a_part_that_keeps_dying_is_given_up_loudly(monkeypatch):
    monkeypatch.setattr(supervisor, "WAITS", (0.0, 0.0))
    said = []
    assert watch([part(DIES), part(LIVES)], Event(), said.append) == 1
    assert said == [
        "The part ended with exit code 3: starting it again.",
        "The part ended with exit code 3: starting it again.",
        "The part ended with exit code 3, 3 times within a minute: giving up.",
        "Look at the lines above for the reason, run belisha doctor, and start again.",
    ]


def test_deaths_far_apart_are_each_the_first():
    each = part(DIES)
    assert [each.note_death(hour * 3600.0) for hour in range(20)] == [0.0] * 20


def test_deaths_close_together_are_waited_for_longer_and_longer():
    each = part(DIES)
    assert [each.note_death(float(second)) for second in range(7)] == [0.0, 0.5, 1.0, 2.0, 4.0, 8.0, None]


def test_a_death_is_told_with_the_wait(monkeypatch):
    monkeypatch.setattr(supervisor, "WAITS", (0.25,))
    said = []
    watch([part(DIES)], Event(), said.append)
    assert said[0] == "The part ended with exit code 3: starting it again in 0.25 seconds."


def test_a_part_that_does_not_end_is_ended(monkeypatch):
    monkeypatch.setattr(supervisor, "LAST_WORDS", 0.2)
    stop, stuck = Event(), part(HANGS)
    stop.set()
    assert watch([stuck], stop, lambda line: None) == 0
    assert stuck.process.returncode != 0


def test_a_part_is_asked_before_it_is_ended():
    stop, good = Event(), part(LIVES)
    stop.set()
    assert watch([good], stop, lambda line: None) == 0
    assert good.process.returncode == 0


def test_an_end_is_said_in_words():
    assert (how(-9), how(1)) == ("was killed by signal 9", "ended with exit code 1")


def test_one_holder_for_a_folder_at_a_time(tmp_path):
    first, second = alone(tmp_path, "process 1, here"), alone(tmp_path, "process 2")
    with first, pytest.raises(RefusedError, match="process 1, here"), second:
        pass
    with alone(tmp_path, "process 3"):
        assert "process 3" in (tmp_path / "serving.lock").read_text()


def test_a_folder_that_cannot_be_written_to_is_said(tmp_path):
    (tmp_path / "serving.lock").mkdir()
    with pytest.raises(RefusedError, match="cannot be written to"), alone(tmp_path, "process 1"):
        pass


@pytest.mark.parametrize(
    ("host", "port", "said"),
    [("203.0.113.7", 8000, "is no address of this machine"), ("127.0.0.1", 1, "may not be used by")],
)
def test_where_nothing_can_listen_the_reason_is_said(monkeypatch, host, port, said):
    import errno

    number = errno.EADDRNOTAVAIL if port == 8000 else errno.EACCES
    monkeypatch.setattr(listening, "_bound", lambda *_: (_ for _ in ()).throw(OSError(number, "no")))
    with pytest.raises(RefusedError, match=said):
        listening.listen(host, port)


@pytest.mark.parametrize(
    ("host", "found"),
    [("127.0.0.1", "http://localhost:80"), ("0.0.0.0", "http://localhost:80"), ("fd00::1", "http://[fd00::1]:80")],
)
def test_the_address_is_one_that_a_browser_understands(host, found):
    assert listening.address(host, 80) == found


@pytest.mark.parametrize(
    ("given", "there"),
    [
        ({"DISPLAY": ":0"}, True),
        ({"WAYLAND_DISPLAY": "wayland-0"}, True),
        ({"DISPLAY": ":0", "SSH_CONNECTION": "1.2.3.4"}, False),
        ({"DISPLAY": ":0", "CI": "true"}, False),
        ({}, False),
    ],
)
def test_a_browser_is_opened_where_somebody_sits(monkeypatch, given, there):
    monkeypatch.setattr(desktop.sys, "platform", "linux")
    assert desktop.is_there(given) is there


@pytest.mark.parametrize(
    ("words", "left"),
    [
        (["-m", "belisha", "serve", "--database", "x://y", "--demo"], ["-m", "belisha", "serve", "--demo"]),
        (["serve", "--database=x://y"], ["serve"]),
        (["serve", "--demo"], ["serve", "--demo"]),
    ],
)
def test_a_call_without_its_database(words, left):
    assert running.without_database(words) == left
