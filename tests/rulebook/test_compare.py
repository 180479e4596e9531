"""Comparison: exact counts, areas that hold what they say, and what else differs."""

import random
from itertools import combinations

import pytest

from belisha.policies import shelf
from belisha.rulebook.book import holds
from belisha.rulebook.compare import Comparison, area_text, direction
from belisha.rulebook.diagram import TooLargeError
from belisha.rulebook.policy import read_policy

PAIRS = list(combinations(shelf.names(), 2))


def policy(norms, name="test"):
    """A policy with one clause that holds these norms."""
    return read_policy(f"---\npolicy: {name}\n---\n# 1 All\n\n```norm\n{norms}\n```\n")


def situation(rng, comparison, box):
    """A random situation inside a box that can be, or None."""
    facts = {fact.name: rng.choice(box.get(fact.name, fact.values)) for fact in comparison.forest.facts}
    impossible = comparison.old.vocabulary.impossible
    return None if any(holds(each, facts) for each in impossible) else facts


def verdict(book, facts):
    """What one policy says; facts that only the other one knows are left out."""
    known = {name: value for name, value in facts.items() if name in book.vocabulary.facts}
    return book.decide({**known, **book.ordinary(known, book.facts_for({}))}).verdict


def verdicts(comparison, facts):
    """What the two policies say."""
    return tuple(verdict(book, facts) for book in comparison.books)


@pytest.mark.parametrize(("old", "new"), PAIRS)
def test_every_area_is_ruled_as_it_says(old, new):
    comparison = Comparison(shelf.load(old), shelf.load(new))
    rng = random.Random(f"{old} {new}")
    for area in comparison.areas:
        assert verdicts(comparison, area.example) == (area.old, area.new)
        for facts in filter(None, (situation(rng, comparison, area.box) for _ in range(5))):
            assert verdicts(comparison, facts) == (area.old, area.new)


@pytest.mark.parametrize(("old", "new"), PAIRS)
def test_areas_never_count_a_situation_twice(old, new):
    comparison = Comparison(shelf.load(old), shelf.load(new))
    assert comparison.unlisted >= 0
    for verdict_pair, count in comparison.counts.items():
        assert sum(a.count for a in comparison.areas if (a.old, a.new) == verdict_pair) <= count


def test_small_differences_are_listed_whole():
    comparison = Comparison(
        policy("teacher must not connect pupil"), policy("teacher must not connect pupil or parent")
    )
    (area,) = comparison.areas
    assert (area.old, area.new, area.new_clauses) == ("not-regulated", "prohibited", ("1",))
    assert area.box["counterparty"] == ("parent",)
    # 14 acts, 11 actors and 6 counterparties; three of the actors are teachers.
    assert (comparison.total, comparison.differing, comparison.stricter, area.count) == (14 * 11 * 6, 3, 3, 3)
    assert comparison.unlisted == 0
    assert area_text(area, comparison.new) == "teachers: friend or follow, towards a parent or carer of a pupil"


def test_to_allow_what_the_other_says_nothing_about_is_neither_stricter_nor_laxer():
    silent, allowing = policy("teacher must not message pupil"), policy("teacher may connect pupil")
    found = Comparison(silent, allowing)
    assert (found.stricter, found.laxer, found.other) == (0, 3, 3)
    assert (found.as_json()["stricter"], found.as_json()["laxer"], found.as_json()["other"]) == (0, 3, 3)
    assert direction("not-regulated", "permitted") == "more"
    assert direction("permitted", "not-regulated") == "less"
    assert direction("permitted", "prohibited") == "stricter"
    assert direction("prohibited", "not-regulated") == "laxer"


def test_a_policy_does_not_differ_from_itself():
    comparison = Comparison(shelf.load("chestnuts"), shelf.load("chestnuts"))
    assert (comparison.counts, comparison.areas, comparison.duties, comparison.terms) == ({}, (), ((), ()), {})


def test_it_tells_who_staff_are_here_and_there():
    terms = Comparison(shelf.load("chestnuts"), shelf.load("trust-model")).terms
    here, there = terms["staff"]
    assert "governor" in there
    assert "governor" not in here


def test_duties_only_one_of_them_has():
    one = policy("on breach: headteacher must investigate\non complaint: headteacher must deal-with")
    other = policy("on breach: headteacher must investigate within 3 days\non complaint: headteacher must deal-with")
    mine, theirs = Comparison(one, other).duties
    assert len(mine) == len(theirs) == 1
    assert "within 3 days" in theirs[0]


def test_a_budget_that_is_too_small_is_said():
    with pytest.raises(TooLargeError, match="more than 2"):
        Comparison(shelf.load("chestnuts"), shelf.load("trust-model"), budget=2)
