"""Everyday questions: how many are understood as they were meant, with two further questions at most."""

from __future__ import annotations

import sys
import time
import tomllib
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, Final, NamedTuple

from belisha.policies.shelf import counsel
from belisha.recognition.recognise import Understood, recognise
from belisha.rulebook.ruling import DECISIVE, Counsel, Ruling
from belisha.rulebook.vocabulary import Value
from belisha.rulebook.words import WORDS

FURTHER: Final = 2
TARGET: Final = 54 / 60
_OWN: Final = Path(__file__).with_name("questions.toml")

Facts = Mapping[str, Value]


class Outcome(NamedTuple):
    """One question under one policy: the ruling meant and the one given, and how many further questions it took."""

    policy: str
    meant: str
    given: str
    further: int

    @property
    def is_right(self) -> bool:
        """Whether verdict and decisive clauses are those that were meant."""
        return self.meant == self.given


class Tried(NamedTuple):
    """One question: what was understood, the outcome under each policy, and what was recognised wrongly.

    `wrong` are facts that contradict the truth; `beyond` are facts on which the truth is silent and which are not
    as they ordinarily are.
    """

    question: Mapping[str, Any]
    understood: Understood
    outcomes: tuple[Outcome, ...]
    wrong: tuple[str, ...]
    beyond: tuple[str, ...]
    milliseconds: float

    @property
    def is_right(self) -> bool:
        """Whether the question was understood under every policy that it was tried on."""
        return all(each.is_right for each in self.outcomes)


def shown(ruling: Ruling) -> str:
    """A ruling as its verdict and the clauses that decide it."""
    clauses = {each.line.rule.clause for each in ruling.because if each.role == DECISIVE}
    return " ".join((ruling.verdict, *sorted(clauses)))


def answered(policy: Counsel, known: Facts, truth: Facts) -> tuple[dict[str, Value], int]:
    """The facts after further questions, answered truly, or ordinarily where the truth is silent; and how many."""
    facts = dict(known)
    for asked in range(FURTHER):
        relevant = policy.rule(facts).still_relevant
        if not relevant:
            return facts, asked
        first = WORDS.facts.get(relevant[0]) or policy.book.vocabulary.facts[relevant[0]]
        names = [name for name in relevant if first.group and _group(policy, name) == first.group] or [first.name]
        ordinary = policy.book.ordinary({**truth, **facts}, names)
        facts |= {name: truth.get(name, ordinary.get(name, first.ordinary)) for name in names}
    return facts, FURTHER


def _group(policy: Counsel, name: str) -> str:
    return policy.book.vocabulary.facts[name].group


def tried(question: Mapping[str, Any]) -> Tried:
    """One question, tried on each of its policies."""
    truth: Facts = question["facts"]
    started = time.perf_counter()
    understood = recognise(question["text"], WORDS, question["who"])
    took = (time.perf_counter() - started) * 1000
    outcomes = []
    for name in question["policies"]:
        policy = counsel(name)
        vocabulary = policy.book.vocabulary
        known = recognise(question["text"], vocabulary, question["who"]).facts
        facts, further = answered(policy, known, truth)
        outcomes.append(Outcome(name, shown(policy.rule(truth, True)), shown(policy.rule(facts, True)), further))
    return Tried(question, understood, tuple(outcomes), *_mistakes(understood.facts, truth), took)


def _mistakes(facts: Facts, truth: Facts) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The facts that contradict the truth, and those that it does not mention and that are not ordinary."""
    wrong = [f"{name}={value}, not {truth[name]}" for name, value in facts.items() if truth.get(name, value) != value]
    beyond = [
        f"{name}={value}" for name, value in facts.items() if name not in truth and value != WORDS.facts[name].ordinary
    ]
    return tuple(wrong), tuple(beyond)


def report(results: list[Tried]) -> Iterable[str]:
    """The lines of the report: a table of who asks, what was misunderstood and why, and the figures."""
    for each in results:
        if not each.is_right or each.wrong:
            yield f"{'WRONG' if not each.is_right else 'right'} [{each.question['who']}] {each.question['text']}"
            yield from (f"      {one.policy}: meant {one.meant}; given {one.given}" for one in _wrong(each))
            yield f"      recognised {each.understood.facts}"
            yield from (f"      contradicts the truth: {wrong}" for wrong in each.wrong)
            missing = {k: v for k, v in each.question["facts"].items() if k not in each.understood.facts}
            yield f"      not recognised {missing}  beyond {list(each.beyond)}  open {list(each.understood.open)}"
    yield ""
    yield f"{'who asks':10} {'questions':>9} {'understood':>10}"
    for who in dict.fromkeys(each.question["who"] for each in results):
        group = [each for each in results if each.question["who"] == who]
        yield f"{who or 'unknown':10} {len(group):9} {sum(each.is_right for each in group):10}"
    yield from _figures(results)


def _wrong(each: Tried) -> list[Outcome]:
    return [one for one in each.outcomes if not one.is_right]


def _figures(results: list[Tried]) -> Iterable[str]:
    """The sums: understood, wrong facts, further questions, time."""
    right = sum(each.is_right for each in results)
    outcomes = [one for each in results for one in each.outcomes]
    times = sorted(each.milliseconds for each in results)
    yield ""
    yield f"understood                  {right} of {len(results)} ({right / len(results):.1%}; target {TARGET:.0%})"
    yield f"rulings as meant            {sum(one.is_right for one in outcomes)} of {len(outcomes)}"
    yield f"facts against the truth     {sum(len(each.wrong) for each in results)}"
    yield f"facts beyond the truth      {sum(len(each.beyond) for each in results)}"
    yield f"further questions           {sum(one.further for one in outcomes) / len(outcomes):.2f} on average"
    yield f"time for one recognition    {times[len(times) // 2]:.2f} ms median, {times[-1]:.2f} ms at most"


def main(paths: list[str]) -> int:
    """Try the questions of some files (the project's own without any); 1 if too few were understood."""
    recognise("warm up", WORDS)
    files = [Path(path) for path in paths] or [_OWN]
    questions = [each for path in files for each in tomllib.loads(path.read_text("utf-8"))["question"]]
    results = [tried(each) for each in questions]
    print("\n".join(report(results)))
    return int(sum(each.is_right for each in results) < TARGET * len(results))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
