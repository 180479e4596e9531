"""Requests for one's own data: written down, weighed question by question, given out or refused."""

from __future__ import annotations

from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse

from belisha.access.ask import visible
from belisha.access.rules import needs
from belisha.access.step_up import stepped_up
from belisha.access.viewer import Viewer, in_force
from belisha.journal.accountable import VersionLostError
from belisha.journal.actions import record
from belisha.keeping import actions, gates, giving, weighing
from belisha.keeping.forms import AskForm, GateForm
from belisha.keeping.models import Ask
from belisha.keeping.views import frame, whose
from belisha.people.actions import RefusedActError
from belisha.people.models import Guardianship, Person, School
from belisha.submission.once import once
from belisha.writing import writing


@needs("answer-subject", "school", key="slug")
def asks(request: HttpRequest, school: School) -> HttpResponse:
    """Who asked, and what is due when."""
    today = frame.viewer(request).today
    rows = whose.asks(frame.viewer(request), school).select_related("about", "asker")
    return frame.page(
        request, school, "asks", open=rows.filter(stage="open"), done=rows.exclude(stage="open")[:50], today=today
    )


@needs("answer-subject", "school", key="slug")
@once
def new(request: HttpRequest, school: School) -> HttpResponse:
    """Write a request down: whose data, then who asks and when."""
    which = request.GET.get("person")
    if not which:
        back = reverse("asks", args=[school.slug])
        says = "The person whose information is asked for, not the person who asks."
        return frame.searching(request, school, "Whose information is asked for?", says, back)
    about, viewer = frame.person(request, school, which), frame.viewer(request)
    parents = {each.adult.pk.hex: each.adult for each in _parents(viewer, about)}
    choices = [("own", f"{about.name}, for themselves"), *((key, each.name) for key, each in parents.items())]
    form = AskForm(request.POST or None, choices=[*choices, ("other", "Somebody else")], today=viewer.today)
    if request.method == "POST" and form.is_valid():
        who = form.cleaned_data["asker"]
        asker = about if who == "own" else parents.get(who)
        row = actions.receive(
            viewer.person, about, form.cleaned_data["received"], asker, form.cleaned_data["asker_words"]
        )
        mine = viewer.selves & {row.about_id, row.asker_id}  # somebody else's to answer
        return HttpResponseRedirect(
            reverse("asks", args=[school.slug]) if mine else reverse("ask-for", args=[school.slug, row.pk])
        )
    return frame.page(request, school, "ask_new", form=form, about=about)


def _parents(viewer: Viewer, about: Person) -> list[Guardianship]:
    """Those of whom the viewer may know: not an adult of their own family who must not be found."""
    rows = visible(viewer, "see", "guardianship").filter(in_force(viewer.today), child=about)
    return list(rows.select_related("adult"))


@needs("answer-subject", "school", key="slug")
def ask(request: HttpRequest, school: School, pk: UUID) -> HttpResponse:
    """A request with its questions, and what follows from the answers."""
    return _ask(request, school, _of(request, school, pk))


def _of(request: HttpRequest, school: School, pk: UUID) -> Ask:
    """The request, unless it is about whoever looks, or theirs: then it is somebody else's to answer."""
    row: Ask = frame.one_of(whose.asks(frame.viewer(request), school), pk)
    return row


def _ask(request: HttpRequest, school: School, row: Ask, said: str = "", status: int = 200) -> HttpResponse:
    today = frame.viewer(request).today
    facts, answers = weighing.facts(row, today), weighing.answered(row)
    more = {
        "row": row,
        "told": gates.told(facts),
        "gates": [
            (each, answers.get(each.name), each.answers.get(answers[each.name].answer) if each.name in answers else "")
            for each in gates.questions(facts)
        ],
        "outcome": weighing.weighed(row, today),
        "readable": weighing.readable(row, today),
        "late": row.stage == Ask.Stage.OPEN and row.due < today,
        "said": said,
    }
    return frame.page(request, school, "ask", status, **more)


@needs("answer-subject", "school", key="slug")
@once
def gate(request: HttpRequest, school: School, pk: UUID, name: str) -> HttpResponse:
    """Answer one question."""
    row, viewer = _of(request, school, pk), frame.viewer(request)
    found = next((each for each in gates.questions(weighing.facts(row, viewer.today)) if each.name == name), None)
    if found is None:
        raise Http404("There is no such question.")
    form = GateForm(request.POST or None, question=found)
    if request.method == "POST" and form.is_valid():
        try:
            actions.weigh(viewer.person, row, name, **form.cleaned_data)
            return HttpResponseRedirect(reverse("ask-for", args=[school.slug, row.pk]))
        except RefusedActError as error:
            form.add_error(None, str(error))
    return frame.page(request, school, "gate", form=form, row=row, question=found)


@needs("answer-subject", "school", key="slug")
@stepped_up
@once
def decide(request: HttpRequest, school: School, pk: UUID) -> HttpResponse:
    """Give it or refuse it, as the answers say."""
    row, viewer = _of(request, school, pk), frame.viewer(request)
    if request.method == "POST":
        try:
            _decided(viewer.person, row, weighing.weighed(row, viewer.today), viewer.today)
        except RefusedActError as error:
            return _ask(request, school, row, str(error), 409)
        except VersionLostError:
            row.refresh_from_db()
            return _ask(request, school, row, "Somebody else has just changed this request. Look at it again.", 409)
    return HttpResponseRedirect(reverse("ask-for", args=[school.slug, row.pk]))


def _decided(by: Person, row: Ask, outcome: gates.Outcome, today: object) -> None:
    if outcome.against:
        actions.refuse_ask(by, row, " ".join(outcome.against))
    elif outcome.missing:
        raise RefusedActError("Answer every question first.")
    else:
        _, digest = giving.package(row, today)  # type: ignore[arg-type]
        actions.give(by, row, digest, "Every question is answered, and nothing stands against it.")


@needs("answer-subject", "school", key="slug")
@stepped_up
def file(request: HttpRequest, school: School, pk: UUID) -> HttpResponse:
    """The file: to be read once nothing else is open, and to be handed over after. That it was fetched is written."""
    row, viewer = _of(request, school, pk), frame.viewer(request)
    if not weighing.readable(row, viewer.today):
        raise Http404("Nothing is given out, or not yet.")
    held, digest = giving.package(row, viewer.today)
    if row.package and row.package != digest:
        said = "What is held has changed since this was given. Write down a new request for a new file."
        return _ask(request, school, row, said, 409)
    with writing():
        record("seen", viewer.ref, row.about, row.place, what="the file of what is held")
    response = HttpResponse(held, content_type="application/zip")
    response["Content-Disposition"] = f'attachment; filename="what-is-held-{row.pk.hex[:8]}.zip"'
    return response
