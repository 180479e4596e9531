"""The commands: print a difference, apply it, undo it; schools and trusts from the government's register."""

import argparse

import pytest

from belisha.people.models import Person, School, Trust
from belisha.refusal import RefusedError
from belisha.rolls import commands, samples
from belisha.rolls.models import RollImport

REGISTER = (
    "URN,EstablishmentName,EstablishmentStatus (name),PhaseOfEducation (name),StatutoryHighAge,"
    "TypeOfEstablishment (name),Trusts (code),Trusts (name),SchoolWebsite\n"
    "900501,Thimble Infant School,Open,Primary,7,Academy,T9,Thimble Trust,www.thimble.example\n"
    "900502,Thimble High School,Open,Secondary,18,Academy,T9,Thimble Trust,https://high.thimble.example\n"
    "900503,Saffron School,Open,Not applicable,19,Community special school,,,javascript:alert(1)\n"
    "900504,Gone School,Closed,Primary,11,Academy,T9,Thimble Trust,\n"
)


def call(do, **given):
    defaults = {"format": None, "apply": False, "leaving": None, "school": "acorn-hill", "urn": None, "trust": None}
    return do(argparse.Namespace(**{**defaults, **given}))


@pytest.fixture
def roster(tmp_path):
    path = tmp_path / "roster.zip"
    path.write_bytes(samples.roster())
    return path


@pytest.fixture
def register(tmp_path):
    path = tmp_path / "register.csv"
    path.write_bytes(REGISTER.replace("Saffron", "Safrán").encode("cp1252"))
    return path


def test_a_roll_is_shown_applied_and_undone(school, roster, capsys):
    assert call(commands.roll, file=roster) == 0
    assert "New people: 3" in capsys.readouterr().out
    assert not Person.objects.exists()
    assert call(commands.roll, file=roster, apply=True) == 0
    number = capsys.readouterr().out.split()[-1]
    assert Person.objects.count() == 3
    assert call(commands.roll_undo, number=number) == 0
    assert not Person.objects.exists()
    with pytest.raises(RefusedError):
        call(commands.roll_undo, number=number)


def test_mistakes_are_printed_and_the_exit_code_is_1(school, tmp_path, capsys):
    path = tmp_path / "roll.csv"
    path.write_text("UPN,Forename,Surname\nP1,=1,Lanternby\n")
    assert call(commands.roll, file=path, apply=True) == 1
    assert "row 2, First name: “=1” begins like a formula" in capsys.readouterr().out
    assert RollImport.objects.get().stage == "refused"


def test_what_cannot_be_done_is_refused_in_words(school, roster, tmp_path):
    strange = tmp_path / "strange.csv"
    strange.write_text("A,B\n1,2\n")
    for given, said in (
        ({"file": tmp_path / "nowhere.csv"}, "cannot be read"),
        ({"file": roster, "school": "nowhere"}, "no school"),
        ({"file": roster, "format": "ctf"}, "is not ctf"),
        ({"file": strange}, "Choose the column"),
    ):
        with pytest.raises(RefusedError, match=said):
            call(commands.roll, **given)
    with pytest.raises(RefusedError, match="no import"):
        call(commands.roll_undo, number="7")


def test_a_trust_and_its_open_schools_are_written_down(db, register, capsys):
    assert call(commands.gias, file=register, trust="Thimble Trust") == 0
    assert not School.objects.filter(urn="900501").exists()
    assert call(commands.gias, file=register, trust="T9", apply=True) == 0
    trust = Trust.objects.get(name="Thimble Trust")
    found = trust.schools.order_by("urn").values_list("urn", "slug", "phase", "web")
    assert list(found) == [
        ("900501", "thimble-infant-school", "infant", "https://www.thimble.example"),
        ("900502", "thimble-high-school", "secondary", "https://high.thimble.example"),
    ]
    capsys.readouterr()
    assert call(commands.gias, file=register, trust="T9") == 0
    assert capsys.readouterr().out.count("as it is") == 2


def test_a_school_is_filled_in_by_its_urn_and_no_link_leads_to_script(db, register):
    School.objects.create(slug="ours", name="Our own name", phase="special", urn="900501")
    assert call(commands.gias, file=register, urn=["900501", "900503"], apply=True) == 0
    ours, other = School.objects.get(urn="900501"), School.objects.get(urn="900503")
    assert (ours.name, ours.web, ours.trust.name) == ("Our own name", "https://www.thimble.example", "Thimble Trust")
    assert (other.name, other.phase, other.web) == ("Safrán School", "special", "")


def test_a_register_that_is_none_is_refused(db, register, tmp_path):
    other = tmp_path / "other.csv"
    other.write_text("A,B\n1,2\n")
    for given, said in (
        ({"file": other, "urn": ["1"]}, "missing"),
        ({"file": register}, "say which"),
        ({"file": register, "urn": ["900999"]}, "no open school"),
    ):
        with pytest.raises(RefusedError, match=said):
            call(commands.gias, **given)
