"""The two lines in front of the web server's threads."""

import threading
from types import SimpleNamespace

import pytest

from belisha.serving.lanes import CLERKS, LONGEST, Lanes


def channel(command="POST", path="/sign-in/", cookie="a", address="192.0.2.1", served=None):
    """A connection with one request."""
    request = SimpleNamespace(command=command, path=path, headers={"COOKIE": cookie})
    found = SimpleNamespace(requests=[request], addr=(address, 1), name=cookie, cancel=lambda: None)
    found.service = lambda: served(found) if served else None
    return found


@pytest.fixture
def lanes():
    made = Lanes(2)
    yield made
    made.shutdown(timeout=1)


def test_pages_are_made_while_the_door_is_held(lanes):
    held, made = threading.Event(), threading.Event()
    for number in range(CLERKS + 20):
        lanes.add_task(channel(cookie=str(number), served=lambda each: held.wait(10)))
    lanes.add_task(channel("GET", served=lambda each: made.set()))
    assert made.wait(5)
    held.set()


def test_whoever_tried_least_goes_first(lanes):
    held, order = threading.Event(), []
    for number in range(CLERKS):
        lanes.add_task(channel(cookie=f"held{number}", served=lambda each: held.wait(10)))
    while lanes.doors.queue:
        pass
    for _ in range(3):
        lanes.add_task(channel(cookie="often", served=lambda each: order.append(each.name)))
    lanes.add_task(channel(cookie="new", served=lambda each: order.append(each.name)))
    assert [each.name for each in lanes.doors.queue] == ["often", "new", "often", "often"]
    held.set()


def test_a_line_that_is_too_long_goes_to_the_pages(lanes):
    held, told = threading.Event(), threading.Event()
    for number in range(CLERKS + LONGEST):
        lanes.add_task(channel(cookie=str(number), served=lambda each: held.wait(10)))
        while number < CLERKS and lanes.doors.queue:
            pass
    lanes.add_task(channel(cookie="last", served=lambda each: told.set()))
    assert told.wait(5)
    held.set()


def test_looking_at_the_form_is_no_signing_in(lanes):
    lanes.set_thread_count(1)
    assert not lanes.doors.queue
