"""Belisha beside other engines: the same policy, the same situations, one run."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, NamedTuple

from belisha.rulebook.book import Book
from belisha.rulebook.policy import Policy
from belisha.rulebook.ruling import Counsel
from bench.clock import Timed, in_turns, per_call
from bench.peers import CannotError, Peer, program_of, version_of
from bench.situations import Answer, Facts, Plain, incomplete, situations

OURS = "Belisha"
_TURN = 100_000.0
"""Microseconds that every engine is measured for in one turn."""


class Row(NamedTuple):
    """One engine on one policy."""

    engine: str
    version: str
    policy: str
    time: Timed
    pass_once: float
    disagreements: int
    right: int
    wrong: int
    cannot: int

    @property
    def incomplete(self) -> str:
        """How it did with facts missing."""
        return f"{self.right} / {self.wrong} / {self.cannot}"


def beside(policy: Policy, peers: Sequence[type[Peer]], version: str, quick: bool) -> list[Row]:
    """Every engine on one policy, ours first: times, disagreements with the plain reading, incomplete facts."""
    book, counsel = Book(policy), Counsel(policy)
    plain = Plain(book.matcher)
    whole = situations(book, 2000 if quick else 6000, seed=1)
    parts = incomplete(book, 20 if quick else 60, seed=2)
    truth = [plain.possible(facts) for facts in parts]
    answers = [plain.answer(facts) for facts in whole]
    engines = [peer(program_of(book.matcher)) for peer in peers]
    inputs = {engine.name: _inputs(engine, whole, 200 if quick else 1000) for engine in engines}
    work = {OURS: _turn(book.decide, whole)}
    work |= {engine.name: _turn(engine.decide, inputs[engine.name]) for engine in engines}
    wrong = {OURS: sum(_ours(book, facts) != answer for facts, answer in zip(whole, answers, strict=True))}
    for engine in engines:
        pairs = zip(inputs[engine.name], answers, strict=False)
        wrong[engine.name] = sum(engine.answer(engine.decide(given)) != answer for given, answer in pairs)
    times = in_turns(work, 3 if quick else 9)
    once = _pass_once({OURS: (book.decide, whole)} | {e.name: (e.decide, inputs[e.name]) for e in engines})
    versions = {engine.name: version_of(type(engine)) for engine in engines}
    possible: dict[str, Callable[[Facts], frozenset[str]]] = {engine.name: engine.possible for engine in engines}
    possible[OURS] = lambda facts: frozenset(counsel.rule(facts).possible)
    tried = {name: _tried(each, parts, truth) for name, each in possible.items()}
    return [
        Row(name, versions.get(name, version), policy.id, time, once[name], wrong[name], *tried[name])
        for name, time in times.items()
    ]


def _ours(book: Book, facts: Facts) -> Answer:
    """Our decision in the form in which all are compared."""
    found = book.decide(facts)
    return Answer(
        found.verdict,
        frozenset((*found.decisive, *found.also, *found.defeated)),
        frozenset(found.defeated),
    )


def _inputs(engine: Peer, whole: Sequence[Facts], least: int) -> list[Any]:
    """The situations in an engine's own form: all of them, or for a slow engine as many as half a second allows,
    but at least some."""
    few = [engine.prepare(facts) for facts in whole[:least]]
    share = max(least, int(_TURN * 5 / per_call(engine.decide, few[:20])))
    return few + [engine.prepare(facts) for facts in whole[least:share]]


def _turn(decide: Callable[[Any], object], inputs: Sequence[Any]) -> Callable[[], float]:
    """One turn of an engine, as long for all: a slow one has fewer situations (but 20), a quick one goes round."""
    per_call(decide, inputs)
    usual = max(0.01, per_call(decide, inputs[:100]))
    share = inputs[: max(20, min(len(inputs), int(_TURN / usual)))]
    rounds = max(1, int(_TURN / usual / len(share)))
    return lambda: per_call(decide, share, rounds)


def _pass_once(work: Mapping[str, tuple[Callable[[Any], object], Sequence[Any]]]) -> dict[str, float]:
    """Microseconds a decision in a single pass, straight after another engine: what an engine needs is then no
    longer in the processor's caches. The median of five; a slow engine has fewer situations."""
    shares = {name: (decide, inputs[: 50 if len(inputs) < 4000 else None]) for name, (decide, inputs) in work.items()}
    turns = {name: _single(*share) for name, share in shares.items()}
    return {name: time.median for name, time in in_turns(turns, 5).items()}


def _single(decide: Callable[[Any], object], inputs: Sequence[Any]) -> Callable[[], float]:
    return lambda: per_call(decide, inputs)


def _tried(
    possible: Callable[[Facts], frozenset[str]], parts: Sequence[Facts], truth: Sequence[frozenset[str]]
) -> tuple[int, int, int]:
    """On incomplete situations: how often the possible verdicts were right, wrong, or not to be had."""
    right = cannot = 0
    for facts, expected in zip(parts, truth, strict=True):
        try:
            right += possible(facts) == expected
        except CannotError:
            cannot += 1
    return right, len(parts) - right - cannot, cannot


def merged(rows: Sequence[Row]) -> list[dict[str, Any]]:
    """A row an engine: means over the policies, and how many times slower than ours it is, at least and at most."""
    ours = {row.policy: row for row in rows if row.engine == OURS}
    by_engine: dict[str, list[Row]] = {}
    for row in rows:
        by_engine.setdefault(row.engine, []).append(row)
    return [_merged(found, ours) for found in by_engine.values()]


def _merged(found: Sequence[Row], ours: Mapping[str, Row]) -> dict[str, Any]:
    ratios = [row.time.median / ours[row.policy].time.median for row in found]
    return {
        "engine": found[0].engine,
        "version": found[0].version,
        "least_us": sum(row.time.least for row in found) / len(found),
        "median_us": sum(row.time.median for row in found) / len(found),
        "worst_median_us": max(row.time.median for row in found),
        "ratio_least": min(ratios),
        "ratio_most": max(ratios),
        "once_ratio_least": min(row.pass_once / ours[row.policy].pass_once for row in found),
        "disagreements": sum(row.disagreements for row in found),
        "right": sum(row.right for row in found),
        "wrong": sum(row.wrong for row in found),
        "cannot": sum(row.cannot for row in found),
    }
