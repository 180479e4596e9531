"""What the table of permissions says about requests: whose they are, and for whom they wait."""

from __future__ import annotations

from typing import Final

from django.db.models import Q

from belisha.access.ask import Kind
from belisha.access.viewer import Viewer
from belisha.approvals import deciders
from belisha.approvals.models import Request


def _here(viewer: Viewer) -> Q:
    return Q(school_id__in=viewer.schools if viewer.person.school_id else ())


KINDS: Final = {
    "request": Kind(
        Request,
        {
            "mine": lambda viewer: Q(by=viewer.person),
            "put-to-me": deciders.waiting_for,
            "of-my-office": deciders.of_office,
            "decided-by-me": lambda viewer: Q(decision__by=viewer.person),
            "here": _here,
        },
    ),
}
