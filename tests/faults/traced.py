"""What a real process wrote, synced and said, in order, as strace sees it from outside."""

import re
import shutil
import subprocess
from pathlib import Path

from tests.faults.disk import Event
from tests.faults.place import FILE

CALLS = "pwrite64,write,fsync,fdatasync,ftruncate,unlink,openat"
BEFORE = ("strace", "-f", "-y", "-xx", "-s", "100000", "--seccomp-bpf", "-e", f"trace={CALLS}", "-o")
KEPT = (FILE, f"{FILE}-wal", f"{FILE}-journal")

_BEGUN = re.compile(r"(\d+) +(\w+)\((.*)")
_RESUMED = re.compile(r"(\d+) +<\.\.\. (\w+) resumed>(.*)")
_ON_FILE = re.compile(r'(\d+)<([^>]*)>(?:\(deleted\))?(?:, "([^"]*)")?(?:, (\d+))?(?:, (\d+))?')
_NAMED = re.compile(r'(?:AT_FDCWD<[^>]*>, )?"([^"]*)"(?:, ([A-Z_|]+))?')


def why_not():
    """Why nothing can be traced here; empty where it can."""
    if not shutil.which("strace"):
        return "no strace is installed (Debian: apt-get install strace)"
    done = subprocess.run([*BEFORE, "/dev/null", "true"], capture_output=True, text=True, check=False)
    return f"strace cannot trace here: {done.stderr.strip()[-200:]}" if done.returncode else ""


def recorded(place, *words):
    """Run the acting program in a place under strace; the events of it, in order."""
    path = place.folder.parent / "trace"
    process = place.begin(*words, before=(*BEFORE, str(path)))
    process.communicate(timeout=120)
    assert process.returncode == 0
    with path.open() as lines:
        return Trace(place.folder).read(lines)


class Trace:
    """Reads lines of strace. A call that was interrupted by another's line is put together again."""

    def __init__(self, folder):
        self.folder = Path(folder)
        self.events = []
        self.names = {path.name for path in self.folder.iterdir()}
        self.begun = {}

    def read(self, lines):
        """All events of these lines."""
        for line in lines:
            if found := _RESUMED.match(line):
                if begun := self.begun.pop(found[1], None):
                    self._ended(begun[0], begun[1] + found[3], begun[2])
            elif found := _BEGUN.match(line):
                self._started(found[1], found[2], found[3])
        return self.events

    def _started(self, thread, name, text):
        # An act is acknowledged as soon as somebody could read the line.
        if name == "write" and text.startswith("1<"):
            self.events.append(Event("said", data=unhexed(_ON_FILE.match(text)[3]).strip()))
        elif text.endswith("<unfinished ...>"):
            self.begun[thread] = (name, text.removesuffix(" <unfinished ...>"), len(self.events))
        else:
            self._ended(name, text, len(self.events))

    def _ended(self, name, text, number):
        if " = -1 " in text:
            return
        if name in ("openat", "unlink"):
            self._entry(name, *_NAMED.match(text).groups())
        else:
            self._content(name, text, number)

    def _entry(self, call, path, how):
        """A name in the folder that appears or goes."""
        name = self._name(path)
        if name not in KEPT:
            return
        if call == "unlink":
            self.names.discard(name)
            self.events.append(Event("gone", name))
        elif "O_CREAT" in how and name not in self.names:
            self.names.add(name)
            self.events.append(Event("made", name))

    def _content(self, call, text, number):
        _, path, data, first, second = _ON_FILE.match(text).groups()
        name = self._name(path)
        if unhexed(path).decode() == str(self.folder):
            self.events.append(Event("entries"))
        elif name in KEPT and call in ("fsync", "fdatasync"):
            self.events.append(Event("sync", name, number))
        elif name in KEPT and call == "ftruncate":
            self.events.append(Event("cut", name, int(first)))
        elif name in KEPT and call == "pwrite64":
            self.events.append(Event("write", name, int(second), unhexed(data)))
        elif name in KEPT:
            raise AssertionError(f"SQLite writes in a way that is not known here: {call}")

    def _name(self, path):
        found = Path(unhexed(path).decode())
        return found.name if found.parent == self.folder else ""


def unhexed(text):
    """The bytes of \\x2f\\x74…"""
    return bytes.fromhex(text.replace("\\x", ""))
