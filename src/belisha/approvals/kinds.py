"""What can be asked for: each kind of request, told by the modules that settings.py lists in APPROVALS.

Such a module has `KINDS: tuple[Kind, ...]`. Adding a kind adds its form, its receipt, its status page, its clock and
its decision page; the rooms below (filtering, channels) do what a yes means.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib import import_module
from typing import Any, Literal

from django import forms
from django.conf import settings
from django.http import Http404

from belisha.approvals.models import Decision, Request
from belisha.rulebook.vocabulary import Value

Cleaned = Mapping[str, Any]


def _nothing(*_: object) -> None:
    """For a kind where nothing follows."""


def _none(_: Request) -> tuple[Request, ...]:
    return ()


def _never(_: Request) -> None:
    """Nobody said until when."""


@dataclass(frozen=True)
class Kind:
    """One kind of request. Everything that writes is called inside the transaction of the act.

    `title` is what somebody wants to do, as an order to oneself: “Open a blocked site”. `says` is a sentence below it.
    `ask` is the verb and the kind of thing in the table of permissions that lets somebody ask; the thing is a school.
    `span` is how long the decider has, `fallback` the role that decides where the policy names nobody.
    `form` is called with the posted data, and `school` and `viewer` by name (see `forms.AskForm`).
    `titled` makes the short, plain title of a request from what was typed; it stands in lists and names no pupil.
    `situation` gives the facts for the rulebook; it is also called before anything is asked, with a request that has
    only `by`, `school` and `kind`, and then gives the facts that are the same for everybody.
    `save` writes the kind's own row, `details` gives it back, `template` shows it: there `row` is the request and
    `details` that row. A second look is a request without details of its own: ask them of `row.first`.
    `similar` gives earlier requests for the same thing, the newest first.
    `wished` gives the last day that was asked for, with which the decision page begins.
    `until` says whether a yes has a last day; `longest` is how many days away that may be at most.
    """

    name: str
    title: str
    prefix: str
    ask: tuple[str, str]
    span: str
    form: Callable[..., forms.Form]
    titled: Callable[[Cleaned], str]
    situation: Callable[[Request], Mapping[str, Value]]
    save: Callable[[Request, Cleaned], None]
    details: Callable[[Request], Any]
    template: str
    fallback: str = "headteacher"
    says: str = ""
    granted: Callable[[Request, Decision], None] = _nothing
    refused: Callable[[Request, Decision], None] = _nothing
    ended: Callable[[Request], None] = _nothing
    until: Literal["needed", "optional", "none"] = "optional"
    longest: int = 366
    appeal: bool = True
    similar: Callable[[Request], Iterable[Request]] = _none
    wished: Callable[[Request], date | None] = _never


@cache
def kinds() -> dict[str, Kind]:
    """Every kind by its name. Raises ValueError where two have one name or number their requests alike."""
    found = [kind for name in settings.APPROVALS for kind in import_module(name).KINDS]
    for what in ("name", "prefix"):
        words = [getattr(kind, what) for kind in found]
        if len(words) != len(set(words)):
            raise ValueError(f"two kinds of requests have one {what}: {sorted(words)}")
    return {kind.name: kind for kind in found}


def kind_of(row: Request) -> Kind:
    """The kind of a request. Raises KeyError where its room is gone: a slip of ours."""
    return kinds()[row.kind]


def called(name: str) -> Kind:
    """The kind of an address. Raises Http404."""
    if name not in kinds():
        raise Http404("There is nothing of this kind to ask for.")
    return kinds()[name]
