"""The policy page: the whole text, what it means, what is asked of it; the search; the file."""

from datetime import date
from html import escape, unescape

import pytest

from belisha.policies import actions, held
from belisha.reading import amended, heading, marking, paper, searching
from belisha.rulebook.explain import norm_text
from belisha.rulebook.norm import Wording
from tests.reading.places import SCHOOLS, amend, get, page, school, shipped, texts_of

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("slug", SCHOOLS)
def test_every_clause_and_everything_that_it_means_is_there(slug):
    policy = texts_of(slug).policy
    found = page(f"/schools/{slug}/policy")
    ids = {attrs.get("id") for _, attrs in found.elements}
    text = found.text()
    assert {f"c-{number}" for number in policy.by_number} <= ids
    for clause in policy.clauses:
        first = clause.flat.replace("**", "").partition(". ")[0].partition(" - ")[0].partition("|")[0].strip()
        assert first in text, clause.number
        assert " ".join(clause.title.split()) in text
        assert all(field.partition(":")[0] in text for field in clause.form or ())
    for norm in policy.norms:
        assert isinstance(norm, Wording) or norm_text(norm, policy.vocabulary) in text, norm.id


@pytest.mark.parametrize("slug", SCHOOLS)
def test_every_example_stands_under_its_clause(slug):
    found = paper.papers(texts_of(slug))[0]
    asked = {
        (piece.number, each.question) for section in found.sections for piece in section.all for each in piece.asked
    }
    assert asked == {(each.clause, each.question) for each in texts_of(slug).examples}


def test_the_head_says_what_is_overdue():
    assert "overdue. It was due in January 2022" in page("/schools/inkwell/policy").text()
    assert "No date is set" in page("/schools/puddleduck/policy").text()
    assert "interim one since March 2021" in page("/schools/weatherby-green/policy").text()
    head = page("/schools/lanternfield-high/policy").text()
    assert "Lanternfield Learning Trust" in head.partition("Adopted from")[2][:60]


@pytest.mark.parametrize(
    ("due", "warned"), [("2027-01-14", True), ("2027-01-15", False), ("2027-01", False), ("2026-12", True), ("", True)]
)
def test_a_review_is_overdue_from_the_day_after(due, warned):
    line = f"\nnext-review: {due}".encode() if due else b""
    source = shipped("st-marys")[0].replace(b"layer: school", b"layer: school" + line)
    version = actions.load(source)
    assert bool(heading.warnings(held.policy(version), date(2027, 1, 15))) is warned


@pytest.mark.parametrize(
    ("text", "said"),
    [("2027-01-15", "15 January 2027"), ("2027-01", "January 2027"), ("soon", "soon"), ("2027-13", "2027-13")],
)
def test_days_are_written_out(text, said):
    assert heading.day_text(text) == said


# The search


def test_a_search_finds_clauses_by_their_words_and_marks_them():
    found = page("/schools/conker-lane/policy?q=Firewall")
    assert " clauses have “firewall”" in found.text()
    assert {data.lower() for name, data in found.words if name == "mark"} == {"firewall"}
    linked = [attrs["href"].partition("#")[2] for attrs in found.all("a") if "policy#c-" in attrs.get("href", "")]
    assert {"c-7.1", "c-7.2"} <= set(linked)
    assert "c-7.5" not in linked
    assert f"{len(linked)} clauses have" in found.text()


def test_a_search_for_several_words_needs_all_of_them():
    papers = paper.papers(texts_of("conker-lane"))
    one = {hit.piece.number for hit in searching.hits(papers, ("pupils",))}
    both = {hit.piece.number for hit in searching.hits(papers, ("pupils", "lesson"))}
    assert both < one
    assert "6.1" in both


def test_a_search_that_finds_nothing_says_what_may_have_been_meant():
    assert "did you mean 'firewalls'?" in page("/schools/conker-lane/policy?q=firewals").text()


def test_a_blank_search_shows_the_whole_policy():
    assert page("/schools/inkwell/policy?q=%20").all("nav")[-1] == page("/schools/inkwell/policy").all("nav")[-1]
    assert "clauses have" not in page("/schools/inkwell/policy?q=%20").text()


