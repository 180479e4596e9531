"""The forms of this room."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any, ClassVar, Final

from django import forms

from belisha.filtering import pasted
from belisha.filtering.models import ConnectedFilter, FilterProvider, Rule

LONGEST: Final = 366
"""Days that an allow may last before somebody has to look at it again."""
SHOWN: Final = 25
"""Wrong addresses that a summary of mistakes tells one by one."""
DAY: Final = "Give a day that there is, as 2027-01-15."


def words(label: str, hint: str, required: bool = True, rows: int = 4, most: int = 2000) -> forms.CharField:
    """A field for some sentences."""
    return forms.CharField(
        label=label,
        help_text=hint,
        required=required,
        max_length=most,
        widget=forms.Textarea({"rows": rows}),
        error_messages={"required": f"Fill this in: {label}", "max_length": f"Write no more than {most:,} letters."},
    )


def day_field(label: str, hint: str, required: bool = True) -> forms.DateField:
    """A field for a day."""
    return forms.DateField(
        label=label,
        help_text=hint,
        required=required,
        widget=forms.DateInput({"type": "date"}, format="%Y-%m-%d"),
        error_messages={"required": f"Fill this in: {label}", "invalid": DAY},
    )


class AddressesField(forms.CharField):
    """Addresses, one a line; cleaned to the answers to each.

    A page that shows `lines` of its error needs no more; with TELLS_EACH every wrong address is a mistake of its own.
    """

    def __init__(self, label: str, hint: str, tells_each: bool = False) -> None:
        self.tells_each = tells_each
        super().__init__(
            label=label,
            help_text=hint,
            max_length=200_000,
            widget=forms.Textarea({"rows": 5, "spellcheck": "false", "autocapitalize": "none"}),
            error_messages={
                "required": "Give at least one address, such as example.org.",
                "max_length": f"This is more than Belisha reads at once. Send {pasted.MOST} addresses at a time.",
            },
        )

    def clean(self, value: Any) -> list[pasted.Line]:
        """An answer to each address. Raises ValidationError where one cannot be read; the form shows which."""
        found = pasted.lines(super().clean(value))
        wrong = [each for each in found if each.address is None]
        if not found:
            raise forms.ValidationError(str(self.error_messages["required"]))
        if len(found) > pasted.MOST:
            raise forms.ValidationError(
                f"These are {len(found):,} addresses. Send {pasted.MOST} at a time, so that you can look at each."
            )
        if pasted.twice_only(found):
            return [each for each in found if each.address]
        raise self._wrong(found, wrong)

    def _wrong(self, found: list[pasted.Line], wrong: list[pasted.Line]) -> forms.ValidationError:
        many = f"{len(wrong)} of {len(found)} addresses cannot be used"
        if not self.tells_each:
            error = forms.ValidationError(
                f"{many}. See below what is wrong with each, put them right or take them out."
            )  # fmt: skip
            error.lines = found  # type: ignore[attr-defined]
            return error
        told = [each.said if "“" in each.said else f"“{each.shown}”: {each.said}" for each in wrong[:SHOWN]]
        more = [f"And {len(wrong) - SHOWN} more like these."] if len(wrong) > SHOWN else []
        return forms.ValidationError([f"{many}. Put them right or take them out.", *told, *more])


class RuleForm(forms.Form):
    """Sites to block or to allow."""

    addresses = AddressesField(
        "Which sites?",
        "One address on each line. A site’s name, such as example.org, means the whole site with everything below it.",
    )
    about = forms.ChoiceField(
        label="What kind of site is it?",
        help_text="Anybody may know this. Pupils who meet the block are told in simple words.",
        choices=[("", "Choose"), *Rule.About.choices],
        error_messages={"required": "Choose what kind of site it is."},
    )
    why = words(
        "Why?",
        "Staff and governors read this, now and at the yearly review. Name no pupil, and nobody who told you.",
        most=4000,
    )
    until = day_field("Last day", "After this day it ends by itself.")
    sure = forms.BooleanField(label="I have looked at each of these again, and mean them", required=False)
    quiet = forms.BooleanField(
        label="Do not name it on the public list: count it only",
        help_text="For sites that the list should not advertise. Sites for adults only, and those with violence, hate "
        "or self-harm, are never named, whatever you choose here.",
        required=False,
    )

    def __init__(self, *args: Any, verdict: str, today: date, **named: Any) -> None:
        super().__init__(*args, **named)
        self.today, self.verdict = today, verdict
        if verdict == Rule.Verdict.BLOCK:
            self.fields["until"].required = False
            self.fields["until"].help_text = "After this day the block ends by itself. Leave it empty for no end."
            return
        del self.fields["quiet"]
        self.fields["until"].help_text = "After this day it is blocked again by itself. A year from now at the latest."

    @property
    def lines(self) -> list[pasted.Line]:
        """The answer to each address, where some cannot be used."""
        errors = self.errors.get("addresses")
        found = errors.as_data() if errors else []
        return next((each.lines for each in found if hasattr(each, "lines")), [])

    @property
    def doubtful(self) -> list[pasted.Line]:
        """The addresses at which somebody should look twice."""
        typed = getattr(self, "cleaned_data", {}).get("addresses", [])
        return [each for each in typed if each.warnings]

    def clean(self) -> dict[str, Any]:
        """Whoever means a name that looks like another says so."""
        found: dict[str, Any] = super().clean() or {}
        if self.doubtful and not found.get("sure"):
            self.add_error("sure", "Look at the addresses below again. If you mean them, tick the box.")
        return found

    def clean_until(self) -> date | None:
        """Not a day that is over; for an allow no more than a year away."""
        until: date | None = self.cleaned_data["until"]
        if until is None:
            return None
        if until < self.today:
            raise forms.ValidationError("This day is over. Choose today or a later day.")
        if until > self.today + timedelta(LONGEST) and self.verdict == Rule.Verdict.ALLOW:
            raise forms.ValidationError("Choose a day within a year. Somebody should look at it again then.")
        if until.year > self.today.year + 50:
            raise forms.ValidationError("This day is too far away. Leave it empty for no end.")
        return until


class EndForm(forms.Form):
    """Why a rule ends."""

    why = words("Why does it end?", "Staff and governors read this, also at the yearly review. Name no pupil.")
    version = forms.IntegerField(widget=forms.HiddenInput)


class ProviderForm(forms.ModelForm):  # type: ignore[type-arg]
    """Who provides the filter."""

    version = forms.IntegerField(widget=forms.HiddenInput, required=False)

    class Meta:
        """All but the school."""

        model = FilterProvider
        fields = ("name", "product", "contact", "note")
        help_texts: ClassVar = {
            "name": "Such as LGfL, your council, a company, or your own IT staff.",
            "product": "Such as the name that stands on its pages. Leave it empty if you do not know.",
            "contact": "A telephone number, or the address of the place where you ask for help.",
            "note": "A contract number, opening hours, who at school has the account. No passwords.",
        }
        widgets: ClassVar = {"note": forms.Textarea({"rows": 3})}

    def __init__(self, *args: Any, **named: Any) -> None:
        super().__init__(*args, **named)
        self.initial["version"] = self.instance.version
        self.fields["name"].error_messages["required"] = "Say who provides the filter."


class ConnectForm(forms.Form):
    """A filter to connect: one of those that whoever runs the server has set up for this school."""

    file = forms.ChoiceField(
        label="Which filter?",
        widget=forms.RadioSelect,
        error_messages={"required": "Choose a filter.", "invalid_choice": "Choose one of these filters."},
    )
    name = forms.CharField(
        label="What do you call it?",
        help_text="Such as: Filter in the server room.",
        max_length=ConnectedFilter._meta.get_field("name").max_length,
        error_messages={"required": "Give it a name."},
    )
    by_itself = forms.BooleanField(
        label="Bring it up to date by itself",
        help_text="Within two minutes of every decision, and at the end of every last day. Without it, somebody looks "
        "at what would change and applies it.",
        required=False,
        initial=True,
    )

    def __init__(self, *args: Any, choices: list[tuple[str, str]], **named: Any) -> None:
        super().__init__(*args, **named)
        self.fields["file"].choices = choices  # type: ignore[attr-defined]


class FeedForm(forms.Form):
    """Who fetches a feed, and in which format."""

    name = forms.CharField(
        label="Who fetches it?",
        help_text="Such as: LGfL, or Filter of the council.",
        max_length=100,
        error_messages={"required": "Say who fetches it."},
    )
    format = forms.ChoiceField(
        label="In which format?",
        help_text="Ask whoever runs the filter which of these it reads.",
        widget=forms.RadioSelect,
        error_messages={"required": "Choose a format.", "invalid_choice": "Choose one of these formats."},
    )

    def __init__(self, *args: Any, choices: list[tuple[str, str]], **named: Any) -> None:
        super().__init__(*args, **named)
        self.fields["format"].choices = choices  # type: ignore[attr-defined]
