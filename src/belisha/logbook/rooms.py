"""Lines about what other rooms keep: links, holds, requests, files with the roll, proposals, groups, replies.

Nothing there is a kind of thing in the table. So a line inherits its visibility from the people whom its row is about,
and is for those who keep children safe; one about the school as a whole is for them too.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import chain
from typing import Any, Final
from uuid import UUID

from django.db.models import ForeignKey, Model, Q, QuerySet

from belisha.access.table import LEADS
from belisha.access.viewer import Viewer
from belisha.people.models import Person, School

ACTORS: Final = frozenset(("by", "proposed_by", "confirmed_by", "decided_by"))
"""Columns that say who did it, and not whom it is about."""


@cache
def models() -> dict[str, type[Model]]:
    """Whatever has lines of its own and is of a person or a school, by the name that lines give it."""
    found: dict[str, type[Model]] = {}
    for field in chain(Person._meta.get_fields(include_hidden=True), School._meta.get_fields(include_hidden=True)):
        model = field.related_model
        if field.auto_created and isinstance(model, type) and hasattr(model, "ref") and model is not Person:
            found[str(model._meta.model_name)] = model
    return found


def rows(viewer: Viewer, name: str, known: QuerySet[Person]) -> QuerySet[Any]:
    """The rows of a model whose lines the viewer may read; KNOWN is everybody about whom they may."""
    kept = models()[name]._default_manager.all()
    return kept.filter(_condition(models()[name], viewer, known)) if viewer.has(*LEADS) else kept.none()


def about(someone: list[UUID]) -> Q:
    """Lines about rows that name one of these people."""
    found = Q(pk__in=())
    for name, model in models().items():
        for each in _links(model, Person):
            named = model._default_manager.filter(**{f"{each.name}__in": someone})
            found |= Q(about_kind=name, about_id__in=named.values("pk"))
    return found


def people(thing: Model) -> list[Any]:
    """The ids of the people whom a row is about, the row above it included."""
    mine = [getattr(thing, each.attname) for each in _links(type(thing), Person)]
    return [each for each in mine if each] + [each for above in _above(type(thing)) for each in _of(thing, above)]


def _of(thing: Model, above: ForeignKey[Any, Any]) -> list[Any]:
    row = getattr(thing, above.name)
    return people(row) if row is not None else []


def _condition(model: type[Model], viewer: Viewer, known: QuerySet[Person]) -> Q:
    at_school = any(True for _ in _links(model, School))
    found = Q(school__in=viewer.schools) if at_school else Q()
    for each in _links(model, Person):
        named = Q(**{f"{each.name}__in": known.values("pk")})
        found &= named | Q(**{f"{each.name}__isnull": True}) if at_school else named
    for each in _above(model):
        of = each.related_model
        found &= Q(**{f"{each.name}__in": of._default_manager.filter(_condition(of, viewer, known)).values("pk")})
    return found


def _above(model: type[Model]) -> list[ForeignKey[Any, Any]]:
    """What a row is a part of: an answer of its request, a certificate of its proposal."""
    return [each for of in models().values() for each in _links(model, of) if of is not model]


def _links(model: type[Model], to: type[Model]) -> Iterator[ForeignKey[Any, Any]]:
    for field in model._meta.concrete_fields:
        if isinstance(field, ForeignKey) and field.related_model is to and field.name not in ACTORS:
            yield field
