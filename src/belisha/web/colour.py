"""A school's colour, made safe to read: by the arithmetic of WCAG, whatever colour a school has."""

from __future__ import annotations

import re
from typing import Final

Rgb = tuple[int, int, int]

WHITE: Final = "#ffffff"
BLACK: Final = "#000000"
PAPER: Final = "#fbf6ec"
ENOUGH: Final = 4.5
_HEX: Final = re.compile(r"#[0-9a-f]{6}")
_INSTEAD: Final = "#2b2350"


def known(colour: str) -> str:
    """The colour as it was given, or the house's own where it is not one like #1d5c63."""
    return colour if _HEX.fullmatch(colour) else _INSTEAD


def luminance(colour: str) -> float:
    """The relative luminance of WCAG 2, from 0 for black to 1 for white."""
    red, green, blue = (_linear(part / 255) for part in _parts(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """The contrast ratio of WCAG 2, from 1 to 21."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def ink_on(colour: str) -> str:
    """White where it can be read on the colour, else black; one of the two always can."""
    return WHITE if contrast(WHITE, colour) >= ENOUGH else BLACK


def mixed(colour: str, other: str, share: float) -> str:
    """`share` of the colour and the rest of the other."""
    pairs = zip(_parts(colour), _parts(other), strict=True)
    return _written(tuple(round(one * share + two * (1 - share)) for one, two in pairs))


def deep(colour: str) -> str:
    """The colour, darkened until it can be read as text on paper and on its own tint."""
    grounds = (PAPER, tint(colour))
    shades = (mixed(colour, BLACK, step / 20) for step in range(20, 0, -1))
    return next((shade for shade in shades if min(contrast(shade, each) for each in grounds) >= ENOUGH), BLACK)


def tint(colour: str) -> str:
    """A breath of the colour, to stand behind words."""
    return mixed(colour, WHITE, 0.08)


def sheet(colour: str) -> str:
    """The stylesheet that gives a page the colour of its school or trust."""
    own = known(colour)
    shades = {"": own, "-ink": ink_on(own), "-deep": deep(own), "-tint": tint(own)}
    return ":root{" + ";".join(f"--school{name}:{value}" for name, value in shades.items()) + "}\n"


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)


def _parts(colour: str) -> Rgb:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def _written(parts: tuple[int, ...]) -> str:
    return "#" + "".join(f"{part:02x}" for part in parts)
