"""Places to do damage in: a data folder and a database of their own, copied from one that was laid out once."""

import os
import shutil
import subprocess
import sys
from pathlib import Path
from uuid import uuid4

from tests.serving.installation import PATIENCE, ROOT

FILE = "belisha.sqlite3"


def surroundings(folder, url=""):
    """What a process finds that is to work on this folder, and on the database of this address."""
    given = {name: value for name, value in os.environ.items() if not name.startswith(("BELISHA_", "DJANGO_", "COV_"))}
    given |= {"BELISHA_DATA": str(folder), "PYTHONPATH": os.pathsep.join((str(ROOT / "src"), str(ROOT)))}
    return given | ({"BELISHA_DATABASE": url} if url else {})


class Place:
    """One installation: `folder`, `url` (empty on SQLite), `given` for its processes."""

    def __init__(self, folder, url=""):
        self.folder = Path(folder)
        self.url = url
        self.given = surroundings(folder, url)

    def copied(self, folder):
        """Another one like it, while nobody works on it."""
        shutil.copytree(self.folder, folder, dirs_exist_ok=True)
        return Place(folder, new_database(self.url, like=self.url) if self.url else "")

    def run(self, *words):
        """Run the acting program to its end; the lines it said."""
        done = subprocess.run(
            self.call(words), env=self.given, capture_output=True, text=True, timeout=120, check=False
        )
        assert done.returncode == 0, done.stderr[-3000:]
        return done.stdout.splitlines()

    def begin(self, *words, before=(), **more):
        """Begin the acting program; it says its lines on a pipe."""
        return subprocess.Popen([*before, *self.call(words)], env=self.given, stdout=subprocess.PIPE, **more)

    @staticmethod
    def call(words):
        program = () if words[0] == "tests.faults.scenes" else ("tests.faults.acting",)
        return [sys.executable, "-m", *program, *map(str, words)]

    def connected(self):
        """A plain connection to its database, that knows nothing of Belisha."""
        if self.url:
            import psycopg

            connection = psycopg.connect(self.url, connect_timeout=PATIENCE)
            for what in ("schools", "trusts"):
                connection.execute("SELECT set_config(%s, 'all', false)", (f"belisha.{what}",))
            return connection
        return opened(self.folder / FILE)


def opened(path):
    """A SQLite file, with the library that Belisha uses."""
    from belisha.serving.sqlite import use_safe_library

    use_safe_library()
    import sqlite3

    return sqlite3.connect(path, timeout=20)


def new_database(server, like=""):
    """The address of a new database on the server of an address: empty, or a copy."""
    import psycopg

    name = f"faults_{uuid4().hex}"
    template = f"TEMPLATE {name_of(like)}" if like else ""
    with psycopg.connect(named(server, "postgres"), autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name} {template}")
    return named(server, name)


def name_of(url):
    """The name of the database in an address."""
    return url.partition("?")[0].rpartition("/")[2]


def named(url, name):
    """The address of another database on the same server."""
    before, _, options = url.partition("?")
    return f"{before.rpartition('/')[0]}/{name}?{options}"
