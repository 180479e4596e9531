"""An installation of its own in a folder, driven as a person drives it: by commands, and by small programs."""

import json
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
OPENED = """
import json, sys
from datetime import date
from belisha.serving import prepare
prepare.open_django()
prepare.database(lambda line: None)
from belisha.people import actions
from belisha.people.models import Person, School
from belisha.sight import looking_everywhere
from belisha.journal.actions import program
BY = program("test")
def told(value):
    print(json.dumps(value))
with looking_everywhere("a test"):
"""


class Installation:
    """Belisha on a data folder, and where its backups and its key are."""

    def __init__(self, folder, **settings):
        self.folder = folder
        self.data = folder / "data"
        self.backups = self.data / "backups"
        self.key = folder / "key"
        self.settings = settings

    def environment(self, **more):
        """No setting of whoever runs the tests, but those of this installation."""
        given = {name: value for name, value in os.environ.items() if not name.startswith("BELISHA_")}
        return {**given, "BELISHA_DATA": str(self.data), "PYTHONPATH": str(ROOT / "src"), **self.settings, **more}

    def run(self, *words, **how):
        """A command, with what it said."""
        command = [sys.executable, "-m", "belisha", *map(str, words)]
        return subprocess.run(
            command, env=self.environment(**how.pop("more", {})), capture_output=True, text=True, check=False, **how
        )

    def must(self, *words, **how):
        """A command that has to succeed; what it printed."""
        done = self.run(*words, **how)
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout

    def program(self, text, **how):
        """A small program inside the installation; what it told."""
        body = OPENED + "".join(f"    {line}\n" for line in text.strip().splitlines())
        done = subprocess.run(
            [sys.executable, "-c", body],
            env=self.environment(**how.pop("more", {})),
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stderr
        return json.loads(done.stdout) if done.stdout.strip() else None

    def backup_on_full_disk(self, folder, room):
        """A backup by a process whose disk is full after some bytes, which it finds when everything is open."""
        text = (
            "import sys\n"
            "from pathlib import Path\n"
            "from belisha.serving import prepare\n"
            "prepare.open_django()\n"
            "from belisha.keeping import place, sealing\n"
            "from belisha.refusal import RefusedError\n"
            "from django.db import connection\n"
            "connection.ensure_connection()\n"
            "import resource\n"
            "resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[2]), int(sys.argv[2])))\n"
            "try:\n"
            "    sealing.make(Path(sys.argv[1]), place.recipient())\n"
            "except RefusedError as error:\n"
            "    sys.exit((print(f'belisha: {error}', file=sys.stderr), 2)[1])\n"
        )
        command = [sys.executable, "-c", text, str(folder), str(room)]
        return subprocess.run(command, env=self.environment(), capture_output=True, text=True, check=False)

    def back_up(self):
        """A backup; its file."""
        return Path(self.must("backup").splitlines()[0])

    def restore(self, file, into, *more, **how):
        """Restore a backup into a folder."""
        return self.run("restore", file, "--identity", self.key, "--into", into, *more, **how)

    def at(self, data):
        """The same installation on another data folder."""
        other = Installation(self.folder, **self.settings)
        other.data, other.backups = data, data / "backups"
        return other


def bytes_in(folder):
    """Every file below a folder with all its bytes."""
    return {path: path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def files_with(folder, words):
    """The files below a folder that hold one of some words in any encoding that is used here."""
    wanted = [form for word in words for form in (word.encode(), word.encode("utf-16-le"))]
    return [path for path, held in bytes_in(folder).items() if any(word in held for word in wanted)]
