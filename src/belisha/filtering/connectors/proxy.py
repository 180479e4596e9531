"""Filters that are web proxies: which list the running one has is asked through the proxy itself."""

from __future__ import annotations

import http.client
import re
import socket
import time
from collections.abc import Iterable, Iterator
from pathlib import Path

from belisha.filtering import flat
from belisha.filtering.connectors.files import FileFilter
from belisha.filtering.connectors.protocol import FilterDownError, FilterError, Laying, State
from belisha.filtering.lines import Laid, Line

WAITS = (3, 6, 12)  # seconds; the proxy is told again each time
_ASKING = 5.0
_MARK = "belisha.invalid"
Shape = tuple[int, bytes]
_NUMBERS = re.compile(rb"\d+")


class ProxyFilter(FileFilter):
    """A proxy with four lists: sites and pages, blocked and allowed.

    PROXY is where it listens, as (host, port). Every list blocks one name that is in no other, and that no site can
    have. Asked for it, the proxy tells which list it has read.
    """

    def __init__(self, folder: Path | str, proxy: tuple[str, int] | None) -> None:
        super().__init__(folder)
        self.proxy = _place(*proxy) if proxy else None

    def terms(self, wanted: Iterable[Line]) -> Laying:
        """Four flat lists. Pages are looked at where the proxy can see them, and it is said where that is."""
        found = flat.flat(wanted)
        pages = sorted({*found.blocked_pages, *found.allowed_pages})
        return Laying(
            found.lines(), found.left_out, tuple(_partly(*page, page in found.blocked_pages) for page in pages)
        )

    def mark(self, serial: int) -> str:
        """The name by which a list is known to be in force."""
        return f"list-{serial}.{_MARK}"

    def has_taken_up(self, state: State) -> bool:
        """Whether the running proxy keeps away the name of this list; unknown counts as yes."""
        if not self.proxy or not state.serial:
            return True
        mark = self.mark(state.serial)
        return self._keeps_away(mark, self._shape(f"no-{mark}"))

    def take_up(self, serial: int) -> None:
        """Have the lists read, and wait until the proxy shows that it has."""
        if not self.is_running():
            raise FilterDownError(f"{self.name} is not running.")
        if not any(self._is_told(serial, seconds) for seconds in WAITS):
            raise FilterError(f"{self.name} was told to read its lists, and has not done so in {sum(WAITS)} seconds.")

    def _is_told(self, serial: int, seconds: int) -> bool:
        """Tell the proxy, and whether it shows the list in time. A busy one may not hear at once."""
        failed = self._shape(f"no-{self.mark(serial)}") if self.proxy else None
        self.reload()
        return not self.proxy or any(self._keeps_away(self.mark(serial), failed) for _ in _while_waiting(seconds))

    def is_running(self) -> bool:
        """Whether it has a process, and answers."""
        return self.has_process() and (not self.proxy or self._answers())

    def has_process(self) -> bool:
        """Whether the proxy of this configuration runs."""
        raise NotImplementedError

    def _answers(self) -> bool:
        assert self.proxy
        try:
            socket.create_connection(self.proxy, _ASKING).close()
        except OSError:
            return False
        return True

    def reload(self) -> None:
        """Tell the proxy to read its lists."""
        raise NotImplementedError

    def _keeps_away(self, host: str, failed: Shape | None) -> bool:
        """Whether the proxy answers for this name otherwise than for one like it that no list has, which FAILED.

        There is neither, so without a block both can only fail, and in the same way. Some proxies say so with a status
        of success: what counts is that the two are not alike.
        """
        found = self._shape(host)
        return found is not None and found != failed

    def _shape(self, host: str) -> Shape | None:
        """The status and the page for a name, without the name and all numbers; None where no answer came."""
        assert self.proxy
        link = http.client.HTTPConnection(*self.proxy, timeout=_ASKING)
        try:
            link.request("GET", f"http://{host}/", headers={"Host": host, "Connection": "close"})
            answer = link.getresponse()
            return answer.status, _NUMBERS.sub(b"", answer.read().replace(host.encode(), b""))
        except (OSError, http.client.HTTPException):
            return None
        finally:
            link.close()


def is_mark(host: str) -> bool:
    """Whether a name in a list is the one by which the list is known."""
    return host.endswith(f".{_MARK}")


def serial_of(hosts: list[str]) -> int:
    """The serial of the list that these names stand in; 0 where none of them tells."""
    found = [host.removesuffix(f".{_MARK}").removeprefix("list-") for host in hosts if is_mark(host)]
    return int(found[0]) if len(found) == 1 and found[0].isdigit() else 0


def rows(text: str) -> list[str]:
    """The lines of a list that are neither empty nor remarks."""
    return [line.strip() for line in text.splitlines() if line.strip() and not line.lstrip().startswith("#")]


def sites(lines: Laid, verdict: str) -> list[str]:
    """The whole sites with this verdict."""
    return sorted(host for (host, path), said in lines.items() if said == verdict and not path)


def pages(lines: Laid, verdict: str) -> list[tuple[str, str]]:
    """The pages with this verdict."""
    return sorted(key for key, said in lines.items() if said == verdict and key[1])


def _partly(host: str, path: str, is_blocked: bool) -> str:
    done = "blocked" if is_blocked else "allowed"
    return (
        f"{host}{path} is {done} only where it is asked for without https. With https the proxy sees the name of the "
        f"site alone, so there the page is treated like the rest of {host}."
    )


def _while_waiting(seconds: int) -> Iterator[None]:
    """Now and then, and not at once: e2guardian may fall over if it is asked much while it reads its lists."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        time.sleep(0.2)
        yield


def _place(host: str, port: int | str) -> tuple[str, int]:
    """Raises TypeError or ValueError for what is no host with a port."""
    return str(host), int(port)
