"""The commands of this room, as they are typed. Whatever needs Django is imported inside; the database is open then."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path

from belisha.refusal import RefusedError

Argument = tuple[tuple[str, ...], dict[str, object]]
Command = tuple[str, Callable[[argparse.Namespace], int], str, tuple[Argument, ...]]


def backup(options: argparse.Namespace) -> int:
    """Make a backup now."""
    from belisha.keeping import keys, nightly, place

    folder = Path(options.to) if options.to else place.folder()
    recipient = keys.sound(options.recipient) if options.recipient else place.recipient()
    if not recipient:
        raise RefusedError(
            "a backup is sealed for a key that is kept away from here: run belisha backup-key FILE first"
        )
    made = nightly.backed_up("backup", folder, recipient)
    print(f"{made.path}\n{made.size:,} bytes, read back and right; the journal in it has {made.lines:,} lines")
    print("Keep the register of erasures beside it: a restore asks for it.")
    return 0


def backup_key(options: argparse.Namespace) -> int:
    """Make the key that opens backups, for a place away from this machine, and seal backups for it from now on."""
    from django.conf import settings

    from belisha.keeping import keys, place

    if place.recipient() and not options.replace:
        raise RefusedError("backups are sealed for a key already; to seal for a new one from now on, add --replace")
    recipient = keys.make(Path(options.file), settings.DATA)
    place.remember(settings.DATA / place.RECIPIENT, recipient)
    print(f"{recipient}\nBackups are sealed for this key from now on.")
    print(f"Now copy {options.file} to two sticks, lock them in two places, and delete it here.")
    print("Whoever has the file can read every backup. Without it nobody can, and there is no second way.")
    return 0


def erase(options: argparse.Namespace) -> int:
    """Erase one person's data, unless the school has to keep them."""
    from belisha.keeping import on_command

    on_command.erase(options.person)
    print("Erased, here and in every backup that is restored from now on. The backups themselves age out in 35 days.")
    return 0


COMMANDS: tuple[Command, ...] = (
    (
        "backup",
        backup,
        "Make a backup that only the key kept away from here can open.",
        (
            (("--to",), {"metavar": "FOLDER", "help": "where to write it, if not where the settings say"}),
            (("--recipient",), {"metavar": "AGE1…", "help": "for whom it is sealed, if not for the settings’ key"}),
        ),
    ),
    (
        "backup-key",
        backup_key,
        "Make the key that opens backups, to be kept away from this machine.",
        (
            (("file",), {"metavar": "FILE", "help": "where to write the key: on a stick, not in the data folder"}),
            (("--replace",), {"action": "store_true", "help": "seal for a new key from now on"}),
        ),
    ),
    (
        "erase",
        erase,
        "Erase the personal data of one person, for good.",
        ((("person",), {"metavar": "PERSON-ID", "help": "the id in the address of their page"}),),
    ),
)
