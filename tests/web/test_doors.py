"""The navigation of whoever has signed in: the rooms that their roles open, and no others."""

from datetime import date

import pytest
from django.test import Client

from belisha.access import viewer
from belisha.people.models import Appointment, School
from belisha.sight import looking_everywhere
from belisha.web import doors
from tests.signed_in import browser_of

pytestmark = pytest.mark.django_db


def of(role):
    """The doors of somebody of the cast with that role."""
    with looking_everywhere("the cast of the demonstration"):
        found = Appointment.objects.filter(role=role, agreed=True, until=None).select_related("person").first()
        return doors.of_viewer(viewer.of(found.person, date(2026, 11, 21)))


@pytest.mark.parametrize(
    ("role", "opened", "closed"),
    [
        ("headteacher", {"people", "rolls", "journal", "records", "accounts", "cyber-check"}, set()),
        ("teacher", {"people"}, {"rolls", "journal", "records", "accounts", "backups", "waiting"}),
        ("it-technician", {"accounts", "backups", "journal-proof"}, {"journal", "rolls", "records"}),
        ("pupil", set(), {"people", "rolls", "journal", "records", "accounts"}),
        ("trust-executive", {"desk", "people", "waiting", "trust"}, {"records", "rolls", "journal"}),
    ],
)
def test_a_role_opens_its_rooms(role, opened, closed):
    keys = {door.key for door in of(role)}
    assert "me" in keys
    assert opened <= keys
    assert not keys & closed


def test_every_door_leads_somewhere():
    for role in ("headteacher", "trust-executive", "it-technician"):
        for door in of(role):
            assert Client().get(door.href).status_code in (200, 302), door


def test_somebody_of_a_trust_finds_the_rooms_of_its_schools_beside_what_is_open_to_all(db):
    with looking_everywhere("a test"):
        leader = Appointment.objects.filter(role="trust-executive", agreed=True).select_related("person")[0].person
        inside = School.objects.filter(trust=leader.trust)[0]
        outside = School.objects.create(slug="lone", name="Lone School")
    viewer = browser_of(leader)
    assert [door.words for door in viewer.get(f"/schools/{inside.slug}/").context["doors"][-3:]] == [
        "People",
        "Who may?",
        "Proof",
    ]
    for door in viewer.get(f"/schools/{inside.slug}/").context["doors"][-3:]:
        assert viewer.get(door.href).status_code == 200
    assert "Who may?" not in [door.words for door in viewer.get(f"/schools/{outside.slug}/").context["doors"]]
