"""The Common Transfer File of England and Wales, versions 17 to 24, read by the names of its elements."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from hashlib import sha256
from typing import IO
from xml.etree.ElementTree import Element, ParseError

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import iterparse

from belisha.rolls import cells
from belisha.rolls.cells import CellError
from belisha.rolls.line import (
    CONTACT,
    MOST_LINES,
    PUPIL,
    GuardianLine,
    Ills,
    Line,
    MemberLine,
    PersonLine,
    UnreadableError,
)
from belisha.rolls.spreadsheet import school_year

MOST_DEEP = 30
MOST_WITHIN = 5_000
"""Elements inside one pupil; a real one has some hundred."""
MOST_CONTACTS = 20
MOST_TEXT = 1_000_000
RELATIONS = {
    "PAM": "mother", "PAF": "father", "STM": "step-mother", "STF": "step-father", "FOM": "foster mother",
    "FOF": "foster father", "CAR": "carer", "CHM": "childminder", "REL": "relative", "GPA": "grandparent",
    "OTH": "other", "SWR": "social worker", "DOC": "doctor", "RLG": "religious contact", "TCH": "head teacher",
    "PAR": "parent", "GRM": "grandmother", "GRF": "grandfather", "SIB": "sibling",
}  # fmt: skip


class CommonTransfer:
    """Reads a file pupil by pupil, and forgets each before the next."""

    full = True

    def __init__(self, file: IO[bytes], urn: str, ills: Ills, today: date) -> None:
        self.file, self.urn, self.ills, self.today = file, urn, ills, today
        self.contacts: set[str] = set()

    def lines(self) -> Iterator[Line]:
        """Each pupil, then the pupil's year, class and contacts. Raises UnreadableError, HaltError."""
        self.file.seek(0)
        try:
            yield from self._elements()
        except DefusedXmlException:
            raise UnreadableError(
                "The file declares entities or a document type (DTD), which can be used to attack whoever reads it. "
                "A real Common Transfer File has none. Nothing of it was read."
            ) from None
        except ParseError as error:
            row, column = error.position
            raise UnreadableError(
                f"Row {row}, sign {column + 1}: this is no sound XML. Export the file again."
            ) from None
        except (LookupError, ValueError) as error:
            raise UnreadableError("The encoding that the file names is not known. Export it again as UTF-8.") from error

    def _elements(self) -> Iterator[Line]:
        path: list[Element] = []
        number = within = 0
        for event, element in iterparse(_Fed(self.file), events=("start", "end"), forbid_dtd=True):
            name = _name(element)
            if event == "start":
                if not path and name not in ("CTFile", "CTFfile", "CTF"):
                    raise UnreadableError(
                        f"This XML begins with “{name[:40]}”. A Common Transfer File begins with CTFile."
                    )
                path.append(element)
                within += 1
                if len(path) > MOST_DEEP or within > MOST_WITHIN:
                    raise UnreadableError(
                        f"Pupil {number + 1}: far too many elements in one place. The file is refused."
                    )
                continue
            path.pop()
            if name == "Header":
                self._header(element)
            if name == "Pupil":
                number += 1
                if number > MOST_LINES:
                    raise UnreadableError(f"The file has more than {MOST_LINES:,} pupils.")
                yield from self._pupil(number, element)
            if name in ("Pupil", "Header") and path:
                path[-1].remove(element)
                within = len(path)
        if not number:
            self.ills.notice("There is no pupil in this file.")

    def _header(self, header: Element) -> None:
        version = _text(header, "CTFversion")
        digits = version.split(".")[0]
        if digits.isdecimal() and not 17 <= int(digits) <= 24:
            self.ills.notice(
                f"This is version {cells.shortened(version)}; versions 17 to 24 are known. Look with care."
            )
        urns = {_text(each, "URN") for each in header.iter() if _name(each) in ("DestSchool", "DestinationSchool")} - {
            ""
        }
        if self.urn and urns and self.urn not in urns:
            self.ills.add(1, "DestSchool", f"the file is for another school (URN {min(urns)}, and yours is {self.urn})")
        kind = _text(header, "DocumentName").lower()
        if "partial" in kind or _text(header, "DataDescriptor").lower() in ("", "partial"):
            self.full = self.full and "partial" not in kind

    def _pupil(self, row: int, pupil: Element) -> Iterator[Line]:
        wrong: list[tuple[str, str]] = []
        basic = _inside(pupil, "BasicDetails")
        basic = basic if basic is not None else pupil
        key = self._number(_text(pupil, "UPN") or _text(pupil, "UniquePupilNumber"), wrong)
        values = self._values(pupil, basic, wrong)
        values["born"] = cells.person_values({"born": _text(pupil, "DOB")}, self.today, wrong).get("born", "")
        since = self._since(pupil, wrong)
        if not values.get("given_name") and not any(name == "given_name" for name, _ in wrong):
            wrong.append(("given_name", "the first name is missing"))
        self._tell(row, wrong)
        if not key:
            return
        yield PersonLine(row, key, PUPIL, values, since=since)
        yield from self._groups(row, key, basic)
        contacts = [each for each in pupil.iter() if _name(each) == "Contact"]
        if len(contacts) > MOST_CONTACTS:
            self.ills.add(row, "Contacts", f"this pupil has {len(contacts):,} contacts; {MOST_CONTACTS} are the most")
            return
        for place, contact in enumerate(contacts, 1):
            yield from self._contact(row, key, place, contact)

    def _number(self, value: str, wrong: list[tuple[str, str]]) -> str:
        try:
            return cells.number(value)
        except CellError as error:
            wrong.append(("UPN", str(error)))
            return ""

    def _values(self, whole: Element, basic: Element, wrong: list[tuple[str, str]]) -> dict[str, str]:
        own = [each for each in whole if _name(each) not in ("Contacts", "SchoolHistory")]
        named = {
            "given_name": _text(whole, "Forename"), "family_name": _text(whole, "Surname"),
            "known_as": _text(basic, "PreferredForename"), "email": _first(own, "Email"),
            "phone": _first(own, "TelephoneNumber", "PhoneNo", "TelephoneNo"), "address": _address(own),
        }  # fmt: skip
        if named["known_as"] == named["given_name"]:
            named["known_as"] = ""
        return cells.person_values({name: each for name, each in named.items() if each}, self.today, wrong)

    def _since(self, pupil: Element, wrong: list[tuple[str, str]]) -> date | None:
        """The last day of entry: the history ends with the school that the file is for, where it is named at all."""
        days = [each.text or "" for each in pupil.iter() if _name(each) in ("EntryDate", "AdmissionDate")]
        try:
            found = [day for each in days if (day := cells.first_day(each, self.today))]
        except CellError as error:
            wrong.append(("EntryDate", str(error)))
            return None
        return max(found, default=None)

    def _groups(self, row: int, key: str, basic: Element) -> Iterator[MemberLine]:
        year = school_year(self.today)
        for kind, names in (("year", ("NCyearActual", "NCYearActual")), ("class", ("RegGroup", "ClassName"))):
            try:
                title = cells.text(_first([basic], *names), 60)
            except CellError as error:
                self.ills.add(row, names[0], str(error))
                continue
            if title:
                yield MemberLine(
                    row, key, (kind, f"Year {title}" if kind == "year" and title.isdecimal() else title, year), PUPIL
                )

    def _contact(self, row: int, child: str, place: int, contact: Element) -> Iterator[Line]:
        wrong: list[tuple[str, str]] = []
        values = self._values(contact, contact, wrong)
        if not values.get("given_name"):
            values["given_name"], values["family_name"] = values.get("family_name", ""), ""
        code = _text(contact, "Relationship") or _text(contact, "Relation")
        responsibility = None
        try:
            relation = cells.text(RELATIONS.get(code.upper(), code), 60)
            responsibility = cells.yes_or_no(
                _text(contact, "Responsibility") or _text(contact, "ParentalResponsibility")
            )
        except CellError as error:
            wrong.append(("Responsibility", str(error)))
            relation = ""
        self._tell(row, [(f"Contact {place}: {cells.WORDS.get(name, name)}", why) for name, why in wrong])
        if values["given_name"]:
            key = _known(values, child, place)
            if key not in self.contacts:
                self.contacts.add(key)
                yield PersonLine(row, key, CONTACT, values)
            yield GuardianLine(row, key, child, relation, responsibility)

    def _tell(self, row: int, wrong: list[tuple[str, str]]) -> None:
        for column, why in wrong:
            self.ills.add(row, cells.WORDS.get(column, column), why)


