"""The approved text: Markdown with numbered clauses, read line by line into sections, clauses and blocks."""

from __future__ import annotations

import re
from functools import cached_property
from typing import Final, NamedTuple

from belisha.rulebook.vocabulary import shown

MOST_BYTES: Final = 2_000_000
MOST_LINES: Final = 50_000
MOST_MISTAKES: Final = 200
_HEADING: Final = re.compile(r"(#{1,6})\s+(.*)")
_NUMBERED: Final = re.compile(r"(A?\d+(?:\.[0-9a-z]+)*)\.?(?:\s+(.*))?$")
_CLAUSE: Final = re.compile(r"(A?\d+(?:\.[0-9a-z]+)+)\.?\s+(.*)")
_CONTROL: Final = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069]")
_FENCE: Final = re.compile(r"(`{3,}|~{3,})\s*(\w*)")


class Mistake(NamedTuple):
    """Something wrong in a policy's file: where, and what to do about it. `line` counts from 1."""

    file: str
    line: int
    message: str
    clause: str = ""

    def __str__(self) -> str:
        clause = f"clause {self.clause}: " if self.clause else ""
        return f"{self.file}:{self.line}: {clause}{self.message}"


class PolicyError(ValueError):
    """A policy with mistakes. All of them are in `mistakes`; nothing of the policy is loaded."""

    def __init__(self, mistakes: list[Mistake]) -> None:
        self.mistakes = sorted(mistakes, key=lambda mistake: mistake.line)[:MOST_MISTAKES]
        super().__init__("\n".join(map(str, self.mistakes)))


class Clause:
    """A numbered unit of the text, or a heading without a number. `block` holds (line, text) of its norms.

    Filled while the file is read, and not changed after that: `text` and `flat` are kept once asked for.
    """

    def __init__(self, number: str, title: str, line: int, level: int = 0, text: str = "") -> None:
        self.number = number
        self.title = title
        self.line = line
        self.level = level
        self.paragraphs = [text] if text else []
        self.block: list[tuple[int, str]] | None = None
        self.form: list[str] | None = None

    @cached_property
    def text(self) -> str:
        """The clause in the school's own words."""
        return "\n".join(self.paragraphs).strip()

    @property
    def words(self) -> str:
        """The text, or the title of a clause that is no more than a heading."""
        return self.text or self.title

    @cached_property
    def flat(self) -> str:
        """The text on one line, so that words are found across a line's end."""
        return " ".join(self.text.split())

    @property
    def section(self) -> str:
        """The number of the section that the clause belongs to."""
        return self.number.partition(".")[0]


class Document:
    """A policy's file as read: header lines, clauses in order (numbered or not), and every mistake so far."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.header: dict[str, tuple[int, str]] = {}
        self.clauses: list[Clause] = []
        self.mistakes: list[Mistake] = []

    @property
    def is_full(self) -> bool:
        """Whether so many mistakes are noted that no more are wanted."""
        return len(self.mistakes) >= MOST_MISTAKES

    def wrong(self, line: int, message: str, clause: str = "") -> None:
        """Note a mistake and go on."""
        if not self.is_full:
            self.mistakes.append(Mistake(self.file, line, message, shown(clause, 20)))


def text_of(source: bytes | str, file: str) -> str:
    """The file's text; raises PolicyError when it is too large, empty, or not UTF-8."""
    if len(source) > MOST_BYTES:
        raise PolicyError([Mistake(file, 1, f"the file is too large; a policy has at most {MOST_BYTES:,} bytes")])
    if isinstance(source, str):
        text = source
    else:
        try:
            text = source.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            line = source[: error.start].count(b"\n") + 1
            raise PolicyError([Mistake(file, line, "this is not UTF-8; save the file as UTF-8")]) from None
    if not text.strip():
        raise PolicyError([Mistake(file, 1, "the file is empty")])
    return text


def read_document(source: bytes | str, file: str) -> Document:
    """The file's header and clauses. Mistakes are collected, not raised, unless nothing can be read at all."""
    # Lines are counted as an editor counts them: a page break is none.
    lines = text_of(source, file).replace("\r\n", "\n").replace("\r", "\n").split("\n")
    if len(lines) > MOST_LINES:
        raise PolicyError([Mistake(file, MOST_LINES, f"{len(lines):,} lines; at most {MOST_LINES:,} are read")])
    document = Document(file)
    _refuse_control(document, lines)
    _read_body(document, lines, _read_header(document, lines))
    return document


