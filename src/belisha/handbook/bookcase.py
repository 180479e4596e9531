"""Where the documentation is, what it holds, and in which order: read once, kept for as long as the program runs."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import Final, NamedTuple

from belisha.handbook.typeset import Part, typeset

PICTURES: Final = {".svg": "image/svg+xml", ".png": "image/png", ".jpg": "image/jpeg", ".webp": "image/webp"}
_READERS: Final = {
    "For staff, parents and carers, and pupils": (
        "guide/asking-in-the-browser",
        "guide/reading",
        "guide/signing-in",
        "glossary",
    ),
    "For governors, and for those who write a policy": (
        "guide/trying-a-change",
        "guide/first-policy",
        "guide/checking",
        "guide/asking",
    ),
    "For the office, and for those who lead the school": (
        "guide/people-and-roles",
        "guide/bringing-in-the-roll",
        "guide/keeping-and-erasing",
    ),
    "For those who run Belisha": ("guide/running", "guide/production", "guide/backups", "guide/upgrading"),
}
"""Who comes first on the shelves, and what they need; `index.md` is for those who build Belisha."""
_DEVELOPERS: Final = "For developers: "
_ENTRY: Final = re.compile(r"^\* \[(.+?)\]\(([^)#\s]+)\.md\)(?:: (.+)|, (.+))?$")


class Page(NamedTuple):
    """A page of the documentation; `name` is its place without the ending, as in guide/asking."""

    name: str
    title: str
    html: str
    parts: tuple[Part, ...]


class Entry(NamedTuple):
    """A line of the contents."""

    name: str
    title: str
    about: str


class Chapter(NamedTuple):
    """Some lines of the contents under a heading."""

    title: str
    entries: tuple[Entry, ...]


def folder() -> Path:
    """The folder of the documentation: inside an installed package, at the top of a checkout."""
    here = Path(__file__).resolve().parent
    shipped = here / "shipped"
    return shipped if shipped.is_dir() else here.parents[2] / "docs"


@cache
def sources() -> dict[str, Path]:
    """The file of every page by its name; nothing else is ever read."""
    place = folder()
    return {path.relative_to(place).with_suffix("").as_posix(): path for path in sorted(place.rglob("*.md"))}


@cache
def pictures() -> dict[str, Path]:
    """The file of every picture by its place below the folder of pictures; no other file is ever sent."""
    place = folder() / "pictures"
    return {path.relative_to(place).as_posix(): path for path in sorted(place.rglob("*")) if path.suffix in PICTURES}


@cache
def page(name: str) -> Page:
    """The page of a name that is in `sources`."""
    html, parts = typeset(sources()[name].read_text("utf-8"), name, frozenset(sources()), frozenset(pictures()))
    return Page(name, parts[0].head or name, html, parts)


@cache
def chapters() -> tuple[Chapter, ...]:
    """The contents, reader by reader; what is for no reader in particular is for developers."""
    listed = _listed()
    entries = {entry.name: entry for chapter in listed for entry in chapter.entries}
    lay = [(title, tuple(entries.pop(name) for name in names if name in entries)) for title, names in _READERS.items()]
    rest = [(_for_developers(each.title), tuple(e for e in each.entries if e.name in entries)) for each in listed]
    return tuple(Chapter(title, kept) for title, kept in (*lay, *rest) if kept)


def _for_developers(title: str) -> str:
    return _DEVELOPERS + title[:1].lower() + title[1:]


def _listed() -> tuple[Chapter, ...]:
    """The contents as `index.md` gives them, and after them whatever it leaves out."""
    found: dict[str, list[Entry]] = {}
    head = ""
    for line in sources()["index"].read_text("utf-8").split("\n"):
        entry = _ENTRY.match(line)
        if line.startswith("## "):
            head = line[3:].strip()
        elif entry and entry[2] in sources():
            found.setdefault(head, []).append(Entry(entry[2], _plain(entry[1]), _plain(entry[3] or entry[4] or "")))
    named = {entry.name for entries in found.values() for entry in entries}
    rest = [Entry(name, page(name).title, "") for name in sources() if name not in named and name != "index"]
    return tuple(Chapter(head, tuple(entries)) for head, entries in [*found.items(), ("More", rest)] if entries)


def _plain(text: str) -> str:
    """Without the signs of Markdown, and with a capital."""
    text = text.replace("`", "")
    return text[:1].upper() + text[1:]


@cache
def order() -> tuple[str, ...]:
    """The names of the pages in the order of the contents."""
    return tuple(entry.name for chapter in chapters() for entry in chapter.entries)
