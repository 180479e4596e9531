"""What is in sight: no row without it, no row beyond it, on either database; and PostgreSQL by itself."""

import random
import threading
import uuid
from datetime import date

import pytest
from django.db import DatabaseError, connection, connections, transaction
from django.db.utils import ProgrammingError

from belisha import sight
from belisha.people.models import Agreement, Appointment, Group, Membership, Person, School, Trust
from belisha.sight import UnscopedError, check, looking, looking_everywhere

TODAY = date(2026, 11, 21)
ROWS_EACH = 300


@pytest.fixture
def places(db):
    """Two trusts, five schools, the last of no trust."""
    trusts = [Trust.objects.create(slug=f"sight-{n}", name=f"Trust {n}") for n in range(2)]
    schools = [
        School.objects.create(
            slug=f"seen-{n}", name=f"School {n}", phase="primary", trust=trusts[n % 2] if n < 4 else None
        )
        for n in range(5)
    ]
    return schools, trusts


@pytest.fixture
def people(places):
    """Many people at each."""
    schools, trusts = places
    with looking_everywhere("a test"):
        Person.objects.bulk_create(
            [Person(school=school, given_name="A") for school in schools for _ in range(ROWS_EACH)]
            + [Person(trust=trust, given_name="B") for trust in trusts for _ in range(20)]
        )
        return [*Person.objects.filter(school__in=schools), *Person.objects.filter(trust__in=trusts)]


@pytest.fixture
def postgresql():
    """Only where there is PostgreSQL."""
    if connection.vendor != "postgresql":
        pytest.skip("only PostgreSQL hides rows by itself")


def by_hand(statement, *words):
    """What the database itself answers, past every manager."""
    with connection.cursor() as cursor:
        cursor.execute(statement, words)
        return cursor.fetchall()


def settings():
    return by_hand("SELECT current_setting('belisha.schools', true), current_setting('belisha.trusts', true)")[0]


# On both databases


def test_without_a_sight_no_row_is_read(people):
    for model in (Person, Group, Membership, Appointment):
        with pytest.raises(UnscopedError):
            model.objects.count()
    with pytest.raises(UnscopedError):
        people[0].appointments.count()


def test_a_reason_has_to_be_given_for_everything():
    with pytest.raises(UnscopedError, match="say why"), looking_everywhere(""):
        pass


def contexts(schools, trusts):
    """96 sights: none, one, several, all, and ids of places that there are not."""
    chance = random.Random(4)
    ids, above = [each.pk for each in schools], [each.pk for each in trusts]
    for _ in range(96):
        some = chance.sample(ids, chance.randint(0, len(ids))) + chance.sample([0, -1, 10**12], chance.randint(0, 1))
        yield frozenset(some), frozenset(chance.sample(above, chance.randint(0, len(above))))


def test_in_96_contexts_the_rows_are_exactly_those_in_sight(places, people):
    wrong = 0
    for schools, trusts in contexts(*places):
        wanted = {each.pk for each in people if each.school_id in schools or each.trust_id in trusts}
        with looking(schools, trusts):
            wrong += len(set(Person.objects.values_list("pk", flat=True)) ^ wanted)
            if connection.vendor == "postgresql":
                wrong += len({row[0] for row in by_hand("SELECT id FROM people_person")} ^ wanted)
    assert wrong == 0


def test_nested_sights_come_and_go(places, people):
    (first, second, *_), _ = places
    with looking([first.pk]):
        with looking([second.pk]):
            assert set(Person.objects.values_list("school", flat=True)) == {second.pk}
            with looking_everywhere("a test"):
                assert set(Person.objects.values_list("school", flat=True)) > {first.pk, second.pk}
            assert set(Person.objects.values_list("school", flat=True)) == {second.pk}
        assert set(Person.objects.values_list("school", flat=True)) == {first.pk}
        assert raw_schools() in ({first.pk}, None)
    with pytest.raises(UnscopedError):
        Person.objects.count()


def raw_schools():
    """The schools whose people the database itself gives; None where it does not hide any."""
    if connection.vendor != "postgresql":
        return None
    return {row[0] for row in by_hand("SELECT DISTINCT school_id FROM people_person WHERE school_id IS NOT NULL")}


def test_a_sight_inside_another_transaction_ends_where_it_ends(places, people):
    school = places[0][0]
    with transaction.atomic():
        with looking([school.pk]):
            assert raw_schools() in ({school.pk}, None)
        assert raw_schools() in (set(), None)
    assert raw_schools() in (set(), None)


class Fault(Exception):
    """Something goes wrong."""


def wrongly_asked(school):
    with looking([school.pk]):
        by_hand("SELECT nonsense")


def test_after_an_exception_the_sight_is_that_of_before(places, people):
    (first, second, *_), _ = places
    with looking([first.pk]):
        with pytest.raises(Fault), looking([second.pk]):
            raise Fault
        assert raw_schools() in ({first.pk}, None)
        with pytest.raises(DatabaseError):
            wrongly_asked(second)
        assert raw_schools() in ({first.pk}, None)
        assert set(Person.objects.values_list("school", flat=True)) == {first.pk}
    with pytest.raises(Fault), looking([first.pk]):
        raise Fault
    assert raw_schools() in (set(), None)


def test_a_transaction_that_is_given_up_gives_its_sight_up(places, people):
    (first, second, *_), _ = places
    with looking([first.pk]):
        with looking([second.pk]):
            transaction.set_rollback(connection.vendor == "postgresql")
        assert raw_schools() in ({first.pk}, None)


