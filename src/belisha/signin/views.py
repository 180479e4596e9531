"""Our own pages: sessions, who one is, links that make accounts, and trying out."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from allauth.usersessions.models import UserSession
from django.contrib.auth import login
from django.core.exceptions import ValidationError
from django.forms import Form
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from belisha.access.ask import visible
from belisha.access.rules import needs, open_to_all, signed_in, viewer_of
from belisha.access.step_up import stepped_up
from belisha.journal.accountable import VersionLostError
from belisha.people.actions import RefusedActError
from belisha.people.models import School
from belisha.sight import looking_everywhere
from belisha.signin import actions, browsers, cast, inviting, trying, whoami
from belisha.signin.adapter import begin
from belisha.signin.forms import First, NewPassword
from belisha.signin.models import Account, Identity, Invitation

_BACKEND = "allauth.account.auth_backends.AuthenticationBackend"


# Sessions


@require_safe
@signed_in
def sessions(request: HttpRequest) -> HttpResponse:
    """Where I am signed in."""
    rows = browsers.listed(UserSession.objects.filter(user=request.user), request.session.session_key)
    return render(request, "signin/sessions.html", {"rows": rows, "done": request.GET.get("done", "")})


@require_POST
@signed_in
def end_session(request: HttpRequest, pk: int) -> HttpResponse:
    """End one of mine."""
    return _end(request, UserSession.objects.filter(user=request.user, pk=pk))


@require_POST
@signed_in
def end_others(request: HttpRequest) -> HttpResponse:
    """End all of mine but this."""
    mine = UserSession.objects.filter(user=request.user)
    return _end(request, mine.exclude(session_key=request.session.session_key))


def _end(request: HttpRequest, rows: Any) -> HttpResponse:
    viewer = viewer_of(request)
    assert viewer
    count = actions.end_sessions(viewer.ref, request.user, rows, viewer.person.place)  # type: ignore[arg-type]
    return HttpResponseRedirect(f"{reverse('usersessions_list')}?done={count}")


# Accounts of staff


@require_safe
@signed_in
def accounts(request: HttpRequest) -> HttpResponse:
    """The accounts of the staff here, for whoever helps when a device is lost."""
    viewer = viewer_of(request)
    assert viewer
    if not viewer.has("it-technician", "headteacher"):
        raise Http404("There is nothing here, or nothing for you.")
    rows = cast.accounts(visible(viewer, "see", "account"))
    return render(request, "signin/accounts.html", {"rows": rows, "place": viewer.person.school})


@require_safe
@needs("see", "account")
def account(request: HttpRequest, thing: Account) -> HttpResponse:
    """One account, and where it is signed in."""
    rows = browsers.listed(UserSession.objects.filter(user=thing), request.session.session_key)
    found = {"account": thing, "rows": rows, "people": cast.here(thing), "done": request.GET.get("done", "")}
    return render(request, "signin/account.html", found)


@require_POST
@needs("end-sessions", "account")
@stepped_up
def end_all(request: HttpRequest, thing: Account) -> HttpResponse:
    """End every session of an account."""
    viewer = viewer_of(request)
    assert viewer
    count = actions.end_sessions(viewer.ref, thing, UserSession.objects.filter(user=thing), viewer.person.place)
    return HttpResponseRedirect(f"{reverse('account', args=(thing.pk,))}?done={count}")


# Who one is


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in
def be(request: HttpRequest) -> HttpResponse:
    """An account that is several people says as whom it acts."""
    people = whoami.people_of(request.user)  # type: ignore[arg-type]
    if request.method == "POST":
        chosen = next((each for each in people if each.pk.hex == request.POST.get("person")), None)
        if chosen is None:
            raise Http404("You are nobody of that name.")
        request.session[whoami.AS] = chosen.pk.hex
        return HttpResponseRedirect("/desk/")
    return render(request, "signin/be.html", {"people": people, "viewer": viewer_of(request)})


# Links that work once


@require_http_methods(["GET", "HEAD", "POST"])
@open_to_all("the secret in its address is the proof")
def invited(request: HttpRequest, secret: str) -> HttpResponse:
    """Opening a link shows a page; only the button uses it, as programs that look for bad mail open links too."""
    with looking_everywhere("the link says whom it is for"):
        invitation = actions.open_invitation(secret)
        if invitation is None:
            return render(request, "signin/link_over.html", status=410)
        if invitation.person is None:
            return _first(request, invitation)
        found = inviting.page(invitation, request.user)
        if request.method == "POST":
            return _accept(request, invitation, found)
    form = NewPassword(initial={"email": invitation.email})
    return render(request, "signin/invited.html", {**found, "form": form, "invitation": invitation})


def _accept(request: HttpRequest, invitation: Invitation, found: dict[str, Any]) -> HttpResponse:
    form = NewPassword(request.POST)
    if found["account"]:
        form.data = {**request.POST.dict(), "email": found["account"].email}

    def act() -> str:
        if found["mine"]:
            actions.join(invitation, request.user)  # type: ignore[arg-type]
            return reverse("be")
        if not form.is_valid():
            return ""
        actions.accept(invitation, form.cleaned_data["email"], form.cleaned_data["password"])
        return f"{reverse('account_login')}?made=yes"

    done = _used(request, form, act)
    return done or render(request, "signin/invited.html", {**found, "form": form, "invitation": invitation})


def _used(request: HttpRequest, form: Form, act: Callable[[], str]) -> HttpResponse | None:
    """Use a link, and on to the address that the act gives. None where the form has to be shown again."""
    try:
        to = act()
    except ValidationError as error:
        inviting.tell(form, error)
    except RefusedActError as error:
        return render(request, "signin/link_over.html", {"refused": str(error)}, status=410)
    except VersionLostError:
        return render(request, "signin/link_over.html", status=410)
    else:
        return HttpResponseRedirect(to) if to else None
    return None


def _first(request: HttpRequest, invitation: Invitation) -> HttpResponse:
    form = First(request.POST if request.method == "POST" else None)

    def act() -> str:
        if not form.is_valid():
            return ""
        given = form.cleaned_data
        names = (given["given_name"], given["family_name"])
        actions.make_first(invitation, given["school"], names, given["email"], given["password"])
        return f"{reverse('account_login')}?made=yes"

    done = _used(request, form, act)
    return done or render(request, "signin/first.html", {"form": form, "schools": School.objects.all()})


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in
@stepped_up
def invite(request: HttpRequest, pk: str) -> HttpResponse:
    """Make a link for somebody, and show it once."""
    viewer = viewer_of(request)
    assert viewer
    person = inviting.whom(viewer, pk)
    waiting = Invitation.objects.filter(person=person, used=None, revoked=None)
    has = Identity.objects.filter(person=person).exists()
    found: dict[str, Any] = {"person": person, "has": has, "waiting": waiting}
    if refused := inviting.refusal(viewer, person):
        return render(request, "signin/invite.html", {**found, "never": refused}, status=403)
    if request.method == "POST":
        try:
            invitation, secret = actions.invite(viewer.ref, person)
        except RefusedActError as error:
            return render(request, "signin/invite.html", {**found, "refused": str(error)}, status=409)
        address = request.build_absolute_uri(reverse("invited", args=(secret,)))
        found |= {"invitation": invitation, "address": address}
    return render(request, "signin/invite.html", found)


@require_POST
@signed_in
def take_back(request: HttpRequest, pk: str) -> HttpResponse:
    """The link of an invitation works no longer."""
    viewer = viewer_of(request)
    assert viewer
    invitation = inviting.find(pk)
    person = inviting.whom(viewer, invitation.person_id)
    actions.revoke(viewer.ref, invitation)
    return HttpResponseRedirect(reverse("invite", args=(person.pk,)))


# Trying out


@require_http_methods(["GET", "HEAD", "POST"])
@open_to_all("only where every school is invented")
def as_anyone(request: HttpRequest) -> HttpResponse:
    """In the demonstration: be anyone of the cast."""
    if not trying.allowed():
        raise Http404
    with looking_everywhere("the cast of invented schools"):
        if request.method == "POST":
            return _become(request, request.POST.get("person", ""))
        return render(request, "signin/as_anyone.html", cast.shown(request.GET.get("place", "")))


def _become(request: HttpRequest, key: str) -> HttpResponse:
    identity = cast.identity(key)
    if identity is None:
        raise Http404("Nobody of the cast has that name.")
    login(request, identity.account, _BACKEND)
    begin(request)
    request.session[trying.TRIED], request.session[whoami.AS] = True, identity.person.pk.hex
    UserSession.objects.create_from_request(request)
    actions.note("signed-in-as", identity.person.ref, identity.account, identity.person.place)
    return HttpResponseRedirect("/desk/")
