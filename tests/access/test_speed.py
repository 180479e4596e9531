"""A school of 2,000 pupils: one query for a list, a handful for an answer, and milliseconds."""

import time
from statistics import median

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from belisha.access import viewer as viewers
from belisha.access.ask import may, visible, visible_persons
from belisha.people.models import Appointment, Group, Guardianship, Membership, Person
from belisha.sight import looking_everywhere
from tests.access.small_world import TODAY, day, places

PUPILS, IN_CLASS = 2_000, 30
LONGEST = 0.25
"""Seconds, on a busy machine; on a quiet one it is a few thousandths."""


@pytest.fixture
def large(db):
    """The school, a teacher of thirty and the Headteacher."""
    at = places()["near"]
    with looking_everywhere("a test builds a school"):
        since = {"school": at, "since": day(-30)}
        pupils = Person.objects.bulk_create(Person(school=at, given_name=f"Pupil {n}") for n in range(PUPILS))
        adults = Person.objects.bulk_create(Person(school=at, given_name=f"Parent {n}") for n in range(PUPILS))
        teacher, head = Person.objects.bulk_create(Person(school=at, given_name=name) for name in ("Teacher", "Head"))
        roles = [(each, "pupil") for each in pupils] + [(teacher, "teacher"), (head, "headteacher")]
        Appointment.objects.bulk_create(Appointment(person=each, role=role, **since) for each, role in roles)
        families = zip(adults, pupils, strict=True)
        Guardianship.objects.bulk_create(Guardianship(adult=adult, child=child, **since) for adult, child in families)
        group = Group.objects.bulk_create([Group(school=at, kind="class", name="Oak", year=2026)])[0]
        inside = [(teacher, "staff"), *((each, "pupil") for each in pupils[:IN_CLASS])]
        Membership.objects.bulk_create(
            Membership(group=group, person=each, part=part, **since) for each, part in inside
        )
        if connection.vendor == "postgresql":
            with connection.cursor() as cursor:
                cursor.execute("ANALYZE")
    return {"teacher": teacher, "head": head, "pupils": pupils}


def timed(run, times=9):
    found = []
    for _ in range(times):
        begin = time.perf_counter()
        result = run()
        found.append(time.perf_counter() - begin)
    return result, median(found)


@pytest.mark.parametrize(("who", "number"), [("teacher", IN_CLASS), ("head", PUPILS)])
def test_the_pupils_somebody_may_see_are_one_query(large, who, number):
    viewer = viewers.of(large[who], TODAY)
    with viewers.looking_as(viewer):
        visible(viewer, "see", "pupil").exists()  # what is looked up once for a request
        with CaptureQueriesContext(
            connection,
        ) as asked:
            assert len(set(visible(viewer, "see", "pupil").values_list("pk", flat=True))) == number
        assert len(asked) == 1
        count, took = timed(lambda: visible(viewer, "see", "pupil").count())
        page, paged = timed(lambda: list(visible(viewer, "see", "pupil")[:50]))
        everybody, whole = timed(lambda: visible_persons(viewer).count())
    print(
        f"{connection.vendor}, {who}: count {took * 1000:.1f} ms, 50 of them {paged * 1000:.1f} ms, "
        f"everybody {whole * 1000:.1f} ms"
    )
    assert count == number
    assert len(page) == min(50, number)
    assert everybody >= 2 * number
    assert max(took, paged, whole) < LONGEST


def test_an_answer_is_a_few_queries_and_they_do_not_grow(large):
    viewer = viewers.of(large["teacher"], TODAY)
    with viewers.looking_as(viewer):
        may(viewer, "see", "pupil", large["pupils"][0])
        for pupil in (large["pupils"][0], large["pupils"][-1]):
            with CaptureQueriesContext(connection) as asked:
                assert bool(may(viewer, "see", "pupil", pupil)) is (pupil == large["pupils"][0])
            assert len(asked) <= 4


def test_a_viewer_is_made_in_a_few_queries(large):
    with CaptureQueriesContext(connection) as asked:
        viewers.of(large["teacher"], TODAY)
    assert len([each for each in asked if each["sql"].startswith("SELECT") and "set_config" not in each["sql"]]) <= 3
