"""The clock guard: a clock that jumps fires nothing; one that goes on evenly is believed again."""

from datetime import datetime, timedelta
from types import SimpleNamespace

import pytest
from django.utils import timezone

from belisha.approvals.event_photos import upkeep as event_photos
from belisha.deadlines import clock, upkeep
from belisha.deadlines.clock import AHEAD, BACK, STEADY, Mark, Ticks, judge
from belisha.deadlines.models import ClockMark, Firing
from belisha.desk import upkeep as desk
from belisha.filtering import upkeep as filtering
from belisha.journal.models import Entry
from tests.deadlines.conftest import at

NOON = at("2026-11-16T12:00")
SECOND, DAY = timedelta(seconds=1), timedelta(days=1)


def mark(ran=100.0, **more):
    return Mark("run", ran, NOON, **more)


@pytest.mark.parametrize(
    ("off", "believed"),
    [
        (timedelta(), True),
        (AHEAD, True),
        (AHEAD + SECOND, False),
        (-BACK, True),
        (-BACK - SECOND, False),
        (DAY, False),
        (-DAY, False),
    ],
)
def test_a_clock_goes_as_the_machine_goes(off, believed):
    verdict = judge(NOON + timedelta(seconds=500) + off, Ticks("run", 600.0), mark(), NOON)
    assert verdict.believed is believed


def test_a_machine_that_was_asleep_or_switched_off_comes_back_later():
    assert judge(NOON + 9 * DAY, Ticks("run", 100 + 9 * 86_400.0), mark(), NOON).believed
    assert judge(NOON + 9 * DAY, Ticks("new", 5.0), None, NOON).believed
    assert not judge(NOON - DAY, Ticks("new", 5.0), None, NOON).believed
    assert judge(NOON, Ticks("new", 5.0), None, None).believed


def test_a_clock_that_went_on_evenly_for_long_enough_is_believed():
    doubted = mark(doubted_at=100.0, doubted_off=DAY.total_seconds())
    steady = STEADY.total_seconds()
    assert not judge(NOON + DAY + STEADY - SECOND, Ticks("run", 100 + steady - 1), doubted, NOON).believed
    assert judge(NOON + DAY + STEADY, Ticks("run", 100 + steady), doubted, NOON).believed
    other = judge(NOON + 2 * DAY + STEADY, Ticks("run", 100 + steady), doubted, NOON)
    assert (other.believed, other.anew) == (False, True)


@pytest.mark.parametrize(
    ("off", "said"), [(DAY, "24 hours ahead"), (-DAY, "24 hours back"), (timedelta(minutes=-5), "5 minutes back")]
)
def test_how_it_jumped_is_said(off, said):
    assert judge(NOON + off, Ticks("run", 100.0), mark(), NOON).how == said


def test_this_machine_knows_its_run():
    first, second = clock.ticks(), clock.ticks()
    assert first.run == second.run
    assert second.ran >= first.ran
    assert not first.run.startswith("process:") or not clock._BOOT.exists()


class Machine:
    """A machine with a clock that can be put, and the sweeper's looks at it."""

    def __init__(self, run="run"):
        self.now, self.ran, self.run = at("2026-11-16T09:00"), 1000.0, run

    def pass_(self, **time):
        """Time goes by; then the sweeper looks."""
        self.now += timedelta(**time)
        self.ran += timedelta(**time).total_seconds()
        return self.look()

    def put(self, **time):
        """Somebody puts the clock; then the sweeper looks."""
        self.now += timedelta(**time)
        return self.look()

    def look(self):
        return upkeep.look(self.now, Ticks(self.run, self.ran))


@pytest.fixture
def machine(everything, clock):
    ClockMark.objects.all().delete()
    made = Machine()
    made.look()
    return made


def fired(row):
    return [(each.threshold, each.when) for each in Firing.objects.filter(deadline=row).order_by("meant")]


def told(kind):
    return Entry.objects.filter(kind=kind).count()


def test_a_clock_put_a_day_ahead_and_back_fires_nothing_too_early(machine, begun):
    row = begun("6 hours")
    assert machine.put(days=1).doubted
    assert machine.pass_(minutes=9).doubted
    assert fired(row) == []
    assert not machine.put(days=-1).doubted
    assert (told("clock-doubted"), told("clock-believed")) == (1, 1)
    machine.pass_(hours=6)
    assert [each for each, _ in fired(row)] == ["due"]


def test_a_clock_put_a_day_back_fires_nothing_until_it_is_right_or_sure(machine, begun):
    row = begun("6 hours")
    machine.pass_(hours=5)
    assert machine.put(days=-1).doubted
    assert machine.pass_(minutes=5).doubted
    assert not machine.pass_(minutes=5).doubted, "ten minutes on, it is believed"
    machine.pass_(hours=24)
    assert fired(row) == []
    machine.pass_(hours=1)
    assert [each for each, _ in fired(row)] == ["due"]


def test_what_goes_by_the_day_waits_with_the_deadlines(machine, monkeypatch):
    monkeypatch.setattr(upkeep, "timezone", SimpleNamespace(now=lambda: machine.now))
    monkeypatch.setattr(upkeep, "clock", SimpleNamespace(ticks=lambda: Ticks(machine.run, machine.ran)))
    done = []
    job = upkeep.by_the_clock(lambda: (True, f"done {len(done)}", done.append(1))[:2])
    assert job() == (True, "done 0")
    machine.put(days=1)
    well, said = job()
    assert (well, "24 hours ahead" in said, len(done)) == (False, True, 1)
    machine.put(days=-1)
    assert job() == (True, "done 1")


def test_every_job_that_ends_or_forgets_by_the_day_is_guarded():
    guarded = [*filtering.JOBS, *event_photos.JOBS, *desk.JOBS]
    assert all(hasattr(job, "__wrapped__") for _, _, job in guarded)


def test_a_new_run_of_the_machine_with_a_clock_that_went_back_is_doubted(machine, begun):
    row = begun("6 hours")
    machine.pass_(hours=5)
    other = Machine("another run")
    other.now = machine.now - DAY
    assert other.look().doubted
    assert other.pass_(minutes=1).doubted
    assert not other.put(days=1).doubted
    other.pass_(hours=2)
    assert [each for each, _ in fired(row)] == ["due"]


def test_a_machine_that_was_off_for_a_week_fires_what_came_in_the_meantime(machine, begun):
    row = begun("6 hours", warn="1 hour")
    other = Machine("another run")
    other.now = machine.now + 7 * DAY
    seen = other.look()
    assert (seen.fired, seen.well, seen.said) == (3, True, "3 acted on")
    assert [each for each, _ in fired(row)] == ["warn", "due", "overdue"]


def test_the_worker_says_that_the_clock_is_not_believed(machine, begun):
    begun("1 hour")
    seen = machine.put(hours=3)
    assert not seen.well
    assert "jumped 3 hours ahead" in seen.said


def test_the_job_works_by_the_clock_of_the_machine(everything, begun, monkeypatch):
    well, said = upkeep.sweep_job()
    assert (well, said) == (True, "0 acted on")
    assert ClockMark.objects.get().seen <= timezone.now()
    assert isinstance(timezone.now(), datetime)
