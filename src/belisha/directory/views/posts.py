"""Roles: give, agree to, hand on for a while, end."""

from __future__ import annotations

from functools import partial

from django.db.models import Q, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from belisha.access.ask import may, visible
from belisha.access.rules import needs, signed_in
from belisha.access.step_up import stepped_up
from belisha.access.viewer import Viewer
from belisha.directory import delegation, sheet
from belisha.directory.acting import ask, frame, page
from belisha.directory.forms import AppointForm, DayForm, StandInForm, WordForm
from belisha.directory.picking import Picked
from belisha.directory.whom import about, appoints, require, viewing
from belisha.people import actions, offices
from belisha.people.checks import told
from belisha.people.models import Appointment, Person
from belisha.people.roles import ROLES, Role
from belisha.submission.once import once

GET_POST = require_http_methods(["GET", "HEAD", "POST"])


def waiting(viewer: Viewer) -> QuerySet[Appointment]:
    """Proposals that wait for a second person, where the viewer may be one. Their own are among them."""
    rows = visible(viewer, "second", "appointment").filter(
        Q(until__isnull=True) | Q(until__gte=viewer.today), agreed=False, withdrawn__isnull=True, agreement=None
    )
    return rows.select_related("person", "proposed_by", "school", "trust", "stands_for__person")


@require_safe
@signed_in
def for_my_yes(request: HttpRequest) -> HttpResponse:
    """What waits for the viewer's yes, and what they proposed that waits for somebody else's."""
    viewer = viewing(request)
    rows = [(row, ROLES[row.role], sheet.when(row)) for row in waiting(viewer)]
    mine = [each for each in rows if viewer.selves & {each[0].proposed_by_id, each[0].person_id}]
    context = {
        **frame(viewer.person),
        "here": "waiting",
        "others": [each for each in rows if each not in mine],
        "mine": mine,
    }
    return page(request, "waiting", context)


@GET_POST
@about("see")
@once
def appoint(request: HttpRequest, person: Person) -> HttpResponse:
    """Choose a role, read what it means, and give it."""
    viewer = viewing(request)
    require(person.erased is None and appoints(viewer, person))
    role = ROLES.get(request.GET.get("role", ""))
    if role is None or not _given_here(role):
        return _choose(request, person)
    return (stepped_up(_give) if role.sensitive else _give)(request, person, role)


def _give(request: HttpRequest, person: Person, role: Role) -> HttpResponse:
    """The form with which a role is given; a sensitive one asks once more who it is."""
    viewer = viewing(request)
    form = AppointForm(request.POST or None, initial={"since": viewer.today})
    context = {
        **frame(person),
        "title": f"{role.title}: {person}",
        "more": "directory/parts/role.html",
        "role": role,
        "warning": _warning(viewer, person, role, form),
        "button": "Propose this" if role.sensitive else "Give this role",
        "back": reverse("person", args=[person.pk]),
    }
    said = "Proposed. It counts once a second person has agreed." if role.sensitive else "The role is given."
    return ask(request, form, partial(_appointed, viewer, person, role, form), said, context)


def _given_here(role: Role) -> bool:
    return role.grants and role.at != "trust" and role.name != "pupil"


def _choose(request: HttpRequest, person: Person) -> HttpResponse:
    tiles = [
        {"href": f"?role={role.name}", "title": role.title, "text": role.says}
        for role in ROLES.values()
        if _given_here(role)
    ]
    back = reverse("person", args=[person.pk])
    return page(request, "choose_role", {**frame(person), "person": person, "tiles": tiles, "back": back})


def _warning(viewer: Viewer, person: Person, role: Role, form: AppointForm) -> str:
    """What the page says of two in one office, for the days that were typed, else from today."""
    typed = form.cleaned_data if form.is_bound and form.is_valid() else {}
    since, until = typed.get("since", viewer.today), typed.get("until")
    new = Appointment(person=person, school=person.school, role=role.name, since=since, until=until)
    return offices.two_at_once(new)


def _appointed(viewer: Viewer, person: Person, role: Role, form: AppointForm) -> None:
    actions.appoint(viewer.ref, person, role.name, form.cleaned_data["since"], form.cleaned_data["until"])


