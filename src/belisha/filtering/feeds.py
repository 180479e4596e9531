"""Lists that filters run by others fetch: a zone for DNS, names of sites, Squid, AdGuard; each with its signature."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from belisha.filtering import rpz, signature
from belisha.filtering.lines import ALLOW, BLOCK, Laid, Line, above, is_number, laid

Body = tuple[str, tuple[str, ...]]


@dataclass(frozen=True)
class Feed:
    """One list, ready to be sent. The same lines and the same serial give the same bytes."""

    kind: str
    media: str
    filename: str
    serial: int
    body: bytes
    left_out: tuple[str, ...]

    @property
    def etag(self) -> str:
        """A strong ETag: other bytes, another one."""
        return f'"{sha256(self.body).hexdigest()[:32]}"'

    def is_held_by(self, if_none_match: str) -> bool:
        """Whether a reader that sent this If-None-Match has it already."""
        held = {one.strip().removeprefix("W/") for one in if_none_match.split(",")}
        return self.etag in held or "*" in held

    def signature(self, folder: Path) -> bytes:
        """The detached signature of the body, by the key in this folder."""
        return signature.sign(self.body, folder)


def feed(kind: str, lines: Iterable[Line | Iterable[str]], serial: int, school: str, landing: str = "") -> Feed:
    """A list of one of the KINDS. SERIAL has to grow with every change; LANDING is a host with the page that explains.

    The first lines name the school, the kind and the serial. They are signed with the rest, so nobody can pass off an
    old list, or another school's, as this one. Raises ValueError for a kind or a serial that there is not.
    """
    if kind not in KINDS:
        raise ValueError(f"there is no feed called {kind!r}")
    if not 0 < serial < 2**32:
        raise ValueError("a serial is a number from 1 to 4294967295")
    media, filename, mark, make = KINDS[kind]
    verdicts = laid(lines)
    content, left_out = make(verdicts, serial, landing)
    head = [
        f"Belisha {kind} of {_plain(school)}",
        f"serial {serial}",
        *(f"left out: {_plain(why)}" for why in left_out),
    ]
    body = "".join(f"{mark} {line}\n" for line in head) + content
    return Feed(kind, media, filename, serial, body.encode(), left_out)


def _plain(text: str) -> str:
    """On one line, so that nothing in it can pass for a line of the list."""
    return "".join(letter if letter.isprintable() else " " for letter in text)


def _zone(verdicts: Laid, serial: int, landing: str) -> Body:
    names = rpz.names(_rows(verdicts))
    return rpz.text(names.verdicts, serial, landing=landing), names.left_out


def _blocked(verdicts: Laid, serial: int, landing: str) -> Body:
    return _names(verdicts, BLOCK)


def _allowed(verdicts: Laid, serial: int, landing: str) -> Body:
    return _names(verdicts, ALLOW)


def _names(verdicts: Laid, wanted: str) -> Body:
    """One name on a line; that it stands for all names beneath it is how such lists are read."""
    chosen, left_out = _chosen(verdicts, wanted)
    numbers = [_no_number(host) for host in chosen if is_number(host)]
    return "".join(f"{host}\n" for host in chosen if not is_number(host)), (*left_out, *numbers)


def _chosen(verdicts: Laid, wanted: str) -> tuple[list[str], tuple[str, ...]]:
    """The sites with one verdict, each only once however many of them are beneath it, and what cannot be said so."""
    sites = {host: verdict for (host, path), verdict in verdicts.items() if not path}
    over = {host: _over(host, sites, wanted) for host in sorted(sites)}
    left_out = [_no_page(key) for key, verdict in verdicts.items() if key[1] and verdict == wanted]
    left_out += [_no_hole(host, sites[host], wide) for host, wide in over.items() if wide and sites[host] != wanted]
    return [host for host, wide in over.items() if sites[host] == wanted and not wide], tuple(left_out)


def _over(host: str, sites: Mapping[str, str], wanted: str) -> str:
    """The nearest wider site with this verdict; empty where there is none."""
    return next((name for name in above(host) if sites.get(name) == wanted), "")


def _no_hole(host: str, verdict: str, wide: str) -> str:
    done = "allowed" if verdict == ALLOW else "blocked"
    return f"{host} is {done}, but this list has {wide} with all that is beneath it, and cannot leave one out."


def _no_page(key: tuple[str, str]) -> str:
    return f"{key[0]}{key[1]}: this list has names of sites only. The rest of {key[0]} is left as it is."


def _no_number(host: str) -> str:
    return f"{host}: this list has names of sites only, no numbers."


def _squid(verdicts: Laid, serial: int, landing: str) -> Body:
    """What Squid's dstdomain takes: only what is blocked, since a list has one verdict in Squid."""
    chosen, left_out = _chosen(verdicts, BLOCK)
    return "".join(f"{dotted(host)}\n" for host in chosen), left_out


def dotted(host: str) -> str:
    """A host as dstdomain reads it: a dot before a name takes in what is beneath."""
    return f"[{host}]" if ":" in host else host if is_number(host) else f".{host}"


def _adguard(verdicts: Laid, serial: int, landing: str) -> Body:
    """AdGuard Home and its kind: they filter names, so pages are left out; $important is how blocking wins again."""
    sites = {host: verdict for (host, path), verdict in verdicts.items() if not path}
    pages = [_no_page(key) for key in verdicts if key[1]]
    deep = {host: _turns(host, sites) for host in sorted(sites)}
    kept = {host: turns for host, turns in deep.items() if turns <= 3}
    lost = [
        f"{host}: there are too many sites inside each other for this list to say it." for host in deep.keys() - kept
    ]
    return "".join(f"{_rule(host, sites[host], kept[host])}\n" for host in kept), (*pages, *sorted(lost))


def _rule(host: str, verdict: str, turns: int) -> str:
    name = f"[{host}]" if ":" in host else host
    return f"{'@@' if verdict == ALLOW else ''}||{name}^{'$important' if turns > 1 else ''}"


def _turns(host: str, sites: Mapping[str, str]) -> int:
    """How strong a rule has to be: 0 block, 1 allow, 2 block in spite of that, 3 allow in spite of that."""
    said = [sites[name] for name in reversed([host, *above(host)]) if name in sites]
    turns = 0
    for verdict in said:
        turns += (turns % 2 == 0) == (verdict == ALLOW)
    return turns


def _rows(verdicts: Laid) -> list[Line]:
    return [Line(host, path, verdict) for (host, path), verdict in verdicts.items()]


KINDS: dict[str, tuple[str, str, str, Callable[[Laid, int, str], Body]]] = {
    "rpz": ("text/dns; charset=utf-8", "belisha.rpz", ";", _zone),
    "blocked": ("text/plain; charset=utf-8", "blocked.txt", "#", _blocked),
    "allowed": ("text/plain; charset=utf-8", "allowed.txt", "#", _allowed),
    "squid": ("text/plain; charset=utf-8", "squid-blocked.txt", "#", _squid),
    "adguard": ("text/plain; charset=utf-8", "adguard.txt", "!", _adguard),
}
