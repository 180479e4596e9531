"""The stance matrix: forty rows, every cell computed, and the differences that a reader found by hand."""

import pytest

from belisha.policies import shelf
from belisha.policies.matrix import SILENT, cell, matrix, questions

NAMES = ["henry-box", "chestnuts", "trust-model", "weston-all-saints", "st-marys"]


def stances(number, name):
    """A cell's texts with their clauses."""
    return [str(each) for each in cell(questions()[number - 1], shelf.counsel(name))]


def test_forty_rows_and_no_empty_cell():
    rows = matrix([shelf.counsel(name) for name in NAMES])
    assert [question.number for question, _ in rows] == list(range(1, 41))
    assert all(len(cells) == len(NAMES) and all(cells) for _, cells in rows)


def test_every_row_tells_at_least_two_policies_apart():
    for question, cells in matrix([shelf.counsel(name) for name in NAMES]):
        assert len({tuple(map(str, each)) for each in cells}) > 1, question.text


# The table of requirements 1.2, as far as one word tells: row, policy, what the cell says.
@pytest.mark.parametrize(
    ("number", "name", "text"),
    [
        (1, "henry-box", "prohibited (2.i)"),
        (1, "st-marys", "advised-against (3.4)"),
        (2, "trust-model", "advised-against (5.11)"),
        (2, "chestnuts", SILENT),
        (3, "henry-box", SILENT),
        (3, "chestnuts", "prohibited (5.6)"),
        (4, "trust-model", "yes, for family: Yes (5.11)"),
        (4, "chestnuts", "no, for family as well: No (5.6)"),
        (4, "henry-box", SILENT),
        (5, "trust-model", "from a school account: permitted (5.11)"),
        (6, "st-marys", SILENT),
        (7, "chestnuts", "out of pupils' sight: permitted (5.4)"),
        (7, "chestnuts", "in front of pupils: advised-against (5.5)"),
        (8, "weston-all-saints", "prohibited (3.15)"),
        (10, "chestnuts", "prohibited (6.7)"),
        (11, "henry-box", "needs-approval of the Headteacher (3)"),
        (12, "henry-box", "needs-approval of the Headteacher (3)"),
        (12, "chestnuts", SILENT),
        (15, "henry-box", "once the other parents have said yes: advised-against (4.i)"),
        (13, "henry-box", "yes, without one: Better not (1)"),
        (13, "st-marys", SILENT),
        (24, "chestnuts", "nobody is named; the school may take disciplinary action (5.13)"),
        (17, "henry-box", "that look like the school's: prohibited (4.iv)"),
        (19, "chestnuts", "the employer: advised-against (5.8)"),
        (22, "chestnuts", "advised-against (5.12)"),
        (23, "chestnuts", "the Headteacher (5.7, 6.3, 6.4)"),
        (26, "trust-model", "the Designated Safeguarding Lead (6.4)"),
        (27, "trust-model", "ask the site to change or remove the material: within 24 hours (8.3)"),
        (30, "trust-model", "yes, if it is threatening or intimidating (8.5)"),
        (30, "trust-model", "no, if it is against the law (9.4)"),
        (31, "chestnuts", "must take disciplinary action, if it could harm the good name of the school (5.14)"),
        (36, "henry-box", "review: every 12 months"),
        (37, "weston-all-saints", "endorsed by: Local Governing Body"),
    ],
)
def test_a_cell_says_what_the_document_says(number, name, text):
    assert text in stances(number, name)


def test_rows_that_are_silent_for_a_policy_say_so_once():
    assert stances(18, "henry-box") == [SILENT]


def test_whatever_waits_for_a_yes_says_so():
    photos = [row["label"] for row in questions()[13].rulings if row.get("headteacher-approval")]
    assert len(photos) == 2
    assert all("once the Headteacher has said yes" in label for label in photos)
