"""A table of people (CSV), one row for each, with columns that the school chose."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from hashlib import sha256
from typing import IO, TypeVar

from belisha.rolls import cells, decoding
from belisha.rolls.cells import CellError
from belisha.rolls.columns import CONTACTS, TITLES, plain
from belisha.rolls.line import (
    CONTACT,
    MOST_LINES,
    PUPIL,
    STAFF,
    GuardianLine,
    Ills,
    Line,
    MemberLine,
    PersonLine,
    UnreadableError,
)

KIND_WORDS = {
    PUPIL: "pupil student learner child", STAFF: "staff teacher employee support teachingassistant ta",
    CONTACT: "contact parent guardian carer parentorcarer",
}  # fmt: skip
Found = TypeVar("Found")
SENIOR = frozenset(
    "headteacher head principal deputyhead deputyheadteacher assistanthead seniorleader slt administrator admin dsl "
    "governor itsupport ittechnician".split()
)
MOST_COLUMNS = 200
_ABOUT = ("given_name", "family_name", "known_as", "born", "email", "phone", "address")


def school_year(today: date) -> int:
    """The year in which the school year of a day began."""
    return today.year if today.month >= 9 else today.year - 1


def heads(file: IO[bytes]) -> tuple[list[str], list[list[str]]]:
    """The names at the head of a table, and its first three rows. Raises UnreadableError."""
    encoding, _ = decoding.encoding_of(file)
    wrapped = decoding.letters(file, encoding)
    try:
        rows = table(wrapped)
        first = next(rows, (1, []))[1]
        return _sound(first), [cells for _, (_, cells) in zip(range(3), rows, strict=False)]
    finally:
        wrapped.detach()


def _sound(first: list[str]) -> list[str]:
    names = [cells.shortened(name) for name in first]
    if not any(names):
        raise UnreadableError("The file is empty. Its first row has to hold the names of the columns.")
    if len(names) == 1:
        raise UnreadableError("Row 1 has one column only. A table has commas, semicolons or tabs between its columns.")
    if len(names) > MOST_COLUMNS:
        raise UnreadableError(f"Row 1 has {len(names):,} columns; {MOST_COLUMNS} are the most.")
    twice = sorted({name for name in names if name and names.count(name) > 1})
    if twice:
        raise UnreadableError(f"Row 1 has two columns with the name “{twice[0]}”. Give one of them another name.")
    return names


def table(letters: io.TextIOBase) -> Iterator[tuple[int, list[str]]]:
    """The rows of a table with the number of the line on which each ends. Raises UnreadableError."""
    head = letters.readline(100_000)
    letters.seek(0)
    mark = max(",;\t|", key=head.count)
    reader = csv.reader(letters, delimiter=mark, strict=True)
    while True:
        try:
            found = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            raise UnreadableError(
                f"Row {reader.line_num}: the quotation marks or commas do not fit ({error})."
            ) from None
        yield reader.line_num, found


class Spreadsheet:
    """Reads a table, a row at a time."""

    def __init__(self, file: IO[bytes], columns: Mapping[str, str], ills: Ills, today: date) -> None:
        self.file, self.columns, self.ills, self.today = file, columns, ills, today
        self.families: set[tuple[str, str]] = set()
        self.again = False

    def lines(self) -> Iterator[Line]:
        """People first, then who is whose. Raises UnreadableError, HaltError."""
        encoding, said = decoding.encoding_of(self.file)
        if said:
            self.ills.notice(said)
        for read in (self._people, self._bonds):
            wrapped = decoding.letters(self.file, encoding)
            try:
                for row, given in self._rows(wrapped):
                    yield from read(row, given)
            finally:
                wrapped.detach()
            self.again = True

    def _rows(self, wrapped: io.TextIOWrapper) -> Iterator[tuple[int, dict[str, str]]]:
        rows = table(wrapped)
        names = [self.columns.get(cells.shortened(head), "") for head in next(rows, (1, []))[1]]
        for count, (row, found) in enumerate(rows):
            if count >= MOST_LINES:
                raise UnreadableError(f"The file has more than {MOST_LINES:,} rows. Bring in one school at a time.")
            if not any(found):
                continue
            if len(found) != len(names) and any(found[len(names) :] or ["x"]):
                self._once(row, "", f"this row has {len(found)} cells, and the first row has {len(names)}")
                continue
            yield row, {name: cell for name, cell in zip(names, found, strict=False) if name}

    def _once(self, row: int, column: str, why: str) -> None:
        """Each mistake is told in the first of the two readings."""
        if not self.again:
            self.ills.add(row, TITLES.get(column, column), why)

    def _people(self, row: int, given: dict[str, str]) -> Iterator[Line]:
        wrong: list[tuple[str, str]] = []
        values = cells.person_values({name: given[name] for name in _ABOUT if name in given}, self.today, wrong)
        key = _tried(lambda: cells.number(given.get("id", "")), "id", wrong) or ""
        kind, role, notice = _kind(given.get("kind", ""), wrong)
        since = _tried(lambda: cells.first_day(given.get("start", ""), self.today), "start", wrong)
        gone = _tried(lambda: cells.first_day(given.get("leaving", ""), self.today), "leaving", wrong)
        if not values.get("given_name") and not any(name == "given_name" for name, _ in wrong):
            wrong.append(("given_name", "the first name is missing"))
        for column, why in wrong:
            self.ills.add(row, TITLES.get(column, column), why)
        if key:
            yield PersonLine(row, key, kind, values, role, since, gone, notice)
        yield from self._contacts(row, key, given)

    def _contacts(self, row: int, key: str, given: dict[str, str]) -> Iterator[Line]:
        for place in CONTACTS:
            wrong: list[tuple[str, str]] = []
            values = self._contact_values(place, given, wrong)
            for column, why in wrong:
                self.ills.add(row, TITLES[f"contact{place}_{column}"], why)
            known = _contact_key(key, place, values)
            if values and key and known not in self.families:
                self.families.add(known)
                yield PersonLine(row, _number_of(known), CONTACT, values)

    def _contact_values(self, place: int, given: dict[str, str], wrong: list[tuple[str, str]]) -> dict[str, str]:
        named = {
            name: given.get(f"contact{place}_{name}", "") for name in ("given_name", "family_name", "email", "phone")
        }
        if not named["given_name"].strip() and not named["family_name"].strip():
            return {}
        values = cells.person_values({name: value for name, value in named.items() if value}, self.today, wrong)
        if not values.get("given_name"):
            values["given_name"], values["family_name"] = values.get("family_name", ""), ""
        return values

    def _bonds(self, row: int, given: dict[str, str]) -> Iterator[Line]:
        wrong: list[tuple[str, str]] = []
        key = given.get("id", "").strip()
        kind, _, _ = _kind(given.get("kind", ""), [])
        year = school_year(self.today)
        for name, group in (("year", "year"), ("class", "class")):
            title = _tried(lambda name=name: cells.text(given.get(name, ""), 60), name, wrong)  # type: ignore[misc]
            if key and title and kind in (PUPIL, STAFF):
                yield MemberLine(row, key, (group, title, year), kind)
        yield from self._given_children(row, key, given, wrong)
        for place in CONTACTS:
            values = self._contact_values(place, given, [])
            if values and key:
                relation, responsibility = self._bond(given, f"contact{place}_", wrong)
                yield GuardianLine(row, _number_of(_contact_key(key, place, values)), key, relation, responsibility)
        for column, why in wrong:
            self.ills.add(row, TITLES.get(column, column), why)

    def _given_children(
        self, row: int, key: str, given: dict[str, str], wrong: list[tuple[str, str]]
    ) -> Iterator[GuardianLine]:
        children = [each.strip() for each in given.get("children", "").split(";") if each.strip()]
        if key and children:
            relation, responsibility = self._bond(given, "", wrong)
            yield from (GuardianLine(row, key, child, relation, responsibility) for child in children)

    def _bond(self, given: dict[str, str], prefix: str, wrong: list[tuple[str, str]]) -> tuple[str, bool | None]:
        relation, duty = f"{prefix}relation", f"{prefix}responsibility"
        return (
            _tried(lambda: cells.text(given.get(relation, ""), 60), relation, wrong) or "",
            _tried(lambda: cells.yes_or_no(given.get(duty, "")), duty, wrong),
        )


def _tried(read: Callable[[], Found | None], column: str, wrong: list[tuple[str, str]]) -> Found | None:
    try:
        return read()
    except CellError as error:
        wrong.append((column, str(error)))
        return None


def _kind(word: str, wrong: list[tuple[str, str]]) -> tuple[str, str, str]:
    """Pupil, staff or contact; the role of staff; and what a person has to do by hand."""
    plainly = plain(word)
    if plainly in ("", *KIND_WORDS[PUPIL].split()):
        return PUPIL, "", ""
    if plainly in KIND_WORDS[CONTACT].split():
        return CONTACT, "", ""
    if plainly in KIND_WORDS[STAFF].split():
        return STAFF, "teacher" if plainly == "teacher" else "support-staff", ""
    if plainly in SENIOR:
        return STAFF, "", by_hand(word)
    wrong.append(("kind", f"“{cells.shortened(word)}” is not known; write pupil, teacher, support or contact"))
    return PUPIL, "", ""


def by_hand(word: str) -> str:
    """What is said where a file gives somebody a role that no file may give."""
    return f"The file says “{cells.shortened(word)}”. No file gives such a role: appoint them by hand."


def _contact_key(child: str, place: int, values: dict[str, str]) -> tuple[str, str]:
    """A parent of several children is known by e-mail address and name; without an address, by child and place."""
    if values.get("email"):
        return values["email"].lower(), f"{values['given_name']} {values.get('family_name', '')}".lower()
    return child, str(place)


def _number_of(known: tuple[str, str]) -> str:
    return "family-" + sha256("\0".join(known).encode()).hexdigest()[:24]
