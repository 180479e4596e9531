"""Would-change: what could be done for a better verdict, against trying everything."""

from hypothesis import given

from belisha.rulebook.ruling import Counsel
from tests.rulebook.reference import VERDICTS
from tests.rulebook.test_decide import read
from tests.rulebook.test_unknowns import small_enough
from tests.rulebook.worlds import cases, part, proof, whole, worlds


def is_sound(reference, facts, change):
    """Whether a change touches only what can be changed, to what can be advised, and really changes it."""
    for name, value in change.facts:
        fact = reference.facts[name]
        assert fact.changeable
        assert value in fact.values
        assert value not in fact.unadvised
        assert facts.get(name) != value
    return reference.can_be({**facts, **dict(change.facts)})


@proof(2)
@given(cases(worlds(), whole))
def test_the_smallest_changes_are_those_of_brute_force(case):
    facts, reference, counsel = case.facts, case.reference, Counsel(*case.policies)
    changes = counsel.rule(facts).would_change
    assert all(is_sound(reference, facts, change) for change in changes)
    assert {frozenset(change.facts): change.verdict for change in changes} == reference.smallest_changes(facts)
    assert len(changes) == len({frozenset(change.facts) for change in changes})


@proof(2)
@given(cases(worlds(), part))
def test_a_change_of_an_incomplete_situation_settles_a_better_verdict(case):
    facts, reference, counsel = case.facts, case.reference, Counsel(*case.policies)
    small_enough(reference, facts)
    ruling = counsel.rule(facts)
    if ruling.verdict == "undetermined":
        assert ruling.would_change == ()
    for change in ruling.would_change:
        assert is_sound(reference, facts, change)
        assert reference.possible({**facts, **dict(change.facts)}) == (change.verdict,)
        assert VERDICTS.index(change.verdict) < VERDICTS.index(ruling.verdict)


def test_approval_on_record_is_the_change_that_is_named():
    policy = read("teacher may publish on school account with approval of headteacher")
    facts = {"act": "publish", "actor": "teacher", "account": "school", "headteacher-approval": False}
    changes = Counsel(policy).rule(facts).would_change
    assert {change.facts: change.verdict for change in changes} == {
        (("headteacher-approval", True),): "permitted",
        (("account", "personal"),): "not-regulated",
    }


def test_nobody_is_told_to_use_a_lookalike_account():
    policy = read("teacher must not publish", "teacher may publish on lookalike account despite 1.1")
    facts = {"act": "publish", "actor": "teacher", "account": "personal"}
    assert Counsel(policy).rule(facts).would_change == ()


def test_both_consents_are_named_where_both_are_needed():
    policy = read("teacher may publish with approval of headteacher with consent of subject")
    facts = {"act": "publish", "actor": "teacher", "headteacher-approval": False, "subject-consent": False}
    found = {frozenset(change.facts): change.verdict for change in Counsel(policy).rule(facts).would_change}
    assert found == {frozenset({("subject-consent", True)}): "needs-approval"}
