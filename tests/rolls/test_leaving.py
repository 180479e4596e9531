"""Who leaves, who stays, and what is never done by a file: roles that decide, people whom another hand brought in."""

import gc
import logging
from datetime import date, timedelta
from io import StringIO

import pytest

from belisha.journal.models import Entry
from belisha.people import actions as people
from belisha.people.actions import RefusedActError
from belisha.people.models import Appointment, Guardianship, Membership, Person
from belisha.rolls import upkeep
from belisha.rolls.actions import receiving
from belisha.rolls.models import RollImport, SourceId, StagedLine
from tests.rolls.way import BY, TODAY, applied, dump, undone, worked

HEAD = "UPN,Type,Forename,Surname,DOB,Email,Form,Children,Relationship,Parental Responsibility\n"


def table(*rows):
    return HEAD + "".join(f"{row}\n" for row in rows)


def pupils(many, form="5A"):
    return [f"P{at},pupil,Rowan,Lanternby{at},03/05/2016,,{form},,," for at in range(many)]


def person(key):
    return SourceId.objects.get(key=key).person


def test_whoever_is_missing_is_marked_and_never_removed(bring):
    applied(bring(table(*pupils(20))))
    gone = person("P7")
    roll = bring(table(*[row for row in pupils(20) if not row.startswith("P7,")]))
    assert roll.counts["leave"] == 1
    applied(roll)
    gone.refresh_from_db()
    assert gone.left == TODAY
    assert not Appointment.objects.filter(person=gone, until__isnull=True).exists()
    assert not Membership.objects.filter(person=gone, until__isnull=True).exists()
    assert Person.objects.count() == 20


def test_whoever_comes_back_is_the_same_person_again(bring):
    applied(bring(table(*pupils(20))))
    gone = person("P7")
    applied(bring(table(*[row for row in pupils(20) if not row.startswith("P7,")])))
    roll = applied(bring(table(*pupils(20))))
    gone.refresh_from_db()
    assert (roll.counts["return"], gone.left) == (1, None)
    assert Appointment.objects.filter(person=gone, role="pupil", until__isnull=True).count() == 1
    assert Person.objects.count() == 20
    assert bring(table(*pupils(20))).counts.get("total", 0) == 0


def test_a_file_with_half_the_school_is_stopped_until_somebody_types_how_many_leave(bring, school):
    applied(bring(table(*pupils(20))))
    before = dump(school)
    roll = bring(table(*pupils(10)))
    for typed in ("", "9", "yes"):
        with pytest.raises(RefusedActError, match="10 of 20 people would be marked as leaving"):
            receiving.order_apply(BY, roll, typed)
    assert dump(school) == before
    assert applied(roll, "10").stage == "applied"
    assert Person.objects.filter(left=TODAY).count() == 10


@pytest.mark.parametrize(
    ("of", "stay", "stopped"), [(20, 15, False), (20, 14, True), (100, 90, False), (100, 89, True)]
)
def test_a_tenth_or_five_may_leave_without_being_asked(bring, of, stay, stopped):
    applied(bring(table(*pupils(of))))
    assert bool(bring(table(*pupils(stay))).counts["too_many"]) is stopped


def test_people_whom_another_hand_or_another_system_brought_stay(bring, school, files):
    by_hand = people.add_person(BY, school, "Pippin", "Oddfellowe")
    people.appoint(BY, by_hand, "pupil", date(2026, 9, 1))
    paths, _ = files(12)
    applied(bring(paths["1.2"]))
    before = Person.objects.filter(left__isnull=True).count()
    applied(bring(table(*pupils(5))))
    assert Person.objects.filter(left__isnull=True).count() == before + 5


def test_whoever_has_a_role_given_by_hand_is_told_of_and_not_marked(bring):
    rows = [*pupils(20), "S1,teacher,Juniper,Quicksilver,,,,,,"]
    applied(bring(table(*rows)))
    head = person("S1")
    people.appoint(BY, head, "headteacher", TODAY)
    roll = bring(table(*rows[:-1]))
    assert (roll.counts.get("leave", 0), roll.counts["look"]) == (0, 1)
    applied(roll)
    head.refresh_from_db()
    assert head.left is None


