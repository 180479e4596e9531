"""What anybody may ask of a school's filter: the public list, a lookup, and why a page did not open."""

from datetime import timedelta
from urllib.parse import quote

import pytest
from django.test import Client
from django.utils import timezone

from belisha.filtering import actions, names
from belisha.people.actions import RefusedActError
from tests.access.cast import of_role
from tests.filtering.deciding import HOME, SLUG, allowed, blocked, many_rules, send
from tests.signed_in import browser_of as signed_in

pytestmark = pytest.mark.usefixtures("at_school")
TODAY = timezone.localdate()
LIST = f"/schools/{SLUG}/blocked/"
LOOKUP = f"{HOME}lookup"
WHY = f"/why-blocked/{SLUG}/"


@pytest.fixture
def visitor():
    """A browser of nobody."""
    return Client()


def text(answer):
    return answer.content.decode()


def test_anybody_reads_what_is_blocked_and_nobody_reads_why(visitor, head):
    blocked(head, about="games")
    page = text(visitor.get(LIST))
    assert "games.example.org" in page
    assert "Games, films" in page
    assert "It took whole lessons." not in page
    assert head.family_name not in page


def test_adult_and_hidden_sites_are_counted_and_never_named(visitor, headteacher, head):
    row = blocked(head, "adults.example.org", about="adult")
    blocked(head, "secret.example.org", quiet=True)
    page = text(visitor.get(LIST))
    assert "adults.example.org" not in page + text(visitor.get(f"{LIST}?q=adults"))
    assert "secret.example.org" not in page
    assert "2 more sites are blocked" in page
    with pytest.raises(RefusedActError):
        actions.name_in_public(head, row, named=True)
    headteacher.post(
        f"/filtering/rules/{row.pk}/name/", {"named": "yes", "once": "8a8ad4d9-5ee5-4b59-8a67-1b7d5bd5ba25"}
    )
    assert "adults.example.org" not in text(visitor.get(LIST))


def test_a_hidden_site_can_be_named_again(visitor, headteacher, head):
    row = blocked(head, "secret.example.org", quiet=True)
    assert send(headteacher, f"/filtering/rules/{row.pk}/name/", named="yes").status_code == 302
    assert "secret.example.org" in text(visitor.get(LIST))


def test_the_public_list_is_of_one_school(visitor, head):
    blocked(head)
    assert "games.example.org" not in text(visitor.get("/schools/inkwell/blocked/"))
    assert visitor.get("/schools/nowhere/blocked/").status_code == 404


def test_the_public_list_of_ten_thousand_asks_few_questions(visitor, head, django_assert_max_num_queries):
    many_rules(head, 10_000)
    with django_assert_max_num_queries(12):
        assert "10000 sites" in text(visitor.get(f"{LIST}?page=77"))


def test_a_lookup_says_blocked_since_when_and_what_it_is_but_not_why(visitor, head):
    blocked(head, about="games", until=TODAY + timedelta(5))
    page = text(visitor.get(f"{LOOKUP}?address=https://www.games.example.org/chess%3Fa=1"))
    assert "Blocked" in page
    assert "It took whole lessons." not in page
    told = visitor.get(f"{LOOKUP}?address=www.games.example.org&as=json").json()
    assert told["state"] == "blocked"
    assert told["rule"] == "games.example.org"
    assert told["since"] == TODAY.isoformat()
    assert told["until"] == (TODAY + timedelta(5)).isoformat()
    assert not {"why", "by", "number"} & told.keys()


def test_staff_are_told_why(teacher, head):
    blocked(head)
    assert "It took whole lessons." in text(teacher.get(f"{LOOKUP}?address=games.example.org"))
    assert teacher.get(f"{LOOKUP}?address=games.example.org&as=json").json()["why"] == "It took whole lessons."


def test_staff_of_another_school_are_visitors_here(head):
    blocked(head)
    other = signed_in(of_role("headteacher", "inkwell"))
    assert "why" not in other.get(f"{LOOKUP}?address=games.example.org&as=json").json()


