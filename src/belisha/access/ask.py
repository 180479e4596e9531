"""The one way to ask who may: `may` for one thing, `visible` for many, `fetch` for the thing of an address."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, reduce
from importlib import import_module
from operator import or_
from typing import Any

from django.conf import settings
from django.core.exceptions import ObjectDoesNotExist, ValidationError
from django.db.models import Model, Q, QuerySet
from django.http import Http404

from belisha.access import relations
from belisha.access.relations import Condition
from belisha.access.table import ANYONE, Row, allowing, barring
from belisha.access.viewer import Viewer
from belisha.people.models import Appointment, Group, Guardianship, Person, School

NOTHING = "There is nothing here, or nothing for you."


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of thing that the table speaks of: its rows, and what each relation means for them."""

    model: type[Model]
    relations: Mapping[str, Condition]
    facet: Condition | None = None
    key: str = "pk"


@dataclass(frozen=True, slots=True)
class Answer:
    """Yes or no, with the reason as a sentence. `clause` is the number of the policy's clause that reserves it."""

    yes: bool
    reason: str
    clause: str = ""

    def __bool__(self) -> bool:
        return self.yes


KINDS = {
    **{facet: Kind(Person, relations.PERSON, condition) for facet, condition in relations.FACETS.items()},
    "guardianship": Kind(Guardianship, relations.GUARDIANSHIP),
    "class": Kind(Group, relations.CLASS),
    "appointment": Kind(Appointment, relations.APPOINTMENT),
    "school": Kind(School, relations.SCHOOL, key="slug"),
    "roll": Kind(School, relations.SCHOOL, key="slug"),
}


@cache
def kinds() -> dict[str, Kind]:
    """Every kind, with those of the rooms that settings.py lists in ACCESS."""
    found = dict(KINDS)
    for name in settings.ACCESS:
        found.update(import_module(name).KINDS)
    return found


def visible(viewer: Viewer, verb: str, kind: str) -> QuerySet[Any]:
    """Every thing of a kind to which the viewer may do this, as one query."""
    condition = _condition(viewer, verb, kind)
    things: QuerySet[Any] = kinds()[kind].model._default_manager.all()
    return things.none() if condition is None else things.filter(condition)


def _condition(viewer: Viewer, verb: str, kind: str) -> Q | None:
    """What is true of the things to which the viewer may do this; None where there can be none."""
    it = kinds()[kind]
    rows = [row for row in allowing(verb, kind) if has_role(viewer, row)]
    if not rows:
        return None
    found = _any_of(viewer, it, {row.relation for row in rows})
    if bars := {bar.relation for bar in barring(verb, kind)}:
        found &= ~_any_of(viewer, it, bars)
    return found & it.facet(viewer) if it.facet else found


def may(viewer: Viewer, verb: str, kind: str, thing: Model) -> Answer:
    """Whether the viewer may do this to that thing, and why or why not."""
    rows = allowing(verb, kind)
    if not _is(viewer, kind, thing):
        return Answer(False, _refusal(rows))
    if row := next(_giving(viewer, rows, thing), None):
        bar = next((bar for bar in barring(verb, kind) if _stands(viewer, kind, bar.relation, thing)), None)
        return Answer(False, bar.why) if bar else Answer(True, row.why)
    return Answer(False, _refusal(rows))


def giving(viewer: Viewer, verb: str, kind: str, thing: Model) -> list[Row]:
    """Every row that allows it to the viewer, bars aside: for a page that says which roles give it."""
    rows = allowing(verb, kind)
    return list(_giving(viewer, rows, thing)) if _is(viewer, kind, thing) else []


def fetch(viewer: Viewer, verb: str, kind: str, key: object) -> Any:
    """The thing of an address. Raises Http404 for one that is not there and for one that is not theirs alike."""
    if isinstance(key, str) and "\0" in key:  # PostgreSQL knows no such character
        raise Http404(NOTHING)
    try:
        return visible(viewer, verb, kind).get(**{kinds()[kind].key: key})
    except (ObjectDoesNotExist, ValidationError, ValueError, OverflowError):
        raise Http404(NOTHING) from None


def visible_persons(viewer: Viewer, verb: str = "see") -> QuerySet[Person]:
    """Everybody to whom the viewer may do this, as whatever they are: pupil, parent, staff, or new.

    To see somebody, one of these is enough. To change them takes all that they are, for they have one entry.
    """
    found = {facet: _condition(viewer, verb, facet) for facet in relations.FACETS}
    some = [each for each in found.values() if each is not None]
    if not some:
        return Person.objects.none()
    rows = Person.objects.filter(reduce(or_, some))
    return rows.exclude(_beyond(viewer, found)) if verb == "change" else rows


def _beyond(viewer: Viewer, found: Mapping[str, Q | None]) -> Q:
    """Whoever also is something that the viewer may not change."""
    parts = ((is_one(viewer), found[facet]) for facet, is_one in relations.FACETS.items())
    return reduce(or_, (is_one if given is None else is_one & ~given for is_one, given in parts))


def has_role(viewer: Viewer, row: Row) -> bool:
    """Whether a row is for one of the viewer's roles. Whoever has none today is allowed nothing, not even of theirs."""
    return bool(viewer.roles) and (row.roles == ANYONE or viewer.has(*row.roles))


def _any_of(viewer: Viewer, it: Kind, names: Iterable[str]) -> Q:
    return reduce(or_, (it.relations[name](viewer) for name in sorted(names)))


def _giving(viewer: Viewer, rows: Iterable[Row], thing: Model) -> Iterator[Row]:
    return (row for row in rows if has_role(viewer, row) and _stands(viewer, row.kind, row.relation, thing))


def _is(viewer: Viewer, kind: str, thing: Model) -> bool:
    """Whether a thing is of a kind: a person may be a pupil, a parent, staff, or several of these."""
    facet = kinds()[kind].facet
    return facet is None or _found(kind, thing).filter(facet(viewer)).exists()


def _stands(viewer: Viewer, kind: str, relation: str, thing: Model) -> bool:
    return _found(kind, thing).filter(kinds()[kind].relations[relation](viewer)).exists()


def _found(kind: str, thing: Model) -> QuerySet[Any]:
    return kinds()[kind].model._default_manager.filter(pk=thing.pk)


def _refusal(rows: tuple[Row, ...]) -> str:
    from belisha.people.roles import ROLES

    titles = dict.fromkeys(ROLES[name].title for row in rows if row.roles != ANYONE for name in sorted(row.roles))
    if not titles:
        return "Only the person it is about may."
    return f"Only these may, each for what is theirs: {', '.join(titles)}."
