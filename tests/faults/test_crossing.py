"""Two who change the same two rows in different orders: nobody waits for ever, nothing is lost."""

import subprocess

import pytest

from tests.faults.whole import Whole

pytestmark = pytest.mark.installation


@pytest.mark.parametrize(("processes", "threads"), [(1, 2), (2, 1)])
def test_writers_that_cross_do_not_lock_each_other_out(place, processes, threads):
    pair = [line.split()[0] for line in place.run("act", 2, 1) if " " in line]
    # The order is turned from thread to thread, and from process to process by turning the pair.
    crew = [
        place.begin("cross", threads, 100, *pair[:: -1 if number % 2 else 1], stderr=subprocess.PIPE)
        for number in range(processes)
    ]
    said = [each.communicate(timeout=120) for each in crew]
    # Whoever waits for a turn that does not come gives up after 20 seconds, and says so.
    assert "".join(err.decode() for _, err in said) == ""
    lines = [line for out, _ in said for line in out.decode().splitlines()]
    with place.connected() as connection:
        found = Whole(connection)
    assert found.faults == []
    assert len(set(lines)) == len(lines) == 2 * 2 * 100
    assert sorted(each["version"] for each in found.people.values()) == [201, 201]
