"""Some requests for the invented people, so that no desk of the demonstration is empty: waiting, granted, refused."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any, Final

from django.http import QueryDict
from django.utils import timezone

from belisha.access.viewer import of
from belisha.approvals import actions, deciders
from belisha.approvals.kinds import Kind, kinds
from belisha.approvals.models import Request
from belisha.people.models import Appointment, Person, School, Trust
from belisha.sight import looking_everywhere
from belisha.writing import writing

KIND: Final = "blocked-content"
_PLANETS: Final = {
    "addresses": "https://planets.example/solar-system",
    "content": "Films and games about the planets, made for primary schools.",
    "reasons": "For our topic on space. The class looks at each planet and draws it to scale.",
    "risks": "Other films are suggested below each film. I show it on the board and stop it myself.",
    "duration": "Two lessons a week, 20 minutes each",
}
_FRACTIONS: Final = {
    "addresses": "fractions.example",
    "content": "A game about fractions.",
    "reasons": "Practice in small groups, at five levels.",
    "risks": "There is a table of best players. Nobody gives their own name.",
    "duration": "Ten minutes a day",
}
_CLIPS: Final = {
    "addresses": "https://clips.example/funny",
    "content": "Short films that people send in.",
    "reasons": "A treat on the last day of term.",
    "risks": "Anybody can send films in, and nobody looks at them first.",
    "duration": "One afternoon",
}
_RECRUITING: Final = {
    "addresses": "teachers.example",
    "content": "Job advertisements for schools.",
    "reasons": "We look for a teaching assistant and want to see what other schools offer.",
    "risks": "Only staff use it.",
    "duration": "Once",
}


def fill(trust: Trust) -> int:
    """Ask and decide at every school of an invented trust; how many requests. Where there are some, it does nothing."""
    if not trust.invented or KIND not in kinds():
        return 0
    with looking_everywhere("the demonstration asks at every school of the trust"), writing():
        if Request.objects.filter(school__trust=trust).exists():
            return 0
        return sum(_school(school) for school in School.objects.filter(trust=trust).select_related("trust"))


def _school(school: School) -> int:
    """One that waits, one granted, one refused, and one of the Headteacher's own."""
    today = timezone.localdate()
    teachers, heads = _people(school, "teacher", today), _people(school, "headteacher", today)
    if not teachers or not heads:
        return 0
    kind = kinds()[KIND]
    given = _ask(teachers[0], school, kind, _FRACTIONS, today)
    refused = _ask(teachers[-1], school, kind, _CLIPS, today)
    _ask(teachers[0], school, kind, _PLANETS, today)
    _ask(heads[0], school, kind, _RECRUITING, today)
    _decide(given, True, "It helps, and nobody has to give a name. Two weeks, then tell me how it went.", today)
    _decide(refused, False, "Nobody looks at the films before they are shown. Choose a film beforehand.", today)
    return 4


def _people(school: School, role: str, day: date) -> list[Person]:
    """Who has a role there in their own right."""
    rows = Appointment.objects.filter(school=school, role=role, basis="own", agreed=True, until=None)
    return [row.person for row in rows.filter(person__left=None).select_related("person__school").order_by("pk")]


def _ask(person: Person, school: School, kind: Kind, words: Mapping[str, str], today: date) -> Request:
    """As its own form would."""
    data = QueryDict(mutable=True)
    last = today + timedelta(days=14)
    data.update({**words, "begins": today.isoformat(), "ends": last.isoformat()})
    given: dict[str, Any] = {"school": school, "viewer": of(person, today)}
    form = kind.form(data, **given)
    if not form.is_valid():
        raise ValueError(f"the demonstration cannot ask for {words['addresses']}: {form.errors.as_json()}")
    return actions.ask(person, school, kind, form.cleaned_data)


def _decide(row: Request, yes: bool, reason: str, today: date) -> None:
    """By whoever the ruling says."""
    bench = deciders.of(row, today)
    for person in tuple(bench)[:1]:
        actions.decide(person, row, yes, reason, today + timedelta(days=14) if yes else None, row.version)
