"""Cutting the power of a recorded run of SQLite at many moments, and looking at what is left each time."""

import os
from dataclasses import dataclass, field
from random import Random

from tests.faults.disk import Disk
from tests.faults.place import FILE, opened
from tests.faults.whole import Whole

SEED = 20261121


@dataclass
class Found:
    """What the cuts left: how many there were, how many acts had been acknowledged, which were lost,
    in how many cuts, how many were there at most that nobody was told of, what is wrong.
    """

    cuts: int = 0
    acknowledged: int = 0
    lost: int = 0
    losing: int = 0
    unsaid: int = 0
    faults: list = field(default_factory=list)


def cut(files, events, folder, times=200):
    """Cut at so many moments, half of them straight after an act was acknowledged."""
    chance, disk, found = Random(SEED), Disk(files), Found()
    moments = chosen(events, chance, times)
    for number, event in enumerate(events):
        disk.feed(event)
        for _ in range(moments.count(number)):
            look(disk, folder, chance, found)
    return found


def chosen(events, chance, times):
    """The numbers of the events after which the power goes."""
    said = [number for number, event in enumerate(events) if event.what == "said"]
    return sorted([*chance.choices(said, k=times // 2), *chance.choices(range(len(events)), k=times - times // 2)])


def look(disk, folder, chance, found):
    """Cut now, open what is left with SQLite, and add to what was found."""
    for path in folder.iterdir():
        path.unlink()
    for name, content in disk.left(chance).items():
        (folder / name).write_bytes(content)
    # The file that readers share is memory only; after a cut it can hold anything.
    (folder / f"{FILE}-shm").write_bytes(os.urandom(32768))
    connection = opened(folder / FILE)
    try:
        sound = connection.execute("PRAGMA integrity_check").fetchall()
        whole = Whole(connection)
    finally:
        connection.close()
    lost = whole.lost(disk.said)
    found.cuts += 1
    found.acknowledged += len(disk.said)
    found.lost += len(lost)
    found.losing += bool(lost)
    found.unsaid = max(found.unsaid, whole.unsaid(disk.said))
    found.faults += whole.faults + ([] if sound == [("ok",)] else [f"integrity: {sound[:3]}"])
