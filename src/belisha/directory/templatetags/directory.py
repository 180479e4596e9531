"""A field of a form in the look of the house."""

from __future__ import annotations

from typing import Final

from django import template
from django.forms import BoundField
from django.utils.safestring import SafeString

register = template.Library()
_CLASSES: Final = {"select": "govuk-select", "textarea": "govuk-textarea"}


@register.simple_tag
def govuk_field(field: BoundField) -> SafeString:
    """The input alone, with its hint and its mistake said to whoever cannot see them."""
    name = _CLASSES.get(field.widget_type, "govuk-input")
    said = [f"{field.auto_id}-hint"] if field.help_text else []
    attributes: dict[str, str | bool] = {
        "class": f"{name} {name}--error" if field.errors else name,
        "autocomplete": "off",
    }
    if field.errors:
        said.append(f"{field.auto_id}-error")
        attributes["aria-invalid"] = "true"
    if said:
        attributes["aria-describedby"] = " ".join(said)
    return field.as_widget(attrs=attributes)
