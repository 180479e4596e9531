"""The forms of this room."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms

from belisha.keeping.classes import classes
from belisha.keeping.gates import Question
from belisha.keeping.models import Period


class Plain(forms.Form):
    """A form whose fields look like all fields of Belisha, and whose mistakes say what to do."""

    def __init__(self, *args: Any, **named: Any) -> None:
        super().__init__(*args, **named)
        for name, field in self.fields.items():
            field.widget.attrs |= {"class": _class(field), "aria-describedby": f"id_{name}-hint"}


def _class(field: forms.Field) -> str:
    if isinstance(field, forms.ChoiceField):
        return "govuk-select"
    if isinstance(field.widget, forms.Textarea):
        return "govuk-textarea"
    return "govuk-input govuk-input--width-5" if isinstance(field, forms.IntegerField) else "govuk-input"


def words(label: str, hint: str, missing: str, most: int = 500, *, required: bool = True) -> forms.CharField:
    """A few lines that somebody writes."""
    return forms.CharField(
        label=label, help_text=hint, max_length=most, required=required, widget=forms.Textarea({"rows": 3}),
        error_messages={"required": missing, "max_length": f"Write {most} characters or fewer"},
    )  # fmt: skip


def day(label: str, hint: str) -> forms.DateField:
    """A day, typed or picked."""
    wrong = "Write the day on which it arrived, as in 2027-05-31"
    return forms.DateField(
        label=label, help_text=hint, widget=forms.DateInput({"type": "date"}, "%Y-%m-%d"),
        error_messages={"required": wrong, "invalid": wrong},
    )  # fmt: skip


EARLIEST = 2000
YEARS = "Write a number of years, 0 to 100"


class PeriodForm(Plain):
    """How long a kind of record is kept at this school."""

    years = forms.IntegerField(
        label="How many years?", min_value=0, max_value=100,
        error_messages=dict.fromkeys(("required", "invalid", "min_value", "max_value"), YEARS),
        help_text="Whole years. Records may be destroyed on the day after.",
    )  # fmt: skip
    counted_from = forms.ChoiceField(
        label="Counted from",
        choices=Period.Counted.choices,
        help_text="For a parent or carer, the last child’s leaving.",
    )
    source = words(
        "Where does this period come from?",
        "A law, a toolkit with its page, or your own schedule and the meeting that agreed it. A governor will ask.",
        "Write where the period comes from: without a source nothing is destroyed",
    )


class HoldForm(Plain):
    """Why nothing may be destroyed."""

    reason = words(
        "Why must it be kept?", "For example: an inquiry, a claim, a request that is not answered. Name nobody.",
        "Write why it must be kept",
    )  # fmt: skip


class ClassHoldForm(HoldForm):
    """The same, for everybody's records of one kind."""

    record_class = forms.ChoiceField(
        label="Which kind of record?", help_text="Everybody’s records of this kind are kept."
    )
    field_order = ("record_class", "reason")

    def __init__(self, *args: Any, **named: Any) -> None:
        super().__init__(*args, **named)
        self.fields["record_class"].choices = [(each.name, each.title) for each in classes().values()]  # type: ignore[attr-defined]


class EndForm(Plain):
    """Why a hold ends."""

    reason = words("Why does the hold end?", "This is kept for ever. Name nobody.", "Write why the hold ends")


class EraseForm(Plain):
    """Somebody asked to be erased."""

    reason = words(
        "Who asked, when, and how?", "For example: by letter, on 4 May. Name nobody.", "Write who asked, and when"
    )


class AskForm(Plain):
    """Somebody asks for what is held."""

    received = day("When did the request arrive?", "You have one month from this day.")
    asker = forms.ChoiceField(label="Who asks?", help_text="Those whom the roll knows as a parent or carer are listed.")
    asker_words = words(
        "If it is somebody else: who?",
        "For example: a solicitor, with the person’s written word.",
        "",
        200,
        required=False,
    )

    def __init__(self, *args: Any, choices: list[tuple[str, str]], today: date, **named: Any) -> None:
        super().__init__(*args, **named)
        self.fields["asker"].choices = choices  # type: ignore[attr-defined]
        self.today = today

    def clean_received(self) -> date:
        """A day that was, and not before any such request could have been made."""
        found: date = self.cleaned_data["received"]
        if found > self.today:
            raise forms.ValidationError("This day is still to come: write the day on which the request arrived")
        if found.year < EARLIEST:
            raise forms.ValidationError("Look at the year: write the day on which the request arrived")
        return found

    def clean(self) -> dict[str, Any]:
        """Somebody else has to be told in words."""
        found: dict[str, Any] = super().clean() or {}
        if found.get("asker") == "other" and not found.get("asker_words"):
            self.add_error("asker_words", "Write who asks")
        return found


class GateForm(Plain):
    """The answer to one question about a request."""

    answer = forms.ChoiceField(label="Your answer", error_messages={"required": "Choose an answer"})
    reason = words(
        "What makes you sure?",
        "One or two sentences. They may have to be shown later.",
        "Write what makes you sure",
        1000,
    )

    def __init__(self, *args: Any, question: Question, **named: Any) -> None:
        super().__init__(*args, **named)
        self.fields["answer"].choices = [("", "Choose"), *question.answers.items()]  # type: ignore[attr-defined]
        self.fields["answer"].help_text = question.hint
