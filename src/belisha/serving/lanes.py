"""Two lines in front of the web server's threads: whoever signs in waits in one of their own.

A password takes a while to check, on purpose. However many arrive, every other page is made as quickly as before; and
among those who sign in, whoever has tried least goes first.
"""

from __future__ import annotations

from collections import OrderedDict
from hashlib import sha256
from typing import Any, Final

from waitress.task import ThreadedTaskDispatcher

DOORS: Final = "/sign-in/"
CLERKS: Final = 2
"""Threads for signing in: as many as there are passwords checked at once (belisha.signin.hashing)."""
LONGEST: Final = 200
"""Waiting at the door; more take their turn with the pages, and are told there that it is busy."""
_REMEMBERED: Final = 5000


class Door(ThreadedTaskDispatcher):  # type: ignore[misc]
    """A line in which a browser that has tried often lets others go first; else first come, first served."""

    def __init__(self) -> None:
        super().__init__()
        self._tries: OrderedDict[bytes, int] = OrderedDict()
        self._waiting: dict[int, int] = {}

    def add_task(self, channel: Any) -> None:
        """Put the next request of a connection behind those of browsers that tried no more often."""
        with self.lock:
            tries = self._tried(_browser(channel))
            self._waiting = {id(each): self._waiting.get(id(each), 0) for each in self.queue}
            place = sum(1 for each in self._waiting.values() if each <= tries)
            self.queue.insert(place, channel)
            self._waiting[id(channel)] = tries
            self.queue_cv.notify()

    def _tried(self, browser: bytes) -> int:
        tries = self._tries.pop(browser, 0)
        self._tries[browser] = tries + 1
        if len(self._tries) > _REMEMBERED:
            self._tries.popitem(last=False)
        return tries


class Lanes:
    """What waitress asks of a dispatcher, with two behind it."""

    def __init__(self, threads: int) -> None:
        self.pages, self.doors = ThreadedTaskDispatcher(), Door()
        self.pages.set_thread_count(threads)
        self.doors.set_thread_count(CLERKS)

    def add_task(self, channel: Any) -> None:
        """Put the next request of a connection into its line."""
        lane = self.doors if _signs_in(channel) and len(self.doors.queue) < LONGEST else self.pages
        lane.add_task(channel)

    def set_thread_count(self, count: int) -> None:
        """Of the threads that make pages."""
        self.pages.set_thread_count(count)

    def shutdown(self, cancel_pending: bool = True, timeout: float = 5) -> bool:
        """End both."""
        ended = [lane.shutdown(cancel_pending, timeout) for lane in (self.pages, self.doors)]
        return all(ended)


def _signs_in(channel: Any) -> bool:
    request = channel.requests[0] if channel.requests else None
    return request is not None and request.command == "POST" and str(request.path).startswith(DOORS)


def _browser(channel: Any) -> bytes:
    """Which browser it is: where it is, and the cookie of its form."""
    headers = channel.requests[0].headers
    told = (
        f"{channel.addr[0] if channel.addr else ''}\n{headers.get('X_FORWARDED_FOR', '')}\n{headers.get('COOKIE', '')}"
    )
    return sha256(told.encode("utf-8", "surrogateescape")).digest()
