"""The form of this room."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms

from belisha.standards.models import Reply


class ReplyForm(forms.Form):
    """What the school says to a point, when it looked, and what there is to add."""

    said = forms.ChoiceField(
        label="What is your answer?",
        choices=[(value, label.capitalize()) for value, label in Reply.Said.choices],
        widget=forms.RadioSelect,
        error_messages={"required": "Choose yes, partly or no.", "invalid_choice": "Choose yes, partly or no."},
    )
    note = forms.CharField(
        label="What is there to add?",
        help_text="Where the papers are, who does it, what is left to do. Governors read this: name no pupil.",
        required=False,
        max_length=2000,
        widget=forms.Textarea({"rows": 4}),
        error_messages={"max_length": "Write less than 2,000 letters."},
    )
    day = forms.DateField(
        label="When was this looked at?",
        widget=forms.DateInput({"type": "date"}, format="%Y-%m-%d"),
        error_messages={"required": "Give the day.", "invalid": "Give a day that there is, as 2027-01-15."},
    )

    def __init__(self, *args: Any, today: date, **named: Any) -> None:
        super().__init__(*args, **named)
        self.today = today
        self.initial.setdefault("day", today)

    def clean_day(self) -> date:
        """Nobody has looked at anything tomorrow, or before schools had computers."""
        day: date = self.cleaned_data["day"]
        if day > self.today:
            raise forms.ValidationError("This day has not come yet. Give the day on which you looked.")
        if day.year < 2000:
            raise forms.ValidationError("This day is too long ago. Give the day on which you looked.")
        return day
