"""The commands of this room, as they are typed. Whatever needs Django is imported inside; the database is open then."""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable

Argument = tuple[tuple[str, ...], dict[str, object]]
Command = tuple[str, Callable[[argparse.Namespace], int], str, tuple[Argument, ...]]

_JSON: Argument = (("--json",), {"action": "store_true", "help": "write JSON"})


def policy_table(options: argparse.Namespace) -> int:
    """Print the whole table of permissions."""
    from belisha.access import listing

    rows, bars = listing.table(), listing.bars()
    if options.json:
        print(json.dumps({"permissions": rows, "bars": bars}, indent=1))
        return 0
    for row in rows:
        print(f"{row['role']:26} {row['verb']:14} {row['kind']:14} {row['relation']:14} {row['why']}")
    for bar in bars:
        print(f"{'nobody':26} {bar['verb']:14} {bar['kind']:14} {bar['relation']:14} {bar['why']}")
    return 0


def urls(options: argparse.Namespace) -> int:
    """Print every address with its rule; 1 where an address has none."""
    from belisha.access import listing

    found = listing.rules()
    if options.json:
        print(json.dumps(found, indent=1))
    for each in () if options.json else found:
        rule = f"{each['who'] or 'NO RULE'} {each['verb']} {each['kind']}".strip()
        print(f"{each['address']:60} {rule:36} {each['why']}".rstrip())
    return 0 if all(each["who"] for each in found) else 1


COMMANDS: tuple[Command, ...] = (
    ("policy-table", policy_table, "The whole table of who may see and do what, with the reasons.", (_JSON,)),
    ("urls", urls, "Every address, and who may use it; 1 where an address does not say.", (_JSON,)),
)
