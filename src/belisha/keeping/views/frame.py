"""What the pages of this room share: the frame of a school's page, and finding a person by name."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.core.exceptions import ObjectDoesNotExist, ValidationError
from django.db.models import Q, QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from belisha.access.rules import viewer_of
from belisha.access.viewer import Viewer
from belisha.keeping.views import whose
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


def one_of(rows: QuerySet[Any], pk: UUID) -> Any:
    """One of the rows that are there for the viewer. Raises Http404 for any other."""
    try:
        return rows.get(pk=pk)
    except (ObjectDoesNotExist, ValidationError, ValueError):
        raise Http404("There is nothing here, or nothing for you.") from None


def there(request: HttpRequest, school: School) -> QuerySet[Person]:
    """Everybody whom the viewer may reach, and who is not erased."""
    return whose.people(viewer(request), school).filter(erased__isnull=True)


def found(request: HttpRequest, school: School) -> list[Person]:
    """Whom the words typed may mean, of those who are there for the viewer."""
    rows = there(request, school)
    words = typed(request).split()
    for word in words:
        rows = rows.filter(Q(given_name__icontains=word) | Q(family_name__icontains=word) | Q(known_as__icontains=word))
    return list(rows.order_by("family_name", "given_name", "pk")[:MOST]) if words else []


def typed(request: HttpRequest) -> str:
    """The words that somebody is looked for by; PostgreSQL knows no null character."""
    return request.GET.get("q", "")[:100].replace("\0", " ")


def person(request: HttpRequest, school: School, which: str) -> Person:
    """One of those who are there for the viewer, by id. Raises Http404."""
    try:
        one: Person = there(request, school).select_related("school").get(pk=UUID(which))
    except (Person.DoesNotExist, ValueError):
        raise Http404("There is nothing here, or nothing for you.") from None
    return one


def searching(request: HttpRequest, school: School, title: str, says: str, back: str) -> HttpResponse:
    """The page on which somebody is found by name; each name leads to the same address with `person`."""
    more: dict[str, Any] = {"title": title, "says": says, "back": back, "q": typed(request)}
    return page(request, school, "who", found=found(request, school), most=MOST, **more)
