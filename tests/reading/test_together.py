"""A trust's pages: its schools, the matrix and its files, two schools compared."""

import csv
import io
import json
from urllib.parse import parse_qsl

import pytest

from belisha.policies.matrix import matrix, questions
from belisha.reading import differences, numbers, stances
from belisha.rulebook.compare import Comparison
from belisha.rulebook.diagram import TooLargeError
from belisha.rulebook.explain import VERDICT_SHORT
from belisha.rulebook.situation import read_pairs
from tests.reading.places import SCHOOLS, TRUST, amend, get, page, school, texts_of

pytestmark = pytest.mark.django_db


def test_every_school_with_its_policy():
    text = page(f"{TRUST}/").text()
    for slug in SCHOOLS:
        assert school(slug).name in text
        assert texts_of(slug).policy.title in text
    assert "adopted from the trust" in text


# The matrix


def test_every_cell_is_what_the_policy_says():
    content = json.loads(get(f"{TRUST}/matrix.json").content)
    assert [each["school"] for each in content["schools"]] == sorted(SCHOOLS, key=lambda slug: school(slug).name)
    expected = matrix([texts_of(slug).counsel for slug in SCHOOLS])
    assert len(content["rows"]) == len(expected) == 40
    for row, (question, cells) in zip(content["rows"], expected, strict=True):
        assert row["question"] == question.text
        assert row["cells"] == {
            slug: [each.as_json() for each in cell] for slug, cell in zip(SCHOOLS, cells, strict=True)
        }


def test_every_stance_is_on_the_page_and_linked_to_its_clause():
    found = page(f"{TRUST}/matrix")
    hrefs = {attrs["href"] for attrs in found.all("a") if "href" in attrs}
    for slug in SCHOOLS:
        for cell in stances.column(texts_of(slug)):
            for said in cell:
                assert said.text in found.text()
                assert all(f"/schools/{slug}/policy#{anchor}" in hrefs for _, anchor in said.clauses)
    policies = {slug: texts_of(slug).policy.by_number for slug in SCHOOLS}
    assert all(number in policies[slug] for slug in SCHOOLS for cell in stances.column(texts_of(slug))
               for said in cell for number, _ in said.clauses)  # fmt: skip


def test_verdicts_have_their_colour_and_their_words():
    body = get(f"{TRUST}/matrix?topic=friends").content.decode()
    cells = [said for slug in SCHOOLS for cell in stances.column(texts_of(slug))[:5] for said in cell]
    for verdict in ("prohibited", "advised-against", "permitted", "not-regulated"):
        number = sum(said.verdict == verdict for said in cells)
        assert body.count(f"b-cell--{verdict}") == number > 0
    for said in cells:
        assert said.text.endswith(stances.WORDS[said.verdict]) or said.text.startswith("Ask first: ")
    assert stances.WORDS == {**VERDICT_SHORT, "silent": "Not covered"}


def test_every_question_has_one_topic():
    numbers_ = [number for _, numbers in stances.TOPICS.values() for number in numbers]
    assert sorted(numbers_) == [question.number for question in questions()]


def shown(query):
    content = json.loads(get(f"{TRUST}/matrix.json?{query}").content)
    text = page(f"{TRUST}/matrix?{query}").text()
    rows = list(csv.reader(io.StringIO(get(f"{TRUST}/matrix.csv?{query}").content.decode("utf-8-sig"))))
    assert [row[1] for row in rows[1:]] == [row["question"] for row in content["rows"]]
    assert f"{len(content['rows'])} of 40 questions" in text
    assert len(rows[0]) == 2 + len(content["schools"])
    return content


def test_filters_by_school_topic_and_words():
    content = shown("school=inkwell&school=puddleduck")
    assert [each["school"] for each in content["schools"]] == ["inkwell", "puddleduck"]
    assert [row["number"] for row in shown("topic=friends")["rows"]] == [1, 2, 3, 4, 5]
    assert [row["number"] for row in shown("q=FORMER")["rows"]] == [2]
    assert shown("q=nothingofthekind")["rows"] == []
    assert "No question fits" in page(f"{TRUST}/matrix?q=nothingofthekind").text()


