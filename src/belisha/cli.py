"""The command line.

Exit codes: 0, answered; 1, done, but with something wrong in it (a bad line of a batch, or with
`check --strict` a finding of severity error); 2, not done: a mistake in the call, in a fact or in a policy;
130, left by the person.
"""

from __future__ import annotations

import argparse
import io
import os
import sys
from collections.abc import Sequence

from belisha import __version__
from belisha.batch import BatchError
from belisha.commands import UsageError, asking, person, weighing
from belisha.policies.examples import ExampleError
from belisha.policies.shelf import ShelfError
from belisha.refusal import RefusedError
from belisha.rulebook.clause import PolicyError
from belisha.rulebook.matcher import LayerError
from belisha.rulebook.situation import SituationError
from belisha.rulebook.vocabulary import shown
from belisha.serving.commands import COMMANDS as INSTALLATION

_EXITS = "Exit codes: 0 answered; 1 done, with something wrong in it; 2 not done; 130 left."


_COMMANDS = (*asking.COMMANDS, *weighing.COMMANDS, *INSTALLATION)
_REFUSALS = (BatchError, SituationError, ShelfError, LayerError, ExampleError, UsageError, RefusedError)


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; the exit code."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")  # whatever the terminal or a pipe cannot show
    options = _options(argv)
    try:
        code = int(options.run(options))
        sys.stdout.flush()
        return code
    except PolicyError as error:
        for mistake in error.mistakes:
            print(mistake, file=sys.stderr)
    except _REFUSALS as error:
        print(f"belisha: {error}", file=sys.stderr)
    except KeyboardInterrupt:
        print()
        return 130
    except BrokenPipeError:
        sys.stderr.close()
        return 0
    except OSError as error:
        print(f"belisha: the answer cannot be written: {error.strerror}", file=sys.stderr)
        # What could not be written is tried again when Python ends, and would fail again.
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    return 2


def _options(argv: Sequence[str] | None) -> argparse.Namespace:
    """The call as read; facts and policies may stand before or after options."""
    parser = _parser()
    options, rest = parser.parse_known_args(argv)
    listed = next((name for name in ("facts", "policies") if hasattr(options, name)), None)
    odd = rest if listed is None else [word for word in rest if word.startswith("-")]
    if odd:
        parser.error(f"what is '{shown(odd[0])}'? See belisha {options.command or ''} --help")
    if rest and listed:
        setattr(options, listed, [*getattr(options, listed), *rest])
    return options


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="belisha", description="Ask a school's social media policy.", epilog=_EXITS, allow_abbrev=False
    )
    parser.add_argument("--version", action="version", version=f"belisha {__version__}")
    parser.set_defaults(run=person.start, command=None)
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")
    for name, run, summary, arguments in _COMMANDS:
        one = commands.add_parser(name, help=summary, description=summary, epilog=_EXITS, allow_abbrev=False)
        one.set_defaults(run=run)
        for flags, more in arguments:
            one.add_argument(*flags, **more)  # type: ignore[arg-type]
    return parser


if __name__ == "__main__":
    sys.exit(main())
