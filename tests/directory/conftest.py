"""A school with somebody for everything, and browsers in which they have signed in."""

import uuid
from datetime import date
from types import SimpleNamespace

import pytest

SINCE = date(2026, 1, 1)
BY = "program:test"


@pytest.fixture
def hill(db):
    """A school of a trust with its people, by name: `hill.head`, `hill.teacher`, …"""
    from belisha.people import actions
    from belisha.people.models import School, Trust
    from belisha.sight import looking_everywhere

    found = SimpleNamespace()
    with looking_everywhere("a test"):
        found.trust = Trust(slug="hilltop", name="Hilltop Trust", invented=True)
        actions.keep(found.trust)
        found.school = School(slug="hill", name="Hill School", phase="primary", invented=True, trust=found.trust)
        actions.keep(found.school)
        found.other = School(slug="dale", name="Dale School", phase="primary", invented=True)
        actions.keep(found.other)
        found.executive = person(found.trust, "Edda", "Trust")
        actions.appoint_first(BY, found.executive, "trust-executive", SINCE)
        roles = {"head": "headteacher", "chair": "chair-of-governors", "lead": "safeguarding-lead",
                 "teacher": "teacher", "keeper": "data-manager", "governor": "governor"}  # fmt: skip
        for number, (name, role) in enumerate(roles.items()):
            setattr(found, name, person(found.school, name.capitalize(), "Hill", phone=f"01632 96000{number}"))
            given = actions.appoint(BY, getattr(found, name), role, SINCE)
            setattr(found, f"{name}_role", given)
            if not given.agreed:
                actions.second(found.executive, given)
        found.child = person(found.school, "Cora", "Lane", born=date(2018, 3, 4))
        found.stranger = person(found.school, "Sid", "Lane")
        for each in (found.child, found.stranger):
            actions.appoint(BY, each, "pupil", SINCE)
        found.mother = person(found.school, "Maud", "Lane", address="1 Canary Row")
        found.father = person(found.school, "Finn", "Park", address="2 Hidden Way")
        found.kin = actions.add_guardian(BY, found.child, found.mother, SINCE, relation="mother")
        found.second_kin = actions.add_guardian(BY, found.child, found.father, SINCE, relation="father")
        found.oak = actions.add_group(BY, found.school, "class", "Oak", 2026)
        actions.join_group(BY, found.oak, found.teacher, "staff", SINCE)
        actions.join_group(BY, found.oak, found.child, "pupil", SINCE)
        found.outsider = person(found.other, "Olga", "Dale")
        actions.appoint_first(BY, found.outsider, "headteacher", SINCE)
    return found


def person(place, given, family, **more):
    """Somebody new."""
    from belisha.people import actions

    more.setdefault("email", f"{given.lower()}.{family.lower()}@hill.example")
    return actions.add_person(BY, place, given, family, **more)


@pytest.fixture
def browser_of(db):
    """A browser in which somebody has signed in and has just proved it again: `browser_of(hill.head)`."""
    from tests.signed_in import browser_of

    return lambda who: browser_of(who, proved=True)


@pytest.fixture
def send():
    """Send a form as its page would: `send(browser, address, given_name="Ada")`."""

    def sent(browser, address, key=None, **fields):
        return browser.post(address, {"once": key or uuid.uuid4(), **fields})

    return sent