@GET_POST
@needs("second", "appointment")
@stepped_up
@once
def second(request: HttpRequest, appointment: Appointment) -> HttpResponse:
    """Say yes or no, as the second person."""
    viewer = viewing(request)
    row = waiting(viewer).filter(pk=appointment.pk).first()
    if row is None:
        return redirect("waiting")
    form = WordForm(request.POST or None)
    proposer = row.proposed_by.name if row.proposed_by else "Whoever looks after Belisha"
    context = {
        **frame(row.person),
        "here": "waiting",
        "title": f"{ROLES[row.role].title}: {row.person}",
        "lead": f"{proposer} proposes this {sheet.when(row)}. It counts only when you agree.",
        "more": "directory/parts/role.html",
        "role": ROLES[row.role],
        "warning": offices.two_at_once(row),
        "button": "Send my answer",
        "back": reverse("waiting"),
        "row": row,
    }
    act = partial(_seconded, viewer, row, form)
    said = f"Your answer is written down. If you agreed, {row.person} has the role from its first day."
    return ask(request, form, act, said, context)


def _seconded(viewer: Viewer, row: Appointment, form: WordForm) -> None:
    agreed = form.cleaned_data["word"] == "yes"
    actions.second(viewer.person, row, agreed=agreed, reason="" if agreed else form.cleaned_data["reason"])


def _may_appoint(viewer: Viewer, row: Appointment) -> None:
    require(row.school is not None and may(viewer, "appoint", "school", row.school))


@GET_POST
@needs("see", "appointment")
@once
def end(request: HttpRequest, appointment: Appointment) -> HttpResponse:
    """A role ends with a day; one that has not begun is taken back."""
    viewer, person = viewing(request), appointment.person
    _may_appoint(viewer, appointment)
    title = ROLES[appointment.role].title
    form = DayForm(request.POST or None, label="Last day of the role", row=appointment,
                   hint="A day before its first day takes it back altogether.")  # fmt: skip
    own = viewer.person.pk == person.pk
    context = {
        **frame(person),
        "title": f"{title}: {person} stops",
        "lead": f"They have the role {sheet.when(appointment)}. What they did in it stays written down.",
        "warning": "This is your own role. After its last day you can no longer do what it allows." if own else "",
        "button": "End the role",
        "grave": True,
        "back": reverse("person", args=[person.pk]),
        "row": appointment,
    }
    act = partial(_ended, viewer, appointment, form)
    return ask(request, form, act, "The role ends.", context)


def _ended(viewer: Viewer, row: Appointment, form: DayForm) -> None:
    actions.end_appointment(viewer.ref, row.as_edited_from(form.cleaned_data["version"]), form.cleaned_data["day"])


@GET_POST
@needs("see", "appointment")
@once
def stand_in(request: HttpRequest, appointment: Appointment) -> HttpResponse:
    """Somebody acts up in a role, or it is handed to them for a while."""
    _may_appoint(viewing(request), appointment)
    role = ROLES[appointment.role]
    return (stepped_up(_let) if role.sensitive else _let)(request, appointment, role)


def _let(request: HttpRequest, held: Appointment, role: Role) -> HttpResponse:
    """The form with which somebody is let stand in."""
    viewer = viewing(request)
    staff = visible(viewer, "see", "staff").filter(school=held.school, left__isnull=True).exclude(pk=held.person_id)
    picked = Picked(request, staff)
    form = StandInForm(request.POST or None, initial={"since": viewer.today})
    clause = delegation.clause(held.school, viewer.today)
    own = held.person_id == viewer.person.pk and held.role == "headteacher"
    context = {
        **frame(held.person),
        "title": f"Who stands in for {held.person}?",
        "lead": f"For a while, somebody else is {role.title} too, with all that the role may see and do.",
        "more": "directory/parts/role.html",
        "role": role,
        "picked": picked,
        "clause": clause if own else "",
        "button": "Let them stand in",
        "back": reverse("person", args=[held.person_id]),
        "template": "pick",
    }

    def act() -> None:
        days = form.cleaned_data
        actions.stand_in(
            viewer.ref, held, picked.one(), days["since"], days["until"], days["basis"], policy_allows=bool(clause)
        )

    said = f"Written down: until {told(form.cleaned_data['until'])}." if form.is_bound and form.is_valid() else ""
    return ask(request, form, act, said, context)
