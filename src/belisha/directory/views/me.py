"""My own page, and the page about all roles."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from belisha.access.relations import FACETS
from belisha.access.rules import open_to_all, signed_in
from belisha.access.table import ANYONE, allowing
from belisha.access.viewer import Viewer
from belisha.directory import sheet
from belisha.directory.acting import frame, page
from belisha.directory.whom import viewing
from belisha.people.models import Person
from belisha.people.roles import ROLES
from belisha.web.waits import waits

_NEAR = {
    "here": "at your school",
    "at-work-here": "at your school",
    "my-class": "who teach or help in the pupil’s class",
    "of-my-class": "who teach or help in your child’s class",
    "my-child": "of this pupil",
    "i-manage": "of yours",
    "my-trust": "of your trust",
}


@dataclass(frozen=True, slots=True)
class Seer:
    """Who else can see something: their roles, how near, and why."""

    who: str
    near: str
    why: str


@require_safe
@signed_in
def me(request: HttpRequest) -> HttpResponse:
    """Who I am, my roles, classes and children, what the school knows of me, and who can see it."""
    viewer = viewing(request)
    person = viewer.person
    if not viewer.roles:  # whoever has none is allowed nothing, not even what is theirs
        return page(request, "me_gone", {**frame(person), "here": "me"})
    context = {
        **frame(person),
        "here": "me",
        "person": person,
        "posts": sheet.posts(viewer, person),
        "memberships": sheet.memberships(viewer, person),
        "children": sheet.children(viewer, person),
        "managers": sheet.managers(viewer, person)[0],
        "is_pupil": "pupil" in viewer.roles,
        "waiting": len(waits(viewer)),
        "see": _seers(viewer, "see"),
        "reach": _seers(viewer, "reach"),
    }
    return page(request, "me", context)


def _seers(viewer: Viewer, verb: str) -> list[Seer]:
    """Who else may do this to me, as the table of permissions says it for whatever I am."""
    mine = [facet for facet in FACETS if _is(viewer, facet)]
    rows = [row for facet in mine for row in allowing(verb, facet) if row.roles != ANYONE]
    return [Seer(", ".join(ROLES[name].title for name in ROLES if name in row.roles),
                 _NEAR.get(row.relation, ""), row.why) for row in dict.fromkeys(rows)]  # fmt: skip


def _is(viewer: Viewer, facet: str) -> bool:
    return bool(Person.objects.filter(FACETS[facet](viewer), pk=viewer.person.pk).exists())


@require_safe
@open_to_all("which roles there are, and what each may see, is no secret")
def roles(request: HttpRequest) -> HttpResponse:
    """All roles as prose, to be read and signed."""
    return page(request, "roles", {"roles": ROLES.values(), "here": "roles"})
