"""The forms about the days of a school."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms

from belisha.deadlines.models import Nation, Term

EARLIEST, LATEST = date(2000, 1, 1), date(2100, 1, 1)


def _day(label: str, hint: str, missing: str) -> forms.DateField:
    return forms.DateField(
        label=label, help_text=hint, widget=forms.DateInput({"type": "date"}, format="%Y-%m-%d"),
        error_messages={"required": missing, "invalid": "Give a day that there is, as 2027-01-15."},
    )  # fmt: skip


class DaysForm(forms.Form):
    """A term, or days on which the school is closed."""

    kind = forms.ChoiceField(
        label="What are these days?",
        choices=[(value, str(label).capitalize()) for value, label in Term.Kind.choices],
        widget=forms.RadioSelect,
        error_messages={"required": "Choose what these days are.", "invalid_choice": "Choose one of these."},
    )
    name = forms.CharField(
        label="What do you call them?",
        help_text="As in: autumn term, half-term, snow. No names of people.",
        max_length=80,
        error_messages={"required": "Give them a name.", "max_length": "Write less than 80 letters."},
    )
    first = _day("First day", "For one day, write the same day twice.", "Give the first day.")
    last = _day("Last day", "It belongs to them.", "Give the last day.")

    def clean(self) -> dict[str, Any]:
        """The last day cannot come before the first."""
        found: dict[str, Any] = super().clean() or {}
        first, last = found.get("first"), found.get("last")
        for name, day in (("first", first), ("last", last)):
            if day and not EARLIEST <= day <= LATEST:
                self.add_error(name, "Look at the year: Belisha keeps days from 2000 to 2099.")
        if first and last and last < first:
            self.add_error("last", "The last day comes before the first. Change one of them.")
        return found


class NationForm(forms.Form):
    """Whose bank holidays the school keeps."""

    nation = forms.ChoiceField(
        label="Whose bank holidays does the school keep?",
        choices=Nation.choices,
        widget=forms.RadioSelect,
        error_messages={"required": "Choose a nation.", "invalid_choice": "Choose one of these four."},
    )
    version = forms.IntegerField(widget=forms.HiddenInput, required=False, min_value=0, max_value=10**9)
