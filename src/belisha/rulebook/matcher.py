"""The bit-vector matcher: policies compiled to lines, and the lines that apply found by ANDing whole numbers."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cached_property
from typing import NamedTuple

from belisha.rulebook.decide import Scheme
from belisha.rulebook.norm import Condition, Rule
from belisha.rulebook.policy import Policy
from belisha.rulebook.vocabulary import Fact, Value, Vocabulary

Needs = dict[str, frozenset[Value]]
"""A conjunction over finite domains: for some facts, the values that will do."""

_STRENGTH = {"must not": 4, "should not": 2, "may": 1, "must": 1, "should": 1}


class LayerError(ValueError):
    """Policies that cannot be put in layers."""


class Line(NamedTuple):
    """A rule, or one half of a rule that waits for approval or consent, as one conjunction."""

    rule: Rule
    policy: Policy
    strength: int
    needs: Needs


def allowed(condition: Condition, vocabulary: Vocabulary) -> frozenset[Value]:
    """The values of its fact with which a condition holds."""
    fact = vocabulary.facts[condition.fact]
    match condition.test:
        case "yes" | "no":
            return frozenset((condition.test == "yes",))
        case "under":
            return frozenset(value for value in fact.values if int(value) < int(condition.words[0]))
        case "at least":
            return frozenset(value for value in fact.values if int(value) >= int(condition.words[0]))
    named = _named(fact, condition.words, vocabulary)
    return named if condition.test == "is" else frozenset(fact.values) - named


def _named(fact: Fact, words: Iterable[Value], vocabulary: Vocabulary) -> frozenset[Value]:
    """The values that some words stand for, terms included."""
    found: set[Value] = set()
    for word in words:
        found |= vocabulary.values_of(fact, str(word)) or frozenset()
    return frozenset(found)


def _narrow(needs: Needs, fact: str, values: frozenset[Value]) -> None:
    """Add one more demand to a conjunction."""
    needs[fact] = needs[fact] & values if fact in needs else values


def add_conditions(
    needs: Needs, when: Iterable[Condition], unless: Iterable[Condition], vocabulary: Vocabulary
) -> None:
    """Add what `when` demands and what `unless` rules out."""
    for condition in when:
        _narrow(needs, condition.fact, allowed(condition, vocabulary))
    for condition in unless:
        every = frozenset(vocabulary.facts[condition.fact].values)
        _narrow(needs, condition.fact, every - allowed(condition, vocabulary))


def covered(roles: Iterable[str], vocabulary: Vocabulary) -> frozenset[Value]:
    """The values of `actor` that some roles cover."""
    found: set[Value] = set()
    for role in roles:
        found |= vocabulary.roles[role].covers
    return frozenset(found)


def needs_of(rule: Rule, vocabulary: Vocabulary) -> Needs:
    """What must hold for a rule to apply, approval and consent apart."""
    needs: Needs = {"act": frozenset(rule.acts), "actor": covered(rule.bearers, vocabulary)}
    if rule.counterparties:
        fact = vocabulary.facts["counterparty"]
        needs["counterparty"] = _named(fact, rule.counterparties, vocabulary)
    for objects in rule.objects:
        values: frozenset[Value] = frozenset().union(*(vocabulary.objects[name][1] for name in objects))
        _narrow(needs, vocabulary.objects[objects[0]][0], values)
    add_conditions(needs, rule.when, rule.unless, vocabulary)
    return needs


def _lines_of(rule: Rule, policy: Policy) -> list[Line]:
    """One line, or several for a rule that waits for approval or consent.

    Until consent is on record the act is prohibited, until approval it needs approval; then it is permitted.
    """
    needs = needs_of(rule, policy.vocabulary)
    waits = []
    if rule.consent:
        waits.append((policy.vocabulary.consents[rule.consent], 4))
    if rule.approval:
        waits.append((policy.vocabulary.approval_fact(rule.approval), 3))
    lines = []
    given = dict(needs)
    for fact, strength in waits:
        missing = dict(needs)
        _narrow(missing, fact, frozenset((False,)))
        _narrow(given, fact, frozenset((True,)))
        lines.append(Line(rule, policy, strength, missing))
    return [*lines, Line(rule, policy, _STRENGTH[rule.modality], given)]


class Matcher:
    """Layered policies as lines. `masks[fact][value]` has the lines that can apply when the fact has the value.

    `facts` are those that some line mentions, and those that an impossible combination ties to them, in the
    fixed order of the vocabulary; `impossible` holds the combinations among them.
    """

    def __init__(self, policies: Sequence[Policy]) -> None:
        self.policies = tuple(policies)
        self.lines = [line for policy in policies for rule in policy.rules for line in _lines_of(rule, policy)]
        self.vocabulary = _merged(policies)
        self.everything = (1 << len(self.lines)) - 1
        mentioned = {name for line in self.lines for name in line.needs}
        self.impossible = _tied(mentioned, self.vocabulary)
        used = mentioned.union(*self.impossible)
        self.facts = [fact for name, fact in self.vocabulary.facts.items() if name in used]
        self.masks = self._masks()
        self.scheme = _scheme(self.lines)

    def _masks(self) -> dict[str, dict[Value, int]]:
        """For every fact that lines mention: for every value, the lines that allow it."""
        silent = {fact.name: self.everything for fact in self.facts}
        masks: dict[str, dict[Value, int]] = {fact.name: dict.fromkeys(fact.values, 0) for fact in self.facts}
        for place, line in enumerate(self.lines):
            bit = 1 << place
            for name, values in line.needs.items():
                silent[name] ^= bit
                mask = masks[name]
                for value in values:
                    mask[value] |= bit
        for name, mask in masks.items():
            quiet = silent[name]
            for value in mask:
                mask[value] |= quiet
        return masks

    @cached_property
    def mentions(self) -> dict[str, int]:
        """For every fact, the lines that depend on it."""
        found = dict.fromkeys(self.masks, 0)
        for place, line in enumerate(self.lines):
            for name in line.needs:
                found[name] |= 1 << place
        return found

    def places(self, lines: int) -> list[int]:
        """The places of the lines in a set, in the order of the text."""
        return _bits(lines)


def _merged(policies: Sequence[Policy]) -> Vocabulary:
    """The vocabulary of several policies: the first one's, with the facts that the others add."""
    merged = policies[0].vocabulary
    for policy in policies[1:]:
        for name, fact in policy.vocabulary.facts.items():
            if name not in merged.facts:
                merged = merged.with_flag(name, fact.question, fact.changeable)
    return merged


