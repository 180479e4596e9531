"""The roles as prose: each can be read and signed, and the reference shows the same words."""

import re
from pathlib import Path

from belisha.access.table import ROWS
from belisha.people.roles import ROLES, SENSITIVE

DOCS = Path(__file__).resolve().parents[2] / "docs"


def test_every_role_says_what_it_is_may_and_may_not():
    for role in ROLES.values():
        assert role.says.endswith(".")
        assert role.may
        assert role.may_not


def test_every_role_of_the_table_is_written_about():
    named = {name for row in ROWS for name in row.roles} - {"anyone"}
    assert named <= ROLES.keys()


def test_whoever_sees_much_takes_two_people_and_a_second_proof():
    assert {"headteacher", "safeguarding-lead", "deputy-safeguarding-lead", "chair-of-governors"} <= SENSITIVE
    assert all(ROLES[name].second_factor for name in SENSITIVE)


def test_sentences_are_short_enough_to_read():
    for role in ROLES.values():
        for sentence in re.split(r"(?<=\.) ", role.says):
            assert len(sentence.split()) <= 25, sentence


def test_the_page_in_the_reference_has_every_word_of_every_role():
    page = (DOCS / "reference" / "roles.md").read_text("utf-8")
    for role in ROLES.values():
        for words in (f"## {role.title}", role.says, *role.may, *role.may_not):
            assert words in page, words
