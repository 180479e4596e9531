"""What lies on somebody's desk: what waits for them, what is late, what they asked for, what is new."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from functools import cached_property
from importlib import import_module
from typing import Any, Final

from django.conf import settings
from django.db.models import Q, QuerySet
from django.urls import reverse
from django.utils import timezone

from belisha.access.ask import visible
from belisha.access.viewer import Viewer
from belisha.approvals import clock
from belisha.approvals.models import Request
from belisha.deadlines.models import Deadline
from belisha.desk.models import Digest
from belisha.directory.views.posts import waiting as proposals
from belisha.outbox import queries
from belisha.outbox.models import Message
from belisha.web.waits import Wait

REQUESTS: Final = "belisha.approvals.waiting"
"""The one module of settings.WAITING that the desk does not ask: it lists requests by itself, page by page."""


@dataclass(frozen=True)
class Desk:
    """The desk of a viewer at a moment. Everything is looked up when it is asked for, and once."""

    viewer: Viewer
    now: datetime

    @property
    def deciding(self) -> QuerySet[Any]:
        """Requests that the viewer decides, the first due first."""
        rows = clock.with_due(visible(self.viewer, "decide", "request"))
        return rows.select_related("by", "school").order_by("due", "made", "pk")

    @property
    def late_requests(self) -> QuerySet[Any]:
        """Those of them that should have been decided by now."""
        return self.deciding.filter(due__lte=self.now)

    @property
    def late_deadlines(self) -> QuerySet[Deadline]:
        """What else is late, of theirs or of an office they hold."""
        mine = Q(owner=self.viewer.person) | Q(role__in=self.viewer.roles, school_id__in=self._own_schools)
        rows = Deadline.objects.filter(mine, stage=Deadline.Stage.RUNNING, due_at__lte=self.now)
        return rows.exclude(about_kind=clock.ABOUT).order_by("due_at", "pk")

    @property
    def _own_schools(self) -> frozenset[int]:
        return self.viewer.schools if self.viewer.person.school_id else frozenset()

    @property
    def asked(self) -> QuerySet[Request]:
        """What they asked for, and nobody has decided yet: the oldest first."""
        rows = visible(self.viewer, "see", "request").filter(by=self.viewer.person, stage=Request.Stage.OPEN)
        return rows.select_related("by", "school").order_by("made", "pk")

    @property
    def messages(self) -> QuerySet[Message]:
        """Everything they were told, the newest first."""
        return queries.to(self.viewer.person).select_related("seen")

    @property
    def unseen(self) -> QuerySet[Message]:
        """What they have not marked as seen."""
        return self.messages.filter(seen=None)

    @property
    def digest(self) -> bool:
        """Whether they chose a word every Monday."""
        return Digest.objects.filter(person=self.viewer.person, wanted=True).exists()

    @property
    def changed(self) -> QuerySet[Message]:
        """What they were told since yesterday morning; every answer to a request is told."""
        return self.messages.filter(when__gte=self.yesterday)

    @property
    def yesterday(self) -> datetime:
        """When yesterday began, by the school's clock."""
        day = timezone.localdate(self.now) - timedelta(days=1)
        return timezone.make_aware(datetime.combine(day, time()))

    @cached_property
    def others(self) -> list[Wait]:
        """Whatever else waits for their word, in every other room."""
        return list(self._others())

    def _others(self) -> Iterator[Wait]:
        number = proposals(self.viewer).count()
        if number:
            words = "1 role waits for a second person" if number == 1 else f"{number} roles wait for a second person"
            yield Wait(reverse("waiting"), words)
        for name in settings.WAITING:
            if name != REQUESTS:
                yield from import_module(name).waiting(self.viewer)


@dataclass(frozen=True, slots=True)
class Counts:
    """How much lies on a desk: numbers only."""

    waits: int
    late: int
    asked: int
    unseen: int

    @property
    def nothing(self) -> bool:
        """Whether it is clear."""
        return not (self.waits or self.late or self.asked or self.unseen)


def counts(desk: Desk) -> Counts:
    """How much lies there."""
    return Counts(
        visible(desk.viewer, "decide", "request").count() + len(desk.others),
        desk.late_requests.count() + desk.late_deadlines.count(),
        desk.asked.count(),
        desk.unseen.count(),
    )
