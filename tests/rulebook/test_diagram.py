"""Diagrams: counts, differences, boxes and instances, against going through every situation."""

from collections import Counter
from itertools import product

from hypothesis import assume, given
from hypothesis import strategies as st

from belisha.rulebook.book import Book
from belisha.rulebook.diagram import NEVER, Forest, pair
from tests.rulebook.reference import VERDICTS, Reference
from tests.rulebook.worlds import ODD, SMALL, cases, palettes, part, policies, proof, worlds

MOST = 6000


def situations(forest, last=False):
    """Every combination of the forest's cells, each stood for by its first or its last value."""
    values = [[cell[-1 if last else 0] for cell in cells] for cells in forest.cells]
    size = 1
    for each in values:
        size *= len(each)
    assume(size <= MOST)
    return [dict(zip(forest.names, chosen, strict=True)) for chosen in product(*values)]


def cells_of(forest, facts):
    """(name, level, cell) of every fact."""
    levels = ((name, forest.names.index(name)) for name in facts)
    return [(name, level, forest.cell_of[level][facts[name]]) for name, level in levels]


def leaf(reference, facts):
    """The leaf that a situation must lead to."""
    return VERDICTS.index(reference.verdict(facts)) if reference.can_be(facts) else NEVER


@st.composite
def pairs(draw):
    """Two policies over the same few facts."""
    palette, words = draw(palettes()), draw(st.sampled_from((SMALL, ODD)))
    return [draw(policies(words, palette=palette, most=4)) for _ in range(2)]


@proof()
@given(st.one_of(worlds(), worlds(ODD)), st.booleans())
def test_counts_of_one_policy_are_those_of_brute_force(policies, last):
    reference, forest = Reference(*policies), Forest([Book(*policies).matcher])
    assert {"act", "actor", *forest.names} == set(reference.mentioned()) | {"act", "actor"}
    expected = Counter(leaf(reference, facts) for facts in situations(forest, last))
    assert forest.counts(forest.roots[0]) == expected


@proof()
@given(pairs(), st.booleans())
def test_a_difference_counts_every_pair_of_verdicts_as_brute_force_does(two, last):
    old, new = (Reference(*policies) for policies in two)
    forest = Forest([Book(*policies).matcher for policies in two])
    expected = Counter()
    for facts in situations(forest, last):
        before, after = leaf(old, facts), leaf(new, facts)
        if NEVER in (before, after):
            expected[NEVER] += 1
        else:
            expected[0 if before == after else pair(before, after)] += 1
    assert forest.counts(forest.difference(*forest.roots)) == expected


@proof(0.5)
@given(policies())
def test_a_policy_does_not_differ_from_itself(policies):
    matcher = Book(*policies).matcher
    forest = Forest([matcher, matcher])
    assert forest.roots[0] == forest.roots[1]
    assert set(forest.counts(forest.difference(*forest.roots))) <= {0, NEVER}


@proof()
@given(policies(numbers=True))
def test_cells_part_the_values_of_a_number_and_no_norm_tells_a_cell_apart(policies):
    reference, forest = Reference(*policies), Forest([Book(*policies).matcher])
    for fact, cells in zip(forest.facts, forest.cells, strict=True):
        assert sorted(map(str, sum(cells, ()))) == sorted(map(str, fact.values))
    for facts in situations(forest)[:40]:
        for name, cell_of, cells in zip(forest.names, forest.cell_of, forest.cells, strict=True):
            if reference.facts[name].is_number:
                cell = cells[cell_of[facts[name]]]
                assert len({reference.verdict({**facts, name: value}) for value in cell}) == 1


@proof()
@given(st.one_of(policies(), policies(ODD)), st.randoms(use_true_random=False))
def test_a_box_reaches_the_verdicts_that_its_situations_have(policies, chance):
    reference, forest = Reference(*policies), Forest([Book(*policies).matcher])
    everything, root = situations(forest), forest.roots[0]
    box = random_box(forest, chance)
    expected, table = 0, {}
    for facts in everything:
        if all(facts[name] in values for name, values in box.items()):
            expected |= 1 << leaf(reference, facts)
            if reference.can_be(facts):
                table[tuple(facts.values())] = leaf(reference, facts)
    assert forest.in_box(root, box) == expected
    relevant = tuple(name for place, name in enumerate(forest.names) if Reference.splits(table, place))
    if relevant or len(set(table.values())) < 2:
        assert forest.relevant(root, box) == relevant
    else:
        assert forest.relevant(root, box), "no neighbours differ, but the verdict is open"


def random_box(forest, chance):
    """For about half of the facts, some of their cells."""
    box = {}
    for name, cells in zip(forest.names, forest.cells, strict=True):
        if chance.random() < 0.5:
            chosen = chance.sample(cells, chance.randint(1, len(cells)))
            box[name] = frozenset(value for cell in chosen for value in cell)
    return box


@proof()
@given(st.one_of(policies(), policies(ODD)))
def test_a_witness_leads_to_its_leaf_and_is_found_wherever_there_is_one(policies):
    reference, forest = Reference(*policies), Forest([Book(*policies).matcher])
    there = Counter(leaf(reference, facts) for facts in situations(forest))
    for strength in range(NEVER + 1):
        found = forest.find(forest.roots[0], strength)
        assert (found is not None) == (strength in there)
        if found is not None:
            rest = {name: reference.facts[name].ordinary for name in reference.mentioned() if name not in found}
            assert leaf(reference, {**rest, **found}) == strength


@proof()
@given(cases(policies(), part))
def test_restricting_leaves_the_verdicts_of_what_is_left(case):
    reference, forest = case.reference, Forest([Book(*case.policies).matcher])
    everything = situations(forest)
    known = {name: value for name, value in case.facts.items() if name in forest.names}
    known = {name: forest.cells[level][cell][0] for name, level, cell in cells_of(forest, known)}
    root = forest.restrict(forest.roots[0], known)
    expected = 0
    for each in everything:
        if known.items() <= each.items():
            expected |= 1 << leaf(reference, each)
    assert forest.reach[root] == expected
    assert set(forest.relevant(root, {})).isdisjoint(known)
