"""Where allauth asks us: who may try, what is written down when somebody signs in, and nothing about signing up."""

from __future__ import annotations

import time
from typing import Any, ClassVar

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.internal.flows.login import get_authentication_records
from django.contrib.auth import logout
from django.core.exceptions import ValidationError
from django.http import HttpRequest

from belisha.signin import actions, slowing, whoami
from belisha.signin.actions import failures
from belisha.signin.models import Account
from belisha.web.visitor import network

BEGAN, SEEN = "began", "seen"
"""In the session: when it began and when it was last used, in seconds."""
_WAYS = {"password": "password", "mfa": "a second proof", "socialaccount": "the school’s own sign-in"}


class Accounts(DefaultAccountAdapter):  # type: ignore[misc]
    """Nobody signs up by themselves."""

    error_messages: ClassVar = {
        **DefaultAccountAdapter.error_messages,
        "email_password_mismatch": "The e-mail address and the password do not belong together. Try again.",
        "incorrect_password": "That is not your password. Try again.",
        "enter_current_password": "That is not the password you have now.",
        "too_many_login_attempts": "Too many wrong codes. Wait five minutes, and try again.",
        "rate_limited": "That was too often. Wait a minute, and try again.",
        "incorrect_code": "That did not match. Try again with a new code.",
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Never: accounts come from links."""
        return False

    def add_message(self, *args: Any, **kwargs: Any) -> None:
        """Nothing: our pages say themselves what was done."""

    def send_notification_mail(self, *args: Any, **kwargs: Any) -> None:
        """Nothing: the page of one's sessions and the journal tell."""

    def get_client_ip(self, request: HttpRequest) -> str:
        """An address that a session can be kept with."""
        return network(request).partition("/")[0] or "0.0.0.0"

    def pre_authenticate(self, request: HttpRequest, **credentials: Any) -> None:
        """Whoever failed often waits first, and costs us nothing. Raises ValidationError."""
        seconds = slowing.wait(request, str(credentials.get("email", "")))
        if seconds:
            told = f"{seconds} second{'s' * (seconds > 1)}" if seconds < 90 else f"{-(-seconds // 60)} minutes"
            raise ValidationError(f"That was wrong several times. Wait {told}, and try again.", code="slowed")

    def authentication_failed(self, request: HttpRequest, **credentials: Any) -> None:
        """Counted."""
        failures.failed(request, str(credentials.get("email", "")))

    def authenticate(self, request: HttpRequest, **credentials: Any) -> Account | None:
        """The account, for the right password."""
        account: Account | None = super().authenticate(request, **credentials)
        if account:
            failures.succeeded(request, str(credentials.get("email", "")))
        return account

    def login(self, request: HttpRequest, user: Account) -> None:
        """Signed in, with a session of its own and a line in the journal."""
        records = get_authentication_records(request, user)
        super().login(request, user)
        begin(request)
        ways = [_WAYS.get(str(each.get("method")), "a link") for each in records]
        person = whoami.person_of(user, None)
        by = person.ref if person else user.ref
        how = " and ".join(dict.fromkeys(ways)) or "a link"
        actions.note("signed-in", by, user, person.place if person else "", how=how)
        if any(each.get("type") == "recovery_codes" for each in records):
            actions.note("recovery-code-used", by, user, person.place if person else "")

    def logout(self, request: HttpRequest) -> None:
        """Signed out, with a line in the journal."""
        account = request.user
        if isinstance(account, Account):
            person = whoami.person_of(account, request.session.get(whoami.AS))
            by = person.ref if person else account.ref
            actions.note("signed-out", by, account, person.place if person else "")
        logout(request)


def begin(request: HttpRequest) -> None:
    """The clock of a session starts."""
    request.session[BEGAN] = request.session[SEEN] = int(time.time())
