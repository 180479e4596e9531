"""What anybody may know: the accounts that really are the school's."""

from __future__ import annotations

from datetime import date

from django.core.paginator import Page

from belisha.channels import listing, standing
from belisha.channels.models import Channel
from belisha.people.models import School
from belisha.sight import looking


def channels(school: School, asked: listing.Asked, day: date) -> Page[Channel]:
    """The accounts on the public list of a school; fifty, already read."""
    with looking((school.pk,)):
        rows = Channel.objects.filter(standing.running(day), school=school, public=True, since__lte=day)
        found = listing.paged(listing.named(rows, asked.q, "platform", "handle", "purpose"), asked.page)
        found.object_list = list(found.object_list)
        return found
