"""A trust's schools side by side: which policy each has, the stance matrix, and two of them compared."""

from __future__ import annotations

import re
from collections.abc import Sequence

from django.core.exceptions import BadRequest
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from belisha.people.models import School, Trust
from belisha.policies import held
from belisha.reading import differences, stances
from belisha.reading.marking import words_of
from belisha.reading.paper import papers
from belisha.reading.sheet import sheet
from belisha.reading.stances import Row, Seat
from belisha.reading.texts import Texts, made_of, of
from belisha.rulebook.vocabulary import nearest, shown
from belisha.web import places

_KEY = re.compile(r"[0-9a-f]{16}(\.[0-9a-f]{16})*")
Group = tuple[str, str, list[tuple[Row, list[tuple[Seat, tuple[stances.Said, ...]]]]]]
BY = {"act": "what is done", "actor": "who does it"}


def _standings(trust: Trust) -> list[tuple[School, held.Standing | None]]:
    """Every school of a trust with what binds it; nothing for one that has no policy in force."""
    return [(school, _standing(school)) for school in School.objects.filter(trust=trust).select_related("trust")]


def _standing(school: School) -> held.Standing | None:
    try:
        return held.standing(school)
    except held.NotHeldError:
        return None


@require_safe
def trust(request: HttpRequest, slug: str) -> HttpResponse:
    """The schools of a trust and their policies."""
    found = places.trust(slug)
    rows = [
        {"school": school, "standing": standing, "clauses": papers(of(standing))[0].clauses if standing else 0}
        for school, standing in _standings(found)
    ]
    return render(request, "reading/trust.html", {"trust": found, "here": "trust", "rows": rows})


class _Asked:
    """What a reader of the matrix has asked for; raises BadRequest for a school or topic that is not there."""

    def __init__(self, request: HttpRequest, trust: Trust) -> None:
        self.every = [Seat(school, of(standing)) for school, standing in _standings(trust) if standing]
        self.topic = request.GET.get("topic", "")
        self.query = request.GET.get("q", "")
        self.words = words_of(self.query)
        self.differ = request.GET.get("differ") == "yes"
        self.chosen = self._schools(request.GET.getlist("school"))
        if self.topic and self.topic not in stances.TOPICS:
            raise BadRequest(f"There is no topic “{shown(self.topic)}”{nearest(self.topic, stances.TOPICS)}")

    def _schools(self, slugs: Sequence[str]) -> list[Seat]:
        known = {seat.school.slug: seat for seat in self.every}
        for slug in slugs:
            if slug not in known:
                raise BadRequest(f"This trust has no school “{shown(slug)}”{nearest(slug, known)}")
        return [seat for seat in self.every if seat.school.slug in slugs] or self.every

    def rows(self) -> list[Row]:
        """The questions that are left, with a cell for each of the schools."""
        found = stances.rows(tuple(seat.texts for seat in self.chosen))
        return stances.chosen(found, self.topic, self.words, self.differ)


@require_safe
def matrix(request: HttpRequest, slug: str) -> HttpResponse:
    """Forty questions down, the schools across."""
    found = places.trust(slug)
    asked = _Asked(request, found)
    rows = asked.rows()
    context = {
        "trust": found,
        "here": "matrix",
        "asked": asked,
        "query": " ".join(asked.words),
        "rows": rows,
        "groups": _by_topic(rows, asked.chosen),
        "topics": [(name, title) for name, (title, _) in stances.TOPICS.items()],
        "columns": len(asked.chosen) + 1,
        "chosen_slugs": {seat.school.slug for seat in asked.chosen},
        "of": len(stances.rows(())),
        "filter": request.GET.urlencode(),
    }
    return render(request, "reading/matrix.html", context)


def _by_topic(rows: Sequence[Row], seats: Sequence[Seat]) -> list[Group]:
    """(topic, title, questions with the cells of each school), in the order of the topics."""
    grouped = [
        (name, title, [(row, list(zip(seats, row.cells, strict=True))) for row in rows if row.topic == name])
        for name, (title, _) in stances.TOPICS.items()
    ]
    return [group for group in grouped if group[2]]


@require_safe
def matrix_sheet(request: HttpRequest, slug: str) -> HttpResponse:
    """The same matrix for a spreadsheet."""
    asked = _Asked(request, places.trust(slug))
    heads = ("Number", "Question", *(seat.school.name for seat in asked.chosen))
    rows = [
        (
            str(row.question.number),
            row.question.text,
            *("; ".join(str(each.stance) for each in cell) for cell in row.cells),
        )
        for row in asked.rows()
    ]
    return sheet(f"matrix-{slug}.csv", heads, rows)


@require_safe
def matrix_json(request: HttpRequest, slug: str) -> HttpResponse:
    """The same matrix for programs."""
    found = places.trust(slug)
    asked = _Asked(request, found)
    slugs = [seat.school.slug for seat in asked.chosen]
    content = {
        "trust": found.slug,
        "schools": [
            {"school": seat.school.slug, "name": seat.school.name, "policy": seat.texts.policy.identity}
            for seat in asked.chosen
        ],
        "rows": [
            {
                "number": row.question.number,
                "question": row.question.text,
                "cells": {
                    name: [each.stance.as_json() for each in cell] for name, cell in zip(slugs, row.cells, strict=True)
                },
            }
            for row in asked.rows()
        ],
    }
    return JsonResponse(content, json_dumps_params={"ensure_ascii": False})


@require_safe
def compare(request: HttpRequest, slug: str) -> HttpResponse:
    """Two schools, or two versions, and what they rule differently."""
    found = places.trust(slug)
    seats = [Seat(school, of(standing)) for school, standing in _standings(found) if standing]
    by = request.GET.get("by", "act")
    if by not in BY:
        raise BadRequest(f"Areas can be grouped by act or by actor, not by “{shown(by)}”")
    sides = [_side(request.GET.get(name, ""), seats) for name in ("a", "b")]
    context = {
        "trust": found,
        "here": "compare",
        "seats": seats,
        "by": by,
        "ways": BY.items(),
        "a": sides[0],
        "b": sides[1],
    }
    if sides[0] and sides[1]:
        context |= _compared(sides[0], sides[1], by)
    return render(request, "reading/compare.html", context)


def _compared(one: _Side, other: _Side, by: str) -> dict[str, object]:
    ruled = differences.difference(one.texts, other.texts)
    vocabulary = one.texts.vocabulary
    return {
        "ruled": ruled,
        "contrasts": differences.contrasts(one.texts, other.texts),
        "heaps": differences.heaped(ruled.areas, by, vocabulary),
        "alike": one.texts == other.texts,
    }


class _Side:
    """One of two that are compared: a school, or a version that an address names by its key."""

    def __init__(self, key: str, name: str, texts: Texts, school: School | None) -> None:
        self.key, self.name, self.texts, self.school = key, name, texts, school


def _side(name: str, seats: Sequence[Seat]) -> _Side | None:
    """The school or version of that name; nothing where none is given. Raises Http404."""
    if not name:
        return None
    for seat in seats:
        if seat.school.slug == name:
            return _Side(name, seat.school.name, seat.texts, seat.school)
    try:
        texts = made_of(held.by_key(name if _KEY.fullmatch(name) else ""))
    except held.NotHeldError:
        known = [seat.school.slug for seat in seats]
        raise Http404(f"There is no school or version “{shown(name)}” here{nearest(name, known)}") from None
    label = texts.policy.header.get("version") or texts.policy.hash[:8]
    return _Side(name, f"{texts.policy.title}, version {label}", texts, None)
