"""Filters are connected and disconnected; what was written to them is kept, and how they stood when last read."""

from __future__ import annotations

from typing import Any, Final

from django.urls import reverse
from django.utils import timezone

from belisha.access.viewer import counts
from belisha.filtering import entries
from belisha.filtering.connectors.protocol import Plan, State
from belisha.filtering.models import ConnectedFilter, Drift, Push
from belisha.journal.actions import program, record
from belisha.outbox import actions as outbox
from belisha.people.actions import RefusedActError
from belisha.people.models import Appointment, Person, School
from belisha.writing import writing

JOB: Final = program("filter-push")
SHOWN: Final = 20
"""Entries that are kept by name with a look; the others are counted."""


def connect(by: Person, school: School, file: str, kind: str, name: str, by_itself: bool) -> ConnectedFilter:
    """Connect a filter that is set up on the server. Raises ValidationError where it is connected already."""
    row = ConnectedFilter(
        school=school, file=file, kind=kind, name=name, by_itself=by_itself, since=timezone.now()
    )  # fmt: skip
    row.full_clean()
    with writing():
        row.save()
        record("filter-connected", by.ref, row, row.place, name=row.name)
    return row


def keep_by_itself(by: Person, row: ConnectedFilter, by_itself: bool) -> None:
    """Whether Belisha brings a filter up to date by itself. Raises VersionLostError."""
    with writing():
        row.by_itself = by_itself
        row.save()
        record("filter-changed", by.ref, row, row.place, name=row.name)


def disconnect(by: Person, row: ConnectedFilter) -> None:
    """Belisha writes to this filter no more; what it holds stays in it. Raises RefusedActError, VersionLostError."""
    if row.removed is not None:
        raise RefusedActError("This filter is disconnected already.")
    with writing():
        row.removed = timezone.now()
        row.save()
        record("filter-disconnected", by.ref, row, row.place, name=row.name)


def done(row: ConnectedFilter, by: Person | None, act: str, plan: Plan, said: str) -> Push:
    """A filter was written, and read back as it should be."""
    with writing():
        push = _push(row, by, act, plan, True, said, entries.packed(plan.after))
        kind = "filter-pushed" if act == Push.Act.APPLY else "filter-taken-back"
        words = {"name": row.name, "added": str(push.added), "removed": str(push.removed)}
        record(kind, _ref(by), row, row.place, **words)
    return push


def failed(row: ConnectedFilter, by: Person | None, act: str, plan: Plan, said: str) -> None:
    """A filter could not be written. The job notes it once, not every minute."""
    last = Push.objects.filter(filter=row).order_by("-when", "-pk").first()
    if by is None and last is not None and not last.good and last.said == said:
        return
    with writing():
        _push(row, by, act, plan, False, said, entries.packed(plan.had.lines))
        record("filter-push-failed", _ref(by), row, row.place, name=row.name)


def _push(
    row: ConnectedFilter, by: Person | None, act: str, plan: Plan, good: bool, said: str, after: bytes
) -> Push:  # fmt: skip
    added, removed = _counted(plan)
    push = Push(
        school=row.school, filter=row, act=act, by=by, added=added, removed=removed, good=good, said=said,
        before=entries.packed(plan.had.lines), after=after,
    )  # fmt: skip
    push.save()
    return push


def _counted(plan: Plan) -> tuple[int, int]:
    """How many entries come, and how many go; one that changes does both."""
    changed = len(plan.of("change"))
    return len(plan.of("add")) + changed, len(plan.of("remove")) + changed


def note(row: ConnectedFilter, plan: Plan, state: State) -> None:
    """How a filter stands: PLAN is what would still have to be done to it."""
    missing = [f"{each.host}{each.path}" for each in plan.changes if each.now]
    extra = [f"{each.host}{each.path}" for each in plan.changes if not each.now] + list(plan.had.strange)
    unable = [*plan.cannot, *plan.partly]
    said = "" if state.running else "The filter’s program does not run."
    _note(
        row, reached=True, said=said, missing_count=len(missing), extra_count=len(extra),
        missing="\n".join(missing[:SHOWN]), extra="\n".join(extra[:SHOWN]),
        unable="\n".join(unable[:SHOWN]), unable_count=len(unable),
    )  # fmt: skip


def not_reached(row: ConnectedFilter, said: str) -> None:
    """A filter could not be read or written; those who look after it are told, once a day."""
    _note(row, reached=False, said=said)
    tell(row, "down", said)


def _note(row: ConnectedFilter, **how: Any) -> None:
    how |= {"school": row.school, "looked": timezone.now()}
    with writing():
        Drift.objects.update_or_create(filter=row, defaults=how)


def tell(row: ConnectedFilter, what: str, said: str) -> None:
    """Tell those who look after the filter, once a day for each thing."""
    today = timezone.localdate()
    held = Appointment.objects.filter(counts(today), school=row.school, role="it-technician")
    href = reverse("filter", args=[row.pk])
    with writing():
        for person in Person.objects.filter(pk__in=held.values("person"), school=row.school):
            key = f"filter:{row.pk.hex}:{what}:{today.isoformat()}:{person.pk.hex}"
            outbox.tell(key, person, "Look at a filter", f"{row.name}: {said}", href)


def _ref(by: Person | None) -> str:
    return by.ref if by else JOB
