"""The register of erasures, kept beside the backups and never in them: an old backup is brought up to it."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable
from pathlib import Path
from typing import TypedDict
from uuid import UUID

from belisha.keeping.models import Erasure
from belisha.refusal import RefusedError
from belisha.sight import looking_everywhere

NAME = "erasures.jsonl"


class Line(TypedDict):
    """One erasure: the id of a person, when, and why. Never a name."""

    person: str
    when: str
    ground: str


def sync(*folders: Path) -> None:
    """Bring the register in every folder up to all erasures that any of them, or the database, knows of."""
    with looking_everywhere("an erasure is kept for the whole installation"):
        known: list[Line] = [
            {"person": row.person.hex, "when": row.when.isoformat(timespec="seconds"), "ground": row.ground}
            for row in Erasure.objects.all()
        ]
    for folder in folders:
        known = _joined(known, read(folder / NAME) if (folder / NAME).exists() else [])
    for folder in folders:
        _write(folder / NAME, known)


def ids(lines: Iterable[Line]) -> set[str]:
    """Whom the lines of a register name."""
    return {line["person"] for line in lines}


def read(path: Path) -> list[Line]:
    """The lines of a register. Raises RefusedError where one cannot be read."""
    try:
        return [_line(text) for text in path.read_text("utf-8").splitlines()]
    except (ValueError, KeyError, TypeError) as error:
        raise RefusedError(f"{path} is damaged: take a copy of the register that is whole") from error
    except OSError as error:
        raise RefusedError(f"the register of erasures {path} cannot be read: {error.strerror}") from error


def _line(text: str) -> Line:
    found = json.loads(text)
    return {"person": UUID(found["person"]).hex, "when": str(found["when"]), "ground": str(found["ground"])}


def _joined(some: Iterable[Line], more: Iterable[Line]) -> list[Line]:
    known = {line["person"]: line for line in (*some, *more)}
    return sorted(known.values(), key=lambda line: (line["when"], line["person"]))


def _write(path: Path, lines: Iterable[Line]) -> None:
    """Write it whole, on the disk, or leave what was there."""
    text = "".join(json.dumps(line, sort_keys=True) + "\n" for line in lines)
    if path.exists() and path.read_text("utf-8") == text:
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_name(f".{NAME}.{os.getpid()}.part")
    try:
        with open(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w", encoding="utf-8") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        draft.replace(path)
    finally:
        draft.unlink(missing_ok=True)
