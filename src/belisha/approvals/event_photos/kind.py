"""Asking to post pictures of a school event, as a kind of request."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from django.utils import timezone

from belisha.access.viewer import counts
from belisha.approvals.event_photos import actions, consent, shown
from belisha.approvals.event_photos.forms import PhotosForm
from belisha.approvals.event_photos.models import Photos, Pictured
from belisha.approvals.kinds import Cleaned, Kind
from belisha.approvals.models import Decision, Request
from belisha.consents.asked import Consent
from belisha.people.checks import RefusedActError
from belisha.people.models import Appointment
from belisha.rulebook.vocabulary import Value

NAME: Final = "event-photos"
LONGEST: Final = 92
"""Days that a yes may last: a term."""
# Who somebody is, in the words of the policy: the first of these that they are today.
_ACTORS: Final = {
    "headteacher": "headteacher",
    "senior-leader": "senior-leader",
    "safeguarding-lead": "senior-leader",
    "deputy-safeguarding-lead": "senior-leader",
    "teacher": "teacher",
    "line-manager": "teacher",
    "agency-worker": "agency-worker",
}


def situation(row: Request) -> Mapping[str, Value]:
    """The facts for the rulebook: a picture of a school event, taken there, on an account that is the school's.

    That the account bears the school's name is not what a clause means that forbids to identify it (G3 speaks of
    personal accounts). What the pictures show is known only once they are there.
    """
    facts: dict[str, Value] = {
        "actor": _actor(row), "act": "publish", "account": "school", "purpose": "school-business", "image": "photo",
        "about": "school-event", "shows-school-event": True, "taken-at-work": True,
    }  # fmt: skip
    photos = Photos.objects.filter(request=row.first).first()
    if photos is None:
        return facts
    pupils = Pictured.objects.filter(photos=photos).exists()
    agreed = all(each == Consent.GIVEN for each in consent.said(photos, timezone.localdate()).values())
    return {
        **facts, "about": "pupil" if pupils else "school-event", "shows-other-child": pupils,
        "subject-consent": agreed, "identifies-pupil": photos.names_told,
    }  # fmt: skip


def _actor(row: Request) -> str:
    held = Appointment.objects.filter(counts(timezone.localdate()), person=row.by).values_list("role", flat=True)
    roles = set(held)
    return next((actor for role, actor in _ACTORS.items() if role in roles), "support-staff")


def granted(row: Request, decision: Decision) -> None:
    """Nothing follows but the yes itself. Raises RefusedActError where it cannot be: then nothing is decided."""
    photos = Photos.objects.select_related("channel").get(request=row.first)
    today = timezone.localdate()
    if why := consent.no_yes(photos, decision.by, today):
        raise RefusedActError(why)
    if photos.channel.is_over(today):
        raise RefusedActError("The account is not on the school’s register any more. So a yes is not possible.")


def titled(cleaned: Cleaned) -> str:
    """The event and the account."""
    chosen = cleaned["pictures"]
    number = len(chosen.pictures)
    return f"Post {number} {'picture' if number == 1 else 'pictures'} of: {chosen.event}, on {chosen.channel}"


KINDS: Final = (
    Kind(
        name=NAME,
        title="Post pictures of a school event",
        says="Before you post pictures of an event on an account of the school. A yes is for exactly these pictures.",
        prefix="P",
        ask=("post-pictures", "school"),
        span="3 working days",
        form=PhotosForm,
        titled=titled,
        situation=situation,
        save=actions.save,
        details=shown.details,
        template="event_photos/details.html",
        granted=granted,
        until="needed",
        longest=LONGEST,
        similar=shown.similar,
    ),
)
