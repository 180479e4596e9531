"""What the tests of the scratch pad share: the text of a school's policy, and the form as a browser sends it."""

import pytest
from django.test import Client

from belisha.drafting import bounded


@pytest.fixture(autouse=True)
def no_hurry(monkeypatch):
    """A machine that is busy with other tests is no reason to leave a step out."""
    monkeypatch.setattr(bounded, "SPARE", 60.0)
    monkeypatch.setattr(bounded, "PATIENCE", 60.0)


@pytest.fixture
def standing(db):
    """What binds Conker Lane, which has clauses without any policy above them."""
    from belisha.people.models import School  # Django is not ready yet where this file is read first
    from belisha.policies import held

    return held.standing(School.objects.get(slug="conker-lane"))


@pytest.fixture
def text(standing):
    return bytes(standing.version.source).decode()


@pytest.fixture
def send(db):
    """Send the form of a school, its line ends as a browser makes them."""

    def sent(fields, slug="conker-lane", **headers):
        crlf = {name: value.replace("\n", "\r\n") for name, value in fields.items()}
        return Client().post(f"/schools/{slug}/try", crlf, headers=headers)

    return sent


@pytest.fixture
def seen(send):
    """The context of the page that a text leads to."""

    def looked(text, **more):
        return send({"text": text, "do": "check", **more}).context

    return looked
