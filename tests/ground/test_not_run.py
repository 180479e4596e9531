"""What cannot be run here is said loudly, and is told from what was passed."""

import os
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import start
from tests import not_run

ROOT = Path(start.__file__).resolve().parent


def skipped(why):
    """The report of a test that was skipped."""
    return SimpleNamespace(longrepr=("file", 1, why))


def test_reasons_are_counted_and_other_skips_are_not():
    reports = [
        skipped("Skipped: NOT RUN: no browser"),
        skipped("Skipped: NOT RUN: no browser"),
        skipped("not on Windows"),
    ]
    assert not_run.reasons([*reports, SimpleNamespace(longrepr=None)]) == {"no browser": 2}


def test_the_banner_cannot_be_overlooked():
    said = not_run.banner("3 tests: no browser").splitlines()
    assert said[1] == said[-1] == "!" * 78
    assert "!!  NOT RUN: 3 tests: no browser" in said


def test_start_py_knows_the_exit_code():
    assert start.NOTHING_RUN == not_run.NOTHING_RUN


def test_without_postgresql_the_tests_on_it_are_skipped_loudly(tmp_path):
    given = {
        name: value for name, value in os.environ.items() if not name.startswith(("BELISHA_", "DJANGO_", "PYTEST_"))
    }
    given |= {"POSTGRESQL_HOME": str(tmp_path), "PATH": str(tmp_path)}
    command = [sys.executable, "-m", "pytest", "tests/policies/test_kept.py", "--database", "postgresql", "-q"]
    done = subprocess.run(command, cwd=ROOT, env=given, capture_output=True, text=True, check=False)
    assert done.returncode == not_run.NOTHING_RUN, done.stdout + done.stderr
    assert "!!  NOT RUN: the tests on PostgreSQL: no PostgreSQL 15 or newer is installed" in done.stdout
    assert "passed" not in done.stdout.replace("the same as passed", "")


def test_a_run_in_which_every_test_gave_up_is_no_success(tmp_path):
    (tmp_path / "conftest.py").write_text(
        "import pytest\nfrom tests.conftest import *\n"
        "@pytest.fixture\ndef browser(not_run):\n    not_run('no browser')\n"
    )
    (tmp_path / "test_it.py").write_text("def test_it(browser):\n    pass\n")
    command = [
        sys.executable,
        "-m",
        "pytest",
        str(tmp_path),
        "-c",
        str(ROOT / "pyproject.toml"),
        "-q",
        "-p",
        "no:cacheprovider",
    ]
    given = {
        name: value for name, value in os.environ.items() if not name.startswith(("BELISHA_", "DJANGO_", "PYTEST_"))
    }
    done = subprocess.run(command, cwd=ROOT, env=given, capture_output=True, text=True, check=False)
    assert done.returncode == not_run.NOTHING_RUN, done.stdout + done.stderr
    assert "!!  NOT RUN: 1 tests: no browser" in done.stdout
