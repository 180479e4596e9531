"""A policy as steps on bitmaps, and the decisions that come out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache, reduce
from typing import Final

from belisha.bulk.columns import BLOCK, WORD, Bitmaps, Columns, cells_of, cut_tail
from belisha.rulebook.book import Book, Decision, cited
from belisha.rulebook.decide import VERDICTS, Outcome
from belisha.rulebook.matcher import Matcher

try:
    import numpy as np
    from numpy.typing import NDArray
except ImportError as error:
    raise ImportError("decisions in bulk need NumPy; install it with: pip install 'belisha[bulk]'") from error


class _Steps:
    """Bitmap operations in the order in which they are done; what is asked for twice is done once.

    A slot is the place of a bitmap: first those that are given, then one for the result of every step.
    """

    def __init__(self, given: Sequence[tuple[str, int]]) -> None:
        self.given = {name: slot for slot, name in enumerate(given)}
        self.done: dict[tuple[str, int, int], int] = {}

    def step(self, does: str, left: int, right: int) -> int:
        """The slot of `left & right`, `left | right`, `left ^ right` or, with "-", of `left & ~right`."""
        if does != "-" and left > right:
            left, right = right, left
        return self.done.setdefault((does, left, right), len(self.given) + len(self.done))

    def fold(self, does: str, slots: Sequence[int], empty: int) -> int:
        """The slot of all of them ANDed or ORed; `empty` where there are none."""
        return reduce(lambda left, right: self.step(does, left, right), slots) if slots else empty


_NEVER: Final = ("", 0)
_ALWAYS: Final = ("", 1)
_Atom = tuple[str, frozenset[int]]


class Plan:
    """A policy as steps on bitmaps, worked out once. `outputs` are the slots of the rows of an answer:
    the five verdicts, the lines that apply, and the contested lines that are defeated."""

    def __init__(self, matcher: Matcher) -> None:
        self.matcher = matcher
        self.cells = {fact.name: cells_of(matcher, fact) for fact in matcher.facts}
        names = [(name, cell) for name, cells in self.cells.items() for cell in sorted(set(cells.values()))]
        self.steps = _Steps([_NEVER, _ALWAYS, *names])
        self.contested = tuple(matcher.places(matcher.scheme.contested))
        applies = self._applies()
        defeated = self._defeated(applies)
        self.outputs = [*self._verdicts(applies, defeated), *applies, *defeated.values()]

    def _applies(self) -> list[int]:
        """The slot of every line. Demands stand in one order, the most usual first, so that lines share steps."""
        lines = [self._atoms(place) for place in range(len(self.matcher.lines))]
        usual = Counter(atom for atoms in lines for atom in atoms)
        order = sorted(usual, key=lambda atom: (-usual[atom], atom[0], sorted(atom[1])))
        slots = {atom: self._atom(*atom) for atom in order}
        demands = [[slots[atom] for atom in order if atom in atoms] for atoms in lines]
        return [self.steps.fold("&", each, self.steps.given[_ALWAYS]) for each in demands]

    def _atoms(self, place: int) -> set[_Atom]:
        """The demands of a line that rule something out: for each, the fact and the cells that will do."""
        demands = (
            (name, frozenset(self.cells[name][value] for value in values))
            for name, values in self.matcher.lines[place].needs.items()
        )
        return {(name, cells) for name, cells in demands if cells != set(self.cells[name].values())}

    def _atom(self, name: str, cells: frozenset[int]) -> int:
        """The slot of one demand: the cells that will do, or everything but the others if those are fewer."""
        given, steps = self.steps.given, self.steps
        others = set(self.cells[name].values()) - cells
        if len(others) < len(cells):
            rest = steps.fold("|", [given[name, cell] for cell in sorted(others)], given[_NEVER])
            return steps.step("-", given[_ALWAYS], rest)
        return steps.fold("|", [given[name, cell] for cell in sorted(cells)], given[_NEVER])

    def _defeated(self, applies: Sequence[int]) -> dict[int, int]:
        """For every contested line the slot of where it is defeated, settled in the order of the scheme."""
        steps = self.steps
        defeated = dict.fromkeys(self.contested, steps.given[_NEVER])
        for overrider, targets in self.matcher.scheme.overriders:
            place = overrider.bit_length() - 1
            winner = steps.step("-", applies[place], defeated[place]) if place in defeated else applies[place]
            for target in self.matcher.places(targets):
                hit = steps.step("&", winner, applies[target])
                defeated[target] = steps.step("|", defeated[target], hit)
        return defeated

    def _verdicts(self, applies: Sequence[int], defeated: Mapping[int, int]) -> list[int]:
        """The slots of the five verdicts, the laxest first: the strictest line that stands decides."""
        steps = self.steps
        standing = list(applies)
        for place, slot in defeated.items():
            standing[place] = steps.step("-", applies[place], slot)
        seen = steps.given[_NEVER]
        found = []
        for strength in (4, 3, 2, 1):
            giving = [standing[place] for place in self.matcher.places(self.matcher.scheme.giving[strength])]
            wider = steps.fold("|", [seen, *giving], seen)
            found.append(steps.step("^", wider, seen))
            seen = wider
        return [steps.step("-", steps.given[_ALWAYS], seen), *reversed(found)]

    @cached_property
    def program(self) -> tuple[list[_Operation], dict[int, int]]:
        """The steps as operations on slots, and the slots that are rows of the answer, by row.

        A row that is given, or that another row is equal to, is copied into a slot of its own.
        """
        operations = list(_operations(self.steps))
        given = len(self.steps.given)
        rows: dict[int, int] = {}
        homes: set[int] = set()
        for row, slot in enumerate(self.outputs):
            rows[row] = slot
            if slot < given or slot in homes:
                rows[row] = given + len(self.steps.done) + row
                operations.append((np.bitwise_or, slot, slot, rows[row]))
            homes.add(rows[row])
        return operations, rows

    @cached_property
    def scratch(self) -> Bitmaps:
        """Room for what the steps make on the way, a row a step; so a plan is for one thread at a time."""
        return np.zeros((len(self.steps.done), BLOCK), WORD)

    def answers(self, count: int) -> Answers:
        """Room for the answers on `count` situations, to be filled by `decide_all` as often as you like."""
        return Answers(self, count, np.zeros((len(self.outputs), -(-count // 64)), WORD))


_Operation = tuple[Callable[[Bitmaps, Bitmaps, Bitmaps], object], int, int, int]


def _operations(steps: _Steps) -> Iterator[_Operation]:
    """The steps as NumPy operations (what, left, right, into); `left & ~right` takes two."""
    always = steps.given[_ALWAYS]
    for slot, (does, left, right) in enumerate(steps.done, len(steps.given)):
        if does == "&" or (does == "-" and left != always):
            yield np.bitwise_and, left, right, slot
        if does == "|":
            yield np.bitwise_or, left, right, slot
        if does == "^" or (does == "-" and left == always):
            yield np.bitwise_xor, left, right, slot
        elif does == "-":
            yield np.bitwise_xor, left, slot, slot


@dataclass(frozen=True, slots=True)
class Answers:
    """The decisions on `count` situations: `rows` are bitmaps x words, as `Plan.outputs` lists them."""

    plan: Plan
    count: int
    rows: Bitmaps

    @property
    def verdicts(self) -> Bitmaps:
        """Five bitmaps, the laxest verdict first: every situation is in exactly one of them."""
        return self.rows[: len(VERDICTS)]

    @property
    def applies(self) -> Bitmaps:
        """Lines x words: where each line applies."""
        return self.rows[len(VERDICTS) : len(VERDICTS) + len(self.plan.matcher.lines)]

    @property
    def defeated(self) -> Bitmaps:
        """Contested lines x words: where each line of `plan.contested` applies and is defeated."""
        return self.rows[len(VERDICTS) + len(self.plan.matcher.lines) :]

    @property
    def stands(self) -> Bitmaps:
        """Lines x words: where each line applies undefeated. No copy where no line defeats another."""
        if not self.plan.contested:
            return self.applies
        standing = self.applies.copy()
        standing[list(self.plan.contested)] ^= self.defeated
        return standing

    def strengths(self) -> NDArray[np.uint8]:
        """The place in VERDICTS of every situation's verdict."""
        bits = np.unpackbits(self.verdicts.view(np.uint8), axis=1, bitorder="little", count=self.count)
        found: NDArray[np.uint8] = bits.argmax(axis=0).astype(np.uint8)
        return found

    def counts(self) -> dict[str, int]:
        """How many situations have each verdict."""
        return {verdict: _size(row) for verdict, row in zip(VERDICTS, self.verdicts, strict=True)}

    def verdict(self, place: int) -> str:
        """One situation's verdict."""
        return VERDICTS[_lines_at(self.verdicts, self._checked(place)).bit_length() - 1]

    def decision(self, place: int) -> Decision:
        """One situation's verdict with its citations, the same that `Book.decide` gives."""
        self._checked(place)
        matcher = self.plan.matcher
        strength = VERDICTS.index(self.verdict(place))
        applying = _lines_at(self.applies, place)
        beaten = _lines_at(self.defeated, place)
        defeated = sum(1 << line for bit, line in enumerate(self.plan.contested) if beaten >> bit & 1)
        decisive = applying & ~defeated & matcher.scheme.giving[strength]
        return cited(matcher, applying, Outcome(strength, decisive, defeated))

    def _checked(self, place: int) -> int:
        """The place of a situation. Raises IndexError where there is none."""
        if not 0 <= place < self.count:
            raise IndexError(f"there is no situation {place}; there are {self.count}")
        return place


