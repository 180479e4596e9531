"""Small files of invented people in every format, to be looked at before the real one."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from typing import NamedTuple

_TABLE = """\
UPN,Type,Forename,Surname,Known As,DOB,Email,Year,Form,Start,Children,Relationship,PR
Z000000000001,pupil,Rowan,Lanternby,,03/05/2016,,Year 5,5A,01/09/2021,,,
Z000000000002,pupil,Hazel,Lanternby,Haze,17/11/2018,,Year 3,3B,01/09/2023,,,
P-101,contact,Clover,Lanternby,,,clover@home.example,,,,Z000000000001;Z000000000002,mother,Y
P-102,contact,Otter,Nutbrown,,,otter@home.example,,,,Z000000000001,father,
S-11,teacher,Juniper,Quicksilver,,,juniper@school.example,,5A,,,,
"""
_ROSTER = {
    "manifest.csv": "propertyName,value\nmanifest.version,1.0\noneroster.version,1.2\nfile.users,bulk\n",
    "orgs.csv": "sourcedId,status,dateLastModified,name,type,identifier\norg-1,,,Invented School,school,\n",
    "users.csv": (
        "sourcedId,status,dateLastModified,enabledUser,username,givenName,familyName,email,phone,agentSourcedIds,preferredGivenName\n"
        "u-1,,,true,rowan,Rowan,Lanternby,,,u-2,\nu-2,,,true,clover,Clover,Lanternby,clover@home.example,,,\n"
        "u-3,,,true,juniper,Juniper,Quicksilver,juniper@school.example,,,\n"
    ),
    "roles.csv": (
        "sourcedId,status,dateLastModified,userSourcedId,roleType,role,beginDate,endDate,orgSourcedId\n"
        "r-1,,,u-1,primary,student,,,org-1\nr-2,,,u-2,primary,parent,,,org-1\nr-3,,,u-3,primary,teacher,,,org-1\n"
    ),
    "classes.csv": "sourcedId,status,dateLastModified,title,schoolSourcedId\nc-1,,,5A,org-1\n",
    "enrollments.csv": (
        "sourcedId,status,dateLastModified,classSourcedId,schoolSourcedId,userSourcedId,role\n"
        "e-1,,,c-1,org-1,u-1,student\ne-2,,,c-1,org-1,u-3,teacher\n"
    ),
    "demographics.csv": "sourcedId,status,dateLastModified,birthDate\nu-1,,,2016-05-03\n",
}
_TRANSFER = """\
<?xml version="1.0" encoding="utf-8"?>
<CTFile>
<Header><DocumentName>Common Transfer File</DocumentName><CTFversion>23.0</CTFversion></Header>
<CTFpupilData><Pupil><UPN>Z000000000001</UPN><Surname>Lanternby</Surname><Forename>Rowan</Forename><DOB>2016-05-03</DOB>
<BasicDetails><PreferredForename>Rowan</PreferredForename><NCyearActual>5</NCyearActual></BasicDetails>
<Contacts><Contact><Order>1</Order><Surname>Lanternby</Surname><Forename>Clover</Forename><Relationship>PAM</Relationship>
<Responsibility>Y</Responsibility><Email>clover@home.example</Email></Contact></Contacts></Pupil></CTFpupilData>
</CTFile>
"""


class Sample(NamedTuple):
    """A file to be downloaded."""

    title: str
    file_name: str
    type: str
    made: Callable[[], bytes]


def roster() -> bytes:
    """A OneRoster zip."""
    found = io.BytesIO()
    with zipfile.ZipFile(found, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in _ROSTER.items():
            archive.writestr(name, text)
    return found.getvalue()


SAMPLES = {
    "table": Sample("A table (CSV)", "roll.csv", "text/csv; charset=utf-8", _TABLE.encode),
    "oneroster": Sample("OneRoster 1.2 (zip)", "oneroster.zip", "application/zip", roster),
    "ctf": Sample("Common Transfer File (XML)", "ctf.xml", "application/xml", _TRANSFER.encode),
}
