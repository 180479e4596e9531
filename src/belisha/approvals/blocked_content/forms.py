"""The paper form for a blocked site, with the class, the dates and the duration that the paper has no room for."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any, Final

from django import forms

from belisha.access.ask import visible
from belisha.approvals.blocked_content import history
from belisha.approvals.forms import AskForm, words
from belisha.filtering.forms import AddressesField, day_field

LONGEST: Final = 366
"""Days that a site may be open before somebody has to ask again."""


class OpeningForm(AskForm):
    """Which sites, what is on them, why, what could go wrong, for whom, from when to when."""

    addresses = AddressesField(
        "Which addresses are blocked?",
        "The full address of each page or site, one on each line. Copy it from the address bar.",
        tells_each=True,
    )
    content = words("What is on the site?", "Its content in general: videos about space, a game about fractions.")
    reasons = words("Why do you need it?", "What pupils or staff do with it, and why nothing else will do.")
    risks = words(
        "What could go wrong?",
        "Comments by strangers, advertisements, links to other things, films that follow by themselves. "
        "Say how you keep pupils safe. Name no pupil.",
    )
    group: forms.ModelChoiceField[Any] = forms.ModelChoiceField(
        None,
        label="For which class?",
        required=False,
        empty_label="For staff, or for several classes",
        error_messages={"invalid_choice": "Choose one of these classes."},
    )
    duration = forms.CharField(
        label="How much time will it be used?",
        help_text="Such as: two lessons a week, 20 minutes each.",
        required=False,
        max_length=200,
    )
    begins = day_field("From which day?", "The first day on which you need it.")
    ends = day_field(
        "Until which day?", "The last day on which you need it. After the last day it is blocked again by itself."
    )

    def __init__(self, *args: Any, **named: Any) -> None:
        super().__init__(*args, **named)
        today = self.viewer.today
        rows = visible(self.viewer, "see", "class").filter(school=self.school)
        self.fields["group"].queryset = rows  # type: ignore[attr-defined]
        self.initial.setdefault("begins", today)
        self.initial.setdefault("ends", today + timedelta(14))
        self._ask_again()

    def _ask_again(self) -> None:
        """Tells what was decided about the sites. Where somebody asked before, whoever asks says that they mean it."""
        typed = self.data.get("addresses", "") if self.is_bound else self.initial.get("addresses", "")
        text = str(typed)[:200_000]
        self.fields["addresses"].help_text += "".join(f" {each}" for each in history.decided(self.school, text))
        found = history.before(self.school, text)
        if not found:
            return
        self.fields["again"] = forms.BooleanField(
            label="I have read this, and ask again",
            help_text=" ".join(history.told(each) for each in found),
            required=True,
            error_messages={"required": "This was asked for before. Read what stands at the box, and tick it."},
        )
        self.order_fields(["addresses", "again"])

    def clean_begins(self) -> date:
        """Not a day that is over."""
        begins: date = self.cleaned_data["begins"]
        if begins < self.viewer.today:
            raise forms.ValidationError("This day is over. Choose today or a later day.")
        return begins

    def clean(self) -> dict[str, Any]:
        """The last day comes after the first, and within a year."""
        found: dict[str, Any] = super().clean() or {}
        begins, ends = found.get("begins"), found.get("ends")
        if begins and ends and not begins <= ends <= self.viewer.today + timedelta(LONGEST):
            self.add_error("ends", "Choose a day from the first day on, and within a year.")
        return found
