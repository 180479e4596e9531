"""Trusts and schools, with what is in force there today."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from ninja import Router
from ninja.params.functions import Path

from belisha.api import schemas, standings
from belisha.api.answers import answer
from belisha.people.models import School, Trust
from belisha.policies.held import Standing

router = Router(tags=["Schools"], by_alias=True)
SLUG = Path(..., description="the school's short name, as `GET /schools` lists it", example="inkwell")
TRUST = Path(..., description="the trust's short name, as `GET /trusts` lists it", example="lanternfield")


def in_force(standing: Standing) -> dict[str, object]:
    """What is in force at a school."""
    policy = standing.policy
    return {
        **policy.identity,
        "key": standing.key,
        "title": policy.title,
        "since": standing.since.isoformat(),
        "adopted": standing.adopted.slug if standing.adopted else None,
    }


def _school(school: School, standing: Standing | None) -> dict[str, object]:
    return {
        "slug": school.slug,
        "name": school.name,
        "phase": school.phase,
        "urn": school.urn,
        "web": school.web,
        "trust": school.trust.slug if school.trust else None,
        "policy": in_force(standing) if standing else None,
    }


def _trust(trust: Trust) -> dict[str, object]:
    slugs = [each.slug for each in trust.schools.all()]
    return {"slug": trust.slug, "name": trust.name, "web": trust.web, "schools": slugs}


@router.get("/schools", response=schemas.Schools, operation_id="schools", summary="List the schools")
def schools(request: HttpRequest) -> HttpResponse:
    """All schools, with the policy that is in force at each today."""
    return answer({"schools": [_school(*each) for each in standings.everywhere(School.objects.all())]})


@router.get("/schools/{slug}", response=schemas.School, operation_id="school", summary="One school")
def school(request: HttpRequest, slug: str = SLUG) -> HttpResponse:
    """A school, with the policy that is in force there today."""
    found = standings.school(slug)
    return answer(_school(*next(standings.everywhere(School.objects.filter(pk=found.pk)))))


@router.get("/trusts", response=schemas.Trusts, operation_id="trusts", summary="List the trusts")
def trusts(request: HttpRequest) -> HttpResponse:
    """All trusts, with the short names of their schools."""
    return answer({"trusts": [_trust(each) for each in Trust.objects.prefetch_related("schools")]})


@router.get("/trusts/{slug}", response=schemas.Trust, operation_id="trust", summary="One trust")
def trust(request: HttpRequest, slug: str = TRUST) -> HttpResponse:
    """A trust, with the short names of its schools."""
    return answer(_trust(standings.trust(slug)))
