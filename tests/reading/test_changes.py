"""What changed between the versions of a school: clause by clause, word by word, ruling by ruling."""

from datetime import date, timedelta

import pytest

from belisha.policies import actions, held
from belisha.reading import amended, differences, history
from belisha.rulebook.situation import read_pairs
from tests.reading.places import SCHOOLS, amend, get, page, school, shipped, texts_of, trust

pytestmark = pytest.mark.django_db

FRIENDS = (
    b"staff must not connect or message pupil or parent\n```",
    b"staff must not connect or message pupil\nstaff should not connect parent\n```",
)
TEXT = (b"5.6 Staff must not friend a pupil, a parent or a carer", b"5.6 Staff must never friend a pupil")
GONE = (b"0.2 We protect our pupils from what is dangerous on social media.\n\n", b"")
NEW = (
    b"4.1 It is up to pupils",
    b"4.2 Pupils tell a teacher.\n\n```norm\non cyberbullying: pupil should report to teacher\n```\n\n"
    b"4.1 It is up to pupils",
)
LABEL = (b"version: 2026.1", b"version: 2026.2")


def conker(*changes, since=date(2026, 10, 1)):
    return amend(school("conker-lane"), "chestnuts", *changes, since=since)


@pytest.mark.parametrize("slug", SCHOOLS)
def test_one_version_is_an_empty_page_that_says_so(slug):
    text = page(f"/schools/{slug}/changes").text()
    assert "Nothing has changed yet" in text
    assert "Since 1 September 2026" in text


def test_clauses_words_duties_and_the_head():
    old = texts_of("conker-lane")
    conker(FRIENDS, TEXT, GONE, NEW, LABEL)
    found = page("/schools/conker-lane/changes")
    text = found.text()
    assert "From version 2026.1 to version 2026.2" in text
    assert "3 clauses differ" in text
    assert found.faults == found.doubled() == found.astray() == []
    words = [(name, data) for name, data in found.words if name in ("ins", "del")]
    assert ("ins", "never") in words
    assert ("del", "not") in words
    assert any(name == "del" and data.startswith("We protect our pupils") for name, data in words)
    assert any(name == "ins" and data.startswith("Pupils tell a teacher") for name, data in words)
    assert "Staff should not friend or follow a parent or carer of a pupil." in text.partition("It now means")[2]
    assert "4.2: If somebody is bullied or abused online: pupils should report it to a teacher." in text
    cells = [data for name, data in found.words if name in ("th", "td")]
    assert cells[cells.index("Its version") :][:3] == ["Its version", "2026.1", "2026.2"]
    kinds = {each.number: each.kind for each in amended.changes(old, texts_of("conker-lane")).clauses}
    assert kinds == {"0.2": "removed", "4.2": "added", "5.6": "changed"}


def test_added_and_removed_words_have_words_for_those_who_do_not_see_them():
    conker(TEXT)
    found = page("/schools/conker-lane/changes")
    hidden = [data for name, data in found.words if name == "span"]
    assert len(found.all("ins")) == hidden.count("[added: ") > 0
    assert len(found.all("del")) == hidden.count("[removed: ") > 0


def test_every_example_of_another_ruling_is_one():
    old = texts_of("conker-lane")
    conker(FRIENDS)
    new = texts_of("conker-lane")
    found = differences.difference(old, new)
    assert found.areas
    assert sum(pair.situations for pair in found.pairs) == found.differing > 0
    for area in found.areas:
        assert area.old.verdict != area.new.verdict
        for side, texts in ((area.old, old), (area.new, new)):
            facts = read_pairs(side.query.removesuffix("&usual=yes").split("&"), texts.vocabulary)
            assert texts.counsel.rule(facts, ordinary=True).verdict == side.verdict
    text = page("/schools/conker-lane/changes").text()
    assert all(area.text in text for area in found.areas[:12])


