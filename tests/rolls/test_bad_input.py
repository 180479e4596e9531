"""Bad files: each refused with the row, the column and the reason, and nothing on the roll is changed."""

import io
import zipfile

import pytest

from belisha.people.models import Person
from belisha.rolls import archive, line, samples
from belisha.rolls.line import UnreadableError
from belisha.rolls.models import StagedLine
from tests.rolls.way import applied

HEAD = "UPN,Type,Forename,Surname,DOB,Email,Telephone,Children,Year Group\n"


def table(*rows):
    return HEAD + "".join(f"{row}\n" for row in rows)


GOOD = "P1,pupil,Rowan,Lanternby,03/05/2016,,,,Year 5"


def refused(roll):
    """What is said of a refused file, one string for each mistake."""
    assert roll.stage == "refused", roll.stage
    assert not Person.objects.exists()
    assert not StagedLine.objects.filter(roll=roll).exists()
    return [f"{each['file']}|{each['row']}|{each['column']}|{each['why']}" for each in roll.problems]


@pytest.mark.parametrize(
    ("row", "column", "reason"),
    [
        ("P2,pupil,=cmd|'/c calc'!A1,Nutbrown,,,,,", "First name", "formula"),
        ("P2,pupil,Otter,@SUM(A1),,,,,", "Last name", "formula"),
        ("P2,pupil,Otter,-2+3,,,,,", "Last name", "formula"),
        ("P2,pupil,\tOtter,Nutbrown,,,,,", "First name", "formula"),
        ("=P2,pupil,Otter,Nutbrown,,,,,", "Number in your system", "formula"),
        ("P2,pupil,Otter,Nutbrown,,,+SUM(1),,", "Telephone", "formula"),
        ("P2,pupil,Otter,Nutbrown,,,,,=1+1", "Year group", "formula"),
        ("P1,pupil,Otter,Nutbrown,,,,,", "Number in your system", "was there before"),
        (",pupil,Otter,Nutbrown,,,,,Year 5", "Number in your system", "missing"),
        (",contact,Otter,Nutbrown,,,,P1,", "Number in your system", "missing"),
        ("P2,pupil,,Nutbrown,,,,,", "First name", "missing"),
        ("P2,wizard,Otter,Nutbrown,,,,,", "Pupil, staff or contact", "not known"),
        ("P2,pupil,Otter,Nutbrown,22/11/2026,,,,", "Date of birth", "still to come"),
        ("P2,pupil,Otter,Nutbrown,31/12/1899,,,,", "Date of birth", "too long ago"),
        ("P2,pupil,Otter,Nutbrown,31/02/2016,,,,", "Date of birth", "is no day"),
        ("P2,pupil,Otter,Nutbrown,,nobody at home,,,", "E-mail address", "no e-mail address"),
        (f"P2,pupil,{'O' * 101},Nutbrown,,,,,", "First name", "too long"),
        ("P2,pupil,ZoÃ«,Nutbrown,,,,,", "First name", "garbled"),
        ("P2,pupil,Otter,Oâ€™Teacup,,,,,", "Last name", "garbled"),
        ("P2,pupil,Ott\u202eer,Nutbrown,,,,,", "First name", "cannot be seen"),
        ("P2,contact,Otter,Nutbrown,,,,P2,", "parent", "own parent"),
        ("P2,contact,Otter,Nutbrown,,,,P9,", "parent", "nobody in this file"),
        ("P2,pupil,Otter,Nutbrown,,,,,Year 5,and,more", "", "cells"),
    ],
)
def test_a_wrong_cell_is_told_with_its_row_and_its_column(bring, row, column, reason):
    said = refused(bring(table(GOOD, row)))
    assert len(said) == 1
    assert said[0].startswith(f"|3|{column}|")
    assert reason in said[0]


def test_everything_that_is_wrong_is_listed_at_once_and_the_first_hundred_kept(bring):
    roll = bring(table(GOOD, *(f"X{at},pupil,=1,,32/13/2016,,,," for at in range(150))))
    assert len(refused(roll)) == 100
    assert roll.counts["wrong"] == 300


def test_two_who_would_be_each_others_parents_are_refused(bring):
    said = refused(bring(table("A,contact,Otter,Nutbrown,,,,B,", "B,contact,Rowan,Nutbrown,,,,A,")))
    assert "in a circle" in said[0]


