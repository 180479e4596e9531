"""Clauses that name other clauses: which norm goes before which, and whether every name is that of something."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from belisha.rulebook.clause import Document, Mistake
from belisha.rulebook.norm import Duty, Norm, Rule
from belisha.rulebook.vocabulary import nearest, shown

if TYPE_CHECKING:
    from belisha.rulebook.policy import Policy


def check_references(document: Document, norms: list[Norm], lines: dict[str, int]) -> None:
    """Every clause named by `despite` or `after` must be there, and no chain of `despite` may close."""
    numbers = {clause.number for clause in document.clauses}
    ids = {norm.id for norm in norms}
    for norm in norms:
        named = norm.despite if isinstance(norm, Rule) else norm.after if isinstance(norm, Duty) else ()
        for name in named:
            if "/" not in name and name not in numbers and name not in ids and not document.is_full:
                known = nearest(name, sorted(numbers | ids))
                document.wrong(lines[norm.id], f"there is no clause '{shown(name)}'{known}", norm.clause)
    cycle = override_cycle([norm for norm in norms if isinstance(norm, Rule)])
    if cycle:
        path = cycle if len(cycle) < 8 else [*cycle[:6], "…", cycle[-1]]
        document.wrong(lines[cycle[0]], f"these norms override each other in a circle: {' despite '.join(path)}")


def missing_above(policy: Policy, above: Iterable[Policy]) -> list[Mistake]:
    """The overrides of norms in policies above (`despite trust/2.i`) that name nothing that is there."""
    known = {f"{p.id}/{name}" for p in above for name in (*p.by_number, *(norm.id for norm in p.norms))}
    return [
        Mistake(
            policy.id, policy.lines[rule.id], f"there is no clause '{shown(name)}'{nearest(name, known)}", rule.clause
        )
        for rule in policy.rules
        for name in rule.despite
        if "/" in name and name not in known
    ]


def overridden(rule: Rule, rules: Iterable[Rule]) -> list[Rule]:
    """The rules that this one says `despite` to: a clause number means all rules of the clause."""
    named = set(rule.despite)
    return [other for other in rules if other.id != rule.id and (other.clause in named or other.id in named)]


def _below(rules: list[Rule]) -> dict[str, list[str]]:
    """For every rule that overrides others, their ids."""
    by_name: dict[str, list[str]] = {}
    for rule in rules:
        by_name.setdefault(rule.clause, []).append(rule.id)
        by_name.setdefault(rule.id, []).append(rule.id)
    return {
        rule.id: [other for name in dict.fromkeys(rule.despite) for other in by_name.get(name, ()) if other != rule.id]
        for rule in rules
        if rule.despite
    }


def override_cycle(rules: list[Rule]) -> list[str]:
    """The ids of a circle of overrides, the first again at the end, or nothing."""
    below = _below(rules)
    state: dict[str, int] = {}
    for start in below:
        path: list[tuple[str, int]] = [(start, 0)]
        while path:
            name, place = path.pop()
            state[name] = 1
            targets = below.get(name, [])
            if place == len(targets):
                state[name] = 2
                continue
            path.append((name, place + 1))
            target = targets[place]
            if state.get(target) == 1:
                names = [step for step, _ in path]
                return [*names[names.index(target) :], target]
            if target not in state:
                path.append((target, 0))
    return []
