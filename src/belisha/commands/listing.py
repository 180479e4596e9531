"""The command that lists the policies that ship with Belisha."""

from __future__ import annotations

import argparse

from belisha.commands import write_json
from belisha.policies import shelf


def list_policies(options: argparse.Namespace) -> int:
    """Their names, titles and versions."""
    found = [shelf.load(name) for name in shelf.names()]
    if options.json:
        write_json([{**each.identity, "header": each.header, "clauses": len(each.by_number)} for each in found])
        return 0
    from belisha import printed

    printed.policies(printed.console(140), found)
    return 0
