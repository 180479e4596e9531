"""What one viewer may read of a request to post pictures."""

from __future__ import annotations

from typing import Any, Final

from django import template
from django.template import Context

from belisha.access.ask import may
from belisha.access.rules import viewer_of
from belisha.approvals.event_photos import shown
from belisha.approvals.event_photos.shown import Board, Details
from belisha.approvals.models import Request

register = template.Library()
_WORDS: Final = {"given": "Consent given", "refused": "Consent refused", "unknown": "Consent not known"}
_COLOURS: Final = {"given": "green", "refused": "red", "unknown": "yellow"}


@register.simple_tag(takes_context=True)
def board_of(context: Context, details: Details) -> Board | None:
    """The pictures with the names that the viewer of the page may read; None where nobody has signed in."""
    looks = viewer_of(context["request"])
    return shown.board(looks, details) if looks else None


@register.simple_tag(takes_context=True)
def may_note_papers(context: Context, row: Request) -> bool:
    """Whether the viewer decides it, and so notes what they have seen on paper."""
    looks: Any = viewer_of(context["request"])
    return bool(looks and row.is_open and may(looks, "decide", "request", row))


@register.filter
def consent_words(said: str) -> str:
    """What a family has said, in words."""
    return _WORDS[str(said)]


@register.filter
def consent_colour(said: str) -> str:
    """The colour of the tag that says it."""
    return _COLOURS[str(said)]


@register.filter
def megabytes(size: int) -> str:
    """How large a file is: 3.4 MB."""
    return f"{max(size, 50_000) / 1e6:.1f} MB"
