"""Columns of random situations, and how fast they are packed and decided."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np

from belisha.bulk import Columns, Plan, decide_all
from belisha.rulebook.book import Book
from belisha.rulebook.vocabulary import Fact
from bench.clock import in_turns, once
from bench.situations import ORDINARY


def random_columns(book: Book, count: int, seed: int) -> dict[str, Any]:
    """Situations as in `situations.situations`, as arrays. What a picture that is not there shows is put right."""
    random = np.random.default_rng(seed)
    found = {fact.name: _column(fact, count, random) for fact in book.matcher.facts}
    for needs in book.matcher.impossible:
        *others, last = [_inside(book, found, name, values) for name, values in needs.items()]
        name = list(needs)[-1]
        found[name] = np.where(np.logical_and.reduce([*others, last]), False, found[name])
    return found


def _column(fact: Fact, count: int, random: np.random.Generator) -> Any:
    drawn = random.integers(0, len(fact.values), count, dtype=np.uint8)
    if fact.name not in ("act", "actor"):
        drawn = np.where(random.random(count) < ORDINARY, np.uint8(fact.values.index(fact.ordinary)), drawn)
    return drawn == 0 if fact.is_flag else drawn


def _inside(book: Book, columns: Mapping[str, Any], name: str, values: frozenset[Any]) -> Any:
    fact = book.vocabulary.facts[name]
    if fact.is_flag:
        return np.isin(columns[name], list(values))
    return np.isin(columns[name], [fact.values.index(value) for value in values])


def speeds(book: Book, columns: Mapping[str, Any], repeats: int) -> dict[str, float]:
    """Millions of situations a second: decided from packed columns, packed, and both; medians.

    Some of the answers are held against single decisions.
    """
    packed = Columns.of(book.matcher, columns)
    room = Plan(book.matcher).answers(packed.count)
    times = in_turns(
        {
            "in bulk, from packed columns": lambda: once(lambda: decide_all(book, packed, room)),
            "in bulk, packing the columns": lambda: once(lambda: Columns.of(book.matcher, columns)),
            "in bulk, packing and deciding": lambda: once(
                lambda: decide_all(book, Columns.of(book.matcher, columns), room)
            ),
        },
        repeats,
    )
    for place in range(0, packed.count, max(1, packed.count // 500)):
        if room.decision(place) != book.decide(_situation(book, columns, place)):
            raise AssertionError(f"situation {place} is decided differently in bulk")
    return {label: packed.count / each.median for label, each in times.items()}


def _situation(book: Book, columns: Mapping[str, Any], place: int) -> dict[str, Any]:
    return {
        fact.name: bool(columns[fact.name][place]) if fact.is_flag else fact.values[columns[fact.name][place]]
        for fact in book.matcher.facts
    }
