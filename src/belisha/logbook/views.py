"""Reading a school's journal, the proof of a line, and what can be proved of the whole."""

from __future__ import annotations

from operator import itemgetter

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from belisha.access.ask import may
from belisha.access.rules import needs, viewer_of
from belisha.access.viewer import Viewer
from belisha.journal.export import VERIFIER, verifier
from belisha.journal.telling import kinds
from belisha.logbook import picture, proof
from belisha.logbook.lines import Asked, page, visible_entries
from belisha.logbook.telling import told
from belisha.people.models import School


@needs("read-journal", "school", key="slug")
def journal(request: HttpRequest, school: School) -> HttpResponse:
    """What happened, the newest first, as far as the reader may see what it is about."""
    viewer, asked = _viewer(request), Asked.read(request.GET)
    found = page(viewer, school, asked)
    context = {
        "school": school,
        "here": "journal",
        "asked": asked,
        "page": found,
        "lines": told(viewer, found.entries),
        "kinds": sorted(((kind, words["short"]) for kind, words in kinds().items()), key=itemgetter(1)),
        "may_prove": bool(may(viewer, "prove-journal", "school", school)),
    }
    return render(request, "logbook/journal.html", context)


@needs("read-journal", "school", key="slug")
def line(request: HttpRequest, school: School, seq: int) -> HttpResponse:
    """One line, and the proof that it stands where it was written."""
    viewer = _viewer(request)
    rows = visible_entries(viewer).filter(place=f"school:{school.pk}").select_related("detail")
    entry = rows.filter(seq=seq).first() if seq < 2**63 else None
    if entry is None:
        raise Http404("There is nothing here, or nothing for you.")
    (said,) = told(viewer, [entry])
    context = {
        "school": school,
        "here": "journal",
        "line": said,
        "proved": proof.proof_of(entry),
        "witnesses": [each for each in proof.standing().witnesses if each.size > seq],
    }
    return render(request, "logbook/line.html", context)


@needs("prove-journal", "school", key="slug")
def proof_page(request: HttpRequest, school: School) -> HttpResponse:
    """How far the journal is written, signed and seen by witnesses; and what a stranger needs to check it."""
    standing = proof.standing()
    bars = picture.bars(standing)
    context = {
        "school": school,
        "here": "journal-proof",
        "proof": standing,
        "bars": bars,
        "height": len(bars) * picture.ROW,
        "width": picture.WIDTH,
        "outer": picture.WIDTH + 32,
        "may_read": bool(may(_viewer(request), "read-journal", "school", school)),
    }
    return render(request, "logbook/proof.html", context)


@needs("prove-journal", "school", key="slug")
def download(request: HttpRequest, school: School, what: str) -> HttpResponse:
    """The public key, the newest checkpoint, or the program that checks an export."""
    standing = proof.standing()
    files = {
        "key.txt": f"{standing.key}\n".encode() if standing.key else b"",
        "checkpoint.txt": standing.signed.note.encode() if standing.signed else b"",
        VERIFIER: verifier(),
    }
    if not files.get(what):
        raise Http404("There is nothing here, or nothing for you.")
    response = HttpResponse(files[what], content_type="text/plain; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="{what}"'
    return response


def _viewer(request: HttpRequest) -> Viewer:
    viewer = viewer_of(request)
    if viewer is None:  # the rule of the view has seen to it
        raise Http404("There is nothing here, or nothing for you.")
    return viewer