def test_a_longer_circle_is_found_and_a_deep_family_is_none(bring):
    ring = [f"R{at},contact,Otter,Nutbrown,,,,R{(at + 1) % 2000}," for at in range(2000)]
    assert any("in a circle" in said for said in refused(bring(table(*ring))))
    assert bring(table(*ring[:-1], "R1999,contact,Otter,Nutbrown,,,,,")).stage == "staged"


def test_a_family_of_thousands_is_refused_in_few_words(bring):
    rows = [f"C{at},contact,Otter,Nutbrown,,,,P1," for at in range(5000)]
    assert len(refused(bring(table(GOOD, *rows)))) == 1
    children = ";".join(f"K{at}" for at in range(5000))
    pupils = [f"K{at},pupil,Rowan,Nutbrown,,,,," for at in range(5000)]
    assert "more than 30 children" in refused(bring(table(*pupils, f"C,contact,Otter,Nutbrown,,,,{children},")))[0]


def test_somebody_who_is_noted_the_other_way_round_is_refused(bring):
    applied(bring(table("A,contact,Otter,Nutbrown,,,,B,", "B,contact,Rowan,Nutbrown,,,,,")))
    roll = bring(table("A,contact,Otter,Nutbrown,,,,,", "B,contact,Rowan,Nutbrown,,,,A,"))
    assert roll.stage == "refused"
    assert "already" in roll.problems[0]["why"]


# Letters


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_the_usual_encodings_are_read(bring, encoding):
    roll = bring(table("P1,pupil,Zoë,O’Teacup,,,,,").encode(encoding))
    assert StagedLine.objects.get(roll=roll).name == "Zoë O’Teacup"
    assert bool(roll.notices) == (encoding == "cp1252")


@pytest.mark.parametrize(
    ("given", "reason"),
    [
        (b"", "empty"),
        (b"\xef\xbb\xbf \r\n", "empty"),
        (HEAD.encode() + b"P1,pupil,Ro\0wan,X,,,,,\n", "Row 2: there is an empty byte"),
        (HEAD.encode() + b"P1,pupil,Ro\x81wan,X,,,,,\n", "Row 2"),
        (table(GOOD).encode("utf-16-le"), "empty byte"),
        (b"\xff\xfe" + table(GOOD).encode("utf-16-le")[:-1], "UTF-16"),
        (b"%PDF-1.7 roll", "PDF"),
        (b"\xd0\xcf\x11\xe0 roll", "Excel"),
        (b"<html><body>roll</body></html>", "web page"),
        (b"just some words\n", "one column only"),
        (b"UPN,UPN,Forename,Surname\n1,2,3,4\n", "two columns with the name"),
        (b",".join(b"c%d" % at for at in range(300)), "columns"),
    ],
)
def test_what_is_no_table_is_refused_at_the_door(bring, given, reason):
    with pytest.raises(UnreadableError, match=reason):
        bring(given)


def test_a_table_with_a_head_and_nobody_is_refused(bring):
    assert "nobody" in refused(bring(HEAD))[0]


def test_a_quotation_mark_that_is_never_closed_is_refused(bring):
    more = [f"P{at},pupil,Rowan,Lanternby,,,,," for at in range(5)]
    assert "quotation marks" in refused(bring(table(*more, 'P9,pupil,"Otter' + "x" * 200_000)))[0]


# Zips


def zipped(changed=None, **more):
    files = {**samples._ROSTER, **(changed or {})}
    found = io.BytesIO()
    with zipfile.ZipFile(found, "w", zipfile.ZIP_DEFLATED) as made:
        for name, text in files.items():
            if text is not None:
                made.writestr(name, text)
        for name, text in more.items():
            made.writestr(name, text)
    return found.getvalue()


