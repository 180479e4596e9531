"""The analyser: what is wrong with a policy, before anybody approves it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from typing import Final

from belisha.rulebook.crosscheck import CHECKS, Examined, amounting
from belisha.rulebook.diagram import BUDGET
from belisha.rulebook.finding import ERROR, NOTE, WARNING, Finding
from belisha.rulebook.policy import Policy
from belisha.rulebook.proofread import proofread

BEYOND: Final = (
    "whether a clause names the person who was meant: it can only point at clauses that look odd",
    "whether a link or a phone number still works",
    "whether the words of a clause and its norm mean the same: a person has to read them side by side",
    "whether anybody does what the policy asks",
)
"""What no analysis of the text can tell."""


def overreach(policy: Policy, above: Iterable[Policy]) -> Iterator[Finding]:
    """Norms that say `despite` to a higher source that has not delegated the matter: they change nothing."""
    held = {
        f"{p.id}/{name}" for p in above for rule in p.rules if not rule.delegated for name in (rule.id, rule.clause)
    }
    for rule in policy.rules:
        for name in held.intersection(rule.despite):
            higher, _, number = name.partition("/")
            yield Finding(
                "overreach", ERROR, rule.clause, f"it cannot go before {name}, which is decided higher up",
                f"leave it to {higher}, or have its clause {number} say that a school may decide otherwise. "
                f"In the file: 'despite {name}' here, 'delegated' there", name,
            )  # fmt: skip


def examine(
    policy: Policy, today: date | None = None, above: Sequence[Policy] = (), budget: int = BUDGET
) -> list[Finding]:
    """Every finding about one policy, which stands under those `above`.

    Without `today`, dates are not held against the calendar.
    """
    case = Examined(policy, budget)
    found = [finding for check in CHECKS for finding in check(case)]
    if case.forest is None:
        found.append(_too_large(budget))
    return _named(policy, [*proofread(policy, today), *overreach(policy, above), *found])


def _too_large(budget: int) -> Finding:
    return Finding(
        "too-large", WARNING, "",
        f"the policy is too large for one of the checks: its diagram has more than {budget:,} nodes",
        "dead clauses that are always overruled were not looked for; rulings are not affected",
    )  # fmt: skip


def examine_together(policies: Sequence[Policy]) -> list[Finding]:
    """What policies ask of the same people that cannot both be done."""
    cases = {policy.id: Examined(policy) for policy in policies}
    return [
        finding
        for policy in policies
        for finding in amounting([policy], [case for name, case in cases.items() if name != policy.id])
    ]


def _named(policy: Policy, findings: Iterable[Finding]) -> list[Finding]:
    """The findings, each once, with the policy's id, the gravest first and otherwise in the order of the text."""
    order = {clause.number: place for place, clause in enumerate(policy.clauses)}
    kept: dict[str, Finding] = {}
    for each in findings:
        named = replace(each, policy=policy.id)
        kept.setdefault(named.id, named)
    grave = (ERROR, WARNING, NOTE)
    return sorted(kept.values(), key=lambda each: (grave.index(each.severity), order.get(each.clause, -1)))
