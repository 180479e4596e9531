"""How often one visitor, or one person, may report an account: kept in this process's memory."""

from __future__ import annotations

import time
from collections import OrderedDict
from collections.abc import Callable
from math import ceil
from threading import Lock
from typing import Final

REPORTS: Final = 5
HOUR: Final = 3600.0
_MOST: Final = 10_000


class Pace:
    """So many in an hour for each, at moments that are remembered. `clock` gives seconds."""

    def __init__(self, most: int, seconds: float, clock: Callable[[], float] = time.monotonic) -> None:
        self.most, self.seconds, self.clock = most, seconds, clock
        self._seen: OrderedDict[str, list[float]] = OrderedDict()
        self._turn = Lock()

    def take(self, who: str) -> int:
        """0 where one more is free; else the whole seconds until it is."""
        with self._turn:
            now = self.clock()
            seen = [each for each in self._seen.pop(who, []) if now - each < self.seconds]
            wait = ceil(seen[0] + self.seconds - now) if len(seen) >= self.most else 0
            self._seen[who] = seen if wait else [*seen, now]
            if len(self._seen) > _MOST:
                self._seen.popitem(last=False)
            return wait

    def forget(self) -> None:
        """As if nobody had reported anything."""
        with self._turn:
            self._seen.clear()


PACE: Final = Pace(REPORTS, HOUR)
