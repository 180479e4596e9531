"""Two schools of a trust and one of nobody's, to try what can be done with people."""

from datetime import date
from types import SimpleNamespace

import pytest

SINCE = date(2026, 1, 1)
BY = "program:test"


@pytest.fixture
def places(db):
    """The places, and somebody new at one of them: `places.person("Ada")`; everything can be read."""
    from belisha.people import actions
    from belisha.people.models import School, Trust
    from belisha.sight import looking_everywhere

    with looking_everywhere("a test"):
        trust = Trust(slug="north", name="North Trust", invented=True)
        actions.keep(trust, BY)
        schools = [School(slug=slug, name=slug.title(), phase="primary", trust=above, invented=True)
                   for slug, above in (("fir", trust), ("ash", trust), ("lone", None))]  # fmt: skip
        for school in schools:
            actions.keep(school, BY)
        found = SimpleNamespace(trust=trust, fir=schools[0], ash=schools[1], lone=schools[2])
        found.person = lambda name, place=None: actions.add_person(BY, place or found.fir, name, "Test")
        found.head = found.person("Head")
        found.head_role = actions.appoint_first(BY, found.head, "headteacher", SINCE)
        yield found
