"""What happens at the door for writes, told scene by scene on a real database: python -m tests.faults.scenes

Each scene asserts; what is said is its name and "well", or its name and why not, as a line of JSON.
"""

import json
import traceback
from contextlib import suppress
from copy import copy

from tests.faults import acting, waiting
from tests.faults.stage import ItBrokeError, counted, fresh, on_postgresql, raised, recorded


def an_act_inside_another_is_kept_with_it():
    from belisha.sight import looking
    from belisha.writing import writing

    before = counted()
    with looking([acting.school().pk]), writing():
        recorded(fresh())
        acting.add("Inner")
    assert counted() == (before[0] + 2, before[1] + 2)


def an_inner_act_that_fails_takes_nothing_else_along():
    from belisha.sight import looking
    from belisha.writing import writing

    def inner():
        with writing():
            recorded(fresh("Inner"))
            raise ItBrokeError

    before = counted()
    with looking([acting.school().pk]), writing():
        recorded(fresh("First"))
        raised(ItBrokeError, inner)
        recorded(fresh("Second"))
    assert counted() == (before[0] + 2, before[1] + 2)


def an_act_that_fails_leaves_neither_row_nor_line_nor_gap():
    from django.core.exceptions import ValidationError

    from belisha.sight import looking
    from belisha.writing import writing

    def outer():
        with looking([acting.school().pk]), writing():
            recorded(fresh())
            raise ItBrokeError

    before = counted()
    raised(ItBrokeError, outer)
    raised(ValidationError, lambda: acting.add(""))
    raised(ValidationError, lambda: acting.add("Wren", email="no address"))
    assert counted() == before
    acting.add("Next")
    assert counted() == (before[0] + 1, before[1] + 1)


def a_lost_race_leaves_no_line():
    from belisha.journal.accountable import VersionLostError

    person = acting.add("Robin")
    stale = copy(person)
    acting.change(person, "First")
    before = counted()
    raised(VersionLostError, lambda: acting.change(stale, "Second"))
    assert counted() == before


def a_change_without_a_line_is_not_kept():
    from belisha.sight import looking
    from belisha.writing import UnrecordedError, writing

    def unrecorded():
        with looking([acting.school().pk]), writing():
            recorded(fresh("Told"))
            fresh("Untold").save()

    before = counted()
    raised(UnrecordedError, unrecorded)
    with looking([acting.school().pk]):
        raised(UnrecordedError, fresh("Outside").save)
    assert counted() == before


def a_line_that_is_taken_back_is_owed_again():
    from belisha.journal.actions import record
    from belisha.sight import looking
    from belisha.writing import UnrecordedError, writing

    person = fresh()

    def inner():
        with writing():
            record("person-added", acting.BY, person, person.place)
            raise ItBrokeError

    def outer():
        with looking([acting.school().pk]), writing():
            person.save()
            raised(ItBrokeError, inner)

    before = counted()
    raised(UnrecordedError, outer)
    assert counted() == before


def what_is_refused_after_its_first_half_is_not_done_by_half():
    import uuid

    from django.http import HttpResponse
    from django.test import RequestFactory

    from belisha.sight import looking
    from belisha.submission.once import done_once

    def refused():
        acting.add("First half")
        return HttpResponse("The second half cannot be.", status=422)

    before = counted()
    request = RequestFactory().post("/", {"once": str(uuid.uuid4())})
    with looking([acting.school().pk]):
        assert done_once(request, refused).status_code == 422
    assert counted() == before


def swallowed(act):
    """An act, and after it an error of the database that somebody swallows."""
    from django.db import DatabaseError, connection

    act()
    with suppress(DatabaseError), connection.cursor() as cursor:
        cursor.execute("SELECT 1 FROM nowhere")


def an_error_that_somebody_swallows_does_not_lose_an_act_silently():
    from django.db import DatabaseError

    from belisha.sight import looking
    from belisha.writing import writing

    def in_sight():
        with looking([acting.school().pk]):
            swallowed(lambda: acting.add("Acknowledged"))

    def at_the_door():
        with looking([acting.school().pk]), writing():
            swallowed(lambda: recorded(fresh("Acknowledged")))

    before = counted()
    for each in (in_sight, at_the_door):
        if on_postgresql():
            raised(DatabaseError, each)
        else:
            each()
    kept = 0 if on_postgresql() else 2
    assert counted() == (before[0] + kept, before[1] + kept)


SCENES = (
    an_act_inside_another_is_kept_with_it,
    an_inner_act_that_fails_takes_nothing_else_along,
    an_act_that_fails_leaves_neither_row_nor_line_nor_gap,
    a_lost_race_leaves_no_line,
    a_change_without_a_line_is_not_kept,
    a_line_that_is_taken_back_is_owed_again,
    waiting.whoever_waits_too_long_is_told_and_the_next_one_is_not,
    waiting.whoever_is_in_haste_does_not_wait_for_another_program,
    waiting.a_thread_that_fails_keeps_nobody_out,
    waiting.no_lock_is_left_behind,
    waiting.nothing_of_the_sight_is_left_behind,
    what_is_refused_after_its_first_half_is_not_done_by_half,
    an_error_that_somebody_swallows_does_not_lose_an_act_silently,
)


def main():
    """Play them all."""
    acting.opened()
    for scene in SCENES:
        try:
            scene()
            said = "well"
        except Exception:
            said = traceback.format_exc()
        print(json.dumps([scene.__name__, said]), flush=True)


if __name__ == "__main__":
    main()
