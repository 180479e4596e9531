"""What people type in to get an account."""

from __future__ import annotations

from typing import Any

from allauth.mfa.base.forms import AuthenticateForm
from django import forms
from django.core.exceptions import ValidationError

from belisha.journal.actions import VISITOR
from belisha.people.models import School
from belisha.signin import actions, whoami

EMPTY = {
    "login": "Enter your e-mail address",
    "password": "Enter your password",
    "code": "Enter the code",
    "oldpassword": "Enter the password you have now",
    "password1": "Choose a password",
    "password2": "Enter the new password once more",
}
"""What is said of a field that was left empty, by its name in allauth's forms."""


def in_our_words(form: forms.BaseForm) -> None:
    """Say of every field that was left empty what to do."""
    for name in EMPTY.keys() & form.fields.keys():
        form.fields[name].error_messages["required"] = EMPTY[name]


class Code(AuthenticateForm):  # type: ignore[misc]
    """The code at signing in; a wrong one is a line in the journal, as whoever types it has the password."""

    def __init__(self, *given: Any, **named: Any) -> None:
        """As allauth makes it, in our words."""
        super().__init__(*given, **named)
        in_our_words(self)

    def clean_code(self) -> str:
        """The code. Raises ValidationError."""
        try:
            return str(super().clean_code())
        except ValidationError:
            actions.note("code-failed", VISITOR, self.user, whoami.place_of(self.user))
            raise


def _password(**attributes: str) -> forms.PasswordInput:
    return forms.PasswordInput(attrs={"autocomplete": "new-password", **attributes})


class NewPassword(forms.Form):
    """An address and a password to sign in with."""

    email = forms.EmailField(
        max_length=254,
        error_messages={"required": "Enter your e-mail address", "invalid": "Enter an e-mail address, as in a@b.uk"},
    )
    password = forms.CharField(
        max_length=200, strip=False, widget=_password(), error_messages={"required": "Choose a password"}
    )
    again = forms.CharField(
        max_length=200, strip=False, widget=_password(), error_messages={"required": "Enter the password once more"}
    )

    def clean(self) -> dict[str, Any]:
        """Both passwords are the same."""
        given = super().clean() or {}
        if given.get("password") and given.get("again") and given["password"] != given["again"]:
            self.add_error("again", "The two passwords are not the same")
        return given


class First(NewPassword):
    """The first administrator."""

    school = forms.ModelChoiceField(
        School.objects.all(), empty_label="Choose a school", error_messages={"required": "Choose your school"}
    )
    given_name = forms.CharField(max_length=100, error_messages={"required": "Enter your first name"})
    family_name = forms.CharField(max_length=100, error_messages={"required": "Enter your last name"})
