"""The fields of this room’s forms, dressed like all fields of Belisha."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms
from django.forms.models import ModelChoiceIterator, ModelChoiceIteratorValue

if TYPE_CHECKING:
    RowForm = forms.ModelForm[Any]
    OneOf = forms.ModelChoiceField[Any]
    Iterator = ModelChoiceIterator[Any]
else:
    RowForm = forms.ModelForm
    OneOf = forms.ModelChoiceField
    Iterator = ModelChoiceIterator


def offer(form: forms.BaseForm, name: str, rows: Any) -> None:
    """What can be chosen in a field: set for each form, since it depends on who looks."""
    field: Any = form.fields[name]
    field.queryset = rows


_BARE = (forms.CheckboxInput, forms.RadioSelect, forms.CheckboxSelectMultiple, forms.HiddenInput)


def dress(form: forms.BaseForm) -> None:
    """Every field looks like all fields of Belisha, and points to its hint."""
    for name, field in form.fields.items():
        widget = field.widget
        if isinstance(widget, _BARE):
            continue
        kind = "select" if isinstance(widget, forms.Select) else "input"
        widget.attrs["class"] = "govuk-textarea" if isinstance(widget, forms.Textarea) else f"govuk-{kind}"
        if field.help_text:
            widget.attrs["aria-describedby"] = f"id_{name}-hint"


def day_field(label: str, hint: str = "", required: bool = True) -> forms.DateField:
    """A day, typed or chosen as the browser offers it."""
    return forms.DateField(
        label=label, help_text=hint, required=required, widget=forms.DateInput({"type": "date"}, format="%Y-%m-%d"),
        error_messages={"required": f"Give a day: {label}.", "invalid": "Give a day that there is, as 2027-01-15."},
    )  # fmt: skip


def words_field(label: str, hint: str = "", most: int = 500, required: bool = True, rows: int = 3) -> forms.CharField:
    """Some sentences."""
    return forms.CharField(
        label=label, help_text=hint, max_length=most, required=required, widget=forms.Textarea({"rows": rows}),
        error_messages={"required": f"Fill this in: {label}", "max_length": f"Write no more than {most:,} letters."},
    )  # fmt: skip


def line_field(label: str, hint: str = "", most: int = 100, required: bool = True) -> forms.CharField:
    """A few words on one line."""
    return forms.CharField(
        label=label, help_text=hint, max_length=most, required=required,
        error_messages={"required": f"Fill this in: {label}", "max_length": f"Write no more than {most:,} letters."},
    )  # fmt: skip


class _Value(ModelChoiceIteratorValue):
    """A choice that a person is, for the page that compares what two people typed."""

    def __eq__(self, other: object) -> bool:
        return bool(super().__eq__(getattr(other, "pk", other)))

    __hash__ = ModelChoiceIteratorValue.__hash__


class _Choices(Iterator):
    def choice(self, obj: Any) -> tuple[Any, str]:
        key, label = super().choice(obj)
        return _Value(getattr(key, "value", key), obj), label


class PersonField(OneOf):
    """One of the people who are there for the viewer."""

    iterator = _Choices

    def __init__(self, label: str, hint: str = "", required: bool = True, none: str = "Choose somebody") -> None:
        super().__init__(
            None, label=label, help_text=hint, required=required,
            empty_label=none, error_messages=dict.fromkeys(("required", "invalid_choice"), "Choose somebody."),
        )  # fmt: skip


class Plain(forms.Form):
    """A form of this room."""

    def __init__(self, *args: Any, **named: Any) -> None:
        super().__init__(*args, **named)
        dress(self)


class Row(RowForm):
    """A form about a row that somebody else may be changing too."""

    version = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, **named: Any) -> None:
        super().__init__(*args, **named)
        if self.instance.pk and not self.instance._state.adding:
            self.initial["version"] = self.instance.version
            self.fields["version"].required = True
        else:
            del self.fields["version"]
        dress(self)

    def edited(self) -> Any:
        """The row with what was typed, to be saved only if it still is what was shown."""
        return self.instance.as_edited_from(self.cleaned_data["version"])
