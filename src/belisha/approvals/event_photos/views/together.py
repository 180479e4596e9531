"""Putting pictures together: the event and the account, the files, who is in each."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST

from belisha.access.ask import visible
from belisha.access.rules import needs
from belisha.access.viewer import Viewer
from belisha.approvals import deciders, ruled, shown
from belisha.approvals.event_photos import actions, picking, sets
from belisha.approvals.event_photos.forms import BeginForm, FilesForm, OthersForm
from belisha.approvals.event_photos.hashing import forgetting
from belisha.approvals.event_photos.models import PictureSet
from belisha.approvals.event_photos.sets import Shot
from belisha.approvals.event_photos.views.frame import page
from belisha.approvals.kinds import called
from belisha.approvals.models import Request
from belisha.approvals.views.frame import act, viewer
from belisha.people.checks import RefusedActError
from belisha.people.models import School
from belisha.submission.once import once

_methods = require_http_methods(["GET", "HEAD", "POST"])
MOST_SETS = 20


def _set(row: PictureSet) -> str:
    return reverse("event-photos-set", args=[row.pk])


@_methods
@needs("post-pictures", "school", key="slug")
@once
def begin(request: HttpRequest, school: School) -> HttpResponse:
    """What the policy says, what was put together so far, and a new set."""
    looks = viewer(request)
    form = BeginForm(request.POST or None, school=school, viewer=looks, initial={"day": looks.today})
    before = _before(looks, school)
    mine = visible(looks, "change", "picture-set").filter(school=school).select_related("channel")[:MOST_SETS]

    def does() -> str:
        if before["forbidden"]:
            raise RefusedActError("The school’s policy says no to this, so nobody can say yes.")
        found = form.cleaned_data
        return _set(actions.begin(looks.person, school, found["channel"], found["event"], found["day"]))

    def show(status: int) -> HttpResponse:
        return page(request, "begin", school, status, form=form, mine=mine, **before)

    return act(request, form, does, "", show)


def _before(looks: Viewer, school: School) -> dict[str, Any]:
    """The ruling as far as it stands, and who would decide: nobody puts pictures together for nothing."""
    kind = called("event-photos")
    row = Request(school=school, kind=kind.name, by=looks.person)
    found = ruled.ruling(school, kind, kind.situation(row), ordinary=False)
    row.decider_role = found.role
    bench = deciders.of(row, timezone.localdate())
    return {
        "ruled": shown.panel(found, school), "forbidden": found.verdict == ruled.PROHIBITED, "bench": bench,
        "office": shown.office(bench),
    }  # fmt: skip


@_methods
@forgetting
@needs("change", "picture-set")
@once
def one(request: HttpRequest, row: PictureSet) -> HttpResponse:
    """The pictures of a set, what is missing, and more files. A file is gone once its hash is taken."""
    looks = viewer(request)
    form = FilesForm(request.POST, request.FILES) if request.method == "POST" else FilesForm()

    def does() -> str:
        number = actions.add_pictures(row, form.cleaned_data["chosen"])
        messages.success(request, _added(number, len(form.cleaned_data["chosen"])))
        return _set(row)

    def show(status: int) -> HttpResponse:
        found = sets.shots(looks, row)
        missing = sets.missing(found)
        return page(request, "set", row.school, status, row=row, form=form, shots=found, missing=missing)

    return act(request, form, does, "", show)


def _added(number: int, sent: int) -> str:
    said = "1 picture is noted." if number == 1 else f"{number} pictures are noted."
    known = sent - number
    return said if not known else f"{said} {known} {'was' if known == 1 else 'were'} there already."


@require_POST
@needs("change", "picture-set")
@once
def leave_out(request: HttpRequest, row: PictureSet) -> HttpResponse:
    """Leave a picture out."""
    try:
        actions.drop_picture(row, request.POST.get("sha256", ""))
        messages.success(request, "The picture is left out.")
    except RefusedActError as error:
        messages.info(request, str(error))
        return redirect("event-photos", row.school.slug)
    return redirect(_set(row))


@_methods
@needs("change", "picture-set")
@once
def picture(request: HttpRequest, row: PictureSet, mark: str) -> HttpResponse:
    """Who is in one picture: pupils from the roll, found by name or class, and other people."""
    looks = viewer(request)
    found = sets.shots(looks, row)
    shot = next((each for each in found if each.mark == mark), None)
    if shot is None:
        raise Http404("There is no such picture in this set.")
    others = {"nobody": shot.nobody, "others": shot.others, "agreed": bool(shot.others)}
    said = request.POST if request.POST.get("do") == "say" else None
    form = OthersForm(said, initial=others)
    does, wrong = request.POST.get("do"), ""
    if request.method == "POST":
        try:
            if response := _done(request, looks, row, shot, form):
                return response
        except RefusedActError as error:
            wrong = str(error)
    if wrong and does == "say":
        form.add_error(None, wrong)
    return _picture(request, looks, row, shot, found, form, "" if does == "say" else wrong)


def _done(request: HttpRequest, looks: Viewer, row: PictureSet, shot: Shot, form: OthersForm) -> HttpResponse | None:
    """Do what a button says; None where the form has mistakes. Raises RefusedActError."""
    wanted, does = picking.Wanted.read(request.GET), request.POST.get("do")
    chosen = picking.ids(request.POST.getlist("child"))
    if does == "say" and not form.is_valid():
        return None
    if not chosen and does != "say":
        raise RefusedActError("Tick at least one pupil.")
    if does == "take":
        actions.take_children(row, shot.sha256, chosen)
    elif chosen:
        seen = picking.pupils(looks, row.school).filter(pk__in=chosen).values_list("pk", flat=True)
        actions.put_children(row, shot.sha256, list(seen))
    if does == "say":
        actions.say(row, shot.sha256, form.cleaned_data["nobody"], form.cleaned_data["others"])
        return redirect(_set(row))
    here = reverse("event-photos-picture", args=[row.pk, shot.mark])
    return redirect(here + wanted.query(page=wanted.page))


def _picture(
    request: HttpRequest, looks: Viewer, row: PictureSet, shot: Shot, shots: list[Shot], form: OthersForm, wrong: str
) -> HttpResponse:
    wanted = picking.Wanted.read(request.GET)
    found = picking.found(looks, row.school, wanted)
    context = {
        "row": row, "shot": shot, "form": form, "wrong": wrong, "wanted": wanted, "found": found,
        "chosen": {face.person.pk for face in shot.faces},
        "ticked": set(picking.ids(request.POST.getlist("child"))),
        "groups": picking.groups(looks, row.school),
        "next": next((each for each in shots if each.number > shot.number and not each.told), None),
        "before": wanted.query(page=found.previous_page_number()) if found.has_previous() else "",
        "after": wanted.query(page=found.next_page_number()) if found.has_next() else "",
    }  # fmt: skip
    return page(request, "picture", row.school, 422 if wrong or form.errors else 200, **context)
