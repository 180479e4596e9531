"""Belisha's own figures, each with its target."""

from __future__ import annotations

import os
import resource
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from itertools import combinations
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple

from belisha.rulebook.book import Book
from belisha.rulebook.compare import Comparison
from belisha.rulebook.diagram import TooLargeError
from belisha.rulebook.examine import examine
from belisha.rulebook.policy import Policy, read_policy
from belisha.rulebook.ruling import Counsel
from bench.clock import Timed, each_call, in_turns, once, per_call, percentile
from bench.generated import hard_policy, long_policy
from bench.interviews import interviews
from bench.situations import Plain, situations

ROOT = Path(__file__).resolve().parents[1]
TODAY = date(2026, 11, 21)
PAIRS = 24
_FIRST_RULING = """
import sys
from belisha.rulebook.policy import read_policy
from belisha.rulebook.ruling import Counsel
with open(sys.argv[1], "rb") as file:
    policy = read_policy(file.read(), sys.argv[1])
Counsel(policy).rule({"actor": "teacher", "act": "publish"}, ordinary=True)
"""


class Figure(NamedTuple):
    """One figure: what it is, the value, its unit, the target as `<= 10` or `>= 3`, and what else is to be said."""

    what: str
    value: float
    unit: str
    target: str = ""
    note: str = ""

    @property
    def ok(self) -> bool | None:
        """Whether the target is met; None where there is none."""
        if not self.target:
            return None
        sign, bound = self.target.split()
        return self.value <= float(bound) if sign == "<=" else self.value >= float(bound)


Texts = Mapping[str, bytes]


def load(texts: Texts) -> dict[str, Policy]:
    """The policies, read afresh: nothing that an earlier measurement has left in them is kept."""
    return {name: read_policy(text, name) for name, text in texts.items()}


def _worst(times: Mapping[str, Timed]) -> tuple[str, Timed]:
    return max(times.items(), key=lambda item: item[1].median)


def decisions(texts: Texts, quick: bool) -> Iterator[Figure]:
    """Decisions on situations that a warm book has not met: it has decided many others."""
    count = 2000 if quick else 10_000
    found = []
    for name, policy in load(texts).items():
        book = Book(policy)
        per_call(book.decide, situations(book, 2 * count, seed=21))
        found.append((per_call(book.decide, situations(book, count, seed=22)), name))
    value, name = max(found)
    yield Figure("decision, new to a warm book", value, "µs", "<= 1.5", name)


def rulings(texts: Texts, quick: bool) -> Iterator[Figure]:
    """Whole rulings on complete situations, each timed by itself: new ones to a warm counsel and to a cold one,
    and the same ones again. Of the policies the one with the largest figure counts."""
    count = 500 if quick else 5000
    found: dict[str, list[tuple[float, str]]] = {}
    for name, policy in load(texts).items():
        for label, value in _ruling_times(policy, count).items():
            found.setdefault(label, []).append((value, name))
    targets = {"ruling, new to a warm counsel, p50": "<= 10"}
    for label, values in found.items():
        value, name = max(values)
        yield Figure(label, value, "µs", targets.get(label, ""), name)


def _ruling_times(policy: Policy, count: int) -> dict[str, float]:
    warm, cold = Counsel(policy), Counsel(policy)
    for facts in situations(warm.book, 4 * count, seed=11):
        warm.rule(facts)
    new = situations(warm.book, count, seed=12)
    timed = {
        "ruling, new to a warm counsel": each_call(warm.rule, new),
        "ruling, the same again": each_call(warm.rule, new),
        "ruling, first ever (cold)": each_call(cold.rule, new),
    }
    found = {f"{label}, p{part}": percentile(each, part / 100) for label, each in timed.items() for part in (50, 99)}
    done = [warm.rule(facts) for facts in new[:500]]
    found["ruling as JSON values, p50"] = percentile(each_call(lambda ruling: ruling.as_json(), done), 0.5)
    return found


def process(paths: Sequence[Path], quick: bool) -> Iterator[Figure]:
    """CPU time of a whole fresh process that gives one ruling, beside one that does nothing.

    Python has compiled the files before, as it has wherever Belisha is installed; the very first run is slower.
    """
    with TemporaryDirectory() as compiled:
        work = {"": lambda: _child(["-c", "pass"], compiled)}
        work |= {path.parent.name: _starter(path, compiled) for path in paths}
        very_first = _child(["-c", _FIRST_RULING, str(paths[0])], compiled)
        times = in_turns(work, 3 if quick else 11)
    bare = times.pop("")
    name, most = _worst(times)
    note = f"{name}; least {most.least / 1000:.0f}; bare 'python -c pass' {bare.median / 1000:.0f}"
    yield Figure("import and first ruling, fresh process", most.median / 1000, "ms", "<= 60", note)
    yield Figure("the same without the bare process", (most.median - bare.median) / 1000, "ms", "", name)
    yield Figure("the same where Python has compiled nothing yet", very_first / 1000, "ms", "", paths[0].parent.name)


