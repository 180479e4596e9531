"""The input of a field in the look of the house, and the bar of tabs and pages."""

from __future__ import annotations

from typing import Any, Final
from urllib.parse import urlencode

from django import template
from django.core.paginator import Page
from django.forms import BoundField
from django.utils.safestring import SafeString

register = template.Library()
_LOOKS: Final = {"select": "govuk-select", "textarea": "govuk-textarea"}


@register.simple_tag
def input_of(field: BoundField) -> SafeString:
    """The input alone; whoever cannot see hint and mistake is told of them."""
    look = _LOOKS.get(field.widget_type, "govuk-input")
    told = [f"{field.auto_id}-{part}" for part, there in (("hint", field.help_text), ("error", field.errors)) if there]
    more: dict[str, str | bool] = {"class": f"{look} {look}--error" if field.errors else look, "autocomplete": "off"}
    if told:
        more["aria-describedby"] = " ".join(told)
    if field.errors:
        more["aria-invalid"] = "true"
    return field.as_widget(attrs=more)


@register.inclusion_tag("filtering/parts/pages.html")
def pages_of(page: Page[Any], **kept: str) -> dict[str, object]:
    """Links to the page before and the next, with what the address keeps."""

    def href(number: int) -> str:
        return "?" + urlencode({name: value for name, value in kept.items() if value} | {"page": number})

    return {
        "page": page,
        "before": href(page.number - 1) if page.has_previous() else "",
        "after": href(page.number + 1) if page.has_next() else "",
    }


@register.filter
def first_id(field: BoundField) -> str:
    """Where a link to a mistake leads: a list of choices has no input of its own name."""
    return f"{field.auto_id}_0" if field.widget_type == "radioselect" else str(field.id_for_label)
