"""The pages of allauth that can be reached, in our words and our frame."""

from __future__ import annotations

from typing import Any

from allauth.account import views as account
from allauth.mfa.base import views as factors
from allauth.mfa.recovery_codes import views as codes
from allauth.mfa.totp import views as app
from allauth.mfa.webauthn import views as passkeys
from allauth.socialaccount.models import SocialAccount
from allauth.usersessions.models import UserSession
from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseBase, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse

from belisha.access.rules import viewer_of
from belisha.people.roles import SECOND_FACTOR
from belisha.signin import actions, trying, whoami
from belisha.signin.forms import in_our_words
from belisha.web.middleware import POLICY


class _InOurWords:
    """A field that was left empty says what to do."""

    def get_form(self, form_class: Any = None) -> Any:
        """The form of allauth."""
        form = super().get_form(form_class)  # type: ignore[misc]
        in_our_words(form)
        return form


class SignIn(_InOurWords, account.LoginView):  # type: ignore[misc]
    """Password, passkey, or the school's own service."""

    template_name = "signin/sign_in.html"

    def dispatch(self, request: HttpRequest, *args: Any, **named: Any) -> HttpResponseBase:
        """An account that is nobody here would be sent round and round."""
        if request.user.is_authenticated and viewer_of(request) is None:
            return render(request, "signin/nobody.html", {"account": request.user})
        return super().dispatch(request, *args, **named)  # type: ignore[no-any-return]

    def render_to_response(self, context: dict[str, Any], **more: Any) -> HttpResponse:
        """Browsers apply form-action to where a form is led on to: the sites of the services have to be named."""
        response: HttpResponse = super().render_to_response(context, **more)
        targets = " ".join(each for service in settings.SIGN_IN_SERVICES for each in service.form_targets())
        if targets:
            policy = POLICY.replace("form-action 'self'", f"form-action 'self' {targets}")
            response.headers["Content-Security-Policy"] = policy
        return response

    def form_invalid(self, form: Any) -> HttpResponse:
        """429 where somebody has to wait."""
        response: HttpResponse = super().form_invalid(form)
        if any(each.code == "slowed" for each in form.non_field_errors().as_data()):
            response.status_code = 429
        return response

    def get_context_data(self, **more: Any) -> dict[str, Any]:
        """With the services there are."""
        found = super().get_context_data(**more)
        return {**found, "services": settings.SIGN_IN_SERVICES, "trying": trying.allowed()}


class SignOut(account.LogoutView):  # type: ignore[misc]
    """Asks once, and ends the session."""

    template_name = "signin/sign_out.html"


class SecondProof(factors.AuthenticateView):  # type: ignore[misc]
    """After the password: a code or a passkey."""

    template_name = "signin/second_proof.html"

    def get_context_data(self, **more: Any) -> dict[str, Any]:
        """Whether there is a passkey to ask for."""
        found = super().get_context_data(**more)
        kinds = set(factors.Authenticator.objects.filter(user=self.stage.login.user).values_list("type", flat=True))
        return {**found, "has_passkey": "webauthn" in kinds, "has_app": "totp" in kinds}


class Password(_InOurWords, account.PasswordChangeView):  # type: ignore[misc]
    """A new password."""

    template_name = "signin/password.html"
    success_url = "/me/security/?done=password"

    def dispatch(self, request: HttpRequest, *args: Any, **named: Any) -> HttpResponseBase:
        """Whoever signs in by a service has none to change."""
        if not request.user.has_usable_password():  # type: ignore[union-attr]
            return HttpResponseRedirect(reverse("mfa_index"))
        return super().dispatch(request, *args, **named)  # type: ignore[no-any-return]

    def get_success_url(self) -> str:
        """The page of security."""
        return self.success_url

    def form_valid(self, form: Any) -> HttpResponse:
        """Changed, and told."""
        response: HttpResponse = super().form_valid(form)
        _note(self.request, "password-changed")
        return response


class Security(factors.IndexView):  # type: ignore[misc]
    """Everything about how one signs in."""

    template_name = "signin/security.html"

    def get_context_data(self, **more: Any) -> dict[str, Any]:
        """With what has to be set up first."""
        found = super().get_context_data(**more)
        request = self.request
        return {
            **found,
            "first": getattr(request, "needs_second", False),
            "done": request.GET.get("done", ""),
            "linked": SocialAccount.objects.filter(user=request.user),
            "sessions": UserSession.objects.filter(user=request.user).count(),
            "identities": len(whoami.people_of(request.user)),
        }


