"""What is blocked and allowed: the list, the history of a site, and deciding by hand."""

from __future__ import annotations

from functools import partial
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from belisha.access.ask import may
from belisha.access.rules import needs
from belisha.filtering import actions, pasted, register
from belisha.filtering.forms import EndForm, ProviderForm, RuleForm
from belisha.filtering.models import Rule
from belisha.filtering.provider import provider_of
from belisha.filtering.views import frame
from belisha.journal.accountable import VersionLostError
from belisha.people.actions import RefusedActError
from belisha.people.models import School
from belisha.submission.once import once

GET_POST = require_http_methods(["GET", "HEAD", "POST"])


@require_safe
@needs("see-rules", "school", key="slug")
def rules(request: HttpRequest, school: School) -> HttpResponse:
    """What is blocked and allowed, fifty at a time."""
    viewer, asked = frame.viewer(request), register.Asked.read(request.GET)
    counted = register.counted(school, viewer.today)
    tabs = [(tab, words, counted[tab], asked.query(tab=tab)) for tab, words in register.TABS.items()]
    more: dict[str, Any] = {
        "asked": asked,
        "tabs": tabs,
        "rows": register.found(viewer, school, asked),
        "provider": provider_of(school),
        "any": any(counted.values()),
        **frame.mays(request, school),
    }
    return frame.page(request, school, "rules", **more)


@require_safe
@needs("see-rules", "school", key="slug")
def site(request: HttpRequest, school: School, host: str) -> HttpResponse:
    """All that was ever decided about a site."""
    host = register.plain(host).lower()
    rows = register.paged(register.history(school, host), request.GET.get("page", "1"))
    if not rows.paginator.count:
        raise Http404("Nothing was ever decided about this site.")
    mays = frame.mays(request, school)
    today = frame.viewer(request).today
    lines = [(row, row.stands(today), mays["allows" if row.verdict == "block" else "blocks"]) for row in rows]
    return frame.page(request, school, "site", host=host, rows=rows, lines=lines, **mays)


@GET_POST
@needs("block-sites", "school", key="slug")
@once
def block(request: HttpRequest, school: School) -> HttpResponse:
    """Block sites by hand."""
    return _decide(request, school, Rule.Verdict.BLOCK)


@GET_POST
@needs("allow-sites", "school", key="slug")
@once
def allow(request: HttpRequest, school: School) -> HttpResponse:
    """Allow sites by hand."""
    return _decide(request, school, Rule.Verdict.ALLOW)


def _decide(request: HttpRequest, school: School, verdict: str) -> HttpResponse:
    today = frame.viewer(request).today
    initial = {"addresses": request.GET.get("address", "").replace("\0", "")[: pasted.LONGEST]}
    form = RuleForm(request.POST or None, verdict=verdict, today=today, initial=initial)
    shown = partial(frame.page, request, school, "decide", form=form, verdict=verdict)
    return frame.ask(request, form, partial(_decided, request, school, form), "", shown)


def _decided(request: HttpRequest, school: School, form: RuleForm) -> str:
    """Each address as a rule; one that cannot be stops all, and the page says which."""
    typed, by = form.cleaned_data, frame.viewer(request).person
    act = actions.block if form.verdict == Rule.Verdict.BLOCK else actions.allow
    more = {"about": typed["about"], **({"quiet": True} if typed.get("quiet") else {})}
    wrong = []
    for line in typed["addresses"]:
        try:
            act(by, school, line.address, typed["why"], typed["until"], **more)
        except RefusedActError as error:
            wrong.append(str(error))
    if wrong:
        raise RefusedActError(_several(wrong))
    messages.success(request, _said(form.verdict, typed["addresses"]))
    tab = "blocked" if form.verdict == Rule.Verdict.BLOCK else "allowed"
    return f"{reverse('filtering', args=[school.slug])}?tab={tab}"


def _several(wrong: list[str]) -> str:
    more = f" And {len(wrong) - 5} more like these." if len(wrong) > 5 else ""
    return " ".join(wrong[:5]) + more + " Take them out of the list. Nothing was changed."


def _said(verdict: str, lines: list[pasted.Line]) -> str:
    done = "blocked" if verdict == Rule.Verdict.BLOCK else "allowed"
    return f"{lines[0].known_as} is {done}." if len(lines) == 1 else f"{len(lines)} addresses are {done}."


@GET_POST
@needs("see", "rule")
@once
def end(request: HttpRequest, row: Rule) -> HttpResponse:
    """End a rule: who may open a site may end a block, who may block may end an allow."""
    school, viewer = row.school, frame.viewer(request)
    verb = "allow-sites" if row.verdict == Rule.Verdict.BLOCK else "block-sites"
    if not may(viewer, verb, "school", school):
        raise Http404("There is nothing here, or nothing for you.")
    form = EndForm(request.POST or None, initial={"version": row.version})
    back = reverse("filtering-site", args=[school.slug, row.host])

    def act() -> str:
        actions.end(viewer.person, row.as_edited_from(form.cleaned_data["version"]), form.cleaned_data["why"])
        return back

    shown = partial(frame.page, request, school, "end", form=form, row=row, back=back)
    return frame.ask(request, form, act, f"What was decided about {row.address} has ended.", shown)


@require_http_methods(["POST"])
@needs("see", "rule")
@once
def name(request: HttpRequest, row: Rule) -> HttpResponse:
    """Choose whether a rule is named on the public list."""
    school, viewer = row.school, frame.viewer(request)
    if not may(viewer, "block-sites", "school", school):
        raise Http404("There is nothing here, or nothing for you.")
    try:
        actions.name_in_public(viewer.person, row, named=request.POST.get("named") == "yes")
        messages.success(request, "The public list is changed.")
    except (RefusedActError, VersionLostError) as error:
        messages.error(request, str(error) if isinstance(error, RefusedActError) else frame.MEANWHILE)
    return redirect(reverse("filtering-site", args=[school.slug, row.host]))


@GET_POST
@needs("run-filters", "school", key="slug")
@once
def provider(request: HttpRequest, school: School) -> HttpResponse:
    """Who provides the filter."""
    row = provider_of(school)
    form = ProviderForm(request.POST or None, instance=row)
    back = reverse("filters", args=[school.slug])

    def act() -> str:
        edited = form.save(commit=False)
        version = form.cleaned_data["version"]
        actions.note_provider(frame.viewer(request).person, edited.as_edited_from(version) if version else edited)
        return back

    shown = partial(frame.page, request, school, "provider", form=form, back=back)
    there = row if not row._state.adding else None
    return frame.ask(request, form, act, "Written down.", shown, there, back, school=school, here=frame.HERE)
