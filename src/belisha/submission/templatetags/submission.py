"""The key that a form carries; Django loads it into every template."""

from __future__ import annotations

import uuid

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString

from belisha.submission.sent import FIELD

register = template.Library()


@register.simple_tag
def once() -> SafeString:
    """A hidden field with a fresh key: however often the form is sent, it is done once."""
    return format_html('<input type="hidden" name="{}" value="{}">', FIELD, uuid.uuid4())