def test_links_to_the_ruling_then_and_now_name_the_versions():
    before = held.standing(school("conker-lane")).key
    conker(FRIENDS)
    after = held.standing(school("conker-lane")).key
    hrefs = [attrs["href"] for attrs in page("/schools/conker-lane/changes").all("a") if "/rulings/" in attrs["href"]]
    assert {href.split("/rulings/")[1].split("?")[0] for href in hrefs} == {before, after}
    assert get(hrefs[0]).status_code == 200


def test_a_wording_changed_without_a_norm_changes_no_ruling():
    conker(TEXT)
    text = page("/schools/conker-lane/changes").text()
    assert "1 clause differs" in text
    assert "both versions rule all" in text
    assert "No duty has changed." in text


def test_any_two_versions_can_be_compared_and_a_wrong_one_is_not_found():
    first = texts_of("conker-lane").policy.hash
    second = conker(LABEL).hash
    third = conker(GONE, (b"version: 2026.1", b"version: 2026.3"), since=date(2026, 11, 1)).hash
    assert "From version 2026.2 to version 2026.3" in page("/schools/conker-lane/changes").text()
    assert (
        "From version 2026.1 to version 2026.3"
        in page(f"/schools/conker-lane/changes?from={first}&to={third[:16]}").text()
    )
    assert (
        "From version 2026.2 to version 2026.1"
        in page(f"/schools/conker-lane/changes?from={second[:16]}&to={first[:12]}").text()
    )
    assert "Choose two different versions" in page(f"/schools/conker-lane/changes?from={first}&to={first}").text()
    for name in ("0" * 64, first[:4], "2026.1", first[:15] + "x"):
        page(f"/schools/conker-lane/changes?from={name}", 404)
    page(f"/schools/inkwell/changes?from={first}", 404)


def test_a_version_that_is_decided_but_not_in_force_is_shown_as_such():
    conker(LABEL, since=date.today() + timedelta(days=30))
    text = page("/schools/conker-lane/changes").text()
    assert "decided, not in force yet" in text
    assert "in force now" in text
    assert "This is the first version" not in text
    assert "2026.1" in page("/schools/conker-lane/policy").text()


def test_another_policy_altogether_is_not_matched_clause_by_clause():
    actions.adopt(school("conker-lane"), date(2026, 10, 1))
    text = page("/schools/conker-lane/changes").text()
    assert "adopted from Lanternfield Learning Trust" in text
    assert "another policy altogether" in text
    assert "Situations that are ruled differently" in text


def test_what_the_trust_decides_is_in_the_history_of_those_who_adopted_it():
    source, beside = shipped("trust-model")
    actions.put_in_force(trust(), actions.load(source.replace(*LABEL), beside), date(2026, 10, 1))
    assert [stage.label for stage in history.stages(school("lanternfield-high"))] == ["2026.2", "2026.1"]
    assert len(history.stages(school("inkwell"))) == 1


def test_the_same_text_put_in_force_again_is_no_change():
    actions.put_in_force(school("inkwell"), held.standing(school("inkwell")).version, date(2026, 10, 1))
    assert "Nothing has changed yet" in page("/schools/inkwell/changes").text()


@pytest.mark.parametrize(
    ("old", "new", "pieces"),
    [
        ("a b c", "a b c", [("same", "a b c")]),
        ("", "new", [("added", "new")]),
        ("old", "", [("removed", "old")]),
        ("Staff must not post.", "Staff should not post.",
         [("same", "Staff "), ("removed", "must"), ("added", "should"), ("same", " not post.")]),
    ],
)  # fmt: skip
def test_words_are_held_side_by_side(old, new, pieces):
    assert list(amended.difference(old, new)) == pieces


@pytest.mark.parametrize("old", ["one two three", "- a\n- b\n\nc", "it's “so”, isn't it?"])
def test_a_difference_tells_both_texts(old):
    new = "one 2 three, and\n- more"
    found = amended.difference(old, new)
    assert "".join(words for kind, words in found if kind != "added").split() == old.split()
    assert "".join(words for kind, words in found if kind != "removed").split() == new.split()


def test_lines_that_are_only_broken_otherwise_are_the_same():
    assert amended._flowing("one\ntwo\n\nthree\n- a\n- b\nmore") == "one two\n\nthree\n- a\n- b more"
