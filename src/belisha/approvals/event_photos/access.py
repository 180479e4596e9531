"""What the table of permissions says about pictures: whose they are, and who may read who is in them."""

from __future__ import annotations

from typing import Final

from django.db.models import Q

from belisha.access.ask import Kind, visible
from belisha.access.relations import kept_from_me
from belisha.access.viewer import Viewer
from belisha.approvals.event_photos.models import Pictured, PictureSet
from belisha.approvals.models import Request


def _here(viewer: Viewer) -> Q:
    return Q(school_id__in=viewer.schools if viewer.person.school_id else ())


def _asked(viewer: Viewer) -> Q:
    """Of requests of their own, the children that they still may see."""
    return Q(photos__request__by=viewer.person, child__in=visible(viewer, "see", "pupil").values("pk"))


def _put_to_me(viewer: Viewer) -> Q:
    """Of requests that wait for them; a second look is about the pictures of the first."""

    def waiting() -> list[object]:
        rows: list[Request] = list(visible(viewer, "decide", "request").filter(kind="event-photos"))
        return [row.appeal_of_id or row.pk for row in rows]

    return Q(photos__request__in=viewer.once("pictures that wait", waiting))


KINDS: Final = {
    "picture-set": Kind(PictureSet, {"mine": lambda viewer: Q(by=viewer.person)}),
    "pictured": Kind(
        Pictured,
        {
            "asked-and-seen": _asked,
            "put-to-me": _put_to_me,
            "here": _here,
            "kept-from-me": lambda viewer: Q(child__in=kept_from_me(viewer)),
        },
    ),
}
