"""The pages of the scratch pad."""

import re
from html import unescape

import pytest
from django.test import Client

from belisha.drafting import bounded, outcome, paper, views
from belisha.policies.models import InForce, Version
from belisha.rulebook.compare import Comparison
from belisha.rulebook.explain import VERDICT_SHORT
from belisha.rulebook.policy import read_policy

pytestmark = pytest.mark.django_db
NORM = "staff must not connect or message pupil or parent"
LAXER = NORM.replace("must not", "should not")
EVIL = '</textarea><script>alert(1)</script>{{ 7|add:7 }}{% now "Y" %}\x00\x1b'


def get(path):
    return Client().get(path)


def area(html, name):
    """What a box of the page holds, as a browser reads it: the first line end after the tag is none of it."""
    found = re.search(rf'<textarea[^>]*name="{name}"[^>]*>\n?(.*?)</textarea>', html, re.DOTALL)
    return unescape(found[1])


def test_the_whole_text_stands_in_the_box(text):
    html = get("/schools/conker-lane/try").content.decode()
    assert area(html, "text") == text
    assert 'style="' not in html
    assert "Nothing that you type is kept" in html


def test_every_clause_can_be_chosen(text):
    html = get("/schools/conker-lane/try").content.decode()
    assert re.findall(r'<option value="([^"]+)"', html) == list(read_policy(text).by_number)


def test_the_words_to_use_are_listed():
    html = get("/schools/conker-lane/try").content.decode()
    for word in ("shows-school-event", "contact-attempt", "think-before-posting", "is lesson, is break"):
        assert word in html


def test_the_counts_are_those_of_the_rulebook(text, seen):
    changed = text.replace(NORM, LAXER)
    expected = Comparison(read_policy(text), read_policy(changed))
    found = seen(changed)["ruled"]
    assert (found["differing"], found["total"], found["laxer"]) == (
        expected.differing,
        expected.total,
        expected.differing,
    )
    assert found["many"] == f"{expected.differing:,}"


def test_the_page_shows_the_counts_and_both_answers(text, send):
    html = send({"text": text.replace(NORM, LAXER)}).content.decode()
    assert f"{Comparison(read_policy(text), read_policy(text.replace(NORM, LAXER))).differing:,}" in html
    assert "Better not" in html
    assert "Whom it would touch" in html


def test_a_mistake_leads_to_its_line(text, send):
    changed = text.replace(NORM, "staff must not conect pupil")
    line = changed.split("\n").index("staff must not conect pupil") + 1
    response = send({"text": changed})
    html = response.content.decode()
    assert response.status_code == 200
    assert f'href="#text" data-line="{line}">Line {line}, clause 5.6: “conect” is not a word' in html
    assert "a norm can have here; did you mean “connect”?" in html
    assert area(html, "text") == changed


def test_nothing_changed_is_said(text, send):
    assert b"Nothing has changed yet." in send({"text": text}).content


def test_findings_new_and_gone_come_first(text, seen):
    found = seen(text.replace(NORM, "staff may connect or message pupil or parent"))["found"]
    assert found["new"]
    assert len(found["same"]) > 10
    assert {row["clause"] for row in found["new"]} & {"5.5", "5.6", "5.8"}


def test_a_script_gets_the_results_alone(text, send):
    response = send({"text": text.replace(NORM, LAXER)}, **{"HX-Request": "true"})
    html = response.content.decode()
    assert html.startswith('<hx-partial hx-target="#said" hx-swap="textContent">It can be read.')
    assert "Whom it would touch" in html
    assert "<textarea" not in html
    assert "<html" not in html


def test_one_clause_is_edited_by_itself(send, text):
    html = get("/schools/conker-lane/try?clause=5.6").content.decode()
    assert area(html, "norm") == NORM
    assert area(html, "words").startswith("Staff must not friend a pupil")
    assert "Staff must not friend or follow, or message or otherwise contact," in html
    response = send({"text": text, "clause": "5.6", "words": area(html, "words"), "norm": LAXER})
    assert area(response.content.decode(), "text") == text.replace(NORM, LAXER)
    assert area(response.content.decode(), "norm") == LAXER
    assert response.context["ruled"]["laxer"] > 0
    assert "Staff should not friend or follow, or message" in response.content.decode()


