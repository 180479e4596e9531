"""Ten thousand deadlines over both changes of the clock, with a clock that jumps by a day and 200 killed workers.

None is missed, none comes too early, each effect happens exactly once, and an e-mail that comes twice has one id.
"""

import json
import os
import socket
import subprocess
import sys
from collections import Counter
from datetime import timedelta

import pytest
from aiosmtpd.controller import Controller

from tests.deadlines.mother import STEP
from tests.faults.place import new_database, surroundings
from tests.outbox.conftest import Inbox

pytestmark = [
    pytest.mark.installation,
    pytest.mark.skipif(not hasattr(os, "fork"), reason="workers are forked, which this system cannot"),
]
# As many on PostgreSQL with DEADLINES=10000: what both databases do alike is shown in full on one.
NUMBER = int(os.environ.get("DEADLINES", "2500" if "BELISHA_DATABASE" in os.environ else "10000"))
# 200 for ten thousand: how often an e-mail comes again goes by how often a worker dies.
KILLS, JUMPS = NUMBER // 50, 24


@pytest.fixture
def inbox():
    """A real mail server; its port and what it took."""
    taken = Inbox()
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        taken.port = free.getsockname()[1]
    controller = Controller(taken, hostname="127.0.0.1", port=taken.port)
    controller.start()
    yield taken
    controller.stop()


@pytest.fixture
def mother(tmp_path):
    """Runs the program of another process on a place of its own; what it said."""
    server = os.environ.get("BELISHA_DATABASE", "")
    given = surroundings(tmp_path / "place", new_database(server) if server else "")
    given["BELISHA_MAIL_FROM"] = "belisha@otters.example"

    def run(*words):
        call = [sys.executable, "-m", "tests.deadlines.mother", *map(str, words)]
        done = subprocess.run(call, env=given, capture_output=True, text=True, timeout=1500, check=False)
        assert done.returncode == 0, done.stderr[-3000:]
        print(words[0], done.stderr[-60:].strip())
        return json.loads(done.stdout or "null")

    return run


def test_ten_thousand_deadlines_are_neither_missed_nor_acted_on_twice(mother, inbox):
    mother("lay", NUMBER)
    did = mother("run", inbox.port, KILLS, JUMPS)
    found = mother("told")
    print({**did, "doubts": found["doubts"], "fired": len(found["fired"]), "mails": len(inbox.ids)})

    assert did == {"killed": KILLS, "jumped": JUMPS, "codes": [0, 0, 0]}
    assert found["doubts"] > 0, "the clock jumped, and somebody noticed"
    should = {(key, threshold): moment for key, threshold, moment in found["should"]}
    fired = Counter((key, threshold) for key, threshold, _, _ in found["fired"])
    assert len({key for key, _ in should}) == NUMBER
    assert should.keys() - fired.keys() == set(), "missed"
    assert fired.keys() - should.keys() == set(), "what should not have been"
    assert set(fired.values()) == {1}, "twice"

    for key, threshold, meant, when in found["fired"]:
        assert meant == should[key, threshold]
        assert when >= meant, "too early"
    assert found["open"] == 0
    assert found["lines"] == len(found["fired"])
    assert (found["odd"], found["verified"]) == ([], [])

    # the effects: one message for each
    assert Counter(found["keys"]) == Counter(f"deadline:{key}:1:{threshold}" for key, threshold in fired)
    # and the e-mails: each at least once, again only with the same id
    assert found["stages"] == {"waiting": 0, "given up": 0}
    sent = Counter(inbox.ids)
    assert sent.keys() == {mail for mail, _ in found["mails"]}
    assert len(sent) > NUMBER / 20
    again = sum(sent.values()) - len(sent)
    # only one that was under way when its worker was killed
    assert again <= len(sent) / 20
    assert len(set(inbox.mails)) == len(sent), "the same, byte for byte"
    lateness = sorted(when - meant for _, _, meant, when in found["fired"])
    print("e-mails sent again:", again, "half within", timedelta(seconds=lateness[len(lateness) // 2]), "of step", STEP)
