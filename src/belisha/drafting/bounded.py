"""A trial in a process of its own, with an end: whatever a text asks for, nobody else waits for it."""

from __future__ import annotations

import json
import logging
import os
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from threading import BoundedSemaphore
from typing import Final

from belisha.drafting.inside import SECONDS
from belisha.drafting.trial import STEPS

PATIENCE: Final = 3.0
"""Seconds that a visitor waits for those before."""
SPARE: Final = 1.0
"""Seconds beyond those of computing, for a machine that does something else as well."""
_TURNS = BoundedSemaphore(2)
_KEPT = ("PATH", "SYSTEMROOT", "TEMP", "TMP", "TMPDIR", "LANG")
_LOG = logging.getLogger(__name__)

Results = dict[str, dict[str, object]]


class BusyError(RuntimeError):
    """Others are being served, and did not finish in time."""


@contextmanager
def _turn() -> Iterator[None]:
    if not _TURNS.acquire(timeout=PATIENCE):
        raise BusyError
    try:
        yield
    finally:
        _TURNS.release()


def tried(job: Mapping[str, object], seconds: float = SECONDS) -> Results:
    """What came of the steps of a trial that ended in time, by their names. Raises BusyError."""
    with _turn():
        try:
            with _process() as process:
                return dict(_steps(_said(process, json.dumps(job).encode(), seconds)))
        except OSError as error:
            _LOG.error("no process could be started for a trial: %s", error.strerror)
            return {}


def trial_steps() -> tuple[str, ...]:
    """The names of all steps, in their order."""
    return tuple(STEPS)


def _process() -> subprocess.Popen[bytes]:
    """A fresh Python that knows nothing of the server: no settings, no keys, no site packages."""
    known = {name: os.environ[name] for name in _KEPT if name in os.environ}
    place = str(Path(__file__).resolve().parents[2])
    return subprocess.Popen(
        [sys.executable, "-S", "-X", "utf8", "-m", "belisha.drafting.inside"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={**known, "PYTHONPATH": place, "PYTHONSAFEPATH": "1", "PYTHONDONTWRITEBYTECODE": "1"},
    )


def _said(process: subprocess.Popen[bytes], job: bytes, seconds: float) -> bytes:
    """Everything that the process wrote until it ended, or was ended."""
    try:
        said, wrong = process.communicate(job, timeout=seconds + SPARE)
    except subprocess.TimeoutExpired:
        process.kill()
        said, wrong = process.communicate()
    if process.returncode > 0:
        _LOG.error("a trial ended badly: %s", wrong.decode(errors="replace")[-2000:])
    return said


def _steps(said: bytes) -> Iterator[tuple[str, dict[str, object]]]:
    """The steps in what was written; a last line that was cut off is none."""
    for line in said.split(b"\n"):
        with suppress(ValueError):
            name, result = json.loads(line)
            yield name, result
