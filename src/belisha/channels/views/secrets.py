"""Custody: a password put in, shown, and codes made, each with its line. Nothing is ever shown for a GET.

The page with a secret is drawn before, with a mark where the secret will stand. Only once the journal line is
committed is the secret opened and put there; until then the answer is the page that says that nothing was shown.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from secrets import token_hex
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.html import escape
from django.views.decorators.http import require_http_methods

from belisha.access.rules import View, needs
from belisha.channels import actions
from belisha.channels.forms import Password, SeedForm, WhyForm
from belisha.channels.models import Channel
from belisha.channels.views import frame
from belisha.channels.views.proof import proved
from belisha.people.checks import RefusedActError
from belisha.submission.once import once
from belisha.vault import actions as vault
from belisha.vault import held
from belisha.vault.codes import Code
from belisha.vault.models import Secret
from belisha.vault.sealing import UnsoundError

SHOWN_FOR = 60
"""Seconds, after which the page goes away by itself."""
GET_POST = require_http_methods(["GET", "HEAD", "POST"])


def unkept(view: View) -> View:
    """No page of this kind is kept by any browser or proxy."""

    @wraps(view)
    def asked(request: HttpRequest, *args: Any, **named: Any) -> HttpResponse:
        response = view(request, *args, **named)
        response.headers["Cache-Control"] = "no-store, private"
        return response

    return asked


class Shown:
    """An answer into which a secret is put once it may be."""

    def __init__(self, request: HttpRequest, row: Channel, name: str) -> None:
        self.mark, self.second = token_hex(16), token_hex(16)
        self.back = frame.of_account("official-account", row)
        context: dict[str, Any] = {"row": row, "back": self.back, "seconds": SHOWN_FOR}
        self.drawn = frame.page(request, row.school, name, mark=self.mark, second=self.second, **context).content
        self.unsound = frame.page(request, row.school, "unsound", **context).content
        self.response = frame.page(request, row.school, "not_shown", 503, **context)

    def put(self, text: str | None, second: str = "", seconds: int = SHOWN_FOR) -> None:
        """The secret, and what stands beside it; None where it could not be opened."""
        if text is None:
            self.response.status_code, self.response.content = 409, self.unsound
            return
        drawn = self.drawn.replace(self.mark.encode(), escape(text).encode())
        self.response.content = drawn.replace(self.second.encode(), escape(second).encode())
        self.response.status_code = 200
        self.response.headers["Refresh"] = f"{seconds}; url={self.back}"

    def put_code(self, code: Code | None) -> None:
        """A sign-in code, and how long it holds."""
        if code is None:
            self.put(None)
        else:
            self.put(code.text, str(code.seconds), code.seconds)


@unkept
@GET_POST
@needs("open-secret", "channel")
@proved
def show(request: HttpRequest, row: Channel, slug: str) -> HttpResponse:
    """The password, for a minute."""
    return _shown(request, row, Secret.Field.PASSWORD, "password")


@unkept
@GET_POST
@needs("open-secret", "channel")
@proved
def code(request: HttpRequest, row: Channel, slug: str) -> HttpResponse:
    """The sign-in code of this moment."""
    return _shown(request, row, Secret.Field.SEED, "code")


def _shown(request: HttpRequest, row: Channel, field: str, name: str) -> HttpResponse:
    secret = held.of([row.pk]).get(row.pk, {}).get(field)
    form = WhyForm(request.POST or None)
    if secret is None:
        return HttpResponseRedirect(frame.of_account("official-account", row))
    context: dict[str, Any] = {
        "row": row,
        "back": frame.of_account("official-account", row),
        "what": name,
        "form": form,
    }
    if request.method != "POST" or not form.is_valid():
        return frame.page(request, row.school, "what_for", 422 if request.method == "POST" else 200, **context)
    return _opened(Shown(request, row, name), frame.viewer(request).person, secret, form.cleaned_data["why"])


def _opened(shown: Shown, by: Any, secret: Secret, why: str) -> HttpResponse:
    try:
        if secret.field == Secret.Field.PASSWORD:
            vault.show(by, secret, why, shown.put)
        else:
            vault.show_code(by, secret, why, shown.put_code)
    except (UnsoundError, RefusedActError):
        shown.put(None)
    return shown.response


@unkept
@GET_POST
@needs("keep-secret", "channel")
@proved
@once
def keep(request: HttpRequest, row: Channel, slug: str) -> HttpResponse:
    """Put the password into custody."""
    form = Password(request.POST or None)
    act = _keeping(request, row, Secret.Field.PASSWORD, lambda: form.cleaned_data["password"])
    lead = "First change the password at the service. Then type the new one here. Nobody else has to know it."
    words = {"title": f"Keep the password of {row}", "button": "Keep this password", "lead": lead}
    return frame.ask(
        request, row.school, form, act, "The password is in custody.",
        back=frame.of_account("official-account", row), **words,
    )  # fmt: skip


@unkept
@GET_POST
@needs("keep-secret", "channel")
@proved
@once
def keep_seed(request: HttpRequest, row: Channel, slug: str) -> HttpResponse:
    """Put the seed of sign-in codes into custody."""
    form = SeedForm(request.POST or None)
    act = _keeping(request, row, Secret.Field.SEED, lambda: form.cleaned_data["code_seed"])
    words = {"title": f"Make sign-in codes for {row}", "button": "Keep this key"}
    return frame.ask(
        request, row.school, form, act, "Belisha makes the sign-in codes from now on.",
        back=frame.of_account("official-account", row), **words,
    )  # fmt: skip


def _keeping(request: HttpRequest, row: Channel, field: str, text: Callable[[], str]) -> Callable[[], None]:
    return lambda: actions.keep_secret(frame.viewer(request).person, row, field, text())
