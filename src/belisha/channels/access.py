"""What the table of permissions says about services, official accounts and those that only look like them."""

from __future__ import annotations

from typing import Final

from django.db.models import Q

from belisha.access.ask import Kind
from belisha.access.viewer import Viewer, in_force
from belisha.channels.models import Channel, Delegate, Lookalike, Service
from belisha.channels.standing import gone, running


def _here(viewer: Viewer) -> Q:
    return Q(school_id__in=viewer.schools if viewer.person.school_id else ())


def _owned(viewer: Viewer) -> Q:
    return Q(owner=viewer.person) & running(viewer.today)


def _delegated(viewer: Viewer) -> Q:
    mine = Delegate.objects.filter(in_force(viewer.today), person=viewer.person)
    return Q(pk__in=mine.values("channel")) & running(viewer.today)


def _rescued(viewer: Viewer) -> Q:
    return (Q(rescuer=viewer.person) | Q(other_rescuer=viewer.person)) & running(viewer.today)


KINDS: Final = {
    "service": Kind(Service, {"here": _here}),
    "channel": Kind(
        Channel,
        {
            "here": _here,
            "owned-by-me": _owned,
            "delegated-to-me": _delegated,
            "rescued-by-me": _rescued,
            "orphaned-here": lambda viewer: _here(viewer) & running(viewer.today) & gone(viewer.today, "owner__"),
        },
    ),
    "lookalike": Kind(
        Lookalike,
        {
            "here": _here,
            "mine": lambda viewer: Q(by=viewer.person),
            "of-my-channel": lambda viewer: Q(imitates__owner=viewer.person) & running(viewer.today, "imitates__"),
        },
    ),
}
