"""The page of e-mails of the demonstration: there where all is invented, and nowhere else."""

from dataclasses import replace

import pytest
from django.urls import reverse

from belisha.outbox import actions as outbox
from belisha.people.models import School
from belisha.writing import writing


@pytest.fixture
def told(school, somebody):
    person = somebody("Tess", "Taylor", "teacher", email="tess@otters.example")
    with writing():
        outbox.tell("k", person, "A secret subject", "A secret text", "/desk/")
    return person


def allow(settings, yes=True):
    settings.ENVIRONMENT = replace(settings.ENVIRONMENT, sign_in_as=yes)


def test_it_shows_each_e_mail_as_it_would_have_gone_out(told, client, settings):
    allow(settings)
    page = client.get(reverse("outbox")).content.decode()
    for words in ("tess@otters.example", "Something waits for you in Belisha", "Message-ID &lt;"):
        assert words in page
    assert "A secret text" not in page


def test_it_is_not_there_without_the_setting_or_with_one_real_school(told, client, settings):
    allow(settings, False)
    assert client.get(reverse("outbox")).status_code == 404
    allow(settings)
    School.objects.filter(slug="otters").update(invented=False)
    assert client.get(reverse("outbox")).status_code == 404
