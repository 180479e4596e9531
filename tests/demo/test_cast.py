"""The invented people: all roles, all shapes of family, every line in the journal, the same people for a seed."""

import time

import pytest
from django.db import transaction

from belisha.access import viewer
from belisha.demo import cast, who, world
from belisha.demo.names import Names
from belisha.journal.models import Entry
from belisha.people.models import Agreement, Appointment, Guardianship, Membership, Person, School, Trust
from belisha.people.roles import ROLES, SENSITIVE
from belisha.sight import looking_everywhere
from belisha.writing import writing

pytestmark = pytest.mark.django_db
NOVEMBER = cast.SINCE.replace(month=11)


@pytest.fixture(autouse=True)
def everywhere():
    """The tests look at every school."""
    with looking_everywhere("tests of the demonstration"):
        yield


def roles_at(school):
    """Every role that somebody has there in November, as the permissions see it."""
    people = Person.objects.filter(school=school)
    return set().union(*(viewer.of(person, NOVEMBER).roles for person in people))


@pytest.mark.parametrize("slug", [row[0] for row in world.SCHOOLS])
def test_every_school_has_somebody_in_every_role_of_a_school(slug):
    """So that each can be tried out; what is held at a trust is held there."""
    at_school = {name for name, role in ROLES.items() if role.at == "school"}
    assert roles_at(School.objects.get(slug=slug)) == at_school


def test_the_trust_has_two_executives_who_agreed_to_each_other():
    """Nobody agreed to their own role."""
    both = Agreement.objects.filter(appointment__role="trust-executive")
    assert len(both) == 2
    assert {each.by for each in both} == {each.appointment.person for each in both}
    assert all(each.by_id != each.appointment.person_id for each in both)


def test_every_sensitive_role_has_the_word_of_a_second_person():
    """Also in the demonstration."""
    sensitive = Appointment.objects.filter(role__in=SENSITIVE)
    assert sensitive
    for each in sensitive:
        assert each.agreed
        assert each.agreement.by_id not in (each.person_id, each.agreement.proposed_by_id)


def test_families_have_every_shape_that_makes_a_difference():
    """Of each school: an order, a secret address, no parental responsibility, not known, a teacher, a governor."""
    for school in School.objects.filter(invented=True):
        here = Guardianship.objects.filter(school=school)
        assert here.filter(court_order=True).count() == 1
        assert here.filter(do_not_disclose=True).count() == 1
        assert here.filter(parental_responsibility=False).count() == 1
        assert here.filter(parental_responsibility=None, court_order=None, do_not_disclose=None).count() == 1
        assert here.filter(adult__appointments__role="teacher").exists()
        assert here.filter(adult__appointments__role="governor").exists()
        assert Appointment.objects.filter(school=school, role="pupil").count() == 12


def test_a_court_order_is_of_the_parent_who_lives_apart():
    """And the other parent has none."""
    order = Guardianship.objects.filter(court_order=True).first()
    other = order.child.guardians.exclude(pk=order.pk).get()
    assert other.court_order is False
    assert other.adult.address != order.adult.address == order.adult.address
    assert order.child.address == other.adult.address


def test_whoever_left_has_no_role_any_more():
    """They had one until the day they left."""
    left = Person.objects.filter(left__isnull=False)
    assert len(left) == School.objects.filter(invented=True).count()
    for person in left:
        assert not viewer.of(person, NOVEMBER).roles
        assert viewer.of(person, cast.LEFT).roles == {"teacher"}
        assert not Membership.objects.filter(person=person, until__isnull=True).exists()


def test_somebody_acting_up_stops_on_the_last_day():
    """And stays the teacher that they are."""
    acting = Appointment.objects.filter(basis="acting").select_related("person").first()
    after = cast.ACTING_UNTIL.replace(month=4, day=1)
    assert viewer.of(acting.person, cast.ACTING_UNTIL).roles == {"teacher", "senior-leader"}
    assert viewer.of(acting.person, after).roles == {"teacher"}


def test_every_row_has_its_line_in_the_journal():
    """Also those of the demonstration, with the demonstration, or who agreed, as the one who acted."""
    named = set(Entry.objects.values_list("about_kind", "about_id"))
    for kind in (Person, Appointment, Guardianship, Membership):
        missing = [row for row in kind.objects.all() if (kind._meta.model_name, row.pk) not in named]
        assert not missing


def test_nobody_has_a_name_twice_and_no_address_can_exist():
    """Names tell people apart; .example is kept free for examples."""
    people = Person.objects.filter(who._INVENTED)
    names = [person.name for person in people]
    assert len(set(names)) == len(names)
    assert all(person.email.endswith(".example") for person in people)
    assert len({person.email for person in people}) == len(names)
    assert all(person.phone.startswith("07700 900") for person in people if person.phone)


def test_the_same_seed_invents_the_same_people_and_another_seed_others():
    """So that a fault that was found can be found again."""

    def made(seed):
        names = Names(seed)
        return [(names.given(), names.family(), names.phone(), names.birthday(3)) for _ in range(30)]

    assert made(7) == made(7) != made(8)


def test_building_it_again_changes_nothing():
    """Also not the journal."""
    before = Entry.objects.count(), Person.objects.count()
    trust = world.build()
    assert cast.build(trust) == []
    assert (Entry.objects.count(), Person.objects.count()) == before


def test_a_demonstration_of_an_older_version_gets_its_people():
    """One that was made before there were people."""
    with writing():
        trust = Trust.objects.create(slug="older", name="Older Trust", invented=True)
        School.objects.create(trust=trust, slug="older-one", name="Older One School", phase="special", invented=True)
    started = time.perf_counter()
    members = cast.build(trust, Names(3))
    assert {member.part for member in members} >= {post.part for post in cast.POSTS} | {"pupil", "parent"}
    assert time.perf_counter() - started < 10  # one school; the whole demonstration takes two to three seconds


def test_everybody_is_told_apart_by_what_they_are():
    """For the page on which a visitor chooses."""
    found = who.everybody()
    said = {each.says for each in found}
    assert {"Headteacher", "Pupil", "Parent or carer", "Governor; parent or carer", "Teacher; left"} <= said
    assert "Teacher; parent or carer" in said
    assert found[0].says == "Trust executive"
    assert len(found) == Person.objects.filter(who._INVENTED).count()


def test_a_slip_on_the_way_leaves_no_half_school():
    """All of it or nothing: the next start tries again."""
    with writing():
        trust = Trust.objects.create(slug="half", name="Half Trust", invented=True)
        School.objects.create(trust=trust, slug="half-one", name="Half One School", phase="special", invented=True)
    real, cast.CLASSES["special"] = cast.CLASSES["special"], ((4, "Brook"), (4, "Brook"))
    try:
        with pytest.raises(Exception, match="in that school year already"), transaction.atomic():
            cast.build(trust)
    finally:
        cast.CLASSES["special"] = real
    assert not Person.objects.filter(school__trust=trust).exists()