def _starter(path: Path, compiled: str) -> Callable[[], float]:
    return lambda: _child(["-c", _FIRST_RULING, str(path)], compiled)


def _child(arguments: Sequence[str], compiled: str) -> float:
    """Microseconds of CPU time, in the user's and the system's name, of a Python process."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "src"), "PYTHONPYCACHEPREFIX": compiled}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run([sys.executable, *arguments], check=True, env=environment)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return (after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime) * 1e6


def differences(texts: Texts, quick: bool) -> Iterator[Figure]:
    """The exact difference, with counts, of every pair of policies, from their text."""
    pairs = list(combinations(texts, 2))
    if not pairs:
        return
    work = {f"{one} and {other}": _differ(texts[one], texts[other]) for one, other in pairs}
    for label, target, areas in (
        ("exact difference with counts, from text", "<= 10", False),
        ("the same with areas", "", True),
    ):
        turns = {name: _timing(differ, areas) for name, differ in work.items()}
        name, most = _worst(in_turns(turns, 3 if quick else 7))
        note = f"{name}, the worst of {len(pairs)}; least {most.least / 1000:.1f}"
        yield Figure(label, most.median / 1000, "ms", target, note)


def _timing(work: Callable[[bool], object], flag: bool) -> Callable[[], float]:
    return lambda: once(lambda: work(flag))


def _differ(one: bytes, other: bytes) -> Callable[[bool], object]:
    def differ(areas: bool) -> object:
        comparison = Comparison(read_policy(one), read_policy(other))
        return (comparison.counts, comparison.total, comparison.areas if areas else ())

    return differ


def analyses(texts: Texts, quick: bool) -> Iterator[Figure]:
    """The complete analysis of every policy, from its text and of a policy already read."""
    loaded = load(texts)
    from_text = {name: _timing(_examine_text(text), True) for name, text in texts.items()}
    from_policy = {name: _timing(_examine(policy), True) for name, policy in loaded.items()}
    for label, work in (("from text", from_text), ("of a policy already read", from_policy)):
        name, most = _worst(in_turns(work, 3 if quick else 7))
        note = f"{name}; least {most.least / 1000:.1f}"
        yield Figure(f"complete analysis, {label}", most.median / 1000, "ms", "<= 20", note)


def _examine_text(text: bytes) -> Callable[[bool], object]:
    return lambda _: examine(read_policy(text), TODAY)


def _examine(policy: Policy) -> Callable[[bool], object]:
    return lambda _: examine(policy, TODAY)


def bulk(texts: Texts, quick: bool) -> Iterator[Figure]:
    """Millions of decisions a second on one core, with the masks of all lines that apply; the slowest policy."""
    from bench.columns import random_columns, speeds

    count = 1 << (20 if quick else 22)
    found: dict[str, list[tuple[float, str]]] = {}
    for name, policy in load(texts).items():
        book = Book(policy)
        for label, value in speeds(book, random_columns(book, count, seed=13), 3 if quick else 5).items():
            found.setdefault(label, []).append((value, name))
    targets = {"in bulk, from packed columns": ">= 100"}
    for label, values in found.items():
        value, name = min(values)
        yield Figure(label, value, "M/s", targets.get(label, ""), f"{name}, {count:,} situations")


def asked(texts: Texts, quick: bool) -> Iterator[Figure]:
    """Interviews about true situations of which nothing is said at first."""
    count = 100 if quick else 1000
    counsels = [Counsel(policy) for policy in load(texts).values()]
    unproven = wrong = total = 0
    for label, ordinary in (("drawn evenly", 0.0), ("mostly ordinary", 0.8)):
        done = [interviews(each, situations(each.book, count, 14, ordinary), 15) for each in counsels]
        worst = max(done, key=lambda each: each.mean)
        mean = sum(each.questions for each in done) / sum(each.count for each in done)
        note = f"single facts; worst policy {worst.mean:.2f}; longest {max(each.most for each in done)}"
        yield Figure(f"questions an interview, answers {label}", mean, "", "<= 3", note)
        unproven += sum(each.unproven for each in done)
        wrong += sum(each.wrong for each in done)
        total += sum(each.questions for each in done)
    note = f"of {total:,}: those for which no two completions differ in the answer alone and in their verdict"
    yield Figure("irrelevant questions", unproven, "", "<= 0", note)
    yield Figure("interviews that end in another verdict than the truth's", wrong, "", "<= 0")


def long(quick: bool) -> Iterator[Figure]:
    """400 generated norms: the difference to a version with ten of them changed, and the analysis."""
    texts = [long_policy(400, 16), long_policy(400, 16, changed=10)]
    old, new = (read_policy(text) for text in texts)
    repeats = 1 if quick else 3
    yield Figure("reading 400 generated norms", _median(lambda: read_policy(texts[0]), repeats), "ms")
    yield _bounded("difference of 400 generated norms", lambda: Comparison(old, new).counts, repeats, "<= 250")
    yield _bounded("analysis of 400 generated norms", lambda: examine(new, TODAY), repeats, "<= 1000")
    book = Book(old)
    facts = situations(book, 2000, 17)
    plain = Plain(book.matcher)
    wrong = sum(book.decide(each).verdict != plain.answer(each).verdict for each in facts[:500])
    yield Figure("decision under 400 generated norms", per_call(book.decide, facts), "µs", "", "warm")
    yield Figure("disagreements with the plain reading there", wrong, "", "<= 0", "500 situations")


def _median(work: Callable[[], object], repeats: int) -> float:
    """Milliseconds, the median."""
    return in_turns({"": lambda: once(work)}, repeats)[""].median / 1000


def _bounded(label: str, work: Callable[[], object], repeats: int, target: str) -> Figure:
    """Some work that may run into the budget of a diagram, or fail; then that is what is reported, as missed."""
    try:
        value = _median(work, repeats)
        found = work()
    except (TooLargeError, RuntimeError) as error:
        return Figure(label, float("inf"), "ms", target, f"gave up: {type(error).__name__}: {error}")
    too_large = isinstance(found, list) and any(each.kind == "too-large" for each in found)
    return Figure(label, value, "ms", target, "without a diagram: too large" if too_large else "")


def hard(quick: bool) -> Iterator[Figure]:
    """A policy made to be hard: its diagram must be given up, and said to be, while rulings stay quick."""
    policy = read_policy(hard_policy(PAIRS))
    says = [each for each in examine(policy, TODAY) if each.kind == "too-large"]
    counsel = Counsel(policy)
    took = once(lambda: counsel.rule({"act": "publish"})) / 1000
    exact = counsel.rule({"act": "publish"}).exact
    yield Figure("hard policy: times that it is said to be too large", len(says) + (not exact), "", ">= 2")
    yield Figure("hard policy: first incomplete ruling, with giving up", took, "ms")
    facts = situations(counsel.book, 500 if quick else 3000, 18)
    for label, timed in (
        ("hard policy: decision", each_call(counsel.book.decide, facts)),
        ("hard policy: whole ruling, new situations", each_call(counsel.rule, facts)),
    ):
        yield Figure(label, percentile(timed, 0.5), "µs", "<= 1000", f"p50; p99 {percentile(timed, 0.99):.1f}")
    part = [{name: value for name, value in each.items() if name[-1] != "7"} for each in facts[:500]]
    timed = each_call(counsel.rule, part)
    yield Figure(
        "hard policy: incomplete ruling", percentile(timed, 0.5), "µs", "<= 1000", f"p99 {percentile(timed, 0.99):.1f}"
    )


def figures(texts: Texts, paths: Sequence[Path], quick: bool, say: Callable[[str], Any]) -> list[Figure]:
    """All of them; what cannot be measured here is said."""
    found: list[Figure] = []
    parts: dict[str, Callable[[], Iterator[Figure]]] = {
        "decisions": lambda: decisions(texts, quick),
        "rulings": lambda: rulings(texts, quick),
        "process": lambda: process(paths, quick),
        "differences": lambda: differences(texts, quick),
        "analyses": lambda: analyses(texts, quick),
        "bulk": lambda: bulk(texts, quick),
        "interviews": lambda: asked(texts, quick),
        "400 norms": lambda: long(quick),
        "hard policy": lambda: hard(quick),
    }
    for name, part in parts.items():
        say(f"measuring {name} …")
        try:
            found += part()
        except ImportError as error:
            found.append(Figure(f"NOT MEASURED: {name}: {error}", float("nan"), "", "<= 0"))
    return found
