"""The table and the addresses, printed; and every address has a rule."""

import json

import pytest
from django.test import RequestFactory
from django.urls import path

from belisha import cli
from belisha.access import listing
from belisha.access.ask import kinds
from belisha.access.commands import policy_table, urls
from belisha.access.middleware import RuleRequired
from belisha.access.relations import FACETS
from belisha.access.rules import rule_of
from belisha.access.table import BARS, ROWS, allowing
from belisha.access.words import ACTS, RELATIONS
from belisha.people.roles import ROLES


class Options:
    """As argparse gives them."""

    def __init__(self, as_json):
        self.json = as_json


def test_the_table_is_printed_row_by_row_for_each_role(capsys):
    assert policy_table(Options(True)) == 0
    said = json.loads(capsys.readouterr().out)
    assert len(said["permissions"]) == sum(len(row.roles) for row in ROWS)
    assert len(said["bars"]) == len(BARS)
    assert all(each.keys() == {"role", "verb", "kind", "relation", "why"} for each in said["permissions"])
    assert {each["role"] for each in said["permissions"]} <= {*ROLES, "anyone"}


def test_the_table_can_be_read_without_json(capsys):
    assert policy_table(Options(False)) == 0
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) == sum(len(row.roles) for row in ROWS) + len(BARS)
    assert lines[0].startswith("teacher ")


def test_every_address_has_a_rule(capsys):
    assert [each["address"] for each in listing.rules() if not each["who"]] == []
    assert urls(Options(True)) == 0
    assert len(json.loads(capsys.readouterr().out)) == len(listing.addresses()) > 25


def test_a_rule_that_needs_something_names_what_the_table_knows():
    for each in listing.rules():
        if each["who"] == "needs":
            for kind in FACETS if each["kind"] == "person" else (each["kind"],):
                assert allowing(each["verb"], kind)
                assert kind in kinds()
        if each["who"] == "all":
            assert each["why"]


def test_an_address_without_a_rule_is_found_and_used_by_nobody(capsys, monkeypatch):
    def forgotten(request):
        raise AssertionError("it was used")

    forgotten.__module__ = "belisha.somewhere"
    patterns = [*listing.get_resolver().url_patterns, path("forgotten", forgotten)]
    monkeypatch.setattr(listing.get_resolver(), "url_patterns", patterns)
    assert rule_of(forgotten) is None
    assert urls(Options(False)) == 1
    assert "/forgotten" in next(line for line in capsys.readouterr().out.splitlines() if "NO RULE" in line)
    answer = RuleRequired(forgotten).process_view(RequestFactory().get("/forgotten"), forgotten, (), {})
    assert answer.status_code == 403


@pytest.mark.parametrize("name", ["policy-table", "urls"])
def test_the_commands_are_there(name, capsys):
    with pytest.raises(SystemExit) as left:
        cli.main([name, "--help"])
    assert left.value.code == 0
    assert name in capsys.readouterr().out


def test_every_act_and_every_relation_can_be_said_in_words():
    assert {(row.verb, row.kind) for row in ROWS} == ACTS.keys()
    assert {row.relation for row in (*ROWS, *BARS)} == RELATIONS.keys()
