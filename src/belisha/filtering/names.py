"""Addresses of sites and pages as people paste them: each read as what it is, or refused in plain words."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from belisha.filtering import hosts, numbers, parts
from belisha.filtering.refused import NotAnAddressError, short

__all__ = ["MOST", "Address", "NotAnAddressError", "many", "read"]

MOST = 2000  # addresses that are read out of one text
_BETWEEN = re.compile(r"\s+|[,;|](?=\s|$|https?:|www\.)")
_COMMAS = re.compile(r"[,;|]")


@dataclass(frozen=True)
class Address:
    """One site or page: HOST as computers write it; PATH empty for the whole site, else from the first slash on."""

    host: str
    path: str = ""
    kind: str = "name"  # or "ipv4", "ipv6"
    shown: str = ""  # the host as people write it
    site: str = ""  # the part of the name that somebody registered: bbc.co.uk of www.bbc.co.uk
    notes: tuple[str, ...] = ()  # what was left out or written otherwise
    warnings: tuple[str, ...] = ()  # what to look at twice

    def __str__(self) -> str:
        return f"{f'[{self.host}]' if self.kind == 'ipv6' else self.host}{self.path}"

    @property
    def is_page(self) -> bool:
        """Whether this is about a part of a site only."""
        return bool(self.path)


def read(text: str) -> Address:
    """The address in a text that has nothing else in it. Raises NotAnAddressError, whose words are for the person."""
    split = parts.split(text)
    if numbers.is_like_one(split.host):
        host, kind, told = numbers.read(split.host)
        return Address(host, split.path, kind, host, host, (*split.notes, *told))
    name = hosts.read(split.host)
    return Address(name.host, split.path, "name", name.shown, name.site, split.notes, name.warnings)


def many(text: str) -> list[Address | NotAnAddressError]:
    """Each address of a text, or why it is none, in order. Words beside an address are passed over.

    Takes time that grows as the text does. What comes after the first MOST is counted, not read: the last of the list
    says how much.
    """
    words = [word for line in text.splitlines() for word in _words(line)]
    found = [_either(word) for word in words[:MOST]]
    if left := len(words) - MOST:
        told = f"{left:,} more were not read. Paste at most {MOST:,} addresses at once."
        found += [NotAnAddressError(told)] if left > 0 else []
    return _once(found)


def _words(line: str) -> list[str]:
    """What may be an address in a line; where nothing may, the line itself."""
    if not line.strip():
        return []
    parted = (part for word in _BETWEEN.split(line) for part in ([word] if "/" in word else _COMMAS.split(word)))
    words = [word for part in parted if (word := parts.bare(part).rstrip(".:"))]
    return [word for word in words if _may_be_one(word)] or [line]


def _may_be_one(text: str) -> bool:
    return "." in text or ":" in text


def _either(word: str) -> Address | NotAnAddressError:
    if not _may_be_one(word) and len(word) <= parts.LONGEST:
        return NotAnAddressError(f"“{short(word)}” has no address in it.", word)
    try:
        return read(word)
    except NotAnAddressError as refused:
        return NotAnAddressError(refused.words, refused.text or short(word))


def _once(found: list[Address | NotAnAddressError]) -> list[Address | NotAnAddressError]:
    """An address that was given before is told so."""
    seen: set[tuple[str, str]] = set()
    for place, each in enumerate(found):
        if isinstance(each, Address):
            if (each.host, each.path) in seen:
                found[place] = replace(each, notes=(*each.notes, "This stands further up already."))
            seen.add((each.host, each.path))
    return found