def _tied(mentioned: set[str], vocabulary: Vocabulary) -> list[Needs]:
    """The impossible combinations that touch a mentioned fact, directly or through another one."""
    left = list(vocabulary.impossible)
    found: list[Needs] = []
    known = set(mentioned)
    while touching := [each for each in left if not known.isdisjoint(each)]:
        found += touching
        left = [each for each in left if each not in touching]
        known = known.union(*touching)
    return found


def _may_defeat(policy: Policy, target: Line) -> bool:
    """Whether a rule may defeat a line: not one of a higher source, unless that one is delegated."""
    return target.policy.layer >= policy.layer or target.rule.delegated


def _by_name(lines: Sequence[Line]) -> dict[tuple[Policy, str], int]:
    """The lines of every clause and norm, by policy and name."""
    found: dict[tuple[Policy, str], int] = {}
    for place, line in enumerate(lines):
        for name in (line.rule.clause, line.rule.id):
            found[line.policy, name] = found.get((line.policy, name), 0) | 1 << place
    return found


def _targets(line: Line, lines: Sequence[Line], by_name: dict[tuple[Policy, str], int]) -> int:
    """The lines that a line says `despite` to: a clause, a norm, or either in another policy (`trust/2.i`)."""
    policies = {policy.id: policy for policy, _ in by_name if policy is not line.policy}
    found = 0
    for named in line.rule.despite:
        policy_id, slash, name = named.rpartition("/")
        policy = policies.get(policy_id) if slash else line.policy
        mask = by_name.get((policy, name), 0) if policy else 0
        if policy is not line.policy:
            mask = sum(1 << place for place in _bits(mask) if _may_defeat(line.policy, lines[place]))
        found |= mask
    return found & ~by_name[line.policy, line.rule.id]


def _bits(mask: int) -> list[int]:
    """The places of the bits of a set."""
    found = []
    while mask:
        low = mask & -mask
        found.append(low.bit_length() - 1)
        mask ^= low
    return found


def _scheme(lines: Sequence[Line]) -> Scheme:
    """Who gives which verdict and who defeats whom."""
    giving = [0] * 5
    by_name = _by_name(lines)
    targets: dict[int, int] = {}
    for place, line in enumerate(lines):
        giving[line.strength] |= 1 << place
        if line.rule.despite and (hit := _targets(line, lines, by_name)):
            targets[place] = hit
    ordered = [(1 << place, targets[place]) for place in _in_order(targets)]
    contested = 0
    for hit in targets.values():
        contested |= hit
    return Scheme(giving, ordered, sum(overrider for overrider, _ in ordered), contested)


def _in_order(targets: dict[int, int]) -> list[int]:
    """Overriding lines, each after those that defeat it. Raises LayerError when layers close a circle."""
    waiting = {place: sum(1 for hit in targets.values() if hit >> place & 1) for place in targets}
    free = [place for place, count in waiting.items() if not count]
    ordered: list[int] = []
    while free:
        place = free.pop()
        ordered.append(place)
        for other in _bits(targets[place]):
            if other in waiting:
                waiting[other] -= 1
                if not waiting[other]:
                    free.append(other)
    if len(ordered) < len(targets):
        raise LayerError("the policies of these layers override each other in a circle")
    return ordered
