"""A ruling: what the policy says about a situation, with every reason."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property
from itertools import chain, combinations, product
from typing import NamedTuple

from belisha.rulebook.book import Book, name_in
from belisha.rulebook.decide import UNDETERMINED, VERDICTS, settle
from belisha.rulebook.duties import Arising, arising, facts_of
from belisha.rulebook.explain import norm_text
from belisha.rulebook.matcher import Line
from belisha.rulebook.policy import Policy
from belisha.rulebook.situation import Facts
from belisha.rulebook.unknowns import PATIENCE, Open, Unknowns, can_be, statuses
from belisha.rulebook.vocabulary import Fact, Value, Vocabulary

DECISIVE = "decisive"
ALSO = "also-applies"
DEFEATED = "defeated"
COULD = "could-apply"
_PLAIN = frozenset((str, bool))
_MOST_KEPT = 20_000
_MOST_CHANGES = 3
_MOST_TRIES = 2_000
_STRENGTH = {verdict: strength for strength, verdict in enumerate(VERDICTS)}


class Reason(NamedTuple):
    """One norm's part in a ruling: decisive, also-applies, defeated (and by what), or could-apply."""

    line: Line
    role: str
    defeated_by: tuple[str, ...]

    def as_json(self, own: Policy) -> dict[str, object]:
        """Plain JSON values, with the clause's text and the norm in plain English."""
        rule, policy = self.line.rule, self.line.policy
        return {
            "clause": rule.clause if policy is own else f"{policy.id}/{rule.clause}",
            "norm": rule.id,
            "policy": policy.id,
            "modality": rule.modality,
            "verdict": VERDICTS[self.line.strength],
            "role": self.role,
            "decisive": self.role == DECISIVE,
            "defeated-by": list(self.defeated_by),
            "text": policy.by_number[rule.clause].words,
            "says": norm_text(rule, policy.vocabulary),
        }


class Change(NamedTuple):
    """A change of changeable facts, and the better verdict that it brings."""

    facts: tuple[tuple[str, Value], ...]
    verdict: str

    def as_json(self) -> dict[str, object]:
        """Plain JSON values."""
        return {"change": dict(self.facts), "verdict": self.verdict}


class _Core(NamedTuple):
    """Everything in a ruling that depends on nothing but the facts that matter."""

    verdict: str
    possible: tuple[str, ...]
    because: tuple[Reason, ...]
    duties: tuple[Arising, ...]
    would_change: tuple[Change, ...]
    still_relevant: tuple[str, ...]
    assumed: Mapping[str, Value]
    exact: bool


class Ruling(NamedTuple):
    """What a policy says about a situation.

    `verdict` is one of the six words; `possible` the verdicts over all completions, the laxest first;
    `ask` the next fact that matters, or None; `assumed` the facts filled with their ordinary value.
    `exact` is False where the policy was too large for its diagram: see `unknowns.Open`. `above` are the
    policies that this one stands under.
    """

    verdict: str
    possible: tuple[str, ...]
    because: tuple[Reason, ...]
    duties: tuple[Arising, ...]
    would_change: tuple[Change, ...]
    ask: str | None
    still_relevant: tuple[str, ...]
    assumed: Mapping[str, Value]
    exact: bool
    policy: Policy
    above: tuple[Policy, ...]
    vocabulary: Vocabulary
    situation: Facts

    def as_json(self) -> dict[str, object]:
        """The canonical form: plain JSON values under the names that the command line and the API use."""
        return {
            "verdict": self.verdict,
            "possible": list(self.possible),
            "because": [reason.as_json(self.policy) for reason in self.because],
            "duties": [duty.as_json() for duty in self.duties],
            "would-change": [change.as_json() for change in self.would_change],
            "ask": self.ask,
            "question": question_json(self.vocabulary.facts[self.ask]) if self.ask else None,
            "still-relevant": list(self.still_relevant),
            "assumed": dict(self.assumed),
            "exact": self.exact,
            "policy": self.policy.identity,
            "under": [policy.identity for policy in self.above],
            "situation": dict(self.situation),
        }


def question_json(fact: Fact) -> dict[str, object]:
    """A fact's question as plain JSON values; the answers of a number are its least and greatest."""
    ends = {"least": fact.values[0], "most": fact.values[-1]}
    answers = ends if fact.is_number else {fact.label(value): value for value in fact.values}
    return {"fact": fact.name, "question": fact.question, "help": fact.help, "answers": answers}


