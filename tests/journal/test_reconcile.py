"""Rows that somebody changed with SQL, behind the journal's back."""

import random
import uuid
from datetime import UTC, date, datetime

import pytest
from django.db import connection

from belisha.journal.actions import Line, erase_details, record, record_many
from belisha.journal.models import Entry
from belisha.journal.reconcile import kinds, reconcile
from belisha.people.models import Person
from belisha.sight import looking_everywhere
from belisha.writing import writing
from tests.journal import lines

pytestmark = pytest.mark.django_db


@pytest.fixture
def rows():
    """Some rows besides the demonstration's."""
    with looking_everywhere("a test"):
        yield [lines.person(f"Zebedee {number}", born=date(2015, 3, number + 1)) for number in range(8)]


def odd():
    return [(each.ref, each.what) for each in reconcile().findings]


def test_rows_that_were_changed_as_they_should_raise_no_alarm(rows):
    lines.rename(rows[0], "Zeb")
    lines.rename(rows[0], "")
    found = reconcile()
    assert found.findings == ()
    assert found.rows >= 8


def test_every_accountable_kind_is_looked_at():
    assert {model._meta.model_name for model in kinds()} >= {"person", "appointment", "guardianship", "group"}


@pytest.mark.parametrize(
    ("column", "value"),
    [
        ("family_name", "Other"),
        ("born", date(2001, 1, 1)),
        ("email", "x@x.example"),
        ("version", 7),
        ("left", date(2026, 1, 1)),
        ("erased", datetime(2026, 1, 1, tzinfo=UTC)),
    ],
)
def test_a_changed_column_is_found(rows, column, value):
    Person.objects.filter(pk=rows[3].pk).update(**{column: value})
    assert odd() == [(rows[3].ref, "changed")]


def test_two_swapped_names_are_found(rows):
    names = [row.given_name for row in rows[:2]]
    for row, name in zip(rows[:2], reversed(names), strict=True):
        Person.objects.filter(pk=row.pk).update(given_name=name)
    assert sorted(odd()) == sorted((row.ref, "changed") for row in rows[:2])


def test_a_row_put_back_to_what_it_once_was_is_found(rows):
    lines.rename(rows[0], "Zeb")
    Person.objects.filter(pk=rows[0].pk).update(known_as="", version=1)
    assert odd() == [(rows[0].ref, "changed")]


def test_a_row_that_was_slipped_in_is_found(rows):
    more = Person(school=lines.school(), given_name="Nobody")
    Person.objects.bulk_create([more])
    assert odd() == [(more.ref, "added")]


def test_a_row_that_is_gone_is_found(rows):
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM people_person WHERE family_name = 'Quillfeather' AND given_name = 'Zebedee 5'")
        assert cursor.rowcount == 1
    assert odd() == [(rows[5].ref, "gone")]


def test_a_line_that_only_tells_of_a_look_changes_nothing(rows):
    with writing():
        record("seen", lines.BY, rows[0].ref, rows[0].place, what="the address")
        record("seen", lines.BY, rows[1], rows[1].place, what="the address")
    assert odd() == []


def test_rows_brought_in_at_once_are_known_by_their_lines(rows):
    more = [Person(school=lines.school(), given_name=f"Many {number}") for number in range(300)]
    with writing():
        Person.objects.bulk_create(more)
        record_many(Line("person-added", lines.BY, each, each.place) for each in more)
    assert odd() == []
    Person.objects.filter(pk=more[17].pk).update(phone="0")
    assert odd() == [(more[17].ref, "changed")]


def test_of_erased_lines_nothing_can_be_said_and_that_is_counted(rows):
    seqs = Entry.objects.filter(about_id=rows[2].pk).values_list("seq", flat=True)
    erase_details(lines.BY, seqs, "", "a test")
    found = reconcile()
    assert (found.findings, found.unknown) == ((), 1)


def test_forty_changes_at_random_are_all_found(rows):
    chance, missed = random.Random(4), []
    text = ("given_name", "family_name", "known_as", "email", "phone", "address")
    for _ in range(40):
        row, column = chance.choice(rows), chance.choice(text)
        before = getattr(row, column)
        Person.objects.filter(pk=row.pk).update(**{column: f"{before}x"})
        found = odd()
        if found != [(row.ref, "changed")]:
            missed.append((column, found))
        Person.objects.filter(pk=row.pk).update(**{column: before})
    assert missed == []
    assert odd() == []


def test_an_id_is_no_more_than_a_number(rows):
    assert uuid.UUID(rows[0].ref.partition(":")[2]) == rows[0].pk
