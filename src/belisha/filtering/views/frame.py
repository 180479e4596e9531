"""What the pages of this room share: the frame around them, and one way to show a form and do what it says."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django import forms
from django.contrib import messages
from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.db.models import Model
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from belisha.access.ask import may
from belisha.access.rules import viewer_of
from belisha.access.viewer import Viewer
from belisha.journal.accountable import VersionLostError
from belisha.people.actions import RefusedActError
from belisha.people.models import School
from belisha.submission import lost

HERE = "filtering"
MEANWHILE = "Somebody else changed this at the same moment. Open the page again and look at it as it is now."
MAYS = {
    "blocks": ("block-sites", "school"),
    "allows": ("allow-sites", "school"),
    "sees_filters": ("see-filters", "school"),
    "runs_filters": ("run-filters", "school"),
    "reviews": ("review-filter", "school"),
}


def viewer(request: HttpRequest) -> Viewer:
    """Who looks: the rule of the page has made sure that there is somebody."""
    found = viewer_of(request)
    assert found is not None
    return found


def mays(request: HttpRequest, school: School) -> dict[str, bool]:
    """What the viewer may do in this room: for links, never instead of the rule of a page."""
    looks = viewer_of(request)
    if looks is None:
        return dict.fromkeys(MAYS, False)
    return {name: bool(may(looks, verb, kind, school)) for name, (verb, kind) in MAYS.items()}


def page(request: HttpRequest, school: School, name: str, status: int = 200, **more: Any) -> HttpResponse:
    """A page of this room, with a word about what was just done."""
    notices = [str(each) for each in messages.get_messages(request)]
    context = {"school": school, "here": HERE, "notices": notices, **more}
    return render(request, f"filtering/{name}.html", context, status=status)


def ask(
    request: HttpRequest, form: forms.BaseForm, act: Callable[[], str], said: str, shown: Callable[..., HttpResponse],
    row: Model | None = None, back: str = "", **around: Any,
) -> HttpResponse:  # fmt: skip
    """Show the form; once it is sent and sound, do the act, and lead to where ACT says.

    SHOWN makes the page. With ROW, a lost race shows both texts, and BACK is where "keep theirs" leads.
    """
    if request.method != "POST":
        return shown()
    if form.is_valid():
        try:
            to = act()
        except VersionLostError:
            if row is not None:
                theirs = type(row)._default_manager.get(pk=row.pk)
                return lost.page(request, form, theirs, keep=back, **around)
            form.add_error(None, MEANWHILE)
        except RefusedActError as error:
            form.add_error(None, str(error))
        except ValidationError as error:
            _take(form, error)
        else:
            if said:
                messages.success(request, said)
            return redirect(to)
    return shown(status=422)


def _take(form: forms.BaseForm, error: ValidationError) -> None:
    """Each mistake at its field, where the form has the field."""
    for name, said in error.message_dict.items():
        form.add_error(name if name in form.fields and name != NON_FIELD_ERRORS else None, said)
