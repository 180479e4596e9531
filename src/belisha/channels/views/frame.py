"""What the pages of this room share: the frame of a school's page, and one way to show a form and do what it says."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django import forms
from django.contrib import messages
from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.db.models import Q, QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from belisha.access.ask import may, visible
from belisha.access.rules import viewer_of
from belisha.access.viewer import Viewer, still_here
from belisha.journal.accountable import VersionLostError
from belisha.people.checks import RefusedActError
from belisha.people.models import Person, School
from belisha.submission import lost

MEANWHILE = "Somebody else changed this at the same moment. Open the page again and look at it as it is now."


def viewer(request: HttpRequest) -> Viewer:
    """Who looks: the rule of the page has made sure that there is somebody."""
    found = viewer_of(request)
    assert found is not None
    return found


def school(request: HttpRequest, slug: str) -> School:
    """The school of an address, for those who are of it or of its trust. Raises Http404 for anybody else."""
    found = School.objects.select_related("trust").filter(pk__in=viewer(request).schools, slug=slug).first()
    if found is None:
        raise Http404("There is nothing here, or nothing for you.")
    return found


def page(
    request: HttpRequest, school: School, name: str, status: int = 200, here: str = "official-accounts", **more: Any
) -> HttpResponse:
    """A page of the school, with a word about what was just done."""
    notices = [str(each) for each in messages.get_messages(request)]
    context = {"school": school, "here": here, "notices": notices, **more}
    return render(request, f"channels/{name}.html", context, status=status)


def people(request: HttpRequest, school: School, *also: Person | None) -> QuerySet[Person]:
    """Whoever works or helps at the school, as far as the viewer may know them, and ALSO these."""
    who = viewer(request)
    staff = visible(who, "see", "staff").filter(still_here(who.today), school=school, erased__isnull=True)
    more = [each.pk for each in also if each is not None and each.erased is None]
    return Person.objects.filter(Q(pk__in=staff.values("pk")) | Q(pk__in=more), school=school)


def allowed(request: HttpRequest, kind: str, thing: Any, *verbs: str) -> dict[str, Any]:
    """Which of these the viewer may do, for a template: may_change, may_open_secret."""
    return {f"may_{verb.replace('-', '_')}": bool(may(viewer(request), verb, kind, thing)) for verb in verbs}


def ask(
    request: HttpRequest, school: School, form: forms.BaseForm, act: Callable[[], object], said: str, **context: Any
) -> HttpResponse:
    """Show the form; once it is sent and sound, do the act and go to what ACT gives, or to `back`.

    CONTEXT has `title`, `button` and `back`, perhaps `lead`, `warning`, `here`, `name` and `row` (what is edited).
    """
    name = context.pop("name", "form")
    if request.method != "POST":
        return page(request, school, name, form=form, **context)
    if form.is_valid():
        try:
            to = act()
        except VersionLostError:
            if "row" in context:
                return _lost(request, school, form, context)
            form.add_error(None, MEANWHILE)
        except RefusedActError as error:
            form.add_error(None, str(error))
        except ValidationError as error:
            _take(form, error)
        else:
            messages.success(request, said)
            return redirect(to if isinstance(to, str) else str(context["back"]))
    return page(request, school, name, 422, form=form, **context)


def _take(form: forms.BaseForm, error: ValidationError) -> None:
    """Each mistake at its field, where the form has the field."""
    for name, words in error.message_dict.items():
        form.add_error(name if name in form.fields and name != NON_FIELD_ERRORS else None, words)


def _lost(request: HttpRequest, school: School, form: forms.BaseForm, context: dict[str, Any]) -> HttpResponse:
    """Both texts, and a way to keep either."""
    row = context["row"]
    theirs = type(row)._default_manager.get(pk=row.pk)
    return lost.page(request, form, theirs, keep=str(context["back"]), school=school, here=context.get("here", ""))


def of_account(name: str, row: Any, *more: object) -> str:
    """The address of a page about an account or a service."""
    return reverse(name, args=[row.school.slug, row.pk, *more])