def test_a_program_is_answered_in_json(visitor, head):
    blocked(head)
    told = visitor.get(f"{LOOKUP}?address=games.example.org", headers={"Accept": "application/json"})
    assert told.json()["state"] == "blocked"
    assert visitor.get(f"{LOOKUP}?address=", headers={"Accept": "application/json"}).status_code == 422


@pytest.mark.parametrize(
    ("asked", "state"),
    [
        ("games.example.org", "blocked"),
        ("GAMES.example.org.", "blocked"),
        ("deep.games.example.org", "blocked"),
        ("games.example.org/allowed/part", "allowed"),
        ("games.example.org/allowedness", "blocked"),
        ("othergames.example.org", "undecided"),
        ("example.org", "undecided"),
        ("maths.games.example.org", "allowed"),
    ],
)
def test_the_narrowest_decision_counts(visitor, head, asked, state):
    blocked(head)
    allowed(head, "games.example.org/allowed")
    allowed(head, "maths.games.example.org")
    assert visitor.get(f"{LOOKUP}?as=json&address={quote(asked)}").json()["state"] == state


def test_of_a_block_and_an_allow_of_the_same_site_the_allow_counts_while_it_lasts(visitor, head):
    blocked(head)
    actions.allow(head, head.school, names.read("games.example.org"), "Two weeks.", TODAY)
    assert visitor.get(f"{LOOKUP}?as=json&address=games.example.org").json()["state"] == "allowed"


HOSTILE = [
    "javascript:alert(1)", "data:text/html,<script>alert(1)</script>", "<script>alert(1)</script>", "'\"><img src=x>",
    "http://" + "a" * 3000, "\0", "http://\0games.example.org", "http://[::1", "http://user:pass@games.example.org/",
    "../../etc/passwd", "%00%0a%0d", "http://games.example.org\r\nSet-Cookie: a=b", "//games.example.org",
    "file:///etc/passwd", "http://0x7f000001/", "xn--", "http://xn--80ak6aa92e.com", "☃.net", "a" * 10_000, " ",
    "https%3A%2F%2Fgames.example.org%2F", "games.example.org:443", "{{7*7}}", "%u202egames", "http://.../", "co.uk",
    "\u202egro.elpmaxe", "http://" + "a." * 200 + "org",
]  # fmt: skip


@pytest.mark.parametrize("url", HOSTILE)
@pytest.mark.parametrize("page", [f"{WHY}?url=", f"{LOOKUP}?address=", f"{LOOKUP}?as=json&address=", f"{LIST}?q="])
def test_whatever_a_filter_or_a_joker_sends_is_answered_without_harm(visitor, page, url):
    answer = visitor.get(f"{page}{quote(url)}")
    assert answer.status_code in (200, 422)
    if answer.headers["Content-Type"].startswith("text/html"):
        assert b"<script>alert" not in answer.content
        assert b"<img src=x" not in answer.content
    assert "Set-Cookie" not in answer.headers


def test_the_page_that_a_filter_leads_to_tells_a_pupil_what_to_do(visitor, head):
    blocked(head, about="social")
    page = text(visitor.get(f"{WHY}?url={quote('https://games.example.org/x?token=secret')}"))
    assert "This site is blocked at school" in page
    assert "Many of them are not made for children" in page
    assert "ask your teacher" in page
    assert "You have done nothing wrong" in page
    assert "/ask-first/blocked-content/?addresses=games.example.org" in page
    assert "It took whole lessons." not in page


def test_a_page_that_should_open_or_that_only_the_filter_blocks_says_so(visitor, head):
    allowed(head)
    assert "This site should open" in text(visitor.get(f"{WHY}?url=maths.example.org"))
    assert "The filter did not open this site" in text(visitor.get(f"{WHY}?url=unknown.example.org"))
    assert "could not tell which" in text(visitor.get(WHY))
    assert visitor.get("/why-blocked/nowhere/?url=x.example.org").status_code == 404


def test_staff_read_the_reason_on_it(teacher, head):
    blocked(head)
    assert "It took whole lessons." in text(teacher.get(f"{WHY}?url=games.example.org"))


def test_a_pupil_who_is_signed_in_reads_no_reason(head):
    blocked(head)
    assert "It took whole lessons." not in text(signed_in(of_role("pupil")).get(f"{WHY}?url=games.example.org"))
