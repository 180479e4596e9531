"""The journal and the rows agree after every step of an import, also after it was undone."""

from belisha.journal.reconcile import reconcile
from tests.rolls.test_leaving import pupils, table
from tests.rolls.way import applied, undone


def test_no_step_of_an_import_raises_an_alarm(bring):
    first = applied(bring(table(*pupils(12))))
    second = applied(bring(table(*pupils(12, form="6B"))))
    assert (first.stage, second.stage) == ("applied", "applied")
    assert reconcile().findings == ()
    assert undone(second).stage == "undone"
    assert reconcile().findings == ()
    first.refresh_from_db()
    assert undone(first).stage == "undone"
    assert reconcile().findings == ()
