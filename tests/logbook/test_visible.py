"""Lines are as visible as what they are about."""

from datetime import date

import pytest

from belisha.access import viewer as looking
from belisha.access.ask import visible, visible_persons
from belisha.access.relations import kept_from_me
from belisha.journal.actions import erase_details, record, record_view
from belisha.journal.models import Entry
from belisha.logbook.lines import Asked, page, visible_entries
from belisha.logbook.telling import told
from belisha.people import actions
from belisha.people.models import Appointment, Membership, Person, School
from belisha.sight import looking_everywhere
from belisha.writing import writing

pytestmark = pytest.mark.django_db
BY = "program:test"
ROLES = ("headteacher", "safeguarding-lead", "teacher", "data-manager", "governor", "it-technician", "parent", "pupil")


@pytest.fixture
def viewer(cast):
    """Whoever has a role at Conker Lane, as a viewer in whose sight the test then is."""
    opened = []

    def of(role):
        with looking_everywhere("a test"):
            found = looking.of(parent() if role == "parent" else cast(role), date(2026, 11, 21))
        sight = looking.looking_as(found)
        sight.__enter__()
        opened.append(sight)
        return found

    yield of
    for sight in reversed(opened):
        sight.__exit__(None, None, None)


def parent():
    """One from whom nobody is kept: what is hidden then has tests of its own."""
    found = Person.objects.filter(children__school__slug="conker-lane", children__until=None).order_by("pk")
    return next(each for each in found if not kept_from_me(looking.of(each, date(2026, 11, 21))))


def school():
    return School.objects.get(slug="conker-lane")


@pytest.mark.parametrize("role", ROLES)
def test_a_line_about_somebody_is_seen_by_those_who_see_them_and_nobody_else(viewer, role):
    who = viewer(role)
    seen = set(visible_entries(who).filter(about_kind="person").values_list("about_id", flat=True))
    places = {f"school:{pk}" for pk in who.schools}
    with looking_everywhere("a test"):
        about = set(Entry.objects.filter(about_kind="person", place__in=places).values_list("about_id", flat=True))
    assert seen == about & set(visible_persons(who).values_list("pk", flat=True))


@pytest.mark.parametrize("role", ROLES)
def test_a_line_about_a_role_is_seen_by_those_who_see_the_role(viewer, role):
    who = viewer(role)
    seen = set(visible_entries(who).filter(about_kind="appointment").values_list("about_id", flat=True))
    assert seen == set(visible(who, "see", "appointment").values_list("pk", flat=True))


@pytest.mark.parametrize("role", ROLES)
def test_a_line_about_a_family_is_seen_by_those_who_see_the_family(viewer, role):
    who = viewer(role)
    seen = set(visible_entries(who).filter(about_kind="guardianship").values_list("about_id", flat=True))
    assert seen == set(visible(who, "see", "guardianship").values_list("pk", flat=True))


@pytest.mark.parametrize("role", ROLES)
def test_a_place_in_a_class_is_seen_where_both_the_person_and_the_class_are(viewer, role):
    who = viewer(role)
    seen = set(visible_entries(who).filter(about_kind="membership").values_list("about_id", flat=True))
    people = set(visible_persons(who).values_list("pk", flat=True))
    groups = set(visible(who, "see", "class").values_list("pk", flat=True))
    rows = Membership.objects.all()
    assert seen == {row.pk for row in rows if row.person_id in people and row.group_id in groups}


def test_nothing_of_another_school_is_ever_seen(viewer):
    who = viewer("headteacher")
    assert set(visible_entries(who).values_list("place", flat=True)) == {f"school:{school().pk}"}


def test_a_kind_that_nothing_is_said_about_stays_hidden(viewer):
    with writing():
        entry = record("seen", BY, "secret:" + "0" * 32, f"school:{school().pk}", what="a thing")
    assert not visible_entries(viewer("headteacher")).filter(pk=entry.pk).exists()


def test_a_line_about_the_school_as_a_whole_is_seen_by_its_readers(viewer):
    with writing():
        entry = record("seen", BY, "", f"school:{school().pk}", what="the backups")
    assert visible_entries(viewer("headteacher")).filter(pk=entry.pk).exists()


def test_looking_at_something_sensitive_is_a_line_that_promises_nothing_of_the_row(viewer):
    who = viewer("headteacher")
    someone = visible(who, "see", "pupil")[0]
    entry = record_view(who.ref, someone, "how to reach them")
    assert (entry.kind, entry.state, entry.place) == ("seen", "", someone.place)
    (line,) = told(who, [entry])
    assert line.sentence == f"{who.person.name} looked at how to reach them of {someone.name}."


