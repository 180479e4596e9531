"""Norms as text and back: parse(render(norm)) is the norm, and its canonical form is plain JSON."""

import json

from hypothesis import given
from hypothesis import strategies as st

from belisha.rulebook.norm import Duty, canonical, render
from belisha.rulebook.parse import parse
from belisha.rulebook.policy import read_policy
from tests.rulebook.worlds import SMALL, duty, palettes, policies, policy_text, proof, worlds

EVENTS = ("publish", "breach", "always")
NUMBERS = ("1.1", "2.1a", "A3", "2.i-a", "5.10", "the-trust/2.1")


def again(norm, policy):
    """A norm written out and read again in the same place."""
    words = policy.vocabulary
    name = getattr(norm, "name", "")
    if name in words.facts:
        words = SMALL  # a flag cannot be brought in twice
    return parse(render(norm), words, norm.clause, norm.id)


@proof(2)
@given(worlds())
def test_every_norm_can_be_written_out_and_read_again(policies):
    for policy in policies:
        for norm in policy.norms:
            assert again(norm, policy) == norm
            assert render(again(norm, policy)) == render(norm)


@proof(4)
@given(
    policies(most=1), st.lists(palettes().flatmap(lambda names: duty(names, EVENTS, NUMBERS)), min_size=3, max_size=3)
)
def test_every_duty_can_be_written_out_and_read_again(policies, lines):
    (policy,) = policies
    for line in lines:
        norm = parse(line, policy.vocabulary, "2.1", "2.1a")
        assert isinstance(norm, Duty)
        assert again(norm, policy) == norm


@proof(2)
@given(policies(), policies())
def test_canonical_norms_are_json_and_equal_exactly_where_norms_are(one, other):
    norms = [*one[0].norms, *other[0].norms]
    forms = [json.dumps(canonical(norm), sort_keys=True) for norm in norms]
    for norm, form in zip(norms, forms, strict=True):
        for second, second_form in zip(norms, forms, strict=True):
            assert (norm == second) == (form == second_form)


@proof()
@given(palettes().flatmap(policy_text))
def test_the_same_text_always_has_the_same_hash(text):
    one, other = read_policy(text, "a.md", SMALL), read_policy(text.encode(), "b.md", SMALL)
    assert one == other or one.norms == other.norms
    assert one.hash == other.hash
    assert json.loads(json.dumps(one.canonical))["policy"] == one.id
    changed = read_policy(text.replace("A clause.", "Another clause.", 1), "a.md", SMALL)
    assert changed.hash != one.hash
