"""The analyser's findings for those who own a policy: the gravest first, alike ones together, in plain words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date
from functools import lru_cache
from typing import Final, NamedTuple

from belisha.policies.examples import failing
from belisha.reading.links import anchor, question
from belisha.reading.texts import MOST_KEPT, Texts
from belisha.rulebook.compare import Area, area_text
from belisha.rulebook.examine import examine
from belisha.rulebook.explain import sentence
from belisha.rulebook.finding import ERROR, NOTE, WARNING, Finding
from belisha.rulebook.policy import Policy

GRADES: Final = (
    (ERROR, "Mend these first", "Something is wrong. Put it right before the policy is approved again."),
    (WARNING, "Look at these", "Something looks odd. It may be meant."),
    (NOTE, "Worth a thought", "Nothing is wrong, but the policy could say more."),
)
KINDS: Final = {
    "review-missing": "No date for the next review",
    "review-overdue": "The review is overdue",
    "interim-too-long": "Interim for too long",
    "dangling-section": "A section that is not there",
    "renumbered-section": "Numbers in the contents",
    "dangling-reference": "A clause that is not there",
    "dangling-form": "A form that is not there",
    "form-incomplete": "Forms with something missing",
    "blank-entry": "Empty places in tables",
    "undefined-word": "Words that nobody has defined",
    "no-owner": "Jobs that are nobody’s in particular",
    "no-rhythm": "Jobs without “how often”",
    "no-recipient": "Reports without “to whom”",
    "odd-party": "Was somebody else meant?",
    "consent-inconsistent": "Consent asked for in one place only",
    "contradiction": "Clauses that disagree",
    "dead-clause": "Clauses that never decide anything",
    "gap": "Questions that the policy does not answer",
    "tension": "Clauses that sit badly together",
    "policies-disagree": "Policies that disagree",
    "approval-nobody-gives": "Approval that nobody can give",
    "approval-changes-nothing": "Approval that changes nothing",
    "self-approval": "People who approve their own request",
    "rights-risk": "People’s rights",
    "unsafe-evidence": "Evidence that nobody may copy",
    "overreach": "Matters that are decided higher up",
    "dead-entry": "Services and companies that are gone",
    "stale-law": "Laws that are out of date",
    "missing-law": "Laws that are not named",
    "example-fails": "Examples that do not come out as they say",
    "example-missing": "Clauses without examples",
    "example-without-clause": "Examples of no clause",
    "too-large": "Too large to draw",
}


_SPACE: Final = re.compile(r"\s+")


class Found(NamedTuple):
    """One finding as it is shown; `query` leads to the answer in the situation that shows it."""

    id: str
    clause: str
    anchor: str
    words: str
    message: str
    hint: str
    situation: str
    query: str


class Kind(NamedTuple):
    """Findings of one kind. `hint` is their advice where all have the same."""

    name: str
    title: str
    hint: str
    found: tuple[Found, ...]


class Grade(NamedTuple):
    """The findings of one gravity, kind by kind."""

    name: str
    title: str
    text: str
    kinds: tuple[Kind, ...]
    number: int


@lru_cache(MOST_KEPT)
def findings(texts: Texts, day: date) -> tuple[Finding, ...]:
    """Everything that the analyser finds in a policy on a day, its examples included."""
    policy = texts.policy
    return (*examine(policy, day, texts.above), *failing(texts.examples, texts.counsel))


@lru_cache(MOST_KEPT)
def graded(texts: Texts, day: date) -> tuple[Grade, ...]:
    """The findings, the gravest first; a grade without any is left out."""
    every = findings(texts, day)
    grades = ((name, title, text, [each for each in every if each.severity == name]) for name, title, text in GRADES)
    return tuple(
        Grade(name, title, text, tuple(_kinds(found, texts)), len(found))
        for name, title, text, found in grades
        if found
    )


def _kinds(found: Iterable[Finding], texts: Texts) -> Iterator[Kind]:
    by: dict[str, list[Finding]] = {}
    for each in found:
        by.setdefault(each.kind, []).append(each)
    for name, alike in by.items():
        shared = alike[0].hint if len({each.hint for each in alike}) == 1 else ""
        shown = tuple(_shown(each, texts, bool(shared)) for each in alike)
        yield Kind(name, KINDS.get(name, name.replace("-", " ").capitalize()), sentence(shared), shown)


def _shown(each: Finding, texts: Texts, shared: bool) -> Found:
    policy = texts.policy
    clause = policy.by_number.get(each.clause)
    return Found(
        _SPACE.sub("-", each.id),
        each.clause,
        anchor(each.clause) if clause else "",
        clause.words if clause else "",
        sentence(each.message),
        "" if shared else sentence(each.hint),
        _situation(each, policy),
        question(each.instance, texts.vocabulary) if "act" in each.instance else "",
    )


def _situation(each: Finding, policy: Policy) -> str:
    """The situation that shows a finding, without what is as usual."""
    facts = policy.vocabulary.facts
    telling = {
        name: (value,)
        for name, value in each.instance.items()
        if name in facts and (name in ("act", "actor") or value != facts[name].ordinary)
    }
    return sentence(area_text(Area("", "", telling, 1, {}, (), ()), policy)) if telling else ""