LEFT = "UPN,Type,Forename,Surname,Email,Leaving Date\n"
STAFF = "S1,teacher,Juniper,Quicksilver,{email},{left}\nP1,pupil,Rowan,Lanternby,,\n"


def staffed(email="juniper@school.example", left=""):
    return LEFT + STAFF.format(email=email, left=left)


@pytest.mark.parametrize(("role", "until"), [("headteacher", date(2027, 8, 31)), ("governor", None)])
@pytest.mark.parametrize("when", ["before the file", "while it waits"])
def test_the_leaving_day_of_a_file_marks_nobody_with_a_role_given_by_hand(bring, role, until, when):
    applied(bring(staffed()))
    if when == "before the file":
        people.appoint(BY, person("S1"), role, TODAY, until)
        roll = bring(staffed(left="01/09/2020"))
    else:
        roll = bring(staffed(left="01/09/2020"))
        assert roll.counts["leave"] == 1
        people.appoint(BY, person("S1"), role, TODAY, until)
        roll = applied(roll)
        assert "another role" in roll.said
    line = StagedLine.objects.get(roll=roll)
    assert (line.outcome, line.now, "by hand" in line.notice) == ("look", {}, True)
    applied(roll)
    assert person("S1").left is None
    assert Appointment.objects.filter(person=person("S1"), until=until).exists()


def test_the_leaving_day_of_a_file_marks_a_line_manager_as_little_and_others_still(bring):
    applied(bring(staffed()))
    other = people.add_person(BY, person("S1").school, "Otter", "Nutbrown")
    line = people.manage(BY, person("S1"), other, TODAY)
    assert bring(staffed(left="01/09/2020")).counts["look"] == 1
    people.end_management(BY, line, TODAY)
    Appointment.objects.update(since=date(2020, 1, 1))
    from belisha.people.models import Management

    Management.objects.update(since=date(2020, 1, 1), until=date(2020, 2, 1))
    applied(bring(staffed(left="01/09/2020")))
    assert person("S1").left == date(2020, 9, 1)


@pytest.mark.parametrize("when", ["before the file", "while it waits"])
def test_no_file_changes_the_email_address_by_which_a_strong_role_is_signed_in_to(bring, when):
    applied(bring(staffed()))
    other = staffed(email="thief@elsewhere.example")
    if when == "before the file":
        people.appoint(BY, person("S1"), "safeguarding-lead", TODAY)
        roll = bring(other)
    else:
        roll = bring(other)
        people.appoint(BY, person("S1"), "safeguarding-lead", TODAY)
        roll = applied(roll)
    assert "e-mail address" in StagedLine.objects.get(roll=roll, outcome="look").notice
    applied(roll)
    assert person("S1").email == "juniper@school.example"


@pytest.mark.parametrize("word", ["Headteacher", "principal", "DSL", "administrator", "Governor"])
def test_no_file_gives_a_role_that_decides_or_sees_more(bring, word):
    roll = bring(table(f"S1,{word},Juniper,Quicksilver,,,,,,"))
    assert "by hand" in StagedLine.objects.get(roll=roll, what="person").notice
    applied(roll)
    assert Person.objects.count() == 1
    assert not Appointment.objects.exists()


def test_old_and_new_values_are_shown_and_an_empty_cell_changes_nothing(bring):
    applied(bring(table("P1,pupil,Rowan,Lanternby,03/05/2016,rowan@home.example,5A,,,")))
    roll = bring(table("P1,pupil,Rowan,Nutbrown,,,5A,,,"))
    line = StagedLine.objects.get(roll=roll)
    assert (
        {name: line.now[name] for name in line.before},
        line.before,
    ) == ({"family_name": "Nutbrown"}, {"family_name": "Lanternby"})
    applied(roll)
    assert person("P1").email == "rowan@home.example"


