"""The addresses of signing in: of allauth's pages only those that we want, each with its rule."""

from __future__ import annotations

from allauth.account import views as account
from allauth.mfa.recovery_codes import views as codes
from allauth.mfa.webauthn import views as passkeys
from allauth.socialaccount.providers.openid_connect import views as services
from django.urls import path
from django.views.decorators.http import require_POST

from belisha.access.rules import View, open_to_all, signed_in
from belisha.signin import entrances, views


def _own(view: View) -> View:
    """For whoever has signed in, also before a second proof is set up."""
    asked = signed_in(view)
    asked.before_second = True  # type: ignore[attr-defined]
    return asked


_door = open_to_all("this is how people come in")

urlpatterns = [
    path("sign-in/", _door(entrances.SignIn.as_view()), name="account_login"),
    path("sign-in/", _door(entrances.SignIn.as_view()), name="sign-in"),
    path("sign-in/second/", _door(entrances.SecondProof.as_view()), name="mfa_authenticate"),
    path("sign-in/passkey/", _door(passkeys.LoginWebAuthnView.as_view()), name="mfa_login_webauthn"),
    path(
        "sign-in/inactive/",
        _door(account.AccountInactiveView.as_view(template_name="signin/inactive.html")),
        name="account_inactive",
    ),
    path("sign-in/as/", views.as_anyone, name="as-anyone"),
    path("sign-in/by/<slug:provider_id>/", _door(require_POST(services.login)), name="openid_connect_login"),
    path("sign-in/by/<slug:provider_id>/back/", _door(services.callback), name="openid_connect_callback"),
    path("sign-out/", _door(entrances.SignOut.as_view()), name="account_logout"),
    path("sign-out/", _door(entrances.SignOut.as_view()), name="sign-out"),
    path("links/<str:secret>/", views.invited, name="invited"),
    path("me/security/", _own(entrances.Security.as_view()), name="mfa_index"),
    path("me/security/password/", _own(entrances.Password.as_view()), name="account_change_password"),
    path("me/security/passkeys/add/", _own(entrances.AddPasskey.as_view()), name="mfa_add_webauthn"),
    path("me/security/passkeys/<int:pk>/remove/", _own(entrances.RemovePasskey.as_view()), name="mfa_remove_webauthn"),
    path("me/security/app/add/", _own(entrances.AddApp.as_view()), name="mfa_activate_totp"),
    path("me/security/app/remove/", _own(entrances.RemoveApp.as_view()), name="mfa_deactivate_totp"),
    path("me/security/codes/", _own(entrances.Codes.as_view()), name="mfa_view_recovery_codes"),
    path("me/security/codes/new/", _own(entrances.NewCodes.as_view()), name="mfa_generate_recovery_codes"),
    path(
        "me/security/codes/recovery-codes.txt",
        _own(codes.DownloadRecoveryCodesView.as_view(template_name="signin/codes.txt")),
        name="mfa_download_recovery_codes",
    ),
    path("me/security/again/", _own(entrances.AgainByPassword.as_view()), name="account_reauthenticate"),
    path("me/security/again/code/", _own(entrances.AgainByCode.as_view()), name="mfa_reauthenticate"),
    path("me/security/again/passkey/", _own(entrances.AgainByPasskey.as_view()), name="mfa_reauthenticate_webauthn"),
    path("me/sessions/", _own(views.sessions), name="usersessions_list"),
    path("me/sessions/end-others/", _own(views.end_others), name="end-other-sessions"),
    path("me/sessions/<int:pk>/end/", _own(views.end_session), name="end-session"),
    path("me/as/", _own(views.be), name="be"),
    path("accounts/", views.accounts, name="accounts"),
    path("accounts/<uuid:pk>/", views.account, name="account"),
    path("accounts/<uuid:pk>/end/", views.end_all, name="end-account-sessions"),
    path("accounts/invite/<uuid:pk>/", views.invite, name="invite"),
    path("accounts/links/<uuid:pk>/take-back/", views.take_back, name="take-back"),
]
