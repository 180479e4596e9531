"""The whole semantics of a decision, on one screen.

1. A norm applies when its bearer, act, counterparty, object and conditions hold and no exception does.
2. A norm that applies is defeated only by an applying, undefeated norm that says `despite` it.
3. A higher source prevails: a lower one cannot override it, unless the higher norm is delegated.
4. Otherwise the stricter verdict prevails.
5. Duties accumulate beside the verdict.

Sets of norms are the bits of whole numbers: bit i stands for line i.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

VERDICTS: Final = ("not-regulated", "permitted", "advised-against", "needs-approval", "prohibited")
"""From the laxest to the strictest; a verdict's place here is its strength."""
UNDETERMINED: Final = "undetermined"


class Scheme(NamedTuple):
    """How lines stand to each other: which verdict each gives, and which lines each defeats.

    `giving[s]` has the lines that give the verdict of strength s. `overriders` are the lines that defeat
    others, each with those, so ordered that a line comes after every line that defeats it; `overriding` is the
    set of them, `contested` the set of the lines that they can defeat.
    """

    giving: Sequence[int]
    overriders: Sequence[tuple[int, int]]
    overriding: int
    contested: int


class Outcome(NamedTuple):
    """What a set of applying lines comes to: a strength, the lines that decide it, and those defeated."""

    strength: int
    decisive: int
    defeated: int


def settle(applying: int, scheme: Scheme) -> Outcome:
    """The outcome of the lines that apply."""
    defeated = 0
    if applying & scheme.contested:
        for overrider, targets in scheme.overriders:
            if applying & overrider and not defeated & overrider:
                defeated |= targets & applying
    standing = applying & ~defeated
    for strength in (4, 3, 2, 1):
        decisive = standing & scheme.giving[strength]
        if decisive:
            return Outcome(strength, decisive, defeated)
    return Outcome(0, 0, defeated)
