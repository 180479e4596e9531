"""The interview: only questions that still matter, with back, "I don't know" and ticking lists."""

import random

import pytest

from belisha.interview import Left, interview
from belisha.policies import shelf
from belisha.rulebook.policy import read_policy
from belisha.rulebook.ruling import Counsel


def talk(counsel, typed, **given):
    """An interview in which these lines are typed: the ruling, and everything shown."""
    lines, shown = iter(typed), []
    ruling = interview(counsel, given, lambda prompt: next(lines), shown.append)
    assert next(lines, None) is None, "not every line was needed"
    return ruling, "\n".join(shown)


def asking(*norms):
    """A counsel for a policy with these norms."""
    lines = "\n".join(norms)
    return Counsel(read_policy(f"---\npolicy: test\n---\n# 1 All\n\n```norm\n{lines}\n```\n"))


def test_it_asks_until_the_verdict_is_settled():
    ruling, shown = talk(shelf.counsel("chestnuts"), ["2", "1", "3"])
    assert (ruling.verdict, ruling.situation) == (
        "prohibited",
        {"act": "connect", "actor": "teacher", "counterparty": "parent"},
    )
    assert "1. What do you want to do?" in shown
    assert "3. With whom?" in shown


def test_nothing_is_asked_where_nothing_matters():
    ruling, shown = talk(shelf.counsel("chestnuts"), [], actor="teacher", act="connect", counterparty="pupil")
    assert ruling.verdict == "prohibited"
    assert "?" not in shown.partition("leaves.")[2]


def test_back_takes_the_last_answer_back():
    ruling, shown = talk(shelf.counsel("chestnuts"), ["b", "1", "b", "2", "1", "3"])
    assert ruling.situation["act"] == "connect"
    assert "This is the first question." in shown


def test_i_dont_know_is_an_answer_and_never_a_no():
    counsel = asking("teacher must not connect pupil unless family")
    ruling, _ = talk(counsel, ["?"], act="connect", actor="teacher", counterparty="pupil")
    assert ruling.verdict == "undetermined"
    assert ruling.possible == ("not-regulated", "prohibited")
    assert "family" not in ruling.situation


@pytest.mark.parametrize("word", ["q", "quit", "Q"])
def test_one_may_leave(word):
    with pytest.raises(Left):
        talk(shelf.counsel("chestnuts"), [word])


@pytest.mark.parametrize("typed", ["y", "1", "yes", "Yes", "true"])
def test_yes_can_be_typed_in_many_ways(typed):
    counsel = asking("teacher must not connect pupil unless family")
    ruling, _ = talk(counsel, [typed], act="connect", actor="teacher", counterparty="pupil")
    assert ruling.situation["family"] is True


def test_a_wrong_answer_is_asked_again():
    counsel = asking("teacher must not connect pupil unless family")
    ruling, shown = talk(counsel, ["perhaps", "7", "", "n"], act="connect", actor="teacher", counterparty="pupil")
    assert ruling.verdict == "prohibited"
    assert shown.count("Please type a number from 1 to 2.") == 3


def test_questions_of_one_group_are_ticked_together():
    counsel = asking("teacher must not publish when negative", "teacher should not publish when confidential")
    typed = ["9", "x", "0002", "1" * 5000, "2"]
    ruling, shown = talk(counsel, typed, act="publish", actor="teacher")
    assert shown.count("Please type numbers from 1 to 2") == 4
    assert (ruling.verdict, ruling.situation["negative"], ruling.situation["confidential"]) == (
        "advised-against",
        False,
        True,
    )
    assert talk(counsel, [""], act="publish", actor="teacher")[0].verdict == "not-regulated"
    assert talk(counsel, ["b", "?"], act="publish", actor="teacher")[0].verdict == "undetermined"


def test_a_number_is_typed_as_it_is():
    counsel = asking("pupil must not sign-up when age under 13")
    assert talk(counsel, ["200", "12"], act="sign-up", actor="pupil")[0].verdict == "prohibited"
    assert talk(counsel, ["13"], act="sign-up", actor="pupil")[0].verdict == "not-regulated"


def honest(counsel, truth):
    """Somebody who answers every question with the truth."""
    answered = {}

    def answer(_prompt):
        ruling, facts = counsel.rule(answered), counsel.book.vocabulary.facts
        group = facts[ruling.ask].group
        together = [name for name in ruling.still_relevant if group and facts[name].group == group]
        if len(together) > 1:
            answered.update({name: truth[name] for name in together})
            return " ".join(str(place) for place, name in enumerate(together, 1) if truth[name])
        answered[ruling.ask] = truth[ruling.ask]
        return facts[ruling.ask].label(truth[ruling.ask]) if facts[ruling.ask].is_flag else str(truth[ruling.ask])

    return answer


@pytest.mark.parametrize("name", shelf.names())
def test_every_interview_ends_at_the_ruling_of_the_whole_truth(name):
    counsel = shelf.counsel(name)
    rng = random.Random(name)
    for _ in range(40):
        truth = {fact.name: rng.choice(fact.values) for fact in counsel.book.matcher.facts}
        truth |= {"image": "photo"} if "image" in truth else {}
        ruling = interview(counsel, {}, honest(counsel, truth), lambda line: None)
        assert ruling.verdict == counsel.rule(truth).verdict
