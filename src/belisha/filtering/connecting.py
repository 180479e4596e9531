"""Which filters a school can connect, and how Belisha reaches them: set up in files on the server, never on a page.

Whoever runs the server puts a file for each filter into the folder `filters` of the data folder:

    kind = "unbound"
    school = "conker-lane"
    says = "Unbound in the server room"
    [settings]
    folder = "/var/lib/unbound/belisha"

A setting may be `env:NAME` or `file:/path`, so that no secret stands in the file itself.
"""

from __future__ import annotations

import os
import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Any, Final

from django.conf import settings

from belisha.filtering.connectors.protocol import Filter, FilterError
from belisha.people.models import School

# The name of a kind; where its connector is; what people call it.
KINDS: Final = {
    "unbound": ("unbound.Unbound", "Unbound (names of sites)"),
    "bind": ("bind.Bind", "BIND (names of sites)"),
    "squid": ("squid.Squid", "Squid (names of sites and pages)"),
    "e2guardian": ("e2guardian.E2guardian", "e2guardian (names of sites and pages)"),
}
_NAME: Final = re.compile(r"[a-z0-9][a-z0-9-]{0,59}")


@dataclass(frozen=True, slots=True)
class Setup:
    """One file: its name without .toml, and what it says."""

    file: str
    kind: str
    school: str
    says: str
    settings: Mapping[str, Any]

    @property
    def words(self) -> str:
        """For a list to choose from."""
        return f"{self.says or self.file}: {KINDS[self.kind][1]}"


def folder() -> Path:
    """Where the files are."""
    return Path(settings.DATA) / "filters"


def of_school(school: School) -> list[Setup]:
    """The filters that are set up for a school; a file that cannot be read is left out."""
    found = []
    for path in sorted(folder().glob("*.toml")) if folder().is_dir() else []:
        try:
            setup = read(path.stem)
        except FilterError:
            continue
        if setup.school == school.slug:
            found.append(setup)
    return found


def read(file: str) -> Setup:
    """One file. Raises FilterError with what is wrong."""
    if not _NAME.fullmatch(file):
        raise FilterError(f"“{file}” is no name of a file with a filter’s settings.")
    path = folder() / f"{file}.toml"
    try:
        given = tomllib.loads(path.read_text("utf-8"))
    except OSError as error:
        raise FilterError(f"The settings of this filter are gone: there is no {path} on the server.") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise FilterError(f"{path} on the server cannot be read: {error}.") from error
    kind, school, more = given.get("kind"), given.get("school"), given.get("settings", {})
    if kind not in KINDS or not isinstance(school, str) or not isinstance(more, dict):
        raise FilterError(f"{path} on the server needs kind ({', '.join(KINDS)}), school and [settings].")
    return Setup(file, kind, school, str(given.get("says", "")), more)


def connector(file: str, school: School) -> Filter:
    """What speaks to the filter of a file. Raises FilterError, also for a file of another school."""
    setup = read(file)
    if setup.school != school.slug:
        raise FilterError("These settings are another school’s.")
    module, name = KINDS[setup.kind][0].split(".")
    try:
        made = getattr(import_module(f"belisha.filtering.connectors.{module}"), name)
        found: Filter = made(**{key: _value(value) for key, value in setup.settings.items()})
    except (ImportError, AttributeError, TypeError, ValueError) as error:
        raise FilterError(f"The settings in {setup.file}.toml do not fit this kind of filter: {error}.") from error
    return found


def _value(given: Any) -> Any:
    """A setting; what stands in the environment or in a file of its own is fetched from there."""
    if not isinstance(given, str):
        return given
    where, _, name = given.partition(":")
    if where == "env":
        if name not in os.environ:
            raise FilterError(f"The environment of Belisha has no {name}.")
        return os.environ[name]
    if where == "file" and name.startswith("/"):
        try:
            return Path(name).read_text("utf-8").strip()
        except OSError as error:
            raise FilterError(f"{name} on the server cannot be read: {error.strerror}.") from error
    return given
