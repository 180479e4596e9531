"""The register of official accounts: whose each is, what is left to do about it, and handing it over."""

from __future__ import annotations

from datetime import timedelta
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from belisha.access.ask import may, visible
from belisha.access.rules import needs, signed_in
from belisha.channels import actions, listing, standing
from belisha.channels.forms import ChannelForm, DelegateForm, EndForm, HandOverForm, NewChannelForm, WhyForm
from belisha.channels.models import Channel, Delegate
from belisha.channels.views import frame
from belisha.channels.views.proof import proved
from belisha.people.models import School
from belisha.submission.once import once
from belisha.vault import held

FILTERS = {"todo": "With something to do", "mine": "That I hold", "ended": "Not any more"}
GET_POST = require_http_methods(["GET", "HEAD", "POST"])
YEAR = timedelta(days=365)


@require_safe
@signed_in
def accounts(request: HttpRequest, slug: str) -> HttpResponse:
    """Every account that the viewer may see."""
    school, viewer = frame.school(request, slug), frame.viewer(request)
    asked = listing.Asked.read(request.GET, FILTERS)
    rows = visible(viewer, "see", "channel").filter(school=school).distinct()
    rows = rows.filter(until__lt=viewer.today) if asked.show == "ended" else rows.filter(standing.running(viewer.today))
    if asked.show == "todo":
        rows = standing.due(rows, viewer.today)
    if asked.show == "mine":
        rows = rows.filter(pk__in=visible(viewer, "open-secret", "channel").values("pk"))
    rows = listing.named(rows, asked.q, "platform", "handle", "purpose", "owner__family_name", "owner__given_name")
    found = listing.paged(rows.select_related("owner", "rescuer", "other_rescuer"), asked.page)
    todos = standing.todos(found, viewer.today)
    more: dict[str, Any] = {
        "filters": FILTERS,
        "lines": [(row, todos.get(row.pk, [])) for row in found],
        "may_keep": bool(may(viewer, "keep-channels", "school", school)),
        "may_ask": bool(may(viewer, "ask-for-account", "school", school)),
    }
    return frame.page(request, school, "accounts", **more, **listing.around(asked, found))


@require_safe
@needs("see", "channel")
def account(request: HttpRequest, row: Channel, slug: str) -> HttpResponse:
    """One account: who answers for it, who may use it, what is in custody, what is left to do."""
    today = frame.viewer(request).today
    secrets = held.of([row.pk]).get(row.pk, {})
    may_do = frame.allowed(request, "channel", row, "change", "hand-over", "open-secret", "keep-secret", "recover")
    context: dict[str, Any] = {
        "row": row,
        "over": row.is_over(today),
        "today": today,
        "delegates": row.delegates.filter(until__gte=today).select_related("person"),
        "password": secrets.get("password"),
        "seed": secrets.get("seed"),
        "todos": standing.todos([row], today).get(row.pk, []),
        "recoveries": row.recoveries.select_related("by", "to", "second")[:5],
        "why": WhyForm(),
    }
    return frame.page(request, row.school, "account", **context, **may_do)


@GET_POST
@needs("keep-channels", "school", key="slug")
@once
def add(request: HttpRequest, school: School) -> HttpResponse:
    """Put an account on the register that the school has already."""
    viewer = frame.viewer(request)
    initial = {"since": viewer.today, "review": viewer.today + YEAR, "public": True}
    form = NewChannelForm(request.POST or None, people=frame.people(request, school), initial=initial)

    def act() -> str:
        words = {name: value for name, value in form.cleaned_data.items() if name != "version"}
        return frame.of_account("official-account", actions.add_channel(viewer.person, school, **words))

    lead = "For an account that the school has already. Whoever wants to open a new one asks first."
    words = {"title": "Put an account on the register", "button": "Put it on the register", "lead": lead}
    back = reverse("official-accounts", args=[school.slug])
    return frame.ask(request, school, form, act, "The account is on the register.", back=back, **words)


