"""A school under any policy, people in every office, and a kind of request that exists only in tests."""

from datetime import date, datetime
from importlib import import_module
from uuid import uuid4
from zoneinfo import ZoneInfo

import pytest

# Django is not open yet when this file is read, so rooms are imported where they are used.
BY = "program:test"
LONDON = ZoneInfo("Europe/London")
MONDAY = datetime(2026, 11, 23, 9, 30, tzinfo=LONDON)
SINCE = date(2026, 9, 1)
GOVERNED = """---
policy: governed
title: Sites
---

# 1 Sites

1.1 Anybody may open a site that is blocked, once the Chair of Governors has agreed to it.

```norm
anyone may open-blocked-site with approval of chair-of-governors
```
"""
OTHERS = {
    "of-two": "anyone may open-blocked-site with approval of headteacher\n```\n\n1.2 The governors agree, too.\n\n"
    "```norm\nanyone may open-blocked-site with approval of chair-of-governors",
    "of-two-at-times": "anyone may open-blocked-site with approval of headteacher\n```\n\n1.2 At times they agree.\n\n"
    "```norm\nanyone may open-blocked-site on own equipment with approval of chair-of-governors",
    "allowed": "anyone may open-blocked-site",
    "forbidden": "anyone must not open-blocked-site",
    "advised": "anyone should not open-blocked-site",
    "of-the-body": "anyone may open-blocked-site with approval of governing-body",
    "of-the-trust": "anyone may open-blocked-site with approval of chief-executive",
    "of-the-manager": "anyone may open-blocked-site with approval of line-manager",
    "of-the-technician": "anyone may open-blocked-site with approval of it-technician",
}


@pytest.fixture
def everything(db):
    """All rows can be read."""
    from belisha.sight import looking_everywhere

    with looking_everywhere("a test looks at what was kept"):
        yield


@pytest.fixture
def clock():
    """The time stands at a Monday morning in term, until a test moves it."""
    import time_machine

    with time_machine.travel(MONDAY, tick=False) as travelling:
        yield travelling


@pytest.fixture
def school(everything, clock):
    """A school of nobody else's, under the policy of Chestnuts."""
    from belisha.people import actions
    from belisha.people.models import School
    from belisha.writing import writing

    with writing():
        made = School(slug="otters", name="Otter School", phase="primary", invented=True)
        actions.keep(made, BY)
    under(made, "chestnuts")
    return made


def under(school, name):
    """Put a policy in force: one that ships, or one of the small ones above."""
    from belisha.demo.world import ship
    from belisha.policies import actions
    from belisha.writing import writing

    with writing():
        text = GOVERNED if name == "governed" else None
        if name in OTHERS:
            line = GOVERNED.splitlines()[10]
            text = GOVERNED.replace("policy: governed", f"policy: {name}").replace(line, OTHERS[name])
        version = actions.load(text.encode(), b"", f"policies/{name}/policy.md", BY) if text else ship(name)
        actions.put_in_force(school, version, SINCE, BY)
    return version


@pytest.fixture
def somebody(school):
    """Makes a person: `somebody("Ada", "Inkling", "teacher")`; sensitive roles are agreed."""
    from belisha.people import actions as people
    from belisha.writing import writing

    def make(given, family="Testing", *roles, place=None, **more):
        with writing():
            person = people.add_person(BY, place or school, given, family, **more)
            for role in roles:
                office(person, role, place=place)
        return person

    return make


def office(person, role, place=None, **more):
    """Give somebody a role in their own right."""
    from belisha.people import actions as people
    from belisha.writing import writing

    with writing():
        found = people.appoint(BY, person, role, SINCE, **more)
        if not found.agreed:
            second = people.add_person(BY, place or person.school, "Second", "Word")
            people.second(second, found, None, True)
    return found


