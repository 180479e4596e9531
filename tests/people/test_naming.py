"""Which texts name somebody: whole words, and never a part of another."""

import pytest

from belisha.people.models import Person
from belisha.people.naming import naming


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Mr King said so", True),
        ("mr king said so", True),
        ("Ask (King).", True),
        ("asking, blocking, looking", False),
        ("Kingston", False),
        ("write to A.King@otters.example today", True),
        ("write to x.smith@otters.example", False),
        ("", False),
    ],
)
def test_whole_words_count(text, named):
    assert naming(Person(given_name="Al", family_name="King", email="a.king@otters.example"))(text) is named


def test_a_name_of_two_letters_alone_names_nobody():
    names = naming(Person(given_name="Bo", family_name="Li"))
    assert not names("Li asked")
    assert names("Bo Li asked")


def test_whoever_has_no_name_is_named_nowhere():
    assert not naming(Person())("anything at all")
