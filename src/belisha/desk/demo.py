"""The days of the invented schools: the school year that runs, with its terms, half-terms and a training day."""

from __future__ import annotations

from datetime import date
from typing import Final

from belisha.deadlines import actions
from belisha.deadlines.models import Term
from belisha.journal.actions import program
from belisha.people.models import School
from belisha.sight import looking_everywhere
from belisha.writing import writing

# What, its name, then years after the one in which the school year began, month and day: the first and the last day.
_DAYS: Final = (
    (Term.Kind.TERM, "Autumn term", (0, 9, 2), (0, 12, 18)),
    (Term.Kind.INSET, "Training day", (0, 9, 2), (0, 9, 2)),
    (Term.Kind.HOLIDAY, "Autumn half-term", (0, 10, 26), (0, 10, 30)),
    (Term.Kind.TERM, "Spring term", (1, 1, 5), (1, 3, 25)),
    (Term.Kind.HOLIDAY, "Spring half-term", (1, 2, 15), (1, 2, 19)),
    (Term.Kind.TERM, "Summer term", (1, 4, 13), (1, 7, 21)),
    (Term.Kind.HOLIDAY, "Summer half-term", (1, 5, 31), (1, 6, 4)),
)


def invent(school: School, today: date) -> int:
    """Write down the year of an invented school that has no terms yet; how many rows."""
    began = today.year - (today.month < 9)
    with looking_everywhere("the demonstration invents terms at every school"), writing():
        if Term.objects.filter(school=school).exists():
            return 0
        for kind, name, (after, *first), (later, *last) in _DAYS:
            days = date(began + after, *first), date(began + later, *last)
            actions.add_days(
                program("demonstration"), Term(school=school, kind=kind, name=name, first=days[0], last=days[1])
            )
    return len(_DAYS)
