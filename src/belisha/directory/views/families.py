"""Families: who is a parent or carer of whom, and what a court has ordered."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from belisha.access.ask import may, visible
from belisha.access.rules import needs
from belisha.access.viewer import Viewer
from belisha.directory import sheet
from belisha.directory.acting import ask, frame, page, shows_what_is_saved
from belisha.directory.forms import ChangeGuardianForm, DayForm, KinForm, NewKinForm, OrdersForm, PersonForm
from belisha.directory.picking import Picked
from belisha.directory.whom import persons, require, viewing
from belisha.journal.actions import record_view
from belisha.people import actions, ties
from belisha.people.checks import RefusedActError
from belisha.people.models import Guardianship, Person
from belisha.submission.once import once

GET_POST = require_http_methods(["GET", "HEAD", "POST"])
OWN = "You cannot note this about your own family. Ask a colleague to do it."
LEADS = "Whoever keeps children safe has to do this. Ask the Designated Safeguarding Lead."
ORDERS = "what a court has ordered about a parent or carer"


@GET_POST
@needs("change", "pupil")
@once
def add_parent(request: HttpRequest, child: Person) -> HttpResponse:
    """Note somebody who is on the roll as a child's parent or carer."""
    viewer = viewing(request)
    adults = persons(viewer, "see").filter(school=child.school, left__isnull=True, erased=None)
    adults = adults.exclude(pk__in=visible(viewer, "see", "pupil"))
    picked = Picked(request, adults)
    form = KinForm(request.POST or None, initial={"since": viewer.today})
    context = {
        **frame(child),
        "title": f"Who is a parent or carer of {child}?",
        "lead": "Search first: a brother or sister may be here, or the parent may work at the school.",
        "picked": picked,
        "otherwise": (reverse("new-parent", args=[child.pk]), "Not on the roll yet? Add a new parent or carer"),
        "button": "Note this parent or carer",
        "back": reverse("person", args=[child.pk]),
        "template": "pick",
    }
    act = partial(_noted, viewer, child, picked.one, form)
    return ask(request, form, act, "Noted. If a court has ordered anything, a safeguarding lead notes it.", context)


def _noted(viewer: Viewer, child: Person, adult: Callable[[], Person], form: KinForm | NewKinForm) -> None:
    if ties.own(child, viewer.selves):
        raise RefusedActError(OWN)
    typed, parent = form.cleaned_data, adult()
    _by_others(viewer, child, parent)
    actions.add_guardian(
        viewer.ref, child, parent, typed["since"], relation=typed["relation"],
        parental_responsibility=typed["parental_responsibility"],
    )  # fmt: skip


def _by_others(viewer: Viewer, child: Person, adult: Person) -> None:
    """Nobody notes who their own family is; what a lead has noted of two people, nobody else takes up or ends."""
    if adult.pk in viewer.selves:
        raise RefusedActError(OWN)
    if ties.flagged(adult, child):
        _by_leads(viewer, adult, child)


def _by_leads(viewer: Viewer, adult: Person, child: Person) -> None:
    last = ties.between(adult, child).first()
    if last is not None and not may(viewer, "note-orders", "guardianship", last):
        raise RefusedActError(LEADS)


@GET_POST
@needs("change", "pupil")
@once
def new_parent(request: HttpRequest, child: Person) -> HttpResponse:
    """A parent or carer who is not on the roll yet."""
    viewer = viewing(request)
    form = NewKinForm(request.POST or None, initial={"since": viewer.today})
    context = {
        **frame(child),
        "title": f"A new parent or carer of {child}",
        "lead": "Somebody who is not on the roll yet.",
        "button": "Add them",
        "back": reverse("person", args=[child.pk]),
    }

    def act() -> None:
        if child.school is not None:  # a pupil is of a school: only for mypy
            names = {name: form.cleaned_data[name] for name in PersonForm.Meta.fields}
            _noted(viewer, child, partial(actions.add_person, viewer.ref, child.school, **names), form)

    return ask(request, form, act, "Added. If a court has ordered anything, a safeguarding lead notes it.", context)


