"""What every page knows."""

from __future__ import annotations

from django.http import HttpRequest

from belisha import __version__
from belisha.access.rules import viewer_of
from belisha.web import doors


def page(request: HttpRequest) -> dict[str, object]:
    """The version that is installed; who has signed in, and the rooms that are open to them."""
    viewer = viewer_of(request)
    return {
        "belisha_version": __version__,
        "viewer": viewer,
        "own_doors": doors.of_viewer(viewer) if viewer else (),
    }
