"""What is done with trusts and schools: keep one, new or changed. The only file here that writes."""

from __future__ import annotations

from django.core.exceptions import ValidationError

from belisha.people.models import School, Trust
from belisha.writing import writing


def keep(place: School | Trust) -> None:
    """Save a school or a trust. Raises ValidationError with what is wrong, field by field; then nothing is saved."""
    with writing():
        other = Trust if isinstance(place, School) else School
        if other.objects.filter(slug=place.slug).exists():
            raise ValidationError({"slug": f"There is already a {other._meta.verbose_name} with this short name."})
        place.full_clean()
        place.save()
