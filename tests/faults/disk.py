"""A disk that loses its power: what was synced is there, and of the rest whatever chance leaves, sector by sector."""

from dataclasses import dataclass
from itertools import pairwise

SECTOR = 512
MODES = ("none", "all", "some", "torn")


@dataclass(frozen=True, slots=True)
class Event:
    """One thing that a program did, in the order in which it did it.

    `what` is write (data at offset), cut (to the size offset), sync (what the first `offset` events wrote), made, gone
    (a name in the folder), entries (the folder synced), or said (data is a line of the acting program).
    """

    what: str
    name: str = ""
    offset: int = 0
    data: bytes = b""


class Disk:
    """The files of a folder, by name. Events are fed to it in order; `left` tells what a cut leaves at that moment."""

    def __init__(self, files):
        self.names = set(files)
        self.synced = {name: bytes(content) for name, content in files.items()}
        self.waiting = {name: [] for name in files}
        self.folder = []
        self.said = []
        self.number = 0

    def feed(self, event):
        """The next event."""
        {
            "write": self._wait,
            "cut": self._wait,
            "sync": self._sync,
            "made": self._name,
            "gone": self._name,
            "entries": self._entries,
            "said": lambda each: self.said.append(each.data.decode()),
        }[event.what](event)
        self.number += 1

    def _wait(self, event):
        self.waiting[event.name].append((self.number, event))

    def _sync(self, event):
        """What was written before the sync began is on the disk from now on."""
        waiting = self.waiting[event.name]
        content = bytearray(self.synced[event.name])
        for _, each in (pair for pair in waiting if pair[0] < event.offset):
            apply(content, each)
        self.synced[event.name] = bytes(content)
        self.waiting[event.name] = [pair for pair in waiting if pair[0] >= event.offset]

    def _name(self, event):
        self.folder.append(event)
        if event.what == "made":
            self.synced[event.name], self.waiting[event.name] = b"", []

    def _entries(self, event):
        self.names = self._named(len(self.folder))
        self.folder = []

    def _named(self, count):
        names = set(self.names)
        for each in self.folder[:count]:
            (names.add if each.what == "made" else names.discard)(each.name)
        return names

    def left(self, chance):
        """The files after a cut at this moment; `chance` is a random.Random."""
        mode = chance.choice(MODES)
        names = self._named(chance.randint(0, len(self.folder)))
        return {name: self._content(name, mode, chance) for name in names}

    def _content(self, name, mode, chance):
        content = bytearray(self.synced[name])
        for _, each in self.waiting[name]:
            for part in parts(each) if mode == "torn" else (each,):
                if mode == "all" or (mode != "none" and chance.random() < 0.5):
                    apply(content, part)
        return bytes(content)


def apply(content, event):
    """Do a write or a cut."""
    if event.what == "cut":
        del content[event.offset :]
        return
    end = event.offset + len(event.data)
    content.extend(bytes(max(0, end - len(content))))
    content[event.offset : end] = event.data


def parts(event):
    """A write as the disk does it, sector by sector."""
    if event.what == "cut":
        return [event]
    begin, end = event.offset, event.offset + len(event.data)
    edges = [begin, *range(begin // SECTOR * SECTOR + SECTOR, end, SECTOR), end]
    return [
        Event("write", event.name, left, event.data[left - begin : right - begin]) for left, right in pairwise(edges)
    ]
