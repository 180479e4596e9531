"""Searching the documentation: every word must be there; a title counts most, then a heading, then the text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from belisha.handbook import bookcase
from belisha.handbook.bookcase import Page
from belisha.handbook.typeset import Part

MOST_LETTERS: Final = 100
_MOST_WORDS: Final = 8
MOST_HITS: Final = 20
_AROUND: Final = 90  # letters of text on each side of a word that was found
_IN_TITLE, _IN_HEAD, _MOST_IN_TEXT = 12, 6, 5


class Hit(NamedTuple):
    """A part of a page that has every word; `snippet` is its text in pieces, each with whether it was looked for."""

    page: Page
    part: Part
    score: int
    snippet: list[tuple[str, bool]]


def words_of(query: str) -> list[str]:
    """The words to look for."""
    return list(dict.fromkeys(re.findall(r"[\w-]+", query[:MOST_LETTERS].lower())))[:_MOST_WORDS]


def search(query: str) -> list[Hit]:
    """The best parts of the pages, the best first; of equal ones in the order of the contents."""
    words = words_of(query)
    found = [hit for name in bookcase.order() for hit in _hits(bookcase.page(name), words)] if words else []
    return sorted(found, key=lambda hit: -hit.score)[:MOST_HITS]


def _hits(page: Page, words: list[str]) -> Iterator[Hit]:
    title = page.title.lower()
    for place, part in enumerate(page.parts):
        head, text = part.head.lower(), part.text.lower()
        if not all(word in text or word in head or word in title for word in words):
            continue
        if not any(word in text or word in head for word in words):
            continue
        score = sum(
            _IN_TITLE * (word in title and not place) + _IN_HEAD * (word in head) + min(text.count(word), _MOST_IN_TEXT)
            for word in words
        )
        below = part.text or next((each.text for each in page.parts[place:] if each.text), "")
        yield Hit(page, part, score, _snippet(below, words))


def _snippet(text: str, words: list[str]) -> list[tuple[str, bool]]:
    """Some text around the first of the words."""
    pattern = re.compile("|".join(map(re.escape, words)), re.IGNORECASE)
    first = pattern.search(text)
    start = max(0, first.start() - _AROUND) if first else 0
    start = text.rfind(" ", 0, start) + 1 if start else 0
    cut = text[start : start + 2 * _AROUND]
    cut = cut.rsplit(" ", 1)[0] + " …" if start + 2 * _AROUND < len(text) else cut
    pieces = re.split(f"({pattern.pattern})", ("… " if start else "") + cut, flags=re.IGNORECASE)
    return [(piece, bool(place % 2)) for place, piece in enumerate(pieces) if piece]