@pytest.mark.parametrize(
    ("given", "reason"),
    [
        ({"users.csv": None}, "no OneRoster export"),
        ({"manifest.csv": None}, "no OneRoster export"),
        ({"roles.csv": None}, "cannot do without"),
        ({"manifest.csv": "propertyName,value\noneroster.version,9.9\n"}, "9.9"),
        ({"users.csv": "sourcedId,status\nu-1,\n"}, "givenName, familyName"),
        ({"../users.csv": "x"}, "leads elsewhere"),
        ({"/etc/users.csv": "x"}, "leads elsewhere"),
        ({"C:\\users.csv": "x"}, "leads elsewhere"),
        ({"bomb.csv": "0" * 30_000_000}, "zip bomb"),
        ({"sub/users.csv": "x"}, "same name"),
        ({f"{at}.txt": "x" for at in range(100)}, "files in it"),
        ({"orgs.csv": "sourcedId,name,type,identifier,status\norg-1,Other,school,900088,\n"}, "another school"),
        ({"orgs.csv": "sourcedId,name,type,status\norg-1,A,school,\norg-2,B,school,\n"}, "none has your URN"),
        ({"users.csv": samples._ROSTER["users.csv"].encode() + b"u-4,,,true,x,Zo\xeb,X,,,,\n"}, "UTF-8"),
        (
            {"classes.csv": "sourcedId,status,dateLastModified,title,schoolSourcedId\nc-1,,,5A,org-9\n"},
            "classes.csv|2|schoolSourcedId|this class belongs to another school",
        ),
        (
            {"roles.csv": samples._ROSTER["roles.csv"].replace("primary,student,,,org-1", "primary,student,,,org-7")},
            "users.csv|2|orgSourcedIds|this user belongs to another school",
        ),
        (
            {"enrollments.csv": "classSourcedId,userSourcedId,role\nc-9,u-1,student\n"},
            "enrollments.csv|2|classSourcedId|",
        ),
    ],
)
def test_a_zip_that_is_not_right_is_refused(bring, given, reason):
    assert any(reason in said for said in refused(bring(zipped(given), name="roster.zip")))


def test_a_zip_that_was_cut_off_or_damaged_is_refused(bring):
    whole = zipped()
    for given in (whole[:-200], whole[:200] + b"\xff" * 40 + whole[240:]):
        assert refused(bring(given, name="roster.zip"))


def test_a_workbook_is_no_roster(bring):
    with pytest.raises(UnreadableError, match="Excel workbook"):
        bring(zipped(), name="roll.xlsx")


def test_a_zip_that_lies_about_its_size_is_bounded(monkeypatch, bring):
    monkeypatch.setattr(archive, "MOST_BYTES", 100)
    assert "larger than 1 GB" in refused(bring(zipped(), name="roster.zip"))[0]


# XML

CTF = samples._TRANSFER
BOMB = '<!DOCTYPE CTFile [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>'


@pytest.mark.parametrize(
    ("given", "reason"),
    [
        (CTF.replace("<CTFile>", f"{BOMB}<CTFile>").replace("Rowan", "&b;"), "entities"),
        (
            CTF.replace("<CTFile>", '<!DOCTYPE x [<!ENTITY x SYSTEM "file:///etc/passwd">]><CTFile>').replace(
                "Rowan", "&x;"
            ),
            "entities",
        ),
        (CTF.replace("<CTFile>", '<!DOCTYPE CTFile SYSTEM "http://127.0.0.1:9/x.dtd"><CTFile>'), "DTD"),
        (CTF[:-40], "no sound XML"),
        ("<Letter>Dear all</Letter>", "begins with “Letter”"),
        (CTF.replace("<BasicDetails>", "<x>" * 60 + "</x>" * 60 + "<BasicDetails>"), "too many elements"),
        (CTF.replace("<BasicDetails>", "<x/>" * 9000 + "<BasicDetails>"), "too many elements"),
        (CTF.replace("<Contacts>", "<Contacts>" + "<Contact/>" * 50), "50 contacts|51 contacts"),
        (CTF.replace('encoding="utf-8"', 'encoding="klingon"'), "encoding"),
        (CTF.replace("Y</Resp", "perhaps</Resp"), "neither yes nor no"),
        (CTF.replace("</Header>", "<DestSchool><URN>900088</URN></DestSchool></Header>"), "another school"),
        (CTF.replace("2016-05-03", "2036-05-03"), "still to come"),
        (CTF.replace("<UPN>Z000000000001</UPN>", ""), "number is missing"),
    ],
)
def test_a_transfer_file_that_is_not_right_is_refused(bring, given, reason):
    said = refused(bring(given, name="ctf.xml"))
    assert any(part in each for each in said for part in reason.split("|"))


def test_a_text_without_end_in_xml_is_refused(bring):
    given = CTF.replace("Rowan", "R" * 3_000_000)
    assert "goes on for more than a million" in refused(bring(given, name="ctf.xml"))[0]


def test_more_rows_than_any_school_has_are_refused(bring, monkeypatch):
    monkeypatch.setattr("belisha.rolls.spreadsheet.MOST_LINES", 20)
    assert "more than 20 rows" in refused(bring(table(*(f"P{at},pupil,Rowan,X,,,,," for at in range(30)))))[0]
    assert line.MOST_LINES >= 500_000
