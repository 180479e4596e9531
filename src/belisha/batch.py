"""Rulings on the lines of a file: `{id, policy, situation}` in, `{id, ...ruling}` out, in order."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO, Final

from belisha.policies import shelf
from belisha.rulebook.clause import PolicyError
from belisha.rulebook.matcher import LayerError
from belisha.rulebook.situation import SituationError, read_facts
from belisha.rulebook.vocabulary import shown

MOST_BYTES: Final = 1_000_000
"""Of one line."""


class BatchError(ValueError):
    """A file that cannot be read, or a line that is no case."""


_REFUSALS: Final = (BatchError, SituationError, shelf.ShelfError, LayerError, PolicyError)


def rule_all(name: str, ordinary: bool, as_json: bool) -> int:
    """Rule on every line of a file; how many were bad. A bad line is reported by its number, and the rest goes on.

    `name` is a path, or - for standard input. Raises BatchError when the file cannot be read.
    """
    bad = 0
    with _opened(name) as file:
        for number, raw in _lines(file):
            row: object = None
            try:
                row = _row(raw)
                result = _answered(row, ordinary)
            except _REFUSALS as error:
                bad += 1
                message = str(error).replace("\n", "; ")
                print(f"line {number}: {message}", file=sys.stderr)
                result = {
                    "id": row.get("id") if isinstance(row, dict) else None,
                    "line": number,
                    "error": message,
                }
            _write(result, as_json)
    return bad


def _opened(name: str) -> BinaryIO:
    """The file, or standard input."""
    if name == "-":
        return sys.stdin.buffer
    try:
        return Path(name).open("rb")
    except (OSError, ValueError) as error:
        raise BatchError(f"{shown(name)} cannot be read: {error}") from error


def _lines(file: BinaryIO) -> Iterator[tuple[int, bytes]]:
    """(number, line) of every line that is not blank; of an endless line only the beginning is kept."""
    number = 0
    while line := file.readline(MOST_BYTES + 1):
        number += 1
        kept = line
        while line and not line.endswith(b"\n"):
            line = file.readline(MOST_BYTES)
        if kept.strip():
            yield number, kept


def _row(raw: bytes) -> dict[str, object]:
    """One line of a batch: an object with policy and situation."""
    if len(raw) > MOST_BYTES:
        raise BatchError(f"the line has more than {MOST_BYTES:,} bytes")
    try:
        row = json.loads(raw)
    except UnicodeDecodeError:
        raise BatchError("this is not UTF-8") from None
    except (ValueError, RecursionError) as error:
        raise BatchError(f"this is not JSON: {error}") from None
    if not isinstance(row, dict):
        raise BatchError("a line is an object with id, policy and situation")
    return row


def _answered(row: dict[str, object], ordinary: bool) -> dict[str, object]:
    """The ruling on one line."""
    name = row.get("policy")
    if not isinstance(name, str):
        raise BatchError("'policy' is missing")
    if "situation" not in row:
        raise BatchError("'situation' is missing")
    counsel = shelf.counsel(name)
    facts = read_facts(row["situation"], counsel.book.vocabulary)
    return {"id": row.get("id"), **counsel.rule(facts, ordinary).as_json()}


def json_text(value: object, indent: int | None = None) -> str:
    """A value as JSON, its letters as they are where standard output can take them."""
    plain = (sys.stdout.encoding or "").lower().replace("-", "") != "utf8"
    return json.dumps(value, ensure_ascii=plain, indent=indent)


def _write(result: dict[str, object], as_json: bool) -> None:
    """One line of JSON, or id, verdict and deciding clauses with tabs between them."""
    if as_json:
        print(json_text(result))
    elif "error" not in result:
        clauses = [each["clause"] for each in result["because"] if each["decisive"]]  # type: ignore[attr-defined]
        name = result["id"]
        print(f"{'' if name is None else shown(name, 200)}\t{result['verdict']}\t{', '.join(dict.fromkeys(clauses))}")
