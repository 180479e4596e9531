"""Whether the clock of this machine can be believed: it goes on with the machine, and never back.

What a machine knows of itself besides: which run of it this is (since it was switched on), and for how many seconds
it has run, sleep included. A clock that goes otherwise than those seconds was put, and nothing fires by it.
"""

from __future__ import annotations

import time
import uuid
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Final

BACK: Final = timedelta(seconds=120)
AHEAD: Final = timedelta(hours=1)
STEADY: Final = timedelta(minutes=10)
"""A clock that was put, and has gone on evenly for so long since, is right after all."""
_BOOT: Final = Path("/proc/sys/kernel/random/boot_id")
_PROCESS: Final = f"process:{uuid.uuid4().hex}"


@dataclass(frozen=True, slots=True)
class Ticks:
    """A run of the machine, and the seconds since it began."""

    run: str
    ran: float


@dataclass(frozen=True, slots=True)
class Mark:
    """What was written down last: the clock and the ticks; since when, in ticks, the clock is off, and by how much."""

    run: str
    ran: float
    seen: datetime
    doubted_at: float | None = None
    doubted_off: float | None = None


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether the clock is believed now, and how far it is off. `anew` is whether the doubt begins with this look."""

    believed: bool
    off: timedelta = timedelta()
    anew: bool = False

    @property
    def how(self) -> str:
        """In words, how it jumped."""
        minutes = round(abs(self.off).total_seconds() / 60)
        long = f"{minutes} minutes" if minutes < 120 else f"{round(minutes / 60)} hours"
        return f"{long} {'back' if self.off < timedelta() else 'ahead'}"


def ticks() -> Ticks:
    """Now. Where the system does not say which run this is, the run of this process counts."""
    if hasattr(time, "CLOCK_BOOTTIME"):
        try:
            return Ticks(_BOOT.read_text("ascii").strip(), time.clock_gettime(time.CLOCK_BOOTTIME))
        except OSError:
            pass
    return Ticks(_PROCESS, time.monotonic())


def judge(now: datetime, at: Ticks, own: Mark | None, newest: datetime | None) -> Verdict:
    """Compare the clock with what was written down of this run, or, in a new run, with the newest of any.

    A machine that was switched off may come back later than it went, however much; never earlier.
    """
    expected = own.seen + timedelta(seconds=at.ran - own.ran) if own else newest
    off = now - expected if expected else timedelta()
    if off >= -BACK and (own is None or off <= AHEAD):
        return Verdict(True)
    if own is None or own.doubted_at is None or not _is_even(off, own):
        return Verdict(False, off, anew=True)
    return Verdict(at.ran - own.doubted_at >= STEADY.total_seconds(), off)


def _is_even(off: timedelta, own: Mark) -> bool:
    """Whether it has gone on since the jump as a clock goes."""
    return abs(off.total_seconds() - (own.doubted_off or 0.0)) <= BACK.total_seconds()
