"""Mistakes are told without the rulebook's own names for the parts of a norm, and nothing of them is lost."""

import pytest

from belisha.drafting.wording import plain_message
from belisha.rulebook.clause import PolicyError
from belisha.rulebook.policy import read_policy

HEAD = "---\npolicy: a\n---\n# 1 One\n\n"


@pytest.mark.parametrize(
    ("norm", "said"),
    [
        ("staff mst not connect", "“mst” is not a word that a norm can have here; did you mean “must”?"),
        ("staff must not conect", "“conect” is not a word that a norm can have here; did you mean “connect”?"),
        (
            "staff zzz connect",
            "“zzz” is not a word that a norm can have here; what is needed here is must, should or may",
        ),
        ("staff must not don't", "“don't” is not a word that a norm can have here; what is needed here is a word for"),
        ("staff", "the line ends too early: what is needed here is must, should or may"),
        ("staff must not connect when time is", "the line ends too early: what is needed here is a value of “time”"),
        ("staff must not connect pupil pupil", "“pupil” cannot stand here"),
        ("staff may not connect", "“may not” can be read in two ways; write “must not” or “should not”"),
    ],
)
def test_a_mistake_is_told_in_everyday_words(norm, said):
    with pytest.raises(PolicyError) as error:
        read_policy(f"{HEAD}```norm\n{norm}\n```\n")
    assert plain_message(error.value.mistakes[0].message).startswith(said)


@pytest.mark.parametrize(
    ("message", "said"),
    [
        ("unknown header line 'titel'; did you mean 'title'?", "the header has no line of the name “titel”; did you"),
        ("unknown layer 'x'; it is one of: statute, trust", "unknown layer “x”; it is one of: statute, trust"),
        ("there is no date", "there is no date"),
        ("unknown act '<b>\n'", "“<b>\n” is not a word"),
        ("", ""),
    ],
)
def test_other_messages_keep_their_words(message, said):
    assert plain_message(message).startswith(said)
