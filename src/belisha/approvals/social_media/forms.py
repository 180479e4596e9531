"""The two forms: use a service with a class, open an account. Both weigh the benefits and the four families of risk."""

from __future__ import annotations

from datetime import timedelta
from typing import Any, Final

from django import forms

from belisha.access.ask import visible
from belisha.approvals.forms import AskForm, words
from belisha.approvals.social_media import ages
from belisha.approvals.social_media.models import AccountOpening, Audience, Level, ServiceUse
from belisha.channels.models import WEB

LONGEST: Final = 366
"""Days until a service or an account has to be looked at again."""


def _line(label: str, hint: str = "", most: int = 100, required: bool = True) -> forms.CharField:
    return forms.CharField(
        label=label, help_text=hint, max_length=most, required=required,
        error_messages={"required": f"Fill this in: {label}", "max_length": f"Write no more than {most} letters."},
    )  # fmt: skip


def _one_of(label: str, choices: list[tuple[str, str]], hint: str = "") -> forms.ChoiceField:
    said = f"Choose one: {label}"
    return forms.ChoiceField(
        label=label, help_text=hint, choices=[(value, name[:1].upper() + name[1:]) for value, name in choices],
        widget=forms.RadioSelect, error_messages={"required": said, "invalid_choice": said},
    )  # fmt: skip


def _risk(label: str) -> forms.ChoiceField:
    return _one_of(label, list(Level.choices))


class AssessedForm(AskForm):
    """The part that both forms share."""

    platform = _line("Which service is it?", "For example: Padlet, YouTube, Facebook.", 60)
    address = _line("Its web address", "Beginning with https://. Leave it empty if there is none.", 500, required=False)
    address.validators.append(WEB)
    purpose = words("What is it for?", "What you and the pupils do with it.", rows=3, most=1000)
    benefits = words(
        "What good does it do?",
        "What pupils learn or families gain, and why nothing simpler will do.",
        rows=3,
        most=2000,
    )
    bullying = _risk("How much of a risk is bullying?")
    strangers = _risk("How much of a risk are grooming, exploitation and stalking?")
    content = _risk("How much of a risk are unsuitable material and hateful language?")
    harm = _risk("How much of a risk is that somebody is urged to violence, self-harm or danger?")
    risks = words("What could happen?", "In your own words. Name no pupil.", rows=3, most=2000)
    privacy = words(
        "Which privacy settings do you use?",
        "For example: closed group, comments off, no search by name, no location.",
        rows=3,
        most=1000,
    )
    audience = _one_of("Who can see what is written there?", list(Audience.choices))
    mitigation = words(
        "What do you do about the risks?",
        "After a yes, these are the conditions on which it is used.",
        rows=3,
        most=1000,
    )
    residual = _one_of("How much risk is left then?", list(Level.choices))
    on_school_devices = forms.BooleanField(label="It is used on the school’s devices or network", required=False)
    review = forms.DateField(
        label="By when should somebody look at it again?",
        help_text="Settings and terms of services change. A year at the longest.",
        widget=forms.DateInput({"type": "date"}, format="%Y-%m-%d"),
        error_messages={"required": "Give the day.", "invalid": "Give a day that there is, as 2027-01-15."},
    )

    def __init__(self, *args: Any, **named: Any) -> None:
        super().__init__(*args, **named)
        self.initial.setdefault("review", self.viewer.today + timedelta(days=365))

    def clean(self) -> dict[str, Any]:
        """Looked at again within a year."""
        found: dict[str, Any] = super().clean() or {}
        today, review = self.viewer.today, found.get("review")
        if review and not today < review <= today + timedelta(days=LONGEST):
            self.add_error("review", "Choose a day after today, within a year.")
        return found


class ServiceForm(AssessedForm):
    """Use a service with a class."""

    group: forms.ModelChoiceField[Any] = forms.ModelChoiceField(
        None, label="With which class?", required=False, empty_label="With several, or with staff only",
        error_messages={"invalid_choice": "Choose one of these classes."},
    )  # fmt: skip
    pupils = _one_of("What do pupils do with it?", list(ServiceUse.Pupils.choices))
    least_age = forms.IntegerField(
        label="What least age does the service name for an account?",
        help_text="In years. Look into its terms today: these ages change. Leave it empty if it names none.",
        required=False, min_value=0, max_value=21,
        error_messages=dict.fromkeys(("invalid", "min_value", "max_value"), "Give the age in years, 0 to 21."),
    )  # fmt: skip
    field_order = ("platform", "address", "group", "purpose", "pupils", "least_age", "benefits")

    def __init__(self, *args: Any, **named: Any) -> None:
        super().__init__(*args, **named)
        classes = visible(self.viewer, "see", "class").filter(school=self.school)
        self.fields["group"].queryset = classes  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        """No accounts of their own for pupils who are younger than the service allows."""
        found = super().clean()
        youngest = ages.youngest(found.get("group"), self.viewer.today)
        least = found.get("least_age")
        found["youngest"] = youngest
        if found.get("pupils") == ServiceUse.Pupils.OWN:
            if least is None and "least_age" not in self.errors and self._names_an_age(found):
                self.add_error("least_age", "This service names a least age. Look into its terms, and give it.")
            elif least is not None and youngest is not None and youngest < least:
                self.add_error("pupils", _too_young(least, youngest))
        return found

    def _names_an_age(self, found: dict[str, Any]) -> bool:
        platform = ages.known(found.get("platform", ""))
        return platform is not None and platform.minimum is not None


def _too_young(least: int, youngest: int) -> str:
    return (
        f"The service allows accounts from {least} years, and the youngest pupil of this class is {youngest}. "
        "Choose a way without accounts of their own."
    )


class AccountForm(AssessedForm):
    """Open an account."""

    handle = _line("What will the account be called?", "As people will see it.", 100)
    sake = _one_of("For whom does it speak?", list(AccountOpening.Sake.choices))
    field_order = ("platform", "handle", "sake", "address", "purpose", "benefits")
