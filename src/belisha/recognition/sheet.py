"""A sheet: the facts of one question as they are collected, and what is left open."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from belisha.recognition.acting import Actor
from belisha.recognition.phrases import Found
from belisha.recognition.platforms import Platform
from belisha.recognition.scene import Scene
from belisha.rulebook.vocabulary import Value

Row = tuple[str, Value, int, int, str]
"""A fact, its value, the first token that led to it and the one after the last, and why."""


class Sheet:
    """What is known of one question so far; the first reading of a fact stays."""

    def __init__(self, scene: Scene, actor: Actor, myself: Actor, platforms: Sequence[Platform]) -> None:
        self.scene = scene
        self.actor = actor
        self.myself = myself
        self.platforms = platforms
        self.rows: dict[str, Row] = {}
        self.open: dict[str, tuple[Value, ...]] = {}
        self.act = ""
        self.act_words: Found | None = None
        self.told = False
        self.refusing = False
        self.channel = ""

    def add(self, fact: str, value: Value, start: int, end: int, why: str = "") -> None:
        """A fact that is certain, with the tokens that led to it."""
        self.rows.setdefault(fact, (fact, value, start, end, why))

    def add_one_of(self, fact: str, values: Sequence[Value], start: int, end: int, why: str = "") -> None:
        """A fact where there is one reading; a question where there are several."""
        if len(values) == 1:
            self.add(fact, values[0], start, end, why)
        elif values and fact not in self.rows:
            self.open[fact] = tuple(values)

    def name_act(self, act: str, start: int, end: int, why: str = "") -> None:
        """The act that is asked about, whatever it was taken for before."""
        self.act = act
        self.rows["act"] = ("act", act, start, end, why)
        self.open.pop("act", None)

    def value(self, fact: str) -> Value | None:
        """The value of a fact so far."""
        return self.rows[fact][1] if fact in self.rows else None

    def place(self, fact: str) -> tuple[int, int]:
        """Where the words for a fact stand: the first token and the one after the last; (0, 0) without any."""
        return self.rows[fact][2:4] if fact in self.rows else (0, 0)

    def words(self, fact: str) -> set[str]:
        """The words that led to a fact."""
        return {self.scene.word(place) for place in range(*self.place(fact))}

    def drop(self, facts: Iterable[str]) -> None:
        """Forget some facts."""
        for fact in facts:
            self.rows.pop(fact, None)
            self.open.pop(fact, None)

    def overlap(self, one: str, other: str) -> bool:
        """Whether the words for two facts overlap."""
        (start, end), (first, last) = self.place(one), self.place(other)
        return start < last and first < end
