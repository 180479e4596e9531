"""Destroying takes two people, spares what is held, leaves a certificate without a name, and blanks everything."""

import json
from datetime import date

import pytest
from django.apps import apps
from django.db import DatabaseError, transaction
from django.utils import timezone

from belisha.journal.actions import record
from belisha.journal.models import Detail, Entry
from belisha.keeping import actions, erasing
from belisha.keeping.models import Certificate, Erasure, HoldEnd
from belisha.people.actions import RefusedActError
from belisha.people.models import Guardianship, Person
from belisha.signin.actions import account_for
from belisha.signin.models import Account
from belisha.writing import UnrecordedError, writing
from tests.keeping.conftest import TODAY

pytestmark = pytest.mark.usefixtures("everything")
LEFT = date(2024, 7, 1)
CANARY = {
    "email": "zanzibar@canary.example",
    "phone": "07700 900 999",
    "address": "9 Zanzibar Row",
    "known_as": "Zanzi",
}


@pytest.fixture
def gone(somebody, periods):
    return somebody("Zanzibarella", "Wobblecroft", "pupil", left=LEFT, born=date(2008, 1, 1), **CANARY)


def anywhere(*words):
    """The tables with a column that holds one of some words."""
    found = []
    for model in apps.get_models():
        for row in model._base_manager.all():
            held = " ".join(str(field.value_from_object(row)) for field in row._meta.concrete_fields)
            if any(word in held for word in words):
                found.append(f"{model._meta.label}: {held[:200]}")
    return found


def test_two_people_destroy_and_a_certificate_says_so(school, gone, head, lead):
    proposal = actions.propose(head, school, [gone], TODAY)
    certificate = actions.confirm(lead, proposal, TODAY)
    told = json.loads(certificate.text)
    assert told["classes"] == {"pupil-entry": 1}
    assert told["people"] == [gone.pk.hex]
    assert told["periods"]["pupil-entry"].startswith("1 year from the day of leaving: Our own schedule")
    assert (told["proposed"]["by"], told["confirmed"]["by"]) == (head.pk.hex, lead.pk.hex)
    assert not any(word in certificate.text for word in ("Zanzi", "Wobble", "Hettie", "Della"))
    assert Entry.objects.filter(kind="certificate-made", about_id=certificate.pk).exists()
    assert proposal.stage == "done"


def test_nothing_of_the_person_is_left_in_any_table(school, gone, head, lead, somebody, family):
    child = somebody("Kid", "Wobbly", "pupil", left=LEFT)
    family(gone, child, relation="Zanzibarella is the aunt", note="Wobblecroft v Wobblecroft", court_order=True)
    account_for(gone)
    assert anywhere("Zanzi", "Wobblecroft", "zanzibar@", "900 999")
    actions.confirm(lead, actions.propose(head, school, [gone], TODAY), TODAY)
    assert anywhere("Zanzi", "Wobblecroft", "zanzibar@", "900 999") == []
    row = Person.objects.get(pk=gone.pk)
    assert row.erased
    assert row.born is None
    assert Guardianship.objects.get(adult=gone).court_order is True  # it binds whoever else is of that family
    assert not Account.objects.filter(email__icontains="zanzibar").exists()


def test_the_words_of_the_journal_about_them_are_gone_and_the_lines_stay(school, gone, head, lead):
    before = set(Entry.objects.filter(about_id=gone.pk).values_list("seq", "leaf"))
    actions.confirm(lead, actions.propose(head, school, [gone], TODAY), TODAY)
    after = set(Entry.objects.filter(about_id=gone.pk).values_list("seq", "leaf"))
    assert before < after
    assert not Detail.objects.filter(entry_id__in=[seq for seq, _ in before]).exists()
    assert Detail.objects.filter(entry_id__in=[seq for seq, _ in after - before]).exists()


def test_the_journal_still_proves_itself(school, gone, head, lead, family, somebody):
    from belisha.journal.reconcile import reconcile
    from belisha.journal.verify import verify

    family(gone, somebody("Kid", "Wobbly", "pupil", left=LEFT), relation="aunt")
    before = set(map(str, verify().findings))
    odd = set(map(str, reconcile().findings))
    actions.confirm(lead, actions.propose(head, school, [gone], TODAY), TODAY)
    assert set(map(str, verify().findings)) == before
    assert set(map(str, reconcile().findings)) == odd


