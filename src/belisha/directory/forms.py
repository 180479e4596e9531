"""The forms of this room."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING, Any, ClassVar

from django import forms

from belisha.people.checks import told
from belisha.people.models import Group, Guardianship, Membership, Person

if TYPE_CHECKING:
    RowForm = forms.ModelForm[Any]
else:
    RowForm = forms.ModelForm

YES_NO = (("yes", "Yes"), ("no", "No"), ("", "Not known"))
_MEANING = {"yes": True, "no": False}


def day_field(label: str, hint: str = "", required: bool = True, missing: str = "") -> forms.DateField:
    """A day, typed or chosen as the browser offers it."""
    return forms.DateField(
        label=label, help_text=hint, required=required, widget=forms.DateInput({"type": "date"}, format="%Y-%m-%d"),
        error_messages={"required": missing or "Give the day.", "invalid": "Give a day that there is, as 2027-01-15."},
    )  # fmt: skip


def yes_no_field(label: str, hint: str) -> forms.TypedChoiceField:
    """Yes, no, or not known, which is never taken for no."""
    return forms.TypedChoiceField(
        label=label, help_text=hint, choices=YES_NO, required=False, widget=forms.RadioSelect,
        coerce=_MEANING.get, empty_value=None,
    )  # fmt: skip


def capital(choices: Iterable[tuple[Any, Any]]) -> list[tuple[str, str]]:
    """Choices as answers on a page: they begin with a capital letter."""
    return [(str(value), str(words).capitalize()) for value, words in choices]


class Versioned(RowForm):
    """A form about a row that somebody else may be changing too."""

    version = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, *args: Any, **named: Any) -> None:
        super().__init__(*args, **named)
        if self.instance is not None:
            self.initial["version"] = self.instance.version

    def edited(self) -> Any:
        """The row with what was typed, to be saved only if it still is what was shown."""
        return self.instance.as_edited_from(self.cleaned_data["version"])


_NAMES = {
    "given_name": "First name",
    "family_name": "Last name",
    "known_as": "Name they are called by",
    "born": "Date of birth",
    "email": "E-mail address",
    "phone": "Telephone",
    "address": "Postal address",
}


class PersonForm(RowForm):
    """Who somebody is, and how to reach them."""

    born = day_field("Date of birth", "You can leave this empty.", required=False)

    class Meta:
        model = Person
        fields = tuple(_NAMES)
        labels: ClassVar = _NAMES
        widgets: ClassVar = {"address": forms.Textarea({"rows": 3})}
        help_texts: ClassVar = {"known_as": "Only if it is not the first name."}
        error_messages: ClassVar = {
            "given_name": {"required": "Type a first name. If somebody has one name only, put it here."},
            "email": {"invalid": "Type a whole e-mail address, as name@school.example."},
        }


class ChangePersonForm(Versioned, PersonForm):
    """The same, of somebody who is on the roll."""


class NewPersonForm(PersonForm):
    """Somebody new, and what they are."""

    what = forms.ChoiceField(
        label="What are they at the school?",
        choices=(
            ("pupil", "A pupil"),
            ("other", "Somebody else"),
        ),
        widget=forms.RadioSelect,
        help_text="A parent or carer is noted on their child’s page. A role is given by the Headteacher, afterwards.",
        error_messages={"required": "Say whether this is a pupil."},
    )
    since = day_field("First day at the school", missing="Give the first day.")
    sure = forms.BooleanField(required=False, label="This is somebody else. Add them too.")
    field_order = ("what", *_NAMES, "since", "sure")

    def alike(self, rows: Iterable[Person]) -> None:
        """People of this name are here. Whoever adds another says that they have looked."""
        names = ", ".join(f"{row}{f' (left on {told(row.left)})' if row.left else ''}" for row in rows)
        if names and not self.cleaned_data["sure"]:
            self.add_error("sure", f"This name is on the roll already: {names}. Look there first.")
        elif not names:
            del self.fields["sure"]


class DayForm(forms.Form):
    """One day, and the version of the row it is about."""

    day = day_field("Last day")
    version = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, *args: Any, label: str, hint: str = "", row: Any = None, **named: Any) -> None:
        super().__init__(*args, **named)
        self.fields["day"].label, self.fields["day"].help_text = label, hint
        self.initial.setdefault("day", date.today())
        if row is not None:
            self.initial["version"] = row.version


class AppointForm(forms.Form):
    """From when, and until when, somebody has a role."""

    since = day_field("First day")
    until = day_field("Last day", "Leave this empty if no end is agreed.", required=False)


class StandInForm(forms.Form):
    """How and how long somebody stands in."""

    basis = forms.ChoiceField(
        label="Why does somebody stand in?",
        choices=(
            ("delegated", "The role is handed to them for a while; its holder keeps it too"),
            ("acting", "They act up, because its holder is away or has left"),
        ),
        widget=forms.RadioSelect,
        error_messages={"required": "Say why somebody stands in."},
    )
    since = day_field("First day")
    until = day_field("Last day", "It ends by itself on this day: at the latest after a year.")


class WordForm(forms.Form):
    """What a second person says."""

    word = forms.ChoiceField(
        label="Do you agree?",
        choices=(("yes", "Yes, I agree"), ("no", "No, I refuse")),
        widget=forms.RadioSelect,
        error_messages={"required": "Say whether you agree."},
    )
    reason = forms.CharField(
        label="Why not?", required=False, max_length=500, widget=forms.Textarea({"rows": 3}),
        help_text="Only if you refuse. It is written in the journal.",
    )  # fmt: skip

    def clean(self) -> dict[str, Any]:
        """A refusal has a reason."""
        found = super().clean() or {}
        if found.get("word") == "no" and not found.get("reason"):
            self.add_error("reason", "Say why you refuse.")
        return found


class GroupForm(RowForm):
    """A class or a year group."""

    class Meta:
        model = Group
        fields = ("kind", "name", "year")
        labels: ClassVar = {"kind": "What is it?", "name": "Name", "year": "The school year begins in"}
        widgets: ClassVar = {"kind": forms.RadioSelect}
        help_texts: ClassVar = {
            "name": "As the school says it, like 3B or Oak.",
            "year": "The year of its September, like 2026.",
        }
        error_messages: ClassVar = {"name": {"required": "Type the name of the class."}}

    def __init__(self, *args: Any, **named: Any) -> None:
        super().__init__(*args, **named)
        self.fields["kind"] = forms.ChoiceField(
            label="What is it?", choices=capital(Group.Kind.choices), widget=forms.RadioSelect,
            error_messages={"required": "Say whether it is a class or a year group."},
        )  # fmt: skip


class ChangeGroupForm(Versioned, GroupForm):
    """The same, of one that is there."""


RESPONSIBILITY = (
    "Do they have parental responsibility?",
    "The rights and duties that the law gives to parents. A mother has it. Others may have it by marriage, "
    "birth certificate, agreement or court order. If you have not seen it, choose “Not known”.",
)
RELATION = ("What are they to the child?", "Like mother, grandfather or foster carer.")


class SinceForm(forms.Form):
    """From when."""

    since = day_field("First day")


class KinForm(SinceForm):
    """What an adult is to a child, from when."""

    relation = forms.CharField(label=RELATION[0], help_text=RELATION[1], max_length=60, required=False)
    parental_responsibility = yes_no_field(*RESPONSIBILITY)
    field_order: tuple[str, ...] = ("relation", "parental_responsibility", "since")


class NewKinForm(PersonForm, KinForm):
    """The same of somebody new."""

    field_order = (*_NAMES, "relation", "parental_responsibility", "since")


class ChangeGuardianForm(Versioned):
    """What an adult is to a child, put right."""

    parental_responsibility = yes_no_field(*RESPONSIBILITY)

    class Meta:
        model = Guardianship
        fields = ("relation", "parental_responsibility")
        labels: ClassVar = {"relation": RELATION[0]}
        help_texts: ClassVar = {"relation": RELATION[1]}


class OrdersForm(Versioned):
    """What binds a family. Only for those who keep children safe."""

    court_order = yes_no_field(
        "Does a court order limit what they may know or do?",
        "Say yes only if you have seen the order, or the police or a social worker have told you.",
    )
    do_not_disclose = yes_no_field(
        "Must where they live be kept from the child’s other parents and carers?",
        "If yes, nobody tells another parent or carer where this adult, or the child with them, can be found.",
    )

    class Meta:
        model = Guardianship
        fields = ("court_order", "do_not_disclose", "note")
        labels: ClassVar = {"note": "What the order says"}
        help_texts: ClassVar = {
            "note": "Who may do what, until when, and where the paper is kept. No more than is needed."
        }
        widgets: ClassVar = {"note": forms.Textarea({"rows": 4})}


class JoinForm(SinceForm):
    """As what somebody joins a class."""

    part = forms.ChoiceField(
        label="What do they do there?",
        choices=capital(Membership.Part.choices),
        widget=forms.RadioSelect,
        error_messages={"required": "Say whether they learn or teach there."},
    )
    field_order = ("part", "since")
