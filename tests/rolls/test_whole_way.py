"""The whole way of a file: staged, applied, brought in again, undone; and what is never done."""

import pytest

from belisha.journal.models import Entry
from belisha.people import actions as people
from belisha.people.models import Appointment, Group, Guardianship, Membership, Person
from belisha.rolls.models import StagedLine, Trace
from tests.rolls.way import BY, applied, dump, undone

FORMATS = ("csv", "1.1", "1.2", "ctf")


@pytest.mark.parametrize("kind", FORMATS)
def test_a_file_is_staged_applied_and_undone_exactly(school, bring, files, kind):
    people.add_person(BY, school, "Somebody", "Before", email="before@home.example")
    before = dump(school)
    paths, invented = files()
    roll = bring(paths[kind])
    assert (roll.stage, roll.problems) == ("staged", [])
    assert dump(school) == before
    roll = applied(roll)
    assert roll.stage == "applied"
    staff = 0 if kind == "ctf" else len(invented.staff)
    parents = {parent.key for child in invented.children for parent in child.parents}
    adults = len(parents) if kind == "ctf" else len(invented.adults)
    assert Person.objects.count() == 1 + len(invented.children) + staff + adults
    assert Appointment.objects.filter(role="pupil").count() == len(invented.children)
    assert Appointment.objects.filter(role="teacher").count() == staff
    assert Guardianship.objects.count() == sum(len(child.parents) for child in invented.children)
    assert Membership.objects.filter(part="pupil").count() >= len(invented.children)
    assert set(Person.objects.filter(born__isnull=False).values_list("born", flat=True)) == {
        child.born for child in invented.children
    }
    roll = undone(roll)
    assert (roll.stage, roll.said) == ("undone", "")
    assert dump(school) == before


@pytest.mark.parametrize("kind", FORMATS)
def test_the_same_file_again_changes_nothing_and_says_so(school, bring, files, kind):
    paths, _ = files()
    applied(bring(paths[kind]))
    before, lines = dump(school), Entry.objects.count()
    again = bring(paths[kind])
    assert again.stage == "staged"
    assert again.counts.get("total", 0) == 0
    assert not StagedLine.objects.filter(roll=again).exists()
    assert applied(again).stage == "applied"
    assert dump(school) == before
    # handed in, (columns,) read, agreed, applied: nothing about anybody.
    assert Entry.objects.count() - lines <= 5


def test_every_row_that_is_written_has_its_line_in_the_journal(school, bring, files):
    paths, _ = files()
    roll = applied(bring(paths["csv"]))
    refs = set(Entry.objects.filter(place=f"school:{school.pk}").values_list("about_kind", "about_id"))
    for model in (Person, Appointment, Group, Membership, Guardianship):
        assert {(model._meta.model_name, pk) for pk in model.objects.values_list("pk", flat=True)} <= refs
    assert Trace.objects.filter(roll=roll).count() == sum(
        model.objects.count() for model in (Person, Appointment, Group, Membership, Guardianship)
    )
