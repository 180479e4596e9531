"""Interviews: how many questions are asked before a verdict is settled, and whether each of them could matter."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random
from typing import NamedTuple

from belisha.rulebook.matcher import Needs
from belisha.rulebook.ruling import Counsel
from belisha.rulebook.vocabulary import Value
from bench.situations import Facts, Plain

_TRIES = 20_000
"""For every norm that may hang on the answer. A witness is nearly always among the first few."""


class Asked(NamedTuple):
    """One question: what was known when it was asked, and the fact that it asked for."""

    known: frozenset[tuple[str, Value]]
    fact: str


def interview(counsel: Counsel, truth: Facts) -> tuple[list[Asked], str]:
    """The questions asked about a situation of which nothing is known at first, and the verdict in the end."""
    known: dict[str, Value] = {}
    asked = []
    while (ruling := counsel.rule(dict(known))).ask is not None:
        asked.append(Asked(frozenset(known.items()), ruling.ask))
        known[ruling.ask] = truth[ruling.ask]
    return asked, ruling.verdict


class Checker:
    """Looks for proof that a question mattered: two completions that differ in its answer alone, and in their
    verdict; both are judged by the plain reading."""

    def __init__(self, plain: Plain, seed: int) -> None:
        self.plain = plain
        self.random = Random(seed)
        self.proven: dict[Asked, bool] = {}

    def matters(self, asked: Asked) -> bool:
        """Whether proof was found."""
        if asked not in self.proven:
            self.proven[asked] = self._search(asked)
        return self.proven[asked]

    def _search(self, asked: Asked) -> bool:
        known = dict(asked.known)
        every = [line.needs for line in self.plain.lines]
        open_lines = [each for each in every if all(known[name] in each[name] for name in known if name in each)]
        near = [each for each in open_lines if asked.fact in each]
        return any(
            self._differs(self._completion(known, near[turn % len(near)], self.random.choice(open_lines)), asked.fact)
            for turn in range(_TRIES * len(near))
        )

    def _completion(self, known: Facts, needs: Needs, more: Needs) -> dict[str, Value]:
        """A situation in which one line depends on the fact alone, and another one applies as far as the first
        leaves it free; whatever else is free is ordinary, or drawn."""
        ordinary = self.random.choice((1.0, 0.8, 0.5))
        whole: dict[str, Value] = {}
        for fact in self.plain.matcher.facts:
            values = [value for value in fact.values if value in needs.get(fact.name, fact.values)]
            values = [value for value in values if value in more.get(fact.name, fact.values)] or values
            usual = fact.ordinary in values and self.random.random() < ordinary
            whole[fact.name] = fact.ordinary if usual else self.random.choice(values)
        return {**whole, **known}

    def _differs(self, whole: dict[str, Value], name: str) -> bool:
        fact = self.plain.matcher.vocabulary.facts[name]
        versions = ({**whole, name: value} for value in fact.values)
        return len({self.plain.answer(each).verdict for each in versions if self.plain.can_be(each)}) > 1


class Interviews(NamedTuple):
    """Many interviews: how many, the mean and the most questions, how many of those asked have no proof that
    they mattered, and in how many the verdict was not that of the true situation."""

    count: int
    mean: float
    most: int
    questions: int
    unproven: int
    wrong: int


def interviews(counsel: Counsel, truths: Sequence[Facts], seed: int) -> Interviews:
    """One interview for every true situation."""
    plain = Plain(counsel.book.matcher)
    checker = Checker(plain, seed)
    done = [interview(counsel, truth) for truth in truths]
    lengths = [len(asked) for asked, _ in done]
    unproven = sum(not checker.matters(each) for asked, _ in done for each in asked)
    wrong = sum(verdict != plain.answer(truth).verdict for (_, verdict), truth in zip(done, truths, strict=True))
    return Interviews(len(done), sum(lengths) / len(lengths), max(lengths), sum(lengths), unproven, wrong)
