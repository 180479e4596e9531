"""The commands of this room, as they are typed. Whatever needs Django is imported inside; the database is open then."""

from __future__ import annotations

import argparse
import json
import os
from collections.abc import Callable
from pathlib import Path

from belisha.refusal import RefusedError

Argument = tuple[tuple[str, ...], dict[str, object]]
Command = tuple[str, Callable[[argparse.Namespace], int], str, tuple[Argument, ...]]


def verify_journal(options: argparse.Namespace) -> int:
    """Prove that the journal was not rewritten; 1 where it was."""
    from belisha.journal.verify import told, verify

    found = verify(Path(name) for name in options.witness)
    if options.json:
        print(json.dumps({**found._asdict(), "findings": [each._asdict() for each in found.findings]}, indent=2))
    else:
        print("\n".join(told(found)))
    return int(bool(found.findings))


def reconcile(options: argparse.Namespace) -> int:
    """Compare every row with what the journal says of it; 1 where one differs."""
    from belisha.journal import reconcile as comparing

    found = comparing.reconcile()
    if options.json:
        print(json.dumps({**found._asdict(), "findings": [each._asdict() for each in found.findings]}, indent=2))
        return int(bool(found.findings))
    print(f"{found.rows} rows compared with the journal.")
    if found.unknown:
        print(f"Of {found.unknown} nothing can be said: the words of the last line about them were erased.")
    for odd in found.findings[:50]:
        print(f"WRONG: {odd.said}")
    if len(found.findings) > 50:
        print(f"… and {len(found.findings) - 50} more.")
    if not found.findings:
        print("All of them are as the journal says.")
    return int(bool(found.findings))


def export_journal(options: argparse.Namespace) -> int:
    """Write the journal for somebody who checks it without Belisha."""
    from belisha.journal.actions import checkpoint
    from belisha.journal.export import export

    checkpoint()
    lines = export(Path(options.folder), options.with_words)
    print(f"Wrote {lines} lines into {options.folder}.")
    print(f"To check them: python {os.path.join(options.folder, 'verify_journal.py')} {options.folder} --witness FILE")
    return 0


def journal_key(options: argparse.Namespace) -> int:
    """Print the public key, or begin to sign with a new one where the old one is lost."""
    from belisha.journal import actions, keys

    if options.new:
        print(actions.change_key(actions.program("journal-key")))
        return 0
    if not (known := keys.known()):
        raise RefusedError("the journal is not signed yet: belisha serve does it within a quarter of an hour")
    print("\n".join(keys.written(key) for key in known))
    return 0


_JSON: Argument = (("--json",), {"action": "store_true", "help": "write JSON"})
COMMANDS: tuple[Command, ...] = (
    (
        "verify-journal",
        verify_journal,
        "Prove that no line of the journal was rewritten.",
        (
            (
                ("--witness",),
                {"action": "append", "default": [], "metavar": "FILE", "help": "what a witness outside kept"},
            ),
            _JSON,
        ),
    ),
    ("reconcile", reconcile, "Find rows that were changed behind Belisha's back.", (_JSON,)),
    (
        "export-journal",
        export_journal,
        "Write the journal as a folder that a stranger can check.",
        (
            (("folder",), {"metavar": "FOLDER", "help": "a folder that is not there yet"}),
            (("--with-words",), {"action": "store_true", "help": "also the words, which name people"}),
        ),
    ),
    (
        "journal-key",
        journal_key,
        "Print the public key of the journal.",
        ((("--new",), {"action": "store_true", "help": "sign with a new key, where the old one is lost"}),),
    ),
)
