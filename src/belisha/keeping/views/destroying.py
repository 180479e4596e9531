"""Periods, what is due, holds, proposals with their second person, certificates."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import date
from typing import Any
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse

from belisha.access.ask import may
from belisha.access.rules import needs
from belisha.access.step_up import stepped_up
from belisha.keeping import actions, due, seconding
from belisha.keeping.classes import classes, decided, undecided
from belisha.keeping.forms import ClassHoldForm, EndForm, EraseForm, HoldForm, PeriodForm
from belisha.keeping.models import Certificate, Hold, Item, Proposal
from belisha.keeping.views import frame, whose
from belisha.people.actions import RefusedActError
from belisha.people.models import Person, School
from belisha.submission.once import once


@needs("keep-records", "school", key="slug")
def records(request: HttpRequest, school: School) -> HttpResponse:
    """What there is to do, and what was done."""
    viewer = frame.viewer(request)
    found = whose.standing(viewer, school)
    more: dict[str, Any] = {
        "free": len(found.free),
        "held": len(found.held),
        "open": whose.proposals(viewer, school).filter(stage="open").select_related("by"),
        "holds": whose.holds(viewer, school).filter(end__isnull=True).count(),
        "asks": whose.asks(viewer, school).filter(stage="open").order_by("due"),
        "undecided": undecided(school),
        "certificates": whose.certificates(viewer, school)[:20],
        "may_answer": may(viewer, "answer-subject", "school", school),
        "may_hold": may(viewer, "hold", "school", school),
    }
    return frame.page(request, school, "records", **more)


@needs("keep-records", "school", key="slug")
def periods(request: HttpRequest, school: School) -> HttpResponse:
    """Every kind of record, with what is suggested and what the school has decided."""
    known = decided(school)
    return frame.page(request, school, "periods", rows=[(each, known.get(each.name)) for each in classes().values()])


@needs("keep-records", "school", key="slug")
@once
def period(request: HttpRequest, school: School, name: str) -> HttpResponse:
    """Decide how long a kind of record is kept."""
    found = classes().get(name)
    if found is None:
        raise Http404("There is no such kind of record.")
    row = decided(school).get(name)
    known = {"years": row.years, "counted_from": row.counted_from, "source": row.source} if row else {}
    form = PeriodForm(request.POST or None, initial=known)
    if request.method == "POST" and form.is_valid():
        actions.decide_period(frame.viewer(request).person, school, name, **form.cleaned_data)
        return HttpResponseRedirect(reverse("periods", args=[school.slug]))
    return frame.page(request, school, "period", form=form, found=found, row=row)


@needs("keep-records", "school", key="slug")
@once
def preview(request: HttpRequest, school: School) -> HttpResponse:
    """What would be destroyed and why, and what is held back; a proposal for those that were chosen."""
    viewer = frame.viewer(request)
    found, said = whose.standing(viewer, school), ""
    if request.method == "POST":
        wanted = set(request.POST.getlist("person"))
        chosen = [each.person for each in found.free if each.person.pk.hex in wanted]
        try:
            proposal = actions.propose(viewer.person, school, chosen, viewer.today)
            return HttpResponseRedirect(reverse("proposal", args=[school.slug, proposal.pk]))
        except RefusedActError as error:
            said = str(error)
    more: dict[str, Any] = {
        "free": found.free[: actions.MOST],
        "more": max(0, len(found.free) - actions.MOST),
        "held": found.held,
        "birthday_missing": found.birthday_missing,
        "said": said,
        "proposed": whose.proposed(viewer, school),
        "undecided": undecided(school),
    }
    return frame.page(request, school, "due", **more)


@needs("keep-records", "school", key="slug")
@once
def erase(request: HttpRequest, school: School) -> HttpResponse:
    """Somebody asked to be erased: find them, see what stands in the way, propose it."""
    which = request.GET.get("person")
    if not which:
        says = "The school must keep some records however much somebody asks. You will see what stands in the way."
        return frame.searching(request, school, "Who asked to be erased?", says, reverse("records", args=[school.slug]))
    person, viewer = frame.person(request, school, which), frame.viewer(request)
    form, obstacles = EraseForm(request.POST or None), due.standing(person, viewer.today).obstacles
    if request.method == "POST" and form.is_valid() and not obstacles:
        try:
            proposal = actions.propose_erasure(viewer.person, person, form.cleaned_data["reason"], viewer.today)
            return HttpResponseRedirect(reverse("proposal", args=[school.slug, proposal.pk]))
        except RefusedActError as error:
            form.add_error(None, str(error))
    return frame.page(request, school, "erase", form=form, person=person, obstacles=obstacles)


@needs("keep-records", "school", key="slug")
def proposal(request: HttpRequest, school: School, pk: UUID) -> HttpResponse:
    """A proposal: who and what, and for a second person the two buttons."""
    return _proposal(request, school, frame.one_of(whose.proposals(frame.viewer(request), school), pk))


def _proposal(request: HttpRequest, school: School, row: Proposal, said: str = "", status: int = 200) -> HttpResponse:
    viewer = frame.viewer(request)
    items = list(row.items.select_related("person", "period"))
    waiting = row.stage == Proposal.Stage.OPEN
    more: dict[str, Any] = {
        "row": row,
        "items": [(item, classes()[item.record_class].title) for item in items],
        "blocked": [each for each in _standings(items, viewer.today) if each.obstacles] if waiting else [],
        "certificate": Certificate.objects.filter(proposal=row).first(),
        "against": seconding.against(viewer.person, row) if waiting else "",
        "said": said,
    }
    return frame.page(request, school, "proposal", status, **more)


def _standings(items: Iterable[Item], today: date) -> list[due.Standing]:
    people: dict[UUID, Person] = {item.person_id: item.person for item in items}
    school = next(iter(people.values())).school
    assert school is not None
    return due.standings(school, today, [each for each in people.values() if not each.erased])


@needs("keep-records", "school", key="slug")
@stepped_up
@once
def second(request: HttpRequest, school: School, pk: UUID) -> HttpResponse:
    """A second person agrees or refuses; agreeing destroys at once."""
    viewer = frame.viewer(request)
    row = frame.one_of(whose.proposals(viewer, school), pk)
    here = HttpResponseRedirect(reverse("proposal", args=[school.slug, row.pk]))
    if request.method != "POST":
        return here
    try:
        if request.POST.get("word") == "agree":
            certificate = actions.confirm(viewer.person, row, viewer.today)
            return HttpResponseRedirect(reverse("certificate", args=[school.slug, certificate.pk]))
        if request.POST.get("word") != "refuse":
            return _proposal(request, school, row, "Choose: agree or refuse.", 400)
        actions.refuse(viewer.person, row)
    except RefusedActError as error:
        return _proposal(request, school, row, str(error), 409)
    return here


@needs("keep-records", "school", key="slug")
def certificate(request: HttpRequest, school: School, pk: UUID) -> HttpResponse:
    """What was destroyed, to be printed and kept with the minutes."""
    row: Certificate = frame.one_of(whose.certificates(frame.viewer(request), school), pk)
    told = json.loads(row.text)
    counts = [(classes()[name].title, count, told["periods"][name]) for name, count in told["classes"].items()]
    return frame.page(request, school, "certificate", row=row, told=told, counts=counts)


@needs("hold", "school", key="slug")
def holds(request: HttpRequest, school: School) -> HttpResponse:
    """What is held, by whom and why."""
    rows = whose.holds(frame.viewer(request), school).select_related("person", "by", "end")
    standing = [(row, _title(row)) for row in rows if not hasattr(row, "end")]
    ended = [(row, _title(row)) for row in rows if hasattr(row, "end")]
    return frame.page(request, school, "holds", holding=standing, ended=ended[:50])


def _title(row: Hold) -> str:
    return classes()[row.record_class].title if row.record_class in classes() else row.record_class


@needs("hold", "school", key="slug")
@once
def hold_person(request: HttpRequest, school: School) -> HttpResponse:
    """Put a hold on everything of one person."""
    which = request.GET.get("person")
    if not which:
        back = reverse("holds", args=[school.slug])
        return frame.searching(request, school, "Whose records must be kept?", "Find them by name.", back)
    person = frame.person(request, school, which)
    form = HoldForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        actions.hold(frame.viewer(request).person, school, form.cleaned_data["reason"], person)
        return HttpResponseRedirect(reverse("holds", args=[school.slug]))
    return frame.page(request, school, "hold", form=form, person=person)


@needs("hold", "school", key="slug")
@once
def hold_class(request: HttpRequest, school: School) -> HttpResponse:
    """Put a hold on a kind of record."""
    form = ClassHoldForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        actions.hold(frame.viewer(request).person, school, **form.cleaned_data)
        return HttpResponseRedirect(reverse("holds", args=[school.slug]))
    return frame.page(request, school, "hold", form=form)


@needs("hold", "school", key="slug")
@once
def end_hold(request: HttpRequest, school: School, pk: UUID) -> HttpResponse:
    """End a hold."""
    row: Hold = frame.one_of(whose.holds(frame.viewer(request), school), pk)
    form = EndForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            actions.end_hold(frame.viewer(request).person, row, form.cleaned_data["reason"])
            return HttpResponseRedirect(reverse("holds", args=[school.slug]))
        except RefusedActError as error:
            form.add_error(None, str(error))
    return frame.page(request, school, "hold_end", form=form, row=row, title=_title(row))
