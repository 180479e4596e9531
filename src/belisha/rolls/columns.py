"""Which column of a table holds what: the things it may hold, and a guess from the names at the head."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Final, NamedTuple


class Field(NamedTuple):
    """A thing that a column may hold; `names` are heads by which it is known, in small letters without signs."""

    name: str
    title: str
    names: str
    hint: str = ""


# ruff: noqa: E501 — a row for each field reads best
_PEOPLE: Final = (
    Field("id", "Number in your system", "id upn personid pupilid studentid staffid admissionnumber admno uniqueid sourcedid ref misid", "It stays the same for ever: a UPN, an admission number or a staff code."),
    Field("kind", "Pupil, staff or contact", "kind type persontype category", "Without this column everybody is a pupil."),
    Field("given_name", "First name", "firstname forename givenname forenames legalforename legalfirstname first"),
    Field("family_name", "Last name", "lastname surname familyname legalsurname legallastname last"),
    Field("known_as", "Name they are called by", "knownas preferredforename preferredfirstname chosenname calledname calledby"),
    Field("born", "Date of birth", "dob dateofbirth birthdate born birthday"),
    Field("email", "E-mail address", "email emailaddress schoolemail workemail mail"),
    Field("phone", "Telephone", "phone telephone mobile phonenumber telephonenumber mobilenumber"),
    Field("address", "Postal address", "address homeaddress postaladdress fulladdress"),
    Field("year", "Year group", "year yeargroup ncyear nationalcurriculumyear yr"),
    Field("class", "Class or form", "class form registrationgroup reg regform reggroup tutorgroup formgroup classname"),
    Field("start", "First day at school", "admissiondate startdate dateofadmission joined doa entrydate start"),
    Field("leaving", "Day of leaving", "leavingdate leavedate dateofleaving enddate dol left"),
    Field("children", "Numbers of their children", "children childids childid pupilids child", "Only for contacts. Several with a semicolon between."),
    Field("relation", "Relation to the child", "relation relationship relationshiptochild", "Only for contacts."),
    Field("responsibility", "Parental responsibility", "parentalresponsibility pr responsibility", "Only for contacts. Yes, no, or empty for not known."),
)  # fmt: skip
_OF_CONTACT: Final = (
    ("given_name", "first name", "firstname forename givenname"),
    ("family_name", "last name", "lastname surname familyname"),
    ("email", "e-mail address", "email emailaddress"),
    ("phone", "telephone", "phone telephone mobile"),
    ("relation", "relation", "relation relationship"),
    ("responsibility", "parental responsibility", "parentalresponsibility pr responsibility"),
)
CONTACTS: Final = (1, 2, 3)


def _contact_fields() -> Iterable[Field]:
    for place in CONTACTS:
        for name, title, names in _OF_CONTACT:
            known = [
                f"{who}{place}{each}" for who in ("contact", "parent", "guardian", "carer") for each in names.split()
            ]
            known += [f"{who}{each}{place}" for who in ("contact", "parent") for each in names.split()]
            yield Field(f"contact{place}_{name}", f"Contact {place}: {title}", " ".join(known))


FIELDS: Final = (*_PEOPLE, *_contact_fields())
NAMES: Final = frozenset(field.name for field in FIELDS)
NEEDED: Final = ("id", "given_name", "family_name")
_BY_HEAD: Final = {known: field.name for field in FIELDS for known in field.names.split()}
TITLES: Final = {field.name: field.title for field in FIELDS}


def plain(head: str) -> str:
    """A head in small letters without signs or spaces."""
    return re.sub(r"[^a-z0-9]", "", head.lower())


def guess(heads: Iterable[str], saved: Mapping[str, str]) -> dict[str, str]:
    """For each head the name of a field, or nothing. What was chosen last time comes first; no field comes twice."""
    found: dict[str, str] = {}
    for head in heads:
        field = saved[head] if head in saved else _BY_HEAD.get(plain(head), "")
        found[head] = "" if field in found.values() or field not in NAMES else field
    return found


def wrong(columns: Mapping[str, str]) -> list[str]:
    """Why these columns will not do; empty where they will."""
    chosen = [name for name in columns.values() if name]
    missing = [f"Choose the column for “{TITLES[name]}”." for name in NEEDED if name not in chosen]
    twice = sorted({name for name in chosen if chosen.count(name) > 1})
    return missing + [f"Two columns are chosen for “{TITLES[name]}”; choose one." for name in twice if name in TITLES]


def known(heads: Iterable[str], saved: Mapping[str, str]) -> bool:
    """Whether these heads were all there last time, so that nothing has to be asked."""
    return bool(saved) and set(heads) <= saved.keys() and not wrong({head: saved[head] for head in heads})
