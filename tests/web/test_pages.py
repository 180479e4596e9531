"""The front page, the gallery, pages about faults: what every page must be."""

from datetime import date
from itertools import pairwise

import pytest
from django.http import Http404
from django.template.loader import render_to_string
from django.test import Client, RequestFactory

from belisha.people.models import School, Trust
from belisha.policies.models import InForce
from belisha.rulebook.explain import VERDICT_SHORT
from belisha.web import errors, listing, samples
from tests.web.markup import Page

pytestmark = pytest.mark.django_db

SCHOOLS = ("conker-lane", "inkwell", "puddleduck", "lanternfield-high", "weatherby-green")
NASTY = "<script>alert(1)</script>{{ 7|add:7 }}{% now 'Y' %}"


def fetched(address, status=200):
    response = Client().get(address)
    assert response.status_code == status, address
    return response.content.decode()


def faulty(view, *exception):
    response = view(RequestFactory().get("/"), *exception)
    return response.status_code, response.content.decode()


def pages():
    """Every page of this room, by name."""
    school = School.objects.get(slug="inkwell")
    frame = {"school": school, "here": "policy"}
    return {
        "front": fetched("/"),
        "gallery": fetched("/gallery/"),
        "no such page": fetched("/nowhere/", 404),
        "no such school": fetched("/schools/inkwel/logo", 404),
        "400": faulty(errors.bad_request, ValueError("There are too many words"))[1],
        "403": faulty(errors.forbidden)[1],
        "500": faulty(errors.server_error)[1],
        "a school's frame": render_to_string("web/base.html", frame, RequestFactory().get("/")),
        "a trust's frame": render_to_string("web/base.html", {"trust": school.trust}, RequestFactory().get("/")),
    }


NAMES = (
    "front",
    "gallery",
    "no such page",
    "no such school",
    "400",
    "403",
    "500",
    "a school's frame",
    "a trust's frame",
)


@pytest.fixture(params=NAMES)
def page(request):
    return request.param, Page(pages()[request.param])


def test_it_is_well_formed_and_names_its_language(page):
    _, found = page
    assert found.faults == []
    assert found.all("html")[0]["lang"] == "en-GB"
    assert "width=device-width" in found.all("meta")[1]["content"]
    assert "maximum-scale" not in found.all("meta")[1]["content"]


def test_one_heading_of_the_first_rank(page):
    name, found = page
    assert len(found.all("h1")) == (0 if "frame" in name else 1)


def test_headings_skip_no_rank(page):
    _, found = page
    ranks = [int(tag[1]) for tag, _ in found.elements if tag in {"h1", "h2", "h3", "h4", "h5", "h6"}]
    assert all(after <= before + 1 for before, after in pairwise(ranks)), ranks


def test_landmarks_and_a_way_past_them(page):
    name, found = page
    assert len(found.all("main")) == 1
    assert found.all("main")[0]["id"] == "main"
    assert len([tag for tag, _ in found.elements if tag == "header"]) == 1
    if name == "500":
        return
    assert len(found.all("footer")) == 1
    assert found.all("a")[0]["href"] == "#main"
    labels = [attrs.get("aria-label") for attrs in found.all("nav")]
    assert all(labels)
    assert len(labels) == len(set(labels))


def test_nothing_inline_and_nothing_from_elsewhere(page):
    _, found = page
    assert found.inline() == []
    assert found.elsewhere() == []


def test_ids_stand_once_and_every_reference_finds_its_own(page):
    _, found = page
    assert found.doubled() == []
    assert [each for each in found.astray() if each != "c-5.6"] == []


def test_every_picture_has_words_or_says_that_it_needs_none(page):
    _, found = page
    assert all("alt" in attrs for attrs in found.all("img"))
    drawings = [attrs for attrs in found.all("svg") if attrs.get("aria-hidden") != "true"]
    assert all(attrs.get("role") == "img" and attrs.get("aria-label") for attrs in drawings)


