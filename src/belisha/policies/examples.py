"""A policy's examples: questions as people ask them, with the ruling expected. They are tests, FAQ and quiz."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from belisha.policies import shelf
from belisha.rulebook.duties import arising, facts_of
from belisha.rulebook.finding import ERROR, NOTE, Finding
from belisha.rulebook.norm import Duty, Rule
from belisha.rulebook.ruling import DEFEATED, Counsel
from belisha.rulebook.situation import SituationError, read_facts
from belisha.rulebook.vocabulary import Value

_KEYS = {
    "clause": str,
    "question": str,
    "facts": dict,
    "verdict": str,
    "event": str,
    "applies": bool,
    "answer": str,
}
"""What an example can have, and the kind of each."""


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
    return read_rows(path.read_bytes(), path.name) if path.is_file() else []


def read_rows(source: bytes, file: str) -> list[Example]:
    """The examples in the bytes of a file of this name; raises ExampleError."""
    try:
        found = tomllib.loads(source.decode()).get("example", [])
        rows = found if isinstance(found, list) else [None]
    except ValueError as error:  # no TOML, no UTF-8, or a number of thousands of digits
        raise ExampleError(f"{file}: {error}") from error
    except RecursionError as error:
        raise ExampleError(f"{file}: lists or tables stand too deeply in one another") from error
    return [_example(file, place, row) for place, row in enumerate(rows, 1)]


def examples_of(name: str) -> list[Example]:
    """The examples kept beside a policy's file."""
    return read_examples(shelf.path_of(name).with_name("examples.toml"))


def _example(file: str, place: int, row: object) -> Example:
    """One example, each of its parts of the right kind."""
    if not isinstance(row, dict):
        raise ExampleError(f"{file}: an example begins with [[example]]")
    odd = sorted(row.keys() - _KEYS.keys())
    missing = sorted({"clause", "question", "facts", "applies", "answer"} - row.keys())
    if odd or missing or ("verdict" in row) == ("event" in row):
        problem = f"unknown {odd}" if odd else f"missing {missing}" if missing else "verdict or event, one of them"
        raise ExampleError(f"{file}: example {place}: {problem}")
    wrong = [key for key, value in row.items() if not isinstance(value, _KEYS[key])]
    if wrong:
        raise ExampleError(f"{file}: example {place}: '{wrong[0]}' is of the wrong kind; is it in quotes?")
    return Example(**row)


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


def failing(examples: Iterable[Example], counsel: Counsel) -> Iterator[Finding]:
    """Examples that do not come out as they say, and clauses that have none which applies or none which does not."""
    policy = counsel.policy
    shown: dict[str, set[bool]] = {}
    for example in examples:
        shown.setdefault(example.clause, set()).add(example.applies)
        if example.clause not in policy.by_number:
            yield _finding(policy.id, "example-without-clause", example, "there is no such clause")
        elif (problem := _problem(example, counsel)) is not None:
            yield _finding(policy.id, "example-fails", example, problem)
    clauses = {norm.clause for norm in policy.norms if isinstance(norm, Rule | Duty)} if shown else set()
    for number in (number for number in policy.by_number if number in clauses and len(shown.get(number, ())) < 2):
        yield Finding(
            "example-missing", NOTE, number, "it needs an example where it applies, and one where it does not",
            "add one to examples.toml", policy=policy.id,
        )  # fmt: skip


def _problem(example: Example, counsel: Counsel) -> str | None:
    """How an example comes out otherwise than it says, or None."""
    try:
        verdict, applies = outcome(example, counsel)
    except SituationError as error:
        return str(error)
    if verdict != example.verdict:
        return f"the ruling is {verdict}, not {example.verdict}"
    if applies != example.applies:
        return f"the clause {'applies' if applies else 'does not apply'}"
    return None


def _finding(policy: str, kind: str, example: Example, problem: str) -> Finding:
    return Finding(
        kind, ERROR, example.clause, f"example '{example.question}': {problem}",
        "correct the example, or the clause", example.question, policy=policy,
    )  # fmt: skip
