"""Response policy zones: the lines as a DNS filter takes them, written and read back."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

import dns.exception
import dns.name
import dns.rdatatype
import dns.zone

from belisha.filtering.lines import ALLOW, BLOCK, Line, above, is_number, laid, ruling_above

ZONE = "rpz.belisha"
PASS, NOTHING = "rpz-passthru.", "."  # "answer as if nothing were said", and "there is no such name"
TTL = 60
_LONGEST = 253
_RECORD = re.compile(r"(\S+) CNAME (\S+)")
_SERIAL = re.compile(r"SOA \S+ \S+ (\d+)")


class Names(NamedTuple):
    """The verdict of every name in the zone, and in words what it cannot hold."""

    verdicts: dict[str, str]
    left_out: tuple[str, ...]


class Zone(NamedTuple):
    """What was read from a zone: its serial, whole names with their verdicts, and what is none of ours."""

    serial: int
    verdicts: dict[str, str]
    strange: tuple[str, ...]


def names(lines: Iterable[Line | Iterable[str]], zone: str = ZONE) -> Names:
    """The names for a zone. A page or a number is left out, and said; its site is never blocked instead."""
    sites: dict[str, str] = {}
    left_out: list[str] = []
    for (host, path), verdict in laid(lines).items():
        if why := _cannot(host, path, verdict, zone):
            left_out.append(why)
        else:
            sites[host] = verdict
    return Names(sites | _between(sites), tuple(left_out))


def _cannot(host: str, path: str, verdict: str, zone: str) -> str:
    done = "blocked" if verdict == BLOCK else "allowed"
    if path:
        return (
            f"{host}{path} is not {done} here: a DNS filter knows names of sites, not their pages. "
            f"The rest of {host} is left as it is."
        )
    if is_number(host):
        return f"{host} is not {done} here: a DNS filter is never asked about a number."
    if len(host) + len(zone) + 4 > _LONGEST:
        return f"{host} is not {done} here: the name is too long for a zone called {zone}."
    return ""


def _between(sites: Mapping[str, str]) -> dict[str, str]:
    """The names between a site and a wider one that is listed.

    A name that has only others beneath it exists in DNS all the same, and hides the wildcard of the wider site.
    """
    found: dict[str, str] = {}
    for host in sites:
        if ruling := ruling_above(host, sites):
            for name in above(host):
                if name in sites or name in found:
                    break
                found[name] = ruling
    return found


def target(verdict: str, landing: str = "") -> str:
    """Where a name is sent: to the page that explains, if there is one; else nowhere."""
    if verdict == ALLOW:
        return PASS
    return f"{landing.rstrip('.')}." if landing else NOTHING


def records(verdicts: Mapping[str, str], landing: str = "") -> Iterator[tuple[str, str]]:
    """Two records for every name: itself, and all that is beneath it."""
    for host in sorted(verdicts):
        to = target(verdicts[host], landing)
        yield host, to
        yield f"*.{host}", to


def text(
    verdicts: Mapping[str, str], serial: int, zone: str = ZONE, landing: str = "", head: Iterable[str] = ()
) -> str:
    """The zone as a file. HEAD stands above it as remarks."""
    lines = [f"; {line}" for line in head]
    lines += [f"$ORIGIN {zone}.", f"$TTL {TTL}"]
    lines += [f"@ SOA localhost. belisha.invalid. {serial} 3600 600 604800 {TTL}", "@ NS localhost."]
    lines += [f"{name} CNAME {to}" for name, to in records(verdicts, landing)]
    return "\n".join(lines) + "\n"


def read(content: str, zone: str = ZONE, landing: str = "") -> Zone:
    """What a file of a zone says, whoever wrote it."""
    found = _as_we_write(content, zone)
    if found is None:
        try:
            found = _as_anybody_writes(content, zone)
        except (dns.exception.DNSException, ValueError, KeyError) as error:
            return Zone(_serial(content), {}, (f"The zone cannot be read: {error}",))
    return understood(found[0], found[1], landing)


def understood(serial: int, pairs: Iterable[tuple[str, str]], landing: str = "") -> Zone:
    """The verdicts of pairs of records. What is not two alike, or sent to an unknown place, is strange."""
    targets = {target(verdict, landing): verdict for verdict in (BLOCK, ALLOW)} | {NOTHING: BLOCK}
    sent = dict(pairs)
    verdicts: dict[str, str] = {}
    strange: list[str] = []
    for name, to in sent.items():
        host = name.removeprefix("*.")
        if to in targets and sent.get(host) == sent.get(f"*.{host}") == to:
            verdicts[host] = targets[to]
        else:
            strange.append(f"{name} {to}" if " " in to else f"{name} CNAME {to}")
    return Zone(serial, verdicts, tuple(strange))


def _serial(content: str) -> int:
    found = _SERIAL.search(content)
    return int(found[1]) if found else 0


def _as_we_write(content: str, zone: str) -> tuple[int, list[tuple[str, str]]] | None:
    """The records of a zone that has our form to the letter, quickly; None where it has another."""
    body = [line for line in content.splitlines() if line and not line.startswith(";")]
    if body[:2] != [f"$ORIGIN {zone}.", f"$TTL {TTL}"] or not _SERIAL.search("\n".join(body[2:3])):
        return None
    found = [_RECORD.fullmatch(line) for line in body[4:]]
    if not all(found):
        return None
    return _serial(content), [(match[1], match[2]) for match in found if match]


def _as_anybody_writes(content: str, zone: str) -> tuple[int, list[tuple[str, str]]]:
    origin = dns.name.from_text(zone)
    return of_zone(dns.zone.from_text(content, origin, relativize=True, check_origin=False))


def of_zone(zone: dns.zone.Zone) -> tuple[int, list[tuple[str, str]]]:
    """The serial and the records of a zone that dnspython has read; every other record is given as it stands."""
    serial = 0
    found: list[tuple[str, str]] = []
    for name, ttl, rdata in zone.iterate_rdatas():
        del ttl
        if rdata.rdtype == dns.rdatatype.SOA:
            serial = int(getattr(rdata, "serial", 0))
        elif rdata.rdtype == dns.rdatatype.CNAME:
            found.append((name.to_text().lower(), _target_of(rdata, zone)))
        elif rdata.rdtype != dns.rdatatype.NS:
            found.append((name.to_text().lower(), f"{dns.rdatatype.to_text(rdata.rdtype)} {rdata.to_text()}"))
    return serial, found


def _target_of(rdata: object, zone: dns.zone.Zone) -> str:
    goal: dns.name.Name = rdata.target  # type: ignore[attr-defined]
    return goal.derelativize(zone.origin).to_text().lower() if zone.origin else goal.to_text().lower()
