"""Asking to use a service with a class, and to open an account, as kinds of request."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from django.utils import timezone

from belisha.access.viewer import counts, in_force
from belisha.approvals.kinds import Cleaned, Kind
from belisha.approvals.models import Request
from belisha.approvals.social_media import actions, shown
from belisha.approvals.social_media.forms import AccountForm, ServiceForm
from belisha.approvals.social_media.models import AccountOpening, ServiceUse
from belisha.people.models import Appointment, Guardianship
from belisha.rulebook.vocabulary import Value

# Who somebody is, in the words of the policy: the first of these that they are today.
_ACTORS: Final = {
    "headteacher": "headteacher",
    "senior-leader": "senior-leader",
    "safeguarding-lead": "senior-leader",
    "deputy-safeguarding-lead": "senior-leader",
    "teacher": "teacher",
    "line-manager": "teacher",
    "support-staff": "support-staff",
    "data-manager": "support-staff",
    "it-technician": "support-staff",
    "agency-worker": "agency-worker",
    "governor": "governor",
    "chair-of-governors": "governor",
    "safeguarding-governor": "governor",
    "pta-member": "pta-member",
    "volunteer": "volunteer",
}


def _actor(row: Request) -> str:
    day = timezone.localdate()
    roles = set(Appointment.objects.filter(counts(day), person=row.by).values_list("role", flat=True))
    actor = next((actor for role, actor in _ACTORS.items() if role in roles), "")
    if actor:
        return actor
    is_parent = Guardianship.objects.filter(in_force(day), adult=row.by).exists()
    return "parent" if is_parent else "volunteer"


def service_situation(row: Request) -> Mapping[str, Value]:
    """The facts for the rulebook: who wants to use a service with a class, and what the form says."""
    facts: dict[str, Value] = {"actor": _actor(row), "act": "use-with-class", "purpose": "curriculum"}
    use = ServiceUse.objects.filter(request=row.first).first()
    if use is None:
        return facts
    device = "school" if use.on_school_devices else "own"
    return {**facts, "account": "school", "time": "lesson", "place": "school", "equipment": device,
            "risk-assessed": True}  # fmt: skip


def account_situation(row: Request) -> Mapping[str, Value]:
    """The facts for the rulebook: who wants to open an account for the school, and what the form says."""
    facts: dict[str, Value] = {
        "actor": _actor(row), "act": "open-account", "account": "school", "purpose": "school-business",
    }  # fmt: skip
    opening = AccountOpening.objects.filter(request=row.first).first()
    if opening is None:
        return facts
    actor = facts["actor"]
    if opening.sake == AccountOpening.Sake.PTA and actor in ("parent", "volunteer"):
        actor = "pta-member"
    return {**facts, "actor": actor, "equipment": "school" if opening.on_school_devices else "own"}


def _service_title(cleaned: Cleaned) -> str:
    group = cleaned.get("group")
    return f"{cleaned['platform']} with {group}" if group else str(cleaned["platform"])


KINDS: Final = (
    Kind(
        name="social-media-service",
        title="Use a social media service with a class",
        says="Before you use a service at work for the first time. A yes puts it on the list of services.",
        prefix="S",
        ask=("ask-for-service", "school"),
        span="5 working days",
        form=ServiceForm,
        titled=_service_title,
        situation=service_situation,
        save=actions.keep_service,
        details=shown.service,
        template="social_media/service.html",
        granted=actions.put_service,
        ended=actions.take_off,
        until="optional",
        similar=shown.similar,
    ),
    Kind(
        name="social-media-account",
        title="Open an account for the school, a class or the PTA",
        says="Before you open any account that speaks for the school. A yes puts it on the register, and you answer "
        "for it.",
        prefix="A",
        ask=("ask-for-account", "school"),
        span="5 working days",
        form=AccountForm,
        titled=lambda cleaned: f"{cleaned['platform']}: {cleaned['handle']}",
        situation=account_situation,
        save=actions.keep_account,
        details=shown.account,
        template="social_media/account.html",
        granted=actions.put_account,
        ended=actions.take_off,
        until="optional",
        similar=shown.similar,
    ),
)
