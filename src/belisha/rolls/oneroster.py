"""OneRoster 1.1 and 1.2 as CSV files in a zip. What differs: 1.2 has roles in a file of their own, and other names."""

from __future__ import annotations

import csv
import zipfile
from collections.abc import Callable, Iterator
from datetime import date
from typing import IO, TypeVar

from belisha.rolls import cells
from belisha.rolls.archive import Members, opened
from belisha.rolls.cells import CellError
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
from belisha.rolls.spreadsheet import by_hand, school_year

Row = dict[str, str]
Found = TypeVar("Found")
VERSIONS = {"1.0": "1.1", "1.1": "1.1", "1.2": "1.2", "v1p1": "1.1", "v1p2": "1.2"}
NEEDED = {
    "orgs.csv": ("sourcedId", "name", "type"),
    "users.csv": ("sourcedId", "givenName", "familyName"),
    "roles.csv": ("userSourcedId", "role", "orgSourcedId"),
    "classes.csv": ("sourcedId", "title", "schoolSourcedId"),
    "enrollments.csv": ("classSourcedId", "userSourcedId", "role"),
    "demographics.csv": ("sourcedId",),
}
ROLES = {
    "student": (PUPIL, ""), "teacher": (STAFF, "teacher"), "aide": (STAFF, "support-staff"),
    "proctor": (STAFF, "support-staff"), "counselor": (STAFF, "support-staff"),
    "parent": (CONTACT, ""), "guardian": (CONTACT, ""), "relative": (CONTACT, ""),
    "administrator": (STAFF, ""), "principal": (STAFF, ""), "siteadministrator": (STAFF, ""),
    "districtadministrator": (STAFF, ""), "systemadministrator": (STAFF, ""),
}  # fmt: skip
ORDER = (STAFF, PUPIL, CONTACT)


