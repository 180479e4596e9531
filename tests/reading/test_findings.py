"""The findings for those who own a policy: all of them, and what no analysis can tell."""

from datetime import date

import pytest

from belisha.policies.examples import failing
from belisha.reading import findings
from belisha.rulebook.examine import BEYOND, examine
from belisha.rulebook.explain import sentence
from tests.reading.places import SCHOOLS, amend, page, school, texts_of

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("slug", SCHOOLS)
def test_no_finding_is_lost(slug):
    texts = texts_of(slug)
    expected = [*examine(texts.policy, date.today()), *failing(texts.examples, texts.counsel)]
    found = page(f"/schools/{slug}/findings")
    ids = [attrs["id"] for attrs in found.all("li") if "id" in attrs]
    assert sorted(ids) == sorted(each.id for each in expected)
    text = found.text()
    for each in expected:
        assert sentence(each.message) in text
        assert sentence(each.hint) in text
        assert each.kind in findings.KINDS
    for grade in ("error", "warning", "note"):
        number = sum(each.severity == grade for each in expected)
        title = next(title for name, title, _ in findings.GRADES if name == grade)
        assert (f"{number} {title}" in text) is bool(number)


def test_what_no_analysis_can_tell_stands_at_the_end():
    text = page("/schools/inkwell/findings").text()
    assert all(each in text.partition("What no analysis can tell")[2] for each in BEYOND)


def test_a_contradiction_has_its_situation_in_words_and_a_link_to_the_answer():
    found = page("/schools/conker-lane/findings")
    assert "For example: A teacher: use or look at social media, in a break, pupils could see it." in found.text()
    hrefs = [attrs["href"] for attrs in found.all("a") if "/answer?" in attrs.get("href", "")]
    assert hrefs == ["/schools/conker-lane/answer?act=access&actor=teacher&time=break&in-front-of-pupils=yes&usual=yes"]


def test_dates_are_held_against_today():
    texts = texts_of("inkwell")
    assert any(each.kind == "review-overdue" for each in findings.findings(texts, date(2026, 12, 1)))
    assert not any(each.kind == "review-overdue" for each in findings.findings(texts, date(2021, 12, 1)))


def test_an_example_that_fails_is_a_finding():
    amend(
        school("inkwell"),
        "henry-box",
        (b"staff must not connect pupil on personal account", b"staff should not connect pupil on personal account"),
    )
    found = page("/schools/inkwell/findings")
    assert "Examples that do not come out as they say" in found.text()
    ids = [attrs["id"] for attrs in found.all("li") if "id" in attrs]
    assert any(each.startswith("example-fails:2.i:") for each in ids)
    assert not any(" " in each for each in ids)


def test_a_policy_with_nothing_to_mend_says_so(monkeypatch):
    monkeypatch.setattr(findings, "findings", lambda *_: ())
    findings.graded.cache_clear()
    try:
        assert "Nothing to mend" in page("/schools/inkwell/findings").text()
    finally:
        findings.graded.cache_clear()
