"""The commands that a page shows: run in this process, held against what the page says, or written anew."""

import builtins
import os
import re
import shlex
import sys
from collections.abc import Iterator
from contextlib import chdir, redirect_stderr, redirect_stdout
from dataclasses import dataclass, field
from io import BytesIO, StringIO, TextIOWrapper
from pathlib import Path
from unittest import mock

from belisha import cli
from belisha.commands import person
from belisha.policies import shelf
from belisha.serving.commands import COMMANDS as INSTALLATION

BLOCK = re.compile(r"^(?P<fence>`{3,})(?P<info>[^`\n]*)\n(?P<body>.*?)^(?P=fence)[ ]*$", re.MULTILINE | re.DOTALL)
_SAVED = re.compile(r"\b[Ss]ave (?:this|it|these|the)[^.`]*\bas `([^`]+)`")
_PROGRAMS = (["python3", "start.py"], ["belisha"])
# What start.py does itself, and what runs or changes an installation: the tests of serving look after it.
_APART = ("test", "bench", *(name for name, *_ in INSTALLATION))
LEFT_OUT = "…"


@dataclass(frozen=True)
class Block:
    """One fenced block: what stands after the fence, its text, its place, and the file it is to be saved as."""

    info: str
    body: str
    start: int
    end: int
    saved_as: str = ""


@dataclass
class Command:
    """A line of a console block and the output shown below it; `said` and `code` are what really came."""

    line: str
    shown: list[str] = field(default_factory=list)
    said: list[str] = field(default_factory=list)
    code: int | None = None

    @property
    def answers(self) -> list[str]:
        """What the person types in an interview that is shown."""
        return [line[2:] for line in self.shown if line.startswith("> ")]


def blocks(text: str) -> list[Block]:
    """The fenced blocks of a page. `Save this as …` in the paragraph before a block names its file."""
    found = []
    before = 0
    for match in BLOCK.finditer(text):
        above = text[before : match.start()].rstrip("\n").rpartition("\n\n")[2]
        named = _SAVED.search(above.replace("\n", " "))
        info = match["info"].strip()
        found.append(Block(info, match["body"], match.start("body"), match.end("body"), named[1] if named else ""))
        before = match.end()
    return found


def commands(block: Block) -> list[Command]:
    """The commands of a block: after `$ ` in console, a line each in sh."""
    if block.info == "sh":
        return [Command(line) for line in block.body.splitlines() if line and not line.startswith("#")]
    found: list[Command] = []
    for line in block.body.splitlines():
        if line.startswith("$ "):
            found.append(Command(line[2:]))
        elif found:
            found[-1].shown.append(line)
    return found


def arguments(words: list[str]) -> list[str] | None:
    """The arguments for belisha, or None for a line that is none of its own."""
    for program in _PROGRAMS:
        if words[: len(program)] == program:
            rest = words[len(program) :]
            serves = program[-1] == "start.py" and (not rest or rest[0].startswith("--"))
            return None if serves or (rest[:1] and rest[0] in _APART) else rest
    return None


def _as_person(answers: list[str]) -> Iterator[mock._patch]:
    """Somebody at the keyboard who types these answers."""
    left = iter(answers)

    def typed(prompt: str = "") -> str:
        answer = next(left, "q")
        print(prompt + answer)
        return answer

    yield mock.patch.object(builtins, "input", typed)
    yield mock.patch.object(person, "is_person", return_value=True)


def _stdin(first: list[str]) -> mock._patch:
    """Standard input: the file that `cat FILE |` names, or nothing."""
    source = Path(first[1]).read_bytes() if first[:1] == ["cat"] else b""
    return mock.patch.object(sys, "stdin", TextIOWrapper(BytesIO(source), "utf-8"))


def _plain() -> mock._patch_dict:
    """Surroundings that ask for no colour."""
    kept = {name: value for name, value in os.environ.items() if name not in ("FORCE_COLOR", "TTY_COMPATIBLE")}
    return mock.patch.dict(os.environ, kept, clear=True)


def _called(argv: list[str]) -> int:
    """The exit code of one call; argparse leaves by an exception."""
    try:
        return cli.main(argv)
    except SystemExit as end:
        return int(end.code or 0)


def run(command: Command) -> None:
    """Run one command and keep its output, both streams together, and its exit code."""
    first, _, last = command.line.rpartition(" | ")
    argv = arguments(shlex.split(last, comments=True))
    if argv is None:
        return
    said = StringIO()
    patches = [_stdin(shlex.split(first)), _plain(), *(_as_person(command.answers) if command.answers else ())]
    for patch in patches:
        patch.start()
    try:
        with redirect_stdout(said), redirect_stderr(said):
            command.code = _called(argv)
    finally:
        for patch in reversed(patches):
            patch.stop()
    command.said = lines_of(said.getvalue())


def lines_of(text: str) -> list[str]:
    """Output as it is shown: without spaces at line ends or empty lines around it."""
    return "\n".join(line.rstrip() for line in text.splitlines()).strip("\n").splitlines()


def play(text: str, folder: Path) -> Iterator[tuple[Block, list[Command]]]:
    """Run all that a page shows, in order, in an empty folder; its files are saved there first."""
    shelf.counsel.cache_clear()
    with chdir(folder):
        for block in blocks(text):
            if block.saved_as:
                path = Path(block.saved_as)
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(block.body, "utf-8")
            if block.info in ("console", "sh"):
                called = commands(block)
                _run_all(called)
                yield block, called


def _run_all(called: list[Command]) -> None:
    """Run commands in turn; `echo $?` says the exit code of the one before."""
    before: Command | None = None
    for command in called:
        if command.line == "echo $?" and before is not None:
            command.said = [str(before.code)]
        else:
            run(command)
            before = command


def matches(shown: list[str], said: list[str]) -> bool:
    """Whether shown output is what came, where a line of … stands for any number of lines."""
    if not shown:
        return not said
    if shown[0] == LEFT_OUT:
        return any(matches(shown[1:], said[place:]) for place in range(len(said) + 1))
    return bool(said) and shown[0] == said[0] and matches(shown[1:], said[1:])


def refreshed(text: str, folder: Path) -> str:
    """The page with the output of its console blocks as it is now; those with lines left out stay as they are."""
    parts = []
    place = 0
    for block, called in play(text, folder):
        parts.append(text[place : block.start])
        parts.append(block.body if block.info == "sh" or _is_cut(called) else _written(called))
        place = block.end
    return "".join([*parts, text[place:]])


def _is_cut(called: list[Command]) -> bool:
    return any(LEFT_OUT in command.shown for command in called)


def _written(called: list[Command]) -> str:
    """A console block with what really came; commands that show no output go on showing none."""
    lines = []
    for command in called:
        lines.append(f"$ {command.line}")
        if command.shown and command.said:
            lines += [*command.said, ""]
        else:
            lines += command.shown
    return "\n".join(lines).rstrip("\n") + "\n"
