"""The form of a review of the filter."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from django import forms

from belisha.filtering import reviewing
from belisha.filtering.forms import LONGEST, day_field, words
from belisha.filtering.models import FilterReview
from belisha.people.models import School


class ReviewForm(forms.Form):
    """A review: why now, who took part, the checklist, what came of it."""

    trigger = forms.ChoiceField(
        label="Why now?",
        choices=list(reviewing.triggers().items()),
        widget=forms.RadioSelect,
        error_messages={"required": "Choose why the review is held now."},
    )
    trigger_note = forms.CharField(
        label="What happened?", help_text="One sentence. Name no pupil.", required=False, max_length=500
    )
    day = day_field("Day of the review", "The day on which you looked.")
    result = words("What came of it?", "What works, what does not. Governors read this.", False, 5, 5000)
    to_do = words("What is to be done?", "By whom, and by when. One thing on each line.", False, 5, 5000)
    next_day = day_field("When is the next review due?", "Within a year. Belisha reminds you before.", required=False)
    version = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, school: School, today: date, row: FilterReview | None = None, **named: Any) -> None:
        super().__init__(*args, **named)
        self.today, self.row = today, row
        for part, (label, _) in reviewing.PARTS.items():
            self.fields[part] = _person(label, school, part, today)
        for point in reviewing.points().values():
            self.fields[f"said-{point.id}"] = _said(point)
            self.fields[f"note-{point.id}"] = words("Note", "What you saw. Name no pupil.", False, 2, 1000)
        self.initial = {**self.initial, **_filled(row, today)}

    @property
    def people(self) -> list[forms.BoundField]:
        """The fields of those who take part."""
        return [self[name] for name in reviewing.PARTS]

    @property
    def checklist(self) -> list[tuple[reviewing.Point, forms.BoundField, forms.BoundField]]:
        """Each point with its two fields."""
        return [(each, self[f"said-{each.id}"], self[f"note-{each.id}"]) for each in reviewing.points().values()]

    def clean_day(self) -> date:
        """Nobody has reviewed anything tomorrow."""
        found: date = self.cleaned_data["day"]
        if found > self.today:
            raise forms.ValidationError("This day has not come yet. Give the day on which you looked.")
        if found.year < 2000:
            raise forms.ValidationError("This day is too long ago. Give the day on which you looked.")
        return found

    def clean(self) -> dict[str, Any]:
        """The next review comes after this one, and within a year of it."""
        found: dict[str, Any] = super().clean() or {}
        held, due = found.get("day"), found.get("next_day")
        if held and due and not held < due <= held + timedelta(LONGEST):
            self.add_error("next_day", "The next review is due within a year of this one. Choose such a day.")
        return found

    def answers(self) -> dict[str, list[str]]:
        """What was said of each point that was looked at."""
        typed = self.cleaned_data
        pairs = ((each, typed[f"said-{each}"], typed[f"note-{each}"]) for each in reviewing.points())
        return {each: [said, note] for each, said, note in pairs if said or note}


def _person(label: str, school: School, part: str, today: date) -> forms.ModelChoiceField[Any]:
    return forms.ModelChoiceField(
        reviewing.who_could(school, part, today),
        label=label,
        required=False,
        empty_label="Nobody yet",
        error_messages={"invalid_choice": "Choose one of these people."},
    )


def _said(point: reviewing.Point) -> forms.ChoiceField:
    return forms.ChoiceField(
        label=point.asks,
        help_text=point.help,
        choices=list(reviewing.SAID.items()),
        widget=forms.RadioSelect,
        required=False,
        error_messages={"invalid_choice": "Choose yes, partly or no."},
    )


def _filled(row: FilterReview | None, today: date) -> dict[str, Any]:
    """What the form shows before anything is typed."""
    if row is None:
        return {"day": today, "trigger": "yearly", "next_day": today + timedelta(reviewing.YEAR)}
    names = ("trigger", "trigger_note", "day", "result", "to_do", "next_day", "version")
    said = {f"said-{point}": pair[0] for point, pair in row.answers.items()}
    noted = {f"note-{point}": pair[1] for point, pair in row.answers.items()}
    people = {part: getattr(row, f"{part}_id") for part in reviewing.PARTS}
    return {name: getattr(row, name) for name in names} | people | said | noted
