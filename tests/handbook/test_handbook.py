"""The documentation inside the product: every page, every link, every picture."""

import re
from html import unescape
from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin

import pytest
from django.test import Client

from belisha.handbook import bookcase, finding, typeset

ROOT = Path(__file__).resolve().parents[2]
DOCS = ROOT / "docs"
NAMES = sorted(path.relative_to(DOCS).with_suffix("").as_posix() for path in DOCS.rglob("*.md") if path.stem != "index")


def get(path, **query):
    return Client().get(path, query)


def body(name):
    html = get(f"/docs/{name}").content.decode()
    return html.partition('<article class="b-book__page">')[2].partition("</article>")[0]


def set_(text, name="guide/one", pages=(), pictures=()):
    return typeset.typeset(text, name, frozenset(pages), frozenset(pictures))[0]


# The pages that there are


@pytest.mark.parametrize("name", NAMES)
def test_every_page_is_shown_with_its_title(name):
    response = get(f"/docs/{name}")
    head = re.search(r"^# (.+)$", (DOCS / f"{name}.md").read_text("utf-8"), re.MULTILINE)[1].replace("`", "")
    assert response.status_code == 200
    assert f"<title>{head} – Belisha</title>" in unescape(response.content.decode())
    assert body(name).count("<h1") == 1


@pytest.mark.parametrize("name", NAMES)
def test_every_link_on_a_page_leads_somewhere(name):
    for link in re.findall(r'(?:href|src)="([^"]+)"', body(name)):
        address, anchor = urldefrag(urljoin(f"/docs/{name}", unescape(link)))
        if address.startswith("http"):
            continue
        response = get(address)
        assert response.status_code == 200, link
        ids = re.findall(r'id="([^"]+)"', response.content.decode()) if anchor else []
        assert not anchor or unquote(anchor) in ids, link


@pytest.mark.parametrize("name", NAMES)
def test_ids_stand_only_once(name):
    ids = re.findall(r' id="([^"]+)"', get(f"/docs/{name}").content.decode())
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("name", NAMES)
def test_nothing_on_a_page_breaks_the_security_policy(name):
    html = body(name)
    assert not re.search(r"<script|<style|style=|\son\w+=|javascript:", re.sub(r">[^<]*<", "><", html))


def test_the_contents_name_every_page():
    html = get("/docs/").content.decode()
    assert [name for name in NAMES if f'href="/docs/{name}"' not in html] == []


def test_readers_come_before_developers():
    titles = [chapter.title for chapter in bookcase.chapters()]
    places = [title.startswith("For developers: ") for title in titles]
    assert places == sorted(places)
    assert 0 < sum(places) < len(places)
    assert bookcase.order()[0] == "guide/asking-in-the-browser"
    for chapter, developers in zip(bookcase.chapters(), places, strict=True):
        if not developers:
            assert not [e.name for e in chapter.entries if e.name.startswith(("decisions/", "reference/"))]


def test_no_page_stands_on_two_shelves():
    assert sorted(bookcase.order()) == NAMES


def test_the_contents_lead_to_the_api_of_this_installation():
    assert 'href="/api/v1/docs"' in get("/docs/").content.decode()


def test_pages_follow_one_another():
    first, second = bookcase.order()[:2]
    assert f'href="/docs/{second}"' in body(first)
    assert f'href="/docs/{first}"' in body(second)


def test_a_page_says_where_it_stands_in_the_contents():
    assert '<a href="/docs/glossary" aria-current="page">' in get("/docs/glossary").content.decode()


# What is not there


@pytest.mark.parametrize(
    ("name", "nearest"),
    [("guide/askin", "guide/asking"), ("reference/langage", "reference/language"), ("x" * 3000, ""), ("<b>\x01", "")],
)
def test_a_page_that_is_not_there_names_the_nearest(name, nearest):
    response = get(f"/docs/{name}")
    assert response.status_code == 404
    assert f"did you mean &#x27;{nearest}&#x27;" in response.content.decode() or not nearest
    assert b"<b>\x01" not in response.content


@pytest.mark.parametrize(
    "name",
    ["../pyproject.toml", "..%2Fpyproject.toml", "%2e%2e/README", "guide/../../README", "make.py", "shown.py",
     "/etc/passwd", "pictures/../make.py", "pictures/..%2f..%2fpyproject.toml", "pictures//etc/passwd", "pictures/",
     "pictures/pictures.py", "pictures", "index.md/..", "guide", "guide/asking.md.py", "\x00", "guide\\asking"],
)  # fmt: skip
def test_no_other_file_is_sent(name):
    assert Client().get(f"/docs/{name}", follow=True).status_code == 404


@pytest.mark.parametrize(
    ("path", "target"),
    [("guide/asking.md", "guide/asking"), ("guide/asking/", "guide/asking"), ("index", ""), ("index.md", "")],
)
def test_other_ways_to_write_an_address_lead_to_the_page(path, target):
    response = get(f"/docs/{path}")
    assert (response.status_code, response["Location"]) == (301, f"/docs/{target}")


# Pictures


