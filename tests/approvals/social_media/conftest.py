"""A school whose policy reserves services and accounts for the Headteacher, with a class of nine-year-olds."""

import uuid
from datetime import date, timedelta

import pytest

BY = "program:test"
TODAY = date.today()


@pytest.fixture
def everything(db):
    """All rows can be read."""
    from belisha.sight import looking_everywhere

    with looking_everywhere("a test looks at what was kept"):
        yield


@pytest.fixture
def school(everything):
    """A school of the demonstration, by its policy: `school("st-marys")`."""
    from belisha.people.models import School
    from belisha.policies import held

    def under(policy):
        return next(each for each in School.objects.all() if held.standing(each).policy.id == policy)

    return under


@pytest.fixture
def somebody(everything):
    """Makes somebody at a school: `somebody(school, "teacher")`."""
    from belisha.people import actions as people

    def make(at, *roles, given="Tilda"):
        person = people.add_person(BY, at, given, f"Asker {uuid.uuid4().hex[:4]}")
        for role in roles:
            people.appoint(BY, person, role, date(2020, 9, 1))
        return person

    return make


@pytest.fixture
def typed():
    """What somebody types into either form."""
    return {
        "platform": "Padlet",
        "address": "https://padlet.example",
        "purpose": "A board for our topic",
        "benefits": "Shy pupils write more",
        "bullying": "some",
        "strangers": "none",
        "content": "some",
        "harm": "none",
        "risks": "Unkind words on the board",
        "privacy": "Closed board, no names",
        "audience": "class",
        "mitigation": "I read each post before it shows",
        "residual": "none",
        "review": (TODAY + timedelta(days=200)).isoformat(),
    }


@pytest.fixture
def head():
    """Who is Headteacher of a school today."""
    from belisha.people.models import Appointment

    return lambda school: Appointment.objects.filter(
        school=school, role="headteacher", agreed=True, until=None
    )[0].person  # fmt: skip
