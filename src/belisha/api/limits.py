"""How much one client may ask in a minute, kept in this process's memory."""

from __future__ import annotations

import time
from collections import OrderedDict
from collections.abc import Callable
from math import ceil
from threading import Lock
from typing import Final

from django.http import HttpRequest

from belisha.api.problems import Refusal
from belisha.web.visitor import network

CALLS: Final = 120
"""A minute, for one client; nobody has more than these in hand."""
LINES: Final = 25
"""Of a batch, for the price of one call."""
COMPARISON: Final = 5
"""The calls that one comparison counts as."""
_MOST_CLIENTS = 10_000


class Allowance:
    """A number of calls in hand for every client, which fills up again evenly. `clock` gives seconds."""

    def __init__(self, calls: int, seconds: float, clock: Callable[[], float] = time.monotonic) -> None:
        self.calls, self.pace, self.clock = calls, calls / seconds, clock
        self._left: OrderedDict[str, tuple[float, float]] = OrderedDict()
        self._turn = Lock()

    def take(self, client: str, cost: int = 1) -> float:
        """Take so many calls: 0, or the seconds to wait until there are as many again."""
        with self._turn:
            now = self.clock()
            left, seen = self._left.pop(client, (float(self.calls), now))
            left = min(self.calls, left + (now - seen) * self.pace)
            cost = min(cost, self.calls)
            wait = max(0.0, (cost - left) / self.pace)
            self._left[client] = (left if wait else left - cost, now)
            if len(self._left) > _MOST_CLIENTS:
                self._left.popitem(last=False)  # who was away longest has the most in hand anyway
            return wait

    def forget(self) -> None:
        """As if nobody had asked anything."""
        with self._turn:
            self._left.clear()


ALLOWANCE = Allowance(CALLS, 60)


def charge(request: HttpRequest, cost: int = 1) -> None:
    """Count so many calls. Raises Refusal (429) where the client has too few in hand."""
    wait = ALLOWANCE.take(network(request), cost)
    if wait:
        seconds = ceil(wait)
        detail = f"One client may make {CALLS} calls a minute; try again in {seconds} second{'s' * (seconds > 1)}."
        raise Refusal(429, detail, headers={"Retry-After": str(seconds)})
