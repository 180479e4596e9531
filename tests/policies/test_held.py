"""Policies in the database: kept for ever, in force where and since when."""

from datetime import date

import pytest

from belisha.kept import KeptError
from belisha.people.models import School
from belisha.policies import actions, held, shelf
from belisha.policies.models import Version

pytestmark = pytest.mark.django_db


def school(slug):
    return School.objects.get(slug=slug)


@pytest.mark.parametrize("name", shelf.names())
def test_a_policy_comes_out_as_it_went_in(name):
    version = Version.objects.get(policy=name)
    assert bytes(version.source) == shelf.path_of(name).read_bytes()
    assert bytes(version.examples) == shelf.path_of(name).with_name("examples.toml").read_bytes()


def test_a_school_has_the_policy_that_its_trust_has():
    found = held.standing(school("lanternfield-high"))
    assert found.policy.id == "trust-model"
    assert found.adopted.slug == "lanternfield"


def test_what_is_kept_is_neither_changed_nor_deleted():
    version = Version.objects.first()
    version.title = "Another"
    with pytest.raises(KeptError):
        version.save()
    with pytest.raises(KeptError):
        version.delete()


def test_a_new_version_binds_from_its_day_and_the_old_one_until_then():
    place = school("conker-lane")
    before = held.standing(place)
    text = shelf.path_of("chestnuts").read_bytes().replace(b"version: 2026.1", b"version: 2027.1")
    later = actions.load(text)
    actions.put_in_force(place, later, date(2027, 1, 4))
    assert held.standing(place, date(2027, 1, 3)).version == before.version
    assert held.standing(place, date(2027, 1, 4)).version == later
    assert held.by_key(before.key) == (before.version,)
    assert [row.version for row in held.history(place)] == [later, before.version]
