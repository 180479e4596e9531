"""The command that says what is right and what is wrong with an installation."""

from __future__ import annotations

import argparse
import json

from belisha.refusal import RefusedError
from belisha.serving import checkup, database, environment, surroundings
from belisha.serving.prepare import open_django
from belisha.serving.running import made


def doctor(options: argparse.Namespace) -> int:
    """Every check with its grade; 1 where there is a fault."""
    checks = _checks()
    if options.json:
        print(json.dumps([each.as_json() for each in checks], indent=2))
    else:
        width = max(len(each.name) for each in checks)
        print("\n".join(f"{each.grade:7}  {each.name:{width}}  {each.said}" for each in checks))
    return int(bool(checkup.faults(checks)))


def _checks() -> list[checkup.Check]:
    """All that can be looked at: without settings nothing more, without a database what is around it."""
    try:
        given = environment.read()
        made(given.data)
    except RefusedError as error:
        return [checkup.Check("settings", checkup.FAULT, line) for line in str(error).splitlines()]
    found = [checkup.Check("settings", checkup.OK, "all can be used"), *checkup.looked(surroundings.LOOKS)]
    if not given.database and not (given.data / database.SQLITE_FILE).exists():
        return [*found, checkup.Check("database", checkup.WARNING, "not made yet: belisha serve makes it")]
    try:
        open_django()
    except RefusedError as error:  # such as a key that is none
        return [*found, checkup.Check("database", checkup.FAULT, f"{checkup.UNSEEN}: {error}")]
    from belisha.serving import soundness

    return [*found, *checkup.looked(soundness.LOOKS)]
