"""Large files of invented people in each format, made a row at a time: for the benchmark, for tests, and to try out."""

# ruff: noqa: E501 — the heads of tables stand as they stand in the files

import csv
import io
import sys
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path
from random import Random

FIRST = (
    "Acorn Bramble Clover Dapple Ember Fennel Gorse Hazel Indigo Juniper Kestrel Linnet Mallow Nettle Otter Pippin "
    "Quill Rowan Sorrel Teasel Umber Vetch Willow Yarrow Zephyr Bracken Cricket Damson Finch Heather"
).split()
LAST = (
    "Applecart Bumblethorpe Candlewick Dandelyon Everbright Fiddlestick Gooseberry Hollyhock Inkpenny Jellicoat "
    "Kettlewell Lanternby Marmaladoe Nutbrown Oddfellowe Pumpernickle Quicksilver Rumbleton Sugarloaf Thistledown "
    "Umbrellay Velveteen Wigglesworthy Yellowhammer Zigzagge O’Teacup Snoréson Brontësmith"
).split()
PLACES = "Conker Lantern Puddle Weather Inkwell Marble Saffron Thimble".split()


@dataclass(frozen=True)
class Adult:
    """A parent or a member of staff."""

    key: str
    first: str
    last: str
    email: str
    phone: str


@dataclass(frozen=True)
class Child:
    """A pupil with their parents; `year` is 1 to 13, `letter` that of the class."""

    key: str
    first: str
    last: str
    born: date
    year: int
    letter: str
    address: str
    parents: tuple[Adult, ...]


