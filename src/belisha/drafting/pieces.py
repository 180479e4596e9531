"""One clause taken out of a policy's text, and put back changed, while every other line stays as it is."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import Final, NamedTuple, Self

from belisha.drafting.paper import plain
from belisha.rulebook.clause import Clause, PolicyError, read_document

_FENCE: Final = re.compile(r"(`{3,}|~{3,})\s*(\w*)")
_NUMBER: Final = re.compile(r"\S+\s*")
_STANDS_ALONE: Final = re.compile(r"\s|[-*+>|#]|\d+[.)]\s|[`~]{3}|$")


class Heading(NamedTuple):
    """A clause in a list to choose from."""

    number: str
    words: str
    has_norm: bool


class Section(NamedTuple):
    """A section of a policy, with its clauses to choose from."""

    number: str
    title: str
    clauses: list[Heading]


class Piece(NamedTuple):
    """One clause of a text. `words` and `norms` are the places (first, end) of their lines; `norms` may be none.

    `start` is what stands before the words on their first line: the number of a clause that is no heading.
    """

    number: str
    title: str
    lines: list[str]
    words: tuple[int, int]
    norms: tuple[int, int] | None
    start: str

    @classmethod
    def find(cls, text: str, number: str) -> Self | None:
        """The clause of that number, or None."""
        lines = text.split("\n")
        for clause, end in _numbered(text):
            if clause.number == number:
                return cls._cut(lines, clause, end)
        return None

    @classmethod
    def _cut(cls, lines: list[str], clause: Clause, end: int) -> Self:
        first = clause.line - 1
        start = "" if clause.level else (_NUMBER.match(lines[first]) or [""])[0]
        first += 1 if clause.level else 0
        norms = _block(lines, first, end)
        last = norms[0] - 1 if norms else end
        words = _without_blank(lines, first, last)
        return cls(clause.number, clause.title, lines, words, norms, start)

    @property
    def said(self) -> str:
        """The clause's words, a paragraph on each line, as they are edited."""
        return "\n".join(line for line, _ in self._paragraphs())

    @property
    def ruled(self) -> str:
        """The lines of the norm block."""
        return "\n".join(self.lines[slice(*self.norms)]) if self.norms else ""

    def box_of(self, line: int) -> tuple[str, int] | None:
        """The box, `norm` or `words`, that shows a line of the whole text, and the number of its line in there."""
        place = line - 1
        if self.norms and self.norms[0] <= place < self.norms[1]:
            return "norm", place - self.norms[0] + 1
        if not self.words[0] <= place < self.words[1]:
            return None
        ends, end = [], self.words[0]
        for _, lines in self._paragraphs():
            end += len(lines)
            ends.append(end)
        return "words", bisect_right(ends, place) + 1

    def _paragraphs(self) -> list[tuple[str, list[str]]]:
        """Every paragraph on one line, with the lines that it stands on."""
        kept = self.lines[slice(*self.words)]
        if kept and self.start:
            kept = [kept[0][len(self.start) :], *kept[1:]]
        found: list[tuple[str, list[str]]] = []
        for line in kept:
            if found and found[-1][0] and not _STANDS_ALONE.match(line) and not found[-1][0].startswith("|"):
                found[-1] = (f"{found[-1][0].rstrip()} {line}", [*found[-1][1], line])
            else:
                found.append((line, [line]))
        return found

    def changed(self, said: str, ruled: str) -> str:
        """The whole text with other words or norms in this clause."""
        words = self._worded(plain(said).strip("\n"))
        norms = self._normed(plain(ruled).rstrip("\n"))
        first, end = self.words
        rest = self.norms[1] + 1 if self.norms else end
        return "\n".join([*self.lines[:first], *words, *norms, *self.lines[rest:]])

    def _worded(self, said: str) -> list[str]:
        """The lines of the words; paragraphs that stayed keep their lines."""
        if said == self.said.strip("\n"):
            return self.lines[slice(*self.words)]
        known = {line: lines for line, lines in self._paragraphs() if line}
        lines = [each for line in said.split("\n") for each in known.get(line, [line])]
        return [self.start + lines[0], *lines[1:]]

    def _normed(self, ruled: str) -> list[str]:
        """What stands from the end of the words to the end of the block."""
        if self.norms is None:
            return ["", "```norm", *ruled.split("\n"), "```"] if ruled.strip() else []
        first, end = self.norms
        if not ruled.strip():
            return []
        body = self.lines[first:end] if ruled == self.ruled.rstrip("\n") else ruled.split("\n")
        return [*self.lines[self.words[1] : first], *body, self.lines[end]]


def sections(text: str) -> list[Section]:
    """The numbered clauses of a text, section by section."""
    found: list[Section] = []
    for clause, _ in _numbered(text):
        if not found or found[-1].number != clause.section:
            found.append(Section(clause.section, clause.title if clause.number == clause.section else "", []))
        found[-1].clauses.append(Heading(clause.number, _short(clause), clause.block is not None))
    return found


def _short(clause: Clause) -> str:
    """A clause's title or its first words."""
    words = clause.title or " ".join(clause.text[:200].split())
    return words if len(words) <= 60 else words[:60].rsplit(" ", 1)[0] + " …"


def _numbered(text: str) -> list[tuple[Clause, int]]:
    """The numbered clauses of a text, each with the place where the next begins; none where it cannot be read."""
    try:
        clauses = read_document(text, "policy.md").clauses
    except PolicyError:
        return []
    ends = [*(clause.line - 1 for clause in clauses), text.count("\n") + 1][1:]
    return [(clause, end) for clause, end in zip(clauses, ends, strict=True) if clause.number]


def _block(lines: list[str], first: int, end: int) -> tuple[int, int] | None:
    """The places of the lines inside the norm block, if there is one that is closed."""
    place = first
    while place < end:
        fence = _FENCE.match(lines[place])
        if fence:
            closing = next((i for i in range(place + 1, end) if lines[i].strip() == fence[1]), None)
            if closing is None:
                return None
            if fence[2] == "norm":
                return place + 1, closing
            place = closing
        place += 1
    return None


def _without_blank(lines: list[str], first: int, end: int) -> tuple[int, int]:
    """The same places without empty lines at either end."""
    while end > first and not lines[end - 1].strip():
        end -= 1
    while first < end and not lines[first].strip():
        first += 1
    return first, end
