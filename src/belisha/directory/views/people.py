"""The list of people, and the page about somebody."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from belisha.access.ask import may, visible, visible_persons
from belisha.access.rules import needs
from belisha.access.viewer import Viewer
from belisha.directory import listing, sheet
from belisha.directory.acting import ask, frame, page, shows_what_is_saved
from belisha.directory.forms import ChangePersonForm, DayForm, NewPersonForm
from belisha.directory.whom import about, answer, appoints, of_school, of_trust, viewing
from belisha.journal.actions import record_view
from belisha.people import actions, checks, offices
from belisha.people.models import Person, School, Trust
from belisha.people.roles import ROLES, SECOND_FACTOR, SENSITIVE
from belisha.submission.once import once

GET_POST = require_http_methods(["GET", "HEAD", "POST"])
CONTACT = "the contact details"
EMAIL = "This address signs in somebody with a role of trust. Ask the Headteacher to change it."
LEAVING = "Only whoever appoints may end a role that takes two people. Ask the Headteacher to mark this."


@require_safe
@of_school
def at_school(request: HttpRequest, school: School) -> HttpResponse:
    """Everybody at a school whom the viewer may see."""
    viewer = viewing(request)
    context: dict[str, object] = {
        "groups": listing.groups(viewer, school),
        "unfilled": offices.unfilled(school, viewer.today) if may(viewer, "appoint", "school", school) else (),
        "may_add": may(viewer, "keep", "roll", school),
        "classes_here": visible(viewer, "see", "class").filter(school=school).exists(),
    }
    return _list(request, school, context)


@require_safe
@of_trust
def at_trust(request: HttpRequest, trust: Trust) -> HttpResponse:
    """Everybody who leads a trust."""
    return _list(request, trust, {})


def _list(request: HttpRequest, place: School | Trust, more: dict[str, object]) -> HttpResponse:
    viewer = viewing(request)
    tabs = listing.tabs(viewer, place)
    asked = listing.Asked.read(request.GET.dict(), tabs)
    rows = listing.paged(listing.found(viewer, place, asked), asked.page)
    context = {
        **frame(place),
        **more,
        "place": place,
        "asked": asked,
        "tabs": [(tab, words, asked.query(tab=tab, role="", group="")) for tab, words in tabs.items()],
        "page": rows,
        "lines": listing.lines(viewer, asked.tab, rows),
        "roles": [role for role in ROLES.values() if role.grants and role.name != "pupil"],
        "before": asked.query(page=rows.previous_page_number()) if rows.has_previous() else "",
        "after": asked.query(page=rows.next_page_number()) if rows.has_next() else "",
        "left_or_not": asked.query(left="" if asked.left else "yes"),
        "filtered": asked.q or asked.role or asked.group,
    }
    return page(request, "people", context)


@require_safe
@about("see")
def person(request: HttpRequest, person: Person) -> HttpResponse:
    """Somebody, as far as the viewer may see them."""
    viewer = viewing(request)
    bosses, managed = sheet.managers(viewer, person)
    context = {
        **frame(person),
        "person": person,
        "posts": sheet.posts(viewer, person),
        "memberships": sheet.memberships(viewer, person),
        "children": sheet.children(viewer, person),
        "parents": sheet.parents(viewer, person),
        "bosses": bosses,
        "managed": managed,
        "acts": sheet.acts(viewer, person),
        "reaches": answer(viewer, "reach", person),
        "changes": answer(viewer, "change", person),
        "why": answer(viewer, "see", person).reason,
        "back": people_of(person),
    }
    return page(request, "person", context)


def people_of(person: Person) -> str:
    """The address of the list in which somebody stands."""
    if person.school is not None:
        return reverse("people", args=[person.school.slug])
    return reverse("trust-people", args=[person.trust.slug]) if person.trust is not None else "/"


def home_of(person: Person) -> str:
    """The address of the page about somebody."""
    return reverse("person", args=[person.pk])


@require_safe
@about("reach")
def contact(request: HttpRequest, person: Person) -> HttpResponse:
    """How to reach somebody; that somebody else looked is written in the journal."""
    viewer = viewing(request)
    own = person.pk == viewer.person.pk
    if not own and request.method == "GET":
        record_view(viewer.ref, person, CONTACT)
    context = {**frame(person), "person": person, "own": own, "why": answer(viewer, "reach", person).reason}
    return page(request, "contact", context)


@GET_POST
@needs("keep", "roll", key="slug")
@once
def add(request: HttpRequest, school: School) -> HttpResponse:
    """Somebody new at a school."""
    viewer = viewing(request)
    form = NewPersonForm(request.POST or None, initial={"since": viewer.today})
    form.alike(_alike(viewer, school, form))
    context = {
        **frame(school),
        "title": "Add somebody to the roll",
        "lead": f"Somebody who is new at {school}. Look first whether they are on the list already, or have left.",
        "button": "Add them",
        "back": reverse("people", args=[school.slug]),
    }
    said = "They are on the roll now. A pupil next needs a parent or carer, and a class. Others next need a role."
    return ask(request, form, partial(_added, request, school, form), said, context)


def _alike(viewer: Viewer, school: School, form: NewPersonForm) -> list[Person]:
    """People of the name that was typed whom the viewer may see."""
    if not form.is_valid():
        return []
    typed = form.cleaned_data
    rows = checks.alike(school, typed["given_name"], typed["family_name"], typed["born"])
    return list(rows.filter(pk__in=visible_persons(viewer).values("pk"))[:5])


def _added(request: HttpRequest, school: School, form: NewPersonForm) -> str:
    by, typed = viewing(request).ref, dict(form.cleaned_data)
    what, since = typed.pop("what"), typed.pop("since")
    typed.pop("sure", None)
    new = actions.add_person(by, school, **typed)
    if what == "pupil":
        actions.appoint(by, new, "pupil", since)
    return home_of(new)


@GET_POST
@about("change")
def change(request: HttpRequest, person: Person) -> HttpResponse:
    """Names, and ways to reach somebody. Opening it is a look at contact details, and is written down."""
    viewer, answered = viewing(request), _change(request, person)
    if shows_what_is_saved(request, answered) and person.pk != viewer.person.pk:
        record_view(viewer.ref, person, CONTACT)
    return answered


@once
def _change(request: HttpRequest, person: Person) -> HttpResponse:
    viewer = viewing(request)
    form = ChangePersonForm(request.POST or None, instance=person)
    context = {
        **frame(person),
        "title": f"Change what is known of {person}",
        "button": "Save",
        "back": home_of(person),
        "row": person,
    }
    return ask(request, form, partial(_changed, viewer, form), "Saved.", context)


def _changed(viewer: Viewer, form: ChangePersonForm) -> None:
    """The address decides whose sign-in it is, so nobody changes it but who could have given the roles behind it."""
    after = form.edited()
    strong = "email" in form.changed_data and checks.holds(after, SECOND_FACTOR)
    if strong and not appoints(viewer, after):
        raise checks.RefusedActError(EMAIL)
    actions.change_person(viewer.ref, after)


@GET_POST
@about("change")
@once
def leave(request: HttpRequest, person: Person) -> HttpResponse:
    """Somebody leaves. The page says what ends with it, and how to mend a mistake."""
    viewer = viewing(request)
    if person.left is not None:
        return redirect(home_of(person))
    form = DayForm(request.POST or None, label="Last day here", row=person)
    context = {
        **frame(person),
        "title": f"{person} leaves",
        "lead": "Nothing is deleted. From the day after, they can no longer see anything here.",
        "warning": "All their roles, classes and line management end on that day.",
        "more": "directory/parts/leaving.html",
        "posts": sheet.posts(viewer, person),
        "memberships": sheet.memberships(viewer, person),
        "button": "Mark that they leave",
        "grave": True,
        "back": home_of(person),
        "row": person,
    }
    act = partial(_leaves, viewer, person, form)
    said = "Marked as leaving. If that was a mistake, choose “Mark that they are back”."
    return ask(request, form, act, said, context)


def _leaves(viewer: Viewer, person: Person, form: DayForm) -> None:
    if checks.holds(person, SENSITIVE) and not appoints(viewer, person):
        raise checks.RefusedActError(LEAVING)
    _on_a_day(actions.leave, viewer.ref, person, form)


def _on_a_day(act: Callable[[str, Person, date], None], by: str, person: Person, form: DayForm) -> None:
    act(by, person.as_edited_from(form.cleaned_data["version"]), form.cleaned_data["day"])


@GET_POST
@about("change")
@once
def come_back(request: HttpRequest, person: Person) -> HttpResponse:
    """Somebody is back, or never left."""
    viewer = viewing(request)
    if person.left is None:
        return redirect(home_of(person))
    form = DayForm(request.POST or None, label="First day back", row=person)
    context = {
        **frame(person),
        "title": f"{person} is back",
        "lead": "They stand on the list again, with what was known of them before.",
        "warning": "Roles and classes do not come back by themselves. Give them again on the next page.",
        "button": "Mark that they are back",
        "back": home_of(person),
        "row": person,
    }
    act = partial(_on_a_day, actions.come_back, viewer.ref, person, form)
    return ask(request, form, act, "Marked as back. Give them their roles and classes again.", context)
