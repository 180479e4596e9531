"""What every kind of journal line says in English: a file for each room in `sentences/`, and nowhere else.

`short` stands in a list of kinds to choose from, `says` is the line itself. The words in braces are the details that a
line must carry; `{by}` and `{about}` are filled in by the reader's page, with names where the reader may see them.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from string import Formatter


@cache
def kinds() -> dict[str, Mapping[str, str]]:
    """Every kind of line, with its `short` and `says`. Raises ValueError for a kind that two rooms have."""
    found: dict[str, Mapping[str, str]] = {}
    for path in sorted((Path(__file__).parent / "sentences").glob("*.toml")):
        more = tomllib.loads(path.read_text("utf-8"))
        if twice := found.keys() & more.keys():
            raise ValueError(f"{path.name} has kinds of lines that another file has: {sorted(twice)}")
        found |= more
    return found


@cache
def needs(kind: str) -> frozenset[str]:
    """The details that a line of this kind carries. Raises KeyError for a kind that is not listed."""
    return frozenset(name for _, name, _, _ in Formatter().parse(kinds()[kind]["says"]) if name) - {"by", "about"}


def sentence(kind: str, words: Mapping[str, str]) -> str:
    """The sentence; WORDS hold `by`, `about` and the details. A detail that was erased reads as such."""
    named = {name: words.get(name, "(erased)") for name in (*needs(kind), "by", "about")}
    return kinds()[kind]["says"].format(**named)