def test_what_an_import_of_the_roll_kept_of_them_goes_too(school, gone, head, lead):
    from belisha.rolls.models import RollImport, SourceId, StagedLine, Trace

    roll = RollImport(
        school=school, format="csv", stage="applied", file_name="roll.csv", made=timezone.now(), by="program:test",
        notices=["Zanzibarella Wobblecroft: appoint by hand", "Somebody Else: appoint by hand"],
    )  # fmt: skip
    with writing():
        roll.save()
        record("roll-received", "program:test", roll, roll.place, format="csv")
    SourceId.objects.create(school=school, system="csv", key="Z-CANARY-1", person=gone, roll=roll)
    StagedLine.objects.create(
        roll=roll,
        school=school,
        what="person",
        outcome="add",
        key="Z-CANARY-1",
        name="Zanzibarella",
        now={"a": "Zanzi"},
    )
    Trace.objects.create(roll=roll, school=school, what="person", row=gone.pk, version=1, before={"a": "Zanzi"})
    actions.confirm(lead, actions.propose(head, school, [gone], TODAY), TODAY)
    assert anywhere("Zanzi", "Z-CANARY-1") == []
    roll.refresh_from_db()
    assert roll.notices == ["Somebody Else: appoint by hand"]


def test_whoever_is_proposed_already_is_not_proposed_again(school, gone, head, lead):
    actions.propose(head, school, [gone], TODAY)
    with pytest.raises(RefusedActError):
        actions.propose(lead, school, [gone], TODAY)


def test_whoever_proposed_is_never_the_second(school, gone, head):
    proposal = actions.propose(head, school, [gone], TODAY)
    with pytest.raises(RefusedActError, match="You proposed this"):
        actions.confirm(head, proposal, TODAY)
    with pytest.raises(RefusedActError, match="You proposed this"):
        actions.refuse(head, proposal)
    assert not Person.objects.get(pk=gone.pk).erased


def test_the_same_human_in_two_entries_is_not_two_people(school, gone, somebody):
    one = somebody("Hettie", "Two", "headteacher", email="hettie@otters.example")
    same = somebody("Hettie", "Too", "safeguarding-lead", email="Hettie@otters.example")
    with pytest.raises(RefusedActError, match="You proposed this"):
        actions.confirm(same, actions.propose(one, school, [gone], TODAY), TODAY)


def test_the_subject_neither_proposes_nor_agrees(school, somebody, head, periods):
    gone = somebody("Old", "Head", "headteacher", left=LEFT)
    with pytest.raises(RefusedActError, match="about yourself"):
        actions.propose(gone, school, [gone], TODAY)
    with pytest.raises(RefusedActError, match="about you"):
        actions.confirm(gone, actions.propose(head, school, [gone], TODAY), TODAY)


def test_a_hold_that_came_in_between_spares_them(school, gone, head, lead, somebody):
    other = somebody("Free", "Goer", "pupil", left=LEFT)
    proposal = actions.propose(head, school, [gone, other], TODAY)
    actions.hold(lead, school, "an inquiry", person=gone)
    told = json.loads(actions.confirm(lead, proposal, TODAY).text)
    assert told["held_back"] == 1
    assert told["people"] == [other.pk.hex]
    assert not Person.objects.get(pk=gone.pk).erased


def test_what_is_not_due_cannot_be_proposed(school, gone, head, somebody):
    with pytest.raises(RefusedActError, match="Choose from the people on this page"):
        actions.propose(head, school, [gone, somebody("Still", "Here", "pupil")], TODAY)
    with pytest.raises(RefusedActError):
        actions.propose(head, school, [], TODAY)


def test_a_refused_proposal_destroys_nothing_and_is_over(school, gone, head, lead):
    proposal = actions.propose(head, school, [gone], TODAY)
    actions.refuse(lead, proposal)
    assert not Person.objects.get(pk=gone.pk).erased
    with pytest.raises(RefusedActError, match="already said"):
        actions.confirm(lead, proposal, TODAY)


