"""A book: one policy, or several in layers, ready to be asked."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cached_property
from operator import itemgetter
from typing import Any, NamedTuple

from belisha.rulebook.decide import VERDICTS, Outcome, settle
from belisha.rulebook.matcher import Line, Matcher, Needs
from belisha.rulebook.policy import Policy
from belisha.rulebook.situation import Facts, SituationError, read_facts, read_value, said
from belisha.rulebook.vocabulary import Fact, Value

_MOST_KEPT = 20_000
_CHUNK = 512


class Decision(NamedTuple):
    """A verdict with the ids of the norms that decide it, those that also apply, and those defeated."""

    verdict: str
    decisive: tuple[str, ...]
    also: tuple[str, ...]
    defeated: tuple[str, ...]


def cited(matcher: Matcher, applying: int, outcome: Outcome) -> Decision:
    """An outcome with the ids of the norms whose lines apply, each cited once: where it weighs most."""
    decisive = _ids(matcher, outcome.decisive)
    rest = _ids(matcher, applying & ~outcome.decisive & ~outcome.defeated)
    # A norm that waits for approval and consent has several lines; one may decide while another only applies.
    also = tuple(name for name in rest if name not in decisive)
    return Decision(VERDICTS[outcome.strength], decisive, also, _ids(matcher, outcome.defeated))


def _ids(matcher: Matcher, lines: int) -> tuple[str, ...]:
    """The ids of the norms of some lines, in the order of the text."""
    found = (matcher.lines[place] for place in matcher.places(lines))
    return tuple(dict.fromkeys(name_in(matcher, line) for line in found))


class _Decisions(dict[int, Decision]):
    """Decisions by the set of applying lines, made when first needed; forgotten when there are very many."""

    def __init__(self, matcher: Matcher) -> None:
        super().__init__()
        self.matcher = matcher

    def __missing__(self, applying: int) -> Decision:
        decision = cited(self.matcher, applying, settle(applying, self.matcher.scheme))
        if len(self) >= _MOST_KEPT:
            self.clear()
        self[applying] = decision
        return decision


def name_in(matcher: Matcher, line: Line) -> str:
    """A norm's id; with its policy's id before it (`trust/2.i-a`) where it comes from a layer above."""
    own = line.policy is matcher.policies[-1]
    return line.rule.id if own else f"{line.policy.id}/{line.rule.id}"


class _Table(dict[Any, int]):
    """The lines that some facts leave alive, by the facts' values; filled when first needed, and finite."""

    def __init__(self, masks: Sequence[dict[Value, int]]) -> None:
        super().__init__()
        self.masks = masks

    def __missing__(self, values: Any) -> int:
        mask = -1
        for column, value in zip(self.masks, values if len(self.masks) > 1 else (values,), strict=True):
            mask &= column[value]
        self[values] = mask
        return mask


class Context(NamedTuple):
    """What is left of a policy for one act and actor: lines, the facts they depend on, and lookup tables."""

    lines: int
    facts: tuple[str, ...]
    tables: tuple[tuple[Callable[[Facts], Any], _Table], ...]


