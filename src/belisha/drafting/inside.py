"""What runs in the process of a trial: a job comes in, step after step goes out, within limits of its own."""

from __future__ import annotations

import json
import sys
from contextlib import suppress
from typing import Final

from belisha.drafting import trial

SECONDS: Final = 2
"""Of computing, and of waiting on an idle machine; a policy of a hundred clauses takes a tenth of that."""
MEMORY: Final = 1_000_000_000
"""Bytes, where the system can set a limit."""


def limit() -> None:
    """Give this process an end, where the system can."""
    try:
        import resource
    except ImportError:
        return
    with suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS + 1))
    with suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))


def main() -> None:
    """Read a job from standard input, and write step after step as it ends, each a line of JSON."""
    limit()
    for step in trial.run(json.load(sys.stdin.buffer)):
        print(json.dumps(step), flush=True)


if __name__ == "__main__":
    main()
