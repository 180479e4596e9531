"""An installation as a person starts it: real processes, on a data folder and a database of their own."""

import os
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from contextlib import contextmanager
from pathlib import Path
from threading import Thread
from uuid import uuid4

ROOT = Path(__file__).resolve().parents[2]
# Generous: what is tested is that it happens, not how soon.
PATIENCE = 60


def until(happened, what, seconds=PATIENCE):
    """The first true answer of `happened`; a test that waits for ever says for what."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if found := happened():
            return found
        time.sleep(0.05)
    raise AssertionError(f"waited {seconds} seconds for {what}")


def free_port():
    """A port that nobody has just now."""
    with socket.socket() as door:
        door.bind(("127.0.0.1", 0))
        return door.getsockname()[1]


def surroundings(folder, database=True):
    """What the processes of an installation find: on PostgreSQL, a new database that nobody else has."""
    given = {name: value for name, value in os.environ.items() if not name.startswith(("BELISHA_", "DJANGO_", "COV_"))}
    given |= {"BELISHA_DATA": str(folder), "PYTHONPATH": str(ROOT / "src"), "CI": "true"}
    if database and (server := os.environ.get("BELISHA_DATABASE")):
        given["BELISHA_DATABASE"] = own_database(server)
    return given


def own_database(server, like=""):
    """The address of a new database on a PostgreSQL server: empty, or a copy of one that nobody works on."""
    import psycopg

    name = f"installation_{uuid4().hex}"
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}" + (f" TEMPLATE {like}" if like else ""))
    return server.replace("/belisha?", f"/{name}?")


def demonstration(folder):
    """The surroundings of an installation with the demonstration in it: a copy of one that is made once for a run."""
    with _alone(Path(os.environ["BELISHA_DATA"]) / "demonstration") as pattern:
        if not (pattern / "surroundings").exists():
            given = surroundings(pattern / "data")
            subprocess.run([sys.executable, "-m", "belisha.serving.prepare", "--demo"], env=given, check=True)
            (pattern / "surroundings").write_text(given.get("BELISHA_DATABASE", ""))
        shutil.copytree(pattern / "data", folder, dirs_exist_ok=True)
        like = (pattern / "surroundings").read_text().partition("?")[0].rpartition("/")[2]
        if not like:
            return surroundings(folder)
        given = surroundings(folder, database=False)
        return given | {"BELISHA_DATABASE": own_database(os.environ["BELISHA_DATABASE"], like)}


@contextmanager
def _alone(folder):
    """The folder, while no other process of the tests works on it."""
    import fcntl

    folder.mkdir(exist_ok=True)
    with (folder / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield folder


def command(given, *words):
    """Run one command of Belisha to its end."""
    call = [sys.executable, "-m", "belisha", *words]
    return subprocess.run(call, env=given, capture_output=True, text=True, timeout=PATIENCE, check=False)


def is_alive(number):
    """Whether a process is there; one that has ended and waits for its parent is not."""
    try:
        return Path(f"/proc/{number}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


def children(number):
    """The processes that a process has begun, by what they were begun with."""
    found = {}
    for path in Path("/proc").glob("[0-9]*"):
        try:
            parent = int((path / "stat").read_text().rpartition(")")[2].split()[1])
            words = (path / "cmdline").read_bytes().decode().split("\0")
        except (OSError, ValueError):
            continue
        if parent == number and is_alive(path.name):
            found[next((word for word in words if word in ("web", "worker")), "other")] = int(path.name)
    return found


class Served:
    """`belisha serve` at work."""

    def __init__(self, folder, *words, given=None):
        self.given = given or surroundings(folder)
        self.port = free_port()
        self.said = []
        call = [sys.executable, "-m", "belisha", "serve", "--port", str(self.port), "--no-browser", *words]
        self.process = subprocess.Popen(
            call, env=self.given, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, start_new_session=True
        )
        self.listening = Thread(target=self._listen, daemon=True)
        self.listening.start()

    def _listen(self):
        for line in self.process.stdout:
            self.said.append(line.rstrip())

    def __enter__(self):
        return self

    def __exit__(self, *_):
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait()
        self.listening.join(PATIENCE)
        self.process.stdout.close()

    def heard(self, words):
        """Whether a line with these words has come."""
        return any(words in line for line in self.said)

    def opened(self):
        """Wait until it says that it is open."""
        until(lambda: self.heard("Belisha is open") or self.process.poll() is not None, f"it to open: {self.said}")
        assert self.process.poll() is None, self.said
        return self

    @property
    def address(self):
        """Where a browser finds it, under a name that passkeys take."""
        return f"http://localhost:{self.port}"

    def run(self, script):
        """What a script of Python prints that knows this installation and its database."""
        call = [sys.executable, "-c", script]
        done = subprocess.run(call, env=self.given, capture_output=True, text=True, timeout=PATIENCE, check=False)
        assert done.returncode == 0, done.stderr
        return done.stdout.splitlines()[-1]

    def get(self, path):
        """Status and body of a page; None where nobody answers."""
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{self.port}{path}", timeout=PATIENCE) as answer:
                return answer.status, answer.read().decode()
        except urllib.error.HTTPError as error:
            return error.code, error.read().decode()
        except OSError:
            return None

    def child(self, name):
        """The number of the web server's or the worker's process."""
        return until(lambda: children(self.process.pid).get(name), f"the {name} to be there")

    def ended(self, number=signal.SIGTERM):
        """Send a signal and wait for the end; the exit code."""
        self.process.send_signal(number)
        code = self.process.wait(PATIENCE)
        self.listening.join(PATIENCE)
        return code
