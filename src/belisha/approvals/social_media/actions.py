"""What follows from a request: its form is kept, a yes puts it on the register, an end takes it off again."""

from __future__ import annotations

from django.utils import timezone

from belisha.approvals.kinds import Cleaned
from belisha.approvals.models import Decision, Request
from belisha.approvals.social_media.models import AccountOpening, Assessed, ServiceUse
from belisha.channels import actions as channels
from belisha.journal.actions import program, record

ENDED = "The yes to the request has ended."


def keep_service(row: Request, cleaned: Cleaned) -> None:
    """Write down what was asked for."""
    _keep(ServiceUse(request=row, school=row.school, **cleaned))


def keep_account(row: Request, cleaned: Cleaned) -> None:
    """Write down what was asked for."""
    _keep(AccountOpening(request=row, school=row.school, **cleaned))


def _keep(new: ServiceUse | AccountOpening) -> None:
    new.full_clean(exclude=("request",))
    new.save(force_insert=True)
    record("risk-assessed", new.request.by.ref, new, new.place, number=new.request.number)


def put_service(row: Request, decision: Decision) -> None:
    """The service is on the list of those that may be used."""
    use = ServiceUse.objects.select_related("group").get(request=row.first)
    channels.add_service(
        decision.by, row.school, row.first.ref, name=use.platform, address=use.address, purpose=use.purpose,
        conditions=use.mitigation, for_whom=str(use.group or ""), least_age=use.least_age, **_days(use, decision),
    )  # fmt: skip


def put_account(row: Request, decision: Decision) -> None:
    """The account is on the register; whoever asked answers for it."""
    opening = AccountOpening.objects.get(request=row.first)
    channels.add_channel(
        decision.by, row.school, row.first.ref, platform=opening.platform, handle=opening.handle,
        address=opening.address, purpose=opening.purpose[:500], owner=row.first.by, **_days(opening, decision),
    )  # fmt: skip


def _days(form: Assessed, decision: Decision) -> dict[str, object]:
    """From today, to be looked at again as was wished for, and before a yes ends by itself."""
    today = timezone.localdate()
    return {"since": today, "review": max(today, min(form.review, decision.until or form.review))}


def take_off(row: Request) -> None:
    """What the yes had put on a list is taken off it: its last day there is today, or the last day of the yes."""
    today = timezone.localdate()
    channels.end_from(program("request-ended"), row.first.ref, min(today, row.until or today), ENDED)
