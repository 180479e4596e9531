"""Pages that could not do what was asked, and keep what was typed: as a form that can be sent again."""

from __future__ import annotations

import uuid

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.middleware.csrf import get_token
from django.shortcuts import render

from belisha.submission import sent


def without_key(request: HttpRequest) -> HttpResponse:
    """400: the form came without a key, so it could not be told from one sent twice."""
    said = "This form came without its number, so Belisha could not tell whether it was sent twice."
    return _page(request, "Check this, and send it again", said, 400, str(uuid.uuid4()))


def other_form(request: HttpRequest) -> HttpResponse:
    """409: this form was sent before, with other words in it."""
    said = "You sent this form before, with other words in it. What you sent first was done. This was not."
    return _page(request, "This form was sent before", said, 409, str(uuid.uuid4()))


def kept(request: HttpRequest) -> dict[str, object]:
    """What a page needs to show what was typed and to send it again with the same key. It needs no database.

    Nothing where no form was sent. A token against forged forms is only given to a browser that has one already.
    """
    if request.method != "POST" or not (typed := sent.typed(request)):
        return {}
    token = get_token(request) if settings.CSRF_COOKIE_NAME in request.COOKIES else ""
    return {**_form(request, typed, str(sent.key(request) or uuid.uuid4())), "token": token}


def _page(request: HttpRequest, title: str, said: str, status: int, key: str) -> HttpResponse:
    context = {"title": title, "said": said, "token": get_token(request), **_form(request, sent.typed(request), key)}
    return render(request, "submission/again.html", context, status=status)


def _form(request: HttpRequest, typed: list[sent.Typed], key: str) -> dict[str, object]:
    return {
        "typed": typed,
        "key": key,
        "where": request.get_full_path(),
        "to_give_again": any(each.secret or each.file for each in typed),
        "seen": [each for each in typed if each.value and not each.unseen],
    }
