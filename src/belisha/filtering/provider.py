"""Who provides a school's filter."""

from __future__ import annotations

from belisha.filtering.models import FilterProvider
from belisha.people.models import School


def provider_of(school: School) -> FilterProvider:
    """What is written down; an empty row, not saved, where nothing is."""
    return FilterProvider.objects.filter(school=school).first() or FilterProvider(school=school)
