"""The front page, the gallery of components, the logos and colours of schools."""

from __future__ import annotations

from datetime import date
from typing import Final

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from belisha.people.models import School
from belisha.web import colour, icons, listing, places, samples

_A_YEAR: Final = "public, max-age=31536000, immutable"
_PICTURES: Final = frozenset(("image/svg+xml", "image/png", "image/jpeg", "image/gif", "image/webp"))


@require_safe
def front(request: HttpRequest) -> HttpResponse:
    """Which school? All of them, trust by trust."""
    groups = listing.groups(date.today())
    context = {"groups": groups, "door": listing.door(groups), "invented": listing.invented(groups)}
    return render(request, "web/front.html", context)


@require_safe
def gallery(request: HttpRequest) -> HttpResponse:
    """Every component with an example, for those who make pages."""
    shown = {name.lower(): getattr(samples, name) for name in samples.SHOWN}
    bands = [(each, colour.ink_on(each)) for each in samples.COLOURS]
    return render(request, "web/gallery.html", {**shown, "bands": bands, "icons": icons.READY})


@require_safe
def logo(request: HttpRequest, slug: str) -> HttpResponse:
    """A school's logo; a drawing may hold no script that runs."""
    school = School.objects.filter(slug=slug).first() or places.school(slug)
    if not school.logo or school.logo_type not in _PICTURES:
        raise Http404(f"{school} has no logo here")
    response = HttpResponse(bytes(school.logo), content_type=school.logo_type)
    response["Content-Security-Policy"] = "default-src 'none'; style-src 'unsafe-inline'; sandbox"
    response["Cache-Control"] = "public, max-age=3600"
    return response


@require_safe
def look(request: HttpRequest, slug: str, mark: str) -> HttpResponse:
    """A school's colour as a stylesheet; `mark` changes with the colour, so it may be kept for a year."""
    return _sheet(places.school(slug).colour, mark)


@require_safe
def trust_look(request: HttpRequest, slug: str, mark: str) -> HttpResponse:
    """A trust's colour as a stylesheet, in the same way."""
    return _sheet(places.trust(slug).colour, mark)


def _sheet(own: str, mark: str) -> HttpResponse:
    response = HttpResponse(colour.sheet(own), content_type="text/css")
    response["Cache-Control"] = _A_YEAR if mark == colour.known(own)[1:] else "no-cache"
    return response
