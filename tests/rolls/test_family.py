"""One's own family, and people who must not be found: a file shows nothing of them, and lifts no order."""

from datetime import timedelta

import pytest

from belisha.journal.models import Detail, Entry
from belisha.people import actions as people
from belisha.people.actions import RefusedActError
from belisha.people.models import Guardianship, Person
from belisha.rolls import apart
from belisha.rolls.actions import receiving
from belisha.rolls.models import RollImport, SourceId, StagedLine
from belisha.sight import looking
from belisha.signin.models import Identity
from tests.rolls.test_pages import HERE, send, sign_in, somebody
from tests.rolls.way import BY, TODAY, applied, worked

HEAD = "UPN,Type,Forename,Surname,Email,Telephone,Address,Children,Relationship,Parental Responsibility\n"
CHILD = "P1,pupil,Fern,Saltmarsh,,,4 Elm Row,,,"
MOTHER = "C1,contact,Linnet,Saltmarsh,linnet@refuge.example,07700 900111,9 Refuge Lane,P1,mother,Y"
FATHER = "C2,contact,Drake,Saltmarsh,drake@school.example,07700 900222,4 Elm Row,P1,father,Y"
OTHER = "P2,pupil,Rowan,Lanternby,rowan@home.example,07700 900333,1 Old Road,,,"
FAMILY = (CHILD, MOTHER, FATHER, OTHER)
SECRETS = ("9 Refuge Lane", "07700 900111", "linnet@refuge.example", "Linnet")


def table(*rows):
    return HEAD + "".join(f"{row}\n" for row in rows)


def person(key):
    return SourceId.objects.get(key=key).person


def tie(adult="C2"):
    return Guardianship.objects.filter(adult=person(adult), child=person("P1")).latest("since")


def noted(adult, **words):
    row = tie(adult)
    for name, value in words.items():
        setattr(row, name, value)
    people.change_guardian(BY, row)


# An order outlives its tie


@pytest.mark.parametrize("flag", ["court_order", "do_not_disclose"])
def test_a_tie_that_ended_with_an_order_is_never_noted_again_by_a_file(bring, flag):
    applied(bring(table(*FAMILY)))
    noted("C2", **{flag: True})
    people.end_guardian(BY, tie(), TODAY)
    roll = bring(table(*FAMILY))
    line = StagedLine.objects.get(roll=roll)
    assert (line.what, line.outcome, line.now) == ("guardian", "look", {})
    assert roll.counts.get("total", 0) == 0
    applied(roll)
    assert Guardianship.objects.filter(adult=person("C2")).count() == 1


def test_an_order_that_was_noted_while_the_difference_waited_stops_the_new_tie(bring):
    applied(bring(table(*FAMILY)))
    people.end_guardian(BY, tie(), TODAY)
    roll = bring(table(*FAMILY))
    assert roll.counts["guardian_add"] == 1
    noted("C2", court_order=True)
    roll = applied(roll)
    assert roll.stage == "staged"
    assert "changed in the meantime" in roll.said
    assert Guardianship.objects.filter(adult=person("C2")).count() == 1


def test_a_tie_that_a_file_notes_again_keeps_what_was_written_of_it(bring):
    applied(bring(table(*FAMILY)))
    noted("C2", note="Collects on Fridays", court_order=False)
    people.end_guardian(BY, tie(), TODAY)
    applied(bring(table(*FAMILY)))
    new = Guardianship.objects.get(adult=person("C2"), until__isnull=True)
    assert (new.note, new.court_order, new.relation) == ("Collects on Fridays", False, "father")


def test_a_file_does_not_end_a_tie_whose_earlier_row_had_an_order(bring):
    applied(bring(table(*FAMILY)))
    noted("C2", court_order=True)
    people.end_guardian(BY, tie(), TODAY)
    again = people.add_guardian(BY, person("P1"), person("C2"), TODAY + timedelta(1))
    applied(bring(table(CHILD, MOTHER, FATHER.replace(",P1,", ",P2,"), OTHER)))
    again.refresh_from_db()
    assert again.until is None


# What a data manager who is the father finds


@pytest.fixture
def father(client, school, bring):
    """The browser of a data manager whose child's other parent must not be found."""
    applied(bring(table(*FAMILY)))
    noted("C1", do_not_disclose=True)
    account = somebody(school, "data-manager", "Drake")
    Guardianship.objects.filter(adult=person("C2")).update(adult=Identity.objects.get(account=account).person)
    sign_in(client, account)
    return client


CHANGED = (CHILD, MOTHER.replace("9 Refuge Lane", "0 Nowhere").replace("900111", "900999").replace("Y", "N"))


