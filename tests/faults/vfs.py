"""The same disk without strace: SQLite itself tells what it writes and syncs, through a VFS of apsw.

The statements are those that the real application made, as SQLite heard them, with their values.
"""

import json

import apsw

from belisha.serving.sqlite import PRAGMAS
from tests.faults.disk import Event
from tests.faults.place import FILE

NAME = "belisha-recorded"


class Recording(apsw.VFS):
    """Passes everything on to the system, and notes what was done to the files of one folder."""

    def __init__(self):
        super().__init__(NAME, "")
        self.events = []

    def note(self, what, name, offset=0, data=b""):
        if not name.endswith("-shm"):
            self.events.append(Event(what, name, offset, bytes(data)))

    def xOpen(self, name, flags):
        return File(self, name, flags)

    def xDelete(self, filename, syncdir):
        super().xDelete(filename, syncdir)
        self.note("gone", _short(filename))
        if syncdir:
            self.note("entries", "")


class File(apsw.VFSFile):
    """One file. The system's own VFS syncs the folder at the first sync of a file that it has made."""

    def __init__(self, vfs, name, flags):
        path = name.filename() if isinstance(name, apsw.URIFilename) else name
        self.vfs, self.name = vfs, _short(path)
        self.is_new = self.name != FILE
        super().__init__("", name, flags)
        if self.is_new:
            vfs.note("made", self.name)

    def xWrite(self, data, offset):
        super().xWrite(data, offset)
        self.vfs.note("write", self.name, offset, data)

    def xTruncate(self, newsize):
        super().xTruncate(newsize)
        self.vfs.note("cut", self.name, newsize)

    def xSync(self, flags):
        number = len(self.vfs.events)
        super().xSync(flags)
        self.vfs.note("sync", self.name, number)
        if self.is_new:
            self.vfs.note("entries", self.name)
            self.is_new = False


def _short(path):
    return path.rpartition("/")[2]


def recorded(place, told, synchronous):
    """Run statements again, on the database of a place; the events of it, in order.

    TOLD has a line of JSON for each: a statement, or who was said at which version.
    """
    vfs = Recording()
    connection = apsw.Connection(str(place.folder / FILE), vfs=NAME)
    connection.execute(PRAGMAS.replace("synchronous=FULL", f"synchronous={synchronous}")).fetchall()
    for line in told:
        what, text = json.loads(line)
        if what == "said":
            vfs.events.append(Event("said", data=text.encode()))
        else:
            connection.execute(text).fetchall()
    connection.close()
    vfs.unregister()
    return vfs.events
