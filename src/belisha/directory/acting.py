"""One way to show a form, to do what it says, and to show it again where it could not be done."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django import forms
from django.contrib import messages
from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.db.models import Model
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from belisha.journal.accountable import VersionLostError
from belisha.people.checks import RefusedActError
from belisha.people.models import Person, School, Trust
from belisha.submission import lost

MEANWHILE = "Somebody else changed this at the same moment. Open the page again and look at it as it is now."


def frame(of: Person | School | Trust) -> dict[str, object]:
    """What the page around needs to know: the school or the trust."""
    place = (of.school or of.trust) if isinstance(of, Person) else of
    return {"school" if isinstance(place, School) else "trust": place, "here": "people"}


def page(request: HttpRequest, template: str, context: dict[str, Any], status: int = 200) -> HttpResponse:
    """A page, with a word about what was just done."""
    notices = [str(each) for each in messages.get_messages(request)]
    return render(request, f"directory/{template}.html", {**context, "notices": notices}, status=status)


def ask(
    request: HttpRequest, form: forms.BaseForm, act: Callable[[], object], said: str, context: dict[str, Any]
) -> HttpResponse:
    """Show the form; once it is sent and sound, do the act and go back to `context["back"]`, or to what ACT gives.

    The context also has `title` and `button`, perhaps `lead`, `warning`, `row` (what would be edited) and `parts`.
    """
    template = str(context.get("template", "form"))
    if request.method != "POST":
        return page(request, template, {**context, "form": form})
    if form.is_valid():
        try:
            to = act()
        except VersionLostError:
            if "row" in context:
                return _lost(request, form, context)
            form.add_error(None, MEANWHILE)
        except RefusedActError as error:
            form.add_error(None, str(error))
        except ValidationError as error:
            _take(form, error)
        else:
            messages.success(request, said)
            return redirect(to if isinstance(to, str) else str(context["back"]))
    return page(request, template, {**context, "form": form}, status=422)


def shows_what_is_saved(request: HttpRequest, answered: HttpResponse) -> bool:
    """Whether an answer of `ask` shows what is saved, and not only what was typed: opening the form, or a lost race."""
    return answered.status_code == 409 or request.method == "GET"


def _take(form: forms.BaseForm, error: ValidationError) -> None:
    """Each mistake at its field, where the form has the field."""
    for name, words in error.message_dict.items():
        form.add_error(name if name in form.fields and name != NON_FIELD_ERRORS else None, words)


def _lost(request: HttpRequest, form: forms.BaseForm, context: dict[str, Any]) -> HttpResponse:
    row: Model = context["row"]
    theirs = type(row)._default_manager.get(pk=row.pk)
    around = {name: context[name] for name in ("school", "trust", "here") if name in context}
    return lost.page(request, form, theirs, keep=str(context["back"]), **around)
