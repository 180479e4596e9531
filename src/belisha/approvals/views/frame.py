"""What the pages of this room share: who looks, the frame, and doing what a form says."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django import forms
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from belisha.access.rules import viewer_of
from belisha.access.viewer import Viewer
from belisha.journal.accountable import VersionLostError
from belisha.people.checks import RefusedActError
from belisha.people.models import School

MEANWHILE = "This was changed at the same moment. Open the page again and look at it as it is now."


def viewer(request: HttpRequest) -> Viewer:
    """Who looks: the rule of the page has made sure that there is somebody."""
    found = viewer_of(request)
    assert found is not None
    return found


def page(
    request: HttpRequest, name: str, school: School | None, status: int = 200, here: str = "requests", **more: Any
) -> HttpResponse:
    """A page, with a word about what was just done."""
    notices = [str(each) for each in messages.get_messages(request)]
    context = {"school": school, "here": here, "notices": notices, **more}
    return render(request, f"approvals/{name}.html", context, status=status)


def act(
    request: HttpRequest, form: forms.BaseForm, does: Callable[[], str], said: str, show: Callable[[int], HttpResponse]
) -> HttpResponse:
    """Show the form; once it is sent and sound, do it and go where DOES says. What cannot be done is said on the form.

    VersionLostError is let through where the page has more to say about it than a line.
    """
    if request.method != "POST":
        return show(200)
    if form.is_valid():
        try:
            to = does()
        except RefusedActError as error:
            form.add_error(None, str(error))
        except VersionLostError:
            form.add_error(None, MEANWHILE)
        except ValidationError as error:
            for words in error.messages:
                form.add_error(None, words)
        else:
            if said:
                messages.success(request, said)
            return redirect(to)
    return show(422)
