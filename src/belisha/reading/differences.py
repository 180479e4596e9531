"""What two schools, or two versions, rule differently: counts, and situations with the clauses of both sides."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from threading import Lock
from typing import NamedTuple

from belisha.policies.matrix import SILENT, Question, Stance
from belisha.reading.links import anchor, question
from belisha.reading.stances import WORDS, Said, rows
from belisha.reading.texts import Texts
from belisha.rulebook.compare import Area, Comparison, area_text, direction
from belisha.rulebook.diagram import TooLargeError
from belisha.rulebook.explain import either, fact_text, sentence
from belisha.rulebook.policy import Policy
from belisha.rulebook.vocabulary import Value, Vocabulary

_MOST_KEPT = 40
_ONE_AT_A_TIME = Lock()
ASKED_FIRST = ("connect", "message", "publish", "access", "use-with-class", "open-account", "sign-up")
ASKED_LAST = frozenset(("bypass-filter", "open-blocked-site", "share-password", "save-password", "leave-logged-in"))
_SILENT = Said("not-regulated", "", WORDS[SILENT], (), Stance("", SILENT, (), "not-regulated"))


class Cited(NamedTuple):
    """A clause that decides: its number, where it stands on the policy page, and its text."""

    number: str
    anchor: str
    text: str


class Side(NamedTuple):
    """How one policy rules in an area."""

    verdict: str
    clauses: tuple[Cited, ...]
    query: str


class Shown(NamedTuple):
    """Situations that are ruled differently in one way. `percent` is their part of all that differ."""

    who: str
    act: str
    text: str
    situations: int
    percent: float
    old: Side
    new: Side
    way: str


class Pair(NamedTuple):
    """Two verdicts and how many situations have them."""

    old: str
    new: str
    situations: int
    percent: float


class Difference(NamedTuple):
    """All that is ruled differently. Everything is empty where the policies are `too_large` to compare exactly."""

    too_large: bool = False
    total: int = 0
    differing: int = 0
    stricter: int = 0
    laxer: int = 0
    other: int = 0
    unlisted: int = 0
    pairs: tuple[Pair, ...] = ()
    areas: tuple[Shown, ...] = ()
    duties: tuple[tuple[str, ...], tuple[str, ...]] = ((), ())
    terms: tuple[tuple[str, str, str], ...] = ()

    @property
    def percent(self) -> float:
        """The part that is ruled differently."""
        return _part(self.differing, self.total)

    @property
    def bar(self) -> tuple[tuple[str, float, float], ...]:
        """(what, where it begins, how wide) of each part of a bar of 100."""
        ways = (("laxer", self.laxer), ("stricter", self.stricter), ("other", self.other))
        counts = (("alike", self.total - self.differing), *ways)
        found, place = [], 0.0
        for name, number in counts:
            wide = _part(number, self.total)
            found.append((name, place, wide))
            place += wide
        return tuple(found)


def difference(old: Texts, new: Texts) -> Difference:
    """The comparison of two texts; worked out once, by one reader while others wait for it."""
    with _ONE_AT_A_TIME:
        return _difference(old, new)


@lru_cache(_MOST_KEPT)
def _difference(old: Texts, new: Texts) -> Difference:
    try:
        found = Comparison(old.policy, new.policy, above=(old.above, new.above))
        areas = tuple(_areas(found, old, new))
    except TooLargeError:
        return Difference(too_large=True)
    pairs = sorted(found.counts.items(), key=lambda row: -row[1])
    return Difference(
        total=found.total,
        differing=found.differing,
        stricter=found.stricter,
        laxer=found.laxer,
        other=found.other,
        unlisted=found.unlisted,
        pairs=tuple(Pair(a, b, n, _part(n, found.differing)) for (a, b), n in pairs),
        areas=areas,
        duties=found.duties,
        terms=tuple((name, _people(a, old), _people(b, new)) for name, (a, b) in found.terms.items()),
    )


def _part(count: int, total: int) -> float:
    return 100 * count / total if total else 0.0


def _people(actors: Iterable[str], texts: Texts) -> str:
    roles = texts.vocabulary.roles
    return either([roles[name].many for name in actors], "and") or "nobody"


def _areas(found: Comparison, old: Texts, new: Texts) -> Iterator[Shown]:
    """The areas, the largest first; an area of which no situation is left was told by those before it."""
    for area in sorted(found.areas, key=lambda each: -each.count):
        yield _shown(area, found, old, new)


def _shown(area: Area, found: Comparison, old: Texts, new: Texts) -> Shown:
    who, _, what = area_text(replace(area, box=_only(area.box, True)), new.policy).partition(": ")
    facts = {**old.vocabulary.facts, **new.vocabulary.facts}
    rest = [fact_text(facts[name], values) for name, values in _only(area.box, False).items()]
    return Shown(
        who,
        str(area.box.get("act", ("",))[0]),
        sentence(", ".join((f"{who}: {what}", *rest))),
        area.count,
        _part(area.count, found.differing),
        _side(area.old, area.old_clauses, area, old),
        _side(area.new, area.new_clauses, area, new),
        direction(area.old, area.new),
    )


def _only(box: Mapping[str, tuple[Value, ...]], who_and_what: bool) -> dict[str, tuple[Value, ...]]:
    """The part of a box that says who does what, or the rest of it."""
    return {name: values for name, values in box.items() if (name in ("act", "actor")) is who_and_what}


def _side(verdict: str, clauses: Sequence[str], area: Area, texts: Texts) -> Side:
    known = {policy.id: policy for policy in texts.above}
    return Side(
        verdict,
        tuple(_cited(name, known, texts.policy) for name in clauses),
        question(area.example, texts.vocabulary),
    )


def _cited(name: str, above: dict[str, Policy], own: Policy) -> Cited:
    other, _, number = name.rpartition("/")
    clause = above.get(other, own).by_number[number]
    return Cited(name, anchor(number, other), clause.words)


class Heap(NamedTuple):
    """Areas that belong together, under the act or the people that they are about."""

    title: str
    situations: int
    areas: tuple[Shown, ...]


def heaped(areas: Sequence[Shown], by: str, vocabulary: Vocabulary) -> list[Heap]:
    """The areas in heaps by `act` or by `actor`: what people ask most first, or the largest heap."""
    found: dict[str, list[Shown]] = {}
    for area in areas:
        title = vocabulary.acts.get(area.act, "anything") if by == "act" else area.who
        found.setdefault(f"{title[:1].upper()}{title[1:]}", []).append(area)
    heaps = [Heap(title, sum(each.situations for each in same), tuple(same)) for title, same in found.items()]
    return sorted(heaps, key=lambda heap: (_interest(heap.areas[0].act) if by == "act" else 0, -heap.situations))


def _interest(act: str) -> int:
    return ASKED_FIRST.index(act) if act in ASKED_FIRST else len(ASKED_FIRST) + (act in ASKED_LAST)


class Contrast(NamedTuple):
    """A question of the matrix to which two policies give different verdicts."""

    number: int
    text: str
    label: str
    one: Said
    other: Said


def contrasts(one: Texts, other: Texts) -> list[Contrast]:
    """The questions that two policies answer with another verdict, in the order of the matrix."""
    found = []
    for row in rows((one, other)):
        sides = [{each.label: each for each in cell if each.verdict} for cell in row.cells]
        for label in dict.fromkeys(label for side in sides for label in side):
            pair = [side.get(label, _SILENT) for side in sides]
            if pair[0].text != pair[1].text and _ruled(row.question, label):
                found.append(Contrast(row.question.number, row.question.text, label, pair[0], pair[1]))
    return found


def _ruled(question: Question, label: str) -> bool:
    return any(row.get("label", "") == label for row in question.rulings)