@pytest.mark.parametrize(
    ("html", "words", "expected"),
    [
        ("<p>Class photo</p>", ("class",), "<p><mark>Class</mark> photo</p>"),
        ('<a class="class">x</a>', ("class",), '<a class="class">x</a>'),
        ("a &amp; b &lt;b&gt;", ("&", "<b>"), "a <mark>&amp;</mark> b <mark>&lt;b&gt;</mark>"),
        ("amp &amp;", ("amp",), "<mark>amp</mark> &amp;"),
        ("(a.b)", (".",), "(a<mark>.</mark>b)"),
    ],
)
def test_marks_touch_no_tag_and_stay_safe(html, words, expected):
    found = marking.marked(html, words)
    assert found == expected
    assert unescape(found.replace("<mark>", "").replace("</mark>", "")) == unescape(html)


def test_a_search_is_cut_and_cleaned():
    assert marking.words_of("  Photo\x00photo PHOTO\u202e ") == ("photo",)
    assert len("".join(marking.words_of("é" * 9000))) == marking.MOST


# The file


@pytest.mark.parametrize("slug", SCHOOLS)
def test_the_file_comes_out_byte_for_byte(slug):
    response = get(f"/schools/{slug}/policy.md")
    name = texts_of(slug).policy.id
    assert response.content == shipped(name)[0]
    assert response["Content-Type"] == "text/markdown; charset=utf-8"
    assert response["Content-Disposition"] == f'attachment; filename="{name}.md"'


# Layers


UNDER = (b"layer: school", b"layer: school\nunder: trust-model")


def test_a_policy_above_stands_on_the_same_page_with_what_goes_before_what():
    after = (
        b"staff should not connect or message parent\n",
        b"staff must not connect or message parent despite trust-model/5.12\n",
    )
    amend(school("puddleduck"), "st-marys", UNDER, after)
    found = page("/schools/puddleduck/policy")
    ids = {attrs.get("id") for _, attrs in found.elements}
    assert {"c-3.3", "c-trust-model/5.12", "words-trust-model"} <= ids
    text = found.text()
    assert "It goes before 5.12 of trust-model" in text
    assert "It gives way to 3.3" in text
    assert found.doubled() == found.astray() == []
    duties = page("/schools/puddleduck/duties").text()
    assert "trust-model/8.3" in duties


def test_what_goes_before_what_is_said_by_both_clauses():
    after = (b"teacher may access when time is break", b"teacher may access when time is break despite 5.5")
    amend(school("conker-lane"), "chestnuts", after)
    pieces = {
        each.number: each for section in paper.papers(texts_of("conker-lane"))[0].sections for each in section.all
    }
    assert pieces["5.4"].before == (("5.5", "c-5.5"),)
    assert pieces["5.5"].after == (("5.4", "c-5.4"),)
    assert pieces["5.6"].before == pieces["5.6"].after == ()


def test_markup_in_a_policy_is_shown_as_text():
    evil = b"0.2 We <script>alert(1)</script> protect <b onclick=x>our</b> {{ pupils }} [x](javascript:alert(1)).\n"
    plain = b"0.2 We protect our pupils from what is dangerous on social media.\n"
    title = (b"title: Social media use", b"title: <i>Use</i>")
    amend(school("conker-lane"), "chestnuts", (plain, evil), title)
    for address in ("policy", "policy?q=protect", "changes", "findings", "pupils"):
        body = get(f"/schools/conker-lane/{address}").content.decode()
        assert "<script>alert" not in body
        assert "<b onclick" not in body
        assert 'href="javascript' not in body
        assert "<i>Use" not in body
    assert escape("<script>alert(1)</script>") in get("/schools/conker-lane/policy").content.decode()
    assert "{{ pupils }}" in get("/schools/conker-lane/policy").content.decode()


def test_a_new_version_is_shown_at_once():
    before = get("/schools/inkwell/policy").content.decode()
    assert "a risk assessment first" in before
    amend(school("inkwell"), "henry-box", (b"risk assessment first", b"risk check first"), examples=False)
    after = get("/schools/inkwell/policy").content.decode()
    assert "a risk check first" in after
    assert "a risk assessment first" not in after


def test_forms_are_read_line_by_line():
    pieces = {
        each.number: each for section in paper.papers(texts_of("conker-lane"))[0].sections for each in section.all
    }
    form = {field.label: field for field in pieces["A1"].form}
    assert form["Approved"].choices == ("yes", "no")
    assert form["Risks"].choices == ()
    assert {field.label: field.kind for field in pieces["A3"].form}["Date"] == "date"


def test_long_texts_are_not_compared_word_by_word():
    old, new = "one two " * 4000, "two one " * 4000
    assert amended.difference(old, new) == ((amended.REMOVED, old), (amended.ADDED, new))
