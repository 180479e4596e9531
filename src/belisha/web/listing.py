"""The schools of this installation, trust by trust, each with the policy that binds it today."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from belisha.people.models import School, Trust
from belisha.policies.models import InForce


class Card(NamedTuple):
    """A school as the front page shows it; without `title` no policy is in force, `adopted` is its trust's."""

    school: School
    title: str
    since: date | None
    adopted: bool


class Group(NamedTuple):
    """The schools of a trust, or those that stand alone."""

    trust: Trust | None
    cards: list[Card]


class _Binding(NamedTuple):
    version: int | None
    title: str
    since: date


def groups(today: date) -> list[Group]:
    """Every trust with its schools, then the schools without one, in three queries."""
    bound = _bound(today)
    schools = list(School.objects.select_related("trust").defer("logo"))
    found = [Group(trust, _cards(schools, trust, bound)) for trust in Trust.objects.all()]
    return [group for group in (*found, Group(None, _cards(schools, None, bound))) if group.cards]


def door(groups: Iterable[Group]) -> School | None:
    """The school that examples may lead to: the only one, or an invented one. None where a visitor has to choose."""
    schools = _schools(groups)
    return next((each for each in schools if each.invented or len(schools) == 1), None)


def invented(groups: Iterable[Group]) -> str:
    """Which of the schools are invented, as the beginning of a sentence; nothing where none is."""
    marks = [each.invented for each in _schools(groups)]
    if not any(marks):
        return ""
    return "These schools" if all(marks) else "Some of these schools"


def _schools(groups: Iterable[Group]) -> list[School]:
    return [card.school for group in groups for card in group.cards]


def _bound(today: date) -> dict[tuple[str, int], _Binding]:
    """What was put in force last, by kind of place and its number."""
    rows = InForce.objects.filter(since__lte=today).order_by("since", "id")
    columns = rows.values_list("school_id", "trust_id", "version_id", "version__title", "since")
    return {
        ("school", school) if school else ("trust", trust): _Binding(version, title or "", since)
        for school, trust, version, title, since in columns
    }


def _cards(schools: Iterable[School], trust: Trust | None, bound: dict[tuple[str, int], _Binding]) -> list[Card]:
    return [_card(school, bound) for school in schools if school.trust == trust]


def _card(school: School, bound: dict[tuple[str, int], _Binding]) -> Card:
    own = bound.get(("school", school.pk))
    adopted = own is not None and own.version is None
    source = bound.get(("trust", school.trust.pk)) if adopted and school.trust else own
    if own is None or source is None:
        return Card(school, "", None, adopted)
    return Card(school, source.title, max(own.since, source.since), adopted)