def test_a_title_of_its_own(page):
    name, found = page
    title = next(data for tag, data in found.words if tag == "title")
    assert title.endswith("Belisha")
    if name == "a school's frame":
        assert "Inkwell Academy" in title


def test_what_a_bad_page_would_show():
    bad = Page("<p style='x' onclick='y()'><style>a{}</style><script>z()</script><b id='a'></b><i id='a'></i>"
               "<img src='//cdn.example/a.png'><label for='nobody'>x</label></div>")  # fmt: skip
    assert len(bad.inline()) == 5
    assert bad.doubled() == ["a"]
    assert bad.elsewhere() == ["//cdn.example/a.png"]
    assert bad.astray() == ["nobody"]
    assert bad.faults


# The front page


@pytest.mark.parametrize("slug", SCHOOLS)
def test_the_front_page_leads_to_every_school(slug):
    found = Page(fetched("/"))
    school = School.objects.get(slug=slug)
    assert f"/schools/{slug}/" in [attrs.get("href") for attrs in found.all("a")]
    assert school.name in found.text()
    assert school.get_phase_display().capitalize() in found.text()
    assert f"/schools/{slug}/logo" in [attrs.get("src") for attrs in found.all("img")]


def test_a_card_says_which_policy_and_since_when():
    cards = {card.school.slug: card for group in listing.groups(date(2026, 9, 1)) for card in group.cards}
    assert cards["inkwell"].title == "Social media protocol"
    assert cards["inkwell"].since == date(2026, 9, 1)
    assert cards["lanternfield-high"].adopted
    assert cards["lanternfield-high"].title == InForce.objects.get(trust__slug="lanternfield").version.title


def test_before_the_first_day_no_policy_is_in_force():
    cards = [card for group in listing.groups(date(2026, 8, 31)) for card in group.cards]
    assert len(cards) == 5
    assert not any(card.title or card.since for card in cards)


def test_a_school_without_a_trust_stands_on_its_own():
    School.objects.create(slug="alone", name="Alone School", phase="special")
    groups = listing.groups(date(2026, 9, 1))
    assert [card.school.slug for card in groups[-1].cards] == ["alone"]
    assert groups[-1].trust is None
    text = Page(fetched("/")).text()
    assert "Schools on their own" in text
    assert "No policy is in force yet" in text


def test_the_front_page_asks_the_database_little(django_assert_max_num_queries):
    with django_assert_max_num_queries(3):
        fetched("/")


def test_without_a_school_it_says_which_command_makes_one(monkeypatch):
    monkeypatch.setattr(listing, "groups", lambda today: [])
    text = Page(fetched("/")).text()
    assert "belisha serve --demo" in text
    assert "Which school is yours" not in text


def quoted():
    """The addresses that the examples on the front page lead to."""
    raw = fetched("/").partition('<ul class="b-voices__list">')[2].partition("</ul>")[0]
    return [attrs["href"] for attrs in Page(raw).all("a")]


def test_the_examples_lead_to_an_invented_school_in_their_role():
    School.objects.update(invented=True)
    addresses = quoted()
    assert [each.partition("?who=")[2] for each in addresses] == ["staff", "parent", "pupil", "governor"]
    for each in addresses:
        assert "Who are you?" not in fetched(each)


def test_the_examples_lead_to_no_real_school_that_may_not_be_the_visitors():
    School.objects.update(invented=False)
    assert quoted() == ["#schools"] * 4


def test_the_examples_lead_to_a_real_school_that_is_the_only_one(monkeypatch):
    School.objects.update(invented=False)
    only = listing.Group(None, [listing.Card(School.objects.get(slug="inkwell"), "", None, False)])
    monkeypatch.setattr(listing, "groups", lambda today: [only])
    assert quoted()[0] == "/schools/inkwell/?who=staff"


def test_an_invented_school_says_so_and_a_real_one_does_not():
    for each in (True, False):
        School.objects.update(invented=each)
        Trust.objects.update(invented=each)
        found = pages()
        assert ("An invented school, for trying Belisha out" in found["a school's frame"]) is each
        assert ("An invented trust, for trying Belisha out" in found["a trust's frame"]) is each
        assert "An invented trust" not in found["a school's frame"]
        assert ("These schools are invented" in found["front"]) is each


