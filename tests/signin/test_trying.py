"""Signing in as anyone: only where all is invented."""

from dataclasses import replace

import pytest
from django.test import Client

from belisha.people.models import School
from belisha.signin import actions
from belisha.signin.models import Identity
from belisha.writing import writing
from tests.signin.people import told

pytestmark = pytest.mark.django_db


@pytest.fixture
def cast(everything):
    """Somebody invented, with an account that has no password."""
    actions.accounts_for_cast()
    return Identity.objects.select_related("person").filter(person__appointments__role="headteacher").first().person


def test_anybody_is_anyone_of_the_cast_without_a_second_proof(cast):
    browser = Client()
    page = browser.get(f"/sign-in/as/?place={cast.school.slug}").content.decode()
    assert cast.pk.hex in page
    assert browser.post("/sign-in/as/", {"person": cast.pk.hex}).url == "/desk/"
    assert browser.get("/accounts/").status_code == 200
    assert [line.actor for line in told("signed-in-as")] == [cast.ref]


def test_the_cast_has_no_password(cast):
    answer = Client().post("/sign-in/", {"login": cast.email, "password": "!"})
    assert answer.status_code == 200


@pytest.mark.parametrize("key", ["", "x", "0" * 32, "'; drop table", "é" * 32])
def test_nobody_becomes_somebody_unknown(cast, key):
    assert Client().post("/sign-in/as/", {"person": key}).status_code == 404


def test_one_school_that_is_not_invented_closes_the_page_and_the_sessions(cast):
    browser = Client()
    browser.post("/sign-in/as/", {"person": cast.pk.hex})
    with writing():
        School.objects.filter(slug="inkwell").update(invented=False)
    assert Client().get("/sign-in/as/").status_code == 404
    assert Client().post("/sign-in/as/", {"person": cast.pk.hex}).status_code == 404
    assert browser.get("/accounts/").status_code == 302
    assert "anyone of the cast" not in Client().get("/sign-in/").content.decode()


def test_the_setting_closes_the_page(cast, settings):
    settings.ENVIRONMENT = replace(settings.ENVIRONMENT, sign_in_as=False)
    assert Client().get("/sign-in/as/").status_code == 404
