"""The five policies: every example, every ruling that a careful reading accepts, and examples for every clause."""

import json
from pathlib import Path

import pytest

from belisha.policies import shelf
from belisha.policies.examples import ExampleError, outcome, read_examples
from belisha.rulebook.norm import Duty, Rule, canonical, render
from belisha.rulebook.parse import parse
from belisha.rulebook.ruling import DEFEATED
from belisha.rulebook.situation import read_facts

CASES = [json.loads(line) for line in Path(__file__).with_name("rulings.jsonl").read_text("utf-8").splitlines()]
EXAMPLES = [(name, each) for name in shelf.names() for each in read_examples(shelf.folder() / name / "examples.toml")]


def within(clause, prefix):
    """Whether a clause is the one named, or stands under it: 5.3 is met by 5, 51 is not."""
    return clause == prefix or clause.startswith(f"{prefix}.")


def test_the_five_are_there():
    assert shelf.names() == ["chestnuts", "henry-box", "st-marys", "trust-model", "weston-all-saints"]
    assert len(CASES) == 34


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["id"])
def test_a_careful_reading_accepts_the_ruling(case):
    counsel = shelf.counsel(case["policy"])
    ruling = counsel.rule(read_facts(case["situation"], counsel.book.vocabulary), ordinary=True)
    assert ruling.verdict in case["accept"]
    cited = [reason.line.rule.clause for reason in ruling.because if reason.role != DEFEATED]
    wanted = case["cites_any"]
    assert not wanted or any(within(clause, prefix) for clause in cited for prefix in wanted)


@pytest.mark.parametrize(("name", "example"), EXAMPLES, ids=lambda value: getattr(value, "question", value))
def test_an_example_comes_out_as_it_says(name, example):
    verdict, applies = outcome(example, shelf.counsel(name))
    assert (verdict, applies) == (example.verdict, example.applies)


@pytest.mark.parametrize("name", shelf.names())
def test_every_regulative_clause_has_an_example_that_applies_and_one_that_does_not(name):
    policy = shelf.load(name)
    own = [each for policy_name, each in EXAMPLES if policy_name == name]
    for kind, is_event in ((Rule, False), (Duty, True)):
        clauses = {norm.clause for norm in policy.norms if isinstance(norm, kind)}
        for applies in (True, False):
            shown = {each.clause for each in own if bool(each.event) == is_event and each.applies == applies}
            # A duty that comes with an act may be shown beside the ruling of that act.
            assert clauses <= shown, (kind.__name__, applies, sorted(clauses - shown))


@pytest.mark.parametrize("name", shelf.names())
def test_examples_name_clauses_that_are_there(name):
    assert {each.clause for policy_name, each in EXAMPLES if policy_name == name} <= shelf.load(name).by_number.keys()


@pytest.mark.parametrize("name", shelf.names())
def test_every_norm_can_be_rendered_and_read_back(name):
    policy = shelf.load(name)
    for norm in policy.norms:
        if isinstance(norm, Rule | Duty):
            assert parse(render(norm), policy.vocabulary, norm.clause, norm.id) == norm
        assert json.loads(json.dumps(canonical(norm)))["id"] == norm.id


def test_family_is_an_exception_in_one_policy_and_not_in_the_other():
    facts = {"actor": "teacher", "act": "connect", "counterparty": "parent", "family": True}
    refused = shelf.counsel("chestnuts").rule(facts)
    allowed = shelf.counsel("trust-model").rule({**facts, "account": "personal"})
    assert (refused.verdict, refused.because[0].line.rule.clause) == ("prohibited", "5.6")
    assert allowed.verdict == "permitted"
    assert "family" in allowed.as_json()["because"][0]["text"]


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("[[example]]\nclause = 5", "missing"),
        ('[[example]]\nclause="1"\nquestion="?"\nfacts={}\napplies=true\nanswer="."', "verdict or event"),
        ('[[example]]\nclause="1"\nquestion="?"\nfacts={}\napplies=true\nanswer="."\nverdit="x"', "unknown"),
        ("[[example", "Expected"),
        ("a = " + "[" * 5000, "too deeply"),
        ("a = " + "9" * 5000, "digits"),
        ("example = 5", "begins with"),
        ("example = [5]", "begins with"),
        ('[[example]]\nclause="1"\nquestion=5\nfacts={}\napplies=true\nanswer="."\nverdict="x"', "'question' is of"),
        ('[[example]]\nclause="1"\nquestion="?"\nfacts=1\napplies=true\nanswer="."\nverdict="x"', "'facts' is of"),
    ],
)
def test_a_bad_examples_file_is_refused(tmp_path, text, problem):
    path = tmp_path / "examples.toml"
    path.write_text(text)
    with pytest.raises(ExampleError, match=problem):
        read_examples(path)


def test_no_examples_file_means_no_examples(tmp_path):
    assert read_examples(tmp_path / "examples.toml") == []
