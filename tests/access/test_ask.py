"""`visible`, `may` and `fetch` against an oracle that never sees the database."""

from datetime import date

import pytest
from django.db import transaction
from django.http import Http404
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from belisha.access import viewer as viewers
from belisha.access.ask import KINDS, fetch, may, visible, visible_persons
from belisha.access.table import ROWS
from belisha.people.models import Person
from belisha.sight import looking_everywhere
from tests.access.small_world import TODAY, Oracle, day, places, worlds, write

PAIRS = tuple(dict.fromkeys((row.verb, row.kind) for row in ROWS if row.kind in KINDS))


@pytest.fixture
def at(db):
    """The places of every small world."""
    return places()


class Undo(Exception):
    """Ends an example."""


def tried(world, at, check):
    """Write a world, check, and forget it."""
    try:
        with looking_everywhere("a test builds a world"), transaction.atomic():
            write(world, at)
            check()
            raise Undo
    except Undo:
        pass


def looking(person, days=0):
    """As somebody of the world."""
    return viewers.of(Person.objects.get(pk=person.id), day(days))


def key_of(at, kind, thing):
    return at[thing].pk if isinstance(thing, str) else thing.id


SLOWLY = settings(
    deadline=None,
    max_examples=25,
    phases=[Phase.explicit, Phase.generate],  # the worlds are small already
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


@SLOWLY
@given(world=worlds(), days=st.sampled_from((0, 0, -1, 1, 2)))
def test_what_is_visible_is_what_the_oracle_says(at, world, days):
    oracle = Oracle(world, days)

    def check():
        for person in world.people:
            viewer = looking(person, days)
            assert viewer.roles == oracle.roles(person)
            with viewers.looking_as(viewer):
                for verb, kind in PAIRS:
                    found = set(visible(viewer, verb, kind).values_list("pk", flat=True))
                    wanted = {
                        key_of(at, kind, thing)
                        for thing in oracle.things(kind)
                        if oracle.may(person, verb, kind, thing)
                    }
                    assert found == wanted, (verb, kind)

    tried(world, at, check)


@SLOWLY
@given(world=worlds(), choices=st.randoms(use_true_random=False))
def test_may_and_fetch_say_the_same_of_each_thing(at, world, choices):
    oracle = Oracle(world)

    def check():
        cells = [
            (person, verb, kind, thing)
            for person in world.people
            for verb, kind in PAIRS
            for thing in oracle.things(kind)
            if not isinstance(thing, str)
        ]
        allowed = [cell for cell in cells if oracle.may(*cell)]
        for person, verb, kind, thing in choices.sample(cells, min(40, len(cells))) + allowed[:40]:
            viewer = looking(person)
            with viewers.looking_as(viewer):
                row = KINDS[kind].model._base_manager.get(pk=thing.id) if viewer_sees(viewer, kind, thing) else None
                wanted = oracle.may(person, verb, kind, thing)
                assert row is not None or not wanted
                if row is not None:
                    assert bool(may(viewer, verb, kind, row)) is wanted
                assert fetched(viewer, verb, kind, thing.id) is wanted

    tried(world, at, check)


def viewer_sees(viewer, kind, thing):
    return KINDS[kind].model._default_manager.filter(pk=thing.id).exists()


def fetched(viewer, verb, kind, key):
    try:
        return fetch(viewer, verb, kind, key) is not None
    except Http404:
        return False


@SLOWLY
@given(world=worlds())
def test_nobody_is_seen_who_is_seen_as_nothing(at, world):
    oracle = Oracle(world)

    def check():
        for person in world.people:
            viewer = looking(person)
            with viewers.looking_as(viewer):
                found = set(visible_persons(viewer).values_list("pk", flat=True))
            kinds = ("pupil", "parent", "staff", "newcomer")
            assert found == {
                each.id for each in world.people if any(oracle.may(person, "see", kind, each) for kind in kinds)
            }

    tried(world, at, check)


@pytest.mark.parametrize("key", ["", "x", "0", "\0", "9" * 400, "00000000-0000-0000-0000-000000000000", None, -1])
@pytest.mark.parametrize("kind", ["pupil", "school", "appointment"])
def test_an_odd_key_is_answered_like_an_absent_thing(db, at, key, kind):
    verb = {"school": "appoint"}.get(kind, "see")
    with looking_everywhere("a test"):
        person = Person.objects.bulk_create([Person(school=at["near"], given_name="Ada")])[0]
        viewer = viewers.Viewer(person, frozenset(("headteacher",)), frozenset((at["near"].pk,)), frozenset(), TODAY)
        with pytest.raises(Http404, match="There is nothing here, or nothing for you"):
            fetch(viewer, verb, kind, key)


def test_a_verb_that_no_row_has_is_a_fault(at):
    viewer = viewers.Viewer(Person(), frozenset(("teacher",)), frozenset(), frozenset(), date(2026, 11, 21))
    with pytest.raises(KeyError, match="nobody ever may juggle a pupil"):
        visible(viewer, "juggle", "pupil")
