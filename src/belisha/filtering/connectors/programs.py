"""The commands of a filter: run without a shell, never for ever, and what they say is kept."""

from __future__ import annotations

import subprocess
from typing import NamedTuple

from belisha.filtering.connectors.protocol import FilterError

SECONDS = 30.0


class Said(NamedTuple):
    """How a command ended, and what it said."""

    code: int
    text: str

    @property
    def last(self) -> str:
        """The last line, in which commands say what is wrong."""
        return next((line.strip() for line in reversed(self.text.splitlines()) if line.strip()), "nothing")


def run(*command: str) -> Said:
    """Run one command to its end. Raises FilterError where it is not there or hangs."""
    try:
        done = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, timeout=SECONDS, check=False)
    except OSError as error:
        raise FilterError(f"{command[0]} cannot be run here. Install the filter, or name its program.") from error
    except subprocess.TimeoutExpired as error:
        raise FilterError(f"{command[0]} did not answer within {SECONDS:.0f} seconds.") from error
    return Said(done.returncode, (done.stdout + done.stderr).decode("utf-8", "replace"))
