"""Spelling: the one known word that a misspelt word most likely stands for, or none."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from rapidfuzz.distance import OSA

_LONGEST: Final = 20
_SHORTEST: Final = 4
_LONG: Final = 6
_LONGER: Final = 8


class Speller:
    """Finds the known word that a misspelt one is nearest to; made once from all words that are known."""

    def __init__(self, targets: Iterable[str], listed: Iterable[str] = ()) -> None:
        self._listed = frozenset(listed)
        self._shelves: dict[tuple[str, int], list[str]] = {}
        for word in sorted({*targets, *self._listed}):
            if len(word) >= _SHORTEST:
                self._shelves.setdefault((word[0], len(word)), []).append(word)

    def corrected(self, word: str) -> str:
        """The nearest known word; empty where none is near enough, or two are equally near.

        One slip is forgiven in a word of four letters or more; two in one of six where all consonants are right,
        or in one of eight where all but one are. A slip is a letter too many, too few,
        another one, or two that have changed places. Words of three letters have to be right.
        """
        if not _SHORTEST <= len(word) <= _LONGEST or not word.isascii():
            return ""
        most = 1 if len(word) < _LONG else 2
        near = sorted(
            (distance, other[0] != word[0], other not in self._listed, abs(len(other) - len(word)), other)
            for other in self._candidates(word, most)
            if (distance := OSA.distance(word, other, score_cutoff=most)) <= most
            and (distance == 1 or OSA.distance(_bones(word), _bones(other)) <= (len(word) >= _LONGER))
        )
        if not near or (near[0][0] == 2 and near[0][1]):
            return ""  # two slips, one of them in the first letter: that is another word
        tied = [each for each in near if each[:4] == near[0][:4]]
        return near[0][4] if len({_crude(each[4]) for each in tied}) == 1 else ""

    def _candidates(self, word: str, most: int) -> Iterable[str]:
        """Known words of about the same length that begin with one of its first two letters."""
        for first in dict.fromkeys(word[:2]):
            for length in range(len(word) - most, len(word) + most + 1):
                yield from self._shelves.get((first, length), ())


def _bones(word: str) -> str:
    """The consonants of a word, doubled ones once."""
    return re.sub(r"(.)\1+", r"\1", re.sub(r"[aeiouy]", "", word))


def _crude(word: str) -> str:
    """A word without its ending: which of its forms was meant makes no odds."""
    return re.sub(r"(?:s|ed|ing|e)$", "", word)


def forms(word: str) -> list[str]:
    """A word with the endings that it may be typed with."""
    if len(word) < 4 or not word.isalpha() or word.endswith(("s", "ed", "ing", "ly", "tion", "ity", "ful", "al", "ic")):
        return [word]
    bare = word[:-1] if word.endswith("e") else word
    twice = word + word[-1] if word[-1] in "bgmnprt" else bare
    plural = f"{word[:-1]}ies" if word.endswith("y") and word[-2] not in "aeou" else f"{word}s"
    return [word, plural, f"{bare}ing", f"{bare}ed", f"{twice}ing", f"{twice}ed"]
