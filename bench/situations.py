"""Random situations, complete and incomplete, and a plain reading of a policy to hold every answer against."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import product
from math import prod
from random import Random
from typing import NamedTuple

from belisha.rulebook.book import Book, holds
from belisha.rulebook.decide import VERDICTS
from belisha.rulebook.matcher import Matcher
from belisha.rulebook.vocabulary import Value

Facts = Mapping[str, Value]
ORDINARY = 0.8
MOST_COMPLETIONS = 3_000


class Answer(NamedTuple):
    """A verdict, the ids of all norms that apply, and of those among them that are defeated."""

    verdict: str
    applies: frozenset[str]
    defeated: frozenset[str]


class Plain:
    """The semantics read out line by line, without masks, tables or diagrams: slow, and easy to check."""

    def __init__(self, matcher: Matcher) -> None:
        self.matcher = matcher
        self.lines = matcher.lines
        self.beats = [(overrider.bit_length() - 1, matcher.places(hit)) for overrider, hit in matcher.scheme.overriders]

    def answer(self, facts: Facts) -> Answer:
        """The answer on a complete situation."""
        applying = [place for place, line in enumerate(self.lines) if holds(line.needs, facts)]
        defeated: set[int] = set()
        for place, targets in self.beats:
            if place in applying and place not in defeated:
                defeated |= set(targets) & set(applying)
        standing = [self.lines[place].strength for place in applying if place not in defeated]
        return Answer(VERDICTS[max(standing, default=0)], self.ids(applying), self.ids(defeated))

    def ids(self, places: object) -> frozenset[str]:
        """The norms' ids."""
        return frozenset(self.lines[place].rule.id for place in places)  # type: ignore[attr-defined]

    def can_be(self, facts: Facts) -> bool:
        """Whether no impossible combination holds."""
        return not any(holds(each, facts) for each in self.matcher.impossible)

    def completions(self, facts: Facts) -> Iterator[dict[str, Value]]:
        """Every way of filling in the missing facts that can be."""
        missing = [fact for fact in self.matcher.facts if fact.name not in facts]
        for values in product(*(fact.values for fact in missing)):
            whole = {**facts, **dict(zip((fact.name for fact in missing), values, strict=True))}
            if self.can_be(whole):
                yield whole

    def possible(self, facts: Facts) -> frozenset[str]:
        """The verdicts over all completions."""
        return frozenset(self.answer(whole).verdict for whole in self.completions(facts))


def situations(book: Book, count: int, seed: int, ordinary: float = ORDINARY) -> list[dict[str, Value]]:
    """Situations in which everything that the policy depends on is known: act and actor are drawn evenly, any
    other fact has its ordinary value with the given probability, else one drawn evenly."""
    random, plain = Random(seed), Plain(book.matcher)
    found: list[dict[str, Value]] = []
    while len(found) < count:
        facts = {
            fact.name: fact.ordinary
            if fact.name not in ("act", "actor") and random.random() < ordinary
            else random.choice(fact.values)
            for fact in book.matcher.facts
        }
        if plain.can_be(facts):
            found.append(facts)
    return found


def incomplete(book: Book, count: int, seed: int) -> list[dict[str, Value]]:
    """Random situations with some facts taken away, few enough that all completions can be tried.

    Of those that are taken away, half are facts that the act and actor make relevant.
    """
    random = Random(seed)
    sizes = {fact.name: len(fact.values) for fact in book.matcher.facts}
    found = []
    for whole in situations(book, count, seed):
        relevant = list(book.facts_for(whole))
        missing: set[str] = set()
        for name in random.sample(relevant, min(3, len(relevant))) + random.sample(list(whole), 3):
            if prod(sizes[each] for each in {*missing, name}) <= MOST_COMPLETIONS:
                missing.add(name)
        found.append({name: value for name, value in whole.items() if name not in missing})
    return found
