"""People who can sign in, at a school of their own."""

from datetime import date

import pytest

PASSWORD = "otter lamp crossing 9"


@pytest.fixture(autouse=True)
def _a_clean_count(db):
    from django.core.cache import cache

    cache.clear()


@pytest.fixture
def school():
    """A school that is nobody else's."""
    from belisha.people import actions as people
    from belisha.people.models import School
    from belisha.sight import looking_everywhere
    from belisha.writing import writing

    with looking_everywhere("a test"), writing():
        made = School(slug="tinderbox", name="Tinderbox School", phase="primary", invented=True)
        people.keep(made, "program:test")
    return made


@pytest.fixture
def somebody(school):
    """Makes a person with a role: `somebody("teacher")`, with an account where a password is given."""
    from belisha.people import actions as people
    from belisha.sight import looking_everywhere
    from belisha.signin import actions
    from belisha.writing import writing

    count = iter(range(100))

    def make(*roles, password=PASSWORD, place=None, email=None):
        number = next(count)
        with looking_everywhere("a test"), writing():
            email = email or f"p{number}@tinderbox.example"
            person = people.add_person("program:test", place or school, f"Given{number}", "Surname", email=email)
            for role in roles:
                appointment = people.appoint("program:test", person, role, date(2026, 1, 1))
                if not appointment.agreed:
                    second = people.add_person("program:test", place or school, "Second", "Person")
                    people.second(second, appointment, None, True)
            if password:
                account = actions.account_for(person)
                account.set_password(password)
                account.save()
        return person

    return make


@pytest.fixture
def signed_in():
    """A browser in which somebody has signed in, by the form: `signed_in(person)`."""

    from django.test import Client

    def sign_in(person, password=PASSWORD, **headers):
        browser = Client(**headers)
        answer = browser.post("/sign-in/", {"login": person.email, "password": password})
        assert answer.status_code == 302, answer.content.decode()
        return browser

    return sign_in
