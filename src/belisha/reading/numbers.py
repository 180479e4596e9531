"""Large numbers for people: three figures and a word."""

from __future__ import annotations

_NAMES = ((10**12, "trillion"), (10**9, "billion"), (10**6, "million"))


def big(number: int) -> str:
    """`71.4 trillion`; below a million every figure."""
    for size, name in _NAMES:
        if number >= size:
            return f"{number / size:,.3g} {name}" if number < 1000 * size else f"{number // size:,} {name}"
    return f"{number:,}"


def share(percent: float) -> str:
    """`12%`; what is there but hardly anything is `less than 1%`, and nothing short of all is 100%."""
    if 0 < percent < 1:
        return "less than 1%"
    if 99 < percent < 100:
        return "more than 99%"
    return f"{percent:.0f}%"
