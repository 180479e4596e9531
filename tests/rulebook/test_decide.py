"""Complete situations: the engine against the naive reading of the five sentences."""

from itertools import product

import pytest
from hypothesis import given

from belisha.rulebook.book import Book
from belisha.rulebook.policy import read_policy
from belisha.rulebook.ruling import Counsel
from tests.rulebook.reference import VERDICTS, Reference
from tests.rulebook.worlds import SMALL, cases, layers, part, policies, proof, whole, worlds


def read(*norms, name="home", layer="school"):
    """A policy of one clause a norm: 1.1, 1.2, …"""
    clauses = (f"1.{place} A clause.\n\n```norm\n{norm}\n```\n" for place, norm in enumerate(norms, 1))
    return read_policy(f"---\npolicy: {name}\nlayer: {layer}\n---\n\n# 1 Rules\n\n" + "\n".join(clauses))


def roles_of(counsel, ruling):
    """{norm: (role, what defeats it)} of a ruling's reasons."""
    own = counsel.policy
    return {
        r.line.rule.id if r.line.policy is own else f"{r.line.policy.id}/{r.line.rule.id}": (
            r.role,
            frozenset(r.defeated_by),
        )
        for r in ruling.because
    }


@proof(3)
@given(cases(worlds(), whole, whole, whole, whole))
def test_verdict_and_citations_are_those_of_the_reference(case):
    reference, book = case.reference, Book(*case.policies)
    for facts in case.situations:
        expected, found = reference.outcome(facts), book.decide(facts)
        assert found == expected[:4], facts


@proof(3)
@given(cases(worlds(), whole, whole, whole))
def test_a_ruling_on_a_whole_situation_is_the_reference_with_every_reason(case):
    reference, counsel = case.reference, Counsel(*case.policies)
    for facts in case.situations:
        expected, ruling = reference.outcome(facts), counsel.rule(facts)
        assert ruling.verdict == expected.verdict
        assert ruling.possible == (expected.verdict,)
        assert ruling.ask is None
        assert ruling.still_relevant == ()
        assert ruling.assumed == {}
        wanted = dict.fromkeys(expected.decisive, ("decisive", frozenset()))
        wanted |= dict.fromkeys(expected.also, ("also-applies", frozenset()))
        wanted |= {name: ("defeated", frozenset(expected.defeaters[name])) for name in expected.defeated}
        assert roles_of(counsel, ruling) == wanted


@proof()
@given(cases(worlds(), whole, whole, whole))
def test_duties_accumulate_beside_the_verdict(case):
    reference, counsel = case.reference, Counsel(*case.policies)
    for facts in case.situations:
        duties = counsel.rule(facts).duties
        assert all(each.status == "applies" for each in duties)
        assert tuple((each.policy.id, each.duty.id) for each in duties) == reference.duties(facts)


@pytest.mark.parametrize(
    ("bearers", "actor", "due"),
    [
        ("teacher", "teacher", True),
        ("teacher", "pupil", False),
        ("school", "pupil", True),
        ("teacher or school", "pupil", True),
    ],
)
def test_a_duty_that_comes_with_an_act_binds_a_seat_or_the_person_who_acts(bearers, actor, due):
    counsel = Counsel(read("anyone may access", f"on access: {bearers} must report"))
    assert bool(counsel.rule({"act": "access", "actor": actor}).duties) == due


@proof(2)
@given(cases(worlds(), part))
def test_a_duty_is_certain_only_where_no_missing_fact_could_lift_it(case):
    facts, reference = {"act": "publish", **case.facts}, case.reference
    if facts["act"] != "publish":
        return
    found = {(each.policy.id, each.duty.id): each for each in Counsel(*case.policies).rule(facts).duties}
    for policy in case.policies:
        for duty in policy.duties:
            if duty.event == "publish":
                due = {reference.is_due(policy, duty, each) for each in fillings(reference, policy, duty, facts)}
                listed = found.get((policy.id, duty.id))
                assert (listed is not None) == (True in due)
                assert listed is None or (listed.status == "applies") == (due == {True})


