"""Words and pictures that templates use; Django loads them into every template."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from django import template
from django.conf import settings
from django.contrib.staticfiles.storage import staticfiles_storage
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

from belisha.access.viewer import Viewer
from belisha.people.models import School, Trust
from belisha.web import doors, icons, prose
from belisha.web.colour import ink_on, known

register = template.Library()

_NOTHING: Final = mark_safe("")
_ICONS: Final = {name: mark_safe(drawing) for name, drawing in icons.READY.items()}
VERDICTS: Final = {
    "prohibited": "no",
    "needs-approval": "wait",
    "advised-against": "caution",
    "permitted": "yes",
    "not-regulated": "silent",
    "undetermined": "depends",
}
_STRIPES: Final = (
    '<svg class="b-stripes" width="100%" height="8" aria-hidden="true" focusable="false">'
    '<line x1="0" y1="4" x2="100%" y2="4" stroke="{}" stroke-width="8" stroke-dasharray="18 14"/></svg>'
)
_MONOGRAM: Final = (
    '<svg class="b-crest" viewBox="0 0 64 64" width="64" height="64" aria-hidden="true" focusable="false">'
    '<rect width="64" height="64" rx="14" fill="{}"/>'
    '<text x="32" y="42" text-anchor="middle" font-size="28" font-weight="700" fill="{}">{}</text></svg>'
)
_LOGO: Final = '<img class="b-crest" src="{}" alt="" width="64" height="64">'


@register.simple_tag
def icon(name: str) -> SafeString:
    """A picture beside words; it says nothing itself. An unknown name draws nothing."""
    return _ICONS.get(name, _NOTHING)


@register.simple_tag
def verdict_icon(verdict: str) -> SafeString:
    """The picture of a verdict."""
    return icon(VERDICTS.get(verdict, "question"))


@register.simple_tag
def asset(name: str) -> str:
    """The address of a static file; the plain one where the files were not collected."""
    try:
        return _collected(name)
    except ValueError:
        return f"{settings.STATIC_URL}{name}"


@lru_cache(100)
def _collected(name: str) -> str:
    return str(staticfiles_storage.url(name))


@register.simple_tag
def crest(owner: School | Trust) -> SafeString:
    """The logo of a school, or the first letters of its name on its colour."""
    if isinstance(owner, School) and owner.logo_type:
        return format_html(_LOGO, doors.address("logo", owner.slug))
    colour = known(owner.colour)
    return format_html(_MONOGRAM, colour, ink_on(colour), _initials(owner.name))


def _initials(name: str) -> str:
    return "".join(word[0] for word in name.split()[:2]).upper()


@register.simple_tag
def stripes(colour: str) -> SafeString:
    """The edge of a crossing in a colour, where a page shows several schools."""
    return format_html(_STRIPES, known(colour))


@register.simple_tag
def look_of(school: School | None, trust: Trust | None) -> str:
    """The stylesheet with the colour of the page's school, else of its trust, else nothing."""
    owner = school or trust
    if not owner:
        return ""
    return doors.address("look" if school else "trust-look", owner.slug, known(owner.colour)[1:])


@register.simple_tag
def doors_of(school: School | None, trust: Trust | None, viewer: Viewer | None) -> tuple[doors.Door, ...]:
    """The navigation of the page's school, else of its trust."""
    if school:
        return doors.of_school(school.slug) + (doors.from_above(viewer, school) if viewer else ())
    return doors.of_trust(trust.slug) if trust else ()


@register.simple_tag
def address(name: str, *words: str) -> str:
    """The address of that name, or nothing where there is none; kept, so cheaper than `url`."""
    return doors.address(name, *words)


@register.filter("prose")
def prose_of(text: object) -> SafeString:
    """Policy text as paragraphs, lists and tables; markup in it is shown as text."""
    return mark_safe(f'<div class="b-prose">{prose.html(str(text))}</div>')


@register.filter
def plain(text: object) -> str:
    """The text on one line."""
    return prose.one_line(str(text))
