"""The commands of an installation, as they are typed; what does them is read only when one is called."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from importlib import import_module

Argument = tuple[tuple[str, ...], dict[str, object]]
Command = tuple[str, Callable[[argparse.Namespace], int], str, tuple[Argument, ...]]


def later(module: str, name: str) -> Callable[[argparse.Namespace], int]:
    """A command that is found when it is called: whoever only asks a policy does not wait for Django."""

    def run(options: argparse.Namespace) -> int:
        return int(getattr(import_module(f"belisha.serving.{module}"), name)(options))

    return run


_DATABASE: Argument = (("--database",), {"metavar": "URL", "help": "postgresql://user@host/name, if not SQLite"})
_RUNNING: tuple[Command, ...] = (
    (
        "serve",
        later("running", "serve"),
        "Open Belisha for browsers: the web server and the worker, until Ctrl-C.",
        (
            (("--demo",), {"action": "store_true", "help": "make five invented schools where there are none yet"}),
            (("--port",), {"metavar": "N", "help": "the port to listen on, if not 8000"}),
            (("--host",), {"metavar": "H", "help": "the address to listen on, if not 127.0.0.1"}),
            (("--no-browser",), {"action": "store_true", "help": "do not open a browser"}),
            _DATABASE,
        ),
    ),
    ("worker", later("running", "worker"), "The jobs of every day alone, for an installation on several machines.", ()),
    (
        "doctor",
        later("doctor", "doctor"),
        "What is right and what is wrong with this installation.",
        ((("--json",), {"action": "store_true", "help": "write JSON"}),),
    ),
)
_SINCE: Argument = (("--since",), {"metavar": "DATE", "help": "the first day, if not today"})
_VERSION: Argument = (
    ("--version",),
    {"metavar": "HASH", "help": "the version whose hash begins so, if not the newest"},
)
_FILING: tuple[Command, ...] = (
    (
        "load",
        later("filing", "load"),
        "Keep policies in the database, to be put in force.",
        (
            (
                ("paths",),
                {"nargs": "+", "metavar": "PATH", "help": "files, folders, or ids of policies that ship with Belisha"},
            ),
        ),
    ),
    (
        "export",
        later("filing", "export"),
        "Write a policy from the database as files, byte for byte as it was loaded.",
        (
            (("policy",), {"metavar": "POLICY", "help": "the policy's id"}),
            (("folder",), {"metavar": "FOLDER", "help": "where to write policy.md and examples.toml"}),
            _VERSION,
        ),
    ),
    (
        "in-force",
        later("filing", "in_force"),
        "Put a policy in force at a school, or at a trust for all who adopt its policy.",
        (
            (("place",), {"metavar": "PLACE", "help": "the short name of a school or a trust"}),
            (("policy",), {"metavar": "POLICY", "help": "the policy's id"}),
            _VERSION,
            _SINCE,
        ),
    ),
    (
        "adopt",
        later("filing", "adopt"),
        "A school adopts whatever its trust has in force.",
        ((("school",), {"metavar": "SCHOOL", "help": "the short name of the school"}), _SINCE),
    ),
)
_VERB: Argument = (
    ("verb",),
    {"choices": ("add", "change", "list"), "metavar": "add|change|list", "help": "what to do"},
)
_SLUG: Argument = (
    ("slug",),
    {"nargs": "?", "metavar": "SHORT-NAME", "help": "its name in addresses, as in conker-lane"},
)
_SHARED: tuple[Argument, ...] = (
    (("--name",), {"metavar": "NAME", "help": "its full name"}),
    (("--colour",), {"metavar": "COLOUR", "help": "its colour, as in #1d5c63"}),
    (("--web",), {"metavar": "URL", "help": "its own website"}),
)
_REGISTER: tuple[Command, ...] = (
    ("trust", later("register", "trust"), "Add or change a trust of schools, or list them.", (_VERB, _SLUG, *_SHARED)),
    (
        "school",
        later("register", "school"),
        "Add or change a school, or list them.",
        (
            _VERB,
            _SLUG,
            *_SHARED,
            (("--phase",), {"metavar": "PHASE", "help": "infant, primary, secondary, all-through or special"}),
            (("--trust",), {"metavar": "TRUST", "help": "the short name of its trust"}),
            (("--urn",), {"metavar": "URN", "help": "its unique reference number, six digits"}),
            (("--logo",), {"metavar": "FILE", "help": "its logo: PNG, JPEG or SVG"}),
        ),
    ),
)

_RESTORE: tuple[Command, ...] = (
    (
        "restore",
        later("restore", "restore"),
        "Bring everything back from a backup, into a folder where there is nothing yet.",
        (
            (("file",), {"metavar": "FILE", "help": "the backup"}),
            (("--identity",), {"metavar": "KEYFILE", "required": True, "help": "the key that opens it"}),
            (("--into",), {"metavar": "FOLDER", "help": "a new folder, if not the data folder of the settings"}),
            (("--erasures",), {"metavar": "FILE", "help": "the register of erasures, if not beside the backup"}),
        ),
    ),
)
_REVIEW: tuple[Command, ...] = (
    (
        "asked",
        later("review", "asked"),
        "For the policy's next review: words of questions that were not understood. They may be names: keep them safe.",
        ((("slug",), {"metavar": "SCHOOL", "help": "the school's short name"}),),
    ),
)
_INVENTED: tuple[Command, ...] = (
    (
        "demo-world",
        later("demo_world", "demo_world"),
        "Invent two trusts of two schools with everybody in them, for tests and for trying things out.",
        (
            (("--seed",), {"metavar": "N", "default": "1", "help": "which world: a whole number, if not 1"}),
            (("--json",), {"action": "store_true", "help": "write JSON, with everybody's id"}),
            (("--logins",), {"action": "store_true", "help": "make passwords for everybody, shown this once"}),
        ),
    ),
)


def _of_room(name: str) -> tuple[Command, ...]:
    """The commands of a room; the database is opened before one runs."""

    def opened(run: Callable[[argparse.Namespace], int]) -> Callable[[argparse.Namespace], int]:
        return lambda options: int(import_module("belisha.serving.register").with_database(run)(options))

    return tuple(
        (typed, opened(run), *rest) for typed, run, *rest in import_module(f"belisha.{name}.commands").COMMANDS
    )


_WITH_COMMANDS = ("signin", "access", "logbook", "rolls", "keeping", "deadlines", "vault", "demo")
_ROOMS = tuple(command for name in _WITH_COMMANDS for command in _of_room(name))
COMMANDS: tuple[Command, ...] = (*_RUNNING, *_REGISTER, *_FILING, *_REVIEW, *_RESTORE, *_INVENTED, *_ROOMS)
