"""What templates of this room use: large numbers, and the kinds of lines on the pages for pupils and parents."""

from __future__ import annotations

from typing import Final

from django import template

from belisha.reading import numbers
from belisha.reading.heading import long_day
from belisha.reading.stances import WORDS
from belisha.reading.tasks import case_text

register = template.Library()

LINES: Final = {
    "must not": ("prohibited", "no"),
    "should not": ("advised-against", "caution"),
    "ask": ("needs-approval", "wait"),
    "must": ("must", "arrow"),
    "should": ("must", "arrow"),
    "may": ("permitted", "yes"),
    "then": ("then", "arrow"),
}
register.filter("big", numbers.big)
register.filter("share", numbers.share)
register.filter("longday", long_day)
register.filter("cases", case_text)


@register.filter
def verdictword(verdict: str) -> str:
    """What every page calls a verdict."""
    return WORDS.get(verdict, verdict)


@register.filter
def listed(one: str) -> tuple[str]:
    """One thing as a list of one."""
    return (one,)


@register.filter
def linecolour(kind: str) -> str:
    """The colour of a line on a page for the wall."""
    return LINES[kind][0]


@register.filter
def lineicon(kind: str) -> str:
    """The picture of a line on a page for the wall."""
    return LINES[kind][1]
