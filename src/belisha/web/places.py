"""Finding the school or trust that an address names, or saying which one was probably meant."""

from __future__ import annotations

from difflib import get_close_matches
from typing import NoReturn

from django.http import Http404

from belisha.people.models import School, Trust
from belisha.policies import held
from belisha.rulebook.vocabulary import nearest, shown
from belisha.web import doors


class ElsewhereError(Http404):
    """There is no such place; `href` and `name` are of the one that was probably meant, or empty."""

    def __init__(self, words: str, href: str, name: str) -> None:
        super().__init__(words)
        self.href = href
        self.name = name


def school(slug: str) -> School:
    """The school of an address, without its logo; a page that helps where there is none."""
    found = School.objects.select_related("trust").defer("logo").filter(slug=slug).first()
    return found or _missing("school", slug, School)


def trust(slug: str) -> Trust:
    """The trust of an address."""
    return Trust.objects.filter(slug=slug).first() or _missing("trust", slug, Trust)


def standing(slug: str) -> held.Standing:
    """What binds the school of an address today."""
    try:
        return held.standing(school(slug))
    except held.NotHeldError as error:
        words = str(error)
        raise Http404(words[:1].upper() + words[1:]) from error


def _missing(kind: str, slug: str, model: type[School] | type[Trust]) -> NoReturn:
    known = dict(model._default_manager.values_list("slug", "name"))
    raise ElsewhereError(f"There is no {kind} “{shown(slug)}” here{nearest(slug, known)}", *_meant(kind, slug, known))


def _meant(kind: str, slug: str, known: dict[str, str]) -> tuple[str, str]:
    """The address and the name of the place most like the one that was asked for."""
    found = get_close_matches(slug, known, 1, 0.5) if len(slug) <= 60 else []
    return (doors.address(kind, found[0]), known[found[0]]) if found else ("", "")
