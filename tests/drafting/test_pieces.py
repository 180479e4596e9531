"""One clause is taken out and put back, and no other line changes."""

import pytest

from belisha.drafting.pieces import Piece, sections
from belisha.policies import shelf

TEXTS = {name: (shelf.folder() / name / "policy.md").read_text("utf-8") for name in shelf.names()}


def numbers(text):
    return [each.number for part in sections(text) for each in part.clauses]


def lines_of(text, number):
    piece = Piece.find(text, number)
    return piece.said, piece.ruled


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_every_clause_goes_back_as_it_came(text):
    assert len(numbers(text)) > 20
    for number in numbers(text):
        said, ruled = lines_of(text, number)
        sent = (said.replace("\n", "\r\n"), f"{ruled}\n".replace("\n", "\r\n"))
        assert Piece.find(text, number).changed(*sent) == text


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_a_clause_is_changed_and_nothing_else(text):
    for number in numbers(text):
        piece = Piece.find(text, number)
        changed = piece.changed("Quite new.", "pupil must not access")
        assert lines_of(changed, number) == ("Quite new.", "pupil must not access")
        rest = piece.lines[piece.norms[1] if piece.norms else piece.words[1] :]
        lines = changed.split("\n")
        assert (lines[: piece.words[0]], lines[len(lines) - len(rest) :]) == (piece.lines[: piece.words[0]], rest)


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_a_line_of_a_box_is_the_line_of_the_text_that_it_shows(text):
    for number in numbers(text):
        piece = Piece.find(text, number)
        boxes = {"norm": piece.ruled.split("\n"), "words": piece.said.split("\n")}
        found = [(each, piece.box_of(each)) for each in range(1, len(piece.lines) + 1)]
        shown = [(line, box) for line, box in found if box]
        assert [line for line, (name, _) in shown if name == "words"] == [each + 1 for each in range(*piece.words)]
        for line, (name, place) in shown:
            assert piece.lines[line - 1].removeprefix(piece.start).strip() in boxes[name][place - 1]


def test_there_are_clauses_of_every_kind():
    with_norms = [each.has_norm for text in TEXTS.values() for part in sections(text) for each in part.clauses]
    assert any(with_norms)
    assert not all(with_norms)


def test_a_block_is_taken_out_and_put_in():
    text = TEXTS["chestnuts"]
    said, ruled = lines_of(text, "5.6")
    without = Piece.find(text, "5.6").changed(said, " \n")
    assert lines_of(without, "5.6") == (said, "")
    assert Piece.find(without, "5.6").changed(said, ruled) == text


def test_paragraphs_that_stay_keep_their_lines():
    text = "---\npolicy: a\n---\n# 1 One\n\nFirst half,\nsecond half.\n\n* a\n* b\n\nOther words,\nbroken here.\n"
    piece = Piece.find(text, "1")
    assert piece.said == "First half, second half.\n\n* a\n* b\n\nOther words, broken here."
    changed = piece.changed(piece.said.replace("Other words, broken here.", "New."), "")
    assert changed == text.replace("Other words,\nbroken here.\n", "New.\n")


@pytest.mark.parametrize("number", ["", "9.99", "5.", "Contents", "5.6 "])
def test_a_clause_that_is_not_there_is_none(number):
    assert Piece.find(TEXTS["chestnuts"], number) is None


@pytest.mark.parametrize("text", ["", "   ", "no header", "```norm\n" * 50, "# 1 One\n```norm\nnever closed"])
def test_odd_texts_do_no_harm(text):
    sections(text)
    assert Piece.find(text, "2") is None