def test_erasing_on_request_waits_for_the_duty_to_keep(school, somebody, head, lead, periods):
    here = somebody("Still", "Here", "teacher")
    with pytest.raises(RefusedActError, match="still at the school"):
        actions.propose_erasure(head, here, "by letter", TODAY)
    soon = somebody("Just", "Left", "teacher", left=date(2026, 7, 1))
    with pytest.raises(RefusedActError, match="is kept until 1 July 2027: Our own schedule"):
        actions.propose_erasure(head, soon, "by letter", TODAY)
    gone = somebody("Long", "Gone", "teacher", left=LEFT)
    actions.confirm(lead, actions.propose_erasure(head, gone, "by letter", TODAY), TODAY)
    assert Erasure.objects.get(person=gone.pk).ground == "request"
    with pytest.raises(RefusedActError, match="nothing left"):
        actions.propose_erasure(head, Person.objects.get(pk=gone.pk), "again", TODAY)


def test_erasing_twice_changes_nothing(gone):
    erasing.erase("program:test", gone, "test")
    lines = Entry.objects.count()
    erasing.erase("program:test", Person.objects.get(pk=gone.pk), "test")
    assert Entry.objects.count() == lines


def test_who_was_written_down_again_after_the_erasure_is_erased_again(gone):
    erasing.erase("program:test", gone, "test")
    again = Person.objects.get(pk=gone.pk)
    when, again.given_name, again.address = again.erased, "Zanzibarella", "9 Zanzibar Row"
    with writing():
        again.save()
        record("person-changed", "program:test", again, again.place, what="first name, postal address")
    assert erasing.erase("program:test", again, "test")
    assert anywhere("Zanzi") == []
    assert Person.objects.get(pk=gone.pk).erased == when
    assert Erasure.objects.filter(person=gone.pk).count() == 1


def test_what_the_cyber_check_holds_of_them_goes_too(school, gone):
    from belisha.standards import holdings
    from belisha.standards.actions import reply
    from belisha.standards.points import points

    point = next(iter(points().values()))
    mine = reply(gone, school, point, "yes", "I did it myself", TODAY)
    assert holdings.tell(gone)[1][0]["note"] == "I did it myself"
    other = reply(Person.objects.exclude(pk=gone.pk).first(), school, point, "no", "ask Ms Wobblecroft", TODAY)
    kept = reply(other.by, school, point, "no", "ask the office", TODAY)
    with writing():
        holdings.erase(gone, "program:test", [])
    for row, note in ((mine, ""), (other, ""), (kept, "ask the office")):
        row.refresh_from_db()
        assert row.note == note


def test_an_account_of_two_people_stays_for_the_other(school, gone, somebody):
    other = somebody("Other", "Self", email=gone.email)
    account = account_for(gone)
    from belisha.signin.models import Identity

    Identity.objects.get_or_create(person=other, defaults={"account": account})
    erasing.erase("program:test", gone, "test")
    assert Account.objects.filter(identities__person=other).exists()


def test_certificates_and_the_ends_of_holds_are_kept_for_ever(school, gone, head, lead):
    hold = actions.hold(head, school, "a claim", record_class="photo-consent")
    actions.end_hold(head, hold, "settled")
    actions.confirm(lead, actions.propose(head, school, [gone], TODAY), TODAY)
    for rows in (Certificate.objects, HoldEnd.objects, Erasure.objects):
        with pytest.raises(DatabaseError, match="kept for ever"), transaction.atomic():
            rows.all().delete()
    with pytest.raises(DatabaseError, match="kept for ever"), transaction.atomic():
        Certificate.objects.update(text="{}")


def test_blanking_somebody_without_a_line_is_not_kept(gone):
    gone.given_name = ""
    with pytest.raises(UnrecordedError), writing():
        gone.save()


def test_every_table_about_a_person_is_thought_of():
    """A later table that points to a person has to be erased and given out too, or said here why not."""
    of_this_room = {"Hold", "HoldEnd", "Period", "Proposal", "Item", "Certificate", "Ask", "Gate"}
    seen = {model.__name__ for model in erasing.ROWS} | of_this_room | {"Agreement", "Identity"}
    pointing = {relation.related_model for relation in Person._meta.related_objects}
    rooms = {model for model in pointing if model._meta.app_label in ("people", "keeping")}
    assert {model.__name__ for model in rooms} <= seen
