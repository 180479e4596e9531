"""Clauses that would say no, but make an exception that holds here: not the same as saying nothing."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from belisha.rulebook.explain import condition_text, either
from belisha.rulebook.matcher import allowed, needs_of
from belisha.rulebook.norm import Rule
from belisha.rulebook.policy import Policy
from belisha.rulebook.ruling import Counsel, Ruling
from belisha.rulebook.situation import Facts

_LAX = frozenset(("not-regulated", "permitted"))


class Excepted(NamedTuple):
    """A clause, and the exception of its that holds, in words."""

    number: str
    because: str
    text: str


def excepted(counsel: Counsel, ruling: Ruling) -> list[Excepted]:
    """The clauses that stand back by an exception of their own, each once, where the answer is no “no”."""
    if ruling.verdict not in _LAX:
        return []
    facts = {**ruling.situation, **ruling.assumed}
    found = (each for policy in counsel.book.policies for each in _of(policy, facts))
    return list({each.number: each for each in found}.values())


def _of(policy: Policy, facts: Facts) -> Iterator[Excepted]:
    for rule in policy.rules:
        if rule.unless and rule.modality in ("must not", "should not") and _would_apply(rule, policy, facts):
            holding = [each for each in rule.unless if facts.get(each.fact) in allowed(each, policy.vocabulary)]
            if holding:
                because = either([condition_text(each, policy.vocabulary) for each in holding], "and")
                yield Excepted(rule.clause, because, policy.by_number[rule.clause].text)


def _would_apply(rule: Rule, policy: Policy, facts: Facts) -> bool:
    """Whether a rule would apply if it had no exceptions."""
    needs = needs_of(rule._replace(unless=()), policy.vocabulary)
    return all(facts.get(name) in values for name, values in needs.items())
