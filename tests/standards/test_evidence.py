"""What Belisha shows of itself is true: each piece changes with what it tells of."""

from datetime import timedelta

import pytest
from allauth.mfa.models import Authenticator
from django.utils import timezone

from belisha.access.viewer import in_force
from belisha.journal.actions import program, record
from belisha.keeping.models import Backup
from belisha.people import actions
from belisha.people.models import Appointment, Person, School
from belisha.people.roles import SECOND_FACTOR
from belisha.serving import evidence
from belisha.sight import looking_everywhere
from belisha.signin.actions import account_for
from belisha.standards.evidence import BAD, LOOK, WELL, shown
from belisha.writing import writing

pytestmark = pytest.mark.django_db
BY = program("test")


@pytest.fixture(autouse=True)
def everywhere():
    """The tests look at every school."""
    with looking_everywhere("tests of the evidence"):
        yield


@pytest.fixture
def school():
    """A school of the demonstration."""
    return School.objects.get(slug="conker-lane")


def needing(school):
    """Those who need a second factor."""
    rows = Appointment.objects.filter(in_force(timezone.localdate()), school=school, role__in=SECOND_FACTOR)
    return list(Person.objects.filter(pk__in=rows.values("person")))


def test_every_name_shows_something(school):
    for name in evidence.EVIDENCE:
        found = shown(name, school)
        assert found.grade in (WELL, LOOK, BAD)
        assert found.said.endswith(".")
        assert found.words


def test_https_is_as_the_setting_says(school, settings):
    from dataclasses import replace

    settings.ENVIRONMENT = replace(settings.ENVIRONMENT, https=False)
    assert evidence.https(school).grade == BAD
    settings.ENVIRONMENT = replace(settings.ENVIRONMENT, https=True)
    assert evidence.https(school).grade == WELL


def test_second_factors_are_counted_person_by_person(school):
    people = needing(school)
    assert f"0 of {len(people)} people" in evidence.second_factor(school).said
    for number, person in enumerate(people, 1):
        assert evidence.second_factor(school).grade == LOOK
        with writing():
            Authenticator.objects.create(user=account_for(person), type=Authenticator.Type.TOTP, data={})
        assert f"{number} of {len(people)} people" in evidence.second_factor(school).said
    assert evidence.second_factor(school).grade == WELL


def test_recovery_codes_alone_are_no_second_factor(school):
    with writing():
        account = account_for(needing(school)[0])
        Authenticator.objects.create(user=account, type=Authenticator.Type.RECOVERY_CODES, data={})
    assert evidence.second_factor(school).said.startswith("0 of")


def test_a_role_that_nobody_holds_any_more_is_named(school):
    assert evidence.roles_held(school).grade == WELL
    for row in Appointment.objects.filter(school=school, role="it-technician"):
        actions.end_appointment(BY, row, max(row.since, timezone.localdate() - timedelta(1)))
    found = evidence.roles_held(school)
    assert found.grade == LOOK
    assert "IT technician" in found.said
    assert "Headteacher" not in found.said


def test_a_sensitive_role_that_waits_is_counted(school):
    assert evidence.two_persons(school).grade == WELL
    somebody = Person.objects.filter(appointments__role="senior-leader", school=school).first()
    actions.appoint(BY, somebody, "deputy-safeguarding-lead", timezone.localdate())
    assert "Waiting for a second person: 1." in evidence.two_persons(school).said


def test_somebody_who_left_and_still_has_a_role_is_found(school):
    found = evidence.leavers(school)
    assert found.grade == WELL
    assert found.said.startswith("1 person has left")
    teacher = Person.objects.filter(appointments__role="teacher", school=school, left=None).first()
    with writing():  # as a fault of the roll could leave it
        teacher.left = timezone.localdate() - timedelta(3)
        teacher.save()
        record("person-left", BY, teacher, teacher.place, day=teacher.left.isoformat())
    assert evidence.leavers(school).grade == BAD


@pytest.mark.parametrize(("hours", "grade"), [(1, WELL), (35, WELL), (37, LOOK), (24 * 6, LOOK), (24 * 8, BAD)])
def test_a_backup_is_as_good_as_it_is_fresh(school, hours, grade):
    assert evidence.backup(school).grade == BAD
    made = timezone.now() - timedelta(hours=hours)
    Backup(name="one", made=made).save_base(force_insert=True)
    Backup(made=timezone.now(), fault="the disk was full").save_base(force_insert=True)
    assert evidence.backup(school).grade == grade


def test_tables_and_versions_are_looked_at(school):
    found = evidence.up_to_date(school)
    assert found.grade == WELL
    assert found.said.startswith("Belisha ")


def test_a_journal_without_a_witness_says_so(school):
    found = evidence.witness(school)
    assert found.grade == LOOK
    assert "BELISHA_WITNESSES" in found.said