def test_only_where_schools_differ():
    assert shown("school=inkwell&differ=yes")["rows"] == []
    both = shown("school=conker-lane&school=weatherby-green")["rows"]
    differing = [row["number"] for row in shown("school=conker-lane&school=weatherby-green&differ=yes")["rows"]]
    sense = {
        row["number"]: [[(each["label"], each["text"]) for each in cell] for cell in row["cells"].values()]
        for row in both
    }
    assert differing == [number for number, (one, other) in sense.items() if one != other]
    assert 0 < len(differing) < 40


@pytest.mark.parametrize(
    ("query", "meant"),
    [("school=inkwel", "inkwell"), ("topic=freinds", "friends"), ("school=inkwell&school=pudleduck", "puddleduck")],
)
@pytest.mark.parametrize("room", ["matrix", "matrix.csv", "matrix.json"])
def test_a_wrong_filter_is_refused_with_the_nearest(room, query, meant):
    assert f"did you mean '{meant}'?" in page(f"{TRUST}/{room}?{query}", 400).text()


def test_schools_with_one_policy_share_a_column(monkeypatch):
    asked = []
    monkeypatch.setattr(stances, "matrix", lambda counsels: asked.append(counsels) or matrix(counsels))
    stances.column.cache_clear()
    stances.rows.cache_clear()
    same = texts_of("inkwell")
    stances.rows((same, texts_of("inkwell"), same))
    assert [len(counsels) for counsels in asked if counsels] == [1]


def test_the_sheet_is_a_file():
    response = get(f"{TRUST}/matrix.csv")
    assert response["Content-Disposition"] == 'attachment; filename="matrix-lanternfield.csv"'
    assert response["Content-Type"] == "text/csv; charset=utf-8"


# Two compared


def compared(a, b, more=""):
    return page(f"{TRUST}/compare?a={a}&b={b}{more}")


def test_counts_areas_duties_and_words():
    one, other = texts_of("inkwell"), texts_of("puddleduck")
    found = Comparison(one.policy, other.policy)
    shown_ = differences.difference(one, other)
    text = compared("inkwell", "puddleduck").text()
    assert (shown_.total, shown_.differing, shown_.stricter) == (found.total, found.differing, found.stricter)
    assert numbers.big(found.differing) in text
    assert len(shown_.areas) == len(found.areas)
    assert all(area.text in text for area in shown_.areas)
    for side in found.duties:
        assert all(each in text for each in side)
    assert "staff employees and agency workers" not in text  # both mean the same people by it
    assert "Words that mean different people" in compared("inkwell", "lanternfield-high").text()


@pytest.mark.parametrize(("a", "b"), [("inkwell", "puddleduck"), ("conker-lane", "lanternfield-high")])
def test_ask_this_leads_to_the_two_rulings(a, b):
    for area in differences.difference(texts_of(a), texts_of(b)).areas:
        for slug, side in ((a, area.old), (b, area.new)):
            texts = texts_of(slug)
            pairs = [f"{name}={value}" for name, value in parse_qsl(side.query) if name != "usual"]
            ruling = texts.counsel.rule(read_pairs(pairs, texts.vocabulary), ordinary=True)
            assert ruling.verdict == side.verdict
            assert {each.number for each in side.clauses} <= {reason.line.rule.clause for reason in ruling.because}
    hrefs = [attrs["href"] for attrs in compared(a, b).all("a") if "/answer?" in attrs.get("href", "")]
    assert {href.split("/")[2] for href in hrefs} == {a, b}
    assert get(hrefs[0]).status_code == 200


def test_areas_can_be_sorted_by_who_does_it():
    heads = [data for name, data in compared("inkwell", "puddleduck", "&by=actor").words if name == "h3"]
    assert "Staff" in heads
    acts = [data for name, data in compared("inkwell", "puddleduck").words if name == "h3"]
    assert "Message or otherwise contact" in acts
    page(f"{TRUST}/compare?by=colour", 400)


def test_the_bar_has_words():
    (bar,) = compared("inkwell", "puddleduck").all("svg")[-1:]
    labels = [attrs["aria-label"] for attrs in compared("inkwell", "puddleduck").all("svg") if "aria-label" in attrs]
    assert bar
    assert any("Ruled alike" in label and "Inkwell Academy is stricter" in label for label in labels)
    assert sum(
        wide for _, _, wide in differences.difference(texts_of("inkwell"), texts_of("puddleduck")).bar
    ) == pytest.approx(100)


