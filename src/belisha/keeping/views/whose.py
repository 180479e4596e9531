"""What of this room's rows somebody may find: nothing about whoever is kept from them, however their role reads."""

from __future__ import annotations

from django.db.models import QuerySet

from belisha.access.ask import visible_persons
from belisha.access.relations import kept_from_me
from belisha.access.viewer import Viewer
from belisha.keeping import due
from belisha.keeping.models import Ask, Certificate, Hold, Proposal
from belisha.people.models import Person, School


def people(viewer: Viewer, school: School) -> QuerySet[Person]:
    """Those whose address the viewer may know: only about them may they ask for a file, hold, or destroy."""
    return visible_persons(viewer, "reach").filter(school=school)


def asks(viewer: Viewer, school: School) -> QuerySet[Ask]:
    """Requests that are neither about the viewer nor theirs, nor of anybody who is kept from them."""
    rows = Ask.objects.filter(school=school, about__in=people(viewer, school))
    return rows.exclude(about__in=viewer.selves).exclude(asker__in=viewer.selves | kept_from_me(viewer))


def holds(viewer: Viewer, school: School) -> QuerySet[Hold]:
    """Holds on kinds of record, and on people."""
    return Hold.objects.filter(school=school).exclude(person__in=kept_from_me(viewer))


def proposals(viewer: Viewer, school: School) -> QuerySet[Proposal]:
    """Proposals in which nobody stands who is kept from the viewer: those are for another to second."""
    return Proposal.objects.filter(school=school).exclude(items__person__in=kept_from_me(viewer))


def certificates(viewer: Viewer, school: School) -> QuerySet[Certificate]:
    """Certificates of such proposals."""
    return Certificate.objects.filter(school=school, proposal__in=proposals(viewer, school))


def standing(viewer: Viewer, school: School) -> due.Due:
    """Those who are due, those whom only a hold keeps, and those without a date of birth."""
    kept = kept_from_me(viewer)
    return due.Due(*([each for each in rows if each.person.pk not in kept] for rows in due.due(school, viewer.today)))


def proposed(viewer: Viewer, school: School) -> int:
    """How many people somebody has proposed already."""
    return len(due.proposed(school) - kept_from_me(viewer))
