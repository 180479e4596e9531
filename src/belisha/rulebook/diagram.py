"""Decision diagrams of policies: reduced, ordered, hash-consed, with the impossible combinations cut out.

A node is a number. The first six are the leaves: the five verdicts by strength, and NEVER for situations that
cannot be. A node further up tests one fact and has one child for every cell of its values. Facts are tested in
the fixed order in which questions are asked. Cells are single values; a number's values are cut where norms cut.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Final

from belisha.rulebook.decide import VERDICTS, settle
from belisha.rulebook.matcher import Matcher, Needs
from belisha.rulebook.vocabulary import Fact, Value

NEVER: Final = 5
PAIRS: Final = 6
_LEAVES: Final = PAIRS + 36
BUDGET: Final = 100_000
Cells = tuple[tuple[Value, ...], ...]


class TooLargeError(Exception):
    """A diagram reached its budget of nodes."""


def pair(old: int, new: int) -> int:
    """The leaf of a difference for situations ruled `old` by one policy and `new` by the other."""
    return PAIRS + old * 6 + new


def verdicts_of(reach: int) -> tuple[str, ...]:
    """The verdicts among the leaves of a bit set, from the laxest to the strictest."""
    return tuple(verdict for strength, verdict in enumerate(VERDICTS) if reach >> strength & 1)


class Forest:
    """Diagrams of one or more policies over the same facts, with shared nodes."""

    def __init__(self, matchers: Sequence[Matcher], budget: int = BUDGET) -> None:
        self.budget = budget
        self.facts = _facts_of(matchers)
        self.names = [fact.name for fact in self.facts]
        self.cells = [_cells_of(fact, matchers) for fact in self.facts]
        self.cell_of = [{value: i for i, cell in enumerate(cells) for value in cell} for cells in self.cells]
        self.depth = len(self.facts)
        self.size_from = _sizes(self.cells)
        self.level = [self.depth] * _LEAVES
        self.kids: list[tuple[int, ...]] = [()] * _LEAVES
        self.reach = [1 << leaf for leaf in range(_LEAVES)]
        self.unique: dict[tuple[int, tuple[int, ...]], int] = {}
        self.roots = [_Planter(self, matcher).root() for matcher in matchers]

    def node(self, level: int, kids: tuple[int, ...]) -> int:
        """The node with these children, or the one child if all are the same."""
        first = kids[0]
        if kids.count(first) == len(kids):
            return first
        key = (level, kids)
        found = self.unique.get(key)
        if found is None:
            found = len(self.level)
            if found > self.budget:
                raise TooLargeError(f"more than {self.budget:,} nodes")
            reach = 0
            for kid in kids:
                reach |= self.reach[kid]
            self.unique[key] = found
            self.level.append(level)
            self.kids.append(kids)
            self.reach.append(reach)
        return found

    def restrict(self, root: int, facts: Mapping[str, Value]) -> int:
        """The diagram with the given facts filled in."""
        given = {level: self.cell_of[level][facts[name]] for level, name in enumerate(self.names) if name in facts}
        done: dict[int, int] = {}

        def cut(node: int) -> int:
            if node < _LEAVES:
                return node
            found = done.get(node)
            if found is None:
                level, kids = self.level[node], self.kids[node]
                found = cut(kids[given[level]]) if level in given else self.node(level, tuple(map(cut, kids)))
                done[node] = found
            return found

        return cut(root)

    def in_box(self, root: int, box: Needs) -> int:
        """The leaves that situations inside a conjunction can reach, as a bit set."""
        found = 0
        for node in self._inside(root, self._cells_in(box)):
            found |= 1 << node if node < _LEAVES else 0
        return found

    def _cells_in(self, box: Needs) -> dict[int, tuple[int, ...]]:
        """For the level of every fact of a conjunction, the cells that will do."""
        found = {}
        for level, name in enumerate(self.names):
            if name in box:
                found[level] = tuple({self.cell_of[level][value]: None for value in box[name]})
        return found

    def _inside(self, root: int, cells: Mapping[int, tuple[int, ...]]) -> set[int]:
        """The nodes that can be reached by following only the given cells of some levels."""
        seen = {root}
        todo = [root]
        while todo:
            node = todo.pop()
            kids = self.kids[node]
            if self.level[node] in cells:
                kids = tuple([kids[cell] for cell in cells[self.level[node]]])
            for kid in kids:
                if kid not in seen:
                    seen.add(kid)
                    todo.append(kid)
        return seen

    def relevant(self, root: int, box: Needs) -> tuple[str, ...]:
        """The facts by which some pair of situations in a box, alike in all else, differs in its leaf.

        Where impossible combinations hide every such pair, the facts whose value narrows the leaves.
        """
        cells = self._cells_in(box)
        nodes = [node for node in self._inside(root, cells) if node >= _LEAVES]
        levels = {self.level[node] for node in nodes} - {level for level, some in cells.items() if len(some) == 1}
        telling = {level for level in levels if self._tells_apart(level, nodes, cells)}
        if not telling and (self.in_box(root, box) & ~(1 << NEVER)).bit_count() > 1:
            telling = {level for level in levels if self._narrows(level, root, cells)}
        return tuple(name for level, name in enumerate(self.names) if level in telling)

    def _tells_apart(self, level: int, nodes: Sequence[int], cells: Mapping[int, tuple[int, ...]]) -> bool:
        """Whether two children of some node at a level lead to different leaves, all else being alike."""
        for node in nodes:
            if self.level[node] == level:
                kids = list(
                    dict.fromkeys(self.kids[node][cell] for cell in cells.get(level, range(len(self.kids[node]))))
                )
                for place, one in enumerate(kids):
                    if any(self._differ(one, other, cells) for other in kids[place + 1 :]):
                        return True
        return False

    def _narrows(self, level: int, root: int, cells: Mapping[int, tuple[int, ...]]) -> bool:
        """Whether knowing the cell of a level rules leaves out."""
        found = set()
        for cell in cells.get(level, range(len(self.cells[level]))):
            leaves = {
                node for node in self._inside(root, {**cells, level: (cell,)}) if node < _LEAVES and node != NEVER
            }
            found.add(frozenset(leaves))
        return len(found - {frozenset()}) > 1

    def _differ(self, one: int, other: int, cells: Mapping[int, tuple[int, ...]]) -> bool:
        """Whether a situation that can be under both nodes has different leaves in them."""
        seen: set[tuple[int, int]] = set()
        todo = [(one, other)]
        while todo:
            a, b = todo.pop()
            if a == b or NEVER in (a, b) or (a, b) in seen:
                continue
            if a < _LEAVES and b < _LEAVES:
                return True
            seen.add((a, b))
            both = list(self._both(a, b))
            some = cells.get(min(self.level[a], self.level[b]))
            todo += both if some is None else [both[cell] for cell in some]
        return False

    def _both(self, a: int, b: int) -> list[tuple[int, int]]:
        """The pairs of children of two nodes at the upper one's fact."""
        above, below = self.level[a], self.level[b]
        if above == below:
            return list(zip(self.kids[a], self.kids[b], strict=True))
        if above < below:
            return [(kid, b) for kid in self.kids[a]]
        return [(a, kid) for kid in self.kids[b]]

    def difference(self, one: int, other: int) -> int:
        """A diagram of where two diagrams differ: leaf 0 where they agree, a `pair` where they do not."""
        done: dict[tuple[int, int], int] = {}

        def meet(a: int, b: int) -> int:
            if a == b:
                return NEVER if a == NEVER else 0 if a < _LEAVES or not self.reach[a] >> NEVER & 1 else agree(a)
            if NEVER in (a, b):
                return NEVER
            if a < _LEAVES and b < _LEAVES:
                return pair(a, b)
            found = done.get((a, b))
            if found is None:
                level = min(self.level[a], self.level[b])
                found = self.node(level, tuple([meet(x, y) for x, y in self._both(a, b)]))
                done[a, b] = found
            return found

        def agree(a: int) -> int:
            return self.mapped(a, lambda leaf: NEVER if leaf == NEVER else 0)

        return meet(one, other)

    def mapped(self, root: int, leaf_of: Callable[[int], int]) -> int:
        """The diagram with every leaf replaced."""
        done: dict[int, int] = {}

        def change(node: int) -> int:
            if node < _LEAVES:
                return leaf_of(node)
            if node not in done:
                done[node] = self.node(self.level[node], tuple(map(change, self.kids[node])))
            return done[node]

        return change(root)

    def counts(self, root: int) -> dict[int, int]:
        """How many situations reach each leaf; numbers count once for every cell."""
        size, level_of = self.size_from, self.level
        reached = {root: size[0] // size[level_of[root]]}
        inner = [node for node in self._inside(root, {}) if node >= _LEAVES]
        for node in sorted(inner, reverse=True):  # a node has a higher number than its children
            here = reached.pop(node) * size[level_of[node] + 1]
            for kid in self.kids[node]:
                reached[kid] = reached.get(kid, 0) + here // size[level_of[kid]]
        return reached

    def find(self, root: int, leaf: int) -> dict[str, Value] | None:
        """Facts that lead to a leaf, or None: of each fact that matters the ordinary value where it will do."""
        found: dict[str, Value] = {}
        node = root
        while node >= _LEAVES:
            level = self.level[node]
            if not self.reach[node] >> leaf & 1:
                return None
            cell = self._towards(node, leaf)
            ordinary = self.facts[level].ordinary
            found[self.names[level]] = ordinary if ordinary in self.cells[level][cell] else self.cells[level][cell][0]
            node = self.kids[node][cell]
        return found if node == leaf else None

    def _towards(self, node: int, leaf: int) -> int:
        """The child to follow to a leaf: the ordinary cell if the leaf lies there, else the first that has it."""
        level, kids = self.level[node], self.kids[node]
        usual = self.cell_of[level][self.facts[level].ordinary]
        order = [usual, *range(len(kids))]
        return int(next(cell for cell in order if self.reach[kids[cell]] >> leaf & 1))


def _facts_of(matchers: Sequence[Matcher]) -> list[Fact]:
    """The facts that any of the policies mentions, in the fixed order; a policy's own flags come last."""
    found: dict[str, Fact] = {}
    order: dict[str, int] = {}
    for matcher in matchers:
        places = {name: place for place, name in enumerate(matcher.vocabulary.facts)}
        for fact in matcher.facts:
            found.setdefault(fact.name, fact)
            order.setdefault(fact.name, places[fact.name])
    return sorted(found.values(), key=lambda fact: order[fact.name])


def _cells_of(fact: Fact, matchers: Sequence[Matcher]) -> Cells:
    """The values of a fact, a number's put together where no policy tells them apart."""
    if not fact.is_number:
        return tuple((value,) for value in fact.values)
    cells: dict[tuple[int, ...], list[Value]] = {}
    masks = [matcher.masks[fact.name] for matcher in matchers if fact.name in matcher.masks]
    for value in fact.values:
        cells.setdefault(tuple(mask[value] for mask in masks), []).append(value)
    return tuple(map(tuple, cells.values()))


def _sizes(cells: Sequence[Cells]) -> list[int]:
    """For every level, how many combinations of cells there are from it on."""
    sizes = [1]
    for each in reversed(cells):
        sizes.append(sizes[-1] * len(each))
    return sizes[::-1]


class _Planter:
    """Grows one policy's diagram from the top: a state is the set of lines that can still apply."""

    def __init__(self, forest: Forest, matcher: Matcher) -> None:
        self.forest = forest
        self.scheme = matcher.scheme
        self.count = len(matcher.lines)
        needs = [line.needs for line in matcher.lines] + list(matcher.impossible)
        self.everything = (1 << len(needs)) - 1
        never = self.everything ^ matcher.everything
        giving = [*matcher.scheme.giving, never]
        self.giving = giving
        self.up_to = [sum(giving[1 : min(strength, 4) + 1]) for strength in range(6)]
        self.above = [sum(giving[strength + 1 :]) for strength in range(6)]
        self.columns = [self._column(level, matcher, needs) for level in range(forest.depth)]
        self.mention = [sum(1 << place for place, need in enumerate(needs) if name in need) for name in forest.names]
        self.over = [self.everything]
        for mention in reversed(self.mention):
            self.over.append(self.over[-1] & ~mention)
        self.over.reverse()  # over[level]: lines that depend on no fact from this level on
        self.under = [self.everything ^ over for over in self.over]
        self.done: dict[tuple[int, int, int], int] = {}

    def _column(self, level: int, matcher: Matcher, needs: Sequence[Needs]) -> list[int]:
        """For every cell of a fact, the lines and impossible combinations that can hold in it."""
        name = self.forest.names[level]
        if name not in matcher.masks:
            return [self.everything] * len(self.forest.cells[level])
        column = []
        for cell in self.forest.cells[level]:
            mask = matcher.masks[name][cell[0]]
            for place in range(self.count, len(needs)):
                if name not in needs[place] or cell[0] in needs[place][name]:
                    mask |= 1 << place
            column.append(mask)
        return column

    def root(self) -> int:
        """The policy's diagram."""
        return self.grow(0, self.everything, 0)

    def grow(self, level: int, alive: int, floor: int) -> int:
        """The node for the lines still alive at a level, where some line gives at least `floor` already."""
        alive, floor = self.prune(level, alive, floor)
        if floor == NEVER:
            return NEVER
        if not alive & self.under[level]:
            return max(floor, settle(alive, self.scheme).strength)
        while not self.mention[level] & alive:
            level += 1
        key = (level, alive, floor)
        found = self.done.get(key)
        if found is None:
            if len(self.done) > self.forest.budget:
                raise TooLargeError(f"more than {self.forest.budget:,} states")
            found = self.done[key] = self.forest.node(level, self._children(level, alive, floor))
        return found

    def _children(self, level: int, alive: int, floor: int) -> tuple[int, ...]:
        """One child a cell; cells that leave the same lines alive share it."""
        grown: dict[int, int] = {}
        kids = []
        for column in self.columns[level]:
            left = alive & column
            if left not in grown:
                grown[left] = self.grow(level + 1, left, floor)
            kids.append(grown[left])
        return tuple(kids)

    def prune(self, level: int, alive: int, floor: int) -> tuple[int, int]:
        """Leave out lines that cannot change the verdict any more, so that equal states look equal."""
        certain = alive & self.over[level]
        fighting = 0
        if alive & self.scheme.contested and alive & self.scheme.overriding:
            fighting, targeted = self._fighting(alive)
            certain &= ~(fighting | targeted)
        if certain:
            alive ^= certain
            while certain & self.above[floor]:
                floor += 1
        weak = alive & self.up_to[floor]
        return alive ^ (weak & ~fighting if fighting else weak), floor

    def _fighting(self, alive: int) -> tuple[int, int]:
        """The living lines that defeat living lines, and those they defeat."""
        fighting = targeted = 0
        for overrider, targets in self.scheme.overriders:
            if alive & overrider and alive & targets:
                fighting |= overrider
                targeted |= alive & targets
        return fighting, targeted
