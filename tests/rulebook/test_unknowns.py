"""Situations with facts missing: brute force over every completion."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from belisha.rulebook.ruling import Counsel
from belisha.rulebook.words import WORDS
from tests.rulebook.reference import VERDICTS, Reference
from tests.rulebook.test_decide import read, roles_of
from tests.rulebook.worlds import ODD, cases, part, policies, proof, whole, worlds

MOST = 3000


def small_enough(reference, facts):
    """Leave out the few worlds that brute force would take too long over."""
    size = 1
    for name in reference.mentioned():
        size *= 1 if name in facts else len(reference.values(name))
    assume(size <= MOST)


@proof(2)
@given(cases(worlds(), part, part))
def test_possible_verdicts_and_relevant_facts_are_those_of_brute_force(case):
    reference, counsel = case.reference, Counsel(*case.policies)
    for facts in case.situations:
        small_enough(reference, facts)
        ruling, possible = counsel.rule(facts), reference.possible(facts)
        assert ruling.exact
        assert ruling.possible == possible
        assert ruling.verdict == (possible[0] if len(possible) == 1 else "undetermined")
        assert ruling.still_relevant == reference.relevant(facts)
        assert ruling.ask == (ruling.still_relevant[0] if ruling.still_relevant else None)
        assert (ruling.ask is None) == (len(possible) == 1)
        assert counsel.unknowns.possible(facts) == possible


@proof()
@given(cases(worlds(ODD), part))
def test_stranger_impossible_combinations_are_left_out_as_well(case):
    """Where such combinations hide every pair of neighbours, something is still asked as long as it is open."""
    facts, reference, counsel = case.facts, case.reference, Counsel(*case.policies)
    small_enough(reference, facts)
    ruling, possible, relevant = counsel.rule(facts), reference.possible(facts), reference.relevant(facts)
    assert ruling.possible == possible
    assert (ruling.ask is None) == (len(possible) == 1)
    if relevant:
        assert ruling.still_relevant == relevant


@proof()
@given(cases(worlds(), whole, part))
def test_an_interview_asks_nothing_idle_and_ends_at_the_right_verdict(case):
    reference, counsel = case.reference, Counsel(*case.policies)
    answers, said = case.situations
    facts = {name: answers[name] for name in answers if name in said}
    small_enough(reference, facts)
    asked = []
    while (ask := counsel.rule(facts).ask) is not None:
        assert ask == reference.relevant(facts)[0]
        assert ask not in facts
        asked.append(ask)
        facts[ask] = answers[ask]
    assert len(asked) == len(set(asked))
    assert counsel.rule(facts).verdict == reference.verdict(answers)


@proof()
@given(cases(worlds(), part))
def test_a_settled_verdict_is_the_verdict_of_every_completion(case):
    facts, reference, counsel = case.facts, case.reference, Counsel(*case.policies)
    small_enough(reference, facts)
    verdict = counsel.rule(facts).verdict
    found = {reference.verdict(each) for each in reference.completions(facts)}
    assert found == {verdict} if verdict != "undetermined" else len(found) > 1


@proof()
@given(cases(worlds(), part))
def test_reasons_of_an_incomplete_situation_hold_in_every_completion(case):
    """What is said to be decisive or defeated is so however the gaps are filled; nothing that could apply lacks."""
    facts, reference, counsel = case.facts, case.reference, Counsel(*case.policies)
    small_enough(reference, facts)
    roles = roles_of(counsel, counsel.rule(facts))
    outcomes = [reference.outcome(each) for each in reference.completions(facts)]
    for outcome in outcomes:
        assert {*outcome.decisive, *outcome.also, *outcome.defeated} <= roles.keys()
        for name, (role, by) in roles.items():
            if role == "decisive":
                assert name in outcome.decisive
            elif role == "also-applies":
                assert name in (*outcome.decisive, *outcome.also, *outcome.defeated)
            elif role == "defeated":
                assert set(by) <= set(outcome.defeaters.get(name, ())), (name, by)


def test_nothing_is_called_defeated_while_its_defeater_may_be_defeated_itself():
    policy = read(
        "teacher must not access",
        "teacher may access despite 1.1",
        "teacher must not access when family despite 1.2",
    )
    counsel = Counsel(policy)
    ruling = counsel.rule({"act": "access", "actor": "teacher"})
    assert ruling.possible == ("permitted", "prohibited")
    assert roles_of(counsel, ruling)["1.1a"][0] != "defeated"


@proof()
@given(cases(worlds(), part), st.sampled_from((5, 44, 50, 70)))
def test_without_a_diagram_nothing_possible_or_relevant_is_lost(case, budget):
    """Fails closed: too much may be called possible or relevant, never too little."""
    facts, reference, counsel = case.facts, case.reference, Counsel(*case.policies, budget=budget)
    small_enough(reference, facts)
    ruling, possible = counsel.rule(facts), reference.possible(facts)
    assert set(ruling.possible) >= set(possible)
    assert set(ruling.still_relevant) >= set(reference.relevant(facts))
    if ruling.verdict != "undetermined":
        assert possible == (ruling.verdict,)
    elif not ruling.exact:
        assert ruling.ask is not None
    if ruling.exact:
        assert ruling.possible == possible


@proof()
@given(cases(worlds(), whole))
def test_rulings_without_a_diagram_on_whole_situations_are_the_same(case):
    facts, reference, counsel = case.facts, case.reference, Counsel(*case.policies, budget=5)
    ruling = counsel.rule(facts)
    assert ruling.exact
    assert ruling.verdict == reference.verdict(facts)


@proof(2)
@given(cases(worlds(), part))
def test_ordinary_is_the_completion_with_the_assumed_facts(case):
    facts, reference, counsel = case.facts, case.reference, Counsel(*case.policies)
    ruling = counsel.rule(facts, ordinary=True)
    filled = {**facts, **ruling.assumed}
    assert facts.keys().isdisjoint(ruling.assumed)
    assert {"act", "actor"} <= filled.keys()
    assert reference.can_be(filled)
    for name, value in ruling.assumed.items():
        ordinary = reference.facts[name].ordinary
        assert value == ordinary or not reference.can_be({**filled, name: ordinary})
    small_enough(reference, filled)
    assert reference.possible(filled) == (ruling.verdict,) == ruling.possible
    assert ruling.ask is None


def test_an_ordinary_value_that_cannot_be_is_not_assumed():
    policy = read("teacher may publish on photo", "teacher must not publish when shows-other-child")
    facts = {"act": "publish", "actor": "teacher", "shows-other-child": True}
    ruling = Counsel(policy).rule(facts, ordinary=True)
    assert ruling.assumed["image"] == "photo"
    assert ruling.verdict == "prohibited"
    assert Counsel(policy).rule({"act": "publish", "actor": "teacher"}, ordinary=True).assumed["image"] == "none"


def test_without_a_diagram_an_override_that_may_come_keeps_every_verdict_open():
    policy = read("teacher must not access", "teacher should not access despite 1.1 when family")
    ruling = Counsel(policy, budget=5).rule({"act": "access", "actor": "teacher"})
    assert {"advised-against", "prohibited"} <= set(ruling.possible)
    assert ruling.ask == "family"
    assert not ruling.exact


@proof(2)
@given(cases(worlds(), part, part, whole, part))
def test_what_a_counsel_remembers_changes_no_ruling(case):
    used = Counsel(*case.policies)
    for facts in case.situations:
        for ordinary in (True, False):
            expected = Counsel(*case.policies).rule(facts, ordinary)
            assert used.rule(facts, ordinary).as_json() == expected.as_json()


def test_duties_of_an_assumed_act_are_not_remembered_from_other_facts():
    policy = read("teacher may access", "on access when hate-crime: teacher must report")
    counsel = Counsel(policy)
    assert not counsel.rule({"actor": "teacher"}, ordinary=True).duties
    ruling = counsel.rule({"actor": "teacher", "hate-crime": True}, ordinary=True)
    assert [each.duty.id for each in ruling.duties] == ["1.2a"]
    assert "hate-crime" not in ruling.assumed


def test_a_flag_of_a_higher_layer_is_asked_in_its_own_words():
    trust = read('flag late "Is it late?"\nteacher must not access when late', name="the-trust", layer="trust")
    ruling = Counsel(trust, read("teacher may access")).rule({"act": "access", "actor": "teacher"})
    assert ruling.ask == "late"
    assert ruling.as_json()["question"]["question"] == "Is it late?"


@proof()
@given(cases(policies(), part))
def test_more_facts_never_open_a_verdict_that_was_closed(case):
    facts, reference, counsel = case.facts, case.reference, Counsel(*case.policies)
    full = next(iter(reference.completions(facts)))
    possible = set(counsel.rule(facts).possible)
    for name, value in full.items():
        facts = {**facts, name: value}
        now = set(counsel.rule(facts).possible)
        assert now
        assert now <= possible
        possible = now


# Under the real vocabulary

REAL = [
    "teacher must not publish when shows-other-child unless other-parents-consent",
    "employee may publish when about is school or school-event and states-views-are-personal",
    "anyone must not publish when unlawful",
    "pupil must not access when age under 13 or time is lesson",
]


@pytest.mark.parametrize("image", ["none", "photo", "video"])
def test_a_picture_that_is_not_there_settles_what_it_shows(image):
    policy = read(*REAL[:3])
    known = {"act": "publish", "actor": "teacher", "image": image, "unlawful": False, "about": "nobody"}
    ruling = Counsel(policy).rule(known)
    assert ruling.possible == (("not-regulated",) if image == "none" else ("not-regulated", "prohibited"))
    assert ("shows-other-child" in ruling.still_relevant) == (image != "none")


@pytest.mark.parametrize("fact", ["about", "unlawful", "image", "shows-own-child", "actor"])
def test_questions_come_in_the_fixed_order(fact):
    """Act, actor and counterparty first, flags last, whatever is known already."""
    order = list(WORDS.facts)
    facts = {"act": "publish", fact: Reference(read(*REAL[:3])).facts[fact].values[0]}
    relevant = Counsel(read(*REAL[:3])).rule(facts).still_relevant
    assert list(relevant) == sorted(relevant, key=order.index)
    assert relevant == Reference(read(*REAL[:3])).relevant({**facts, "actor": "teacher"}) or "actor" in relevant


def test_a_missing_fact_never_counts_as_no():
    policy = read("teacher may access unless family")
    ruling = Counsel(policy).rule({"act": "access", "actor": "teacher"})
    assert ruling.verdict == "undetermined"
    assert ruling.possible == (VERDICTS[0], VERDICTS[1])
    assert ruling.ask == "family"
