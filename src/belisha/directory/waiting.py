"""Roles that wait for somebody's second word, for the page of what waits for them."""

from __future__ import annotations

from django.urls import reverse

from belisha.access.viewer import Viewer
from belisha.directory.views.posts import waiting as proposed
from belisha.web.waits import Wait


def waiting(viewer: Viewer) -> list[Wait]:
    """One line for all of them; whoever proposed one, or whom it is about, is no second person."""
    others = proposed(viewer).exclude(proposed_by__in=viewer.selves).exclude(person__in=viewer.selves).count()
    words = "1 role waits" if others == 1 else f"{others} roles wait"
    return [Wait(reverse("waiting"), f"{words} for a second person")] if others else []