class Book:
    """Policies in layers, from the highest source to the lowest, compiled once and asked many times."""

    def __init__(self, *policies: Policy) -> None:
        self.policy = policies[-1]
        self.policies = tuple(sorted(policies, key=lambda policy: policy.layer))
        self.matcher = Matcher(self.policies)
        self.vocabulary = self.matcher.vocabulary
        self._decisions = _Decisions(self.matcher)
        self._contexts: dict[Value, dict[Value, Context]] = {}

    def decide(self, facts: Facts) -> Decision:
        """The decision on a situation that `check` has passed, and in which every fact that matters is known.

        Raises SituationError when such a fact is missing or has an unknown value. For speed nothing else is
        looked at: what comes from outside goes through `read_facts`, or to `Counsel.rule`.
        """
        try:
            lines, _, tables = self._contexts[facts["act"]][facts["actor"]]
            for values_of, table in tables:
                lines &= table[values_of(facts)]
            return self._decisions[lines]
        except KeyError:
            return self._decide_anew(facts)

    def _decide_anew(self, facts: Facts) -> Decision:
        """A first decision for an act and actor, or the error that says what is wrong."""
        for name in ("act", "actor"):
            self._need(name, facts)
        for name in self.context(facts["act"], facts["actor"]).facts:
            self._need(name, facts)
        return self._decisions[self.applying(facts)]

    def _need(self, name: str, facts: Facts) -> None:
        """Raise SituationError unless a fact is known and has one of its values."""
        if name not in facts:
            raise SituationError(f"'{name}' is not known")
        read_value(self.vocabulary.facts[name], facts[name])

    def applying(self, facts: Facts) -> int:
        """The lines that apply in a situation in which every fact that matters is known."""
        lines, _, tables = self.context(facts["act"], facts["actor"])
        for values_of, table in tables:
            lines &= table[values_of(facts)]
        return lines

    def context(self, act: Value, actor: Value) -> Context:
        """What is left of the policy for an act and an actor."""
        actors = self._contexts.setdefault(act, {})
        if actor not in actors:
            actors[actor] = self._context(act, actor)
        return actors[actor]

    def _context(self, act: Value, actor: Value) -> Context:
        masks = self.matcher.masks
        lines = self.matcher.everything
        for name, value in (("act", act), ("actor", actor)):
            lines &= masks[name][value] if name in masks else lines
        mentioned = {name for place in self.matcher.places(lines) for name in self.matcher.lines[place].needs}
        mentioned -= {"act", "actor"}
        depends = [fact for fact in self.matcher.facts if fact.name in mentioned]
        return Context(lines, tuple(fact.name for fact in depends), tuple(self._tables(depends)))

    def _tables(self, facts: Sequence[Fact]) -> Iterable[tuple[Callable[[Facts], Any], _Table]]:
        """The facts in groups, each looked up at once: small enough that a group's table stays small."""
        group: list[Fact] = []
        size = 1
        for fact in facts:
            if group and size * len(fact.values) > _CHUNK:
                yield self._table(group)
                group, size = [], 1
            group.append(fact)
            size *= len(fact.values)
        if group:
            yield self._table(group)

    def _table(self, group: Sequence[Fact]) -> tuple[Callable[[Facts], Any], _Table]:
        names = [fact.name for fact in group]
        return itemgetter(*names), _Table([self.matcher.masks[name] for name in names])

    def facts_for(self, facts: Facts) -> tuple[str, ...]:
        """The facts that can matter with what is given, in the fixed order."""
        if "act" in facts and "actor" in facts:
            return self.context(facts["act"], facts["actor"]).facts
        return tuple(dict.fromkeys(("act", "actor", *(fact.name for fact in self.matcher.facts))))

    def check(self, facts: Facts) -> None:
        """Raise SituationError for a fact or value that is unknown, or a combination that cannot be."""
        read_facts(facts, self.vocabulary)
        for combination in self.vocabulary.impossible:
            if holds(combination, facts):
                both = " and ".join(said(self.vocabulary.facts[name], facts[name]) for name in combination)
                raise SituationError(f"this cannot be: {both}")

    def ordinary(self, facts: Facts, names: Iterable[str]) -> dict[str, Value]:
        """For the named facts that are missing, their ordinary values, or the first that can be."""
        assumed: dict[str, Value] = {}
        for name in names:
            if name not in facts:
                assumed[name] = self._possible_value(name, facts, assumed)
        return assumed

    def _possible_value(self, name: str, facts: Facts, assumed: Mapping[str, Value]) -> Value:
        fact = self.vocabulary.facts[name]
        tied = self._tied.get(name, ())
        for value in (fact.ordinary, *fact.values) if tied else ():
            if not any(holds(each, {**assumed, **facts, name: value}) for each in tied):
                return value
        return fact.ordinary

    @cached_property
    def _tied(self) -> dict[str, list[Needs]]:
        """For every fact of an impossible combination, the combinations it is in."""
        found: dict[str, list[Needs]] = {}
        for combination in self.vocabulary.impossible:
            for name in combination:
                found.setdefault(name, []).append(combination)
        return found

    @cached_property
    def changeable(self) -> frozenset[str]:
        """The facts that the person asking could change."""
        return frozenset(fact.name for fact in self.matcher.facts if fact.changeable)


def holds(needs: Needs, facts: Facts) -> bool:
    """Whether a conjunction holds for certain: every fact known and among its values."""
    return all(name in facts and facts[name] in values for name, values in needs.items())