def test_a_picture_is_sent_as_one():
    response = get("/docs/pictures/diagram.svg")
    assert response.content == (DOCS / "pictures" / "diagram.svg").read_bytes()
    assert response["Content-Type"] == "image/svg+xml"
    assert "sandbox" in response["Content-Security-Policy"]


def test_a_picture_that_is_not_there_yet_is_its_description():
    html = set_("![A page <b> with a box.](../pictures/browser/new.png)", pictures=["browser/old.png"])
    assert "<img" not in html
    assert "A page &lt;b&gt; with a box." in html


def test_a_picture_that_is_there_has_its_description():
    html = set_('![A page\nwith a "box".](../pictures/browser/old.png)', pictures=["browser/old.png"])
    assert 'src="/docs/pictures/browser/old.png" alt="A page with a &quot;box&quot;."' in html


# How pages are set


@pytest.mark.parametrize(
    ("link", "href"),
    [
        ("two.md", "/docs/guide/two"),
        ("two.md#part-a", "/docs/guide/two#part-a"),
        ("../index.md", "/docs/"),
        ("#here", "#here"),
        ("https://example.org/a?b=1", "https://example.org/a?b=1"),
        ("../../README.md", None),
        ("../../../etc/passwd", None),
        ("../three.md", None),
        ("ftp://example.org", None),
        ("//example.org", None),
    ],
)
def test_links_lead_to_addresses_or_are_words(link, href):
    html = set_(f"See [the words]({link}) here.", pages=["guide/one", "guide/two"])
    found = re.search(r'<a href="([^"]*)">the words</a>', html)
    assert (found and unescape(found[1])) == href
    assert "See " in html
    assert "the words" in html


def test_markup_is_shown_as_text():
    html = set_(
        "# A\n\n<script>alert(1)</script> <i onclick=x>\n\n[x](javascript:alert(1))\n\n```console\n$ <b>\n```\n"
    )
    assert "<script" not in html
    assert "<i " not in html
    assert "&lt;script&gt;" in html
    assert "$ </span>&lt;b&gt;</b>" in html
    assert "javascript" not in re.sub(r">[^<]*<", "", html)


def test_headings_can_be_linked_to_as_elsewhere():
    html = set_("# A `b` C\n\n## Layers: `delegated`\n\n## Same\n\n## Same\n")
    assert re.findall(r'id="([^"]+)"', html) == ["a-b-c", "layers-delegated", "same", "same-1"]


def test_how_a_page_is_made_is_left_out():
    assert "generated by" not in body("reference/vocabulary")
    assert (DOCS / "reference" / "vocabulary.md").read_text("utf-8").startswith("*This page is generated")


def test_a_wide_table_scrolls_by_itself():
    assert '<div class="b-scroll" tabindex="0" role="group"' in body("reference/vocabulary")


# Searching


def test_a_search_finds_titles_first():
    html = get("/docs/", q="glossary").content.decode()
    first = re.search(r'<ol class="b-hits"><li>.*?href="([^"]+)"', html, re.DOTALL)[1]
    assert first.startswith("/docs/glossary")


def test_a_search_leads_to_the_heading():
    hits = finding.search("delegated")
    assert any((hit.page.name, hit.part.anchor) == ("reference/language", "layers-delegated") for hit in hits)
    assert any(("delegated", True) in [(piece.lower(), wanted) for piece, wanted in hit.snippet] for hit in hits)


def test_every_word_must_be_there():
    both = finding.search("budget nodes")
    assert both
    for hit in both:
        text = f"{hit.page.title} {hit.part.head} {hit.part.text}".lower()
        assert "budget" in text
        assert "nodes" in text
    assert finding.search("budget zzzzqqq") == []


def test_a_search_is_bounded():
    assert len(finding.search("the")) == finding.MOST_HITS
    assert len(finding.words_of("a " * 5000)) == 1
    assert len(finding.words_of(" ".join(map(str, range(5000))))) == 8


@pytest.mark.parametrize(
    "query", ["", "   ", "???", "<script>alert(1)</script>", "(", "\\", "\x00", "é" * 100_000, "{{ 7 }}"]
)
def test_odd_searches_do_no_harm(query):
    response = get("/docs/", q=query)
    assert response.status_code == 200
    assert b"<script>alert" not in response.content


def test_a_search_without_a_hit_says_what_was_searched_and_where_to_ask():
    html = get("/docs/", q="zzzzqqq").content.decode()
    assert "Only the pages of this handbook are searched" in html
    assert '<a class="govuk-link" href="/#schools">Ask your school instead</a>' in html
    assert "Only the pages of this handbook are searched" not in get("/docs/", q="glossary").content.decode()


def test_only_reading_is_offered():
    assert Client().post("/docs/").status_code == 405
    assert Client().post("/docs/glossary").status_code == 405


# Where it is


def test_a_package_carries_its_own_pages(tmp_path, monkeypatch):
    monkeypatch.setattr(bookcase, "__file__", str(tmp_path / "belisha" / "handbook" / "bookcase.py"))
    assert bookcase.folder() == tmp_path / "docs" or bookcase.folder().name == "docs"
    shipped = tmp_path / "belisha" / "handbook" / "shipped"
    shipped.mkdir(parents=True)
    assert bookcase.folder() == shipped