def test_a_move_to_another_class_ends_one_place_and_begins_another(bring):
    applied(bring(table("P1,pupil,Rowan,Lanternby,,,5A,,,")))
    applied(bring(table("P1,pupil,Rowan,Lanternby,,,5B,,,")))
    assert Membership.objects.get(until__isnull=True).group.name == "5B"
    assert Membership.objects.get(until__isnull=False).group.name == "5A"


def test_parental_responsibility_that_is_not_said_is_not_known(bring):
    rows = ["P1,pupil,Rowan,Lanternby,,,,,,"]
    rows += [f"C{at},contact,Clover,Lanternby{at},,,,P1,mother,{said}" for at, said in enumerate(("Y", "N", ""))]
    applied(bring(table(*rows)))
    found = Guardianship.objects.order_by("adult__family_name").values_list("parental_responsibility", flat=True)
    assert list(found) == [True, False, None]


def test_a_tie_with_a_court_order_is_never_ended_by_a_file(bring):
    rows = ["P1,pupil,Rowan,Lanternby,,,,,,", "C1,contact,Clover,Lanternby,,,,P1,mother,Y"]
    rows += ["P2,pupil,Hazel,Lanternby,,,,,,", "C2,contact,Otter,Nutbrown,,,,P1;P2,father,Y"]
    applied(bring(table(*rows)))
    flagged = Guardianship.objects.get(adult=person("C2"), child=person("P1"))
    flagged.court_order = True
    people.change_guardian(BY, flagged)
    applied(bring(table(rows[0], rows[1].replace("P1", "P2"), rows[2], rows[3].replace("P1;", ""))))
    flagged.refresh_from_db()
    assert flagged.until is None
    assert Guardianship.objects.get(adult=person("C1"), child=person("P1")).until == TODAY


def test_somebody_alike_is_proposed_and_joined_only_by_a_persons_word(bring, school):
    known = people.add_person(BY, school, "Juniper", "Quicksilver", email="juniper@school.example")
    row = "S1,teacher,Juniper,Quicksilver,,Juniper@school.example,,,,"
    roll = bring(table(row))
    line = StagedLine.objects.get(roll=roll)
    assert (line.outcome, line.maybe) == ("add", known.pk)
    receiving.link(BY, roll, line)
    roll = worked(roll)
    assert (roll.counts.get("add", 0), roll.counts["change"]) == (0, 1)
    applied(roll)
    assert Person.objects.count() == 1
    assert person("S1") == known
    undone(RollImport.objects.get(pk=roll.pk))
    assert not SourceId.objects.exists()
    assert Person.objects.get().version >= known.version


# Undoing


def test_undoing_is_refused_with_the_names_of_whoever_was_changed_since(bring, school):
    roll = applied(bring(table(*pupils(3))))
    touched = person("P1")
    touched.known_as = "Ro"
    people.change_person(BY, touched)
    before = dump(school)
    roll = undone(roll)
    assert roll.stage == "applied"
    assert "Ro Lanternby1 was changed since" in roll.said
    assert dump(school) == before


def test_undoing_is_refused_where_something_new_leans_on_somebody(bring):
    roll = applied(bring(table(*pupils(3))))
    people.appoint(BY, person("P2"), "volunteer", TODAY)
    roll = undone(roll)
    assert roll.stage == "applied"
    assert "Rowan Lanternby2 has appointment since" in roll.said


def test_two_imports_are_undone_in_the_order_in_which_they_came(bring, school):
    first = applied(bring(table(*pupils(20))))
    between = dump(school)
    second = applied(bring(table(*pupils(18, form="6B"), *["P90,pupil,Hazel,New,,,6B,,,"])))
    assert undone(RollImport.objects.get(pk=first.pk)).stage == "applied"
    assert undone(second).stage == "undone"
    assert dump(school) == between
    assert undone(RollImport.objects.get(pk=first.pk)).stage == "undone"
    assert not Person.objects.exists()


