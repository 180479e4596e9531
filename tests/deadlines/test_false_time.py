"""The clock of the system itself put a day ahead and a day back, by libfaketime, under the program as it is."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.faults.place import new_database, surroundings

pytestmark = pytest.mark.installation
LIBRARY = next(iter(sorted(Path("/usr/lib").glob("*/faketime/libfaketimeMT.so.1"))), None)
LOOK = """
import sys
from argparse import Namespace
from belisha.serving import prepare
prepare.open_django()
prepare.database(lambda line: None)
from belisha.deadlines import commands
sys.exit(commands.deadlines(Namespace(once=True)))
"""


def test_a_clock_that_was_put_is_noticed_from_one_process_to_the_next(tmp_path, not_run):
    if LIBRARY is None:
        not_run("libfaketime is not installed (Debian: apt-get install faketime)")
    if not Path("/proc/sys/kernel/random/boot_id").exists():
        not_run("this system does not say which run of the machine it is")
    server = os.environ.get("BELISHA_DATABASE", "")
    given = surroundings(tmp_path / "place", new_database(server) if server else "")

    def look(off=""):
        put = {"LD_PRELOAD": str(LIBRARY), "FAKETIME": off, "FAKETIME_DONT_FAKE_MONOTONIC": "1"} if off else {}
        done = subprocess.run(
            [sys.executable, "-c", LOOK], env=given | put, capture_output=True, text=True, timeout=200, check=False
        )
        return done.returncode, done.stdout.strip()

    assert look() == (0, "0 acted on")
    for off, said in (("+1d", "24 hours ahead"), ("-1d", "24 hours back")):
        code, words = look(off)
        assert (code, said in words) == (2, True)
        assert look() == (0, "0 acted on")