class _Fed:
    """Hands a file to the parser, as long as an element ends now and then: a text without end would fill the memory."""

    def __init__(self, file: IO[bytes]) -> None:
        self.file, self.plain = file, 0

    def read(self, size: int = -1, /) -> bytes:
        """The next piece. Raises UnreadableError."""
        piece = self.file.read(size)
        self.plain = 0 if b"<" in piece else self.plain + len(piece)
        if self.plain > MOST_TEXT:
            raise UnreadableError("A text in this file goes on for more than a million signs. The file is refused.")
        return piece


def _known(values: dict[str, str], child: str, place: int) -> str:
    """The file gives contacts no numbers: a parent of several children is known by e-mail address and name."""
    mail, name = values.get("email", "").lower(), f"{values['given_name']} {values.get('family_name', '')}".lower()
    known = (mail, name) if mail else (child, str(place))
    return "family-" + sha256("\0".join(known).encode()).hexdigest()[:24]


def _name(element: Element) -> str:
    """The name of an element without its namespace."""
    return str(element.tag).rpartition("}")[2]


def _inside(element: Element, name: str) -> Element | None:
    return next((each for each in element if _name(each) == name), None)


def _text(element: Element, name: str) -> str:
    """The text of a child, or of a child of BasicDetails."""
    for each in element:
        if _name(each) == name:
            return (each.text or "").strip()
    basic = _inside(element, "BasicDetails") if name != "BasicDetails" else None
    return _text(basic, name) if basic is not None else ""


def _first(elements: list[Element], *names: str) -> str:
    found = (each.text or "" for element in elements for each in element.iter() if _name(each) in names)
    return next((each.strip() for each in found if each.strip()), "")


def _address(elements: list[Element]) -> str:
    place = next((each for element in elements for each in element.iter() if _name(each) == "Address"), None)
    if place is None:
        return ""
    lines = [(each.text or "").strip() for each in place.iter() if not len(each)]
    return "\n".join(line for line in lines if line)
