"""The pages of bringing in the roll: hand a file in, choose its columns, look at the difference, apply it, undo it."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from datetime import date

from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from belisha.access.rules import needs
from belisha.access.viewer import Viewer
from belisha.journal.actions import record_view
from belisha.people.actions import RefusedActError
from belisha.people.models import School
from belisha.rolls import apart, places, samples, spreadsheet, telling
from belisha.rolls.actions import receiving
from belisha.rolls.columns import FIELDS, NAMES, NEEDED, wrong
from belisha.rolls.line import UnreadableError
from belisha.rolls.models import RollImport, StagedLine
from belisha.submission.once import done_once

Stage = RollImport.Stage
A_PAGE = 100
CONTACT = "the old contact details in the changes"
PAGES = {
    Stage.COLUMNS: "columns", Stage.REFUSED: "refused", Stage.STAGED: "difference", Stage.APPLIED: "done",
    Stage.UNDONE: "done", Stage.WITHDRAWN: "done",
}  # fmt: skip


def _page(request: HttpRequest, name: str, context: dict[str, object], wrong: object = "") -> HttpResponse:
    """A page of this room; one that says what is wrong has the status for it."""
    return render(request, f"rolls/{name}.html", {"here": "rolls", **context}, status=422 if wrong else 200)


@needs("bring-in", "roll", key="slug")
@require_http_methods(["GET", "HEAD", "POST"])
def rolls(request: HttpRequest, school: School) -> HttpResponse:
    """Hand in a file, and what was brought in before."""
    if request.method == "POST":
        return _received(request, school)
    return _all(request, school)


def _all(request: HttpRequest, school: School, problem: str = "") -> HttpResponse:
    found = Paginator(RollImport.objects.filter(school=school), 25).get_page(request.GET.get("page"))
    for each in found:
        each.who = receiving.name_of(each.by)  # type: ignore[attr-defined]
    context = {
        "school": school, "page": found, "problem": problem, "samples": samples.SAMPLES,
        "most": places.LARGEST_ON_A_PAGE // 1_000_000, "most_elsewhere": places.LARGEST // 1_000_000,
    }  # fmt: skip
    return _page(request, "all", context, problem)


def _received(request: HttpRequest, school: School) -> HttpResponse:
    found: list[RollImport] = []

    def act() -> HttpResponse:
        file = request.FILES.get("file")
        if file is None:
            return _all(request, school, "Choose a file.")
        try:
            found.append(receiving.receive(_by(request), school, file.name or "", file.chunks(1 << 20)))
        except UnreadableError as error:
            return _all(request, school, str(error))
        return redirect("roll", school.slug, found[0].pk)

    response = done_once(request, act)
    return _worked(response, found)


def _viewer(request: HttpRequest) -> Viewer:
    return request.viewer  # type: ignore[attr-defined,no-any-return]


def _by(request: HttpRequest) -> str:
    return _viewer(request).ref


def _worked(response: HttpResponse, rolls: list[RollImport]) -> HttpResponse:
    """What takes no time is done at once; the worker does the rest. It is done after the act, not in it."""
    for each in rolls:
        if each.busy and receiving.is_small(each):
            receiving.work_at_once(each, date.today())
    return response


def _fetched(school: School, pk: uuid.UUID) -> RollImport:
    return get_object_or_404(RollImport, school=school, pk=pk)


@needs("bring-in", "roll", key="slug")
@require_safe
def roll(request: HttpRequest, school: School, pk: uuid.UUID) -> HttpResponse:
    """One import, as far as it has come."""
    return _shown(request, school, _fetched(school, pk))


def _shown(request: HttpRequest, school: School, roll: RollImport, problem: str = "") -> HttpResponse:
    roll.who = receiving.name_of(roll.by)  # type: ignore[attr-defined]
    context: dict[str, object] = {
        "school": school, "roll": roll, "problem": problem, "tally": telling.tally(roll),
    }  # fmt: skip
    name = PAGES.get(Stage(roll.stage), "working")
    if name == "columns":
        return _asked(request, school, roll, roll.columns, [])
    if name == "difference":
        context |= _difference(request, roll)
    if name == "working":
        context |= _progress(roll)
    return _page(request, name, context, problem)


def _difference(request: HttpRequest, roll: RollImport) -> dict[str, object]:
    """The lines of a page. How people were reached until now is sensitive: that somebody looked is written down."""
    chosen, hidden = request.GET.get("show", ""), apart.lines_apart(_viewer(request), roll)
    page = Paginator(telling.chosen(roll, chosen, hidden), A_PAGE).get_page(request.GET.get("page"))
    rows = telling.rows(roll, list(page), hidden)
    if any(row.old_contact for row in rows):
        record_view(_viewer(request).ref, roll, CONTACT)
    return {
        "kinds": telling.kinds(roll, hidden),
        "show": chosen if chosen in telling.KINDS else "",
        "page": page,
        "rows": rows,
        "for_another": apart.for_another(hidden),
    }


def _progress(roll: RollImport) -> dict[str, object]:
    done, of = places.told(roll.pk)
    return {"done": done, "of": of, "sure": of > 1 and roll.stage != Stage.READING}


@needs("bring-in", "roll", key="slug")
@require_safe
def progress(request: HttpRequest, school: School, pk: uuid.UUID) -> HttpResponse:
    """Only the bar; when all is done, the browser is told to show the page anew."""
    found = _fetched(school, pk)
    response = render(request, "rolls/bar.html", {"school": school, "roll": found, **_progress(found)})
    if not found.busy:
        response.headers["HX-Refresh"] = "true"
    return response


@needs("bring-in", "roll", key="slug")
@require_http_methods(["GET", "HEAD", "POST"])
def columns(request: HttpRequest, school: School, pk: uuid.UUID) -> HttpResponse:
    """Which column holds what; also to change it once more while the difference is looked at."""
    roll = _fetched(school, pk)
    if roll.format != RollImport.Format.CSV or roll.stage not in (Stage.COLUMNS, Stage.STAGED):
        return redirect("roll", school.slug, roll.pk)
    if request.method != "POST":
        return _asked(request, school, roll, roll.columns, [])
    heads, _ = _head_of(roll)
    chosen = {head: _field(request.POST.get(f"column-{at}", "")) for at, head in enumerate(heads)}
    if found := wrong(chosen):
        return _asked(request, school, roll, chosen, found)
    return _acted(request, school, roll, lambda: receiving.choose_columns(_by(request), roll, chosen))


def _field(name: str) -> str:
    return name if name in NAMES else ""


def _head_of(roll: RollImport) -> tuple[list[str], list[list[str]]]:
    """Names and first rows, from the file: JSON of a database may put the names into another order."""
    try:
        with places.path_of(roll.pk).open("rb") as file:
            return spreadsheet.heads(file)
    except (OSError, UnreadableError):
        return sorted(roll.columns), []


def _asked(
    request: HttpRequest, school: School, roll: RollImport, chosen: dict[str, str], problems: list[str]
) -> HttpResponse:
    heads, first = _head_of(roll)
    rows = [
        (at, head, chosen.get(head, ""), [row[at] for row in first if at < len(row) and row[at].strip()])
        for at, head in enumerate(heads)
    ]
    context = {
        "school": school, "roll": roll, "rows": rows, "problems": problems,
        "fields": FIELDS, "needed": [field for field in FIELDS if field.name in NEEDED],
    }  # fmt: skip
    return _page(request, "columns", context, problems)


def _acted(request: HttpRequest, school: School, roll: RollImport, do: Callable[[], None]) -> HttpResponse:
    """Do something with an import once, then show it; or say why it cannot be.

    What is refused is shown outside the act, which is taken back whole: that somebody looked has to stay written.
    """
    done: list[RollImport] = []
    refused: list[str] = []

    def act() -> HttpResponse:
        try:
            do()
        except RefusedActError as error:
            refused.append(str(error))
            return HttpResponse(status=422)
        done.append(roll)
        return redirect("roll", school.slug, roll.pk)

    response = _worked(done_once(request, act), done)
    return _shown(request, school, RollImport.objects.get(pk=roll.pk), refused[0]) if refused else response


@needs("bring-in", "roll", key="slug")
@require_POST
def same(request: HttpRequest, school: School, pk: uuid.UUID, line: int) -> HttpResponse:
    """Somebody new in the file is somebody whom Belisha knows."""
    roll = _fetched(school, pk)
    found = StagedLine.objects.filter(roll=roll, pk=line).first()
    if found is None:
        raise Http404("There is nothing here, or nothing for you.")
    return _acted(request, school, roll, lambda: receiving.link(_by(request), roll, found))


@needs("bring-in", "roll", key="slug")
@require_POST
def apply(request: HttpRequest, school: School, pk: uuid.UUID) -> HttpResponse:
    """Yes to the difference."""
    roll = _fetched(school, pk)
    typed = request.POST.get("leaving", "")[:20]
    return _acted(request, school, roll, lambda: receiving.order_apply(_by(request), roll, typed))


@needs("bring-in", "roll", key="slug")
@require_http_methods(["GET", "HEAD", "POST"])
def undo(request: HttpRequest, school: School, pk: uuid.UUID) -> HttpResponse:
    """Undo an import, after a page that asks whether it is meant."""
    roll = _fetched(school, pk)
    if request.method == "POST":
        return _acted(request, school, roll, lambda: receiving.order_undo(_by(request), roll))
    if roll.stage != Stage.APPLIED:
        return redirect("roll", school.slug, roll.pk)
    context = {"school": school, "roll": roll, "tally": telling.tally(roll)}
    return _page(request, "undo", context)


@needs("bring-in", "roll", key="slug")
@require_POST
def withdraw(request: HttpRequest, school: School, pk: uuid.UUID) -> HttpResponse:
    """Throw a file away that was not applied."""
    roll = _fetched(school, pk)
    return _acted(request, school, roll, lambda: receiving.withdraw(_by(request), roll))


@needs("bring-in", "roll", key="slug")
@require_safe
def sample(request: HttpRequest, school: School, name: str) -> HttpResponse:
    """A small file of invented people, to see what one looks like."""
    if name not in samples.SAMPLES:
        raise Http404("There is nothing here, or nothing for you.")
    found = samples.SAMPLES[name]
    response = HttpResponse(found.made(), content_type=found.type)
    response.headers["Content-Disposition"] = f'attachment; filename="{found.file_name}"'
    return response
