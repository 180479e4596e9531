"""One norm line as words, read from left to right out of closed lists."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import Final

from belisha.rulebook.vocabulary import Vocabulary, nearest, shown

_TOKEN: Final = re.compile(r'"[^"]*"|[:,"]|[^\s:,"]+')
MOST_WORDS: Final = 400


class NormError(ValueError):
    """A norm line that cannot be read; the message says what is wrong and names the nearest known word."""


class NormLine:
    """The words of one norm line, read from left to right."""

    def __init__(self, text: str, vocabulary: Vocabulary) -> None:
        self.words = _TOKEN.findall(text)
        if len(self.words) > MOST_WORDS:
            raise NormError(f"a norm of {len(self.words)} words; at most {MOST_WORDS} are read")
        self.place = 0
        self.vocabulary = vocabulary
        self.next = self.words[0] if self.words else ""  # the word to come, or nothing at the end

    def take(self) -> str:
        """The word to come, now read."""
        word = self.next
        self.place = place = self.place + 1
        self.next = self.words[place] if place < len(self.words) else ""
        return word

    def takes(self, word: str) -> bool:
        """Whether the word to come is this one; it is read if so."""
        if self.next == word:
            self.take()
            return True
        return False

    def needs(self, word: str, why: str) -> None:
        """Read this word, or say what it is needed for."""
        if not self.takes(word):
            raise NormError(f"'{word}' is missing {why}, before '{shown(self.next) or 'the end'}'")

    def one_of(self, known: Iterable[str], kind: str) -> str:
        """Read a word out of a closed list."""
        word = self.take()
        if word in known:
            return word
        raise unknown(kind, word, known)

    def some_of(self, known: Iterable[str], kind: str) -> tuple[str, ...]:
        """Read words out of a closed list, joined by `or`."""
        found = [self.one_of(known, kind)]
        while self.takes("or"):
            found.append(self.one_of(known, kind))
        return tuple(found)

    def listed(self, known: Callable[[str], bool], kind: str) -> tuple[str, ...]:
        """Read words joined by commas that stand for clauses."""
        found = [self.take()]
        while self.takes(","):
            found.append(self.take())
        for word in found:
            if not known(word):
                raise NormError(f"'{shown(word)}' is no {kind}")
        return tuple(found)


def unknown(kind: str, word: str, known: Iterable[str]) -> NormError:
    """The error for a word outside a closed list."""
    if not word:
        return NormError(f"the line ends where {kind} is needed")
    return NormError(f"unknown {kind} '{shown(word)}'{nearest(word, known)}")
