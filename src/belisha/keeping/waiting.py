"""Proposals to destroy records that wait for somebody's second word, for the page of what waits for them."""

from __future__ import annotations

from django.urls import reverse

from belisha.access.ask import visible
from belisha.access.viewer import Viewer
from belisha.keeping import seconding
from belisha.keeping.models import Proposal
from belisha.keeping.views import whose
from belisha.web.waits import Wait


def waiting(viewer: Viewer) -> list[Wait]:
    """Each proposal that the viewer can second."""
    found = (
        (school, row)
        for school in visible(viewer, "keep-records", "school")
        for row in whose.proposals(viewer, school).filter(stage=Proposal.Stage.OPEN).select_related("by")
    )
    return [
        Wait(reverse("proposal", args=[school.slug, row.pk]), _words(row))
        for school, row in found
        if not seconding.against(viewer.person, row)
    ]


def _words(row: Proposal) -> str:
    number = row.items.values("person").distinct().count()
    return f"{row.by.name} proposed to destroy the records of {'1 person' if number == 1 else f'{number} people'}"
