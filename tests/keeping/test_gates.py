"""The gates of a request: six families, and every answer that could be given to every question."""

from datetime import date
from itertools import product

import pytest

from belisha.keeping import actions, gates, weighing
from belisha.keeping.gates import Facts, contradictions, outcome, questions
from belisha.people.actions import RefusedActError
from tests.keeping.conftest import TODAY

GOOD = {"identity": "yes", "responsibility": "yes", "competence": "young", "order": "no", "harm": "no", "others": "yes"}


@pytest.fixture
def asked(school, head, everything):
    """Makes a request with some answers: `asked(about, asker, harm="yes")`."""

    def make(about, asker=None, **answers):
        row = actions.receive(head, about, date(2026, 11, 2), asker, "" if asker else "a solicitor")
        facts = weighing.facts(row, TODAY)
        for question in questions(facts):
            answer = answers.get(question.name, GOOD[question.name])
            answer = "agrees" if answer == "young" and "young" not in question.answers else answer
            actions.weigh(head, row, question.name, answer, "seen with my own eyes")
        return row

    return make


# Six families


def test_an_adult_asks_for_their_own(somebody, asked):
    adult = somebody("Ada", "Adult", "teacher", born=date(1980, 1, 1))
    row = asked(adult, adult)
    assert [each.name for each in questions(weighing.facts(row, TODAY))] == ["identity", "harm", "others"]
    assert weighing.weighed(row, TODAY).may


def test_a_mother_with_responsibility_asks_for_a_small_child(somebody, family, asked):
    child, mother = somebody("Small", "Child", "pupil", born=date(2019, 1, 1)), somebody("Mother", "Child")
    family(mother, child, parental_responsibility=True)
    assert weighing.weighed(asked(child, mother), TODAY).may


def test_a_father_without_responsibility_gets_nothing(somebody, family, asked):
    child, father = somebody("Small", "Child", "pupil", born=date(2019, 1, 1)), somebody("Father", "Other")
    family(father, child, parental_responsibility=False)
    refused = weighing.weighed(asked(child, father, responsibility="no"), TODAY)
    assert refused.against == ("Whoever asks has no parental responsibility, and no written word of the person.",)
    contradicted = weighing.weighed(asked(child, father), TODAY)
    assert not contradicted.may
    assert "The roll says that they have no parental responsibility" in contradicted.missing[0]


def test_a_parent_under_a_court_order_gets_nothing(somebody, family, asked):
    child, parent = somebody("Small", "Child", "pupil", born=date(2019, 1, 1)), somebody("Parent", "Apart")
    family(parent, child, parental_responsibility=True, court_order=True)
    assert weighing.weighed(asked(child, parent, order="yes"), TODAY).against
    assert "The roll notes a court order" in weighing.weighed(asked(child, parent), TODAY).missing[0]


def test_a_child_of_fifteen_says_no_to_a_parent(somebody, family, asked):
    child, parent = somebody("Tall", "Child", "pupil", born=date(2011, 1, 1)), somebody("Parent", "Child")
    family(parent, child, parental_responsibility=True)
    assert weighing.weighed(asked(child, parent, competence="refuses"), TODAY).against
    assert weighing.weighed(asked(child, parent, competence="agrees"), TODAY).may


def test_a_carer_of_whom_nobody_knows_whether_they_may_waits(somebody, family, asked):
    child, carer = somebody("Small", "Child", "pupil", born=date(2019, 1, 1)), somebody("Carer", "Kind")
    family(carer, child)
    assert weighing.facts(asked(child, carer), TODAY).responsible is None
    waiting = weighing.weighed(asked(child, carer, responsibility="unsure", competence="unsure"), TODAY)
    assert len(waiting.missing) == 2
    assert not waiting.may


def test_an_order_that_was_noted_on_a_row_that_ended_still_counts(somebody, family, asked):
    from belisha.people import actions as people

    child, parent = somebody("Small", "Child", "pupil", born=date(2019, 1, 1)), somebody("Parent", "Apart")
    people.end_guardian("program:test", family(parent, child, court_order=True), date(2026, 1, 1))
    gone = weighing.facts(asked(child, parent), TODAY)
    assert (gone.known, gone.order, gone.protected) == (False, True, True)
    assert "A court order about them, says the roll: yes." in gates.told(gone)
    people.add_guardian("program:test", child, parent, date(2026, 2, 1), parental_responsibility=True)
    assert weighing.facts(asked(child, parent), TODAY).order is True
    assert not weighing.weighed(asked(child, parent), TODAY).may


