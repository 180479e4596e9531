"""Many addresses that somebody typed or pasted at once: each is read, and each has its own answer."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from belisha.filtering import names
from belisha.filtering.names import Address

MOST: Final = 500
"""Addresses at once."""
LONGEST: Final = 2000
TWICE: Final = "This address is in the list twice. The first one counts."
_AROUND: Final = "<>\"'“”‘’,;"
_APART: Final = re.compile(r"[,;](?=https?:|www\.)", re.IGNORECASE)
_BARE: Final = re.compile(r"[,;]")


@dataclass(frozen=True, slots=True)
class Line:
    """One address as it was typed, and what was understood: either `address`, or `said` tells why not."""

    typed: str
    address: Address | None = None
    said: str = ""

    @property
    def shown(self) -> str:
        """What was typed, short enough for a page."""
        return self.typed if len(self.typed) <= 120 else f"{self.typed[:120]}…"

    @property
    def known_as(self) -> str:
        """The address as the filter will know it."""
        return str(self.address) if self.address else ""

    @property
    def warnings(self) -> tuple[str, ...]:
        """What to look at twice: a name that looks like another, half a country."""
        return self.address.warnings if self.address else ()

    @property
    def notes(self) -> tuple[str, ...]:
        """What was left out of what was typed, or written otherwise."""
        return self.address.notes if self.address else ()


def lines(text: str) -> list[Line]:
    """An answer to each address: one a line, or several with spaces or commas between."""
    found: list[Line] = []
    seen: set[tuple[str, str]] = set()
    for typed in pieces(text):
        line = _read(typed)
        if line.address and (line.address.host, line.address.path) in seen:
            line = Line(typed, None, TWICE)
        elif line.address:
            seen.add((line.address.host, line.address.path))
        found.append(line)
    return found


def pieces(text: str) -> list[str]:
    """What may be an address, line by line; words beside one are passed over, a line without one is kept whole."""
    return [each for line in text.splitlines() for each in _of_line(line.strip())]


def _of_line(line: str) -> list[str]:
    parts = (each for part in line.split() for each in (_APART if "/" in part else _BARE).split(part))
    found = (_bare(each.strip(_AROUND)) for each in parts)
    maybe = [each for each in found if "." in each or ":" in each]
    return maybe or [line] if line else []


def _bare(word: str) -> str:
    """Without brackets around all of it: those inside belong to it."""
    return word[1:-1] if word.startswith("(") and word.endswith(")") else word


def _read(typed: str) -> Line:
    if len(typed) > LONGEST:
        return Line(typed, None, f"This address is longer than {LONGEST:,} letters. Shorten it to the site’s name.")
    try:
        return Line(typed, names.read(typed))
    except names.NotAnAddressError as error:
        return Line(typed, None, error.words)


def twice_only(found: Iterable[Line]) -> bool:
    """Whether all that is wrong is that some addresses stand there twice."""
    return all(line.address or line.said == TWICE for line in found)


def stored(host: str, path: str) -> Line:
    """An address that was kept, with what to look at twice."""
    return _read(f"[{host}]{path}" if ":" in host else f"{host}{path}")
