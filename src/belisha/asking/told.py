"""What a person has told so far: answers in the order in which they were given, as the query of an address."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple, Self
from urllib.parse import urlencode

from django.http import QueryDict

from belisha.rulebook.situation import SituationError, read_pairs
from belisha.rulebook.vocabulary import Fact, Value, Vocabulary, nearest, shown

DONT_KNOW = "dont-know"
USUAL = "usual"

# Whom a person can say they are, and the values of `actor` that this leaves open, the most usual first.
WHO: Mapping[str, tuple[str, ...]] = {
    "staff": ("teacher", "support-staff", "senior-leader", "headteacher", "agency-worker"),
    "parent": ("parent",),
    "pupil": ("pupil",),
    "governor": ("governor",),
    "other": ("volunteer", "pta-member", "family-member"),
}


def group(actor: str) -> str:
    """Which of WHO somebody is."""
    return next((who for who, roles in WHO.items() if actor in roles), "")


# What an address may say besides facts.
_OTHERS = frozenset(("who", USUAL, "asked", "chosen", "change", "at", "given", "said", "seal"))


class Told(NamedTuple):
    """`answers` has a value for every fact that was answered, None for "I don't know"; `who` is a key of WHO or empty.

    `usual` is the wish to take the rest to be as usual.
    """

    answers: Mapping[str, Value | None]
    who: str = ""
    usual: bool = False

    @classmethod
    def read(cls, query: QueryDict, vocabulary: Vocabulary) -> Self:
        """What an address says. Raises SituationError, with the nearest match, for what is not in the vocabulary."""
        who = query.get("who", "")
        if who and who not in WHO:
            raise SituationError(f"nobody here is '{shown(who)}'{nearest(who, WHO)}")
        answers: dict[str, Value | None] = {}
        for name, words in query.lists():
            if name not in _OTHERS:
                answers |= _read(name, words, vocabulary)
        return cls(answers, who, query.get(USUAL) == "yes")

    @property
    def facts(self) -> dict[str, Value]:
        """What is known."""
        return {name: value for name, value in self.answers.items() if value is not None}

    @property
    def pairs(self) -> list[tuple[str, str]]:
        """Everything told, as names and words."""
        pairs = [("who", self.who)] if self.who else []
        pairs += [(name, word(value)) for name, value in self.answers.items()]
        return [*pairs, (USUAL, "yes")] if self.usual else pairs

    @property
    def query(self) -> str:
        """The same as the query of an address."""
        return urlencode(self.pairs)

    def and_also(self, answers: Mapping[str, Value | None]) -> Told:
        """With more answers, or others in their place; what was told last comes last."""
        kept = {name: value for name, value in self.answers.items() if name not in answers}
        return self._replace(answers={**kept, **answers}, usual=False)

    def without(self, names: Iterable[str]) -> Told:
        """As if these had never been answered."""
        gone = frozenset(names)
        return self._replace(answers={n: v for n, v in self.answers.items() if n not in gone}, usual=False)

    def as_usual(self) -> Told:
        """With the rest taken to be as usual."""
        return self._replace(usual=True)


def _read(name: str, words: list[str], vocabulary: Vocabulary) -> dict[str, Value | None]:
    """One answer of an address."""
    if len(words) > 1:
        raise SituationError(f"'{shown(name)}' is given twice")
    if words == [DONT_KNOW]:
        if name not in vocabulary.facts:
            raise SituationError(f"unknown fact '{shown(name)}'{nearest(name, vocabulary.facts)}")
        return {name: None}
    return dict(read_pairs([f"{name}={words[0]}"], vocabulary))


def word(value: Value | None) -> str:
    """A value as it stands in an address."""
    if value is None:
        return DONT_KNOW
    return {True: "yes", False: "no"}[value] if isinstance(value, bool) else str(value)


def offered(fact: Fact, who: str) -> tuple[Value, ...]:
    """The answers to offer; of `actor` only those that fit what the person has said."""
    return WHO[who] if fact.name == "actor" and who else fact.values
