"""Writing lines: with the change or not at all, one number after another, and never changed."""

import json
import uuid
from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from django.db import DatabaseError, connection, transaction

from belisha.journal import merkle
from belisha.journal.actions import (
    Line,
    Told,
    canonical,
    commitment,
    erase_details,
    leaf_data,
    program,
    ranges,
    record,
    record_many,
)
from belisha.journal.models import Detail, Entry
from belisha.journal.swift import Mould, insert_rows
from belisha.kept import KeptError
from belisha.people.models import Membership, Person
from belisha.sight import looking_everywhere
from belisha.writing import UnrecordedError, writing
from tests.journal import lines
from tests.journal.lines import BY

pytestmark = pytest.mark.django_db


def last():
    return Entry.objects.select_related("detail").latest("seq")


def refused(statement, *values):
    """The message with which the database refuses a statement; None where it does not."""
    try:
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(statement, values)
    except DatabaseError as error:
        return str(error)
    return None


def test_a_line_tells_who_did_what_to_what_and_where():
    someone = lines.person()
    entry = last()
    assert (entry.actor, entry.kind, entry.place) == (BY, "person-added", f"school:{lines.school().pk}")
    assert (entry.about_kind, entry.about_id) == ("person", someone.pk)


def test_numbers_follow_each_other_without_a_gap():
    seqs = lines.write(7)
    assert seqs == list(range(seqs[0], seqs[0] + 7))


def test_the_leaf_follows_from_what_can_be_read():
    lines.person()
    entry = last()
    assert entry.leaf == merkle.leaf_hash(leaf_data(entry)).hex()
    assert json.loads(leaf_data(entry))["about"] == f"person:{entry.about_id.hex}"


def test_the_words_are_promised_by_their_commitment_and_stand_nowhere_else():
    lines.write(1)
    entry = last()
    assert commitment(bytes(entry.detail.salt), "words", entry.detail.words.encode()) == entry.words
    assert b"page 0" not in leaf_data(entry)


def test_the_state_of_the_row_is_promised_too():
    someone = lines.person()
    entry = last()
    assert commitment(bytes(entry.detail.salt), "state", canonical(someone.state())) == entry.state


def test_a_state_is_the_same_wherever_the_moment_was_noted():
    here, there = Person(given_name="Zebedee"), Person(given_name="Zebedee")
    there.pk = here.pk
    here.erased = datetime(2026, 7, 1, 12, tzinfo=UTC)
    there.erased = datetime(2026, 7, 1, 13, tzinfo=timezone(timedelta(hours=1)))
    assert here.state() == there.state()


def test_whoever_is_shown_the_words_cannot_guess_at_the_state_with_their_key():
    salt = bytes(32)
    assert commitment(salt, "words", b"x") != commitment(salt, "state", b"x")


@pytest.mark.parametrize("words", [{}, {"what": "a page", "more": "x"}, {"other": "x"}])
def test_words_that_the_sentence_does_not_have_are_refused(words):
    with pytest.raises(ValueError, match="carries"), writing():
        record("seen", BY, "school:", "", **words)


def test_a_kind_that_no_room_has_is_refused():
    with pytest.raises(KeyError), writing():
        record("no-such-kind", BY, "school:")


def test_a_line_outside_of_writing_is_refused():
    with pytest.raises(UnrecordedError):
        record("seen", BY, "school:", "", what="a page")


def test_a_change_without_a_line_is_not_kept():
    someone = lines.person()
    someone.known_as = "Nobody"

    def change_silently():
        with writing():
            someone.save()

    with looking_everywhere("a test"):
        with pytest.raises(UnrecordedError):
            change_silently()
        assert Person.objects.get(pk=someone.pk).known_as == ""


def test_a_change_that_fails_leaves_no_line():
    before = Entry.objects.count()

    def fail_after_the_line():
        with writing():
            record("seen", BY, "school:", "", what="a page")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail_after_the_line()
    assert Entry.objects.count() == before


def test_many_lines_at_once_are_the_same_as_one_by_one():
    people = [Person(school=lines.school(), given_name=f"Zebedee {number}") for number in range(120)]
    first = last().seq + 1
    with looking_everywhere("a test"), writing():
        Person._base_manager.bulk_create(people)
        assert record_many(Line("person-added", BY, each, each.place) for each in people) == 120
    for entry, someone in zip(Entry.objects.filter(seq__gte=first).select_related("detail"), people, strict=True):
        assert entry.leaf == merkle.leaf_hash(leaf_data(entry)).hex()
        assert entry.about_id == someone.pk
        assert commitment(bytes(entry.detail.salt), "state", canonical(someone.state())) == entry.state
    assert last().seq == first + 119


def test_no_lines_at_all_are_none():
    with writing():
        assert record_many([]) == 0


def test_one_bad_line_of_many_undoes_them_all():
    before = Entry.objects.count()
    good = Line("seen", BY, "school:", "", {"what": "a page"})
    with pytest.raises(ValueError, match="carries"), writing():
        record_many([good, good, Line("seen", BY, "school:")])
    assert Entry.objects.count() == before


def test_ten_thousand_lines_pass_in_batches():
    first = last().seq + 1
    with writing():
        record_many(Line("seen", BY, "school:", "", {"what": str(number)}) for number in range(10_001))
    assert last().seq == first + 10_000
    assert json.loads(last().detail.words) == {"what": "10000"}


