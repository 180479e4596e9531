"""A school with somebody who owns deadlines, and things that deadlines are about."""

from datetime import datetime

import pytest
import time_machine

from belisha.deadlines.spans import LONDON

# Django is not open yet when this file is read, so rooms are imported where they are used.
BY = "program:test"


def at(text):
    """A moment by the school's clock."""
    return datetime.fromisoformat(text).replace(tzinfo=LONDON)


@pytest.fixture
def everything(db):
    """All rows can be read."""
    from belisha.sight import looking_everywhere

    with looking_everywhere("a test looks at what was kept"):
        yield


@pytest.fixture
def clock():
    """The clock of the test, on a Monday: `clock.move_to(…)`."""
    with time_machine.travel(at("2026-11-16T09:00"), tick=False) as traveller:
        yield traveller


@pytest.fixture
def school(everything):
    """A school of nobody else's."""
    from belisha.people import actions
    from belisha.people.models import School
    from belisha.writing import writing

    with writing():
        made = School(slug="otters", name="Otter School", phase="primary", invented=True)
        actions.keep(made, BY)
    return made


@pytest.fixture
def owner(school):
    """Whose deadlines they are."""
    from belisha.people import actions

    return actions.add_person(BY, school, "Olive", "Owner", email="olive@otters.example")


@pytest.fixture
def things(school):
    """Makes things of the school that deadlines can be about: classes, here."""
    from belisha.people import actions

    numbers = iter(range(10_000))
    return lambda: actions.add_group(BY, school, "class", f"Class {next(numbers)}", 2026)


@pytest.fixture
def begun(things, owner):
    """Begins a deadline: `begun("3 working days", warn="1 working day")`."""
    from belisha.deadlines import actions

    def begin(span="3 working days", name="answer", **more):
        owned = more.pop("owner", owner)
        return actions.begin(BY, things(), name, span, owned, **more)

    return begin


def findings():
    """What the journal says otherwise than the rows of this room."""
    from belisha.deadlines import models
    from belisha.journal.reconcile import _compared

    kinds = (models.Deadline, models.Pause, models.Extension, models.Calendar, models.Term, models.FeedAddress)
    return [odd for kind in kinds for odd in _compared(kind).findings]
