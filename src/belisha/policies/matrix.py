"""The stance matrix: forty questions down, policies across, every cell computed from the policy."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache

from belisha.policies import shelf
from belisha.rulebook.decide import VERDICTS
from belisha.rulebook.duties import needs_of
from belisha.rulebook.explain import VERDICT_SHORT, condition_text, deadline_text, either
from belisha.rulebook.norm import Duty, Rule, Term, Wording
from belisha.rulebook.policy import Policy
from belisha.rulebook.ruling import DECISIVE, Counsel, Ruling
from belisha.rulebook.vocabulary import Value

SILENT = "silent"
_TOLD = frozenset(("label", "whether", "yes", "no"))
"""What a row of rulings says that is no fact."""


@dataclass(frozen=True, slots=True)
class Question:
    """One row of the matrix; see policies/questions.toml for what the fields mean."""

    number: int
    text: str
    rulings: list[dict[str, Value]] = field(default_factory=list)
    duties: list[dict[str, object]] = field(default_factory=list)
    header: list[str] = field(default_factory=list)
    words: str = ""
    role: str = ""


@dataclass(frozen=True, slots=True)
class Stance:
    """One thing that a policy says in answer to a question: where it applies, what, and the clauses that say it.

    `clauses` is empty where a header line says it, and where the policy is silent. `verdict` is only there for
    rulings.
    """

    label: str
    text: str
    clauses: tuple[str, ...] = ()
    verdict: str = ""

    def __str__(self) -> str:
        label = f"{self.label}: " if self.label else ""
        return f"{label}{self.text}" + (f" ({', '.join(self.clauses)})" if self.clauses else "")

    def as_json(self) -> dict[str, object]:
        """Plain JSON values."""
        return {
            "label": self.label,
            "text": self.text,
            "clauses": list(self.clauses),
            "verdict": self.verdict or None,
        }


@cache
def questions() -> tuple[Question, ...]:
    """The forty questions, in their order."""
    rows = tomllib.loads((shelf.folder() / "questions.toml").read_text("utf-8"))["question"]
    return tuple(Question(**row) for row in rows)


def cell(question: Question, counsel: Counsel) -> list[Stance]:
    """What a policy says to a question; never empty: a policy that says nothing is silent."""
    policy = counsel.policy
    found = [
        *(_ruled(row, counsel) for row in question.rulings),
        *(stance for row in question.duties for stance in _due(row, policy)),
        *_headed(question, policy),
        *_worded(question, policy),
    ]
    if all(stance.text == SILENT for stance in found):
        return [Stance("", SILENT)]
    return [stance for stance in found if stance.label or stance.text != SILENT]


def _ruled(row: dict[str, Value], counsel: Counsel) -> Stance:
    """A verdict, with the clauses that decide it and whoever may approve; or whether one fact changes it."""
    facts = {name: value for name, value in row.items() if name not in _TOLD}
    if "whether" in row:
        return _whether(row, facts, counsel)
    ruling = counsel.rule(facts, ordinary=True)
    decisive = _decisive(ruling)
    clauses = tuple(dict.fromkeys(rule.clause for rule in decisive))
    text = SILENT if ruling.verdict == "not-regulated" else ruling.verdict
    approvers = {rule.approval for rule in decisive if rule.approval and ruling.verdict == "needs-approval"}
    if approvers:
        roles = counsel.policy.vocabulary.roles
        text += f" of {either([roles[name].one for name in sorted(approvers)])}"
    return Stance(str(row.get("label", "")), text, clauses, ruling.verdict)


def _decisive(ruling: Ruling) -> list[Rule]:
    return [reason.line.rule for reason in ruling.because if reason.role == DECISIVE]


def _whether(row: dict[str, Value], facts: dict[str, Value], counsel: Counsel) -> Stance:
    """Whether a fact makes a difference: the row's words for `yes` or `no`, and the verdict with the row's facts.

    Silent where nothing is said either way, and where the row has no words for `no`.
    """
    name = str(row["whether"])
    ruling, other = (counsel.rule({**facts, name: value}, ordinary=True) for value in (facts[name], not facts[name]))
    is_milder = VERDICTS.index(ruling.verdict) < VERDICTS.index(other.verdict)
    differs = ruling.verdict != other.verdict and is_milder is bool(facts[name])
    words = str(row["yes" if differs else "no"]) if differs or "no" in row else ""
    if not words or (not differs and ruling.verdict == "not-regulated"):
        return Stance("", SILENT, (), "not-regulated")
    clauses = dict.fromkeys(rule.clause for rule in _decisive(ruling) or _decisive(other))
    return Stance("", f"{words}: {VERDICT_SHORT[ruling.verdict]}", tuple(clauses), ruling.verdict)


def _due(row: dict[str, object], policy: Policy) -> Iterator[Stance]:
    """What the duties with certain steps say, those that say the same put together."""
    steps, events, named = (row.get(key, ()) for key in ("steps", "events", "facts"))
    found: dict[str, list[str]] = {}
    for duty in policy.duties:
        fits = duty.step in steps and (not events or duty.event in events)  # type: ignore[operator]
        if fits and set(named) <= needs_of(duty, policy.vocabulary).keys():  # type: ignore[call-overload]
            found.setdefault(_shown(duty, str(row["show"]), policy), []).append(duty.clause)
    for text, clauses in found.items():
        yield Stance("", text, tuple(dict.fromkeys(clauses)))


def _shown(duty: Duty, part: str, policy: Policy) -> str:
    """The part of a duty that answers a question."""
    vocabulary = policy.vocabulary
    phrase = vocabulary.steps[duty.step].phrase
    roles = [vocabulary.roles[name].one for name in (duty.to if part == "to" and duty.to else duty.bearers)]
    if part == "to":
        told = either(roles) if duty.to else f"nobody is named; {either(roles)} {duty.modality} {phrase}"
        return told + deadline_text(duty)
    if part == "who":
        return f"{either(roles)}: {duty.modality} {phrase}"
    if part == "within":
        return f"{phrase}:{deadline_text(duty) or ' no time set'}"
    if part == "consent":
        cases = either([condition_text(each, vocabulary) for each in duty.when], "and")
        return ("yes" if duty.consent else "no") + (f", if {cases}" if cases else "")
    limits = [condition_text(each, vocabulary) for each in duty.when if part == "if"]
    if part == "if":
        own = [text for text in limits if "away from school" not in text]
        return f"{duty.modality} {phrase}" + (f", if {either(own, 'and')}" if own else "")
    when = vocabulary.events[duty.event] if duty.event in vocabulary.events and duty.event != "always" else ""
    return phrase + (f", when {when}" if part == "when" and when else "") + deadline_text(duty)


def _headed(question: Question, policy: Policy) -> Iterator[Stance]:
    """What header lines say."""
    for key in question.header:
        if policy.header.get(key):
            yield Stance(key.replace("-", " "), policy.header[key])


def _worded(question: Question, policy: Policy) -> Iterator[Stance]:
    """What definitions say."""
    for norm in policy.norms:
        if isinstance(norm, Term) and norm.name == question.role:
            roles = policy.vocabulary.roles
            yield Stance(norm.name, either([roles[word].many for word in norm.words], "and"), (norm.clause,))
        if isinstance(norm, Wording) and norm.name == question.words:
            text = policy.by_number[norm.clause].text.split("\n\n")[0].replace("\n", " ")
            yield Stance("", text.partition(". ")[0].rstrip(".:"), (norm.clause,))


def matrix(counsels: Sequence[Counsel]) -> list[tuple[Question, list[list[Stance]]]]:
    """Every question with its cells, one for each policy in the order given."""
    return [(question, [cell(question, counsel) for counsel in counsels]) for question in questions()]