def test_rows_reached_from_rows_stay_in_sight(places, people):
    (first, second, *_), _ = places
    with looking_everywhere("a test"):
        here = Person.objects.filter(school=first).first()
        there = Person.objects.filter(school=second).first()
        Appointment.objects.bulk_create(
            Appointment(person=each, school=each.school, role="teacher", since=TODAY) for each in (here, there)
        )
    with looking([first.pk]):
        assert [each.person.school_id for each in Appointment.objects.filter(role="teacher")] == [first.pk]
        assert list(Person.objects.filter(pk__in=Appointment.objects.values("person"))) == [here]
        assert there.appointments.count() == 0
        if connection.vendor == "postgresql":
            elsewhere = Appointment(person_id=there.pk)
            with pytest.raises(Person.DoesNotExist):
                _ = elsewhere.person


def test_a_row_of_a_place_out_of_sight_is_refused_before_it_is_written(places):
    (first, second, *_), (trust, _) = places
    with looking([first.pk], [trust.pk]):
        check(Person(school=first))
        check(Person(trust=trust))
        for row in (Person(school=second), Person(), Group(school=second)):
            with pytest.raises(UnscopedError):
                check(row)
    with looking_everywhere("a test"):
        check(Person(school=second))
    with pytest.raises(UnscopedError):
        check(Person(school=first))


def test_a_thread_begins_with_nothing_in_sight(places, people):
    seen = []

    def look():
        try:
            Person.objects.count()
        except UnscopedError as error:
            seen.append(error)
        finally:
            connections.close_all()

    with looking_everywhere("a test"):
        thread = threading.Thread(target=look)
        thread.start()
        thread.join()
    assert len(seen) == 1


# PostgreSQL by itself


def test_the_role_of_the_tests_is_bound_by_row_level_security(postgresql, db):
    assert by_hand("SELECT rolsuper, rolbypassrls FROM pg_roles WHERE rolname = current_user") == [(False, False)]


def test_without_a_sight_the_database_gives_no_row(postgresql, people):
    for table in ("people_person", "people_appointment", "people_group", "people_guardianship", "people_agreement"):
        assert by_hand(f"SELECT count(*) FROM {table}") == [(0,)]


def test_a_row_of_another_school_is_not_written(postgresql, places):
    (first, second, *_), _ = places
    with looking([first.pk]):
        Person.objects.bulk_create([Person(school=first, given_name="Mine")])
        with pytest.raises(ProgrammingError, match="row-level security"), transaction.atomic():
            Person.objects.bulk_create([Person(school=second, given_name="Theirs")])
        mine = Person.objects.get(given_name="Mine")
        with pytest.raises(ProgrammingError, match="row-level security"), transaction.atomic():
            by_hand("UPDATE people_person SET school_id = %s WHERE id = %s RETURNING id", second.pk, mine.pk)


def test_rows_out_of_sight_are_neither_changed_nor_deleted(postgresql, places, people):
    (first, second, *_), _ = places
    with looking([first.pk]):
        changed = by_hand("UPDATE people_person SET given_name = 'X' WHERE school_id = %s RETURNING id", second.pk)
        gone = by_hand("DELETE FROM people_person WHERE school_id = %s RETURNING id", second.pk)
    assert changed == gone == []


def test_the_sight_dies_with_the_transaction(postgresql, db):
    told = []

    def tell_and_fail():
        with looking_everywhere("a test"):
            told.append(settings())
            raise Fault

    def look():
        try:
            with looking([1, 2], [3]):
                told.append(settings())
            told.append(settings())
            with pytest.raises(Fault):
                tell_and_fail()
            told.append(settings())
        finally:
            connections.close_all()

    thread = threading.Thread(target=look)  # a connection of its own, outside the transaction of this test
    thread.start()
    thread.join()
    assert told == [("1,2", "3"), ("", ""), ("all", "all"), ("", "")]


def test_a_second_persons_word_is_hidden_with_the_appointment(postgresql, places, people):
    (first, second, *_), _ = places
    with looking_everywhere("a test"):
        person = Person.objects.filter(school=first).first()
        one = Appointment(person=person, school=first, role="headteacher", since=TODAY, id=uuid.uuid4())
        Appointment.objects.bulk_create([one])
        Agreement.objects.create(appointment=one, by=person, agreed=True)
    with looking([first.pk]):
        assert Agreement.objects.count() == 1
    with looking([second.pk]):
        assert Agreement.objects.count() == 0
    assert Agreement.objects.count() == 0


def test_settings_that_nobody_would_write_show_nothing_more(postgresql, places, people):
    for odd in ("", "0", "all,1", "1,all", " all", "ALL"):
        with transaction.atomic():
            try:
                with transaction.atomic():
                    by_hand("SELECT set_config('belisha.schools', %s, true)", odd)
                    assert by_hand("SELECT count(*) FROM people_person") == [(0,)]
            except DatabaseError:
                continue  # a word among numbers is refused, not read as a number
            finally:
                by_hand("SELECT set_config('belisha.schools', '', true)")


def test_what_is_told_is_a_list_of_numbers():
    assert sight.Sight(frozenset((3, 1))).settings() == (("belisha.schools", "1,3"), ("belisha.trusts", ""))
    assert sight.Sight(everything=True).settings() == (("belisha.schools", "all"), ("belisha.trusts", "all"))
