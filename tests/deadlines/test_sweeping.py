"""The sweeper: each threshold once, with its effect, whatever fails and however late it comes."""

from datetime import timedelta

import pytest
from django.utils import timezone

from belisha.deadlines import actions, effects, queries
from belisha.deadlines.models import Deadline, Firing
from belisha.deadlines.sweeping import swept
from belisha.journal.models import Entry
from belisha.kept import KeptError
from belisha.outbox.models import Message
from tests.deadlines.conftest import BY, at, findings

pytestmark = pytest.mark.usefixtures("everything", "clock")
LATER = at("2026-12-20T09:00")


@pytest.fixture
def effect(monkeypatch):
    """What a room does when its deadlines come: `effect(function)`."""

    def put(function, name="answer"):
        monkeypatch.setattr(effects, "_fired", lambda: {("group", name): function})

    return put


def thresholds(row):
    return list(Firing.objects.filter(deadline=row).order_by("meant").values_list("threshold", flat=True))


def test_every_threshold_is_fired_once_in_order(begun):
    row = begun(warn="1 working day", escalate="3 working days")
    assert actions.sweep(at("2026-11-18T23:59")) == 0
    assert actions.sweep(at("2026-11-19T00:00")) == 1
    assert actions.sweep(at("2026-11-19T00:00")) == 0
    assert actions.sweep(LATER) == 3
    assert actions.sweep(LATER + timedelta(days=900)) == 0
    assert thresholds(row) == ["warn", "due", "overdue", "escalate"]
    row.refresh_from_db()
    assert (row.next, row.next_at, row.stage) == ("", None, "running")
    assert findings() == []


def test_each_firing_has_its_line_and_can_never_be_changed(begun):
    row = begun()
    actions.sweep(LATER)
    assert Entry.objects.filter(about_id=row.pk, kind="deadline-fired").count() == 2
    firing = Firing.objects.filter(deadline=row).first()
    with pytest.raises(KeptError):
        firing.save()


def test_the_owner_is_told_where_no_room_says_otherwise(begun, owner):
    begun(number="U-2026-0042", warn="1 working day")
    begun(owner=None, name="review")
    actions.sweep(LATER)
    told = [message.subject for message in Message.objects.filter(to=owner).order_by("when", "id")]
    assert sorted(told) == [
        "answer U-2026-0042: It is due soon.",
        "answer U-2026-0042: It is overdue.",
        "answer U-2026-0042: The time for it is over.",
    ]


def test_an_effect_may_end_the_deadline(begun, effect):
    effect(lambda deadline, threshold: actions.meet(BY, deadline))
    row = begun(warn="1 working day")
    assert actions.sweep(LATER) == 1
    assert thresholds(row) == ["warn"]


def test_an_effect_may_end_it_by_another_hand(begun, effect):
    effect(lambda deadline, threshold: actions.meet(BY, Deadline.objects.get(pk=deadline.pk)))
    row = begun(warn="1 working day")
    assert actions.sweep(LATER) == 1
    row.refresh_from_db()
    assert (thresholds(row), row.stage) == (["warn"], "met")
    assert findings() == []


def test_an_effect_that_fails_takes_everything_back_and_keeps_nobody_waiting(begun, effect):
    broken, rows = begun(), [begun() for _ in range(60)]
    wrong = {"yes": True}

    def sometimes(deadline, threshold):
        if deadline.pk == broken.pk and wrong["yes"]:
            raise RuntimeError("the filter does not answer")

    effect(sometimes)
    result = swept(LATER)
    assert result.fired == 2 * len(rows)
    assert [ref for ref, _ in result.failed] == [f"deadline:{broken.pk.hex}"]
    assert "the filter does not answer" in result.failed[0][1]
    broken.refresh_from_db()
    assert (thresholds(broken), broken.next) == ([], "due")
    wrong["yes"] = False
    assert swept(LATER).fired == 2
    assert thresholds(broken) == ["due", "overdue"]
    assert findings() == []


def test_many_are_swept_in_few_bites(begun):
    rows = [begun("24 hours", name="x") for _ in range(130)]
    assert actions.sweep(LATER) == 2 * len(rows)
    assert Firing.objects.filter(deadline__in=rows).count() == 260


def test_standing_needs_no_query(begun, django_assert_num_queries):
    row = begun()
    with django_assert_num_queries(0):
        assert queries.standing(row, timezone.now()) == "in time"
