"""Ages: how old somebody is, by number or by year group, and what that means for a service's minimum age."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

from belisha.recognition.lexicon import NUMBERS
from belisha.recognition.platforms import Platform
from belisha.recognition.scene import Scene

_YEAR_WORDS: Final = ("year", "years")
_BEFORE_AGE: Final = frozenset(
    "am is aged age only just turned turning nearly now being at are be of to under over was".split()
)
_NAMED_YEARS: Final = {"reception": (4, 5), "nursery": (3, 4), "sixth": (16, 18)}
_AFTER_NOT: Final = frozenset(
    "pm am o oclock percent times minutes hours days weeks months lessons people kids pupils photos "
    "of children parents points star p pounds st nd rd th".split()
)

_WHEN: Final = frozenset(
    "january february march april may june july august september october november december month week year monday "
    "tuesday wednesday thursday friday saturday sunday birthday jan feb mar apr jun jul aug sep sept oct nov dec "
    "summer a two few".split()
)


class Age(NamedTuple):
    """How old somebody is, from and to in years (equal where it is certain), and the tokens that say so."""

    least: int
    most: int
    start: int
    end: int


def number(word: str) -> int | None:
    """A whole number in digits or, up to twenty, in words."""
    if word.isdecimal() and len(word) < 4:
        return int(word)
    return NUMBERS.get(word)


def ages(scene: Scene) -> list[Age]:
    """Every age in a text, in years; a year group is the two ages of its children."""
    found = []
    for place in range(len(scene.tokens)):
        age = _by_year_group(scene, place) or _by_number(scene, place)
        if age:
            found.append(age)
    return found


def _by_year_group(scene: Scene, place: int) -> Age | None:
    """`Year 4` is eight or nine; `reception` four or five."""
    word = scene.word(place)
    if word in _NAMED_YEARS and scene.word(place - 1) not in ("the", "on", "at", "wedding"):
        return Age(*_NAMED_YEARS[word], place, place + 1)
    year = number(scene.word(place + 1)) if word in ("year", "years") else None
    if year is None or not 1 <= year <= 13 or scene.word(place + 2) in ("old", "ago", "olds"):
        return None
    return Age(year + 4, year + 5, place, place + 2)


def _by_number(scene: Scene, place: int) -> Age | None:
    """`11`, where it stands as an age: with years old, after `is`, or straight after somebody."""
    value = number(scene.word(place))
    if value is None or not 2 <= value <= 99 or scene.word(place - 1) in ("year", "years", "ks", "stage"):
        return None
    after, before = scene.word(place + 1), scene.word(place - 1)
    if after in _YEAR_WORDS and scene.word(place + 2) in ("old", "olds"):
        return Age(value, value, place, place + 3)
    if after in ("in", "on", "next", "soon") and scene.word(place + 2) in _WHEN:
        return None
    if before in ("nearly", "almost") or (before == "turning" and value > 2):
        return Age(value - 1, value - 1, place - 1, place + 1)
    if after in _AFTER_NOT or (after in _YEAR_WORDS and scene.word(place + 2) == "ago"):
        return None
    near = any(each.end == place or each.start == place + 1 for each in scene.people) and value < 20
    if before in _BEFORE_AGE or after in ("now", "already") or near or (before == "of" and value < 30):
        return Age(value, value, place, place + 1)
    return None


def below_minimum(age: Age, platforms: Sequence[Platform]) -> tuple[bool, Platform] | None:
    """Whether somebody is younger than each of these services allows; None where that is not certain."""
    stated = [(each, each.minimum) for each in platforms if each.minimum is not None]
    if not stated or len(stated) < len(platforms):
        return None
    if all(age.most < least for _, least in stated):
        return True, stated[0][0]
    if all(age.least >= least for _, least in stated):
        return False, stated[0][0]
    return None
