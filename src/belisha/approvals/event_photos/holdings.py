"""What requests to post pictures hold about one person: to be given out, and to be erased with them."""

from __future__ import annotations

from collections.abc import Collection
from uuid import UUID

from belisha.approvals.event_photos import actions
from belisha.approvals.event_photos.models import PaperSeen, Photos, Pictured
from belisha.people.models import Person


def tell(person: Person) -> tuple[str, list[dict[str, str]]]:
    """What they asked for, in which pictures they are, what was seen of their consent, and what they saw."""
    asked = Photos.objects.filter(request__by=person).select_related("request")
    inside = Pictured.objects.filter(child=person).select_related("photos__request", "picture")
    of_them = PaperSeen.objects.filter(child=person).select_related("photos__request")
    by_them = PaperSeen.objects.filter(by=person).select_related("photos__request")
    return "Pictures of events", [
        *(
            {"request": row.request.number, "event": row.event, "day": str(row.day), "words": row.words}
            for row in asked
        ),
        *(
            {"request": row.photos.request.number, "they are in picture": row.picture.sha256, "event": row.photos.event}
            for row in inside
        ),
        *({"request": row.photos.request.number, "seen of their consent": row.words} for row in of_them),
        *({"request": row.photos.request.number, "they saw on paper": row.words} for row in by_them),
    ]


def erase(person: Person, by: str, rows: Collection[UUID]) -> None:
    """Their own words go, and words that name them; which pictures were asked for stays, by hash."""
    actions.forget(by, person)
