"""The commands about policies: each reads its arguments, asks the rulebook, and shows what it says."""

from __future__ import annotations

import argparse
from collections.abc import Callable

from belisha.batch import json_text

Argument = tuple[tuple[str, ...], dict[str, object]]
Command = tuple[str, Callable[[argparse.Namespace], int], str, tuple[Argument, ...]]

JSON: Argument = (("--json",), {"action": "store_true", "help": "write JSON"})
FACTS: Argument = (("facts",), {"nargs": "*", "metavar": "fact=value", "help": "what is known of the case"})
POLICY: Argument = (("policy",), {"metavar": "POLICY", "help": "a policy's id, or the path of its file"})
SOME: Argument = (
    ("policies",),
    {"nargs": "*", "metavar": "POLICY", "help": "ids or files; all that ship if none"},
)


class UsageError(ValueError):
    """The call asks for something that is not there."""


def write_json(value: object) -> None:
    """Write a value for other programs."""
    print(json_text(value, indent=2))
