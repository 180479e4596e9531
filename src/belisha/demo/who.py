"""Who is who among the invented people, in words, for the page on which a visitor chooses whom to be."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from django.db.models import Q

from belisha.people.models import Appointment, Guardianship, Person
from belisha.people.roles import ROLES
from belisha.sight import looking_everywhere

_INVENTED = Q(school__invented=True) | Q(trust__invented=True)


@dataclass(frozen=True, slots=True)
class Invented:
    """Somebody invented; `says` is such as "Governor; parent or carer"."""

    person: Person
    says: str


def everybody() -> list[Invented]:
    """Everybody at an invented school or trust: the trust first, then by school; by role, as roles.toml has them."""
    with looking_everywhere("the demonstration shows whom it invented"):
        parts = _parts()
        people = [Invented(person, _said(person, parts[person.pk])) for person in _people()]
    order = list(ROLES)
    return sorted(people, key=lambda each: (_place(each.person), min(map(order.index, parts[each.person.pk]))))


def _people() -> list[Person]:
    return [each for each in Person.objects.filter(_INVENTED).select_related("school", "trust") if not each.erased]


def _parts() -> dict[object, list[str]]:
    """The roles that each has or had; a parent is one by a child, not by an appointment."""
    found: dict[object, list[str]] = defaultdict(lambda: ["pupil"])
    for person, role in Appointment.objects.filter(_INVENTED).order_by("since").values_list("person", "role"):
        found.setdefault(person, []).append(role)
    for adult in set(Guardianship.objects.filter(school__invented=True).values_list("adult", flat=True)):
        found.setdefault(adult, []).append("parent")
    return found


def _said(person: Person, roles: list[str]) -> str:
    titles = [ROLES[role].title for role in dict.fromkeys(roles)]
    said = "; ".join([titles[0], *(title[0].lower() + title[1:] for title in titles[1:])])
    return f"{said}; left" if person.left else said


def _place(person: Person) -> tuple[bool, int]:
    return (person.trust_id is None, person.school_id or 0)
