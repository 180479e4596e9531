"""A second oracle: the norms as an answer-set program, solved by clingo."""

from __future__ import annotations

import pytest
from hypothesis import assume, given

from belisha.rulebook.book import Book
from belisha.rulebook.norm import Term
from belisha.rulebook.ruling import Counsel
from tests.rulebook.reference import LAYERS, VERDICTS
from tests.rulebook.worlds import cases, part, proof, whole, worlds

clingo = pytest.importorskip("clingo", reason="NO SECOND ORACLE: clingo is not installed (pip install clingo)")

_SEMANTICS = """
1 { val(F,V) : dom(F,V) } 1 :- fact(F).
:- bad(B), val(F,V) : tied(B,F,V).
means(P,F,V,V) :- dom(F,V), F != "actor", policy(P).
means(P,F,W,V) :- term(P,F,W,X), means(P,F,X,V).
sat(N,C) :- test(N,C,"is",F), word(N,C,W), of(N,P), means(P,F,W,V), val(F,V).
sat(N,C) :- test(N,C,"is not",F), not named(N,C).
named(N,C) :- test(N,C,"is not",F), word(N,C,W), of(N,P), means(P,F,W,V), val(F,V).
sat(N,C) :- test(N,C,"yes",F), val(F,"yes").
sat(N,C) :- test(N,C,"no",F), val(F,"no").
sat(N,C) :- test(N,C,"under",F), limit(N,C,L), val(F,V), V < L.
sat(N,C) :- test(N,C,"at least",F), limit(N,C,L), val(F,V), V >= L.
applies(N) :- of(N,_), sat(N,C) : asks(N,C); not sat(N,C) : bars(N,C).
defeated(N) :- beats(M,N), applies(M), not defeated(M).
lacks(N) :- consent(N,F), not val(F,"yes").
lacks(N) :- approval(N,F), not val(F,"yes").
gives(N,S) :- applies(N), not defeated(N), base(N,S), not lacks(N).
gives(N,4) :- applies(N), not defeated(N), consent(N,F), not val(F,"yes").
gives(N,3) :- applies(N), not defeated(N), approval(N,F), not val(F,"yes").
verdict(S) :- S = #max { 0; T : gives(N,T) }.
#show verdict/1.
"""
_BASE = {"must not": 4, "should not": 2, "may": 1, "must": 1, "should": 1}


def quoted(value):
    """A value as a term of the program."""
    if isinstance(value, bool):
        return '"yes"' if value else '"no"'
    return str(value) if isinstance(value, int) else f'"{value}"'


def demands(rule, words):
    """(asked or barred, test, fact, words) of everything a rule says."""
    yield "asks", "is", "act", rule.acts
    yield "asks", "is", "actor", rule.bearers
    if rule.counterparties:
        yield "asks", "is", "counterparty", rule.counterparties
    for names in rule.objects:
        yield "asks", "is", words.objects[names[0]][0], [v for name in names for v in words.objects[name][1]]
    for kind, conditions in (("asks", rule.when), ("bars", rule.unless)):
        for condition in conditions:
            yield kind, condition.test, condition.fact, condition.words


def program(reference, facts):
    """The facts of the program: norms, vocabulary and situation."""
    for place, policy in enumerate(reference.policies):
        yield f"policy({place})."
        own = [norm for norm in policy.norms if isinstance(norm, Term)]
        for term in own:
            yield from (f'term({place},"{term.fact}","{term.name}","{word}").' for word in term.words)
        for name, role in policy.vocabulary.roles.items():
            if name not in {term.name for term in own}:
                yield from (f'means({place},"actor","{name}","{value}").' for value in role.covers)
    for number, (policy, rule) in enumerate(reference.norms):
        yield from norm_facts(reference, number, policy, rule)
    for number, each in enumerate(reference.impossible):
        if set(each) <= set(reference.mentioned()):
            yield f"bad({number})."
            yield from (f'tied({number},"{f}",{quoted(v)}).' for f, values in each.items() for v in values)
    for name in reference.mentioned():
        yield f'fact("{name}").'
        values = (facts[name],) if name in facts else reference.values(name)
        yield from (f'dom("{name}",{quoted(value)}).' for value in values)


def norm_facts(reference, number, policy, rule):
    """What the program is told of one norm."""
    yield f"of({number},{reference.policies.index(policy)}). base({number},{_BASE[rule.modality]})."
    for place, (kind, test, fact, words) in enumerate(demands(rule, policy.vocabulary)):
        yield f'{kind}({number},{place}). test({number},{place},"{test}","{fact}").'
        name = "limit" if test in ("under", "at least") else "word"
        yield from (f"{name}({number},{place},{quoted(word)})." for word in words)
    if rule.consent:
        yield f'consent({number},"{policy.vocabulary.consents[rule.consent]}").'
    if rule.approval:
        yield f'approval({number},"{rule.approval}-approval").'
    for other, (against, target) in enumerate(reference.norms):
        before = "" if against is policy else f"{against.id}/"
        named = {before + target.clause, before + target.id} & set(rule.despite)
        lower = LAYERS[policy.header["layer"]] > LAYERS[against.header["layer"]]
        if named and other != number and (target.delegated or not lower):
            yield f"beats({number},{other})."


def solve(reference, facts):
    """The verdicts that some answer set has (brave reasoning)."""
    control = clingo.Control(["--enum-mode=brave", "--warn=none", "0"])
    control.add("base", [], _SEMANTICS + "\n".join(program(reference, facts)))
    control.ground([("base", [])])
    found = set()
    with control.solve(yield_=True) as models:
        for model in models:
            found = {symbol.arguments[0].number for symbol in model.symbols(shown=True)}
    return tuple(VERDICTS[strength] for strength in sorted(found))


@proof()
@given(cases(worlds(), whole))
def test_clingo_agrees_on_whole_situations(case):
    facts, reference, book = case.facts, case.reference, Book(*case.policies)
    assert solve(reference, facts) == (book.decide(facts).verdict,)


@proof()
@given(cases(worlds(), part))
def test_clingo_agrees_on_the_possible_verdicts(case):
    facts, reference, counsel = case.facts, case.reference, Counsel(*case.policies)
    assume("act" in facts or "actor" in facts)
    assert solve(reference, facts) == counsel.rule(facts).possible
