"""The lexicon: every list of words and phrases, read from its file when it is first needed."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from typing import Any, Final, NamedTuple

from belisha.recognition.phrases import Index, Phrase, compiled, phrases_in, words_in
from belisha.recognition.platforms import shelf
from belisha.recognition.spelling import Speller, forms
from belisha.recognition.stems import stem
from belisha.recognition.tokens import Reader

_FOLDER: Final = Path(__file__).parent / "words"
FACT_FILES: Final = ("circumstances", "pictures", "sayings", "records", "happenings")
WITHOUT_PHRASES: Final = {
    "actor": "told by who asks, and by the people who are named",
    "counterparty": "told by the people who are named",
    "age": "told by a number or a year group",
    "below-minimum-age": "worked out from an age and a service",
    "hour": "never: an hour in a question is hardly ever that of the act",
    "staff-victim": "never: asked for where a duty depends on it",
}
"""Facts that have no phrases of their own, each with the reason."""

NUMBERS: Final = {
    word: number
    for number, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        "seventeen eighteen nineteen twenty".split()
    )
}


class Lexicon(NamedTuple):
    """All that is known of words: phrases by what they are for, small words, and the reader that cuts a text."""

    classes: Index
    people: Index
    selves: Index
    facts: Index
    phrases: tuple[Phrase, ...]
    small: frozenset[str]
    unreported: frozenset[str]
    reader: Reader


def table(name: str) -> dict[str, Any]:
    """One file of the lists as it stands."""
    with (_FOLDER / f"{name}.toml").open("rb") as file:
        return tomllib.load(file)


@cache
def lexicon() -> Lexicon:
    """The whole lexicon; read once, when the first question comes."""
    classes = [each for name, texts in table("classes").items() for text in texts for each in compiled(name, "", text)]
    classes += [each for kind, text in shelf().phrases for each in compiled(kind, "", text)]
    people = [each for role, texts in table("people").items() for text in texts for each in compiled(role, "", text)]
    selves = phrases_in(table("selves"))
    facts = _acts() + [each for name in FACT_FILES for each in phrases_in(table(name))]
    typing = table("typing")
    small = frozenset(typing["small"].split())
    unreported = small | frozenset(" ".join((typing["topics"], typing["ordinary"])).split())
    reader = _reader(typing, words_in([*classes, *people, *selves, *facts]), small)
    return Lexicon(
        Index(classes),
        Index(people),
        Index(selves),
        Index(facts),
        (*classes, *people, *selves, *facts),
        small,
        unreported,
        reader,
    )


def _acts() -> list[Phrase]:
    """The phrases for acts, for what is no act, and for two acts that are equally likely."""
    acts = table("acts")
    either = [
        each for acts_, texts in acts.pop("either").items() for text in texts for each in compiled("act", acts_, text)
    ]
    return phrases_in(acts) + either


def _reader(typing: dict[str, Any], listed: set[str], small: frozenset[str]) -> Reader:
    """The reader that cuts a text: the words of the lists are what a misspelt word may have meant."""
    everyday = frozenset((typing["everyday"] + table("unmistaken")["words"]).split())
    known = {stem(word) for word in listed} | {stem(word) for word in everyday | small} | set(NUMBERS) | {"'s"}
    plain = everyday | small | set(NUMBERS)
    targets = {form for word in listed for form in forms(word)} | {word for word in small if len(word) > 4}
    speller = Speller(targets, listed)

    def is_known(word: str) -> bool:
        return word in plain or stem(word) in known or (len(word) > 5 and word[-2:] == "ly" and word[:-2] in plain)

    return Reader(typing["short"], typing["joined"], is_known, speller.corrected)
