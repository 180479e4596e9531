"""Reading the filters and feeds of a school for its pages."""

from __future__ import annotations

from django.db.models import QuerySet

from belisha.filtering.models import ConnectedFilter, FilterFeed, Push
from belisha.people.models import School


def feeds_of(school: School) -> QuerySet[FilterFeed]:
    """Every feed of a school: those that answer first."""
    rows = FilterFeed.objects.filter(school=school).select_related("by", "revoked_by", "fetched")
    return rows.order_by("revoked", "-since", "pk")


def filters_of(school: School) -> QuerySet[ConnectedFilter]:
    """The filters that are connected, each with how it stood when it was last read."""
    return ConnectedFilter.objects.filter(school=school, removed__isnull=True).select_related("drift")


def pushes_of(row: ConnectedFilter) -> QuerySet[Push]:
    """What was written to a filter, the newest first; without the entries, which are many."""
    return Push.objects.filter(filter=row).select_related("by").defer("before", "after")
