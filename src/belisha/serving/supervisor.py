"""The supervisor: starts the parts of an installation, restarts one that dies, and stops them all together."""

from __future__ import annotations

import subprocess
import sys
import time
from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from threading import Event

Say = Callable[[str], None]

LOOK = 0.1
# After the first, second, … death within a minute; one more, and it is no accident.
WAITS = (0.0, 0.5, 1.0, 2.0, 4.0, 8.0)
MINUTE = 60.0
# To finish the requests that are under way.
LAST_WORDS = 8.0


@dataclass
class Part:
    """A child process: its name for people, its command, and the handles that it takes over.

    It lives as long as the pipe to its standard input is open: the system closes that however we end.
    """

    name: str
    command: Sequence[str]
    handles: Sequence[int] = ()
    process: subprocess.Popen[bytes] | None = None
    deaths: deque[float] = field(default_factory=deque)
    due: float = 0.0

    def start(self) -> None:
        """Begin it, out of reach of the keys that interrupt a terminal."""
        apart: dict[str, object] = {"start_new_session": True, "pass_fds": tuple(self.handles)}
        if sys.platform == "win32":
            apart = {"creationflags": subprocess.CREATE_NEW_PROCESS_GROUP}
        self.process = subprocess.Popen(self.command, stdin=subprocess.PIPE, **apart)  # type: ignore[call-overload]

    def has_died(self) -> bool:
        """Whether it was begun and is gone."""
        return self.process is not None and self.process.poll() is not None

    def note_death(self, now: float) -> float | None:
        """The seconds to wait before it is begun again; None where it dies too often."""
        self.deaths.append(now)
        while now - self.deaths[0] > MINUTE:
            self.deaths.popleft()
        return WAITS[len(self.deaths) - 1] if len(self.deaths) <= len(WAITS) else None

    def ask_to_end(self) -> None:
        """Close the pipe: it finishes what it has begun."""
        if self.process and self.process.stdin:
            self.process.stdin.close()

    def end(self, seconds: float) -> None:
        """Wait for its end, and make one after so many seconds."""
        if self.process is None:
            return
        try:
            self.process.wait(seconds)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()


def how(code: int) -> str:
    """How a process ended, from its exit code."""
    return f"was killed by signal {-code}" if code < 0 else f"ended with exit code {code}"


def watch(parts: Sequence[Part], stop: Event, say: Say, clock: Callable[[], float] = time.monotonic) -> int:
    """Keep all parts alive until `stop` is set; the exit code, 1 where one of them cannot be kept alive."""
    try:
        for part in parts:
            part.start()
        while not stop.wait(LOOK):
            for part in parts:
                if not _kept(part, say, clock()):
                    return 1
        say("Stopping.")
        return 0
    finally:
        _stop(parts)


def _kept(part: Part, say: Say, now: float) -> bool:
    """See to one part; False where it dies too often."""
    if part.process is None and now >= part.due:
        part.start()
    if not part.has_died() or part.process is None:
        return True
    ended = f"{part.name} {how(part.process.returncode)}"
    part.ask_to_end()
    part.process = None
    wait = part.note_death(now)
    if wait is None:
        say(f"{ended}, {len(part.deaths)} times within a minute: giving up.")
        say("Look at the lines above for the reason, run belisha doctor, and start again.")
        return False
    say(f"{ended}: starting it again{f' in {wait:g} seconds' if wait else ''}.")
    part.due = now + wait
    return True


def _stop(parts: Sequence[Part]) -> None:
    for part in parts:
        part.ask_to_end()
    until = time.monotonic() + LAST_WORDS
    for part in parts:
        part.end(max(0.0, until - time.monotonic()))
