"""What the table of permissions says about accounts."""

from __future__ import annotations

from django.db.models import Q

from belisha.access.ask import Kind
from belisha.access.relations import PERSON
from belisha.access.viewer import Viewer, counts
from belisha.people.models import Appointment, Person
from belisha.people.roles import STAFF
from belisha.signin.models import Account, Identity


def _mine(viewer: Viewer) -> Q:
    return Q(pk__in=Identity.objects.filter(person=viewer.person).values("account"))


def _of_staff_here(viewer: Viewer) -> Q:
    """Of whoever works at the viewer's school today."""
    at_work = Appointment.objects.filter(counts(viewer.today), school_id__in=viewer.schools, role__in=STAFF)
    here = at_work if viewer.person.school_id else at_work.none()
    return Q(pk__in=Identity.objects.filter(person__in=here.values("person")).values("account"))


def _kept_from_me(viewer: Viewer) -> Q:
    """Of people whom the school keeps from the viewer, as a parent who must not be found and works here."""
    kept = Person.objects.filter(PERSON["kept-from-me"](viewer))
    return Q(pk__in=Identity.objects.filter(person__in=kept).values("account")) & ~_mine(viewer)


KINDS = {"account": Kind(Account, {"mine": _mine, "of-staff-here": _of_staff_here, "kept-from-me": _kept_from_me})}
