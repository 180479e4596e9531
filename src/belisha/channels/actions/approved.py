"""The list of services that may be used: put on it, changed, taken off."""

from __future__ import annotations

from datetime import date
from typing import Any

from belisha.channels.actions import accounts
from belisha.channels.models import Channel, Service
from belisha.journal.actions import record
from belisha.people.checks import RefusedActError, days
from belisha.people.models import Person, School
from belisha.writing import writing


def add_service(by: Person, school: School, source: str = "", **words: Any) -> Service:
    """Put a service on the list; SOURCE is the `ref` of the request that led to it. Raises ValidationError."""
    row = Service(school=school, by=by, source=source, **words)
    row.full_clean()
    with writing():
        row.save()
        record("service-approved", by.ref, row, row.place, name=row.name)
    return row


def change_service(by: Person, row: Service) -> None:
    """Save what was changed. Raises ValidationError, VersionLostError."""
    row.full_clean()
    with writing():
        row.save()
        record("service-changed", by.ref, row, row.place, name=row.name)


def end_service(by: Person | str, row: Service, until: date, why: str) -> None:
    """Take a service off the list after a day. Raises RefusedActError where it is off it already."""
    if row.until is not None and row.until <= until:
        raise RefusedActError("This service is off the list already.")
    days(row.since, until)
    ref = by if isinstance(by, str) else by.ref
    with writing():
        row.until, row.why_ended = until, why[:500]
        row.save()
        record("service-ended", ref, row, row.place, name=row.name, until=until.isoformat())


def end_from(by: Person | str, source: str, day: date, why: str) -> int:
    """Take off the lists what a request had put there; how many entries that were."""
    with writing():
        services = [*Service.objects.filter(source=source, until__isnull=True)]
        channels = [*Channel.objects.filter(source=source, until__isnull=True)]
        for service in services:
            end_service(by, service, max(day, service.since), why)
        for channel in channels:
            accounts.end_channel(by, channel, max(day, channel.since), why)
    return len(services) + len(channels)
