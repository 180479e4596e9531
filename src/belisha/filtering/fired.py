"""What happens when the next review of the filter comes near, or is late: those who lead on it are told."""

from __future__ import annotations

from typing import Final

from django.urls import reverse
from django.utils import timezone

from belisha.access.viewer import counts
from belisha.deadlines.models import Deadline
from belisha.filtering.actions.reviews import DUE
from belisha.outbox.actions import tell
from belisha.people.models import Appointment, Person

_SAYS: Final = {
    "warn": "The yearly review of filtering and monitoring is due by {day}.",
    "due": "The yearly review of filtering and monitoring was due by {day}.",
    "overdue": "The yearly review of filtering and monitoring is late. It was due by {day}.",
    "escalate": "The yearly review of filtering and monitoring is two weeks late. It was due by {day}.",
}


def review(deadline: Deadline, threshold: str) -> None:
    """Tell the senior leader who answers for it, and the Headteacher where it is late."""
    said = _SAYS.get(str(threshold))
    if said is None or deadline.school is None:
        return
    day = timezone.localdate(deadline.due_at)
    text = said.format(day=f"{day.day} {day:%B %Y}")
    href = reverse("filter-reviews", args=[deadline.school.slug])
    for person in _whom(deadline, str(threshold)):
        key = f"filter-review:{deadline.pk.hex}:{deadline.round}:{threshold}:{person.pk.hex}"
        tell(key, person, "Review of the filter", text, href)


def _whom(deadline: Deadline, threshold: str) -> list[Person]:
    today = timezone.localdate()
    owner = [each for each in [deadline.owner] if each and (each.left is None or each.left >= today)]
    if owner and threshold == "warn":
        return owner
    held = Appointment.objects.filter(counts(today), school=deadline.school, role="headteacher")
    heads = Person.objects.filter(pk__in=held.values("person"), school=deadline.school)
    return list(dict.fromkeys((*owner, *heads)))


FIRED: Final = {("filterreview", DUE): review}
