"""What waits for somebody, in every room that settings.py lists in WAITING.

Such a module has `waiting(viewer)`, which gives back a `Wait` for each thing, and nothing that the viewer cannot do.
"""

from __future__ import annotations

from importlib import import_module
from typing import NamedTuple

from django.conf import settings

from belisha.access.viewer import Viewer


class Wait(NamedTuple):
    """One thing that waits: where to go, and the words for the link."""

    href: str
    words: str


def waits(viewer: Viewer) -> list[Wait]:
    """Everything that waits for a word of the viewer."""
    return [each for name in settings.WAITING for each in import_module(name).waiting(viewer)]