# Sentences


def test_a_role_and_a_day_are_said_in_words(viewer):
    who = viewer("headteacher")
    appointment = Appointment.objects.filter(role="teacher", until=None)[0]
    entry = Entry.objects.get(about_id=appointment.pk, kind="appointed")
    (line,) = told(who, [entry])
    assert "as Teacher from 1 September 2026" in line.sentence
    assert appointment.person.name in line.sentence


def test_whoever_the_reader_may_not_see_is_somebody(viewer):
    who = viewer("volunteer")
    hidden = Person.objects.exclude(pk__in=visible_persons(who).values("pk"))[0]
    with writing():
        entry = record("seen", hidden.ref, hidden.ref, hidden.place, what="a page")
    (line,) = told(who, [entry])
    assert line.sentence == "Somebody looked at a page of somebody."


def test_erased_words_read_as_erased(viewer):
    who = viewer("headteacher")
    with writing():
        entry = record("seen", BY, "", f"school:{school().pk}", what="a secret name")
    erase_details(BY, [entry.seq], f"school:{school().pk}", "a test")
    entries = visible_entries(who).select_related("detail").order_by("-seq")[:2]
    said, line = told(who, entries)
    assert line.erased
    assert "a secret name" not in line.sentence
    assert "(erased)" in line.sentence
    assert f"erased the words of lines {entry.seq}" in said.sentence


def test_every_line_of_the_demonstration_has_a_sentence(viewer):
    who = viewer("headteacher")
    lines = told(who, visible_entries(who).select_related("detail"))
    assert len(lines) > 50
    for line in lines:
        assert "{" not in line.sentence
        assert line.sentence[0].isupper()
        assert "something" not in line.sentence


# Pages and filters


def test_pages_go_back_and_forth_without_losing_a_line(viewer):
    who = viewer("headteacher")
    every = list(visible_entries(who).order_by("-seq").values_list("seq", flat=True))
    found, asked = [], Asked()
    while True:
        got = page(who, school(), asked)
        found += [entry.seq for entry in got.entries]
        if not got.older:
            break
        asked = Asked.read({"before": str(found[-1])})
    assert found == every
    back = page(who, school(), Asked.read({"after": str(every[-1])}))
    assert [entry.seq for entry in back.entries] == every[-51:-1]
    assert not page(who, school(), Asked()).newer


def test_a_name_finds_what_they_did_and_what_was_done_with_them(viewer, cast):
    who = viewer("headteacher")
    child = cast("pupil")
    got = page(who, school(), Asked.read({"who": child.given_name})).entries
    named = {line.entry.about_kind for line in told(who, got) if child.name in line.sentence}
    assert named >= {"person", "membership", "guardianship"}


def test_a_name_that_may_not_be_seen_finds_nothing(viewer):
    who = viewer("volunteer")
    hidden = Person.objects.exclude(pk__in=visible_persons(who).values("pk"))[0]
    assert page(who, school(), Asked.read({"who": hidden.name})).entries == []


def test_a_kind_and_a_day_narrow_it(viewer):
    who = viewer("headteacher")
    got = page(who, school(), Asked.read({"kind": "class-added"})).entries
    assert got
    assert {entry.kind for entry in got} == {"class-added"}
    day = got[0].when.date()
    assert page(who, school(), Asked.read({"kind": "class-added", "since": day.isoformat()})).entries
    assert not page(who, school(), Asked.read({"until": "2020-01-01"})).entries


@pytest.mark.parametrize(
    "query",
    [
        {"before": "x"}, {"before": "9" * 40}, {"after": "-1"}, {"since": "31.12.2026"}, {"since": "0001-01-01"},
        {"until": "9999-12-31"}, {"kind": "no-such"}, {"who": "\0"}, {"who": "%_'\" " * 40}, {"before": "٣"},
    ],
)  # fmt: skip
def test_what_cannot_be_read_is_as_if_it_was_not_asked(viewer, query):
    page(viewer("headteacher"), school(), Asked.read(query))


def test_a_page_takes_few_questions_to_the_database(viewer, django_assert_max_num_queries):
    who = viewer("headteacher")
    with django_assert_max_num_queries(20):
        told(who, page(who, school(), Asked()).entries)


def test_a_new_person_is_in_the_journal_at_once(viewer):
    who = viewer("headteacher")
    with looking_everywhere("a test"):
        new = actions.add_person(BY, school(), "Zebedee", "Quillfeather")
    (first, *_) = told(who, page(who, school(), Asked()).entries)
    assert (first.person, first.sentence) == (new.pk, "Belisha (test) added Zebedee Quillfeather.")
