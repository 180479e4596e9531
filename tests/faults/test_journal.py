"""The journal when many act at once: a line for every act, no gap, one root, whoever computes it."""

import subprocess

import pytest

from tests.faults.whole import Whole

pytestmark = pytest.mark.installation


def test_threads_and_processes_leave_a_journal_without_gap_or_fault(place):
    calls = [("act", 8, 200), *[("act", 1, 200)] * 3]
    crew = [place.begin(*call, stderr=subprocess.PIPE) for call in calls]
    said = [each.communicate(timeout=120) for each in crew]
    assert [each.returncode for each in crew] == [0] * len(crew), said
    lines = [line for out, _ in said for line in out.decode().splitlines() if " " in line]
    with place.connected() as connection:
        found = Whole(connection)
    assert len(lines) == len(set(lines)) == 11 * 200
    assert sum(found.about.values()) == 11 * 200
    assert found.faults == []
    assert len(found.checkpoints) >= 11 * 200 // 50
    assert found.lost(lines) == []
