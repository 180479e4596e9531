"""What templates may use: pictures, prose, addresses; markup in what they are given stays text."""

import pytest
from django.template import Context, Template
from django.template.loader import render_to_string

from belisha.people.models import School, Trust
from belisha.rulebook.decide import VERDICTS
from belisha.web import icons, prose
from belisha.web.templatetags import web
from tests.web.markup import Page

ASKED_FOR = (
    "yes no wait caution silent depends person pupil parent staff governor other question book list compare edit print "
    "link download search warning clock phone"
).split()
MARKUP = "<img src=x onerror=alert(1)>"


def rendered(template, **context):
    return Template(template).render(Context(context))


@pytest.mark.parametrize("name", ASKED_FOR)
def test_every_picture_is_there_and_hidden_from_those_who_listen(name):
    drawing = Page(rendered("{% icon name %}", name=name))
    assert drawing.faults == []
    assert drawing.all("svg")[0]["aria-hidden"] == "true"
    assert len(drawing.elements) > 1


def test_an_unknown_picture_draws_nothing():
    assert rendered("{% icon name %}", name=MARKUP) == ""


def test_no_two_pictures_are_the_same():
    drawings = [drawing.partition(">")[2] for drawing in icons.READY.values()]
    assert len(drawings) == len(set(drawings)) >= len(ASKED_FOR)


def test_every_verdict_has_a_picture_of_its_own():
    assert set(web.VERDICTS) == {*VERDICTS, "undetermined"}
    drawn = {rendered("{% verdict_icon name %}", name=name) for name in web.VERDICTS}
    assert len(drawn) == 6


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("One\n\nTwo", ["p", "p"]),
        ("- a\n- b", ["ul", "li", "li"]),
        ("1. a\n2. b", ["ol", "li", "li"]),
        ("**bold** words", ["p", "strong"]),
        ("    far in", ["p"]),
        ("# Heading", ["p", "strong"]),
        ("Heading\n===", ["p", "strong"]),
    ],
)
def test_prose_becomes_what_it_says(text, wanted):
    found = Page(rendered("{{ text|prose }}", text=text))
    assert [tag for tag, _ in found.elements] == ["div", *wanted]


def test_a_table_can_be_reached_with_the_keyboard_and_has_no_style():
    found = Page(prose.html("| a | b |\n| :-: | --: |\n| 1 | 2 |"))
    assert found.elements[0][1]["tabindex"] == "0"
    assert found.inline() == []
    assert len(found.all("td")) == 2


@pytest.mark.parametrize(
    "text",
    [
        MARKUP,
        "<script>alert(1)</script>",
        "a <b onclick=x>b</b>",
        "![picture](https://elsewhere.example/x.png)",
        "<!-- <img src=x> -->",
        "<style>*{display:none}</style>",
        "&lt;script&gt;",
    ],
)
def test_markup_in_prose_is_shown_as_text(text):
    found = Page(prose.html(text))
    assert {tag for tag, _ in found.elements} <= {"p", "a"}
    assert found.inline() == []
    assert found.elsewhere() == []


HARMFUL = (
    "javascript:alert(1) JaVaScRiPt:alert(1) data:text/html,x vbscript:x //evil.example "
    "file:///etc/passwd &#106;avascript:x"
).split()


@pytest.mark.parametrize("address", HARMFUL)
def test_a_link_that_could_do_harm_stays_text(address):
    assert Page(prose.html(f"[here]({address})")).all("a") == []
    assert Page(prose.html(f"<{address}>")).all("a") == []


@pytest.mark.parametrize(
    "address", ["https://www.gov.uk/x", "http://a.example", "mailto:head@school.example", "/docs/", "#c-1"]
)
def test_an_honest_link_is_kept_and_tells_nobody(address):
    links = Page(prose.html(f"[here]({address})")).all("a")
    assert links == [{"href": address, "rel": "noreferrer"}]


def test_long_prose_is_not_kept_in_memory():
    before = prose._kept.cache_info().currsize
    prose.html("word " * 10_000)
    assert prose._kept.cache_info().currsize == before


def test_plain_is_one_line_and_is_escaped():
    assert rendered("{{ text|plain }}", text=f"a\n  **b**\t{MARKUP}") == "a b &lt;img src=x onerror=alert(1)&gt;"


def test_an_address_that_there_is_not_is_empty():
    assert rendered("{% address 'no-such-room' %}") == ""
    assert rendered("{% address 'logo' slug %}", slug="inkwell") == "/schools/inkwell/logo"
    assert rendered("{% address 'logo' slug %}", slug="not a slug") == ""


def test_letters_of_a_name_cannot_break_out_of_their_drawing():
    drawing = rendered("{% crest school %}", school=School(slug="x", name='<b> "q', colour="red"))
    assert "&lt;&quot;" in drawing
    assert "red" not in drawing
    assert Page(rendered("{% crest trust %}", trust=Trust(slug="t", name="Late Trust"))).text() == "LT"


def test_stripes_take_only_a_colour():
    assert 'stroke="#1d4e89"' in rendered("{% stripes colour %}", colour="#1d4e89")
    assert "x" not in rendered("{% stripes colour %}", colour='#x"/><script>').replace("x1", "").replace("x2", "")


# Parts: what they are given stays text

PARTS = {
    "verdict": {"verdict": "permitted", "headline": MARKUP, "text": MARKUP},
    "verdict_tag": {"verdict": "prohibited", "text": MARKUP},
    "clause": {"number": "5.6", "title": MARKUP, "html": MARKUP, "says": [MARKUP], "href": "/x", "above": MARKUP},
    "facts": {"rows": [(MARKUP, MARKUP, "/x", MARKUP)]},
    "duties": {"duties": [dict.fromkeys(("who", "what", "to", "by", "clause", "depends"), MARKUP) | {"href": "/x"}]},
    "tiles": {"tiles": [{"href": "/x", "title": MARKUP, "text": MARKUP, "icon": "book"}]},
    "empty": {"title": MARKUP, "text": MARKUP, "href": "/x", "label": MARKUP},
    "progress": {"done": 1, "of": 3, "text": MARKUP},
    "share": {"address": f'"{MARKUP}'},
}


@pytest.mark.parametrize("name", PARTS)
def test_a_part_shows_markup_as_text(name):
    found = Page(render_to_string(f"parts/{name}.html", PARTS[name]))
    assert found.faults == []
    assert found.inline() == []
    assert not [attrs for attrs in found.all("img") if attrs.get("src") == "x"]
    shown = found.text() + " ".join(attrs.get("value") or "" for attrs in found.all("input"))
    assert MARKUP in shown


@pytest.mark.parametrize(("level", "wanted"), [("", "h1"), ("h1", "h1"), ("h2", "h2")])
def test_a_verdict_is_a_heading_of_the_rank_that_is_asked_for(level, wanted):
    found = Page(render_to_string("parts/verdict.html", {"verdict": "permitted", "headline": "Yes", "level": level}))
    assert [tag for tag, _ in found.elements if tag in {"h1", "h2"}] == [wanted]


def test_change_says_what_it_changes():
    found = Page(render_to_string("parts/facts.html", {"rows": [("Who is asking", "Staff", "/x", "")]}))
    assert "Change Who is asking" in found.text()
