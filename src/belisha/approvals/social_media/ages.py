"""How old pupils are, held against the age that a service names."""

from __future__ import annotations

from datetime import date

from belisha.access.viewer import in_force
from belisha.people.models import Group, Membership
from belisha.recognition.platforms import Platform, shelf


def known(name: str) -> Platform | None:
    """What is written down about a service of that name, however people spell it."""
    wanted = " ".join(name.casefold().split())
    for platform in shelf().named.values():
        if platform.name.casefold() == wanted:
            return platform
    return None


def youngest(group: Group | None, day: date) -> int | None:
    """The age in whole years of the youngest pupil of a class, as far as dates of birth are noted."""
    if group is None:
        return None
    rows = Membership.objects.filter(in_force(day), group=group, part="pupil", person__born__isnull=False)
    last = rows.order_by("-person__born").values_list("person__born", flat=True).first()
    return None if last is None else age(last, day)


def age(born: date, day: date) -> int:
    """Whole years on a day."""
    return max(0, day.year - born.year - ((day.month, day.day) < (born.month, born.day)))
