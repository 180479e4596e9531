"""Holding a draft against the policy it was made from, step by step, so that a slow step costs no other."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from functools import cached_property
from typing import Final

from belisha.drafting.wording import clause_changes
from belisha.policies.examples import Example, outcome, read_rows
from belisha.rulebook.clause import Mistake, PolicyError
from belisha.rulebook.compare import Area, Comparison, area_text
from belisha.rulebook.diagram import TooLargeError
from belisha.rulebook.examine import examine
from belisha.rulebook.explain import norm_text
from belisha.rulebook.finding import Finding
from belisha.rulebook.overrides import missing_above
from belisha.rulebook.policy import Policy, read_policy
from belisha.rulebook.ruling import Counsel
from belisha.rulebook.situation import SituationError

BUDGET: Final = 20_000
"""Nodes of a diagram: a policy of a hundred clauses takes some hundreds."""
MOST_SHOWN: Final = 100
"""Of anything that is listed; the rest is counted."""

Plain = dict[str, object]
"""Plain JSON values."""


class Trial:
    """One draft on trial. `job` has `old`, `new`, `above`, `examples`, `today` and `clause`, all of them text.

    `above` is a list: the texts of the policies above, the highest source first.
    """

    def __init__(self, job: Mapping[str, object]) -> None:
        self.job = job
        self.above = [read_policy(text) for text in _texts(job.get("above"))]
        self.old = read_policy(str(job["old"]))
        self.source = str(job["new"])

    @cached_property
    def new(self) -> Policy:
        """The draft; raises PolicyError with every mistake."""
        policy = read_policy(self.source, "policy.md")
        if mistakes := missing_above(policy, self.above):
            raise PolicyError(mistakes)
        return policy

    @cached_property
    def comparison(self) -> Comparison:
        """What is ruled otherwise; raises TooLargeError."""
        return Comparison(self.old, self.new, BUDGET, (self.above, self.above))

    def read(self) -> Plain:
        """Whether the draft can be read at all: its mistakes, and what the norms of the chosen clause mean."""
        try:
            return {"mistakes": [], "more": 0, "norms": self._norms(), "id": self.new.id != self.old.id}
        except PolicyError as error:
            lines = self.source.split("\n")
            rows = [_mistake(each, lines) for each in error.mistakes]
            return {"mistakes": rows[:MOST_SHOWN], "more": max(0, len(rows) - MOST_SHOWN), "norms": [], "id": False}

    def _norms(self) -> list[Plain]:
        norms = self.new.norms_of.get(str(self.job.get("clause", "")), ())
        lines = self.source.split("\n")
        rows = [(lines[self.new.lines[norm.id] - 1].strip(), norm) for norm in norms]
        return [{"line": line[:400], "means": norm_text(norm, self.new.vocabulary)} for line, norm in rows[:MOST_SHOWN]]

    def ruled(self) -> Plain:
        """How many situations are ruled otherwise, and which way."""
        found = self.comparison
        return {
            "differing": found.differing,
            "total": found.total,
            "stricter": found.stricter,
            "laxer": found.laxer,
            "counts": [{"old": a, "new": b, "count": n} for (a, b), n in _by_count(found.counts)],
            "terms": [{"name": name, "old": a, "new": b} for name, (a, b) in found.terms.items()][:MOST_SHOWN],
            "header": [{"name": n[:60], "old": a[:300], "new": b[:300]} for n, (a, b) in found.header.items()],
        }

    def due(self) -> Plain:
        """The duties that only one of the two has."""
        gone, new = self.comparison.duties
        return {"gone": gone[:MOST_SHOWN], "new": new[:MOST_SHOWN]}

    def areas(self) -> Plain:
        """The situations that are ruled otherwise, those that stand for most of them first."""
        found = sorted(self.comparison.areas, key=lambda each: -each.count)
        rows = [self._area(each) for each in found[:MOST_SHOWN]]
        listed = sum(each.count for each in found[:MOST_SHOWN])
        return {"rows": rows, "unlisted": self.comparison.differing - listed}

    def _area(self, area: Area) -> Plain:
        policy = self.new if area.box.keys() <= self.new.vocabulary.facts.keys() else self.old
        row = {key: area.as_json()[key] for key in ("from-clauses", "to-clauses", "example")}
        kept = {key.replace("-", "_"): value for key, value in row.items()}
        return {**kept, "text": area_text(area, policy), "old": area.old, "new": area.new, "count": area.count}

    def asked(self) -> Plain:
        """The worked examples that would be answered otherwise."""
        examples = read_rows(str(self.job.get("examples", "")).encode(), "examples.toml")
        counsels = (Counsel(*self.above, self.old), Counsel(*self.above, self.new))
        rows = [row for each in examples if (row := _answered(each, *counsels))]
        return {"rows": rows[:MOST_SHOWN], "of": len(examples)}

    def found(self) -> Plain:
        """What the analyser finds in the draft: what is new, what is gone, and what was there already."""
        today = date.fromisoformat(str(self.job["today"]))
        old, new = (
            {each.id: each for each in examine(policy, today, self.above, BUDGET)} for policy in (self.old, self.new)
        )
        parts = {
            "new": [each for name, each in new.items() if name not in old],
            "gone": [each for name, each in old.items() if name not in new],
            "same": [each for name, each in new.items() if name in old],
        }
        rows: Plain = {name: [_finding(each) for each in part[:MOST_SHOWN]] for name, part in parts.items()}
        return {**rows, "many": {name: len(part) for name, part in parts.items()}}

    def written(self) -> Plain:
        """What stands otherwise in the text, clause by clause."""
        rows = clause_changes(self.old, self.new)
        return {"rows": rows[:MOST_SHOWN], "many": len(rows)}


STEPS: Final[Mapping[str, Callable[[Trial], Plain]]] = {
    "read": Trial.read,
    "ruled": Trial.ruled,
    "due": Trial.due,
    "areas": Trial.areas,
    "asked": Trial.asked,
    "written": Trial.written,
    "found": Trial.found,
}
"""In the order of how much they matter; a draft that cannot be read gets no further than the first."""


def run(job: Mapping[str, object]) -> Iterator[tuple[str, Plain]]:
    """Step after step, each with what came of it; a step too large for its budget has nothing but `large`."""
    trial = Trial(job)
    for name, step in STEPS.items():
        try:
            result = step(trial)
        except (TooLargeError, RecursionError, MemoryError):
            result = {"large": True}
        yield name, result
        if result.get("mistakes") or (name == "read" and result.get("large")):
            return


def _texts(value: object) -> list[str]:
    return [str(each) for each in value] if isinstance(value, list) else []


def _mistake(mistake: Mistake, lines: list[str]) -> Plain:
    """A mistake, with the line as it stands."""
    line = lines[mistake.line - 1] if 0 < mistake.line <= len(lines) else ""
    return {**mistake._asdict(), "text": line.strip()[:200]}


def _by_count(counts: Mapping[tuple[str, str], int]) -> list[tuple[tuple[str, str], int]]:
    return sorted(counts.items(), key=lambda row: -row[1])


def _finding(finding: Finding) -> Plain:
    return {key: value for key, value in finding.as_json().items() if key in ("severity", "clause", "message", "hint")}


def _answered(example: Example, old: Counsel, new: Counsel) -> Plain | None:
    """An example with both answers, where they are not the same; of an event, whether the clause asks for anything."""
    try:
        before, after = (outcome(example, each) for each in (old, new))
    except SituationError:
        return None  # the draft no longer knows one of its words: the text says so
    verdicts = (before[0], after[0]) if not example.event else (str(before[1]), str(after[1]))
    if verdicts[0] == verdicts[1]:
        return None
    kinds = {"question": example.question, "clause": example.clause, "event": bool(example.event)}
    return {**kinds, "old": verdicts[0], "new": verdicts[1]}