@dataclass
class Invented:
    """A school of a size: `people` are pupils, parents and staff together. The same seed gives the same people."""

    people: int
    seed: int = 7
    urn: str = "900000"
    children: list[Child] = field(default_factory=list)
    adults: list[Adult] = field(default_factory=list)
    staff: list[Adult] = field(default_factory=list)

    def __post_init__(self) -> None:
        chance = Random(self.seed)
        for at in range(max(1, self.people // 20)):
            self.staff.append(_adult(chance, f"S{at:06}", "staff.example"))
        while len(self.children) + len(self.adults) + len(self.staff) < self.people:
            self._family(chance)

    def _family(self, chance: Random) -> None:
        room = self.people - len(self.children) - len(self.adults) - len(self.staff)
        parents = tuple(
            _adult(chance, f"G{len(self.adults) + at:06}", "home.example")
            for at in range(min(chance.choice((1, 2, 2)), room - 1))
        )
        self.adults += parents
        address = f"{chance.randrange(1, 200)} {chance.choice(PLACES)} Lane\n{chance.choice(PLACES)}bury\nZZ1 {chance.randrange(1, 9)}AA"
        for _ in range(min(chance.choice((1, 1, 1, 2, 2, 3)), room - len(parents))):
            year = chance.randrange(1, 14)
            born = date(2026 - 5 - year, 9, 1) + timedelta(days=chance.randrange(364))
            last = parents[0].last if parents else chance.choice(LAST)
            key = f"Z{len(self.children):012}"
            self.children.append(
                Child(key, chance.choice(FIRST), last, born, year, chance.choice("ABCDEFGH"), address, parents)
            )


def _adult(chance: Random, key: str, host: str) -> Adult:
    first, last = chance.choice(FIRST), chance.choice(LAST)
    return Adult(key, first, last, f"{key.lower()}@{host}", f"07700 900{chance.randrange(1000):03}")


HEADS = (
    "UPN", "Type", "Forename", "Surname", "DOB", "Email", "Telephone", "Address", "Year Group", "Form",
    "Children", "Relationship", "Parental Responsibility",
)  # fmt: skip


def table(school: Invented) -> Iterator[list[str]]:
    """The rows of a plain table."""
    yield list(HEADS)
    of: dict[str, list[str]] = {}
    for child in school.children:
        for parent in child.parents:
            of.setdefault(parent.key, []).append(child.key)
        yield [
            child.key, "pupil", child.first, child.last, f"{child.born:%d/%m/%Y}", "", "", child.address,
            f"Year {child.year}", f"{child.year}{child.letter}", "", "", "",
        ]  # fmt: skip
    for each in school.staff:
        yield [each.key, "teacher", each.first, each.last, "", each.email, each.phone, *[""] * 6]
    for each in school.adults:
        children = ";".join(of.get(each.key, ()))
        yield [
            each.key,
            "contact",
            each.first,
            each.last,
            "",
            each.email,
            each.phone,
            "",
            "",
            "",
            children,
            "parent",
            "Y",
        ]


def write_csv(school: Invented, path: Path) -> Path:
    """A plain table."""
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(table(school))
    return path


ONEROSTER = {
    "1.1": ("sourcedId,status,dateLastModified,enabledUser,orgSourcedIds,role,username,userIds,givenName,familyName,"
            "middleName,identifier,email,sms,phone,agentSourcedIds,grades,password"),
    "1.2": ("sourcedId,status,dateLastModified,enabledUser,username,userIds,givenName,familyName,middleName,identifier,"
            "email,sms,phone,agentSourcedIds,grades,password,userMasterIdentifier,resourceSourcedIds,preferredGivenName,"
            "preferredMiddleName,preferredFamilyName,primaryOrgSourcedId,pronouns"),
}  # fmt: skip


def write_oneroster(school: Invented, path: Path, version: str = "1.2") -> Path:
    """OneRoster 1.1 or 1.2: tables in a zip."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, rows in _oneroster(school, version).items():
            with archive.open(name, "w") as raw, io.TextIOWrapper(raw, "utf-8", newline="") as text:
                csv.writer(text).writerows(rows)
    return path


def _oneroster(school: Invented, version: str) -> dict[str, Iterator[list[str]]]:
    tables = {
        "manifest.csv": iter([
            ["propertyName", "value"], ["manifest.version", "1.0"], ["oneroster.version", version],
            *([f"file.{name}", "bulk"] for name in ("orgs", "users", "classes", "enrollments", "demographics")),
        ]),
        "orgs.csv": iter([
            ["sourcedId", "status", "dateLastModified", "name", "type", "identifier", "parentSourcedId"],
            ["org-1", "", "", "Invented School", "school", school.urn, ""],
        ]),
        "users.csv": _users(school, version),
        "classes.csv": _classes(school),
        "enrollments.csv": _enrollments(school),
        "demographics.csv": _demographics(school),
    }  # fmt: skip
    return {**tables, "roles.csv": _roles(school)} if version == "1.2" else tables


def _everybody(school: Invented) -> Iterator[tuple[str, Child | Adult]]:
    yield from (("student", each) for each in school.children)
    yield from (("teacher", each) for each in school.staff)
    yield from (("parent", each) for each in school.adults)


def _users(school: Invented, version: str) -> Iterator[list[str]]:
    heads = ONEROSTER[version].split(",")
    yield heads
    for role, each in _everybody(school):
        row = dict.fromkeys(heads, "") | {
            "sourcedId": each.key, "enabledUser": "true", "orgSourcedIds": "org-1", "role": role,
            "username": each.key.lower(), "givenName": each.first, "familyName": each.last,
        }  # fmt: skip
        if isinstance(each, Adult):
            row |= {"email": each.email, "phone": each.phone}
        else:
            row["agentSourcedIds"] = ",".join(parent.key for parent in each.parents)
        yield [row[name] for name in heads]


def _roles(school: Invented) -> Iterator[list[str]]:
    yield "sourcedId,status,dateLastModified,userSourcedId,roleType,role,beginDate,endDate,orgSourcedId,userProfileSourcedId".split(
        ","
    )
    for role, each in _everybody(school):
        yield [f"r-{each.key}", "", "", each.key, "primary", role, "", "", "org-1", ""]


def _classes(school: Invented) -> Iterator[list[str]]:
    yield "sourcedId,status,dateLastModified,title,grades,courseSourcedId,classCode,classType,location,schoolSourcedId,termSourcedIds".split(
        ","
    )
    for name in sorted({f"{each.year}{each.letter}" for each in school.children}):
        yield [f"c-{name}", "", "", name, "", "course-1", name, "homeroom", "", "org-1", "t-1"]


def _enrollments(school: Invented) -> Iterator[list[str]]:
    yield "sourcedId,status,dateLastModified,classSourcedId,schoolSourcedId,userSourcedId,role,primary,beginDate,endDate".split(
        ","
    )
    for each in school.children:
        yield [f"e-{each.key}", "", "", f"c-{each.year}{each.letter}", "org-1", each.key, "student", "", "", ""]
    names = sorted({f"{each.year}{each.letter}" for each in school.children})
    for at, each in enumerate(school.staff if names else ()):
        yield [f"e-{each.key}", "", "", f"c-{names[at % len(names)]}", "org-1", each.key, "teacher", "true", "", ""]


def _demographics(school: Invented) -> Iterator[list[str]]:
    yield ["sourcedId", "status", "dateLastModified", "birthDate", "sex"]
    for each in school.children:
        yield [each.key, "", "", each.born.isoformat(), ""]


def write_ctf(school: Invented, path: Path, version: str = "23.0") -> Path:
    """A Common Transfer File: pupils with their contacts."""
    from xml.sax.saxutils import escape

    with path.open("w", encoding="utf-8") as file:
        file.write(
            '<?xml version="1.0" encoding="utf-8"?>\n<CTFile>\n<Header><DocumentName>Common Transfer File</DocumentName>'
            f"<CTFversion>{version}</CTFversion><DateTime>2026-09-01T08:00:00</DateTime>"
            "<SourceSchool><LEA>999</LEA><Estab>1001</Estab><SchoolName>Invented School</SchoolName></SourceSchool></Header>\n"
            "<CTFpupilData>\n"
        )
        for each in school.children:
            contacts = "".join(
                f"<Contact><Order>{at}</Order><Title>Mx</Title><Surname>{escape(adult.last)}</Surname>"
                f"<Forename>{escape(adult.first)}</Forename><Relationship>{'PAM' if at == 1 else 'PAF'}</Relationship>"
                f"<Responsibility>Y</Responsibility><Phones><Phone><TelephoneType>H</TelephoneType><PhoneNo>{adult.phone}</PhoneNo></Phone></Phones>"
                f"<Email>{adult.email}</Email></Contact>"
                for at, adult in enumerate(each.parents, 1)
            )
            street, town, code = each.address.split("\n")
            file.write(
                f"<Pupil><UPN>{each.key}</UPN><Surname>{escape(each.last)}</Surname><Forename>{escape(each.first)}</Forename>"
                f"<DOB>{each.born.isoformat()}</DOB><Gender>U</Gender><BasicDetails><PreferredSurname>{escape(each.last)}</PreferredSurname>"
                f"<PreferredForename>{escape(each.first)}</PreferredForename><NCyearActual>{each.year}</NCyearActual></BasicDetails>"
                f"<Address><AddressLine1>{street}</AddressLine1><Town>{town}</Town><PostCode>{code}</PostCode></Address>"
                f"<Contacts>{contacts}</Contacts></Pupil>\n"
            )
        file.write("</CTFpupilData>\n</CTFile>\n")
    return path


if __name__ == "__main__":
    size, where = int(sys.argv[1]), Path(sys.argv[2])
    where.mkdir(parents=True, exist_ok=True)
    made = Invented(size)
    write_csv(made, where / "roll.csv")
    write_oneroster(made, where / "oneroster-1.1.zip", "1.1")
    write_oneroster(made, where / "oneroster-1.2.zip", "1.2")
    write_ctf(made, where / "ctf.xml")
