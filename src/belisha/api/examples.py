"""The examples of the documentation: what is sent stands in examples.toml, what comes back in answers.json.

A test asks them all of the demonstration schools, and holds what comes against what is written down.
"""

from __future__ import annotations

import json
import tomllib
from functools import cache
from pathlib import Path
from typing import Any, Final, NamedTuple

HERE: Final = Path(__file__).parent
SENT: Final = HERE / "examples.toml"
CAME: Final = HERE / "answers.json"
_MOST_ITEMS = 2
_MOST_LETTERS = 200
_ELLIPSIS = " …"


class Example(NamedTuple):
    """A request and its answer. `asked` is the address as written, `address` with the keys of policies filled in.

    `answer` is shortened: see `shortened`.
    """

    name: str
    operation: str
    title: str
    method: str
    asked: str
    address: str
    body: Any
    status: int
    answer: Any

    @property
    def is_text(self) -> bool:
        """Whether the answer is text, not JSON."""
        return isinstance(self.answer, str)

    @property
    def curl(self) -> str:
        """The request, as it is typed on a command line, against a Belisha on this machine."""
        address = f"http://127.0.0.1:8000{self.address}"
        if self.body is None:
            return f"curl '{address}'"
        sent = json.dumps(self.body, ensure_ascii=False).replace("'", "'\\''")
        return f"curl '{address}' \\\n  -H 'Content-Type: application/json' \\\n  -d '{sent}'"

    @property
    def text(self) -> str:
        """The answer as it is shown."""
        return str(self.answer) if self.is_text else json.dumps(self.answer, ensure_ascii=False, indent=2)


@cache
def everything() -> tuple[Example, ...]:
    """All examples, in their order."""
    came = json.loads(CAME.read_text("utf-8")) if CAME.is_file() else {}
    empty = {"address": "", "status": 200, "answer": {}}
    return tuple(
        Example(
            name,
            row["operation"],
            row["title"],
            "POST" if "body" in row else "GET",
            row["address"],
            **{**empty, **came.get(name, {})},
            body=row.get("body"),
        )
        for name, row in tomllib.loads(SENT.read_text("utf-8")).items()
    )


def of(operation: str) -> list[Example]:
    """The examples of an operation."""
    return [each for each in everything() if each.operation == operation]


def shortened(value: Any) -> Any:
    """A value to be shown: of every list the first two, of long text the beginning. It fits the same description."""
    if isinstance(value, dict):
        return {name: shortened(each) for name, each in value.items()}
    if isinstance(value, list):
        return [shortened(each) for each in value[:_MOST_ITEMS]]
    if isinstance(value, str) and len(value) > _MOST_LETTERS:
        return value[:_MOST_LETTERS].rpartition(" ")[0] + _ELLIPSIS
    return value
