"""Reading a file of whatever format, and what has to hold of every file: nobody twice, nobody's own parent."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import suppress
from datetime import date
from typing import IO

from belisha.rolls.columns import TITLES
from belisha.rolls.ctf import CommonTransfer
from belisha.rolls.line import MOST_LINES, GuardianLine, HaltError, Ills, Line, MemberLine, PersonLine, UnreadableError
from belisha.rolls.oneroster import OneRoster
from belisha.rolls.spreadsheet import Spreadsheet

CSV, ONEROSTER, CTF = "csv", "oneroster", "ctf"
MOST_ADULTS, MOST_CHILDREN, MOST_GROUPS = 20, 30, 60
Reader = Spreadsheet | OneRoster | CommonTransfer


def format_of(file: IO[bytes], name: str = "") -> str:
    """csv, oneroster or ctf, by how the file begins. Raises UnreadableError for an empty one."""
    file.seek(0)
    head = file.read(1000)
    if not head.strip(b"\xef\xbb\xbf\xff\xfe \t\r\n\0"):
        raise UnreadableError("The file is empty.")
    if head.startswith(b"PK\x03\x04") and not name.lower().endswith((".xlsx", ".xlsm", ".docx", ".ods")):
        return ONEROSTER
    plain = head.replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n")
    if plain.startswith(b"<"):
        if b"<html" in plain.lower() or b"<!doctype html" in plain.lower():
            raise UnreadableError("This is a web page, not a file of people. Download the file again.")
        return CTF
    return CSV


def reader_of(kind: str, file: IO[bytes], columns: Mapping[str, str], urn: str, ills: Ills, today: date) -> Reader:
    """Who reads a format."""
    if kind == ONEROSTER:
        return OneRoster(file, urn, ills, today)
    if kind == CTF:
        return CommonTransfer(file, urn, ills, today)
    return Spreadsheet(file, columns, ills, today)


class Checked:
    """The lines of a file that fit together. Everything that does not is listed in `ills`."""

    def __init__(self, reader: Reader, ills: Ills) -> None:
        self.reader, self.ills = reader, ills
        self.people: dict[str, str] = {}
        self.groups: set[tuple[str, tuple[str, str, int], str]] = set()
        self.parents: dict[str, list[str]] = {}
        self.families: dict[str, int] = {}
        self.many: dict[str, int] = {}
        self.count = 0

    def lines(self) -> Iterator[Line]:
        """People before their bonds. Stops where there are too many mistakes."""
        try:
            for line in self.reader.lines():
                self.count += 1
                if self.count > 3 * MOST_LINES:
                    raise UnreadableError("The file is too long. Bring in one school at a time.")
                if self._fits(line):
                    yield line
            self._circles()
            if not self.people and not self.ills.many:
                self.ills.add(1, "", "there is nobody in this file")
        except UnreadableError as error:
            self._unreadable(str(error))
        except HaltError:
            pass

    def _unreadable(self, why: str) -> None:
        with suppress(HaltError):
            self.ills.add(0, "", why)

    def _fits(self, line: Line) -> bool:
        if isinstance(line, PersonLine):
            return self._new(line)
        return self._member(line) if isinstance(line, MemberLine) else self._bond(line)

    def _new(self, line: PersonLine) -> bool:
        if line.key in self.people:
            self.ills.add(line.row, TITLES["id"], f"“{line.key[:40]}” was there before; every number may come once")
            return False
        self.people[line.key] = line.kind
        return True

    def _member(self, line: MemberLine) -> bool:
        known = (line.key, line.group, line.part)
        if line.key not in self.people:
            self.ills.add(line.row, TITLES["id"], f"nobody in this file has the number “{line.key[:40]}”")
            return False
        self.many[line.key] = self.many.get(line.key, 0) + 1
        if self.many[line.key] == MOST_GROUPS + 1:
            self.ills.add(line.row, "class", f"“{line.key[:40]}” is in more than {MOST_GROUPS} classes")
        if known in self.groups or self.many[line.key] > MOST_GROUPS:
            return False
        self.groups.add(known)
        return True

    def _bond(self, line: GuardianLine) -> bool:
        """One line is told of each mistake of a family, however large the family is."""
        if line.adult == line.child:
            self.ills.add(line.row, "parent", f"“{line.adult[:40]}” would be their own parent")
            return False
        for key in (line.adult, line.child):
            if key not in self.people:
                self.ills.add(line.row, "parent", f"nobody in this file has the number “{key[:40]}”")
                return False
        adults = self.parents.setdefault(line.child, [])
        if line.adult in adults:
            return False
        children = self.families[line.adult] = self.families.get(line.adult, 0) + 1
        if children == MOST_CHILDREN + 1:
            self.ills.add(
                line.row, "parent", f"“{line.adult[:40]}” has more than {MOST_CHILDREN} children in this file"
            )
        if len(adults) == MOST_ADULTS:
            self.ills.add(line.row, "parent", f"“{line.child[:40]}” has more than {MOST_ADULTS} parents or carers")
        if len(adults) > MOST_ADULTS or children > MOST_CHILDREN:
            return False
        adults.append(line.adult)
        return True

    def _circles(self) -> None:
        """Nobody may be the parent of their own parent, however far up."""
        done: set[str] = set()
        for start in self.parents:
            self._climb(start, done)

    def _climb(self, start: str, done: set[str]) -> None:
        path: dict[str, Iterator[str]] = {}
        here: str | None = None if start in done else start
        while here is not None:
            if here not in path:
                path[here] = iter(self.parents.get(here, ()))
            above = next(path[here], None)
            if above is None:
                path.popitem()
                done.add(here)
                here = next(reversed(path), None)
            elif above in path:
                self.ills.add(
                    0, "parent", f"“{here[:40]}” and “{above[:40]}” would be parents of each other, in a circle"
                )
            elif above not in done:
                here = above
