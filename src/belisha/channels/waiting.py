"""What waits here for somebody's word: recoveries, accounts whose owner has left, reports, services to look at."""

from __future__ import annotations

from collections.abc import Iterator

from django.urls import reverse

from belisha.access.ask import visible
from belisha.access.viewer import Viewer
from belisha.channels import standing
from belisha.channels.models import Recovery
from belisha.people.models import School
from belisha.web.waits import Wait


def waiting(viewer: Viewer) -> list[Wait]:
    """Everything that the viewer can do."""
    school = viewer.person.school
    if school is None or not viewer.roles:
        return []
    return [*_recoveries(viewer), *_accounts(viewer, school), *_reports(viewer, school), *_services(viewer, school)]


def _recoveries(viewer: Viewer) -> Iterator[Wait]:
    rows = Recovery.objects.filter(
        stage=Recovery.Stage.OPEN, channel__in=visible(viewer, "recover", "channel").values("pk")
    )
    for row in rows.exclude(by__in=viewer.selves).select_related("channel__school", "by"):
        href = reverse("official-account-recovery", args=[row.channel.school.slug, row.channel_id, row.pk])
        yield Wait(href, f"{row.by.name} proposed to recover {row.channel}: {row.get_what_display()}")


def _accounts(viewer: Viewer, school: School) -> Iterator[Wait]:
    mine = visible(viewer, "change", "channel") | visible(viewer, "hand-over", "channel")
    number = standing.due(mine.filter(school=school), viewer.today).values("pk").distinct().count()
    if number:
        words = "1 official account needs" if number == 1 else f"{number} official accounts need"
        yield Wait(reverse("official-accounts", args=[school.slug]) + "?show=todo", f"{words} something done")


def _reports(viewer: Viewer, school: School) -> Iterator[Wait]:
    number = visible(viewer, "deal-with", "lookalike").filter(school=school, outcome="").count()
    if number:
        words = "1 account was" if number == 1 else f"{number} accounts were"
        href = reverse("lookalikes", args=[school.slug]) + "?show=new"
        yield Wait(href, f"{words} reported that only look{'s' if number == 1 else ''} like the school’s")


def _services(viewer: Viewer, school: School) -> Iterator[Wait]:
    rows = visible(viewer, "change", "service").filter(standing.running(viewer.today), school=school)
    number = rows.filter(review__lt=viewer.today).count()
    if number:
        words = "1 service on the list was" if number == 1 else f"{number} services on the list were"
        yield Wait(reverse("services", args=[school.slug]) + "?show=review", f"{words} to be looked at again by now")
