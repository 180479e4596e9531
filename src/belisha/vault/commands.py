"""The commands of the vault, as they are typed."""

from __future__ import annotations

import argparse
from collections.abc import Callable

Argument = tuple[tuple[str, ...], dict[str, object]]
Command = tuple[str, Callable[[argparse.Namespace], int], str, tuple[Argument, ...]]


def rotate(options: argparse.Namespace) -> int:
    """Wrap every secret in a new key; 1 where some do not fit their place."""
    from belisha.journal.actions import program
    from belisha.vault import actions, keys

    done, unsound = actions.rotate(program("command"))
    print(f"{done} secrets are wrapped in a new key, which is in {keys.path()}. Back it up now.")
    print("Backups from before hold the key from before: keep them sealed, and let them age out.")
    for ref in unsound:
        print(f"{ref} does not fit its place and was left as it is: somebody changed the database.")
    return 1 if unsound else 0


COMMANDS: tuple[Command, ...] = (
    ("vault-rotate", rotate, "Wrap the secrets of accounts in a new key, and forget the old one.", ()),
)
