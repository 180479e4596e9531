"""A connection, and how long and how many of them one visitor may keep waiting."""

from __future__ import annotations

import time
from typing import Any

from waitress.channel import HTTPChannel

from belisha.serving.bounds import Parser

# Seconds in which the head of a first request has to come; after an answer a browser may rest longer.
FIRST_HEAD = 10
# Connections of one address at which nothing is going on. Of one more, the one that has rested longest is closed:
# a whole school may share an address, and a browser opens a connection again without a word.
MOST_WAITING = 200


class Channel(HTTPChannel):  # type: ignore[misc]
    """A connection that reads with our parser, and ends where it only takes up room."""

    parser_class = Parser

    def __init__(self, server: Any, sock: Any, addr: Any, adj: Any, map: Any = None) -> None:
        super().__init__(server, sock, addr, adj, map=map)
        self.rested_since: float = self.creation_time
        self.patience: float = FIRST_HEAD
        self._make_room()

    def received(self, data: bytes) -> bool:
        """Take in some of a request."""
        taken = bool(super().received(data))
        if self.requests or self._has_head():
            self.rested_since, self.patience = time.time(), self.adj.channel_timeout
        return taken

    def readable(self) -> bool:
        """Whether more may come; where a head has not come in time, the connection ends."""
        if self.is_waiting() and not self._has_head() and time.time() - self.rested_since > self.patience:
            self.will_close = True
        return bool(super().readable())

    def service(self) -> None:
        """Answer a request; the rest begins now."""
        super().service()
        self.rested_since = time.time()

    def is_waiting(self) -> bool:
        """Whether it is the visitor's turn: no request is at work, and no answer on its way."""
        return not (self.requests or self.total_outbufs_len or self.will_close)

    def _has_head(self) -> bool:
        return self.request is not None and bool(self.request.headers_finished)

    def _make_room(self) -> None:
        own = [each for each in self.server.active_channels.values() if each.addr[0] == self.addr[0]]
        waiting = [each for each in own if each.is_waiting()]
        if len(waiting) > MOST_WAITING:
            min(waiting, key=lambda each: each.last_activity).will_close = True