class AddPasskey(passkeys.AddWebAuthnView):  # type: ignore[misc]
    """A passkey, held by a phone, a computer or a key on the key-ring."""

    template_name = "signin/passkey_add.html"

    def form_valid(self, form: Any) -> HttpResponse:
        """Added; sessions that knew nothing of it end."""
        response: HttpResponse = super().form_valid(form)
        _note(self.request, "passkey-added")
        _end_others(self.request)
        return response


class _KeepsOne:
    """A role that needs a second proof does not lose its last one."""

    request: HttpRequest

    def _is_last(self) -> bool:
        viewer = viewer_of(self.request)
        kinds = (factors.Authenticator.Type.TOTP, factors.Authenticator.Type.WEBAUTHN)
        left = factors.Authenticator.objects.filter(user=self.request.user, type__in=kinds).count()
        return viewer is not None and viewer.has(*SECOND_FACTOR) and left <= 1


class RemovePasskey(_KeepsOne, passkeys.RemoveWebAuthnView):  # type: ignore[misc]
    """No longer that passkey."""

    template_name = "signin/passkey_remove.html"
    success_url = "/me/security/"

    def form_valid(self, form: Any) -> HttpResponse:
        """Removed, unless it is the last proof of somebody who needs one."""
        if self._is_last():
            return HttpResponseRedirect(f"{reverse('mfa_index')}?done=last")
        response: HttpResponse = super().form_valid(form)
        _note(self.request, "passkey-removed")
        return response


class AddApp(_InOurWords, app.ActivateTOTPView):  # type: ignore[misc]
    """An app that shows codes."""

    template_name = "signin/app_add.html"

    def get_context_data(self, **more: Any) -> dict[str, Any]:
        """The picture as part of the page: nothing that is drawn comes from elsewhere."""
        found = super().get_context_data(**more)
        return {**found, "picture": found["totp_svg"][found["totp_svg"].index("<svg") :]}

    def form_valid(self, form: Any) -> HttpResponse:
        """Added; sessions that knew nothing of it end."""
        response: HttpResponse = super().form_valid(form)
        _note(self.request, "app-added")
        _end_others(self.request)
        return response


class RemoveApp(_KeepsOne, app.DeactivateTOTPView):  # type: ignore[misc]
    """No longer that app."""

    template_name = "signin/app_remove.html"

    def form_valid(self, form: Any) -> HttpResponse:
        """Removed, unless it is the last proof of somebody who needs one."""
        if self._is_last():
            return HttpResponseRedirect(f"{reverse('mfa_index')}?done=last")
        response: HttpResponse = super().form_valid(form)
        _note(self.request, "app-removed")
        return response


class Codes(codes.ViewRecoveryCodesView):  # type: ignore[misc]
    """The codes for when the phone is lost."""

    template_name = "signin/codes.html"


class NewCodes(codes.GenerateRecoveryCodesView):  # type: ignore[misc]
    """New codes in place of the old."""

    template_name = "signin/codes_new.html"

    def form_valid(self, form: Any) -> HttpResponse:
        """Made, and told."""
        response: HttpResponse = super().form_valid(form)
        _note(self.request, "recovery-codes-made")
        return response


class AgainByPassword(_InOurWords, account.ReauthenticateView):  # type: ignore[misc]
    """Before a dangerous act: the password once more."""

    template_name = "signin/again_password.html"


class AgainByCode(_InOurWords, factors.ReauthenticateView):  # type: ignore[misc]
    """The same with a code."""

    template_name = "signin/again_code.html"


class AgainByPasskey(passkeys.ReauthenticateWebAuthnView):  # type: ignore[misc]
    """The same with a passkey."""

    template_name = "signin/again_passkey.html"


def _note(request: HttpRequest, kind: str) -> None:
    viewer = viewer_of(request)
    if viewer:
        actions.note(kind, viewer.ref, request.user, viewer.person.place)  # type: ignore[arg-type]


def _end_others(request: HttpRequest) -> None:
    viewer = viewer_of(request)
    others = UserSession.objects.filter(user=request.user).exclude(session_key=request.session.session_key)
    if viewer:
        actions.end_sessions(viewer.ref, request.user, others, viewer.person.place)  # type: ignore[arg-type]
