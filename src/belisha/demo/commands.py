"""The commands of this room, as they are typed. Whatever needs Django is imported inside; the database is open then."""

from __future__ import annotations

import argparse
from collections.abc import Callable

Argument = tuple[tuple[str, ...], dict[str, object]]
Command = tuple[str, Callable[[argparse.Namespace], int], str, tuple[Argument, ...]]

# demo-world makes accounts too, which this floor knows nothing of: see belisha.serving.demo_world.
COMMANDS: tuple[Command, ...] = ()