@pytest.mark.parametrize("known", [True, False])
def test_whom_one_must_not_find_stays_hidden_when_a_tie_ends_or_stands_at_a_sibling(somebody, family, asked, known):
    from belisha.people import actions as people

    child, sibling = (somebody(each, "Child", "pupil", born=date(2019, 1, 1)) for each in ("Small", "Smaller"))
    father, mother = somebody("Father", "Apart"), somebody("Mother", "Child")
    for each in (child, sibling):
        family(father, each, parental_responsibility=True)
    people.end_guardian("program:test", family(mother, child, do_not_disclose=True), date(2026, 1, 1))
    family(mother, sibling)
    for each in (child, sibling):
        assert weighing.facts(asked(each, father if known else None), TODAY).protected


# Every answer


def every_facts():
    for own, child, known, responsible, order, protected in product(
        (True, False), (True, False), (True, False), (True, False, None), (True, False, None), (True, False)
    ):
        yield Facts(own, child, known, responsible, order, protected)


def test_it_may_be_given_only_when_every_question_is_answered_rightly():
    count = 0
    for facts in every_facts():
        asked = questions(facts)
        for answers in product(*(("", *each.answers) for each in asked)):
            given = {each.name: answer for each, answer in zip(asked, answers, strict=True) if answer}
            found = outcome(facts, given)
            good = all(a and a not in q.against and a not in q.open for q, a in zip(asked, answers, strict=True))
            assert found.may == (good and not contradictions(facts, given))
            count += 1
    assert count > 10_000


def test_somebody_else_is_asked_for_their_right_and_a_child_is_heard():
    assert "responsibility" in [each.name for each in questions(Facts(own=False, child=False))]
    assert "competence" in [each.name for each in questions(Facts(own=False, child=True))]
    assert gates.told(Facts(own=False, child=True)) == (
        "The roll does not have whoever asks as a parent or carer of this person.",
    )


# Time and hands


@pytest.mark.parametrize(
    ("arrived", "due"),
    [
        (date(2026, 1, 31), date(2026, 2, 28)),
        (date(2024, 1, 30), date(2024, 2, 29)),
        (date(2026, 12, 3), date(2027, 1, 3)),
        (date(2026, 8, 31), date(2026, 9, 30)),
        (date(9999, 12, 31), date(9999, 12, 31)),
    ],
)
def test_it_is_due_in_one_month(arrived, due):
    assert actions.month_after(arrived) == due


def test_nobody_answers_what_they_asked_for(somebody, family, head, everything):
    child = somebody("Small", "Child", "pupil", born=date(2019, 1, 1))
    family(head, child, parental_responsibility=True)
    row = actions.receive(head, child, date(2026, 11, 2), head)
    with pytest.raises(RefusedActError, match="asked yourself"):
        actions.weigh(head, row, "identity", "yes", "it is me")
    with pytest.raises(RefusedActError, match="asked yourself"):
        actions.give(head, row, "0" * 64, "yes")


def test_two_who_decide_at_once_do_not_both_decide(somebody, asked, head, lead):
    row = asked(somebody("Ada", "Adult", "teacher", born=date(1980, 1, 1)))
    stale = type(row).objects.get(pk=row.pk)
    actions.refuse_ask(head, row, "no")
    with pytest.raises(RefusedActError, match="answered"):
        actions.give(lead, stale, "0" * 64, "yes")
    with pytest.raises(RefusedActError, match="answered"):
        actions.weigh(lead, stale, "harm", "no", "late")


def test_nobody_answers_about_themselves_or_twice(somebody, asked, head, lead):
    row = actions.receive(head, lead, date(2026, 11, 2), lead)
    with pytest.raises(RefusedActError, match="about you"):
        actions.weigh(lead, row, "identity", "yes", "it is me")
    actions.refuse_ask(head, row, "no")
    with pytest.raises(RefusedActError, match="answered"):
        actions.give(head, row, "0" * 64, "yes")
