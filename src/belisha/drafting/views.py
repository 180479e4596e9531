"""The scratch pad: a copy of a school's policy to change. The text travels with each form; none of it is kept."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Final

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from belisha.drafting import bounded, outcome, paper
from belisha.drafting.pieces import Piece, sections
from belisha.drafting.vocabulary import shelves
from belisha.policies.held import Standing
from belisha.policies.models import Version
from belisha.rulebook.explain import norm_text
from belisha.rulebook.policy import Policy
from belisha.rulebook.vocabulary import nearest, shown
from belisha.web import doors, places

_ASK_AGAIN: Final = "5"  # seconds, for a browser that was told to come back
Context = dict[str, object]


@require_http_methods(["GET", "HEAD", "POST"])
def try_change(request: HttpRequest, slug: str) -> HttpResponse:
    """A copy of the policy to edit, whole or clause by clause, and what a change would do."""
    standing = places.standing(slug)
    if request.method != "POST":
        return _opened(request, standing)
    return _posted(request, standing, request.POST.dict())


def _opened(request: HttpRequest, standing: Standing) -> HttpResponse:
    """The policy as it is, or the one clause that the address names."""
    text = paper.opened(bytes(standing.version.source))
    number = request.GET.get("clause", "").strip()
    if number and Piece.find(text, number) is None:
        known = [clause.number for section in sections(text) for clause in section.clauses]
        raise Http404(f"There is no clause “{shown(number, 20)}” in this policy{nearest(number, known)}")
    return render(request, _template(text, number), _pad(standing, text, number))


def _posted(request: HttpRequest, standing: Standing, fields: Mapping[str, str]) -> HttpResponse:
    """What the button that was pressed asks for; a check, where none was."""
    number, text = fields.get("clause", ""), _draft(standing, fields)
    if paper.is_too_long(text):
        context = {**_pad(standing, text, ""), "too_long": True, "most": paper.MOST}
        return _shown(request, text, "", context, 413)
    match fields.get("do"):
        case "download":
            return _download(text, standing)
        case "again":
            return render(request, "drafting/again.html", _pad(standing, text, number))
        case "pick":
            number = fields.get("pick", "")
        case "whole":
            number = ""
    return _checked(request, standing, text, number)


def _draft(standing: Standing, fields: Mapping[str, str]) -> str:
    """The text as sent, with the clause put in that was edited by itself."""
    text = paper.plain(fields.get("text", "")) or paper.opened(bytes(standing.version.source))
    if "words" in fields and not paper.is_too_long(text) and (piece := Piece.find(text, fields.get("clause", ""))):
        return piece.changed(fields["words"], fields.get("norm", ""))
    return text


def _checked(request: HttpRequest, standing: Standing, text: str, number: str) -> HttpResponse:
    """The page again, with what the change would do."""
    context = _pad(standing, text, number)
    try:
        results = bounded.tried(_job(standing, text, number))
    except bounded.BusyError:
        response = _shown(request, text, number, {**context, "busy": True, "said": "Others are first."}, 503)
        response["Retry-After"] = _ASK_AGAIN
        return response
    answer, piece = doors.address("answer", standing.school.slug), Piece.find(text, number) if number else None
    return _shown(
        request, text, number, {**context, **outcome.page_of(results, bool(context["changed"]), answer, piece)}
    )


def _job(standing: Standing, text: str, number: str) -> Mapping[str, object]:
    """A trial in plain values, for a process that knows nothing else."""
    return {
        "old": _text(standing.version),
        "new": text,
        "above": [_text(each) for each in standing.above],
        "examples": bytes(standing.version.examples).decode("utf-8", "replace"),
        "today": date.today().isoformat(),
        "clause": number,
    }


def _text(version: Version) -> str:
    return paper.opened(bytes(version.source))


def _download(text: str, standing: Standing) -> HttpResponse:
    """The draft as a file; nothing but the draft."""
    response = HttpResponse(paper.saved(text, bytes(standing.version.source)), content_type="text/markdown")
    name = f"{standing.school.slug}-{standing.version.policy}.md"  # both are made of letters, digits and hyphens
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    return response


def _shown(request: HttpRequest, text: str, number: str, context: Context, status: int = 200) -> HttpResponse:
    """The page with results, or only the results where a script asks for them."""
    wanted = request.headers.get("HX-Request") == "true"
    template = "drafting/live.html" if wanted else _template(text, number)
    return render(request, template, {**context, "checked": True}, status=status)


def _template(text: str, number: str) -> str:
    """The page for one clause, or for the whole text where there is no such clause any more."""
    one = bool(number) and not paper.is_too_long(text) and Piece.find(text, number) is not None
    return "drafting/clause.html" if one else "drafting/whole.html"


def _meanings(policy: Policy, number: str) -> list[str]:
    """What the norms of a clause say, in sentences."""
    return [norm_text(norm, policy.vocabulary) for norm in policy.norms_of.get(number, ())]


def _pad(standing: Standing, text: str, number: str) -> Context:
    """What every page of the pad shows; a text too long to look at is only given back."""
    readable, changed = not paper.is_too_long(text), text != paper.opened(bytes(standing.version.source))
    piece = Piece.find(text, number) if number and readable else None
    return {
        "school": standing.school,
        "standing": standing,
        "here": "try",
        "text": text,
        "piece": piece,
        "lost": number if number and not piece else "",
        "sections": sections(text) if readable else [],
        "changed": changed,
        "meanings": [] if changed else _meanings(standing.policy, number),
        "shelves": shelves(standing.policy.vocabulary),
        "language": doors.address("docs-page", "reference/language"),
    }
