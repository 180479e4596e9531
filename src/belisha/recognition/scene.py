"""A scene: one question with everything that was found in it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

from belisha.recognition.people import Mention
from belisha.recognition.phrases import Found
from belisha.recognition.tokens import Token

STAFF: Final = ("teacher", "support-staff", "senior-leader", "headteacher", "volunteer", "agency-worker")
WHO: Final[dict[str, tuple[str, ...]]] = {
    "staff": STAFF,
    "parent": ("parent",),
    "pupil": ("pupil",),
    "governor": ("governor",),
    "other": ("volunteer", "pta-member", "family-member", "agency-worker"),
    "": (),
}


class Scene(NamedTuple):
    """The words of a question, the people in it, the phrases found for facts, and who asks (as ticked, or "")."""

    text: str
    tokens: Sequence[Token]
    people: Sequence[Mention]
    found: Sequence[Found]
    selves: Sequence[Found]
    who: str
    classes: Sequence[Found] = ()

    def of(self, kind: str) -> list[Found]:
        """The phrases found for one fact."""
        return [each for each in self.found if each.kind == kind]

    def word(self, place: int) -> str:
        """The word at a place; empty outside the text."""
        return self.tokens[place].word if 0 <= place < len(self.tokens) else ""

    def piece(self, start: int, end: int) -> str:
        """The part of the text from one token to before another, as it was typed."""
        return self.text[self.tokens[start].start : self.tokens[end - 1].end] if start < end else ""

    def at(self, place: int) -> Mention | None:
        """Somebody whose mention begins here and who is not only said to own another."""
        return next((each for each in self.people if each.start == place and not each.aside), None)

    def ends_between(self, start: int, end: int) -> bool:
        """Whether a sentence ends between two places."""
        return any(token.stop for token in self.tokens[start : max(start, end)])
