"""What the table of permissions says about the things of this room."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from django.db.models import Q

from belisha.access.ask import Kind
from belisha.access.relations import Condition
from belisha.access.viewer import Viewer
from belisha.filtering.models import ConnectedFilter, FilterFeed, FilterReview, Rule


def _here(viewer: Viewer) -> Q:
    return Q(school_id__in=viewer.schools if viewer.person.school_id else ())


HERE: Final[Mapping[str, Condition]] = {"here": _here}
KINDS: Final = {
    "rule": Kind(Rule, HERE),
    "connected-filter": Kind(ConnectedFilter, HERE),
    "filter-feed": Kind(FilterFeed, HERE),
    "filter-review": Kind(FilterReview, HERE),
}
