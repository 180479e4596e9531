"""Addresses that are numbers: IPv4 in every way that a browser understands it, and IPv6."""

from __future__ import annotations

import re
from ipaddress import IPv4Address, IPv6Address, ip_network

from belisha.filtering.refused import NotAnAddressError, short

_LIKE_A_NUMBER = re.compile(r"0[xX][0-9a-fA-F]*|[0-9]+")
_SPECIAL = tuple(map(ip_network, ("192.0.2.0/24", "198.51.100.0/24", "203.0.113.0/24", "240.0.0.0/4", "2001:db8::/32")))
_LONGEST = 40  # no part of an IPv4 address needs more digits, and very long ones take long to read


def is_like_one(host: str) -> bool:
    """Whether a browser would read this host as a number: its last part is one, or it stands in brackets."""
    last = host.rstrip(".").rpartition(".")[2]
    return host.startswith("[") or host.count(":") > 1 or bool(_LIKE_A_NUMBER.fullmatch(last))


def read(host: str) -> tuple[str, str, tuple[str, ...]]:
    """The number as everybody writes it, "ipv4" or "ipv6", and what to tell. Raises NotAnAddressError."""
    found: IPv4Address | IPv6Address
    found = _six(host) if host.startswith("[") or ":" in host else IPv4Address(_four(host))
    inner = found.ipv4_mapped if isinstance(found, IPv6Address) else None
    number = inner or found
    told = () if str(number) == host.strip("[]").lower() else (f"“{short(host)}” is another way to write {number}.",)
    if why := _not_outside(number):
        raise NotAnAddressError(f"{' '.join((*told, str(number)))} {why}", host)
    return str(number), f"ipv{number.version}", told


def _six(host: str) -> IPv6Address:
    inside = host.removeprefix("[").removesuffix("]")
    try:
        if "%" in inside:
            raise ValueError(inside)
        return IPv6Address(inside)
    except ValueError as error:
        raise NotAnAddressError(f"“{short(host)}” looks like an IPv6 address, but is none.", host) from error


def _four(host: str) -> int:
    """The value of one to four parts, each decimal, octal (0…) or hex (0x…); the last one fills what is left."""
    parts = host.removesuffix(".").split(".")
    if len(parts) > 4 or not all(_LIKE_A_NUMBER.fullmatch(part) and len(part) <= _LONGEST for part in parts):
        raise _wrong(host)
    try:
        *first, last = (_value(part) for part in parts)
    except ValueError as error:  # an 8 or a 9 in an octal number
        raise _wrong(host) from error
    room = 1 << 8 * (5 - len(parts))
    if last >= room or any(each > 255 for each in first):
        raise _wrong(host)
    return last + sum(each << (24 - 8 * place) for place, each in enumerate(first))


def _value(part: str) -> int:
    if part[:2].lower() == "0x":
        return int(part[2:] or "0", 16)
    return int(part, 8 if part[0] == "0" and len(part) > 1 else 10)


def _wrong(host: str) -> NotAnAddressError:
    return NotAnAddressError(
        f"“{short(host)}” looks like an IP address, but is none. Such an address has four numbers from 0 to 255.", host
    )


def _not_outside(number: IPv4Address | IPv6Address) -> str:
    """Why a number is nothing on the internet; empty where it is."""
    if number.is_loopback or number.is_unspecified:
        return "is this computer itself, not a site on the internet. There is nothing to block or allow."
    if number.is_private and not _is_special(number):
        return "is an address inside a building. A web filter only sees what goes out to the internet."
    if number.is_multicast or not number.is_global:
        return "is kept for special uses. No site on the internet has it."
    return ""


def _is_special(number: IPv4Address | IPv6Address) -> bool:
    return any(number in network for network in _SPECIAL if network.version == number.version)