class Counsel:
    """Gives rulings under one book, and remembers those it has given."""

    def __init__(self, *policies: Policy, budget: int = PATIENCE) -> None:
        self.book = Book(*policies)
        self.policy = self.book.policy
        self.unknowns = Unknowns(self.book, budget)
        self._kept: dict[object, _Core] = {}
        self._names: dict[tuple[object, object], tuple[str, ...]] = {}

    def rule(self, facts: Facts, ordinary: bool = False) -> Ruling:
        """The ruling on a situation; with `ordinary`, missing facts are taken to have their ordinary values.

        Raises SituationError for facts or values that are not in the vocabulary, or that cannot go together.
        """
        if not self._is_known(facts):
            self.book.check(facts)
        first = self.book.ordinary(facts, ("act", "actor")) if ordinary else {}
        known = {**facts, **first} if first else facts
        pair = (known.get("act"), known.get("actor"))
        names = self._names.get(pair) or self._names_for(known)
        key = (pair, ordinary, *map(known.get, names))
        core = self._kept.get(key)
        if core is None:
            core = self._think(known, ordinary)
            if len(self._kept) >= _MOST_KEPT:
                self._kept.clear()
            self._kept[key] = core
        return Ruling(
            core.verdict,
            core.possible,
            core.because,
            core.duties,
            core.would_change,
            core.still_relevant[0] if core.still_relevant else None,
            core.still_relevant,
            {**first, **core.assumed} if first else core.assumed,
            core.exact,
            self.policy,
            self.book.policies[:-1],
            self.book.vocabulary,
            dict(facts),
        )

    def _is_known(self, facts: Facts) -> bool:
        """Whether a quick look is enough to see that all facts and values are in the vocabulary.

        A number could be taken for yes or no here, and a list for nothing at all: these get the long look.
        """
        if not _PLAIN.issuperset(map(type, facts.values())) or not self._numbers.isdisjoint(facts):
            return False
        return facts.items() <= self._vocabulary

    @cached_property
    def _numbers(self) -> frozenset[str]:
        return frozenset(fact.name for fact in self.book.vocabulary.facts.values() if fact.is_number)

    @cached_property
    def _vocabulary(self) -> frozenset[tuple[str, Value]]:
        """Every fact with every value it can have."""
        return frozenset((fact.name, value) for fact in self.book.vocabulary.facts.values() for value in fact.values)

    def _names_for(self, facts: Facts) -> tuple[str, ...]:
        """The facts on which a ruling for an act and actor can depend, if only because they cannot go together."""
        names = tuple(dict.fromkeys([*self._matter(facts), *chain(*self.book.vocabulary.impossible)]))
        self._names[facts.get("act"), facts.get("actor")] = names
        return names

    def _matter(self, facts: Facts) -> list[str]:
        """The facts that can matter for an act and actor, those of the act's duties included, in the fixed order."""
        named = {*self.book.facts_for(facts), *facts_of(self.book, str(facts.get("act")))}
        return [name for name in self.book.vocabulary.facts if name in named]

    def _think(self, facts: Facts, ordinary: bool) -> _Core:
        """Everything there is to say about the facts that matter."""
        self.book.check(facts)
        assumed = self.book.ordinary(facts, self._matter(facts)) if ordinary else {}
        known = {**facts, **assumed}
        duties = tuple(arising(self.book.policies, str(known.get("act")), known)) if "act" in known else ()
        if "act" in known and "actor" in known:
            needed = self.book.context(known["act"], known["actor"]).facts
            if all(name in known for name in needed):
                return self._settled(known, duties, assumed)
        return self._unsettled(known, duties, assumed)

    def _settled(self, facts: Facts, duties: tuple[Arising, ...], assumed: Mapping[str, Value]) -> _Core:
        """A ruling where everything that matters is known."""
        applying = self.book.applying(facts)
        outcome = settle(applying, self.book.matcher.scheme)
        verdict = VERDICTS[outcome.strength]
        because = tuple(self._reasons(applying, applying, outcome.strength))
        changes = tuple(self._changes(facts, outcome.strength))
        return _Core(verdict, (verdict,), because, duties, changes, (), assumed, True)

    def _unsettled(self, facts: Facts, duties: tuple[Arising, ...], assumed: Mapping[str, Value]) -> _Core:
        """A ruling with facts missing: settled all the same if every completion comes to one verdict."""
        opened = self.unknowns.open(facts)
        certain, possible = statuses(self.book, facts)
        verdict = opened.possible[0] if len(opened.possible) == 1 else UNDETERMINED
        strength = _STRENGTH.get(verdict, -1)
        because = tuple(self._reasons(certain, possible, strength))
        changes = tuple(self._changes_unsettled(facts, strength, opened)) if strength > 0 else ()
        relevant = tuple(name for name in opened.relevant if name not in facts)
        return _Core(verdict, opened.possible, because, duties, changes, relevant, assumed, opened.exact)

    def _reasons(self, certain: int, possible: int, strength: int) -> Iterator[Reason]:
        """Every norm that applies or could, in the order of the text, the decisive ones first."""
        matcher = self.book.matcher
        outcome = settle(certain, matcher.scheme)
        sure = certain == possible or not possible & ~certain & matcher.scheme.overriding
        found: dict[str, Reason] = {}
        for place in matcher.places(possible):
            line, bit = matcher.lines[place], 1 << place
            role = COULD
            if certain & bit:
                role = ALSO
                if outcome.defeated & bit:
                    role = DEFEATED if sure else COULD  # what defeats it may yet be defeated itself
                elif sure and line.strength == strength:
                    role = DECISIVE
            by = self._defeaters(certain, outcome.defeated, bit) if role == DEFEATED else ()
            name = name_in(matcher, line)
            if name not in found or role == DECISIVE:
                found[name] = Reason(line, role, by)
        order = (DECISIVE, ALSO, DEFEATED, COULD)
        return iter(sorted(found.values(), key=lambda reason: order.index(reason.role)))

    def _defeaters(self, applying: int, defeated: int, bit: int) -> tuple[str, ...]:
        """The norms that defeat a line."""
        matcher = self.book.matcher
        winners = [
            overrider.bit_length() - 1
            for overrider, targets in matcher.scheme.overriders
            if applying & overrider and not defeated & overrider and targets & bit
        ]
        return tuple(dict.fromkeys(name_in(matcher, matcher.lines[place]) for place in winners))

    def _options(self, facts: Facts, names: tuple[str, ...]) -> list[tuple[str, list[Value]]]:
        """The changeable facts that matter, with the other values that somebody could be advised to bring about."""
        found = []
        for name in names:
            fact = self.book.vocabulary.facts[name]
            if fact.changeable and (facts.get("act"), name) not in self.book.vocabulary.fixed:
                others = [v for v in fact.values if v != facts.get(name) and v not in fact.unadvised]
                found.append((name, others[:24]))
        return found

    def _changes(self, facts: Facts, strength: int) -> Iterator[Change]:
        """The smallest changes that bring a better verdict, where everything that matters is known."""
        if strength < 2 or self._is_hopeless(facts, strength):
            return
        options = self._options(facts, self.book.context(facts["act"], facts["actor"]).facts)
        for size in range(1, _MOST_CHANGES + 1):
            found = False
            for changed in _some_of(options, size):
                new = {**facts, **dict(changed)}
                better = settle(self.book.applying(new), self.book.matcher.scheme).strength
                if better < strength and can_be(self.book, new):
                    found = True
                    yield Change(changed, VERDICTS[better])
            if found:
                return

    def _is_hopeless(self, facts: Facts, strength: int) -> bool:
        """Whether some line that decides the verdict depends on nothing changeable and can never be defeated."""
        matcher = self.book.matcher
        outcome = settle(self.book.applying(facts), matcher.scheme)
        return any(
            self.book.changeable.isdisjoint(matcher.lines[place].needs)
            for place in matcher.places(outcome.decisive & ~matcher.scheme.contested)
        )

    def _changes_unsettled(self, facts: Facts, strength: int, opened: Open) -> Iterator[Change]:
        """Single changes that settle a better verdict although facts are missing."""
        if not opened.exact or strength < 2:
            return
        names = self.book.facts_for(facts)
        for name, values in self._options(facts, tuple(name for name in names if name not in ("act", "actor"))):
            for value in values:
                possible = self.unknowns.possible({**facts, name: value})
                if len(possible) == 1 and _STRENGTH[possible[0]] < strength:
                    yield Change(((name, value),), possible[0])


def _some_of(options: list[tuple[str, list[Value]]], size: int) -> Iterator[tuple[tuple[str, Value], ...]]:
    """Every way of changing `size` facts, up to a bound."""
    tries = 0
    for chosen in combinations(options, size):
        for values in product(*(each for _, each in chosen)):
            tries += 1
            if tries > _MOST_TRIES:
                return
            yield tuple(zip((name for name, _ in chosen), values, strict=True))
