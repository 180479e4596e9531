"""The words that a norm may use, on shelves to look through while writing."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from belisha.rulebook.vocabulary import Fact, Vocabulary


class Word(NamedTuple):
    """A word as it is typed, and what it means."""

    word: str
    means: str
    values: tuple[str, ...] = ()


class Shelf(NamedTuple):
    """Words of one kind, and where they stand in a norm."""

    title: str
    use: str
    words: tuple[Word, ...]


def shelves(vocabulary: Vocabulary) -> tuple[Shelf, ...]:
    """All words of a policy's vocabulary, in the order in which a norm needs them."""
    return _shelves(_Key(vocabulary))


class _Key:
    """A vocabulary by what it is, not by what it holds: it is never changed, and its dicts cannot be hashed."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self.vocabulary = vocabulary

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Key) and other.vocabulary is self.vocabulary

    def __hash__(self) -> int:
        return id(self.vocabulary)


@lru_cache(100)
def _shelves(key: _Key) -> tuple[Shelf, ...]:
    words = key.vocabulary
    return (
        Shelf("People", "who is bound, who is told", tuple(Word(r.name, r.many) for r in words.roles.values())),
        Shelf("What is done", "after must not, should not or may", _plain(words.acts)),
        Shelf("With what", "after on", tuple(Word(f"on {name}", "") for name in words.objects)),
        Shelf("Facts", "after when or unless", tuple(_fact(fact) for fact in words.facts.values())),
        Shelf("What happens", "after on, at the start of a duty", _plain(words.events)),
        Shelf(
            "What to do then",
            "after must or should in a duty",
            _plain({name: step.phrase for name, step in words.steps.items()}),
        ),
    )


def _plain(words: dict[str, str]) -> tuple[Word, ...]:
    return tuple(Word(word, means) for word, means in words.items())


def _fact(fact: Fact) -> Word:
    """A fact with what it may be compared with; one of yes or no stands by itself."""
    if fact.is_flag:
        return Word(fact.name, fact.question)
    if fact.is_number:
        return Word(fact.name, fact.question, (f"under {fact.values[-1]}", f"at least {fact.values[0]}"))
    return Word(fact.name, fact.question, tuple(f"is {value}" for value in fact.values))
