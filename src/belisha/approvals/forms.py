"""The forms of this room, and the one that every kind of request builds on."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

from django import forms

from belisha.access.viewer import Viewer
from belisha.people.models import School

MOST = 4000


class AskForm(forms.Form):
    """What a kind's own form is built on: it knows at which school somebody asks, and who looks."""

    def __init__(self, *args: Any, school: School, viewer: Viewer, **named: Any) -> None:
        self.school, self.viewer = school, viewer
        super().__init__(*args, **named)


def words(label: str, hint: str = "", required: bool = True, rows: int = 4, most: int = MOST) -> forms.CharField:
    """A field for some sentences, with mistakes told in plain words."""
    return forms.CharField(
        label=label,
        help_text=hint,
        required=required,
        max_length=most,
        widget=forms.Textarea({"rows": rows}),
        error_messages={"required": f"Fill this in: {label}", "max_length": f"Write no more than {most:,} letters."},
    )


class DecideForm(forms.Form):
    """Yes or no, why, and until when."""

    answer = forms.ChoiceField(
        label="What do you decide?",
        choices=[("yes", "Yes"), ("no", "No")],
        widget=forms.RadioSelect,
        error_messages={"required": "Choose yes or no.", "invalid_choice": "Choose yes or no."},
    )
    reason = words("Why?", "Whoever asked reads this, word for word. Name no pupil.", rows=5)
    until = forms.DateField(
        label="Last day of the yes",
        required=False,
        widget=forms.DateInput({"type": "date"}, format="%Y-%m-%d"),
        error_messages={"invalid": "Give a day that there is, as 2027-01-15."},
    )
    others = forms.BooleanField(label="They have said yes, too", required=False)
    version = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(
        self, *args: Any, until: str, longest: int, today: date, besides: Sequence[str] = (), **named: Any
    ) -> None:
        super().__init__(*args, **named)
        if besides:
            self.fields["others"].help_text = " ".join((*besides, "You need this for a yes."))
        else:
            del self.fields["others"]
        self.today, self.last = today, today + timedelta(days=longest)
        self.ends = until
        if until == "none":
            del self.fields["until"]
            return
        field = self.fields["until"]
        field.help_text = f"When this day is over, the yes ends by itself. {self._latest()}"
        field.widget.attrs |= {"min": today.isoformat(), "max": self.last.isoformat()}

    def _latest(self) -> str:
        latest = f"{self.last.day} {self.last:%B %Y} at the latest."
        return latest if self.ends == "needed" else f"Leave it empty for a yes without an end, or {latest}"

    def clean(self) -> dict[str, Any]:
        """A yes that must end has a last day, and no day that is over or too far away."""
        found: dict[str, Any] = super().clean() or {}
        yes, day = found.get("answer") == "yes", found.get("until")
        if yes and found.get("others") is False:
            self.add_error("others", "For a yes, ask them first. Then tick that they have said yes.")
        if not yes:
            found["until"] = None
        elif day is None and self.ends == "needed" and "until" not in self.errors:
            self.add_error("until", "Give the last day of the yes.")
        elif day is not None and not self.today <= day <= self.last:
            self.add_error("until", f"Choose a day from today to {self.last.day} {self.last:%B %Y}.")
        return found


class ReasonForm(forms.Form):
    """One reason, and the version of what somebody saw."""

    reason = words("Why?")
    version = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, *args: Any, label: str, hint: str = "", **named: Any) -> None:
        super().__init__(*args, **named)
        self.fields["reason"].label = label
        self.fields["reason"].help_text = hint
