"""What every page knows."""

from __future__ import annotations

from django.http import HttpRequest

from belisha import __version__


def page(request: HttpRequest) -> dict[str, object]:
    """The version that is installed, for the foot of the page."""
    return {"belisha_version": __version__}
