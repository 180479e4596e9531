"""What two policies, or two versions of one, rule differently: exact counts, and situations to read."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from belisha.rulebook.book import Book, name_in
from belisha.rulebook.decide import VERDICTS
from belisha.rulebook.diagram import BUDGET, NEVER, PAIRS, Forest
from belisha.rulebook.explain import either, fact_text, norm_text
from belisha.rulebook.norm import Duty, Term, canonical
from belisha.rulebook.policy import Policy
from belisha.rulebook.vocabulary import Value

_MOST_AREAS = 12
"""For every act."""


@dataclass(frozen=True, slots=True)
class Area:
    """Situations that are all ruled `old` by the first policy and `new` by the second.

    `box` narrows some facts to some values; all others are free. `count` has the situations that no earlier
    area has. `example` is the most ordinary of them; `old_clauses` and `new_clauses` decide it.
    """

    old: str
    new: str
    box: Mapping[str, tuple[Value, ...]]
    count: int
    example: Mapping[str, Value]
    old_clauses: tuple[str, ...]
    new_clauses: tuple[str, ...]

    def as_json(self) -> dict[str, object]:
        """Plain JSON values."""
        return {
            "from": self.old,
            "to": self.new,
            "when": {name: list(values) for name, values in self.box.items()},
            "count": self.count,
            "example": dict(self.example),
            "from-clauses": list(self.old_clauses),
            "to-clauses": list(self.new_clauses),
        }


class Comparison:
    """The difference of two policies. Counts are exact; areas are found when asked for.

    Raises TooLargeError where a policy's diagram is too large.
    """

    def __init__(
        self,
        old: Policy,
        new: Policy,
        budget: int = BUDGET,
        above: tuple[Sequence[Policy], Sequence[Policy]] = ((), ()),
    ) -> None:
        """`above` has the policies that each of the two stands under."""
        self.old, self.new = old, new
        self.books = (Book(*above[0], old), Book(*above[1], new))
        self.forest = Forest([book.matcher for book in self.books], budget)
        self.root = self.forest.difference(*self.forest.roots)

    @cached_property
    def counts(self) -> dict[tuple[str, str], int]:
        """For every pair of different verdicts, how many situations; numbers count once for every cell."""
        found = self.forest.counts(self.root)
        return {_verdicts(leaf): count for leaf, count in sorted(found.items()) if leaf >= PAIRS}

    @cached_property
    def total(self) -> int:
        """How many situations there are over the facts that either policy mentions."""
        return sum(count for leaf, count in self.forest.counts(self.root).items() if leaf != NEVER)

    @property
    def differing(self) -> int:
        """How many situations are ruled differently."""
        return sum(self.counts.values())

    @property
    def stricter(self) -> int:
        """In how many of them the second policy is the stricter one."""
        return self._going("stricter")

    @property
    def laxer(self) -> int:
        """In how many of them the second policy is the laxer one."""
        return self._going("laxer")

    @property
    def other(self) -> int:
        """In how many of them one policy allows what the other says nothing about: neither is stricter."""
        return self._going("more") + self._going("less")

    def _going(self, way: str) -> int:
        return sum(count for (old, new), count in self.counts.items() if direction(old, new) == way)

    @cached_property
    def areas(self) -> tuple[Area, ...]:
        """The differences as areas, act by act, the largest first; at most twelve an act are listed."""
        return tuple(self._areas())

    @property
    def unlisted(self) -> int:
        """How many differing situations lie in none of the areas listed."""
        return self.differing - sum(area.count for area in self.areas)

    def _areas(self) -> Iterator[Area]:
        """Area after area of every act, so that each can be read as one answer to one question."""
        acts = self.forest.cells[0] if self.forest.names[:1] == ["act"] else ((),)
        for cell in acts:
            yield from self._areas_of({"act": frozenset(cell)} if cell else {})

    def _areas_of(self, act: Mapping[str, frozenset[Value]]) -> Iterator[Area]:
        """Take an ordinary situation, widen it as far as its verdicts stay, paint it over, and go on."""
        forest = self.forest
        root = forest.restrict(self.root, {name: value for name, (value,) in act.items()})
        for _ in range(_MOST_AREAS):
            before = {leaf: count for leaf, count in forest.counts(root).items() if leaf >= PAIRS}
            if not before:
                return
            leaf = max(before, key=lambda each: before[each])
            example = forest.find(root, leaf) or {}
            whole = {**{name: value for name, (value,) in act.items()}, **example}
            box = self._widened(leaf, whole)
            root = self._painted(root, {name: values for name, values in box.items() if name not in act})
            # The act's own cells are filled in below, so each count stands for every act until divided.
            count = (before[leaf] - forest.counts(root).get(leaf, 0)) // (len(forest.cells[0]) if act else 1)
            yield self._area(leaf, box, count, whole)

    def _widened(self, leaf: int, example: Mapping[str, Value]) -> dict[str, frozenset[Value]]:
        """The largest box around a situation, fact by fact from the last, in which all are ruled alike."""
        forest = self.forest
        box = {name: frozenset((value,)) for name, value in example.items()}
        for level in range(forest.depth - 1, -1, -1):
            name = forest.names[level]
            if name not in box or name == "act":
                continue
            kept = box.pop(name)
            if self._only(leaf, box):
                continue
            for cell in forest.cells[level]:
                can_be = forest.in_box(self.root, {**box, name: frozenset(cell)}) >> leaf & 1
                if can_be and self._only(leaf, {**box, name: kept | {cell[0]}}):
                    kept |= set(cell)
            box[name] = kept
        return box

    def _only(self, leaf: int, box: Mapping[str, frozenset[Value]]) -> bool:
        """Whether every situation in a box is ruled as the leaf says."""
        return not self.forest.in_box(self.root, dict(box)) & ~(1 << leaf | 1 << NEVER)

    def _painted(self, root: int, box: Mapping[str, frozenset[Value]]) -> int:
        """The diagram with everything inside a box taken for alike."""
        forest = self.forest
        inside = {
            level: {forest.cell_of[level][value] for value in box[name]}
            for level, name in enumerate(forest.names)
            if name in box
        }
        done: dict[tuple[int, int], int] = {}

        def paint(node: int, level: int) -> int:
            if level == forest.depth:
                return 0 if node != NEVER else NEVER
            if node < PAIRS or (node, level) in done:
                return node if node < PAIRS else done[node, level]
            at = forest.level[node] == level
            cells = inside.get(level, range(len(forest.cells[level])))
            if not at and level not in inside:
                found = paint(node, level + 1)
            else:
                kids = forest.kids[node] if at else (node,) * len(forest.cells[level])
                found = forest.node(
                    level,
                    tuple(paint(kid, level + 1) if cell in cells else kid for cell, kid in enumerate(kids)),
                )
            done[node, level] = found
            return found

        return paint(root, 0)

    def _area(self, leaf: int, box: Mapping[str, frozenset[Value]], count: int, example: Mapping[str, Value]) -> Area:
        old, new = _verdicts(leaf)
        facts = {name: self.forest.facts[level] for level, name in enumerate(self.forest.names)}
        listed = {
            name: tuple(value for value in fact.values if value in box[name])
            for name, fact in facts.items()
            if name in box
        }
        clauses = [_clauses(book, example) for book in self.books]
        return Area(old, new, listed, count, example, clauses[0], clauses[1])

    @cached_property
    def duties(self) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """The duties that only the first policy has, and those that only the second has, as sentences."""
        old, new = (
            {_sense(duty): _cited(duty, p, book) for p in book.policies for duty in p.duties} for book in self.books
        )
        return (
            tuple(text for sense, text in old.items() if sense not in new),
            tuple(text for sense, text in new.items() if sense not in old),
        )

    @cached_property
    def terms(self) -> dict[str, tuple[tuple[str, ...], tuple[str, ...]]]:
        """The roles that both define differently: for each, whom it covers here and there."""
        names = sorted(
            {n.name for p in (self.old, self.new) for n in p.norms if isinstance(n, Term) and n.fact == "actor"}
        )
        both = {name: (_covers(self.old, name), _covers(self.new, name)) for name in names}
        return {name: pair_ for name, pair_ in both.items() if pair_[0] != pair_[1]}

    @cached_property
    def header(self) -> dict[str, tuple[str, str]]:
        """The header lines that differ; of two versions of one policy most will be the same."""
        keys = [*self.old.header, *(key for key in self.new.header if key not in self.old.header)]
        both = {key: (self.old.header.get(key, ""), self.new.header.get(key, "")) for key in keys}
        return {key: values for key, values in both.items() if values[0] != values[1]}

    @cached_property
    def clauses(self) -> dict[str, list[str]]:
        """For two versions of one policy: the clauses added, removed, and with another text or norm."""
        old, new = (
            {n: (c.title, c.text, [canonical(x) for x in p.norms_of.get(n, ())]) for n, c in p.by_number.items()}
            for p in (self.old, self.new)
        )
        return {
            "added": [number for number in new if number not in old],
            "removed": [number for number in old if number not in new],
            "changed": [number for number in new if number in old and old[number] != new[number]],
        }

    def as_json(self) -> dict[str, object]:
        """Plain JSON values."""
        found: dict[str, object] = {
            "from": self.old.identity,
            "to": self.new.identity,
            "situations": self.total,
            "differing": self.differing,
            "stricter": self.stricter,
            "laxer": self.laxer,
            "other": self.other,
            "counts": [{"from": a, "to": b, "count": n} for (a, b), n in self.counts.items()],
            "areas": [area.as_json() for area in self.areas],
            "unlisted": self.unlisted,
            "duties": {"only-from": list(self.duties[0]), "only-to": list(self.duties[1])},
            "terms": {name: {"from": list(a), "to": list(b)} for name, (a, b) in self.terms.items()},
            "header": {name: {"from": a, "to": b} for name, (a, b) in self.header.items()},
        }
        if self.old.id == self.new.id:
            found["clauses"] = self.clauses
        return found


def direction(old: str, new: str) -> str:
    """Which way the second of two different verdicts goes: `stricter`, `laxer`, or it says `more` or `less`.

    To allow something and to say nothing about it are alike strict.
    """
    if "not-regulated" in (old, new) and "permitted" in (old, new):
        return "more" if new == "permitted" else "less"
    return "stricter" if VERDICTS.index(new) > VERDICTS.index(old) else "laxer"


def _verdicts(leaf: int) -> tuple[str, str]:
    """The two verdicts of a `pair` leaf."""
    old, new = divmod(leaf - PAIRS, 6)
    return VERDICTS[old], VERDICTS[new]


def _clauses(book: Book, facts: Mapping[str, Value]) -> tuple[str, ...]:
    """The clauses that decide a situation."""
    known = {name: value for name, value in facts.items() if name in book.vocabulary.facts}
    known |= book.ordinary(known, book.facts_for({}))
    norms = book.decide(known).decisive
    own = book.policy
    clause_of = {
        name_in(book.matcher, line): line.rule.clause if line.policy is own else f"{line.policy.id}/{line.rule.clause}"
        for line in book.matcher.lines
    }
    return tuple(dict.fromkeys(clause_of[norm] for norm in norms))


def _covers(policy: Policy, role: str) -> tuple[str, ...]:
    known = policy.vocabulary.roles.get(role)
    covers = known.covers if known else frozenset()
    return tuple(str(value) for value in policy.vocabulary.facts["actor"].values if value in covers)


def _cited(duty: Duty, policy: Policy, book: Book) -> str:
    """A duty as a sentence after its clause, which is named with its policy where that stands above."""
    clause = duty.clause if policy is book.policy else f"{policy.id}/{duty.clause}"
    return f"{clause}: {norm_text(duty, policy.vocabulary)}"


def _sense(duty: Duty) -> tuple[object, ...]:
    """What makes two duties the same: everything but where they stand."""
    return tuple(getattr(duty, name) for name in duty._fields if name not in ("id", "clause", "after"))


def area_text(area: Area, policy: Policy) -> str:
    """The situations of an area in words."""
    facts = policy.vocabulary.facts
    parts = [
        fact_text(facts[name], values)
        for name, values in area.box.items()
        if name in facts and name not in ("act", "actor")
    ]
    who = _who(area.box.get("actor", ()), policy)
    what = [policy.vocabulary.acts[str(value)] for value in area.box.get("act", ())]
    return f"{who}: {either(what) or 'anything'}{''.join(', ' + part for part in parts)}"


def _who(actors: tuple[Value, ...], policy: Policy) -> str:
    """Actors in words: the policy's own word where one means just these people."""
    roles = policy.vocabulary.roles.values()
    exact = [role for role in roles if role.covers and role.covers == frozenset(actors)]
    if exact or not actors:
        return exact[-1].many if exact else "anyone"
    return either([policy.vocabulary.facts["actor"].label(value) for value in actors])
