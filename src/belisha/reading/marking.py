"""Finding words on a page and marking them, in text that is HTML already and stays safe."""

from __future__ import annotations

import re
from collections.abc import Sequence
from html import escape, unescape

MOST = 100
"""Letters of a search that are looked at."""
_TAG = re.compile(r"(<[^>]*>)")


def words_of(query: str) -> tuple[str, ...]:
    """The words of a search, in small letters, each once; signs that nobody sees are dropped."""
    seen = "".join(letter if letter.isprintable() else " " for letter in query[:MOST])
    return tuple(dict.fromkeys(seen.lower().split()))


def has_all(text: str, words: Sequence[str]) -> bool:
    """Whether every word stands somewhere in a text."""
    small = text.lower()
    return all(word in small for word in words)


def marked(html: str, words: Sequence[str]) -> str:
    """The HTML with every such word inside <mark>; tags and their attributes are left alone."""
    pattern = re.compile("|".join(re.escape(word) for word in sorted(words, key=len, reverse=True)), re.IGNORECASE)
    return "".join(part if part.startswith("<") else _marked_text(part, pattern) for part in _TAG.split(html))


def _marked_text(part: str, pattern: re.Pattern[str]) -> str:
    """Text between two tags: read, marked, and escaped again piece by piece."""
    text, found, place = unescape(part), [], 0
    for match in pattern.finditer(text):
        found += [escape(text[place : match.start()]), f"<mark>{escape(match[0])}</mark>"]
        place = match.end()
    return "".join((*found, escape(text[place:])))
