"""A school of the demonstration, browsers in which its people have signed in, and a data folder for each test."""

import shutil
from pathlib import Path

import pytest

from belisha.journal import keys


@pytest.fixture(autouse=True)
def data(settings, tmp_path):
    """The data folder of one test, with the key that signed what the demonstration wrote."""
    for name in (keys.SECRET, keys.PUBLIC):
        if (Path(settings.DATA) / name).exists():
            shutil.copy2(Path(settings.DATA) / name, tmp_path)
    settings.DATA = tmp_path
    return tmp_path


@pytest.fixture
def cast(db):
    """Somebody of Conker Lane by role: `cast("headteacher")`."""
    from belisha.people.models import Person
    from belisha.sight import looking_everywhere

    def of(role, school="conker-lane"):
        with looking_everywhere("a test"):
            found = Person.objects.select_related("school", "trust").filter(appointments__role=role, left=None)
            return found.filter(school__slug=school).order_by("pk")[0] if school else found.order_by("pk")[0]

    return of


@pytest.fixture
def browser_of(db):
    """A browser in which somebody has signed in, with a second proof."""
    from tests.signed_in import browser_of

    return browser_of
