"""Requests that wait for somebody's decision, for the page of what waits for them."""

from __future__ import annotations

from typing import Final

from django.urls import reverse

from belisha.access.ask import visible
from belisha.access.viewer import Viewer
from belisha.approvals import clock
from belisha.web.waits import Wait

MOST: Final = 50


def waiting(viewer: Viewer) -> list[Wait]:
    """Each request that the viewer can decide, the first due first; where there are many, the others in one line."""
    rows = visible(viewer, "decide", "request")
    found = list(clock.with_due(rows).order_by("due", "made", "pk")[: MOST + 1])
    said = [Wait(reverse("request-decide", args=[row.pk]), f"{row.number}: {row.title}") for row in found[:MOST]]
    if len(found) > MOST:
        said.append(Wait(f"{reverse('requests')}?show=deciding", f"{rows.count() - MOST} more requests"))
    return said