def test_a_row_that_was_changed_while_somebody_looked_makes_a_new_difference(bring, school):
    applied(bring(table(*pupils(3))))
    roll = bring(table(*[row.replace("Rowan", "Hazel") for row in pupils(3)]))
    touched = person("P1")
    touched.phone = "07700 900001"
    people.change_person(BY, touched)
    before = dump(school)
    roll = applied(roll)
    assert (roll.stage, dump(school) == before) == ("staged", True)
    assert "changed by somebody in the meantime" in roll.said
    assert applied(roll).stage == "applied"


def test_a_fault_in_the_middle_leaves_nothing_half_done(bring, school, monkeypatch):
    roll = bring(table(*pupils(3)))
    before, lines = dump(school), Entry.objects.count()

    def broken(self, batch):
        raise ZeroDivisionError

    with monkeypatch.context() as patched:
        patched.setattr("belisha.rolls.actions.applying._Applying._joined", broken)
        patched.setattr("belisha.rolls.actions.receiving._LOG.exception", lambda *said: None)
        roll = applied(roll)
    assert (roll.stage, dump(school) == before) == ("staged", True)
    assert Entry.objects.count() == lines + 2
    assert applied(roll).stage == "applied"


def test_a_fault_is_logged_by_place_and_kind_and_never_with_what_a_file_held(bring, monkeypatch):
    roll = bring(table(*pupils(3)))

    def broken(self, batch):
        raise ZeroDivisionError("Rowan Lanternby")

    monkeypatch.setattr("belisha.rolls.actions.applying._Applying._joined", broken)
    handler, told = logging.getLogger("django.request").handlers[0], StringIO()
    before = handler.setStream(told)
    try:
        applied(roll)
    finally:
        handler.setStream(before)
    assert "ZeroDivisionError" in told.getvalue()
    assert "applying.py" in told.getvalue()
    assert "Rowan" not in told.getvalue()


@pytest.mark.parametrize(("work", "changes"), [(receiving.work, True), (receiving.work_at_once, False)])
def test_only_a_process_of_its_own_looks_for_garbage_less_often(bring, monkeypatch, work, changes):
    roll, before, during = bring(table(*pupils(3))), gc.get_threshold(), []
    receiving.order_apply(BY, roll)
    monkeypatch.setattr(receiving, "_work", lambda *given: during.append(gc.get_threshold()))
    work(roll, TODAY)
    assert (during[0] != before) is changes
    assert gc.get_threshold() == before


def test_what_is_old_is_forgotten_with_the_means_to_undo(bring):
    roll = applied(bring(table(*pupils(3))))
    assert receiving.forget_old(roll.made + timedelta(days=36)) == 1
    assert roll.traces.count() == 0
    assert Person.objects.count() == 3


def test_mistakes_of_a_file_hold_names_and_are_forgotten_too(bring):
    roll = bring(table("P1,wizard,Rowan,Lanternby,,,,,,"))
    receiving.forget_old(roll.made + timedelta(days=36))
    roll.refresh_from_db()
    assert (roll.stage, roll.problems) == ("withdrawn", [])


def test_an_import_with_somebody_whose_data_was_erased_is_not_undone(bring):
    applied(bring(table(*pupils(1))))
    roll = applied(bring(table(*pupils(1, form="6B"))))
    roll.traces.update(before={})
    assert "erased since" in undone(roll).said


def test_work_that_was_cut_off_is_taken_up_again(bring, school, monkeypatch):
    roll = bring(table(*pupils(3)))
    receiving.order_apply(BY, roll)
    before = dump(school)

    def cut_off(self, batch):
        raise SystemExit

    with monkeypatch.context() as patched:
        patched.setattr("belisha.rolls.actions.applying._Applying._joined", cut_off)
        with pytest.raises(SystemExit):
            receiving.work(roll, TODAY)
    assert dump(school) == before
    assert RollImport.objects.get().stage == "applying"
    assert upkeep.bring_in() == (True, "1 done")
    assert RollImport.objects.get().stage == "applied"
    assert Person.objects.count() == 3