@GET_POST
@needs("change", "channel")
@once
def change(request: HttpRequest, row: Channel, slug: str) -> HttpResponse:
    """Change the entry of an account."""
    people = frame.people(request, row.school, row.rescuer, row.other_rescuer)
    form = ChannelForm(request.POST or None, instance=row, people=people)

    def act() -> None:
        actions.change_channel(frame.viewer(request).person, form.edited())

    words = {"title": f"Change the entry of {row}", "button": "Save", "row": row}
    return frame.ask(request, row.school, form, act, "Saved.", back=frame.of_account("official-account", row), **words)


@GET_POST
@needs("change", "channel")
@once
def end(request: HttpRequest, row: Channel, slug: str) -> HttpResponse:
    """Take an account off the register."""
    viewer = frame.viewer(request)
    form = EndForm(request.POST or None, initial={"until": viewer.today, "version": row.version})

    def act() -> None:
        edited = row.as_edited_from(form.cleaned_data["version"])
        actions.end_channel(viewer.person, edited, form.cleaned_data["until"], form.cleaned_data["why"])

    warning = "Close the account at the service first. Its password and sign-in codes are destroyed here at once."
    words = {"title": f"Take {row} off the register", "button": "Take it off the register", "grave": True}
    back = frame.of_account("official-account", row)
    said = "It is off the register after that day."
    return frame.ask(request, row.school, form, act, said, back=back, warning=warning, **words)


@GET_POST
@needs("change", "channel")
@once
def delegate(request: HttpRequest, row: Channel, slug: str) -> HttpResponse:
    """Let somebody use an account for its owner."""
    viewer = frame.viewer(request)
    people = frame.people(request, row.school).exclude(pk__in=viewer.selves | {row.owner_id})
    form = DelegateForm(request.POST or None, people=people, today=viewer.today)

    def act() -> None:
        found = form.cleaned_data
        actions.delegate(viewer.person, row, found["person"], found["since"], found["until"])

    lead = "They will be able to see the password and the sign-in codes, each time with a line in the journal."
    words = {"title": f"Let somebody use {row}", "button": "Let them use it", "lead": lead}
    back = frame.of_account("official-account", row)
    return frame.ask(request, row.school, form, act, "They may use it until that day.", back=back, **words)


@require_POST
@needs("change", "channel")
@once
def end_delegate(request: HttpRequest, row: Channel, slug: str, delegate: UUID) -> HttpResponse:
    """Somebody may not use the account any more."""
    viewer = frame.viewer(request)
    found: Delegate | None = row.delegates.filter(pk=delegate, until__gte=viewer.today).first()
    if found is not None:
        actions.end_delegate(viewer.person, found, viewer.today)
        messages.success(request, "Ended. If they know the password, change it now.")
    return HttpResponseRedirect(frame.of_account("official-account", row))


@GET_POST
@needs("hand-over", "channel")
@proved
@once
def hand_over(request: HttpRequest, row: Channel, slug: str) -> HttpResponse:
    """Everything that is to be done when somebody leaves, on one page."""
    viewer, form = frame.viewer(request), _hand_over_form(request, row)

    def act() -> None:
        found = form.cleaned_data
        edited = row.as_edited_from(found["version"])
        ending = found.get("ending", ())
        actions.hand_over(viewer.person, edited, found["to"], viewer.today, ending, found["password"])

    context = {
        "title": f"Hand {row} over", "button": "Hand it over", "name": "hand_over", "row": row,
        "back": frame.of_account("official-account", row),
    }  # fmt: skip
    return frame.ask(request, row.school, form, act, "Handed over.", **context)


def _hand_over_form(request: HttpRequest, row: Channel) -> HandOverForm:
    viewer = frame.viewer(request)
    people = frame.people(request, row.school).exclude(pk__in=viewer.selves | {row.owner_id})
    delegates = row.delegates.filter(since__lte=viewer.today, until__gte=viewer.today).select_related("person")
    away = [each for each in delegates if standing.is_gone(each.person, viewer.today)]
    return HandOverForm(
        request.POST or None, people=people, delegates=delegates, gone=away, initial={"version": row.version}
    )
