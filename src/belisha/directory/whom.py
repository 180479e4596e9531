"""The things that an address of this room is about, handed to whoever may have them and to nobody else."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any
from uuid import UUID

from django.core.exceptions import ValidationError
from django.db.models import Model, QuerySet
from django.http import Http404, HttpRequest, HttpResponse

from belisha.access.ask import Answer, may, visible_persons
from belisha.access.relations import FACETS
from belisha.access.rules import Rule, View, to_sign_in, viewer_of
from belisha.access.viewer import Viewer
from belisha.people.models import Person, School, Trust

ABSENT = "There is nothing here, or nothing for you."


def viewing(request: HttpRequest) -> Viewer:
    """Who looks, in a view that nobody enters without signing in."""
    viewer = viewer_of(request)
    if viewer is None:
        raise Http404(ABSENT)
    return viewer


def persons(viewer: Viewer, verb: str) -> QuerySet[Person]:
    """Everybody to whom the viewer may do this, as whatever they are. Of an erased person nothing is left but that."""
    found = visible_persons(viewer, verb)
    return found if verb == "see" else found.filter(erased=None)


def answer(viewer: Viewer, verb: str, person: Person) -> Answer:
    """Whether the viewer may do this to somebody, as whatever they are, and why."""
    answers = [may(viewer, verb, facet, person) for facet in FACETS]
    no = next((each for each in answers if not each), Answer(False, ABSENT))
    if not persons(viewer, verb).filter(pk=person.pk).exists():
        return no
    return next((each for each in answers if each), no)


def appoints(viewer: Viewer, person: Person) -> bool:
    """Whether the viewer appoints at somebody's school, and so may end or touch what they have by their roles."""
    return person.school is not None and bool(may(viewer, "appoint", "school", person.school))


def about(verb: str) -> Callable[[View], View]:
    """view(request, person, …), for whoever may do this to the person whom the address names."""

    def with_rule(view: View) -> View:
        @wraps(view)
        def asked(request: HttpRequest, pk: UUID, **named: Any) -> HttpResponse:
            if viewer_of(request) is None:
                return to_sign_in(request)
            found = persons(viewing(request), verb).select_related("school__trust", "trust").filter(pk=pk)
            return view(request, or_absent(found), **named)

        asked.rule = Rule("needs", verb=verb, kind="person")  # type: ignore[attr-defined]
        return asked

    return with_rule


def of_school(view: View) -> View:
    """view(request, school, …), for whoever is of the school or leads its trust; it shows what each may see."""
    schools = School.objects.select_related("trust")
    return _inside(view, "whoever is of the school", lambda viewer: schools.filter(pk__in=viewer.schools))


def of_trust(view: View) -> View:
    """view(request, trust, …), for whoever leads the trust."""
    return _inside(view, "whoever is of the trust", lambda viewer: Trust.objects.filter(pk__in=viewer.trusts))


def _inside(view: View, who: str, places: Callable[[Viewer], QuerySet[Any]]) -> View:
    @wraps(view)
    def asked(request: HttpRequest, slug: str, **named: Any) -> HttpResponse:
        viewer = viewer_of(request)
        if viewer is None:
            return to_sign_in(request)
        return view(request, or_absent(places(viewer).filter(slug=slug)), **named)

    asked.rule = Rule("signed-in", f"{who}; it shows what each may see")  # type: ignore[attr-defined]
    return asked


def or_absent(found: QuerySet[Any]) -> Any:
    """The one thing. Raises Http404 in the words of every other absence."""
    try:
        thing: Model | None = found.first()
    except (ValidationError, ValueError):
        thing = None
    if thing is None:
        raise Http404(ABSENT)
    return thing


def require(yes: Answer | bool) -> None:
    """Go on only where the answer is yes; a page that somebody may not use is not there."""
    if not yes:
        raise Http404(ABSENT)
