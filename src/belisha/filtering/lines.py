"""What a filter is told: one line for each site or page, with what is to happen to it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

BLOCK, ALLOW = "block", "allow"
VERDICTS = (BLOCK, ALLOW)

# Where a path may end and still be the beginning of a longer one: /games reaches /games/chess, never /gamesroom.
ENDS = "/?&"


class Line(NamedTuple):
    """One decision: all of a host with what is beneath it, or a page of it where there is a path."""

    host: str
    path: str = ""
    verdict: str = BLOCK
    ref: str = ""


_HOST = re.compile(r"[a-z0-9_.:-]+")
_PATH = re.compile(r"[!-~]*")  # what can be seen of ASCII; all else stands as %XX

Laid = dict[tuple[str, str], str]


def plain(line: Line | Iterable[str]) -> Line:
    """The line as it is compared: lower case, no last dot, no slash at the end. Raises ValueError where it is none."""
    host, path, verdict, *ref = line
    if verdict not in VERDICTS:
        raise ValueError(f"a line says block or allow, not {verdict!r}")
    return Line(host.lower().rstrip("."), plain_path(path), verdict, *ref)


def plain_path(path: str) -> str:
    """A path without the slashes at its end, and with the one at its beginning; the whole site is the empty one."""
    path = path.rstrip("/")
    return path if not path or path.startswith("/") else f"/{path}"


def laid(lines: Iterable[Line | Iterable[str]]) -> Laid:
    """The verdict of every host and path; of two lines about the same, the later one counts.

    Raises ValueError where a line has letters that no address has: in a list they could pass for another line.
    """
    found: Laid = {}
    for line in lines:
        host, path, verdict, _ = plain(line)
        if not _HOST.fullmatch(host) or not _PATH.fullmatch(path):
            raise ValueError(f"no filter can be told of {host!r} {path!r}")
        found[host, path] = verdict
    return found


def above(host: str) -> Iterator[str]:
    """The names that a name is beneath, the nearest first: a.b.org gives b.org and org."""
    while "." in host:
        host = host.partition(".")[2]
        yield host


def prefixes(path: str) -> Iterator[str]:
    """The path and all shorter ones that reach it, the longest first, down to the empty one."""
    if path:
        yield path
        yield from (path[:place] for place in range(len(path) - 1, 1, -1) if path[place] in ENDS)
    yield ""


def ruling_above(host: str, verdicts: Mapping[str, str]) -> str:
    """What the nearest name above says of a host; empty where none is listed."""
    return next((verdicts[name] for name in above(host) if name in verdicts), "")


def is_number(host: str) -> bool:
    """Whether a host is an IP address and not a name."""
    return ":" in host or host.replace(".", "").isdigit()