def fillings(reference, policy, duty, facts):
    """Every way of filling in what a duty asks about and what is not known."""
    names = {condition.fact for condition in (*duty.when, *duty.unless)} | {"actor"}
    names |= {policy.vocabulary.consents[duty.consent]} if duty.consent else set()
    missing = [name for name in names if name not in facts]
    for values in product(*(reference.values(name) for name in missing)):
        if reference.can_be({**facts, **dict(zip(missing, values, strict=True))}):
            yield {**facts, **dict(zip(missing, values, strict=True))}


@proof()
@given(cases(policies(), whole))
def test_one_fact_more_that_no_norm_speaks_of_changes_nothing(case):
    facts, reference, counsel = case.facts, case.reference, Counsel(*case.policies)
    silent = [name for name in facts if name not in reference.mentioned()]
    least = {name: value for name, value in facts.items() if name not in silent}
    assert counsel.rule(least).verdict == counsel.rule(facts).verdict


@proof(2)
@given(cases(layers(), whole))
def test_a_lower_layer_is_never_laxer_than_what_is_not_delegated(case):
    """The verdict is at least as strict as the higher layers', some of their delegated norms perhaps gone."""
    above, book, facts = Reference(*case.policies[:-1]), Book(*case.policies), case.facts
    delegated = [norm for norm in above.norms if norm[1].delegated]
    verdicts = []
    for chosen in range(1 << len(delegated)):
        gone = [norm for place, norm in enumerate(delegated) if chosen >> place & 1]
        alone = Reference(*case.policies[:-1])
        alone.norms = [norm for norm in above.norms if not any(norm is each for each in gone)]
        verdicts.append(VERDICTS.index(alone.verdict(facts)))
    assert VERDICTS.index(book.decide(facts).verdict) >= min(verdicts)


def test_a_lower_layer_cannot_override_what_is_not_delegated():
    facts = {"act": "access", "actor": "teacher"}
    home = read("teacher may access despite the-trust/1.1")
    for delegated, verdict in (("", "prohibited"), (" delegated", "permitted")):
        trust = read(f"teacher must not access{delegated}", name="the-trust", layer="trust")
        assert Book(trust, home).decide(facts).verdict == verdict


def test_a_norm_that_is_defeated_defeats_nothing():
    policy = read(
        "teacher must not access",
        "teacher may access despite 1.1",
        "headteacher must not access despite 1.2",
    )
    found = Book(policy).decide({"act": "access", "actor": "headteacher"})
    assert found == ("prohibited", ("1.1a", "1.3a"), (), ("1.2a",))
    assert Book(policy).decide({"act": "access", "actor": "teacher"}).verdict == "permitted"


def test_a_norm_that_waits_for_consent_and_approval_is_cited_once():
    policy = read("teacher may access with approval of headteacher with consent of subject")
    missing = {"headteacher-approval": False, "subject-consent": False}
    found = Book(policy).decide({"act": "access", "actor": "teacher", **missing})
    assert found == ("prohibited", ("1.1a",), (), ())


def test_a_norm_that_waits_for_approval_still_defeats():
    policy = read("teacher must not access", "teacher may access with approval of headteacher despite 1.1")
    facts = {"act": "access", "actor": "teacher", "headteacher-approval": False}
    assert Book(policy).decide(facts) == ("needs-approval", ("1.2a",), (), ("1.1a",))
    facts["headteacher-approval"] = True
    assert Book(policy).decide(facts) == ("permitted", ("1.2a",), (), ("1.1a",))


def test_a_clause_number_is_text_also_in_despite():
    policy = read(*["teacher must not access"] * 9, "pupil must not access", "anyone may access despite 1.1")
    assert Book(policy).decide({"act": "access", "actor": "pupil"}).verdict == "prohibited"
    policy = read(*["teacher must not message"] * 9, "pupil must not access", "anyone may access despite 1.10")
    assert Book(policy).decide({"act": "access", "actor": "pupil"}).verdict == "permitted"


def test_layers_that_override_each_other_are_refused():
    trust = read("teacher must not access despite home/1.1", name="the-trust", layer="trust")
    home = read("teacher may access despite the-trust/1.1")
    assert Book(trust, home).decide({"act": "access", "actor": "teacher"}).verdict == "prohibited"


def test_the_small_vocabulary_is_a_part_of_the_real_one():
    assert SMALL.impossible
    assert all(values <= set(SMALL.facts[fact].values) for each in SMALL.impossible for fact, values in each.items())
