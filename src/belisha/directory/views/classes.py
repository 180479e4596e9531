"""Classes and year groups: the list, the page of one, and who is in it."""

from __future__ import annotations

from collections import defaultdict
from functools import partial
from uuid import UUID

from django.db.models import Count, Q
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from belisha.access.ask import may, visible
from belisha.access.rules import needs
from belisha.access.viewer import in_force
from belisha.directory.acting import ask, frame, page
from belisha.directory.forms import ChangeGroupForm, DayForm, GroupForm, JoinForm
from belisha.directory.picking import Picked
from belisha.directory.whom import of_school, or_absent, persons, viewing
from belisha.people import actions
from belisha.people.models import Group, Membership, Person, School
from belisha.submission.once import once

GET_POST = require_http_methods(["GET", "HEAD", "POST"])
FIRST_MONTH = 9
"""The month in which a school year begins."""


@require_safe
@of_school
def classes(request: HttpRequest, school: School) -> HttpResponse:
    """The classes of a school that the viewer may see, the newest school year first."""
    viewer = viewing(request)
    today = in_force(viewer.today)
    inside = Membership.objects.filter(today, part="pupil").values("group")
    counted = dict(inside.annotate(number=Count("pk")).values_list("group", "number"))
    years: dict[int, list[tuple[Group, int]]] = defaultdict(list)
    for group in visible(viewer, "see", "class").filter(school=school):
        years[group.year].append((group, counted.get(group.pk, 0)))
    context = {
        **frame(school),
        "years": sorted(years.items(), reverse=True),
        "may_add": may(viewer, "keep", "roll", school),
        "back": reverse("people", args=[school.slug]),
    }
    return page(request, "classes", context)


@require_safe
@needs("see", "class")
def group(request: HttpRequest, group: Group) -> HttpResponse:
    """Who is in a class, as far as the viewer may see them."""
    viewer = viewing(request)
    rows = Membership.objects.filter(in_force(viewer.today), group=group, person__in=persons(viewer, "see"))
    rows = rows.select_related("person").order_by("person__family_name", "person__given_name")
    context = {
        **frame(group.school),
        "group": group,
        "staff": [row for row in rows if row.part == "staff"],
        "pupils": [row for row in rows if row.part == "pupil"],
        "changes": may(viewer, "change", "class", group),
        "back": reverse("classes", args=[group.school.slug]),
    }
    return page(request, "class", context)


def _home(group: Group) -> str:
    return reverse("class", args=[group.pk])


@GET_POST
@needs("keep", "roll", key="slug")
@once
def add(request: HttpRequest, school: School) -> HttpResponse:
    """A new class or year group."""
    viewer = viewing(request)
    year = viewer.today.year - (viewer.today.month < FIRST_MONTH)
    form = GroupForm(request.POST or None, instance=Group(school=school), initial={"year": year})
    context = {
        **frame(school),
        "title": "Add a class or year group",
        "button": "Add it",
        "back": reverse("classes", args=[school.slug]),
    }

    def act() -> str:
        typed = form.cleaned_data
        return _home(actions.add_group(viewer.ref, school, typed["kind"], typed["name"], typed["year"]))

    return ask(request, form, act, "Added. Now put people into it.", context)


@GET_POST
@needs("change", "class")
@once
def change(request: HttpRequest, group: Group) -> HttpResponse:
    """Another name for a class."""
    form = ChangeGroupForm(request.POST or None, instance=group)
    context = {**frame(group.school), "title": f"Change {group}", "button": "Save", "back": _home(group), "row": group}
    by = viewing(request).ref
    return ask(request, form, lambda: actions.change_group(by, form.edited()), "Saved.", context)


@GET_POST
@needs("change", "class")
@once
def join(request: HttpRequest, group: Group) -> HttpResponse:
    """Put people into a class: several at once."""
    viewer = viewing(request)
    inside = Membership.objects.filter(in_force(viewer.today), group=group).values("person")
    rows = persons(viewer, "see").filter(school=group.school, left__isnull=True).exclude(pk__in=inside)
    rows = rows.filter(Q(pk__in=visible(viewer, "see", "pupil")) | Q(pk__in=visible(viewer, "see", "staff")))
    picked = Picked(request, rows, several=True)
    form = JoinForm(request.POST or None, initial={"since": viewer.today, "part": "pupil"})
    context = {
        **frame(group.school),
        "title": f"Put people into {group}",
        "picked": picked,
        "button": "Put them in",
        "back": _home(group),
        "template": "pick",
    }
    return ask(request, form, partial(_joined, viewer.ref, group, picked, form), "They are in the class.", context)


def _joined(by: str, group: Group, picked: Picked, form: JoinForm) -> None:
    people: list[Person] = picked.all()
    for each in people:
        actions.join_group(by, group, each, form.cleaned_data["part"], form.cleaned_data["since"])


@GET_POST
@needs("change", "class")
@once
def leave(request: HttpRequest, group: Group, member: UUID) -> HttpResponse:
    """Somebody leaves a class."""
    viewer = viewing(request)
    row = or_absent(Membership.objects.filter(group=group, pk=member, person__in=persons(viewer, "see")))
    form = DayForm(request.POST or None, label="Last day in the class", row=row)
    context = {
        **frame(group.school),
        "title": f"{row.person} leaves {group}",
        "lead": "They stay on the roll. Only their place in this class ends.",
        "button": "End their place",
        "back": _home(group),
        "row": row,
    }

    def act() -> None:
        actions.leave_group(viewer.ref, row.as_edited_from(form.cleaned_data["version"]), form.cleaned_data["day"])

    return ask(request, form, act, "Their place in the class ends.", context)
