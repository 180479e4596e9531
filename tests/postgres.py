"""A PostgreSQL server for a run of the tests: from the system's binaries, in a folder of its own, gone afterwards."""

import os
import re
import shutil
import subprocess
import tempfile
from pathlib import Path

OLDEST = 15
OWNER = "belisha_of_the_server"
"""The superuser, whom row-level security does not bind: only the server itself is made as this one."""


class NotHereError(Exception):
    """There is nothing to start a server from; says what is missing."""


def binaries():
    """The folder with initdb and postgres in it, the newest version first. Raises NotHereError."""
    system = Path(os.environ.get("POSTGRESQL_HOME", "/usr/lib/postgresql"))
    found = sorted(system.glob("[0-9]*/bin/initdb"), key=lambda path: -int(path.parts[-3]))
    places = [path.parent for path in found]
    if on_path := shutil.which("initdb"):
        places.append(Path(on_path).resolve().parent)
    for place in places:
        if (place / "postgres").exists() and version(place) >= OLDEST:
            return place
    raise NotHereError(f"no PostgreSQL {OLDEST} or newer is installed (Debian: apt-get install postgresql)")


def version(place):
    """The main version of the server in a folder; 0 where it does not say."""
    said = subprocess.run([place / "postgres", "--version"], capture_output=True, text=True, check=False).stdout
    number = re.search(r"\) (\d+)", said)
    return int(number[1]) if number else 0


def person():
    """Who is to run the server: PostgreSQL refuses root."""
    if os.name != "posix" or os.geteuid() != 0:
        return None
    import pwd  # there is none on Windows

    for name in ("postgres", "nobody"):
        try:
            return pwd.getpwnam(name)
        except KeyError:
            continue
    raise NotHereError("PostgreSQL does not run as root, and there is neither a user postgres nor nobody")


class Server:
    """A server that listens on a socket in its own folder only."""

    def __init__(self):
        self.place = binaries()
        self.person = person()
        self.folder = Path(tempfile.mkdtemp(prefix="belisha-postgresql-"))
        self.url = f"postgresql://belisha@/belisha?host={self.folder}"
        if self.person:
            os.chown(self.folder, self.person.pw_uid, self.person.pw_gid)

    def run(self, *command):
        """Run a program of PostgreSQL to its end. Raises NotHereError with its last words."""
        done = subprocess.run(self.named(command), capture_output=True, text=True, check=False, **self.how())
        if done.returncode:
            raise NotHereError(f"{command[0]} failed: {(done.stderr or done.stdout).strip()[-300:]}")

    def named(self, command):
        return [str(self.place / command[0]), *map(str, command[1:])]

    def how(self):
        """Not as root, and not in a folder that the other user may not enter."""
        other = {"user": self.person.pw_uid, "group": self.person.pw_gid, "extra_groups": []} if self.person else {}
        return {"cwd": self.folder, "env": {**os.environ, "LC_ALL": "C"}, **other}

    def start(self):
        """Make a database and wait until it answers. Raises NotHereError."""
        kept = self.folder / "kept"
        self.run("initdb", "-D", kept, "-U", OWNER, "-A", "trust", "-E", "UTF8", "--no-sync")
        options = f"-c listen_addresses='' -c unix_socket_directories='{self.folder}'"
        self.run("pg_ctl", "-D", kept, "-w", "-t", "60", "-l", self.folder / "log", "-o", options, "start")
        # As on a real server: the application's role owns its tables, and row-level security binds it all the same.
        self.run("createuser", "-h", self.folder, "-U", OWNER, "--createdb", "--no-superuser", "belisha")
        self.run("createdb", "-h", self.folder, "-U", OWNER, "-O", "belisha", "belisha")
        return self

    def stop(self):
        """Stop it and leave nothing behind."""
        command = self.named(("pg_ctl", "-D", self.folder / "kept", "-m", "immediate", "-w", "stop"))
        subprocess.run(command, capture_output=True, check=False, **self.how())
        shutil.rmtree(self.folder, ignore_errors=True)