def stands_in(person, holder, role, basis="acting", until=date(2027, 3, 31)):
    """Somebody keeps the place of whoever holds a role."""
    from belisha.people import actions as people
    from belisha.people.models import Appointment
    from belisha.writing import writing

    held = Appointment.objects.get(person=holder, role=role, basis="own")
    with writing():
        found = people.stand_in(BY, held, person, SINCE, until, Appointment.Basis(basis))
        if not found.agreed:
            second = people.add_person(BY, person.school, "Third", "Word")
            people.second(second, found, None, True)
    return found


@pytest.fixture
def head(somebody):
    return somebody("Hettie", "Headley", "headteacher")


@pytest.fixture
def chair(somebody):
    return somebody("Charlie", "Chairley", "chair-of-governors")


@pytest.fixture
def teacher(somebody):
    return somebody("Tess", "Taylor", "teacher")


class Book:
    """What the kind of the tests keeps and does: rows by request, and what was called in which order."""

    def __init__(self):
        self.rows, self.done = {}, []

    def save(self, row, cleaned):
        self.rows[row.pk] = cleaned["what"]

    def details(self, row):
        return self.rows.get(row.pk, "")

    def granted(self, row, decision):
        self.done.append(("granted", row.number, decision.until))

    def refused(self, row, decision):
        self.done.append(("refused", row.number, decision.reason))

    def ended(self, row):
        self.done.append(("ended", row.number))


@pytest.fixture
def book(settings, monkeypatch):
    """Something to ask for, under the act open-blocked-site: its rows and what was done with them."""
    from django import forms
    from django.template import engines

    from belisha.access import table
    from belisha.approvals import kinds
    from belisha.approvals.forms import AskForm
    from belisha.approvals.models import Request

    found = Book()

    class Form(AskForm):
        what = forms.CharField(label="Which site?", max_length=200, error_messages={"required": "Name the site."})

    def kind(name, prefix, **more):
        given = {
            "name": name, "title": "Try something", "says": "For tests.", "prefix": prefix,
            "ask": ("try-out", "school"), "span": "3 working days", "form": Form,
            "titled": lambda cleaned: f"Try {cleaned['what']}",
            "situation": lambda row: {"act": "open-blocked-site", "actor": "teacher"},
            "save": found.save, "details": found.details, "granted": found.granted, "refused": found.refused,
            "ended": found.ended, "similar": lambda row: Request.objects.filter(title=row.title).exclude(pk=row.pk),
            "template": engines["django"].from_string('<p class="govuk-body">Site: {{ details }}</p>').template,
            **more,
        }  # fmt: skip
        return kinds.Kind(**given)

    made = {
        "try": kind("try", "T"),
        "dated": kind("dated", "D", until="needed", longest=30),
        "final": kind("final", "F", until="none", appeal=False),
    }
    row = table.Row("try-out", "school", "here", table.AT_SCHOOL, "A test asks.")
    monkeypatch.setattr(table, "ROWS", (*table.ROWS, row))
    # All of them are read before the first is changed: one that is read later would keep what it found.
    rooms = [
        kinds,
        *(import_module(f"belisha.approvals.{name}") for name in ("listing", "views.asking", "views.looking")),
    ]
    for each in rooms:
        monkeypatch.setattr(each, "kinds", lambda: made)
    return found


@pytest.fixture
def ask(book, school):
    """Asks for something: `ask(teacher, "example.org")`."""
    from belisha.approvals import actions
    from belisha.approvals.kinds import called

    def asked(by, what="example.org", kind="try"):
        return actions.ask(by, school, called(kind), {"what": what})

    return asked


@pytest.fixture
def signed_in():
    """A browser in which somebody has signed in, and has just proved it again."""
    from tests.signed_in import browser_of

    return lambda who: browser_of(who, proved=True)


def sent(browser, address, **typed):
    """Send a form as its page would."""
    from belisha.submission.sent import FIELD

    return browser.post(address, {FIELD: str(uuid4()), **typed})