@require_safe
@needs("see", "guardianship")
def guardianship(request: HttpRequest, row: Guardianship) -> HttpResponse:
    """What an adult is to a child."""
    viewer = viewing(request)
    seen = persons(viewer, "see")
    require(seen.filter(pk=row.child_id).exists() and seen.filter(pk=row.adult_id).exists())
    context = {
        **frame(row.child),
        "row": row,
        "when": sheet.when(row),
        "changes": may(viewer, "change", "guardianship", row) if row.until is None else False,
        "orders": may(viewer, "note-orders", "guardianship", row),
        "why": may(viewer, "see", "guardianship", row).reason,
        "back": reverse("person", args=[row.child_id]),
    }
    return page(request, "guardianship", context)


def _home(row: Guardianship) -> str:
    return reverse("guardianship", args=[row.pk])


@GET_POST
@needs("change", "guardianship")
@once
def change(request: HttpRequest, row: Guardianship) -> HttpResponse:
    """What an adult is to a child, put right."""
    by = viewing(request).ref
    form = ChangeGuardianForm(request.POST or None, instance=row, initial={"parental_responsibility": _word(
        row.parental_responsibility)})  # fmt: skip
    context = {
        **frame(row.child),
        "title": f"{row.adult} and {row.child}",
        "button": "Save",
        "back": _home(row),
        "row": row,
    }
    return ask(request, form, lambda: actions.change_guardian(by, form.edited()), "Saved.", context)


def _word(value: bool | None) -> str:
    return "" if value is None else "yes" if value else "no"


@GET_POST
@needs("see-orders", "guardianship")
def orders(request: HttpRequest, row: Guardianship) -> HttpResponse:
    """What a court has ordered: a look at it is written in the journal, about the child."""
    viewer = viewing(request)
    require(may(viewer, "note-orders", "guardianship", row))
    answered = _orders(request, row)
    if shows_what_is_saved(request, answered):
        record_view(viewer.ref, row.child, ORDERS)
    return answered


@once
def _orders(request: HttpRequest, row: Guardianship) -> HttpResponse:
    by = viewing(request).ref
    given = {name: _word(getattr(row, name)) for name in ("court_order", "do_not_disclose")}
    form = OrdersForm(request.POST or None, instance=row, initial=given)
    context = {
        **frame(row.child),
        "title": f"What binds {row.adult}, as a parent or carer of {row.child}",
        "lead": "That you looked at this is written in the school’s journal.",
        "more": "directory/parts/orders.html",
        "button": "Save",
        "back": _home(row),
        "row": row,
    }
    return ask(request, form, lambda: actions.change_guardian(by, form.edited()), "Saved.", context)


@GET_POST
@needs("change", "guardianship")
@once
def end(request: HttpRequest, row: Guardianship) -> HttpResponse:
    """Somebody is no longer a parent or carer of a child."""
    viewer = viewing(request)
    form = DayForm(request.POST or None, label="Last day", row=row)
    context = {
        **frame(row.child),
        "title": f"{row.adult} is no longer a parent or carer of {row.child}",
        "lead": "Nothing is deleted. After this day they no longer see the child’s entry.",
        "warning": "A separation or a quarrel does not end parental responsibility. End this only if you are sure.",
        "button": "End it",
        "grave": True,
        "back": _home(row),
        "row": row,
    }

    def act() -> str:
        if ties.flagged(row.adult, row.child):
            _by_leads(viewer, row.adult, row.child)
        actions.end_guardian(viewer.ref, row.as_edited_from(form.cleaned_data["version"]), form.cleaned_data["day"])
        return reverse("person", args=[row.child_id])

    return ask(request, form, act, "It ends on that day.", context)
