"""The documentation of the version that is installed."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.safestring import mark_safe
from django.views.decorators.http import require_safe

from belisha.handbook import bookcase, finding
from belisha.handbook.bookcase import PICTURES, Entry
from belisha.rulebook.vocabulary import nearest, shown


@require_safe
def contents(request: HttpRequest) -> HttpResponse:
    """All pages; those that have certain words, where somebody looks for them."""
    query = request.GET.get("q", "").strip()
    context = {
        "chapters": bookcase.chapters(),
        "query": shown(query, finding.MOST_LETTERS),
        "most": finding.MOST_HITS,
        "hits": finding.search(query) if query else [],
    }
    return render(request, "handbook/contents.html", context)


@require_safe
def page(request: HttpRequest, name: str) -> HttpResponseBase:
    """One page; a page that helps where there is none of that name."""
    wanted = name.strip("/").removesuffix(".md").removesuffix("/index")
    if wanted == "index":
        return redirect("docs", permanent=True)
    if wanted not in bookcase.sources():
        raise Http404(f"There is no page “{shown(name)}” in the handbook{nearest(wanted, bookcase.order())}")
    if wanted != name:
        return redirect("docs-page", wanted, permanent=True)
    found = bookcase.page(wanted)
    before, after = _neighbours(wanted)
    context = {"page": found, "body": mark_safe(found.html), "chapters": bookcase.chapters()}
    return render(request, "handbook/page.html", {**context, "before": before, "after": after})


def _neighbours(name: str) -> tuple[Entry | None, Entry | None]:
    """The pages before and after this one in the contents."""
    entries = [entry for chapter in bookcase.chapters() for entry in chapter.entries]
    place = next(place for place, entry in enumerate(entries) if entry.name == name)
    return (entries[place - 1] if place else None), (entries[place + 1] if place + 1 < len(entries) else None)


@require_safe
def picture(request: HttpRequest, name: str) -> HttpResponse:
    """A picture of the documentation; a drawing may hold no script that runs."""
    path = bookcase.pictures().get(name)
    if path is None:
        raise Http404(f"There is no picture “{shown(name)}” in the handbook{nearest(name, bookcase.pictures())}")
    response = HttpResponse(path.read_bytes(), content_type=PICTURES[path.suffix])
    response["Content-Security-Policy"] = "default-src 'none'; style-src 'unsafe-inline'; sandbox"
    response["Cache-Control"] = "public, max-age=3600"
    return response
