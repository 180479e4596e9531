"""Asking to open a site that the filter blocks, as a kind of request."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from django.utils import timezone

from belisha.access.viewer import counts
from belisha.approvals.blocked_content import actions, history
from belisha.approvals.blocked_content.forms import LONGEST, OpeningForm
from belisha.approvals.kinds import Kind
from belisha.approvals.models import Request
from belisha.people.models import Appointment
from belisha.rulebook.vocabulary import Value

# Who somebody is, in the words of the policy: the first of these that they are today.
_ACTORS: Final = {
    "teacher": "teacher",
    "headteacher": "headteacher",
    "senior-leader": "senior-leader",
    "safeguarding-lead": "senior-leader",
    "deputy-safeguarding-lead": "senior-leader",
    "support-staff": "support-staff",
    "agency-worker": "agency-worker",
    "data-manager": "support-staff",
    "it-technician": "support-staff",
    "line-manager": "teacher",
    "governor": "governor",
    "chair-of-governors": "governor",
    "safeguarding-governor": "governor",
    "volunteer": "volunteer",
}


def situation(row: Request) -> Mapping[str, Value]:
    """The facts for the rulebook: who asks, and what they want to do."""
    held = Appointment.objects.filter(counts(timezone.localdate()), person=row.by).values_list("role", flat=True)
    roles = set(held)
    actor = next((actor for role, actor in _ACTORS.items() if role in roles), "teacher")
    return {"actor": actor, "act": "open-blocked-site"}


KINDS: Final = (
    Kind(
        name="blocked-content",
        title="Open a blocked site",
        says="A site that you need for lessons or work is blocked. A yes opens it until a last day.",
        prefix="U",
        ask=("ask-to-open", "school"),
        span="3 working days",
        form=OpeningForm,
        titled=lambda cleaned: history.named(cleaned["addresses"]),
        situation=situation,
        save=actions.save,
        details=history.details,
        template="blocked_content/details.html",
        granted=actions.granted,
        ended=actions.ended,
        until="needed",
        longest=LONGEST,
        appeal=True,
        similar=history.similar,
        wished=history.last_day,
    ),
)
