"""A school with people of every kind, and a browser that is signed in as one of them."""

from datetime import date

import pytest

# Django is not open yet when this file is read, so rooms are imported where they are used.
BY = "program:test"
TODAY = date(2026, 11, 21)


@pytest.fixture
def school(db):
    """A school of nobody else's."""
    from belisha.people import actions
    from belisha.people.models import School
    from belisha.sight import looking_everywhere
    from belisha.writing import writing

    with looking_everywhere("a test"), writing():
        made = School(slug="otters", name="Otter School", phase="primary", invented=True)
        actions.keep(made, BY)
    return made


@pytest.fixture
def somebody(school):
    """Makes a person: `somebody("Ada", "Inkling", "teacher", left=…)`; sensitive roles are agreed."""
    from belisha.people import actions as people
    from belisha.sight import looking_everywhere
    from belisha.writing import writing

    def make(given, family="Testing", *roles, place=None, **more):
        left = more.pop("left", None)
        with looking_everywhere("a test"), writing():
            person = people.add_person(BY, place or school, given, family, **more)
            for role in roles:
                appointment = people.appoint(BY, person, role, date(2010, 9, 1))
                if not appointment.agreed:
                    second = people.add_person(BY, place or school, "Second", "Word", email="")
                    people.second(second, appointment, None, True)
            if left:
                people.leave(BY, person, left)
        return person

    return make


@pytest.fixture
def family(somebody):
    """Makes somebody a parent: `family(adult, child, …)`."""
    from belisha.people import actions as people
    from belisha.sight import looking_everywhere

    def make(adult, child, **more):
        with looking_everywhere("a test"):
            return people.add_guardian(BY, child, adult, date(2015, 1, 1), **more)

    return make


@pytest.fixture
def head(somebody):
    return somebody("Hettie", "Headley", "headteacher")


@pytest.fixture
def lead(somebody):
    return somebody("Della", "Leader", "safeguarding-lead")


@pytest.fixture
def periods(school, head, everything):
    """The school has decided: a year after leaving for everybody."""
    from belisha.keeping import actions

    for name in ("pupil-entry", "parent-entry", "staff-entry"):
        actions.decide_period(head, school, name, 1, "left", "Our own schedule, governors 12 May 2026")


@pytest.fixture
def signed_in():
    """A browser in which somebody has signed in, and has just proved it again."""
    from tests.signed_in import browser_of

    return lambda who: browser_of(who, proved=True)
