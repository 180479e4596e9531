"""belisha deadlines --once: what it says, and its exit codes."""

from argparse import Namespace
from datetime import timedelta

import pytest

from belisha.deadlines import commands, effects, upkeep
from belisha.deadlines.clock import Ticks
from belisha.deadlines.models import ClockMark
from tests.deadlines.conftest import at

pytestmark = pytest.mark.usefixtures("everything")
ONCE = Namespace(once=True)


def test_it_acts_on_what_has_come_and_says_how_much(begun, clock, capsys):
    begun("1 hour")
    clock.move_to(at("2026-11-16T11:00"))
    assert commands.deadlines(ONCE) == 0
    assert capsys.readouterr().out == "1 acted on\n"


def test_what_fails_is_exit_code_one(begun, clock, capsys, monkeypatch):
    def broken(deadline, threshold):
        raise RuntimeError("the filter does not answer")

    monkeypatch.setattr(effects, "tell_owner", broken)
    begun("1 hour")
    clock.move_to(at("2026-11-16T11:00"))
    assert commands.deadlines(ONCE) == 1
    assert "1 failed and will be tried again" in capsys.readouterr().out


def test_a_clock_that_is_not_believed_is_exit_code_two(begun, clock, capsys):
    begun("1 hour")
    assert commands.deadlines(ONCE) == 0
    clock.shift(timedelta(days=1))
    assert commands.deadlines(ONCE) == 2
    assert "jumped 24 hours ahead" in capsys.readouterr().out


def test_it_looks_again_until_it_is_stopped(clock, monkeypatch, capsys):
    def stopped(seconds):
        raise KeyboardInterrupt

    monkeypatch.setattr("time.sleep", stopped)
    assert commands.deadlines(Namespace(once=False)) == 0
    assert capsys.readouterr().out == "0 acted on\n"


def test_a_clock_that_goes_well_is_written_down_every_five_minutes(clock):
    ClockMark.objects.all().delete()
    begin = at("2026-11-16T09:00")
    for second in (0, 30, 290, 310):
        upkeep.look(begin + timedelta(seconds=second), Ticks("run", 1000.0 + second))
    assert ClockMark.objects.get(run="run").ran == 1310.0
