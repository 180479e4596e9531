"""My messages, marking them as seen, and the word of every Monday."""

from __future__ import annotations

from collections.abc import Iterable
from urllib.parse import urlencode
from uuid import UUID

from django.contrib import messages as notices
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from belisha.access.rules import signed_in
from belisha.desk import actions
from belisha.desk.views.desk import PER_PAGE, desk_of, frame
from belisha.outbox import envelopes
from belisha.submission.once import once

SHOW = {"new": "New", "all": "All"}


@require_safe
@signed_in
def messages(request: HttpRequest) -> HttpResponse:
    """What I was told, the newest first."""
    mine, show, words = desk_of(request), _show(request), _words(request)
    rows = mine.unseen if show == "new" else mine.messages
    for word in words.split()[:5]:
        rows = rows.filter(wording__subject__icontains=word) | rows.filter(wording__text__icontains=word)
    page = Paginator(rows, PER_PAGE).get_page(request.GET.get("page", "1"))
    context = {
        **frame(mine.viewer),
        "show": show,
        "q": words,
        "tabs": [(name, label, _address(name, words)) for name, label in SHOW.items()],
        "page": page,
        "unseen": mine.unseen.count(),
        "before": _address(show, words, page.previous_page_number()) if page.has_previous() else "",
        "after": _address(show, words, page.next_page_number()) if page.has_next() else "",
        "digest": mine.digest,
        "mail": bool(mine.viewer.person.email) and envelopes.is_set_up(),
        "notices": [str(each) for each in notices.get_messages(request)],
    }
    return render(request, "desk/messages.html", context)


def _show(request: HttpRequest) -> str:
    show = request.GET.get("show", "")
    return show if show in SHOW else "new"


def _words(request: HttpRequest) -> str:
    return request.GET.get("q", "").replace("\0", "").strip()[:100]


def _address(show: str, words: str, page: int = 1) -> str:
    found = {"show": show, "q": words, "page": page if page > 1 else ""}
    return "?" + urlencode({name: value for name, value in found.items() if value})


@require_POST
@signed_in
@once
def seen(request: HttpRequest) -> HttpResponse:
    """Mark those that were ticked as seen, or all."""
    person = desk_of(request).viewer.person
    number = actions.see(person, None if "all" in request.POST else _ids(request.POST.getlist("message")))
    notices.success(
        request, "1 message is marked as seen." if number == 1 else f"{number} messages are marked as seen."
    )
    return redirect("messages")


def _ids(words: Iterable[str]) -> list[UUID]:
    """What can be read as an id; whatever else was sent is no message of anybody's."""
    found = []
    for word in words:
        try:
            found.append(UUID(word))
        except ValueError:
            continue
    return found[:PER_PAGE]


@require_POST
@signed_in
@once
def digest(request: HttpRequest) -> HttpResponse:
    """Choose the word of every Monday, or end it."""
    wanted = request.POST.get("wanted") == "yes"
    actions.choose_digest(desk_of(request).viewer.person, wanted)
    said = "From next Monday on you are told how much waits for you." if wanted else "You get no word on Mondays."
    notices.success(request, said)
    return redirect(f"{reverse('messages')}?show=all")
