"""The pages for what went wrong say our words, not those of Django."""

import pytest
from django.core.exceptions import BadRequest, SuspiciousOperation
from django.test import Client

pytestmark = pytest.mark.django_db


def test_an_address_that_is_not_ours_is_told_nothing_of_settings():
    answer = Client().get("/", headers={"host": "evil.example"})
    assert answer.status_code == 400
    assert "We could not read that" in answer.content.decode()
    assert "ALLOWED_HOSTS" not in answer.content.decode()
    assert "evil.example" not in answer.content.decode()


@pytest.mark.parametrize("kind", [BadRequest, SuspiciousOperation])
def test_what_django_says_is_not_shown(monkeypatch, kind):
    def refused(today):
        raise kind("raised outside of our own code")

    monkeypatch.setattr("belisha.web.listing.groups", refused)
    answer = Client().get("/")
    assert (answer.status_code, b"raised outside" in answer.content) == (400, False)


def test_what_we_say_is_shown():
    answer = Client().get("/schools/inkwell/duties?who=techer")
    assert answer.status_code == 400
    assert "nobody called “techer”" in answer.content.decode()