def _refuse_control(document: Document, lines: list[str]) -> None:
    """Characters that nobody sees, but that change what a terminal or a page shows, have no place in a policy."""
    for number, line in enumerate(lines, 1):
        if _CONTROL.search(line):
            document.wrong(number, "a control character stands in this line; take it out")
            return


def _read_header(document: Document, lines: list[str]) -> int:
    """Read `key: value` lines between two `---`; the place of the first line after them."""
    if lines[0].strip() != "---":
        document.wrong(1, "the file must begin with a header between two lines of ---")
        return 0
    for place in range(1, len(lines)):
        line = lines[place].strip()
        if line == "---":
            return place + 1
        key, colon, value = line.partition(":")
        if line and not colon:
            document.wrong(place + 1, "a header line is 'key: value'")
        elif key.strip() in document.header:
            document.wrong(place + 1, f"'{shown(key.strip())}' stands twice in the header")
        elif line:
            document.header[key.strip()] = (place + 1, value.strip())
    document.wrong(1, "the header has no closing ---")
    return len(lines)


def _read_body(document: Document, lines: list[str], place: int) -> None:
    """Read headings, clauses and fenced blocks, each line once."""
    count = len(lines)
    stray = False
    while place < count:
        line = lines[place]
        first = line[:1]
        if first == "#" and (heading := _HEADING.match(line)):
            _add_heading(document, place + 1, len(heading[1]), heading[2].strip())
        elif first in "`~" and first and (fence := _FENCE.match(line)):
            place = _read_fence(document, lines, place, fence[1], fence[2])
        elif (first.isdigit() or first == "A") and (start := _CLAUSE.match(line)):
            if place and _is_text(document, lines[place - 1]):
                document.wrong(
                    place + 1, "put an empty line before a new clause; or is this a number at a line's start?"
                )
            _add_clause(document, place + 1, start[1], start[2])
        elif document.clauses:
            document.clauses[-1].paragraphs.append(line)
        elif line.strip() and not stray:
            stray = True  # one line about it is enough
            document.wrong(place + 1, "text before the first heading belongs to no clause")
        place += 1


def _is_text(document: Document, line: str) -> bool:
    """Whether the line before a number is running text of some clause."""
    return bool(line.strip()) and line[:1] not in "#`~" and bool(document.clauses)


def _add_heading(document: Document, line: int, level: int, title: str) -> None:
    numbered = _NUMBERED.match(title)
    if numbered:
        document.clauses.append(Clause(numbered[1], (numbered[2] or "").strip(), line, level))
    else:
        document.clauses.append(Clause("", title, line, level))


def _section_before(document: Document) -> str:
    """The number of the section that is open."""
    return next((clause.section for clause in reversed(document.clauses) if clause.number), "")


def _add_clause(document: Document, line: int, number: str, text: str) -> None:
    section = _section_before(document)
    if number.partition(".")[0] != section:
        where = f"section {section}" if section else "no section"
        document.wrong(line, f"stands in {where}: is the number right, or a heading missing?", number)
    document.clauses.append(Clause(number, "", line, 0, text))


def _read_fence(document: Document, lines: list[str], start: int, mark: str, kind: str) -> int:
    """Read a fenced block; the place of its last line."""
    end = start + 1
    while end < len(lines) and lines[end].strip() != mark:
        end += 1
    if end == len(lines):
        document.wrong(start + 1, f"this block is never closed; add a line of {mark[:3]}, as many as it begins with")
    body = lines[start + 1 : end]
    if kind == "norm":
        _add_norms(document, start, body)
    elif kind == "form" and document.clauses:
        document.clauses[-1].form = [line.strip() for line in body if line.strip()]
    elif document.clauses:
        document.clauses[-1].paragraphs.extend(lines[start : end + 1])
    return end


def _add_norms(document: Document, start: int, body: list[str]) -> None:
    """Hand a norm block to the clause it stands under."""
    clause = document.clauses[-1] if document.clauses else None
    if clause is None or not clause.number:
        document.wrong(start + 1, "a norm block stands outside any clause; move it under a numbered clause")
    elif clause.block is not None:
        document.wrong(start + 1, "a second norm block; one clause has one block", clause.number)
    else:
        clause.block = _norm_lines(body, start + 2)


def _norm_lines(body: list[str], first: int) -> list[tuple[int, str]]:
    """(line, text) of every norm; an indented line goes on with the one before it."""
    found: list[tuple[int, str]] = []
    for offset, line in enumerate(body):
        if line[:1].isspace() and line.strip() and found:
            found[-1] = (found[-1][0], f"{found[-1][1]} {line.strip()}")
        elif line.strip():
            found.append((first + offset, line.strip()))
    return found
