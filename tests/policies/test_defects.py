"""The fourteen defects of the source documents (requirements R1 to R14): found, or said to be beyond a program."""

from datetime import date

import pytest

from belisha.policies import shelf
from belisha.rulebook.examine import BEYOND, examine, examine_together

TODAY = date(2026, 11, 21)
FOUND = {name: examine(shelf.load(name), TODAY) for name in shelf.names()}

# Defect, policy, kind of finding, clause. R5 lies between two policies and has a test of its own.
DEFECTS = [
    ("R1", "henry-box", "review-overdue", ""),
    ("R1", "chestnuts", "review-missing", ""),
    ("R1", "trust-model", "review-missing", ""),
    ("R1", "st-marys", "review-missing", ""),
    ("R1", "weston-all-saints", "interim-too-long", ""),
    ("R2", "chestnuts", "dangling-section", ""),
    ("R2", "chestnuts", "renumbered-section", "7"),
    ("R2", "chestnuts", "renumbered-section", "9"),
    ("R3", "weston-all-saints", "dangling-form", "5.2"),
    ("R4 breaks", "chestnuts", "contradiction", "5.5"),
    ("R4 employer", "chestnuts", "tension", "5.8"),
    ("R4 passwords", "chestnuts", "tension", "5.1"),
    ("R6", "chestnuts", "odd-party", "8.6"),
    ("R7", "trust-model", "consent-inconsistent", "9.4"),
    ("R8 any comment", "st-marys", "rights-risk", "4.4"),
    ("R8 belief", "weston-all-saints", "rights-risk", "3.11"),
    ("R8 class pages", "henry-box", "rights-risk", "4.iv"),
    ("R9 entries", "chestnuts", "dead-entry", "A4"),
    ("R9 companies", "chestnuts", "dead-entry", "A5"),
    ("R9 blanks", "chestnuts", "blank-entry", "A5"),
    ("R9 Google+", "trust-model", "dead-entry", "4"),
    ("R10", "trust-model", "stale-law", "11.1"),
    ("R10", "trust-model", "stale-law", "11.2"),
    ("R10", "trust-model", "missing-law", ""),
    ("R12", "chestnuts", "form-incomplete", "A1"),
    ("R12", "chestnuts", "form-incomplete", "A2"),
    ("R13 surveys", "weston-all-saints", "no-rhythm", "3.33"),
    ("R13 briefings", "chestnuts", "no-owner", "3.3"),
    ("R13 reminders", "st-marys", "no-rhythm", "2.2"),
    ("R13 counselling", "trust-model", "no-owner", "8.6"),
    ("R14", "chestnuts", "unsafe-evidence", "8.4"),
    ("R14", "trust-model", "unsafe-evidence", "7.2"),
]


@pytest.mark.parametrize(("defect", "policy", "kind", "clause"), DEFECTS)
def test_a_defect_is_found(defect, policy, kind, clause):
    assert any((each.kind, each.clause) == (kind, clause) for each in FOUND[policy]), defect


@pytest.mark.parametrize("word", ["excessive", "urgent", "serious", "appropriate"])
def test_r11_words_without_a_definition(word):
    assert any(each.subject == word for each in FOUND["trust-model"])


def test_r11_work_time():
    assert any(each.subject == "work-time" for each in FOUND["trust-model"])


def test_r5_passwords_are_never_shared_here_and_handed_over_there():
    found = examine_together([shelf.load("chestnuts"), shelf.load("trust-model")])
    assert [(each.kind, each.policy, each.clause) for each in found] == [("policies-disagree", "trust-model", "9.1")]
    assert "5.1 of chestnuts" in found[0].message


def test_the_missing_section_is_named():
    (finding,) = [each for each in FOUND["chestnuts"] if each.kind == "dangling-section"]
    assert "7 Rules for the school's blog" in finding.message


def test_it_says_what_it_cannot_tell():
    assert any("the person who was meant" in text for text in BEYOND)


@pytest.mark.parametrize("name", shelf.names())
def test_findings_have_ids_of_their_own_that_do_not_change(name):
    ids = [each.id for each in FOUND[name]]
    assert len(ids) == len(set(ids))
    assert ids == [each.id for each in examine(shelf.load(name), TODAY)]
    assert all(each.policy == name and each.message and each.hint for each in FOUND[name])


@pytest.mark.parametrize("name", shelf.names())
def test_a_witness_shows_both_sides_of_a_contradiction(name):
    counsel = shelf.counsel(name)
    for each in FOUND[name]:
        if each.kind == "contradiction":
            ruling = counsel.rule(each.instance)
            sides = {reason.line.rule.modality == "may" for reason in ruling.because}
            assert sides == {True, False}
