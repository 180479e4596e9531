"""In the demonstration anybody may sign in as anybody: only while every school and trust here is invented."""

from __future__ import annotations

from django.conf import settings

from belisha.people.models import School, Trust

TRIED = "tried"
"""In the session: signed in on the page for trying out, where nobody proves anything."""


def allowed() -> bool:
    """Whether the setting allows it, and all that is here is invented."""
    if not settings.ENVIRONMENT.sign_in_as:
        return False
    places = (School, Trust)
    return any(each.objects.exists() for each in places) and not any(
        each.objects.filter(invented=False).exists() for each in places
    )
