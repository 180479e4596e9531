"""How a field of a form, a moment and the stage of a request look."""

from __future__ import annotations

from datetime import date, datetime
from typing import Final

from django import template
from django.forms import BoundField
from django.utils.safestring import SafeString

from belisha.access.viewer import Viewer
from belisha.approvals import shown, telling
from belisha.approvals.deciders import Bench
from belisha.approvals.models import Decision, Request

register = template.Library()
_CLASSES: Final = {"select": "govuk-select", "textarea": "govuk-textarea", "clearablefile": "govuk-file-upload"}
_COLOURS: Final = {"open": "yellow", "yes": "green", "no": "red", "withdrawn": "grey", "ended": "grey"}
_WORDS: Final = {"open": "Waiting", "yes": "Yes", "no": "No", "withdrawn": "Taken back", "ended": "Ended"}


@register.simple_tag
def control(field: BoundField) -> SafeString:
    """The input alone; whoever cannot see them is told its hint and its mistake with it."""
    look = _CLASSES.get(field.widget_type, "govuk-input")
    about = [f"{field.auto_id}-hint"] * bool(field.help_text) + [f"{field.auto_id}-error"] * bool(field.errors)
    attributes: dict[str, str | bool] = {"class": f"{look} {look}--error" if field.errors else look}
    if about:
        attributes["aria-describedby"] = " ".join(about)
    if field.errors:
        attributes["aria-invalid"] = "true"
    return field.as_widget(attrs=attributes)


@register.filter
def names_for(bench: Bench, viewer: Viewer) -> str:
    """Who decides, of those whom the viewer may see."""
    return shown.names(bench, viewer)


@register.filter
def decider_for(decision: Decision, viewer: Viewer) -> str:
    """Who decided, as far as the viewer may know."""
    return shown.decider(decision, viewer)


@register.filter
def moment(when: datetime | None) -> str:
    """4 December 2026 at 16:05, or the end of a day."""
    return telling.moment(when) if when else ""


@register.filter
def long_day(when: date | None) -> str:
    """4 December 2026."""
    return telling.day(when) if when else ""


@register.filter
def stage_words(row: Request) -> str:
    """The stage in a word or two."""
    return _WORDS[row.stage]


@register.filter
def stage_colour(row: Request) -> str:
    """The colour of the tag that says the stage."""
    return _COLOURS[row.stage]
