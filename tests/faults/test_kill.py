"""kill -9 while people write: 25 times, spread over web server, worker and PostgreSQL, over HTTP on the real thing.

Four browsers add people without pause. Where an answer is lost they send the same form again, with the same key.
"""

import os
import signal
import time
from collections import Counter
from contextlib import closing, contextmanager
from pathlib import Path
from random import Random
from threading import Event, Thread

import pytest

from tests import postgres
from tests.faults.browser import Browser, Tally
from tests.faults.place import Place, new_database
from tests.faults.server import Struck
from tests.faults.whole import Whole
from tests.serving.installation import Served, until

pytestmark = [
    pytest.mark.installation,
    pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="processes are looked up in /proc"),
]
WRITERS = 4
# More than six deaths of one part within a minute, and the supervisor gives up.
ON_SQLITE = ["web", "worker"] * 4
ON_POSTGRESQL = [*["web", "worker"] * 4, *["PostgreSQL"] * 9]


@contextmanager
def writers(browser):
    """Browsers that add people in the meantime; what they were told."""
    tally, stop = Tally(), Event()
    crew = [Thread(target=tally.write, args=(browser, f"Writer {number}", stop)) for number in range(WRITERS)]
    for each in crew:
        each.start()
    try:
        yield tally
    finally:
        stop.set()
        for each in crew:
            each.join()


def struck(served, tally, whom, server=None):
    """Kill, one after the other in an order by chance, each time at a moment when people are being added."""
    chance = Random(25)
    for name in chance.sample(whom, len(whom)):
        told = len(tally.added)
        until(lambda told=told: len(tally.added) > told + WRITERS, f"people to be added: {tally}")
        time.sleep(chance.uniform(0, 0.3))
        if name == "PostgreSQL":
            server.strike()
            server.again()
        else:
            os.kill(served.child(name), signal.SIGKILL)
    told = len(tally.added)
    until(lambda: len(tally.added) > told + WRITERS, "people to be added after the last blow")


def looked(place, tally):
    """Nothing lost, nothing twice, and the journal whole."""
    with closing(place.connected()) as connection:
        found = Whole(connection)
    names = Counter(each["given_name"] for each in found.people.values() if each["family_name"] == "Fault")
    assert found.faults == []
    assert found.lost(tally.lines()) == []
    assert set(names.values()) == {1}
    assert all(found.people[which]["given_name"] == given for given, which in tally.added.items())
    assert len(names) - len(tally.added) <= WRITERS
    assert tally.odd == []
    assert tally.again > 0
    return found


def test_nothing_is_lost_or_done_twice_when_web_server_and_worker_are_killed(laid_on_sqlite, tmp_path):
    place = laid_on_sqlite.copied(tmp_path / "place")
    browser, _ = Browser.entered(place)
    with Served(place.folder, given=place.given).opened() as served:
        browser.port = served.port
        with writers(browser) as tally:
            struck(served, tally, ON_SQLITE)
        assert served.ended() == 0
    looked(place, tally)


@pytest.fixture
def own_server(not_run):
    """A server that nobody else needs."""
    if "BELISHA_DATABASE" not in os.environ:
        pytest.skip("this is about PostgreSQL, and runs where the tests run on PostgreSQL")
    try:
        server = Struck()
        server.start()
    except postgres.NotHereError as error:
        not_run(str(error))
    yield server
    server.stop()


def test_nothing_is_lost_or_done_twice_when_postgresql_is_killed_too(own_server, tmp_path):
    place = Place(tmp_path / "place", new_database(own_server.url))
    place.run("lay")
    browser, _ = Browser.entered(place)
    with Served(place.folder, given=place.given).opened() as served:
        browser.port = served.port
        with writers(browser) as tally:
            struck(served, tally, ON_POSTGRESQL, own_server)
        assert served.ended() == 0
    looked(place, tally)
