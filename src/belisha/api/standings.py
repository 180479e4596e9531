"""What is in force everywhere, and the versions that a key or a school's name stands for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import lru_cache
from typing import Final

from django.db.models import Max, QuerySet
from django.http import Http404

from belisha.api.problems import Refusal
from belisha.people.models import School, Trust
from belisha.policies import held
from belisha.policies.held import Standing
from belisha.policies.models import InForce, Version
from belisha.rulebook.vocabulary import nearest, shown
from belisha.web import places

_KEY: Final = re.compile(r"[0-9a-f]{16}(\.[0-9a-f]{16}){0,8}")
_MOST_KEPT: Final = 2_000
Mark = tuple[int | None, int | None]


def school(slug: str) -> School:
    """A school by its short name; Http404 with the nearest. What nobody can see is in no name, nor in any query."""
    return places.school(shown(slug))


def trust(slug: str) -> Trust:
    """A trust by its short name."""
    return places.trust(shown(slug))


def standing(slug: str) -> Standing:
    """What binds a school today."""
    return places.standing(shown(slug))


def everywhere(schools: QuerySet[School]) -> Iterator[tuple[School, Standing | None]]:
    """Every school, with what is in force there today; worked out once while nothing new is loaded or put in force."""
    mark, today = _mark(), date.today()
    for each in schools.select_related("trust").defer("logo"):
        found = _standing(each.pk, each.trust_id, today, mark)
        yield each, replace(found, school=each) if found else None


def _mark() -> Mark:
    """Changes whenever a version is loaded or put in force: rows are only ever added."""
    return InForce.objects.aggregate(last=Max("pk"))["last"], Version.objects.aggregate(last=Max("pk"))["last"]


@lru_cache(_MOST_KEPT)
def _standing(school_id: int, trust_id: int | None, day: date, mark: Mark) -> Standing | None:
    try:
        return held.standing(School.objects.select_related("trust").defer("logo").get(pk=school_id), day)
    except held.NotHeldError:
        return None


def versions(key: str) -> tuple[Version, ...]:
    """The versions that a key names. Raises Refusal (404)."""
    if _KEY.fullmatch(key):
        try:
            return held.by_key(key)
        except held.NotHeldError:
            pass
    keys = {found.key for _, found in everywhere(School.objects.all()) if found}
    hint = nearest(key, sorted(keys)) or "; GET /api/v1/policies lists the keys of what is in force"
    raise Refusal(404, f"There is no version '{shown(key)}' here{hint}")


def either(name: str) -> tuple[str, tuple[Version, ...]]:
    """(key, versions) by a key, or of what is in force today at a school."""
    if _KEY.fullmatch(name):
        return name, versions(name)
    try:
        found = standing(name)
    except Http404 as error:
        raise Refusal(404, f"{error}. Or give the key of a version.") from error
    return found.key, (*found.above, found.version)
