"""Situations with facts missing: which verdicts are possible, and what still matters."""

from __future__ import annotations

from typing import Final, NamedTuple

from belisha.rulebook.book import Book, holds
from belisha.rulebook.decide import VERDICTS, settle
from belisha.rulebook.diagram import Forest, TooLargeError, verdicts_of
from belisha.rulebook.situation import Facts

PATIENCE: Final = 20_000
"""Nodes for a diagram that somebody waits for: a school's policy needs some hundreds, and giving up takes 0.1 s."""


class Open(NamedTuple):
    """The verdicts over all completions, laxest first, and the missing facts that can still change the answer.

    `exact` is False where the policy's diagram was too large: `possible` may then hold a verdict that no
    completion has, and `relevant` a fact that no longer matters; neither ever lacks one.
    """

    possible: tuple[str, ...]
    relevant: tuple[str, ...]
    exact: bool = True


class Unknowns:
    """Answers for one book about situations that are not complete. The diagram is grown when first needed."""

    def __init__(self, book: Book, budget: int = PATIENCE) -> None:
        self.book = book
        self.budget = budget
        self._forest: Forest | None = None
        self._too_large = False

    @property
    def forest(self) -> Forest | None:
        """The policy's diagram, or None where it is too large."""
        if self._forest is None and not self._too_large:
            try:
                self._forest = Forest([self.book.matcher], self.budget)
            except TooLargeError:
                self._too_large = True
        return self._forest

    def open(self, facts: Facts) -> Open:
        """What is open in a situation."""
        forest = self.forest
        if forest is None:
            return self._bounds(facts)
        box = {name: frozenset((value,)) for name, value in facts.items()}
        return Open(verdicts_of(forest.in_box(forest.roots[0], box)), forest.relevant(forest.roots[0], box))

    def possible(self, facts: Facts) -> tuple[str, ...]:
        """The verdicts over all completions, laxest first."""
        forest = self.forest
        if forest is None:
            return self._bounds(facts).possible
        box = {name: frozenset((value,)) for name, value in facts.items()}
        return verdicts_of(forest.in_box(forest.roots[0], box))

    def _bounds(self, facts: Facts) -> Open:
        """What the matcher alone can say: the lines that apply for certain and those that may apply."""
        matcher = self.book.matcher
        certain, possible = statuses(self.book, facts)
        least = settle(certain, matcher.scheme).strength if not possible & matcher.scheme.contested else 0
        found = {least} | {strength for strength in range(least + 1, 5) if possible & matcher.scheme.giving[strength]}
        verdicts = tuple(VERDICTS[strength] for strength in sorted(found))
        open_lines = possible & ~certain
        named = {name for place in matcher.places(open_lines) for name in matcher.lines[place].needs}
        relevant = tuple(fact.name for fact in matcher.facts if fact.name in named and fact.name not in facts)
        return Open(verdicts, relevant if len(verdicts) > 1 else (), exact=False)


def statuses(book: Book, facts: Facts) -> tuple[int, int]:
    """Two sets of lines: those that apply whatever is missing, and those that still can."""
    matcher = book.matcher
    possible = matcher.everything
    certain = matcher.everything
    for fact in matcher.facts:
        if fact.name in facts:
            possible &= matcher.masks[fact.name][facts[fact.name]]
        else:
            certain &= ~matcher.mentions[fact.name]
    return certain & possible, possible


def can_be(book: Book, facts: Facts) -> bool:
    """Whether no impossible combination holds for certain."""
    return not any(holds(each, facts) for each in book.matcher.impossible)
