"""Somebody of the invented school, found by role."""

from django.db.models import Count

from belisha.people.models import Appointment, Guardianship, Person, School
from belisha.sight import looking_everywhere

SLUG = "conker-lane"


def school(slug=SLUG):
    return School.objects.get(slug=slug)


def of_role(role, slug=SLUG):
    """Somebody with this role who has not left, with no other part where there is one; of the trust for its roles."""
    with looking_everywhere("a test looks for somebody"):
        several = Appointment.objects.values("person").annotate(number=Count("pk")).filter(number__gt=1)
        rows = Appointment.objects.filter(role=role, agreed=True, person__left=None)
        rows = rows.filter(school__slug=slug) or rows.filter(trust__slug="lanternfield")
        parents = Guardianship.objects.values("adult")
        alone = rows.exclude(person__in=several.values("person")).exclude(person__in=parents)
        return Person.objects.get(pk=(alone or rows)[0].person_id)


def parent(slug=SLUG):
    """A parent with a child whom no court keeps from them, and with no other part at the school."""
    with looking_everywhere("a test looks for somebody"):
        working = Appointment.objects.values("person")
        found = Guardianship.objects.filter(school__slug=slug, court_order=None).exclude(adult__in=working)
        return Person.objects.get(pk=found[0].adult_id)
