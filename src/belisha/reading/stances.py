"""The stance matrix of a trust: forty questions, and what each school's policy says to them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Final, NamedTuple

from belisha.people.models import School
from belisha.policies.matrix import SILENT, Question, Stance, matrix
from belisha.reading.links import anchor
from belisha.reading.marking import has_all
from belisha.reading.texts import MOST_KEPT, Texts
from belisha.rulebook.explain import VERDICT_SHORT

TOPICS: Final = {
    "friends": ("Friends and messages", (1, 2, 3, 4, 5)),
    "where": ("When, where and on what", (6, 7, 8, 9)),
    "accounts": ("Apps, accounts and groups", (10, 11, 12, 13, 17)),
    "posting": ("Photos and posts", (14, 15, 16, 19, 20, 22)),
    "privacy": ("Privacy and passwords", (21, 32)),
    "telling": ("Whom to tell", (23, 24, 25, 26)),
    "wrong": ("When something goes wrong", (27, 28, 29, 30, 31, 33, 34)),
    "policy": ("About the policy", (18, 35, 36, 37, 38, 39, 40)),
}
WORDS: Final = {**VERDICT_SHORT, SILENT: VERDICT_SHORT["not-regulated"]}
"""What a stance is called on every page."""


class Seat(NamedTuple):
    """A school with the texts that bind it."""

    school: School
    texts: Texts


class Said(NamedTuple):
    """One stance as it is shown: `clauses` are (number, anchor)."""

    verdict: str
    label: str
    text: str
    clauses: tuple[tuple[str, str], ...]
    stance: Stance


class Row(NamedTuple):
    """A question with a cell for each school, in the order of the schools."""

    question: Question
    topic: str
    cells: tuple[tuple[Said, ...], ...]
    differs: bool


@lru_cache(MOST_KEPT * 4)
def column(texts: Texts) -> tuple[tuple[Said, ...], ...]:
    """What one policy says to every question; schools that share a policy share this."""
    return tuple(tuple(map(_said, cells[0])) for _, cells in matrix([texts.counsel]))


def _said(stance: Stance) -> Said:
    verdict = stance.verdict or ("not-regulated" if stance.text == SILENT else "")
    text = WORDS.get(stance.text) or _approval(stance) or stance.text
    clauses = tuple((number, anchor(*number.rpartition("/")[::-2])) for number in stance.clauses)
    return Said(verdict, stance.label, text[:1].upper() + text[1:], clauses, stance)


def _approval(stance: Stance) -> str:
    """`needs-approval of the Headteacher` in plain words."""
    _, of, whom = stance.text.partition("needs-approval of ")
    return f"Ask first: {whom}" if of else ""


@lru_cache(MOST_KEPT)
def rows(columns: tuple[Texts, ...]) -> tuple[Row, ...]:
    """Every question with the cells of these texts. Cells differ where they say other things, whatever the clause."""
    topic_of = {number: name for name, (_, numbers) in TOPICS.items() for number in numbers}
    found = []
    for place, (question, _) in enumerate(matrix([])):
        cells = tuple(column(texts)[place] for texts in columns)
        sense = {tuple((each.label, each.stance.text) for each in cell) for cell in cells}
        found.append(Row(question, topic_of.get(question.number, "policy"), cells, len(sense) > 1))
    return tuple(found)


def chosen(found: Sequence[Row], topic: str, words: Sequence[str], only_different: bool) -> list[Row]:
    """The rows that a reader asked for."""
    return [
        row
        for row in found
        if (not topic or row.topic == topic)
        and (not only_different or row.differs)
        and (not words or has_all(_text(row), words))
    ]


def _text(row: Row) -> str:
    cells = (f"{each.label} {each.text}" for cell in row.cells for each in cell)
    return " ".join((row.question.text, *cells))
