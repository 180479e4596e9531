"""What Belisha can show by itself: asked of the modules that settings.py lists in EVIDENCE."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from importlib import import_module
from typing import NamedTuple

from django.conf import settings

from belisha.people.models import School

WELL, LOOK, BAD = "well", "look", "bad"


class Found(NamedTuple):
    """How something stands (`well`, `look` at it, or `bad`), in a sentence."""

    grade: str
    said: str

    @property
    def words(self) -> str:
        """The grade in words."""
        return {WELL: "In order", LOOK: "Look at this", BAD: "Not in order"}[self.grade]


Show = Callable[[School], Found]


@cache
def _shows() -> dict[str, Show]:
    return {name: show for each in settings.EVIDENCE for name, show in import_module(each).EVIDENCE.items()}


def shown(name: str, school: School) -> Found:
    """What there is to show under that name. Raises KeyError for a name that nobody shows: a slip of ours."""
    return _shows()[name](school)