def test_changes_to_two_clauses_add_up(send, text):
    first = send({"text": text, "clause": "5.6", "words": "Less.", "norm": LAXER, "do": "whole"}).content.decode()
    second = send({"text": area(first, "text"), "do": "pick", "pick": "5.4"})
    assert second.context["piece"].number == "5.4"
    assert LAXER in area(second.content.decode(), "text")
    assert "5.6 Less." in area(second.content.decode(), "text")


def test_a_clause_that_was_renamed_leads_to_the_whole_text(send, text):
    changed = text.replace("5.6 Staff must not friend", "5.66 Staff must not friend")
    html = send({"text": changed, "clause": "5.6", "words": "x", "norm": "y"}).content.decode()
    assert "Clause 5.6 is not in this text any more" in html
    assert area(html, "text") == changed


@pytest.mark.parametrize(("number", "nearest"), [("5.66", "5.6"), ("A44", "A4"), ("x" * 5000, ""), (EVIL, "")])
def test_a_clause_that_is_not_there(number, nearest):
    response = Client().get("/schools/conker-lane/try", {"clause": number})
    assert response.status_code == 404
    assert b"There is no clause" in response.content
    assert f"did you mean &#x27;{nearest}&#x27;" in response.content.decode() or not nearest
    assert b"<script>alert" not in response.content


def test_a_school_that_is_not_there():
    assert get("/schools/conker-lame/try").status_code == 404


def test_the_download_is_what_was_sent(text, send, standing):
    response = send({"text": text, "do": "download"})
    assert response.content == bytes(standing.version.source)
    assert response["Content-Disposition"] == 'attachment; filename="conker-lane-chestnuts.md"'
    changed = text.replace(NORM, LAXER) + "Ünï\n"
    assert send({"text": changed, "do": "download"}).content == changed.encode()


def test_the_download_of_one_clause_is_the_whole_policy(text, send):
    fields = {"text": text, "clause": "5.6", "words": "Other words.", "norm": LAXER, "do": "download"}
    saved = send(fields).content.decode()
    assert "5.6 Other words.\n" in saved
    assert read_policy(saved).hash != read_policy(text).hash


def test_to_start_again_is_asked_first(text, send):
    changed = text.replace(NORM, LAXER)
    html = send({"text": changed, "do": "again"}).content.decode()
    assert "will be lost" in html
    assert area(html, "text") == changed
    assert "You have not changed anything yet" in send({"text": text, "do": "again"}).content.decode()


def test_markup_is_shown_as_text(text, send):
    for fields in ({"text": text + EVIL}, {"text": text, "clause": "5.6", "words": EVIL, "norm": EVIL}, {"text": EVIL}):
        for do in ("check", "again", "whole", "pick"):
            html = send({**fields, "do": do, "pick": EVIL}).content.decode()
            assert "<script>alert" not in html
            assert "&lt;script&gt;alert(1)&lt;/script&gt;{{ 7|add:7 }}{% now &quot;Y&quot; %}" in html


def test_a_long_text_is_given_back_and_not_read(text, send, monkeypatch):
    monkeypatch.setattr(bounded, "tried", None)  # it would be called
    long = text + "x" * 1_000_000
    response = send({"text": long})
    assert response.status_code == 413
    assert area(response.content.decode(), "text") == long
    assert "too long to try out here" in response.content.decode()
    assert send({"text": long, "do": "pick", "pick": "5.6"}).status_code == 413


def test_a_text_beyond_all_bounds_is_refused_with_advice(send):
    response = send({"text": "x" * 2_600_000})
    assert response.status_code == 413
    assert b"Go back in your browser" in response.content


def test_who_has_to_wait_gets_the_text_back(text, send, monkeypatch):
    def busy(job):
        raise bounded.BusyError

    monkeypatch.setattr(views.bounded, "tried", busy)
    response = send({"text": text.replace(NORM, LAXER)})
    assert response.status_code == 503
    assert response["Retry-After"] == "5"
    assert area(response.content.decode(), "text") == text.replace(NORM, LAXER)
    assert "Belisha is busy" in response.content.decode()


