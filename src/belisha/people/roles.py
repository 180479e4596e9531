"""The roles of a school in words that a governor could sign, and what follows from each."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Final


@dataclass(frozen=True, slots=True)
class Role:
    """One role: `name` is what the rulebook calls it where it does, `says` is prose.

    `staff` is whether it makes somebody staff; `sensitive` whether granting it takes two people; `at` is where it is
    held: school, trust or both; `second_factor` whether who has it must sign in with two factors.
    """

    name: str
    title: str
    says: str
    may: tuple[str, ...] = ()
    may_not: tuple[str, ...] = ()
    staff: bool = False
    sensitive: bool = False
    second_factor: bool = False
    at: str = "school"
    grants: bool = True


@cache
def _read() -> dict[str, Role]:
    with (Path(__file__).parent / "roles.toml").open("rb") as file:
        found = tomllib.load(file)
    return {name: _role(name, each) for name, each in found.items()}


def _role(name: str, given: dict[str, Any]) -> Role:
    words: dict[str, Any] = {key: tuple(each) if isinstance(each, list) else each for key, each in given.items()}
    return Role(name, **words)


ROLES: Final = _read()
STAFF: Final = frozenset(name for name, role in ROLES.items() if role.staff)
SENSITIVE: Final = frozenset(name for name, role in ROLES.items() if role.sensitive)
SECOND_FACTOR: Final = frozenset(name for name, role in ROLES.items() if role.second_factor)


def choices() -> list[tuple[str, str]]:
    """For forms: each role that somebody can be appointed to, and its title."""
    return [(name, role.title) for name, role in ROLES.items() if role.grants]
