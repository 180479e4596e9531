"""A third oracle: the norms as binary decision diagrams of the `dd` package, facts written in binary."""

from __future__ import annotations

import warnings
from functools import reduce

import pytest
from hypothesis import given

from belisha.rulebook.book import Book
from belisha.rulebook.diagram import NEVER, Forest
from tests.rulebook.reference import VERDICTS, Reference
from tests.rulebook.worlds import policies, proof, worlds

with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    dd = pytest.importorskip("dd.autoref", reason="NO THIRD ORACLE: dd is not installed (pip install dd)")


class Binary:
    """Facts in binary: what a value, a norm and an impossible combination are as diagrams."""

    def __init__(self, reference):
        self.reference = reference
        self.bdd = dd.BDD()
        self.names = reference.mentioned()
        self.bits = {
            name: [f"{name}_{bit}" for bit in range(max(1, (len(reference.values(name)) - 1).bit_length()))]
            for name in self.names
        }
        self.bdd.declare(*(bit for bits in self.bits.values() for bit in bits))

    def all(self, nodes):
        """The conjunction of nodes."""
        return reduce(lambda a, b: a & b, nodes, self.bdd.true)

    def any(self, nodes):
        """The disjunction of nodes."""
        return reduce(lambda a, b: a | b, nodes, self.bdd.false)

    def value(self, name, value):
        """That a fact has a value."""
        code = self.reference.values(name).index(value)
        bits = self.bits[name]
        return self.all(
            self.bdd.var(bit) if code >> place & 1 else ~self.bdd.var(bit) for place, bit in enumerate(bits)
        )

    def where(self, name, test):
        """That a fact has one of the values that pass a test."""
        return self.any(self.value(name, v) for v in self.reference.values(name) if test(v))

    @property
    def cases(self):
        """What is a situation: every code stands for a value, and nothing impossible holds."""
        each = self.all(self.where(name, lambda _: True) for name in self.names)
        return each & self.all(
            ~self.all(self.where(name, values.__contains__) for name, values in bad.items())
            for bad in self.reference.impossible
            if set(bad) <= set(self.names)
        )

    def applies(self, policy, rule):
        """Where a norm applies."""
        ref = self.reference
        asked = [self.where("act", rule.acts.__contains__)]
        asked.append(self.where("actor", lambda v: any(ref.means(policy, w, v, "actor") for w in rule.bearers)))
        if rule.counterparties:
            words = rule.counterparties
            means = lambda v: any(ref.means(policy, word, v, "counterparty") for word in words)  # noqa: E731
            asked.append(self.where("counterparty", means))
        for names in rule.objects:
            pairs = [policy.vocabulary.objects[name] for name in names]
            asked.append(self.any(self.where(fact, values.__contains__) for fact, values in pairs))
        asked += [self.condition(policy, each) for each in rule.when]
        asked += [~self.condition(policy, each) for each in rule.unless]
        return self.all(asked)

    def condition(self, policy, condition):
        """Where a condition holds."""
        name = condition.fact
        return self.where(name, lambda value: self.reference.holds(policy, condition, {name: value}))

    def verdicts(self):
        """Where each verdict holds, from the strictest down."""
        applying = [self.applies(*norm) for norm in self.reference.norms]
        standing = [self.standing(place, applying) for place in range(len(applying))]
        left, found = self.cases, {}
        for strength in (4, 3, 2, 1):
            here = self.any(
                node & self.giving(*norm, strength) for norm, node in zip(self.reference.norms, standing, strict=True)
            )
            found[strength] = left & here
            left = left & ~here
        found[0] = left
        return found

    def standing(self, place, applying):
        """Where a norm applies and no applying, undefeated norm beats it."""
        norms = self.reference.norms
        beaten = self.any(
            self.standing(other, applying)
            for other in range(len(norms))
            if self.reference.may_defeat(norms[other], norms[place])
        )
        return applying[place] & ~beaten

    def giving(self, policy, rule, strength):
        """Where a norm, if it stands, gives a verdict of some strength."""
        free = {"must not": 4, "should not": 2}.get(rule.modality, 1)
        consent = self.given(policy.vocabulary.consents[rule.consent]) if rule.consent else self.bdd.true
        approval = self.given(f"{rule.approval}-approval") if rule.approval else self.bdd.true
        found = self.bdd.false
        if strength == 4:
            found = found | ~consent
        if strength == 3:
            found = found | (consent & ~approval)
        return found | (consent & approval) if strength == free else found

    def given(self, name):
        """That something is on record."""
        return self.value(name, True)

    def count(self, node):
        """How many situations there are in a diagram."""
        return int(node.count(sum(map(len, self.bits.values()))))


def cells_as_brute_force_counts_them(forest, reference):
    """Whether the engine cuts numbers where the reference does: it joins ranges that no norm tells apart."""
    return all(len(cells) == len(reference.values(n)) for n, cells in zip(forest.names, forest.cells, strict=True))


def agree(policies):
    """Hold the engine's counts against those of dd."""
    reference, forest = Reference(*policies), Forest([Book(*policies).matcher])
    if not cells_as_brute_force_counts_them(forest, reference):
        return
    counts = forest.counts(forest.roots[0])
    binary = Binary(reference)
    found = {strength: binary.count(node) for strength, node in binary.verdicts().items()}
    everything = forest.size_from[0]
    assert {s: n for s, n in found.items() if n} == {s: n for s, n in counts.items() if s != NEVER}
    assert everything - sum(found.values()) == counts.get(NEVER, 0)
    assert len(found) == len(VERDICTS)


@proof()
@given(policies(numbers=False))
def test_dd_counts_the_same_situations_for_every_verdict(policies):
    agree(policies)


@proof(0.5)
@given(worlds())
def test_dd_counts_the_same_situations_in_layers(policies):
    agree(policies)