class OneRoster:
    """Reads the tables of a zip, a row at a time. URN is that of the school, which the file has to be about."""

    def __init__(self, file: IO[bytes], urn: str, ills: Ills, today: date) -> None:
        self.file, self.urn, self.ills, self.today = file, urn, ills, today
        self.full = True
        self.here: frozenset[str] = frozenset()
        self.others: set[str] = set()
        self.version = ""

    def lines(self) -> Iterator[Line]:
        """People first, then classes and who is whose. Raises UnreadableError, HaltError."""
        try:
            with opened(self.file) as found:
                self.members = Members(found)
                self._manifest()
                self._orgs()
                yield from self._users()
                yield from self._agents()
                yield from self._enrollments(self._classes())
        except (zipfile.BadZipFile, EOFError, OSError, NotImplementedError, RuntimeError) as error:
            raise UnreadableError("The zip is damaged. Export it again, and do not change it.") from error

    def _rows(self, name: str, again: bool = False) -> Iterator[tuple[int, Row]]:
        """The rows of a table. AGAIN: its mistakes are told already."""
        if name not in self.members:
            return
        try:
            with self.members.text(name) as text:
                reader = csv.DictReader(text, strict=True)
                heads = reader.fieldnames or []
                missing = [head for head in NEEDED.get(name, ()) if head not in heads]
                if missing:
                    raise UnreadableError(f"{name}, row 1: these columns are missing: {', '.join(missing)}.")
                for count, row in enumerate(reader):
                    if count >= MOST_LINES:
                        raise UnreadableError(
                            f"{name} has more than {MOST_LINES:,} rows. Bring in one school at a time."
                        )
                    if None in row or None in row.values():
                        if not again:
                            self.ills.add(
                                reader.line_num, "", f"this row has not {len(heads)} cells as the first has", name
                            )
                        continue
                    yield reader.line_num, row
        except UnicodeDecodeError:
            raise UnreadableError(f"{name} is not written in UTF-8, as OneRoster asks. Export it again.") from None
        except csv.Error as error:
            raise UnreadableError(f"{name}: the quotation marks or commas do not fit ({error}).") from None

    def _manifest(self) -> None:
        if "manifest.csv" not in self.members or "users.csv" not in self.members:
            raise UnreadableError("This zip is no OneRoster export: manifest.csv or users.csv is missing in it.")
        said = {row.get("propertyName", ""): row.get("value", "") for _, row in self._rows("manifest.csv")}
        self.version = VERSIONS.get(said.get("oneroster.version", "").lower(), "")
        if not self.version:
            shown = cells.shortened(said.get("oneroster.version", ""))
            raise UnreadableError(f"manifest.csv: version “{shown}” is not known here; 1.1 and 1.2 are.")
        if self.version == "1.2" and "roles.csv" not in self.members:
            raise UnreadableError("roles.csv is missing; OneRoster 1.2 cannot do without it.")
        self.full = said.get("file.users", "bulk").lower() != "delta"

    def _orgs(self) -> None:
        schools = {
            row["sourcedId"]: row.get("identifier", "").strip()
            for _, row in self._rows("orgs.csv")
            if row["type"] == "school" and not _gone(row)
        }
        mine = {key for key, urn in schools.items() if self.urn and urn == self.urn}
        if not mine and any(_is_urn(urn) for urn in schools.values()) and self.urn:
            shown = ", ".join(sorted(schools.values())[:3])
            raise UnreadableError(
                f"orgs.csv: this file is about another school (URN {shown}, and yours is {self.urn})."
            )
        if not mine and len(schools) > 1:
            raise UnreadableError(f"orgs.csv has {len(schools)} schools, and none has your URN. Export one school.")
        self.here = frozenset(mine or schools)

    def _users(self) -> Iterator[PersonLine]:
        born = self._born()
        roles = self._roles()
        for row, user in self._rows("users.csv"):
            wrong: list[tuple[str, str]] = []
            key = _tried(lambda user=user: cells.number(user["sourcedId"]), "sourcedId", wrong) or ""  # type: ignore[misc]
            kind, role, notice = self._kind(user, roles.get(key), wrong)
            values = self._values(user, born.get(key, ""), wrong)
            self._belongs(user, roles.get(key), wrong)
            for column, why in wrong:
                self.ills.add(row, column, why, "users.csv")
            if key and kind:
                gone = self.today if _gone(user) or user.get("enabledUser", "").lower() == "false" else None
                yield PersonLine(row, key, kind, values, role, None, gone, notice)

    def _values(self, user: Row, born: str, wrong: list[tuple[str, str]]) -> dict[str, str]:
        known = user.get("preferredGivenName" if self.version == "1.2" else "preferredFirstName", "")
        given = {
            "given_name": user["givenName"], "family_name": user["familyName"], "known_as": known,
            "email": user.get("email", ""), "phone": user.get("phone") or user.get("sms", ""), "born": born,
        }  # fmt: skip
        values = cells.person_values(
            {name: each for name, each in given.items() if each or "name" in name}, self.today, wrong
        )
        if "given_name" in values and not values["given_name"]:
            wrong.append(("givenName", "the first name is missing"))
        return values

    def _born(self) -> dict[str, str]:
        return {
            row["sourcedId"]: row.get("birthDate", "")
            for _, row in self._rows("demographics.csv")
            if row.get("birthDate")
        }

    def _roles(self) -> dict[str, tuple[str, str]]:
        """For 1.2: of each user the roles and the schools of those roles, with semicolons between."""
        found: dict[str, tuple[str, str]] = {}
        for row, each in self._rows("roles.csv") if self.version == "1.2" else ():
            if _gone(each):
                continue
            before = found.get(each["userSourcedId"], ("", ""))
            if len(before[0]) > 300:
                self.ills.add(row, "role", "this user has far too many roles", "roles.csv")
                continue
            found[each["userSourcedId"]] = (f"{before[0]};{each['role']}", f"{before[1]};{each['orgSourcedId']}")
        return found

    def _kind(self, user: Row, roles: tuple[str, str] | None, wrong: list[tuple[str, str]]) -> tuple[str, str, str]:
        said = user.get("role", "") if self.version == "1.1" else (roles or ("", ""))[0]
        words = [word for word in said.split(";") if word]
        unknown = [word for word in words if word.lower() not in ROLES]
        if unknown or not words:
            if not _gone(user):
                wrong.append(
                    ("role", f"“{cells.shortened(unknown[0])}” is not known" if unknown else "the role is missing")
                )
            return "", "", ""
        found = {ROLES[word.lower()] for word in words}
        kind = next(each for each in ORDER if any(each == one for one, _ in found))
        role = (
            "teacher" if (STAFF, "teacher") in found else "support-staff" if (STAFF, "support-staff") in found else ""
        )
        senior = [word for word in words if ROLES[word.lower()] == (STAFF, "")]
        return kind, role if kind == STAFF else "", by_hand(senior[0]) if senior else ""

    def _belongs(self, user: Row, roles: tuple[str, str] | None, wrong: list[tuple[str, str]]) -> None:
        said = user.get("orgSourcedIds", "") if self.version == "1.1" else (roles or ("", ""))[1]
        orgs = {each.strip() for each in said.replace(",", ";").split(";") if each.strip()}
        if orgs and not orgs & self.here:
            wrong.append(("orgSourcedIds", "this user belongs to another school"))

    def _agents(self) -> Iterator[GuardianLine]:
        """Of a pupil, the parents; of a parent, the children. Either side may name the other."""
        roles = self._roles()
        for row, user in self._rows("users.csv", again=True):
            others = [
                each.strip() for each in user.get("agentSourcedIds", "").replace(",", ";").split(";") if each.strip()
            ]
            kind = self._kind(user, roles.get(user["sourcedId"]), [])[0]
            for other in others if not _gone(user) else ():
                key = user["sourcedId"].strip()
                yield GuardianLine(row, *((other, key) if kind == PUPIL else (key, other)))

    def _classes(self) -> dict[str, tuple[str, str, int]]:
        found: dict[str, tuple[str, str, int]] = {}
        for row, each in self._rows("classes.csv"):
            if _gone(each):
                continue
            if self.here and each["schoolSourcedId"] not in self.here:
                self.ills.add(row, "schoolSourcedId", "this class belongs to another school", "classes.csv")
                continue
            try:
                title = cells.text(each["title"], 60)
            except CellError as error:
                self.ills.add(row, "title", str(error), "classes.csv")
                continue
            if each["sourcedId"] in found:
                self.ills.add(row, "sourcedId", "a class before has the same number", "classes.csv")
            found[each["sourcedId"]] = ("class", title, school_year(self.today))
        return found

    def _enrollments(self, classes: dict[str, tuple[str, str, int]]) -> Iterator[MemberLine]:
        for row, each in self._rows("enrollments.csv"):
            if _gone(each):
                continue
            group = classes.get(each["classSourcedId"])
            if group is None:
                self.ills.add(
                    row, "classSourcedId", "there is no class with this number in classes.csv", "enrollments.csv"
                )
                continue
            yield MemberLine(row, each["userSourcedId"].strip(), group, PUPIL if each["role"] == "student" else STAFF)


def _gone(row: Row) -> bool:
    return row.get("status", "").lower() == "tobedeleted"


def _is_urn(value: str) -> bool:
    return len(value) == 6 and value.isdecimal()


def _tried(read: Callable[[], Found], column: str, wrong: list[tuple[str, str]]) -> Found | None:
    try:
        return read()
    except CellError as error:
        wrong.append((column, str(error)))
        return None