def test_lines_of_ones_own_family_show_no_values_and_somebody_else_applies_them(father, bring, school):
    roll = bring(table(*CHANGED, FATHER, OTHER.replace("1 Old Road", "2 New Road")))
    there = f"{HERE}{roll.pk}/"
    for address in (there, *(f"{there}?show={kind}" for kind in ("changed", "families", "hand", "leaving"))):
        page = father.get(address).content.decode()
        assert [secret for secret in (*SECRETS, "0 Nowhere") if secret in page] == []
    page = father.get(there).content.decode()
    assert "whom you may not see" in page
    assert "2 New Road" in page
    assert "Yes, apply it" not in page
    before = person("C1").version
    answer = send(father, f"{there}apply", page=there)
    assert answer.status_code == 422
    assert "Let the Headteacher" in answer.content.decode()
    with looking((school.pk,)):
        assert RollImport.objects.get(pk=roll.pk).stage == "staged"
        assert person("C1").version == before


def test_somebody_else_sees_and_applies_them(father, client, bring, school):
    roll = bring(table(*CHANGED, FATHER, OTHER))
    client.logout()
    sign_in(client, somebody(school, "data-manager", "Teasel"))
    there = f"{HERE}{roll.pk}/"
    assert "9 Refuge Lane" in client.get(there).content.decode()
    assert send(client, f"{there}apply", page=there).status_code == 302
    with looking((school.pk,)):
        assert person("C1").address == "0 Nowhere"


def test_a_file_that_touches_nobody_of_the_family_is_applied_by_anybody(father, bring, school):
    roll = bring(table(CHILD, MOTHER, OTHER.replace("1 Old Road", "2 New Road")))
    there = f"{HERE}{roll.pk}/"
    with looking((school.pk,)):
        assert not apart.lines_apart(apart.viewer_of(_ref(school)), roll)
    assert send(father, f"{there}apply", page=there).status_code == 302


def _ref(school):
    return Person.objects.get(school=school, given_name="Drake", family_name="Thistledown").ref


def test_a_new_carer_of_ones_child_is_not_shown_either(father, bring, school):
    new = "C9,contact,Merle,Harbour,merle@safe.example,07700 900555,12 Safe House,P1,aunt,N"
    roll = bring(table(*FAMILY[:2], OTHER, new))
    page = father.get(f"{HERE}{roll.pk}/").content.decode()
    assert "12 Safe House" not in page
    assert "Merle" not in page


def test_a_hidden_person_is_not_given_away_as_somebody_alike(father, bring, school):
    alike = "S7,teacher,Linnet,Saltmarsh,linnet@refuge.example,,,,,"
    roll = bring(table(CHILD, OTHER, alike))
    SourceId.objects.filter(key="C1").delete()
    line = StagedLine.objects.get(roll=roll, key="S7")
    assert line.maybe
    assert "linnet@refuge.example" not in father.get(f"{HERE}{roll.pk}/").content.decode()
    with pytest.raises(RefusedActError, match="Somebody else"):
        receiving.link(_ref(school), roll, line)


def test_an_import_about_ones_own_family_is_undone_by_somebody_else(father, bring, school):
    roll = applied(bring(table(*CHANGED, FATHER, OTHER)))
    with pytest.raises(RefusedActError, match="Let the Headteacher"):
        receiving.order_undo(_ref(school), roll)
    receiving.order_undo(BY, roll)
    assert worked(roll).stage == "undone"


def test_whoever_sees_old_contact_details_leaves_one_line_for_the_page(client, school, bring):
    applied(bring(table(OTHER, CHILD)))
    roll = bring(table(OTHER.replace("1 Old Road", "2 New Road"), CHILD.replace("4 Elm Row", "5 Elm Row")))
    new = bring(table(OTHER, CHILD, CHILD.replace("P1", "P3").replace("Fern", "Moss")))
    sign_in(client, somebody(school, "data-manager", "Teasel"))
    seen = Entry.objects.filter(kind="seen")
    client.get(f"{HERE}{new.pk}/")
    assert not seen.exists()
    client.get(f"{HERE}{roll.pk}/")
    assert seen.get().about_id == roll.pk
    assert "contact details" in Detail.objects.get(entry=seen.get()).words


def test_a_page_that_refuses_and_shows_contact_details_leaves_its_line_too(client, school, bring):
    many = [OTHER.replace("P2", f"P{at}") for at in range(10, 30)]
    applied(bring(table(OTHER, *many)))
    roll = bring(table(OTHER.replace("1 Old Road", "2 New Road"), *many[:10]))
    sign_in(client, somebody(school, "data-manager", "Teasel"))
    there = f"{HERE}{roll.pk}/"
    answer = send(client, f"{there}apply", page=there, leaving="3")
    assert answer.status_code == 422
    assert "1 Old Road" in answer.content.decode()
    assert Entry.objects.filter(kind="seen").count() == 2
