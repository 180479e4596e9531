"""A canary in every sensitive field of everybody: each role opens every page it can reach, and finds only its own."""

import html
import re
from collections import Counter
from datetime import date
from urllib.parse import urljoin, urlsplit

import pytest
from django.urls import Resolver404, resolve

from belisha.access import viewer as viewers
from belisha.access.ask import visible, visible_persons
from belisha.people.models import Guardianship, Person
from belisha.sight import looking_everywhere
from tests.access import live
from tests.access.cast import SLUG

# Of each view no more than these pages: beyond them it shows the same of others, whom the matrix tries.
PAGES_EACH, PAGES_EVER = 10, 260
LINK = re.compile(r"""href=["']([^"'#]+)""")
FORM = re.compile(r"""<form[^>]*method=["']?get["']?[^>]*>""", re.IGNORECASE)
CANARY = re.compile(r"canary[a-z]+[0-9]+x")
LEAVES = ("/sign-out", "/docs", "/api", "/gallery", "/static")
ROLES = (
    "teacher support-staff senior-leader headteacher safeguarding-lead data-manager it-technician governor "
    "chair-of-governors volunteer agency-worker parent pupil trust-executive parent-teacher leaver hidden-parent"
).split()


@pytest.fixture
def cast(db):
    """Everybody who tries."""
    return live.Cast()


def planted():
    """What each canary stands for: the person or guardianship it was put into, and the field."""
    found = {}
    with looking_everywhere("a test plants canaries"):
        people = Person.objects.filter(school__slug__in=(SLUG, live.ELSEWHERE)).order_by("pk")
        for number, person in enumerate(people):
            words = {name: f"canary{name.replace('_', '')}{number}x" for name in ("given_name", "phone", "address")}
            words["email"] = f"canaryemail{number}x@belisha.example"
            Person.objects.filter(pk=person.pk).update(known_as="", **words)
            found |= {word.partition("@")[0]: (person.pk, name) for name, word in words.items()}
        for number, row in enumerate(Guardianship.objects.filter(school__slug__in=(SLUG, live.ELSEWHERE))):
            Guardianship.objects.filter(pk=row.pk).update(note=f"canarynote{number}x")
            found[f"canarynote{number}x"] = (row.pk, "note")
    return found


def may_know(who):
    """For each field, the ids of those of whom the table lets somebody know it."""
    with viewers.looking_as(who):
        seen = set(visible_persons(who).values_list("pk", flat=True))
        reached = set(visible_persons(who, "reach").values_list("pk", flat=True))
        orders = set(visible(who, "see-orders", "guardianship").values_list("pk", flat=True))
    itself = {who.person.pk} if who.roles else set()
    ways = dict.fromkeys(("phone", "address", "email"), reached)
    return {"given_name": seen | itself, "note": orders, **ways}


def crawled(browser):
    """Every page that can be reached by links and by forms that only ask, with its text."""
    waiting, known, each = ["/", "/me/", f"/schools/{SLUG}/people/"], set(), Counter()
    while waiting and len(known) < PAGES_EVER:
        path = waiting.pop(0)
        view = name_of(path)
        if path in known or each[view] >= PAGES_EACH:
            continue
        known.add(path)
        each[view] += 1
        answer = browser.get(path)
        text = (
            b"".join(answer).decode("utf-8", "replace")
            if answer.streaming
            else answer.content.decode("utf-8", "replace")
        )
        yield path, text
        if answer.status_code in (301, 302):
            waiting.append(inside(path, answer.headers["Location"]))
        waiting += filter(None, (inside(path, html.unescape(link)) for link in LINK.findall(text)))
        if FORM.search(text):
            waiting += [
                f"{path.partition('?')[0]}?{query}" for query in ("q=canary", "who=canary&act=see:pupil&about=canary")
            ]
        waiting = [one for one in waiting if one]


def inside(path, link):
    """An address of the site that may be opened, or nothing."""
    parts = urlsplit(urljoin(f"http://testserver{path}", link))
    if parts.netloc != "testserver" or parts.path.startswith(LEAVES):
        return ""
    return parts.path + (f"?{parts.query}" if parts.query else "")


def name_of(path):
    try:
        found = resolve(path.partition("?")[0])
    except Resolver404:
        return "nothing"
    return found.route + ("?" if "?" in path else "")


@pytest.mark.parametrize("name", live.some(ROLES))
def test_nobody_finds_what_is_not_theirs_on_any_page_they_can_reach(cast, name):
    if name not in cast.people:
        pytest.skip("the demonstration has nobody like this")
    meant, who = planted(), cast.viewer(name, date.today())
    allowed, pages, own, leaks = may_know(who), 0, 0, set()
    for path, text in crawled(cast.browsers[name]):
        pages += 1
        for word in set(CANARY.findall(text)):
            thing, field = meant[word]
            if thing in allowed[field]:
                own += 1
            else:
                leaks.add((path, field, word))
    print(f"{name}: {pages} pages, {own} canaries of their own, {len(leaks)} of others")
    assert sorted(leaks)[:10] == []
    assert pages > 3
    assert own or not who.roles