def test_saying_yes_where_the_other_says_nothing_is_not_stricter():
    one, other = texts_of("conker-lane"), texts_of("lanternfield-high")
    shown_ = differences.difference(one, other)
    ways = {
        (area.old.verdict, area.new.verdict): area.way
        for area in shown_.areas
        if {area.old.verdict, area.new.verdict} == {"permitted", "not-regulated"}
    }
    assert ways
    assert set(ways.values()) <= {"more", "less"}
    assert shown_.stricter + shown_.laxer + shown_.other == shown_.differing
    assert "covers it, and allows it." in compared("conker-lane", "lanternfield-high").text()


def test_the_questions_with_another_verdict_come_first():
    one, other = texts_of("inkwell"), texts_of("puddleduck")
    found = differences.contrasts(one, other)
    expected = matrix([one.counsel, other.counsel])
    for each in found:
        verdicts = [
            {stance.verdict for stance in cell if stance.label == each.label} or {"not-regulated"}
            for cell in expected[each.number - 1][1]
        ]
        assert each.one.verdict in verdicts[0] | {"not-regulated"}
        assert each.other.verdict in verdicts[1] | {"not-regulated"}
        assert each.one.text != each.other.text
    assert {1, 16} <= {each.number for each in found}
    text = compared("inkwell", "puddleduck").text()
    assert text.index("Questions that they answer differently") < text.index("Ruled differently")
    assert all(each.text in text for each in found)


def test_what_people_ask_most_comes_first_and_the_technical_last():
    ruled = differences.difference(texts_of("conker-lane"), texts_of("lanternfield-high"))
    heaps = differences.heaped(ruled.areas, "act", texts_of("conker-lane").vocabulary)
    acts = [heap.areas[0].act for heap in heaps]
    assert acts[:4] == ["connect", "message", "publish", "access"]
    assert acts[-1] in differences.ASKED_LAST


def test_the_matrix_has_a_list_of_topics_to_jump_to():
    found = page(f"{TRUST}/matrix")
    ids = {attrs["id"] for attrs in found.all("tbody") if "id" in attrs}
    assert ids == {f"t-{name}" for name in stances.TOPICS}
    assert {f"#{each}" for each in ids} <= {attrs.get("href") for attrs in found.all("a")}


def test_the_same_policy_twice_and_nothing_chosen():
    assert "The same policy" in compared("inkwell", "inkwell").text()
    assert "Choose two schools" in page(f"{TRUST}/compare?a=inkwell").text()


def test_versions_can_be_compared_by_their_keys():
    first = texts_of("inkwell").key
    amend(school("inkwell"), "henry-box", (b"staff must not connect pupil", b"staff should not connect pupil"))
    second = texts_of("inkwell").key
    found = compared(first, second)
    assert "Staff: friend or follow" in found.text()
    hrefs = [attrs["href"] for attrs in found.all("a") if "/rulings/" in attrs.get("href", "")]
    assert {href.split("/rulings/")[1].split("?")[0] for href in hrefs} == {first, second}
    assert found.astray() == []


@pytest.mark.parametrize("name", ["inkwel", "0" * 16, "zz", "0" * 15, ".".join(["0" * 16] * 12)])
def test_a_wrong_side_is_not_found(name):
    text = page(f"{TRUST}/compare?a={name}&b=inkwell", 404).text()
    assert ("did you mean 'inkwell'?" in text) == (name == "inkwel")


def test_policies_that_are_too_large_say_so(monkeypatch):
    def refuse(*_, **__):
        raise TooLargeError("more than 1 node")

    monkeypatch.setattr(differences, "Comparison", refuse)
    differences._difference.cache_clear()
    try:
        assert "too large to be compared" in compared("inkwell", "puddleduck").text()
    finally:
        differences._difference.cache_clear()


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (0, "0"),
        (999_999, "999,999"),
        (1_000_000, "1 million"),
        (820_540_691_328, "821 billion"),
        (4_028_620_603_392, "4.03 trillion"),
        (2_062_653_748_936_704, "2,062 trillion"),
    ],
)
def test_large_numbers_are_said_in_words(number, said):
    assert numbers.big(number) == said


@pytest.mark.parametrize(
    ("percent", "said"), [(0, "0%"), (0.2, "less than 1%"), (12.4, "12%"), (99.7, "more than 99%"), (100, "100%")]
)
def test_shares_round_nothing_away(percent, said):
    assert numbers.share(percent) == said
