"""Signing in by the school's own service: only as a person whom the school already knows, by a checked address."""

from __future__ import annotations

from typing import Any

from allauth.core.exceptions import ImmediateHttpResponse
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from allauth.socialaccount.models import SocialLogin
from django.http import HttpRequest
from django.shortcuts import render

from belisha.sight import looking_everywhere
from belisha.signin import groups
from belisha.signin.models import Account


class Federated(DefaultSocialAccountAdapter):  # type: ignore[misc]
    """Links to accounts that are there, and makes them for people on the roll; strangers are told whom to ask."""

    def is_open_for_signup(self, request: HttpRequest, sociallogin: SocialLogin) -> bool:
        """Never."""
        return False

    def on_authentication_error(self, request: HttpRequest, provider: Any, **more: Any) -> None:
        """The page for a sign-in that was broken off."""
        raise ImmediateHttpResponse(render(request, "signin/service_failed.html", status=403))

    def pre_social_login(self, request: HttpRequest, sociallogin: SocialLogin) -> None:
        """Find the account, or answer with a page."""
        app = sociallogin.provider.app
        claims = _claims(sociallogin)
        with looking_everywhere("who signs in comes before what they may look at"):
            if sociallogin.is_existing:
                account: Account | None = sociallogin.user
            else:
                account = groups.known(claims, str(app.name), trust=bool(app.settings.get("trust_email")))
                if account:
                    sociallogin.connect(request, account)
            if account is None:
                told = {"service": app.name, "email": str(claims.get("email", ""))[:254]}
                raise ImmediateHttpResponse(render(request, "signin/stranger.html", told, status=403))
            groups.follow(account, app.provider_id, groups.listed(claims, str(app.settings.get("groups", "groups"))))


def _claims(sociallogin: SocialLogin) -> dict[str, Any]:
    """What the service says: the account's data, with what stands in the token alone."""
    found = sociallogin.account.extra_data
    return {**(found.get("id_token") or {}), **(found.get("userinfo") or {})} if isinstance(found, dict) else {}
