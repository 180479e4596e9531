"""A part of an installation, as the supervisor begins it: `python -m belisha.serving.child web|worker`.

It ends when its standard input is closed, so it never outlives the supervisor.
"""

from __future__ import annotations

import os
import sys
from _thread import interrupt_main
from collections.abc import Callable
from threading import Event, Thread, Timer

from belisha.refusal import RefusedError
from belisha.serving.prepare import open_django

# To finish what is under way when there is nobody left to insist.
LAST_WORDS = 7.0


def web(arguments: list[str]) -> None:
    """Serve pages on the socket whose number is given, or else on the port of the settings."""
    from belisha.serving import server

    at_end_of_input(interrupt_main)
    server.run(int(arguments[0]) if arguments else None)


def worker(arguments: list[str]) -> None:
    """Do the jobs that are due."""
    from belisha.serving import worker as jobs

    stop = Event()
    at_end_of_input(stop.set)
    jobs.run(stop, lambda line: print(line, flush=True))


def at_end_of_input(stop: Callable[[], None]) -> None:
    """Call `stop` when the supervisor closes the pipe or is gone, and leave for certain soon after."""

    def wait() -> None:
        sys.stdin.buffer.read()
        insist = Timer(LAST_WORDS, os._exit, [0])
        insist.daemon = True
        insist.start()
        stop()

    Thread(target=wait, daemon=True).start()


def main(arguments: list[str]) -> int:
    """Run one part; the exit code."""
    try:
        open_django()
        {"web": web, "worker": worker}[arguments[0]](arguments[1:])
    except RefusedError as error:
        print(f"belisha: {error}", file=sys.stderr, flush=True)
        return 2
    except KeyboardInterrupt:
        pass
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
