"""`belisha demo-world`: an invented world for tests and for trying things out, with ways to sign in where asked for."""

from __future__ import annotations

import argparse
import json
import sys
from typing import TYPE_CHECKING, Any

from belisha.refusal import RefusedError
from belisha.serving import prepare

if TYPE_CHECKING:
    from belisha.demo.invented import World


def demo_world(options: argparse.Namespace) -> int:
    """Make it and tell; the exit code. Raises RefusedError."""
    seed = _seed(options.seed)
    prepare.open_django()
    prepare.database(lambda line: print(line, file=sys.stderr))
    from belisha.demo.invented import invent
    from belisha.writing import writing

    with writing():
        world = invent(seed)
        told = world.as_data()
        if options.logins:
            add_logins(world, told)
    if options.json:
        print(json.dumps(told, indent=1))
    else:
        _tell(told)
    return 0


def _seed(text: str) -> int:
    if not (text.isascii() and text.isdigit() and len(text) < 10):
        raise RefusedError(f"--seed takes a whole number with at most nine digits, such as 7, not {text[:40]!r}")
    return int(text)


def add_logins(world: World, told: dict[str, Any]) -> None:
    """A password and the seed of an authenticator for everybody, shown this once and never again."""
    from belisha.signin.actions import invented_login

    for member, person in zip(world.members, told["people"], strict=True):
        password, totp = invented_login(member.person)
        person["login"] = {"email": member.person.email, "password": password, "totp": totp}


def _tell(told: dict[str, Any]) -> None:
    for trust in told["trusts"]:
        schools = " and ".join(school["name"] for school in trust["schools"])
        print(f"{trust['name']}: {schools}.")
    for person in told["people"]:
        login = f"  {person['login']['password']}" if "login" in person else ""
        print(f"{person['place']:24} {person['name']:28} {person['caption']:48} {person['email']}{login}")
    print(f"{len(told['people'])} people, all invented. Write --json for their ids.")
