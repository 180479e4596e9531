"""The journal as a picture: how far it is written, signed, and seen by each witness."""

from __future__ import annotations

from dataclasses import dataclass

from belisha.logbook.proof import Standing

WIDTH, BAR, ROW = 480, 26, 70


@dataclass(frozen=True, slots=True)
class Bar:
    """One row of the picture; `y` is where it begins, `width` how long it is."""

    label: str
    size: int
    y: int
    width: int
    colour: str

    @property
    def bar_y(self) -> int:
        """Where its bar begins, below the words."""
        return self.y + 32

    @property
    def words_y(self) -> int:
        """Where its words stand."""
        return self.y + 22


def bars(standing: Standing) -> list[Bar]:
    """The rows from top to bottom: written, signed, then each witness."""
    rows = [
        ("Written", standing.size, "#564c68"),
        ("Signed", standing.signed.size if standing.signed else 0, "#8a4a00"),
        *((each.label, each.size, "#564c68" if each.here else "#1a6238") for each in standing.witnesses),
    ]
    return [
        Bar(label, size, place * ROW, _width(size, standing.size), colour)
        for place, (label, size, colour) in enumerate(rows)
    ]


def _width(size: int, of: int) -> int:
    """At least a sliver where there is anything."""
    return max(min(size, of) * WIDTH // of, 4) if size and of else 0
