"""Offices that one person holds at a time: who holds them on which days, so that a page can warn of two or of none."""

from __future__ import annotations

from datetime import date
from typing import Final

from django.db.models import QuerySet

from belisha.people.checks import overlapping, told
from belisha.people.models import Appointment, School
from belisha.people.roles import ROLES

SINGLE: Final = ("headteacher", "safeguarding-lead", "chair-of-governors")


def holders(school: School, role: str, since: date, until: date | None) -> QuerySet[Appointment]:
    """Who has the role in their own right on any of these days; whoever stands in is not counted."""
    own = Appointment.objects.filter(overlapping(since, until), school=school, role=role, basis="own", agreed=True)
    return own.select_related("person")


def two_at_once(new: Appointment) -> str:
    """A warning where somebody else is in office on the same days; empty where all is well."""
    if new.school is None or new.role not in SINGLE or new.basis != Appointment.Basis.OWN:
        return ""
    other = holders(new.school, new.role, new.since, new.until).exclude(person=new.person).first()
    if other is None:
        return ""
    until = f" until {told(other.until)}" if other.until else ""
    return (
        f"{other.person} is {ROLES[new.role].title} from {told(other.since)}{until}. A school has one at a time. "
        "End that role, unless you mean the two to share the office."
    )


def unfilled(school: School, day: date) -> list[str]:
    """The titles of offices that nobody holds on a day, standing in included."""
    held = set(
        Appointment.objects.filter(overlapping(day, day), school=school, agreed=True).values_list("role", flat=True)
    )
    return [ROLES[role].title for role in SINGLE if role not in held]
