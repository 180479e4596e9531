"""A policy's examples: questions as people ask them, with the ruling expected. They are tests, FAQ and quiz."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from belisha.rulebook.duties import arising, facts_of
from belisha.rulebook.ruling import DEFEATED, Counsel
from belisha.rulebook.situation import read_facts
from belisha.rulebook.vocabulary import Value

_KEYS = {"clause", "question", "facts", "verdict", "event", "applies", "answer"}


class ExampleError(ValueError):
    """An examples file that cannot be read; the message names the file and the example."""


@dataclass(frozen=True, slots=True)
class Example:
    """One question. `verdict` is the policy's, missing facts being ordinary; empty where `event` is given.

    `applies` says whether the clause is among the reasons (or, for an event, raises a duty).
    """

    clause: str
    question: str
    facts: dict[str, Value]
    applies: bool
    answer: str
    verdict: str = ""
    event: str = ""


def read_examples(path: Path) -> list[Example]:
    """The examples of a file, or none where there is no file; raises ExampleError."""
    if not path.is_file():
        return []
    try:
        rows = tomllib.loads(path.read_text("utf-8")).get("example", [])
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ExampleError(f"{path.name}: {error}") from error
    return [_example(path, place, row) for place, row in enumerate(rows, 1)]


def _example(path: Path, place: int, row: dict[str, object]) -> Example:
    odd = sorted(row.keys() - _KEYS)
    missing = sorted({"clause", "question", "facts", "applies", "answer"} - row.keys())
    if odd or missing or ("verdict" in row) == ("event" in row):
        problem = f"unknown {odd}" if odd else f"missing {missing}" if missing else "verdict or event, one of them"
        raise ExampleError(f"{path.name}: example {place}: {problem}")
    return Example(**row)  # type: ignore[arg-type]


def outcome(example: Example, counsel: Counsel) -> tuple[str, bool]:
    """The verdict that comes out (or nothing, for an event), and whether the example's clause has its part in it."""
    facts = read_facts(example.facts, counsel.book.vocabulary)
    if example.event:
        duties = arising([counsel.policy], example.event, facts | _ordinary(counsel, facts, example.event))
        return "", any(each.duty.clause == example.clause for each in duties)
    ruling = counsel.rule(facts, ordinary=True)
    clauses = {reason.line.rule.clause for reason in ruling.because if reason.role != DEFEATED}
    return ruling.verdict, example.clause in clauses


def _ordinary(counsel: Counsel, facts: dict[str, Value], event: str) -> dict[str, Value]:
    """The ordinary values of the facts on which an event's duties depend, as far as they are missing."""
    return counsel.book.ordinary(facts, facts_of(counsel.book, event))


def about(clause: str, examples: Iterable[Example]) -> list[Example]:
    """The examples of one clause."""
    return [example for example in examples if example.clause == clause]
