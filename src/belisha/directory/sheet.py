"""What the page about somebody shows: facet by facet, each asked for by itself."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.db.models import Q, QuerySet
from django.urls import reverse

from belisha.access.ask import may, visible
from belisha.access.viewer import Viewer, in_force
from belisha.directory.whom import answer, appoints, persons
from belisha.people.checks import holds, told
from belisha.people.models import Appointment, Guardianship, Management, Membership, Person
from belisha.people.roles import ROLES, SECOND_FACTOR, SENSITIVE, Role


@dataclass(frozen=True, slots=True)
class Post:
    """A role of somebody, in words. `state` is empty for one that is in force."""

    row: Appointment
    role: Role
    when: str
    state: str
    may_end: bool = False


@dataclass(frozen=True, slots=True)
class Kin:
    """Somebody of the family: `person` is None where the viewer may not see them."""

    row: Guardianship
    person: Person
    orders: bool


def posts(viewer: Viewer, person: Person, everything: bool = False) -> list[Post]:
    """The roles of somebody: those in force, to come or waiting; EVERYTHING shows those that are over too."""
    rows = visible(viewer, "see", "appointment").filter(person=person).exclude(role="pupil")
    rows = rows.select_related("stands_for__person", "agreement", "school")
    found = [_post(viewer, row) for row in rows.order_by("-since")]
    return [each for each in found if everything or each.state not in ("over", "refused", "taken back")]


def _post(viewer: Viewer, row: Appointment) -> Post:
    state = state_of(row, viewer.today)
    appoints = row.school is not None and bool(may(viewer, "appoint", "school", row.school))
    return Post(row, ROLES[row.role], when(row), state, appoints and state in ("", "to come", "waiting"))


def state_of(row: Appointment, today: date) -> str:
    """Empty for a role that is in force; else why it is not."""
    if row.withdrawn is not None:
        return "taken back"
    if not row.agreed:
        return "refused" if hasattr(row, "agreement") else "waiting"
    if row.until is not None and row.until < today:
        return "over"
    return "to come" if row.since > today else ""


def when(row: Appointment | Membership | Guardianship | Management) -> str:
    """From when until when, in words."""
    return f"from {told(row.since)}" + (f" until {told(row.until)}" if row.until else "")


def memberships(viewer: Viewer, person: Person) -> QuerySet[Membership]:
    """The classes that somebody is in today, as far as the viewer may see them."""
    rows = Membership.objects.filter(in_force(viewer.today), person=person, group__in=visible(viewer, "see", "class"))
    return rows.select_related("group").order_by("part", "group__kind", "group__name")


def children(viewer: Viewer, person: Person) -> list[Kin]:
    """Whose parent or carer somebody is."""
    return _kin(viewer, Q(adult=person), "child")


def parents(viewer: Viewer, person: Person) -> list[Kin]:
    """Who is a parent or carer of somebody."""
    return _kin(viewer, Q(child=person), "adult")


def _kin(viewer: Viewer, which: Q, other: str) -> list[Kin]:
    rows = visible(viewer, "see", "guardianship").filter(which, in_force(viewer.today))
    seen = persons(viewer, "see")
    orders = set(visible(viewer, "see-orders", "guardianship").filter(which).values_list("pk", flat=True))
    rows = rows.filter(**{f"{other}__in": seen}).select_related(other)
    return [Kin(row, getattr(row, other), row.pk in orders) for row in rows]


def managers(viewer: Viewer, person: Person) -> tuple[list[Management], list[Management]]:
    """Who manages somebody, and whom they manage: for whoever may see all of them."""
    rows = Management.objects.filter(in_force(viewer.today)).select_related("manager", "managed")
    staff = visible(viewer, "see", "staff")
    return (
        list(rows.filter(managed=person, manager__in=staff)),
        list(rows.filter(manager=person, managed__in=staff)),
    )


def _link(viewer: Viewer, person: Person) -> tuple[str, str]:
    """The page that makes a link to sign in; of somebody whose link is made elsewhere, the guide that says where."""
    if holds(person, SENSITIVE if viewer.has("headteacher") else SECOND_FACTOR):
        guide = reverse("docs-page", args=["guide/signing-in"])
        return f"{guide}#make-a-link-for-somebody", "Who makes the link with which they sign in"
    return reverse("invite", args=[person.pk]), "Make a link with which they sign in"


def acts(viewer: Viewer, person: Person) -> list[tuple[str, str]]:
    """What the viewer can do about somebody: address and words."""
    changes, pk = answer(viewer, "change", person), [person.pk]
    found = []
    if changes:
        found.append((reverse("change-person", args=pk), "Change names and ways to reach them"))
    if person.erased is None and person.left is None and appoints(viewer, person):
        found.append((reverse("appoint", args=pk), "Give a role"))
    if person.erased is None and person.left is None and may(viewer, "change", "staff", person):
        found.append((reverse("add-manager", args=pk), "Note their line manager"))
    if person.erased is None and may(viewer, "change", "pupil", person):
        found.append((reverse("add-parent", args=pk), "Note a parent or carer"))
    if person.school and person.erased is None and may(viewer, "change", "pupil", person):
        found.append((reverse("classes", args=[person.school.slug]), "Put them into a class"))
    if changes and person.left is None:
        found.append(_link(viewer, person))
    if changes and person.left is None:
        found.append((reverse("leave", args=pk), "Mark that they leave"))
    if changes and person.left is not None:
        found.append((reverse("come-back", args=pk), "Mark that they are back"))
    return found
