"""The forms of this room."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any, ClassVar

from django import forms

from belisha.channels.fields import PersonField, Plain, Row, day_field, line_field, offer, words_field
from belisha.channels.models import WEB, Channel, Lookalike, Recovery, Service

YEAR = timedelta(days=365)
_LONG = "A password has at most 500 letters."
_ADDRESS = "As it stands in the browser, beginning with https://"


class ServiceForm(Row):
    """A service on the list."""

    name = line_field("Service", "Its name, as people know it.")
    address = line_field("Web address", _ADDRESS, 500, required=False)
    purpose = words_field("What may it be used for?", "Staff read this.", 1000)
    conditions = words_field(
        "On what conditions?",
        "For example: only the class account, no names of pupils, comments switched off.",
        1000,
        required=False,
    )
    for_whom = line_field("With whom?", "For example: Years 5 and 6, or staff only.", 200, required=False)
    least_age = forms.IntegerField(
        label="Least age that the service itself allows",
        help_text="In years. Leave it empty if the service names none.",
        required=False,
        min_value=0,
        max_value=21,
        error_messages=dict.fromkeys(("invalid", "min_value", "max_value"), "Give the age in years, 0 to 21."),
    )
    since = day_field("First day")
    review = day_field("Look at it again by", "Terms and settings of services change. Once a year is usual.")

    class Meta:
        model = Service
        fields = ("name", "address", "purpose", "conditions", "for_whom", "least_age", "since", "review")


class ChannelForm(Row):
    """An official account on the register."""

    platform = line_field("Service", "For example: Facebook, YouTube, a newsletter.", 60)
    handle = line_field("Name of the account", "As people see it on the service.", 100)
    address = line_field("Web address", f"{_ADDRESS} Parents and carers see it.", 500, required=False)
    purpose = words_field("What is it for?", "Parents and carers read this.", 500)
    public = forms.BooleanField(label="Show it on the list for parents and carers", required=False)
    rescuer = PersonField(
        "First person for recovery",
        "Two people, together, can set a new password or take the account over. Neither can alone.",
        required=False,
        none="Nobody yet",
    )
    other_rescuer = PersonField("Second person for recovery", required=False, none="Nobody yet")
    since = day_field("First day")
    review = day_field("Look at it again by", "Who has it, what it is for, its privacy settings.")

    field_order: tuple[str, ...] = (
        "platform", "handle", "address", "purpose", "public", "rescuer", "other_rescuer", "since", "review",
    )  # fmt: skip

    class Meta:
        model = Channel
        fields: ClassVar = (
            "platform", "handle", "address", "purpose", "public", "since", "review",
        )  # fmt: skip

    def __init__(self, *args: Any, people: Any, **named: Any) -> None:
        super().__init__(*args, **named)
        self.people = [name for name in ("owner", "rescuer", "other_rescuer") if name in self.fields]
        for name in self.people:
            offer(self, name, people)
            self.initial.setdefault(name, getattr(self.instance, f"{name}_id"))

    def clean(self) -> dict[str, Any]:
        """Two different people, or none yet."""
        found: dict[str, Any] = super().clean() or {}
        for name in self.people:
            if name in found:
                setattr(self.instance, name, found[name])
        if found.get("rescuer") and found.get("rescuer") == found.get("other_rescuer"):
            self.add_error("other_rescuer", "Recovery takes two different people. Name another.")
        return found


class NewChannelForm(ChannelForm):
    """The same, with who answers for it."""

    owner = PersonField("Who answers for it?", "They hold its password.")
    field_order = ("platform", "handle", "address", "purpose", "public", "owner", "rescuer", "other_rescuer")


class EndForm(Plain):
    """Why something is taken off a list, after which day."""

    until = day_field("Last day")
    why = words_field("Why?", "Name nobody.")
    version = forms.IntegerField(widget=forms.HiddenInput)


class DelegateForm(Plain):
    """Who may use an account for its owner, and how long."""

    person = PersonField("Who may use it?")
    since = day_field("First day")
    until = day_field("Last day", "A year at the longest. After it, nothing has to be done.")

    def __init__(self, *args: Any, people: Any, today: date, **named: Any) -> None:
        super().__init__(*args, **named)
        offer(self, "person", people)
        self.today = today
        self.initial.setdefault("since", today)

    def clean(self) -> dict[str, Any]:
        """Not backwards, and not for ever."""
        found: dict[str, Any] = super().clean() or {}
        since, until = found.get("since"), found.get("until")
        if since and since < self.today:
            self.add_error("since", "This day has passed. Give today or a later day.")
        if since and until and not since <= until <= since + YEAR:
            self.add_error("until", "Give a day after the first one, within a year.")
        return found


class Password(Plain):
    """A password, typed twice."""

    password = forms.CharField(
        label="New password",
        help_text="The one that you have just set at the service. Let a password program make it.",
        max_length=500,
        strip=False,
        widget=forms.PasswordInput({"autocomplete": "new-password"}),
        error_messages={"required": "Type the new password.", "max_length": _LONG},
    )
    password_again = forms.CharField(
        label="The same password again",
        max_length=500,
        strip=False,
        widget=forms.PasswordInput({"autocomplete": "new-password"}),
        error_messages={"required": "Type the new password again.", "max_length": _LONG},
    )

    def clean(self) -> dict[str, Any]:
        """The two are the same."""
        found: dict[str, Any] = super().clean() or {}
        if found.get("password", "") != found.get("password_again", "") and not self.errors:
            self.add_error("password_again", "The two passwords are not the same. Type both again.")
        return found


class HandOverForm(Password):
    """Who answers for it from now on, who may use it no more, and the new password."""

    to = PersonField("Who answers for it from now on?", "They will hold the password.")
    ending: forms.ModelMultipleChoiceField[Any] = forms.ModelMultipleChoiceField(
        None, label="Who may not use it any more?", required=False, widget=forms.CheckboxSelectMultiple,
        error_messages={"invalid_choice": "Choose from the list.", "invalid_pk_value": "Choose from the list."},
    )  # fmt: skip
    version = forms.IntegerField(widget=forms.HiddenInput)
    field_order = ("to", "ending", "password", "password_again")

    def __init__(self, *args: Any, people: Any, delegates: Any, gone: Iterable[Any], **named: Any) -> None:
        super().__init__(*args, **named)
        offer(self, "to", people)
        offer(self, "ending", delegates)
        ending: Any = self.fields["ending"]
        ending.label_from_instance = lambda each: f"{each.person}"
        self.initial.setdefault("ending", [each.pk for each in gone])
        if not delegates:
            del self.fields["ending"]
        for name in ("password", "password_again"):
            self.fields[name].required = False
        hint = "If you have changed it at the service already. Else whoever takes over is asked to."
        self.fields["password"].help_text = hint


class SeedForm(Plain):
    """The seed of sign-in codes."""

    code_seed = forms.CharField(
        label="Set-up key for sign-in codes",
        help_text="The service shows it when you switch on two-step sign-in: letters and digits, or otpauth://… "
        "Belisha makes the codes from it, and never shows the key itself again.",
        max_length=2000,
        widget=forms.PasswordInput({"autocomplete": "off"}),
        error_messages={"required": "Paste the set-up key.", "max_length": "This is too long for a set-up key."},
    )


class WhyForm(Plain):
    """What a password or a code is needed for."""

    why = line_field("What do you need it for?", "For example: to post the newsletter. Name no pupil.", 200)


class RecoverForm(Plain):
    """What the two are to do, and why."""

    what = forms.ChoiceField(
        label="What has to be done?",
        choices=[(value, label.capitalize()) for value, label in Recovery.What.choices],
        widget=forms.RadioSelect,
        error_messages=dict.fromkeys(("required", "invalid_choice"), "Choose one."),
    )
    to = PersonField(
        "If the account is taken over: who answers for it then?", "Leave it empty to set the password anew.", False
    )
    reason = words_field("Why?", "The other person reads this before they agree.")

    def __init__(self, *args: Any, people: Any, **named: Any) -> None:
        super().__init__(*args, **named)
        offer(self, "to", people)

    def clean(self) -> dict[str, Any]:
        """Taken over by somebody."""
        found: dict[str, Any] = super().clean() or {}
        if found.get("what") == Recovery.What.TAKE_OVER and not found.get("to") and "to" not in self.errors:
            self.add_error("to", "Choose who answers for it then.")
        return found


class ReportForm(Plain):
    """An account that only looks like the school's."""

    platform = line_field("On which service is it?", "For example: Facebook, TikTok, WhatsApp.", 60)
    handle = line_field("What is the account called?", "As you see it on the service.", 100)
    address = line_field("Its web address", f"If you have it. {_ADDRESS}", 500, required=False)
    address.validators.append(WEB)
    why = words_field(
        "Why does it look like the school’s?",
        "For example: it uses the badge, or calls itself a class page. Write no names of children or families, "
        "and nothing about yourself.",
        1000,
    )


class DealForm(Plain):
    """What became of a report."""

    outcome = forms.ChoiceField(
        label="What became of it?",
        choices=[(value, label[:1].upper() + label[1:]) for value, label in Lookalike.Outcome.choices],
        widget=forms.RadioSelect,
        error_messages=dict.fromkeys(("required", "invalid_choice"), "Say what became of it."),
    )
    said = words_field("What did you do?", "Whoever reported it reads this. Name nobody.", required=False)
    version = forms.IntegerField(widget=forms.HiddenInput)