# Erasing


def test_erased_words_are_gone_and_a_line_says_so():
    seqs = lines.write(5)
    assert erase_details(BY, seqs[:3], "", "a test") == 3
    assert list(Detail.objects.filter(pk__in=seqs).values_list("pk", flat=True)) == seqs[3:]
    assert json.loads(last().detail.words) == {"lines": f"{seqs[0]}-{seqs[2]}", "why": "a test"}


def test_erasing_does_not_change_the_root():
    seqs = lines.write(3)
    before = merkle.root(bytes.fromhex(leaf) for leaf in Entry.objects.values_list("leaf", flat=True))
    last_seq = last().seq
    erase_details(BY, seqs, "", "a test")
    leaves = Entry.objects.filter(seq__lte=last_seq).values_list("leaf", flat=True)
    assert merkle.root(map(bytes.fromhex, leaves)) == before


def test_what_was_erased_cannot_be_erased_from_what_says_so():
    seqs = lines.write(1)
    erase_details(BY, seqs, "", "a test")
    said = last().seq
    assert erase_details(BY, [said], "", "a second try") == 0
    assert Detail.objects.filter(pk=said).exists()


def test_nothing_to_erase_writes_no_line():
    before = Entry.objects.count()
    assert erase_details(BY, [10**9], "", "a test") == 0
    assert Entry.objects.count() == before


@pytest.mark.parametrize(
    ("numbers", "said"), [([], ""), ([4], "4"), ([1, 2, 3], "1-3"), ([0, 2, 3, 9, 10, 11], "0 2-3 9-11")]
)
def test_rising_numbers_are_said_in_short(numbers, said):
    assert ranges(numbers) == said


# Kept for ever


@pytest.mark.parametrize("table", ["journal_entry", "journal_checkpoint", "journal_witnessed"])
def test_no_line_checkpoint_or_receipt_is_changed_or_deleted(table, data):
    from belisha.journal.actions import checkpoint, witnessed

    lines.write(1)
    witnessed("dir:/nowhere", [checkpoint()])
    key = {"journal_entry": "seq", "journal_checkpoint": "size", "journal_witnessed": "id"}[table]
    assert "kept for ever" in refused(f"UPDATE {table} SET {key} = {key}")
    assert "kept for ever" in refused(f"DELETE FROM {table}")


def test_words_are_never_changed_or_replaced():
    lines.write(1)
    assert "never changed" in refused("UPDATE journal_detail SET words = '{}'")
    if connection.vendor == "sqlite":
        assert "never replaced" in refused("INSERT OR REPLACE INTO journal_detail SELECT * FROM journal_detail")
    else:
        assert refused("SET CONSTRAINTS ALL IMMEDIATE") is None
        assert "never changed" in refused("TRUNCATE journal_detail")


def test_the_models_refuse_as_well():
    lines.write(1)
    with pytest.raises(KeptError):
        last().save()
    with pytest.raises(KeptError):
        last().delete()


def test_the_next_number_is_found_by_an_index():
    explain = "EXPLAIN QUERY PLAN " if connection.vendor == "sqlite" else "EXPLAIN "
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute("SET LOCAL enable_seqscan = off")
        cursor.execute(f"{explain} SELECT max(seq) FROM journal_entry")
        assert "index" in str(cursor.fetchall()).lower()


def test_a_program_has_a_reference_of_its_own():
    assert program("backup") == "program:backup"
    assert uuid.UUID(int=0).hex not in program("backup")


def test_a_state_says_what_djangos_own_serialisers_say():
    """The bytes of every state that the journal has promised must never change."""
    for row in (
        Person(given_name="Zoë", born=date(2015, 9, 1)),
        Membership(since=date(2026, 9, 1), group_id=uuid.uuid4()),
    ):
        fields = {each.attname: each.value_to_string(row) for each in row._meta.concrete_fields}
        assert row.state() == fields


def test_a_leaf_is_canonical_whatever_the_words_are():
    told = Told(7, datetime(2026, 7, 1, 12, tzinfo=UTC), "school:1", 'person:"é', "seen", "person", None, "", "ff")
    assert (
        leaf_data(told)
        == (
            '{"about":"person:","actor":"person:\\"é","kind":"seen","place":"school:1","seq":7,"state":"",'
            '"when":"2026-07-01T12:00:00.000000+00:00","words":"ff"}'
        ).encode()
    )


def test_rows_that_are_written_past_the_models_are_the_rows_that_models_write():
    at = lines.school().pk
    plainly = Person(school_id=at, given_name="Zoë", born=date(2015, 9, 1), erased=datetime(2026, 7, 1, 12, tzinfo=UTC))
    swiftly = Mould(Person, school_id=at).new(
        id=uuid.uuid4(), given_name="Zoë", born=plainly.born, erased=plainly.erased
    )
    with looking_everywhere("a test"):
        Person.objects.bulk_create([plainly])
        insert_rows([swiftly])
        rows = list(Person.objects.filter(pk__in=[plainly.pk, swiftly.pk]).values())
    for row in rows:
        del row["id"]
    assert rows[0] == rows[1]
