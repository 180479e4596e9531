"""The second proof at signing in: what allauth asks of us, and the lines in the journal."""

from __future__ import annotations

from typing import Any, ClassVar

from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.models import Authenticator
from django.core.signing import BadSignature

from belisha.signin.models import Account
from belisha.signin.sealing import opened, sealed
from belisha.signin.setup import MFA_TOTP_ISSUER

TWO = (Authenticator.Type.TOTP, Authenticator.Type.WEBAUTHN)


def has_second(account: Account) -> bool:
    """Whether an account has a second proof; allauth then asks for it at every sign-in."""
    return bool(Authenticator.objects.filter(user=account, type__in=TWO).exists())


class Factors(DefaultMFAAdapter):  # type: ignore[misc]
    """Seals the seeds of codes, and speaks as we do."""

    error_messages: ClassVar = {
        **DefaultMFAAdapter.error_messages,
        "cannot_delete_authenticator": "Your role needs a second proof. Add another one before you remove this.",
        "cannot_generate_recovery_codes": "Set up a passkey or an app for codes first.",
        "incorrect_code": "That did not match. Try again with a new code.",
        "unverified_email": "Ask for a new link first: your address has not been checked.",
    }

    def encrypt(self, text: str) -> str:
        """Sealed with the installation's key, so that a copy of the database alone makes no codes."""
        return sealed(text)

    def decrypt(self, encrypted_text: str) -> str:
        """Opened again. A seal of another key opens to nothing, and no code matches."""
        try:
            return opened(encrypted_text)
        except BadSignature:
            return ""

    def get_totp_issuer(self) -> str:
        """What the app shows above the code."""
        return MFA_TOTP_ISSUER

    def send_notification_mail(self, *args: Any, **kwargs: Any) -> None:
        """Nothing: the page of one's sessions and the journal tell."""

    def generate_authenticator_name(self, user: Account, type: Authenticator.Type) -> str:
        """A first name for a passkey."""
        number = Authenticator.objects.filter(user=user, type=type).count() + 1
        return f"Passkey {number}"
