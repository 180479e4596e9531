"""The page for two people who changed the same thing at once: both texts, and a way to keep either."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django import forms
from django.db.models import Model
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from belisha.submission import sent

NOTHING = "nothing"
UNKNOWN = "not known"


@dataclass(frozen=True, slots=True)
class Side:
    """One field as the other person left it and as this one typed it."""

    label: str
    theirs: str
    mine: str

    @property
    def differs(self) -> bool:
        """Whether a choice has to be made."""
        return self.theirs != self.mine


def page(request: HttpRequest, form: forms.BaseForm, theirs: Model, keep: str, **frame: object) -> HttpResponse:
    """409 with both texts. THEIRS is the row as it stands now, with its `version`; KEEP is where "keep theirs" leads.

    FRAME is what the page around needs: school, trust, here. "Save mine" sends the form again with the new version.
    """
    context = {
        **frame,
        "sides": list(_sides(form, theirs)),
        "typed": [each for each in sent.typed(request) if each.name != "version"],
        "version": getattr(theirs, "version", ""),
        "where": request.get_full_path(),
        "keep": keep,
    }
    return render(request, "submission/lost.html", context, status=409)


def _sides(form: forms.BaseForm, theirs: Model) -> Iterable[Side]:
    for bound in form:
        if not bound.is_hidden and hasattr(theirs, bound.name):
            mine = getattr(form, "cleaned_data", {}).get(bound.name, bound.data)
            yield Side(str(bound.label), _words(bound.field, getattr(theirs, bound.name)), _words(bound.field, mine))


def _words(field: forms.Field, value: Any) -> str:
    """A value as a person reads it."""
    choices = dict(getattr(field, "choices", ()) or ())
    if choices:
        return str(choices.get(value, choices.get(str(value), "")) or NOTHING)
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, date):
        return f"{value.day} {value:%B %Y}"
    if value in (None, ""):
        return UNKNOWN if isinstance(field, forms.NullBooleanField) else NOTHING
    return str(value)
