"""Belisha as it is started, struck and stopped: real processes, on either database."""

import json
import os
import signal
import socket
import sys
from pathlib import Path

import pytest

from tests.serving.installation import Served, children, command, free_port, is_alive, surroundings, until

pytestmark = [
    pytest.mark.installation,
    pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="processes are looked up in /proc"),
]


@pytest.fixture(scope="module")
def served(tmp_path_factory):
    """An installation with the demonstration, for the tests that leave it as it was."""
    with Served(tmp_path_factory.mktemp("kept"), "--demo") as found:
        yield found.opened()


def test_the_first_start_makes_everything_and_shows_the_schools(served):
    assert served.heard("Made the database.")
    assert served.heard("Made the demonstration: Lanternfield Learning Trust with 5 schools")
    status, page = served.get("/")
    assert status == 200
    assert "Conker Lane Primary School" in page


def test_styles_are_served_by_names_that_tell_their_content_and_are_kept(served):
    import re
    import urllib.request

    page = served.get("/")[1]
    style = re.search(r'href="(/static/[^"]+\.[0-9a-f]{12}\.css)"', page)[1]
    with urllib.request.urlopen(f"http://127.0.0.1:{served.port}{style}") as answer:
        assert "immutable" in answer.headers["Cache-Control"]
        assert answer.headers["Content-Type"].startswith("text/css")


def test_it_is_alive_and_becomes_ready(served):
    assert json.loads(served.get("/healthz")[1]) == {"alive": True}
    _, said = until(lambda: (found := served.get("/readyz"))[0] == 200 and found, "it to be ready")
    checks = json.loads(said)["checks"]
    assert {"database", "migrations", "worker", "check the database"} <= checks.keys()
    assert all(each["well"] for each in checks.values())
    said = until(lambda: "tidy" in (found := command(served.given, "doctor").stdout) and found, "both jobs to be done")
    assert "fault" not in said


def test_the_record_has_neither_query_nor_control_characters(served):
    served.get("/nowhere/%0AGET%20/fake?name=Mia%20Brown")
    line = until(lambda: next((each for each in served.said if "/nowhere/" in each), None), "the line of the request")
    assert line.startswith("GET /nowhere/%0AGET%20/fake 404 ")
    assert not served.heard("Mia")
    assert "127.0.0.1" not in line


def test_a_second_one_on_the_same_data_is_refused_and_told_where_the_first_is(served):
    found = command({**served.given}, "serve", "--port", str(free_port()), "--no-browser")
    assert found.returncode == 2
    assert "already running on the data folder" in found.stderr
    assert f"process {served.process.pid}, http://localhost:{served.port}" in found.stderr


def test_a_port_that_is_taken_is_named_with_one_that_is_free(tmp_path):
    with socket.socket() as door:
        door.bind(("127.0.0.1", 0))
        door.listen()
        port = door.getsockname()[1]
        found = command(surroundings(tmp_path), "serve", "--port", str(port), "--no-browser")
    assert found.returncode == 2
    assert f"port {port} of 127.0.0.1 is taken by another program" in found.stderr
    assert "--port " in found.stderr
    assert "Traceback" not in found.stderr


def test_a_web_server_that_is_killed_is_back(served):
    before = served.child("web")
    os.kill(before, signal.SIGKILL)
    until(lambda: served.heard("The web server was killed by signal 9: starting it again"), "the supervisor to notice")
    until(lambda: served.child("web") != before, "a new web server")
    assert served.get("/")[0] == 200


def test_a_worker_that_is_killed_is_back(served):
    before = served.child("worker")
    os.kill(before, signal.SIGKILL)
    until(lambda: served.heard("The worker was killed by signal 9: starting it again"), "the supervisor to notice")
    until(lambda: served.child("worker") != before, "a new worker")


def test_nobody_is_turned_away_while_the_web_server_is_away(served):
    for _ in range(3):
        os.kill(served.child("web"), signal.SIGKILL)
        assert until(lambda: served.get("/healthz"), "an answer")[0] == 200


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_it_stops_tidily(tmp_path, number):
    with Served(tmp_path).opened() as served:
        below = [served.child("web"), served.child("worker")]
        assert served.ended(number) == 0
        assert not any(map(is_alive, below))
        assert served.said[-1] == "Stopping."
        assert not served.heard("Traceback")


def test_a_supervisor_that_is_killed_takes_its_children_along(tmp_path):
    with Served(tmp_path).opened() as served:
        below = [served.child("web"), served.child("worker")]
        served.process.kill()
        until(lambda: not any(map(is_alive, below)), "the children to end")
    with Served(tmp_path, given=served.given).opened() as again:
        assert again.get("/healthz")[0] == 200
        assert not again.heard("Made the")


def test_what_was_saved_outlives_a_kill(tmp_path):
    with Served(tmp_path, "--demo").opened() as served:
        for number in (*children(served.process.pid).values(), served.process.pid):
            os.kill(number, signal.SIGKILL)
        served.process.wait()
    found = command(served.given, "school", "list")
    assert len(found.stdout.splitlines()) == 5
    assert command(served.given, "doctor").returncode == 0


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("BELISHA_PROT", "8000", "BELISHA_PROT is no setting of Belisha; did you mean 'BELISHA_PORT'?"),
        ("BELISHA_THREADS", "many", "BELISHA_THREADS cannot be 'many'; it may be a whole number from 1 to 64"),
    ],
)
def test_a_wrong_setting_stops_the_start(tmp_path, name, value, said):
    found = command({**surroundings(tmp_path), name: value}, "serve", "--no-browser")
    assert (found.returncode, found.stdout) == (2, "")
    assert found.stderr == f"belisha: {said}\n"


def test_the_password_of_a_database_is_not_among_the_arguments_and_is_not_said(tmp_path):
    given = {name: value for name, value in surroundings(tmp_path).items() if name != "BELISHA_DATABASE"}
    url = f"postgresql://somebody:s3cret@127.0.0.1:{free_port()}/nothing"
    with Served(tmp_path, "--database", url, given=given) as served:
        until(lambda: b"s3cret" not in Path(f"/proc/{served.process.pid}/cmdline").read_bytes(), "it to be hidden")
        assert served.process.wait(60) == 2
        until(lambda: served.heard("database: could not be looked at"), f"the reason: {served.said}")
        assert not served.heard("s3cret")
        assert not served.heard("Traceback")


def test_the_worker_runs_alone_and_ends_when_told(tmp_path):
    import subprocess

    given = surroundings(tmp_path)
    assert command(given, "trust", "list").returncode == 0
    call = [sys.executable, "-m", "belisha", "worker"]
    with subprocess.Popen(call, env=given, stdout=subprocess.PIPE, text=True) as worker:
        assert "The worker is at work" in worker.stdout.readline()
        until(lambda: "alive" in command(given, "doctor").stdout, "a sign of life")
        worker.send_signal(signal.SIGTERM)
        assert worker.wait(60) == 0