def test_a_trial_that_came_to_nothing_is_said(text, send, monkeypatch):
    monkeypatch.setattr(views.bounded, "tried", lambda job: {})
    assert b"too much to read here" in send({"text": text}).content


def test_a_trial_that_came_half_way_says_what_is_missing(text, send, monkeypatch):
    read = {"mistakes": [], "more": 0, "norms": [], "id": False}
    monkeypatch.setattr(views.bounded, "tried", lambda job: {"read": read, "ruled": {"large": True}})
    html = send({"text": text + "x"}).content.decode()
    assert "which duties change" in html
    assert "which situations they are" in html


@pytest.mark.parametrize(
    "fields", [{}, {"text": ""}, {"do": "download"}, {"clause": "5.6"}, {"pick": "", "do": "pick"}]
)
def test_a_form_that_lacks_something_is_the_policy_as_it_is(fields, send, text):
    response = send(fields)
    assert response.status_code == 200
    assert unescape(response.content.decode()).count(NORM) == 1 + ("clause" in fields)


def test_nothing_is_kept(text, send):
    before = (Version.objects.count(), InForce.objects.count())
    send({"text": text.replace(NORM, LAXER)})
    assert (Version.objects.count(), InForce.objects.count()) == before
    assert area(get("/schools/conker-lane/try").content.decode(), "text") == text


def test_every_school_has_a_pad():
    for slug in ("inkwell", "puddleduck", "lanternfield-high", "weatherby-green"):
        html = get(f"/schools/{slug}/try").content.decode()
        assert paper.plain(area(html, "text")).startswith("---\npolicy: ")


@pytest.mark.parametrize("method", ["put", "delete", "patch"])
def test_other_methods_are_refused(method):
    assert getattr(Client(), method)("/schools/conker-lane/try").status_code == 405


@pytest.mark.parametrize(
    ("words", "norm", "said"),
    [
        ("Words.", "staff must nt connect", '<a href="#norm">Line 1: “nt” is not a word'),
        ("Words.", f"{NORM}\n\nstaff mst not connect", '<a href="#norm">Line 3: “mst” is not a word'),
        ("Words.", f"\n{NORM}\nstaff must not", '<a href="#norm">Line 3: the line ends too early'),
        ("One.\n\n~~~", NORM, '<a href="#words">What the clause says, line 3: '),
    ],
)
def test_a_mistake_in_one_clause_leads_to_the_line_of_its_box(words, norm, said, text, send):
    html = send({"text": text, "clause": "5.6", "words": words, "norm": norm}).content.decode()
    assert said in html
    assert "data-line" not in html
    status = re.search(r'id="said" role="status">(.*?)</p>', html)[1]
    assert status.startswith(f"One thing cannot be read yet. {said.partition('>')[2]}")


def test_a_mistake_elsewhere_says_so(text, send):
    broken = text.replace("policy: chestnuts\n", "policy: chestnuts\ntitel: x\n")
    html = send({"text": broken, "clause": "5.6", "words": "Words.", "norm": NORM}).content.decode()
    assert "In another place of the text, line 3: the header has no line of the name “titel”" in html
    assert 'href="#norm"' not in html


def test_a_changed_text_is_marked_for_the_script_that_warns(text, send):
    assert "data-changed" in send({"text": text.replace(NORM, LAXER)}).content.decode()
    assert "data-changed" not in send({"text": text}).content.decode()
    assert "data-changed" not in get("/schools/conker-lane/try").content.decode()


def test_the_result_can_be_jumped_to(text, send):
    top = '<p class="govuk-body b-pad__jump"><a class="govuk-link" href="#results-title">See the result</a>'
    assert top in send({"text": text.replace(NORM, LAXER)}).content.decode()
    assert top not in get("/schools/conker-lane/try").content.decode()


def test_verdicts_have_the_names_that_every_page_gives_them(text, send):
    assert {name: outcome.SAYS[name] for name in VERDICT_SHORT} == VERDICT_SHORT
    html = send({"text": text.replace(NORM, LAXER)}).content.decode()
    for verdict in ("prohibited", "advised-against"):
        assert re.search(rf'b-tag--{verdict}">.*?</svg>{VERDICT_SHORT[verdict]}</span>', html)
