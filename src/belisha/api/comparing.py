"""Where schools stand: forty questions across a trust, and what two policies rule differently."""

from __future__ import annotations

from functools import lru_cache
from threading import Lock

from django.http import HttpRequest, HttpResponse
from ninja import Router
from ninja.params.functions import Query

from belisha.api import limits, schemas, standings
from belisha.api.answers import answer, encoded
from belisha.api.problems import Fault, refused
from belisha.api.schools import TRUST
from belisha.policies import held
from belisha.policies.matrix import matrix as questions_and_cells
from belisha.policies.models import Version
from belisha.rulebook.compare import Comparison
from belisha.rulebook.diagram import TooLargeError

router = Router(tags=["Side by side"], by_alias=True)
_ONE_AT_A_TIME = Lock()  # a comparison keeps a core busy: those who wait for the same one are to find it done


@router.get("/trusts/{slug}/matrix", response=schemas.Matrix, operation_id="matrix", summary="Where the schools stand")
def matrix(request: HttpRequest, slug: str = TRUST) -> HttpResponse:
    """Forty questions, and what the policy of each school of a trust says to them today, with the clauses."""
    trust = standings.trust(slug)
    found = [standing for _, standing in standings.everywhere(trust.schools.all()) if standing]
    columns = [
        {"slug": each.school.slug, "name": each.school.name, "key": each.key, "policy": each.policy.identity}
        for each in found
    ]
    slugs = [each.school.slug for each in found]
    rows = [
        {
            "number": question.number,
            "question": question.text,
            "cells": {name: [each.as_json() for each in cell] for name, cell in zip(slugs, row, strict=True)},
        }
        for question, row in questions_and_cells([each.counsel for each in found])
    ]
    return answer({"trust": trust.slug, "schools": columns, "rows": rows})


@router.get("/comparison", response=schemas.Comparison, operation_id="compare", summary="What two rule differently")
def compare(
    request: HttpRequest,
    a: str = Query(..., description="the first: a school's short name, or a version's key", example="inkwell"),
    b: str = Query(..., description="the second, likewise", example="puddleduck"),
) -> HttpResponse:
    """What two policies, or two versions of one, rule differently: exact counts, and the situations in areas.

    For the rate limit a comparison counts as five calls.
    """
    limits.charge(request, limits.COMPARISON - 1)
    first, second = standings.either(a), standings.either(b)
    with _ONE_AT_A_TIME:
        return answer(_compared(first, second))


@lru_cache(100)
def _compared(first: tuple[str, tuple[Version, ...]], second: tuple[str, tuple[Version, ...]]) -> bytes:
    """The comparison, written out."""
    (*old_above, old), (*new_above, new) = ([held.policy(version) for version in each] for _, each in (first, second))
    try:
        found = Comparison(old, new, above=(old_above, new_above)).as_json()
    except TooLargeError as error:
        said = f"these policies are too large to compare exactly ({error})"
        raise refused([Fault("a, b", said)]) from error
    return encoded({**found, "from-key": first[0], "to-key": second[0]})
