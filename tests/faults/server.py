"""A PostgreSQL server that is struck down, all its processes at once, and begun again."""

import os
import signal
import subprocess
from pathlib import Path

from tests import postgres
from tests.serving.installation import is_alive, until


class Struck(postgres.Server):
    """A server of one test's own, and a child of it: whoever is killed has to be mourned by somebody."""

    process = None

    def start(self):
        """Make a database, and take over from the program that made it."""
        super().start()
        self.run("pg_ctl", "-D", self.folder / "kept", "-m", "fast", "-w", "stop")
        self.again()
        return self

    def again(self):
        """Begin it; it puts itself right from its log, and this waits until it answers."""
        # The last one: after a fall all files are synced at once, and not one by one, which takes seconds.
        options = ("listen_addresses=", f"unix_socket_directories={self.folder}", "recovery_init_sync_method=syncfs")
        call = self.named(
            ("postgres", "-D", self.folder / "kept", *(word for each in options for word in ("-c", each)))
        )
        with (self.folder / "log").open("ab") as log:
            self.process = subprocess.Popen(call, stdout=log, stderr=log, **self.how())
        until(self.answers, "PostgreSQL to answer")

    def answers(self):
        """Whether somebody can connect."""
        call = self.named(("pg_isready", "-q", "-h", self.folder, "-d", "belisha"))
        return subprocess.run(call, check=False, **self.how()).returncode == 0

    def strike(self):
        """Kill every process of it, as a machine does that has run out of memory."""
        every = descendants(self.process.pid)
        for number in (self.process.pid, *every):
            os.kill(number, signal.SIGKILL)
        self.process.wait()
        until(lambda: not any(map(is_alive, every)), "PostgreSQL to be gone")

    def stop(self):
        """Stop it and leave nothing behind."""
        super().stop()
        if self.process:
            self.process.wait()


def descendants(number):
    """The processes below a process."""
    found = []
    for path in Path("/proc").glob("[0-9]*"):
        try:
            parent = int((path / "stat").read_text().rpartition(")")[2].split()[1])
        except (OSError, ValueError):
            continue
        if parent == number:
            found += [int(path.name), *descendants(int(path.name))]
    return found