def test_where_only_some_are_invented_the_front_page_says_some():
    School.objects.update(invented=False)
    School.objects.filter(slug="inkwell").update(invented=True)
    assert "Some of these schools are invented" in fetched("/")
    assert quoted()[0] == "/schools/inkwell/?who=staff"


def test_the_gallery_calls_verdicts_what_every_page_calls_them():
    assert {verdict: words for verdict, words, _ in samples.VERDICTS} == VERDICT_SHORT
    assert set(VERDICT_SHORT.values()) <= {data for _, data in Page(fetched("/gallery/")).words}


def test_names_are_shown_as_text():
    School.objects.filter(slug="inkwell").update(name=NASTY)
    Trust.objects.update(name=NASTY)
    raw = fetched("/")
    assert "<script>alert" not in raw
    assert Page(raw).text().count(NASTY) == 2


# Logos and colours


def test_a_logo_can_run_nothing():
    response = Client().get("/schools/conker-lane/logo")
    assert response.headers["Content-Type"] == "image/svg+xml"
    assert "sandbox" in response.headers["Content-Security-Policy"]
    assert "script-src" not in response.headers["Content-Security-Policy"].replace("default-src 'none'", "")


@pytest.mark.parametrize("kind", ["text/html", "application/javascript", ""])
def test_what_is_no_picture_is_never_shown_as_a_logo(kind):
    School.objects.filter(slug="inkwell").update(logo_type=kind)
    fetched("/schools/inkwell/logo", 404)


def test_a_school_without_a_logo_gets_its_letters():
    School.objects.filter(slug="inkwell").update(logo=None, logo_type="")
    found = Page(fetched("/"))
    assert ("text", "IA") in found.words
    fetched("/schools/inkwell/logo", 404)


@pytest.mark.parametrize("place", ["schools/inkwell", "trusts/lanternfield"])
def test_the_colour_is_kept_for_a_year_under_its_own_name(place):
    owner = (School if "school" in place else Trust).objects.get(slug=place.partition("/")[2])
    kept = Client().get(f"/{place}/look-{owner.colour[1:]}.css")
    assert kept.headers["Content-Type"] == "text/css"
    assert "immutable" in kept.headers["Cache-Control"]
    assert f"--school:{owner.colour}" in kept.content.decode()
    other = Client().get(f"/{place}/look-000000.css")
    assert "immutable" not in other.headers["Cache-Control"]


def test_a_page_of_a_school_has_its_colour_its_name_and_its_rooms():
    found = Page(pages()["a school's frame"])
    sheets = [attrs["href"] for attrs in found.all("link") if attrs["rel"] == "stylesheet"]
    assert sheets[-1] == "/schools/inkwell/look-1d4e89.css"
    assert "Inkwell Academy" in found.text()
    assert [attrs["href"] for attrs in found.all("a") if attrs.get("aria-current")] == ["/schools/inkwell/policy"]


# Faults


def test_a_slip_in_an_address_leads_to_what_was_meant():
    found = Page(fetched("/schools/inkwel/logo", 404))
    assert "did you mean" in found.text()
    assert "/schools/inkwell/" in [attrs.get("href") for attrs in found.all("a")]


def test_what_was_said_is_shown_as_text():
    status, raw = faulty(errors.not_found, Http404(NASTY))
    assert status == 404
    assert "<script>alert" not in raw
    assert NASTY in Page(raw).text()


def test_the_page_for_our_own_faults_needs_no_database(django_assert_num_queries):
    with django_assert_num_queries(0):
        status, raw = faulty(errors.server_error)
    assert status == 500
    assert "Designated Safeguarding Lead" in raw


@pytest.mark.parametrize("name", ["400", "403", "500", "no such page"])
def test_every_fault_says_what_to_do_next(name):
    found = Page(pages()[name])
    assert "What you can do now" in found.text()
    assert "/" in [attrs.get("href") for attrs in found.all("a")]
