"""The forms of this room: a new set, the files, who else is in a picture, the request itself, consents on paper."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, timedelta
from typing import Any, Final
from uuid import UUID

from django import forms
from django.urls import reverse
from django.utils.html import format_html

from belisha.access.ask import visible
from belisha.access.viewer import Viewer
from belisha.approvals.event_photos import hashing, sets
from belisha.approvals.event_photos.hashing import Fingerprint
from belisha.approvals.forms import AskForm, words
from belisha.channels.standing import running
from belisha.people.models import School

OLDEST: Final = timedelta(days=366)
NOT_A_PICTURE: Final = "“{name}” is not a picture that Belisha knows. Choose JPEG, PNG, GIF, WebP, HEIC or AVIF."


class BeginForm(forms.Form):
    """Which account, which event, which day."""

    channel: forms.ModelChoiceField[Any] = forms.ModelChoiceField(
        None,
        label="On which account will they be posted?",
        help_text="Only accounts on the school’s register.",
        empty_label="Choose an account",
        error_messages=dict.fromkeys(("required", "invalid_choice"), "Choose one of the school’s accounts."),
    )
    event = forms.CharField(
        label="Which event is it?",
        help_text="Such as: summer fair, sports day. Name no pupil.",
        max_length=120,
        error_messages={"required": "Say which event it is.", "max_length": "Write no more than 120 letters."},
    )
    day = forms.DateField(
        label="On which day was it?",
        widget=forms.DateInput({"type": "date"}, format="%Y-%m-%d"),
        error_messages={
            "required": "Give the day of the event.",
            "invalid": "Give a day that there is, as 2027-01-15.",
        },
    )

    def __init__(self, *args: Any, school: School, viewer: Viewer, **named: Any) -> None:
        super().__init__(*args, **named)
        self.today = viewer.today
        rows = visible(viewer, "see", "channel").filter(running(viewer.today), school=school, since__lte=viewer.today)
        self.fields["channel"].queryset = rows  # type: ignore[attr-defined]
        self.fields["day"].widget.attrs["max"] = viewer.today.isoformat()
        self.has_channels = rows.exists()

    def clean_day(self) -> date:
        """A day that was, and not long ago."""
        day: date = self.cleaned_data["day"]
        if not self.today - OLDEST <= day <= self.today:
            raise forms.ValidationError("Give a day up to today, within the last year.")
        return day


class ClearableFile(forms.FileInput):
    """Several files. Its name is the one by which pages know how a file field looks."""

    allow_multiple_selected = True


class PicturesField(forms.FileField):
    """Several pictures, as `hashing` left them."""

    widget = ClearableFile

    def clean(self, data: Any, initial: Any = None) -> list[Fingerprint]:
        """Raises ValidationError for what is no picture, or too large."""
        files = [each for each in data or () if isinstance(each, Fingerprint)]
        if not files:
            raise forms.ValidationError("Choose at least one picture.")
        if len(files) > hashing.MOST_FILES:
            raise forms.ValidationError(f"Choose {hashing.MOST_FILES} pictures at most.")
        problems = [said for each in files if (said := _problem(each))]
        if problems:
            raise forms.ValidationError(problems)
        return files


def _problem(file: Fingerprint) -> str:
    if not file.kind:
        return NOT_A_PICTURE.format(name=file.name)
    if (file.size or 0) > hashing.MOST_BYTES:
        return f"“{file.name}” is larger than {hashing.MOST_BYTES // 1_000_000} MB."
    return ""


class FilesForm(forms.Form):
    """Some pictures; nothing of them is kept but their hash."""

    chosen = PicturesField(
        label="Choose pictures",
        help_text="20 MB at a time, 30 pictures in all. You can add more afterwards.",
        widget=ClearableFile(attrs={"accept": "image/*", "multiple": True}),
    )


class CheckForm(forms.Form):
    """One picture."""

    chosen = PicturesField(
        label="Choose the picture",
        help_text="20 MB at most.",
        widget=ClearableFile(attrs={"accept": "image/*", "multiple": False}),
    )


class OthersForm(forms.Form):
    """Who else is in a picture, and whether no pupil is."""

    nobody = forms.BooleanField(
        label="No pupil can be recognised in this picture",
        help_text="Not by the face, and not by a name on a badge, a bag or the wall.",
        required=False,
    )
    others = forms.CharField(
        label="Which other people are in it?",
        help_text="Staff, parents and carers, visitors: their names or what they do. Leave it empty if there are none.",
        required=False,
        max_length=300,
        error_messages={"max_length": "Write no more than 300 letters."},
    )
    agreed = forms.BooleanField(
        label="Each of these people has agreed to this picture",
        help_text="A picture of a member of staff that is used without their agreement has to be reported.",
        required=False,
    )

    def clean(self) -> dict[str, Any]:
        """Nobody is posted who has not agreed."""
        found: dict[str, Any] = super().clean() or {}
        if found.get("others") and not found.get("agreed"):
            self.add_error("agreed", "Ask each of these people first, and tick the box. Or leave the picture out.")
        if found.get("agreed") and not found.get("others") and "others" not in self.errors:
            self.add_error("others", "Say which people have agreed.")
        return found


class PhotosForm(AskForm):
    """The request: a set that was put together, and what is said with it."""

    pictures: forms.ModelChoiceField[Any] = forms.ModelChoiceField(
        None,
        label="Which pictures?",
        empty_label="Choose what you have put together",
        error_messages=dict.fromkeys(
            ("required", "invalid_choice"), "Put the pictures together first, and choose them."
        ),
    )
    words = words("What will be said with them?", "The words of the post. Name no pupil.", required=False, most=2000)
    names_told = forms.BooleanField(
        label="Somebody who does not know the pupils could tell who they are",
        help_text="From the words of the post, or from names in a picture.",
        required=False,
    )

    def __init__(self, *args: Any, **named: Any) -> None:
        super().__init__(*args, **named)
        rows = visible(self.viewer, "change", "picture-set").filter(school=self.school)
        field = self.fields["pictures"]
        field.queryset = rows  # type: ignore[attr-defined]
        field.help_text = format_html(
            '<a class="govuk-link" href="{}">{}</a>',
            reverse("event-photos", args=[self.school.slug]),
            "Put pictures together" if rows.exists() else "You have none yet. Put pictures together first",
        )

    def clean_pictures(self) -> Any:
        """Only what is whole: somebody has said of each picture who is in it, and no family has said no."""
        chosen = self.cleaned_data["pictures"]
        if said := sets.missing(sets.shots(self.viewer, chosen)):
            raise forms.ValidationError(said)
        if chosen.channel.is_over(self.viewer.today):
            raise forms.ValidationError(
                "This account is not on the school’s register any more. Begin anew with another."
            )
        return chosen


class PapersForm(forms.Form):
    """For each child of whom nothing is known: whether the consent was seen on paper, and what was seen."""

    same = forms.CharField(
        label="What have you seen? For every child that you tick",
        help_text="Such as: the form of September 2026, in the folder of the school office.",
        required=False,
        max_length=300,
        error_messages={"max_length": "Write no more than 300 letters."},
    )

    def __init__(self, *args: Any, children: Collection[tuple[UUID, str]], **named: Any) -> None:
        super().__init__(*args, **named)
        self.children = list(children)
        for child, name in self.children:
            self.fields[f"seen-{child.hex}"] = forms.BooleanField(
                label=f"{name}: I have seen the consent on paper", required=False
            )
            self.fields[f"words-{child.hex}"] = forms.CharField(
                label=f"{name}: if it was another paper, which one?", required=False, max_length=300,
                error_messages={"max_length": "Write no more than 300 letters."},
            )  # fmt: skip
        self.order_fields(["same"])

    def clean(self) -> dict[str, Any]:
        """`seen` has the words for each child that was ticked."""
        found: dict[str, Any] = super().clean() or {}
        ticked = [(child, name) for child, name in self.children if found.get(f"seen-{child.hex}")]
        if not ticked and not self.errors:
            raise forms.ValidationError("Tick each child whose consent you have seen on paper.")
        found["seen"] = {child: found.get(f"words-{child.hex}") or found.get("same") or "" for child, _ in ticked}
        if any(not words for words in found["seen"].values()) and "same" not in self.errors:
            self.add_error("same", "Say what you have seen: which form, of which day, where it is kept.")
        return found
