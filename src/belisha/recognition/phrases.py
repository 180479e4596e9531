"""Phrases: the pieces of everyday English that lead to a fact, and how they are found in a text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import product
from typing import Final, NamedTuple

from belisha.recognition.stems import stem
from belisha.recognition.tokens import Token

GAP: Final = 4
WEAK: Final = "~"

Element = frozenset[str] | int
Edges = list[dict[str, list[int]]]


class Phrase(NamedTuple):
    """A phrase for one value of one fact: elements are the stems or classes that may stand there, or a gap.

    A gap is a number: that many other words at most. `weight` is how many words it has, gaps left out.
    """

    kind: str
    value: object
    elements: tuple[Element, ...]
    text: str
    weak: bool = False

    @property
    def weight(self) -> int:
        """How much the phrase says: a longer one is believed before a shorter one."""
        return sum(isinstance(each, frozenset) for each in self.elements)


class Found(NamedTuple):
    """A phrase at its place in the text: the first token and the one after the last."""

    phrase: Phrase
    start: int
    end: int

    @property
    def kind(self) -> str:
        """The fact, class or event that the phrase is for."""
        return self.phrase.kind


def compiled(kind: str, value: object, text: str) -> list[Phrase]:
    """A phrase as it is written in the lists, once for every way of leaving its optional words out."""
    weak = text.startswith(WEAK)
    parts = text.removeprefix(WEAK).split()
    options = [[[], [_element(part[1:-1])]] if part.startswith("(") else [[_element(part)]] for part in parts]
    ways = (tuple(element for group in way for element in group) for way in product(*options))
    return [Phrase(kind, value, way, text, weak) for way in ways if way and isinstance(way[0], frozenset)]


def _element(part: str) -> Element:
    """`...` a gap, `..2` one of at most two words, `<event>` a class, anything else words to choose from."""
    if part.startswith(".."):
        return int(part[2:]) if part[2:].isdecimal() else GAP
    return frozenset(each if each.startswith("<") else stem(each) for each in part.split("|"))


class Index:
    """Phrases by what they may begin with."""

    def __init__(self, phrases: Iterable[Phrase]) -> None:
        self.by_first: dict[str, list[tuple[Phrase, tuple[frozenset[str], ...]]]] = {}
        for phrase in phrases:
            first, *rest = (each for each in phrase.elements if isinstance(each, frozenset))
            for label in first:
                self.by_first.setdefault(label, []).append((phrase, tuple(rest)))

    def find(self, edges: Edges, tokens: Sequence[Token]) -> Iterator[Found]:
        """Every phrase that stands in a text, wherever it begins; of a phrase with gaps the shortest piece."""
        present = {label for labels in edges for label in labels}
        for start, labels in enumerate(edges):
            for label in labels:
                for phrase, rest in self.by_first.get(label, ()):
                    if any(present.isdisjoint(each) for each in rest):
                        continue
                    end = min(_ends(phrase.elements, 0, start, edges, tokens), default=0)
                    if end:
                        yield Found(phrase, start, end)


def _ends(elements: tuple[Element, ...], at: int, place: int, edges: Edges, tokens: Sequence[Token]) -> Iterator[int]:
    """Where the rest of a phrase may end, if it goes on at this place; nothing crosses the end of a sentence."""
    if at == len(elements):
        yield place
        return
    if place >= len(edges) or (at and tokens[place - 1].stop):
        return
    element = elements[at]
    if isinstance(element, int):
        for here in range(place, min(place + element + 1, len(edges))):
            if here > place and (tokens[here - 1].stop or tokens[here - 1].comma or tokens[place - 1].comma):
                return
            yield from _ends(elements, at + 1, here, edges, tokens)
        return
    for label, ends in edges[place].items():
        if label in element:
            for end in ends:
                yield from _ends(elements, at + 1, end, edges, tokens)


def edges_of(tokens: Sequence[Token]) -> Edges:
    """For each place the stem that stands there; classes are added as they are found."""
    return [{token.stem: [place + 1]} for place, token in enumerate(tokens)]


def add_classes(edges: Edges, found: Iterable[Found]) -> None:
    """Put the classes that were found beside the words."""
    for each in found:
        ends = edges[each.start].setdefault(each.kind, [])
        if each.end not in ends:
            ends.append(each.end)


def longest_first(found: Iterable[Found]) -> list[Found]:
    """The pieces found, those that say most first; equal ones in the order of the text."""
    return sorted(found, key=lambda each: (-each.phrase.weight, each.end - each.start, each.start, each.phrase.text))


def settled(found: Iterable[Found], shadows: Sequence[Found]) -> list[Found]:
    """Of pieces for the same fact that overlap only the one that says most; none that lies in a shadow.

    Of acts only those are left out that lie wholly inside another.
    """
    kept: list[Found] = []
    for each in longest_first(found):
        if any(_within(each, shadow) and shadow.phrase.weight > each.phrase.weight for shadow in shadows):
            continue
        collides = _within if each.kind == "act" else _overlap  # acts are weighed against each other later
        if not any(other.kind == each.kind and collides(each, other) for other in kept):
            kept.append(each)
    return sorted(kept, key=lambda each: (each.start, each.end))


def _within(inner: Found, outer: Found) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end


def _overlap(one: Found, other: Found) -> bool:
    return one.start < other.end and other.start < one.end


def words_in(phrases: Iterable[Phrase]) -> set[str]:
    """Every word of some phrases as it is written there."""
    found: set[str] = set()
    for phrase in phrases:
        for part in phrase.text.removeprefix(WEAK).split():
            found.update(each for each in part.strip("()").split("|") if each.isalpha())
    return found


def phrases_in(table: Mapping[str, Mapping[str, Sequence[str]]]) -> list[Phrase]:
    """The phrases of a list: a table of facts, of values, of phrases."""
    found: list[Phrase] = []
    for kind, values in table.items():
        for value, texts in values.items():
            for text in texts:
                found += compiled(kind, _value(value), text)
    return found


def _value(word: str) -> object:
    """A value as it is written in the lists."""
    return {"yes": True, "no": False}.get(word, word)