def _size(bitmap: Bitmaps) -> int:
    """How many situations are in a bitmap."""
    return int.from_bytes(bitmap.tobytes(), "little").bit_count()


def _lines_at(rows: Bitmaps, place: int) -> int:
    """One situation's bits of several bitmaps, as a whole number: bit i for row i."""
    bits = rows[:, place // 64] >> np.uint64(place % 64) & np.uint64(1)
    return sum(1 << row for row in np.flatnonzero(bits).tolist())


def decide_all(book: Book, columns: Columns, into: Answers | None = None) -> Answers:
    """The decisions on all situations, with every norm that applies or is defeated.

    `into` is room that an earlier call or `Plan.answers` made for as many situations; it is filled again.
    """
    answers = into or Plan(book.matcher).answers(columns.count)
    if not columns.matcher is book.matcher is answers.plan.matcher or answers.count != columns.count:
        raise ValueError("the book, the columns and the room for the answers do not belong together")
    for start in range(0, columns.words, BLOCK):
        bitmaps = _bitmaps(answers, columns, start)
        for does, left, right, out in answers.plan.program[0]:
            does(bitmaps[left], bitmaps[right], bitmaps[out])
    cut_tail(answers.rows, answers.count)
    return answers


def _bitmaps(answers: Answers, columns: Columns, start: int) -> list[Bitmaps]:
    """The bitmap in every slot, for the block of words from `start` on: views, nothing is copied."""
    plan = answers.plan
    given = list(columns.rows[:, start : start + BLOCK])
    made = list(answers.rows[:, start : start + BLOCK])
    never, always = _constants(made[0].size)
    found = [never, always]
    for name in list(plan.steps.given)[2:]:
        found.append(given[columns.places[name]] if name in columns.places else never)
    found += list(plan.scratch[:, : made[0].size])
    found += made
    for row, slot in plan.program[1].items():
        found[slot] = made[row]
    return found


@lru_cache(maxsize=4)
def _constants(width: int) -> tuple[Bitmaps, Bitmaps]:
    """A bitmap of no situation and one of all."""
    never, always = np.zeros(width, WORD), np.full(width, ~np.uint64(0), WORD)
    never.flags.writeable = always.flags.writeable = False
    return never, always
