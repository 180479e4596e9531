"""Without a committed line no secret leaves: tried on a real database with real commits, and real ways to fail."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.installation
ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def tried(tmp_path_factory):
    """What came of asking for a secret, by the way in which the line failed; and all that was said on the way."""
    given = {name: value for name, value in os.environ.items() if not name.startswith("BELISHA_")}
    done = subprocess.run(
        [sys.executable, str(Path(__file__).with_name("installation.py")), str(tmp_path_factory.mktemp("vault"))],
        env={**given, "PYTHONPATH": str(ROOT / "src")}, capture_output=True, text=True, timeout=600, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert "otter-lamp" not in done.stdout + done.stderr
    return {line.split(" | ")[0]: line.split(" | ")[1:] for line in done.stdout.splitlines()}


@pytest.mark.parametrize("way", ["trigger", "words", "commit", "read-only", "full"])
def test_where_the_line_is_not_committed_no_secret_leaves(tried, way):
    said, secret, lines, _ = tried[way]
    assert said.startswith("fault ")
    assert (secret, lines) == ("kept", "1")


def test_the_disk_really_was_full(tried):
    assert "full" in tried["full"][3]


def test_where_the_line_is_committed_the_secret_is_shown(tried):
    assert tried["nothing"][:3] == ["no fault", "shown", "1"]
