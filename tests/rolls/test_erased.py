"""Whoever was erased stays so: no file that waits brings them back, and no file gives them anything."""

import pytest

from belisha.keeping import erasing
from belisha.people import actions as people
from belisha.people.models import Person
from belisha.rolls import places
from belisha.rolls.actions import receiving
from belisha.rolls.models import RollImport, SourceId, StagedLine
from belisha.writing import writing
from tests.rolls.test_leaving import person, pupils, table
from tests.rolls.way import BY, TODAY, applied, worked


def erased(somebody):
    with writing():
        erasing.erase(BY, somebody, "request")
    return Person.objects.get(pk=somebody.pk)


def state(roll):
    return RollImport.objects.get(pk=roll.pk).stage


@pytest.mark.parametrize("changed", [True, False])
def test_a_file_that_waits_is_thrown_away_with_whoever_is_erased(bring, changed):
    applied(bring(table(*pupils(3))))
    gone = person("P1")
    rows = [row.replace("Rowan", "Hazel") if changed or not row.startswith("P1,") else row for row in pupils(3)]
    waiting = bring(table(*rows))
    assert StagedLine.objects.filter(roll=waiting, key="P1").exists() is changed
    erased(gone)
    assert state(waiting) == "withdrawn"
    assert not places.path_of(waiting.pk).exists()
    assert not StagedLine.objects.filter(roll=waiting).exists()
    with pytest.raises(people.RefusedActError):
        receiving.choose_columns(BY, RollImport.objects.get(pk=waiting.pk), waiting.columns)
    assert Person.objects.filter(given_name="Rowan", family_name="Lanternby1").count() == 0


def test_a_yes_that_the_worker_has_not_done_yet_is_not_done_any_more(bring):
    applied(bring(table(*pupils(3))))
    waiting = bring(table(*[row.replace("Rowan", "Hazel") for row in pupils(3)]))
    receiving.order_apply(BY, waiting)
    erased(person("P1"))
    receiving.work(waiting, TODAY)
    assert state(waiting) == "withdrawn"
    assert not Person.objects.filter(given_name="Hazel").exists()


def test_a_file_that_is_read_while_somebody_is_erased_leaves_no_lines(bring, monkeypatch):
    applied(bring(table(*pupils(3))))
    waiting = bring(table(*[row.replace("Rowan", "Hazel") for row in pupils(3)]))
    receiving.choose_columns(BY, waiting, waiting.columns)
    from belisha.rolls.actions import staging

    real = staging._stage

    def late(*given):
        erased(person("P1"))
        with writing():
            StagedLine.objects.create(roll=waiting, school_id=waiting.school_id, what="person", outcome="add", key="P1")
        real(*given)

    monkeypatch.setattr(staging, "_stage", late)
    monkeypatch.setattr("belisha.rolls.actions.receiving._LOG.exception", lambda *said: None)
    receiving.work(waiting, TODAY)
    assert state(waiting) == "withdrawn"
    assert not StagedLine.objects.exists()


def test_a_number_that_still_leads_to_somebody_erased_gives_them_nothing(bring):
    roll = applied(bring(table(*pupils(2))))
    gone = erased(person("P1"))
    SourceId.objects.create(school=gone.school, system="csv", key="P1", person=gone, roll=roll)
    again = bring(table(*[row.replace("Rowan", "Hazel") for row in pupils(2)]))
    line = StagedLine.objects.get(roll=again, key="P1")
    assert (line.outcome, line.now) == ("look", {})
    applied(again)
    gone.refresh_from_db()
    assert (gone.given_name, gone.family_name, gone.email) == ("", "", "")
    assert not gone.left or gone.left == TODAY


def test_what_was_staged_for_somebody_who_is_erased_now_is_not_applied(bring):
    applied(bring(table(*pupils(2))))
    waiting = bring(table(*[row.replace("Rowan", "Hazel") for row in pupils(2)]))
    lines = list(StagedLine.objects.filter(roll=waiting, key="P1").values())
    gone = erased(person("P1"))
    RollImport.objects.filter(pk=waiting.pk).update(stage="applying")
    StagedLine.objects.bulk_create(StagedLine(**{**each, "seen": gone.version}) for each in lines)
    roll = worked(RollImport.objects.get(pk=waiting.pk))
    assert roll.stage == "refused"  # its file is gone as well
    gone.refresh_from_db()
    assert gone.given_name == ""
