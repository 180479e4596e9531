"""What the pages of this room share: the frame of a school's page, and finding a person by name."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.core.exceptions import ValidationError
from django.db.models import Model, Q
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from belisha.access.ask import visible_persons
from belisha.access.rules import viewer_of
from belisha.access.viewer import Viewer
from belisha.people.models import Person, School

MOST = 50


def viewer(request: HttpRequest) -> Viewer:
    """Who looks: the rule of the page has made sure that there is somebody."""
    found = viewer_of(request)
    assert found is not None
    return found


def page(request: HttpRequest, school: School, name: str, status: int = 200, **more: Any) -> HttpResponse:
    """A page of the school's records."""
    return render(request, f"keeping/{name}.html", {"school": school, "here": "records", **more}, status=status)


def of_school(model: type[Model], school: School, pk: UUID) -> Any:
    """A row of this school. Raises Http404 for one that is not there or of another."""
    try:
        return model._default_manager.get(school=school, pk=pk)
    except (model.DoesNotExist, ValidationError, ValueError):  # type: ignore[attr-defined]
        raise Http404("There is nothing here, or nothing for you.") from None


def found(request: HttpRequest, school: School) -> list[Person]:
    """Whom the words typed may mean, of those whom the viewer may see and who are not erased."""
    rows = visible_persons(viewer(request)).filter(school=school, erased__isnull=True)
    words = request.GET.get("q", "")[:100].split()
    for word in words:
        rows = rows.filter(Q(given_name__icontains=word) | Q(family_name__icontains=word) | Q(known_as__icontains=word))
    return list(rows.order_by("family_name", "given_name", "pk")[:MOST]) if words else []


def person(request: HttpRequest, school: School, which: str) -> Person:
    """One whom the viewer may see, by id. Raises Http404."""
    try:
        one: Person = visible_persons(viewer(request)).select_related("school").get(school=school, pk=UUID(which))
    except (Person.DoesNotExist, ValueError):
        raise Http404("There is nothing here, or nothing for you.") from None
    return one


def searching(request: HttpRequest, school: School, title: str, says: str, back: str) -> HttpResponse:
    """The page on which somebody is found by name; each name leads to the same address with `person`."""
    more: dict[str, Any] = {"title": title, "says": says, "back": back, "q": request.GET.get("q", "")[:100]}
    return page(request, school, "who", found=found(request, school), most=MOST, **more)
