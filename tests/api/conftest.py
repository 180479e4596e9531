"""What the tests of the API share: nothing is remembered from one test to the next."""

import json

import pytest
from django.test import Client

from tests.api.answers import HOST


@pytest.fixture(autouse=True)
def forgetful(monkeypatch):
    """Rate limits and kept answers as after a start: rolled-back rows give their numbers to others. No time passes."""
    from belisha.api import comparing, limits, policies, standings

    limits.ALLOWANCE.forget()
    monkeypatch.setattr(limits.ALLOWANCE, "clock", lambda: 0.0)
    for kept in (standings._standing, policies._whole, policies._findings, comparing._compared):
        kept.cache_clear()


@pytest.fixture
def client():
    """A client that calls Belisha by the name that the examples use."""
    return Client(HTTP_HOST=HOST)


@pytest.fixture
def get(client):
    """The JSON at an address below /api/v1/, with the status expected."""

    def ask(path, status=200, **headers):
        response = client.get(f"/api/v1/{path}", headers=headers)
        assert response.status_code == status, response.content
        return response.json()

    return ask


@pytest.fixture
def post(client):
    """What comes back for a body (JSON text, or a value), with the status expected."""

    def ask(path, body, status=200, kind="application/json"):
        content = body if isinstance(body, str | bytes) else json.dumps(body)
        response = client.post(f"/api/v1/{path}", content, content_type=kind)
        assert response.status_code == status, response.content
        return response.json()

    return ask


@pytest.fixture
def key(get):
    """The key of what is in force at a school."""
    return lambda slug: get(f"schools/{slug}")["policy"]["key"]
