"""Installations to damage: laid out once, copied for each test."""

import os

import pytest

from tests.faults.place import Place, new_database


@pytest.fixture(scope="session")
def laid(tmp_path_factory):
    """Tables and a school, on the database of this run; nobody works on it."""
    server = os.environ.get("BELISHA_DATABASE", "")
    place = Place(tmp_path_factory.mktemp("laid"), new_database(server) if server else "")
    place.run("lay")
    return place


@pytest.fixture
def laid_on_sqlite(request):
    """The same, for tests of SQLite alone."""
    if os.environ.get("BELISHA_DATABASE"):
        pytest.skip("this is about SQLite, and runs where the tests run on SQLite")
    return request.getfixturevalue("laid")


@pytest.fixture
def place(laid, tmp_path):
    """An installation of this test's own."""
    return laid.copied(tmp_path / "place")
