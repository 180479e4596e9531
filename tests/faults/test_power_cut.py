"""The power goes while people write: on SQLite no act that was acknowledged is lost, whenever that happens.

The sequence of writes and syncs is that of the real application. What a disk may do with writes that were not synced is
done to it: none, all or some of them are there, whole or torn into sectors.
"""

import pytest

from tests.faults import traced, vfs
from tests.faults.cuts import cut
from tests.faults.place import FILE

CUTS, THREADS, ACTS = 200, 4, 80


def files(place):
    """What is on the disk before anybody writes."""
    found = {path.name: path.read_bytes() for path in place.folder.glob(f"{FILE}*")}
    assert found.keys() == {FILE}
    return found


@pytest.fixture
def run(laid_on_sqlite, tmp_path):
    """Record a real run with so much safety, and cut its power many times."""

    def recorded_and_cut(*safety):
        place = laid_on_sqlite.copied(tmp_path / "place")
        before = files(place)
        events = traced.recorded(place, "act", THREADS, ACTS, *safety)
        (tmp_path / "left").mkdir()
        return events, cut(before, events, tmp_path / "left", CUTS)

    return recorded_and_cut


@pytest.fixture
def strace(not_run):
    """Give up, loudly, where nothing can be traced."""
    if why := traced.why_not():
        not_run(why)


@pytest.mark.usefixtures("strace")
def test_no_acknowledged_act_is_lost_in_200_power_cuts(run):
    events, found = run()
    assert sum(event.what == "said" for event in events) >= THREADS * ACTS
    assert (found.cuts, found.lost, found.faults) == (CUTS, 0, [])
    assert found.acknowledged > 10_000
    assert found.unsaid <= THREADS
    # The log was taken into the database meanwhile, and begun again.
    assert sum((event.what, event.name) == ("sync", FILE) for event in events) > 1


@pytest.mark.usefixtures("strace")
def test_the_same_cuts_find_losses_where_sqlite_is_set_less_safe(run):
    _, found = run("NORMAL")
    assert found.losing > CUTS / 4
    assert found.lost > 100
    assert found.faults == []


# The same without strace, for wherever there is none


@pytest.fixture
def run_again(laid_on_sqlite, tmp_path):
    """Let the real application tell its statements, run them on a disk that notes everything, and cut its power."""
    told = laid_on_sqlite.copied(tmp_path / "told").run("tell", 150)

    def recorded_and_cut(synchronous):
        place = laid_on_sqlite.copied(tmp_path / "place")
        before = files(place)
        events = vfs.recorded(place, told, synchronous)
        (tmp_path / "left").mkdir()
        return events, cut(before, events, tmp_path / "left", CUTS)

    return recorded_and_cut


def test_no_acknowledged_act_is_lost_on_a_disk_of_our_own(run_again):
    events, found = run_again("FULL")
    assert sum(event.what == "said" for event in events) == 150
    assert (found.cuts, found.lost, found.faults) == (CUTS, 0, [])
    assert found.unsaid <= 1
    assert sum((event.what, event.name) == ("sync", FILE) for event in events) > 1


def test_losses_are_found_on_a_disk_of_our_own_where_sqlite_is_set_less_safe(run_again):
    _, found = run_again("NORMAL")
    assert found.losing > CUTS / 4
    assert found.lost > 100
    assert found.faults == []
