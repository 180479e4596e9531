"""The commands of this room, as they are typed. Whatever needs Django is imported inside; the database is open then."""

from __future__ import annotations

import argparse
from collections.abc import Callable

Argument = tuple[tuple[str, ...], dict[str, object]]
Command = tuple[str, Callable[[argparse.Namespace], int], str, tuple[Argument, ...]]


def deadlines(options: argparse.Namespace) -> int:
    """Act on every deadline that has come; exit code 1 where one failed, 2 where the clock is not believed."""
    from time import sleep

    from belisha.deadlines.upkeep import OFTEN, look

    try:
        while True:
            seen = look()
            print(seen.said)
            if options.once:
                return 2 if seen.doubted else 0 if seen.well else 1
            sleep(OFTEN.total_seconds())
    except KeyboardInterrupt:
        return 0


COMMANDS: tuple[Command, ...] = (
    (
        "deadlines",
        deadlines,
        "Act on every deadline that has come. The worker does so by itself.",
        ((("--once",), {"action": "store_true", "help": "look once, and end"}),),
    ),
)
