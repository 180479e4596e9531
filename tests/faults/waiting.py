"""Scenes of waiting at the door for writes: in turn, too long, in haste; and of what is left behind."""

import time
from threading import Event, Thread

from tests.faults import acting
from tests.faults.stage import ItBrokeError, counted, fresh, on_postgresql, raised, recorded


def whoever_waits_too_long_is_told_and_the_next_one_is_not():
    from django.db import OperationalError, connection

    from belisha.writing import writing

    inside, done = Event(), Event()

    def slow():
        with writing():
            inside.set()
            done.wait(30)
        connection.close()

    def hasty():
        with writing(patience=0.3):
            pass

    other = Thread(target=slow)
    other.start()
    inside.wait(30)
    begun = time.monotonic()
    raised(OperationalError, hasty)
    assert 0.2 < time.monotonic() - begun < 10
    done.set()
    other.join()
    acting.add("Afterwards")


def whoever_is_in_haste_does_not_wait_for_another_program():
    from django.db import OperationalError, connection

    from belisha.writing import writing
    from tests.faults.place import opened

    def hasty():
        with writing(patience=0.3):
            pass

    if on_postgresql():
        return
    other = opened(connection.settings_dict["NAME"])
    other.execute("BEGIN IMMEDIATE")
    begun = time.monotonic()
    raised(OperationalError, hasty)
    assert time.monotonic() - begun < 10
    other.close()
    acting.add("Afterwards")
    with connection.cursor() as cursor:
        assert cursor.execute("PRAGMA busy_timeout").fetchone() == (20000,)


def a_thread_that_fails_keeps_nobody_out():
    from django.db import connection

    from belisha.writing import writing

    def failing():
        def act():
            with writing():
                recorded(fresh())
                raise ItBrokeError

        raised(ItBrokeError, act)
        connection.close()

    before = counted()
    crew = [Thread(target=failing) for _ in range(8)]
    for each in crew:
        each.start()
    for each in crew:
        each.join()
    begun = time.monotonic()
    acting.add("Afterwards")
    assert time.monotonic() - begun < 10
    assert counted() == (before[0] + 1, before[1] + 1)


def no_lock_is_left_behind():
    from django.db import connection

    from belisha.sight import looking
    from belisha.writing import writing

    def locks():
        with connection.cursor() as cursor:
            cursor.execute("SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND pid = pg_backend_pid()")
            return cursor.fetchone()[0]

    def failing():
        with looking([acting.school().pk]), writing():
            assert locks()
            raise ItBrokeError

    if not on_postgresql():
        return
    acting.add("Robin")
    assert locks() == 0
    raised(ItBrokeError, failing)
    assert locks() == 0


def nothing_of_the_sight_is_left_behind():
    from django.db import connection

    if not on_postgresql():
        return
    acting.add("Robin")
    with connection.cursor() as cursor:
        cursor.execute("SELECT current_setting('belisha.schools', true), current_setting('lock_timeout')")
        assert cursor.fetchone() in [("", "0"), (None, "0")]
