"""Every page of this room: it is there, it is whole, and its links lead somewhere."""

from urllib.parse import urlsplit

import pytest
from django.test import Client
from django.urls import reverse

from belisha.people.models import School
from belisha.rulebook.situation import read_pairs
from tests.reading.places import PAGES, SCHOOLS, TRUST, get, page, texts_of, trust

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("address", PAGES)
def test_a_page_is_whole(address):
    found = page(address)
    assert len(found.all("h1")) == 1
    assert found.faults == []
    assert found.inline() == []
    assert found.elsewhere() == []
    assert found.doubled() == []
    assert found.astray() == []


def test_titles_tell_pages_apart():
    titles = {}
    for address in PAGES:
        words = page(address).words
        titles.setdefault("".join(data for name, data in words if name == "title"), []).append(address)
    shared = [found for found in titles.values() if len({urlsplit(each).path for each in found}) > 1]
    assert shared == []


def links(address):
    """The links inside the main part of a page."""
    found = page(address)
    inside = next(place for place, (tag, _) in enumerate(found.elements) if tag == "main")
    return [attrs["href"] for tag, attrs in found.elements[inside:] if tag == "a" and "href" in attrs]


OWN = ("policy", "duties", "changes", "findings", "pupils", "parents", "matrix", "compare")


def is_own(path):
    return path.startswith("/trusts/") or path.split("/")[-1].split(".")[0] in OWN


def test_every_link_to_these_rooms_leads_somewhere():
    wanted = {}
    for address in PAGES:
        for href in links(address):
            parts = urlsplit(href)
            path = parts.path or urlsplit(address).path
            if is_own(path):
                query = f"?{parts.query}" if parts.query else ""
                wanted.setdefault(f"{path}{query}", set()).add(parts.fragment)
    assert len(wanted) > 30
    for address, fragments in wanted.items():
        response = get(address)
        if response["Content-Type"].startswith("text/html"):
            ids = {attrs.get("id", "") for _, attrs in page(address).elements} | {""}
            assert fragments <= ids, (address, fragments - ids)


@pytest.mark.parametrize("slug", SCHOOLS)
def test_every_question_leads_to_the_ruling_that_its_example_expects(slug):
    answer = reverse("answer", args=[slug])
    vocabulary = texts_of(slug).vocabulary
    counsel = texts_of(slug).counsel
    asked = [urlsplit(href).query for href in links(f"/schools/{slug}/policy") if urlsplit(href).path == answer]
    expected = [each.verdict for each in texts_of(slug).examples if each.verdict]
    assert len(asked) == len(expected) > 10
    ruled = []
    for query in asked:
        assert query.endswith("usual=yes")
        facts = read_pairs(query.removesuffix("&usual=yes").split("&"), vocabulary)
        ruled.append(counsel.rule(facts, ordinary=True).verdict)
    assert sorted(ruled) == sorted(expected)


def test_one_of_the_answers_is_there():
    href = next(each for each in links("/schools/conker-lane/policy") if "/answer?" in each)
    assert "5." in get(href).content.decode()


@pytest.mark.parametrize(
    "room", ["policy", "policy.md", "duties", "duties.csv", "changes", "findings", "pupils", "parents"]
)
def test_a_school_that_is_not_there_gives_404_with_the_nearest(room):
    assert "did you mean" in page(f"/schools/conker-lain/{room}", 404).text()


@pytest.mark.parametrize("room", ["", "matrix", "matrix.csv", "matrix.json", "compare"])
def test_a_trust_that_is_not_there_gives_404_with_the_nearest(room):
    assert "did you mean" in page(f"/trusts/lanternfeld/{room}", 404).text()


def test_a_school_without_a_policy_gives_404_and_does_not_spoil_its_trust():
    School.objects.create(slug="newcomer", name="Newcomer School", phase="primary", trust=trust())
    assert "no policy is in force" in page("/schools/newcomer/policy", 404).text().lower()
    assert "No policy is in force here yet" in page(f"{TRUST}/").text()
    assert "Newcomer" not in page(f"{TRUST}/matrix").text()


BAD = [
    "\x00",
    "a\x00b",
    "<script>alert(1)</script>",
    "{{ 4321|add:4321 }}{% debug %}",
    "%00",
    "\u202e",
    "'\"--",
    "=1+1",
    "é" * 9000,
]
FIELDS = [
    *(
        ("/schools/conker-lane/policy", "q"),
        ("/schools/conker-lane/duties", "who"),
        ("/schools/conker-lane/duties", "event"),
    ),
    *(
        ("/schools/conker-lane/duties.csv", "who"),
        ("/schools/conker-lane/changes", "from"),
        ("/schools/conker-lane/changes", "to"),
    ),
    *((f"{TRUST}/matrix", name) for name in ("q", "topic", "school", "differ")),
    *((f"{TRUST}/matrix.json", "topic"), (f"{TRUST}/matrix.csv", "school")),
    *((f"{TRUST}/compare", name) for name in ("a", "b", "by")),
]


@pytest.mark.parametrize(("address", "name"), FIELDS)
@pytest.mark.parametrize("value", BAD)
def test_whatever_is_sent_is_shown_as_text_or_refused(address, name, value):
    response = Client(headers={"host": "localhost"}).get(address, {name: value})
    assert response.status_code in (200, 400, 404)
    body = response.content.decode()
    assert "<script>alert" not in body
    assert "8642" not in body


def test_nothing_is_written_and_nothing_but_reading_is_allowed():
    client = Client(headers={"host": "localhost"})
    assert client.head("/schools/inkwell/policy").status_code == 200
    assert client.post("/schools/inkwell/policy").status_code == 405
