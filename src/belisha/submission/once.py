"""A form that is sent in twice is done once: the key that it carries is kept with what was done."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial, wraps
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect

from belisha.submission import resend, sent
from belisha.submission.models import Submission
from belisha.writing import writing

View = Callable[..., HttpResponse]
SAFE = frozenset(("GET", "HEAD", "OPTIONS", "TRACE"))


class _NotDoneError(Exception):
    """The answer says that nothing was done, so nothing of it is kept, not its first half either."""


def once(view: View) -> View:
    """A view whose form carries `{% once %}`. An answer that leads on, a redirect or 201, is an act that was done;
    any other is none, and the form may be sent again. Put it below the rule: `@needs(…)`, then `@once`.
    """

    @wraps(view)
    def asked(request: HttpRequest, *args: Any, **named: Any) -> HttpResponse:
        act = partial(view, request, *args, **named)
        return act() if request.method in SAFE else done_once(request, act)

    return asked


def done_once(request: HttpRequest, act: Callable[[], HttpResponse]) -> HttpResponse:
    """Do the act and keep the form's key, in one transaction; or lead to where the same form led before.

    For a view with slow work before the act: everybody else who writes waits until ACT is done.
    """
    key = sent.key(request)
    if key is None:
        return resend.without_key(request)
    said = sent.digest(request)
    try:
        with writing():
            # First of all, so that whoever sends the same at the same moment waits here and finds it done.
            given = {"actor": sent.actor(request), "digest": said}
            row, fresh = Submission.objects.get_or_create(key=key, defaults=given)
            if not fresh:
                return _again(request, row, said)
            response = act()
            if not _leads_on(response):
                raise _NotDoneError
            Submission.objects.filter(key=key).update(led=response.headers.get("Location", "")[:2000])
    except _NotDoneError:
        pass
    return response


def _leads_on(response: HttpResponse) -> bool:
    return 300 <= response.status_code < 400 or response.status_code == 201


def _again(request: HttpRequest, row: Submission, said: str) -> HttpResponse:
    """Where the same form led before; for another form with the same key, the page that says so."""
    if row.digest != said:
        return resend.other_form(request)
    if not row.led:
        return HttpResponse(status=204)
    response = HttpResponseRedirect(row.led)
    response.status_code = 303
    return response
