"""What a page shows of these requests, beside what was typed: what is known of the service, and what came before."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import Q, QuerySet
from django.utils import timezone

from belisha.approvals.models import Request
from belisha.approvals.social_media import ages
from belisha.approvals.social_media.models import AccountOpening, ServiceUse
from belisha.channels.models import Channel, Service
from belisha.channels.standing import running
from belisha.recognition.platforms import Platform

MOST = 5


@dataclass(frozen=True, slots=True)
class Details:
    """The form, what Belisha has written down of the service, and what is on the lists already."""

    form: ServiceUse | AccountOpening
    known: Platform | None
    warnings: tuple[str, ...]
    listed: tuple[Service | Channel, ...]


def service(row: Request) -> Details:
    """Of a request to use a service."""
    use = ServiceUse.objects.select_related("group").get(request=row.first)
    known = ages.known(use.platform)
    listed = Service.objects.filter(running(timezone.localdate()), school=row.school, name__iexact=use.platform)
    return Details(use, known, tuple(_warnings(use, known)), tuple(listed.exclude(source=row.first.ref)[:MOST]))


def account(row: Request) -> Details:
    """Of a request to open an account."""
    opening = AccountOpening.objects.get(request=row.first)
    same = Channel.objects.filter(running(timezone.localdate()), school=row.school, platform__iexact=opening.platform)
    known = ages.known(opening.platform)
    warnings = _high(opening)
    return Details(opening, known, tuple(warnings), tuple(same.exclude(source=row.first.ref)[:MOST]))


def _warnings(use: ServiceUse, known: Platform | None) -> list[str]:
    """What whoever decides should look at twice."""
    found = _high(use)
    if known and known.minimum is not None and use.least_age is not None and use.least_age < known.minimum:
        noted = f"Belisha has noted {known.minimum} years for {known.name}, and the form says {use.least_age}."
        found.append(f"{noted} Look into the terms of the service.")
    least = use.least_age if use.least_age is not None else known.minimum if known else None
    if use.youngest is not None and least is not None and use.youngest < least:
        found.append(f"The youngest pupil is {use.youngest}, and the service names {least} years for an account.")
    if use.pupils == ServiceUse.Pupils.OWN and use.youngest is None:
        found.append("Pupils have accounts of their own, and nothing is known of their age.")
    return found


def _high(form: ServiceUse | AccountOpening) -> list[str]:
    return ["A high risk is left."] if form.residual == "high" else []


def similar(row: Request) -> QuerySet[Request]:
    """Earlier requests about the same service, the newest first."""
    name = _platform(row.first)
    about = Q(service_use__platform__iexact=name) | Q(account_opening__platform__iexact=name)
    rows = Request.objects.filter(about, school=row.school, kind=row.kind).exclude(pk__in={row.pk, row.first.pk})
    return rows.select_related("decision", "by").order_by("-made", "pk")[:MOST]


def _platform(row: Request) -> str:
    for model in (ServiceUse, AccountOpening):
        found = model._default_manager.filter(request=row).values_list("platform", flat=True).first()
        if found:
            return str(found)
    return ""
