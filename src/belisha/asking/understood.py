"""What was understood of a question in somebody's own words, ready to be shown and corrected."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from belisha.asking.told import WHO, Told
from belisha.asking.wording import label, question
from belisha.rulebook.vocabulary import Vocabulary

if TYPE_CHECKING:
    from belisha.recognition.platforms import Platform
    from belisha.recognition.recognise import Understood


class Piece(NamedTuple):
    """One thing understood: the person's own words (`corrected` where misspelt), what they were taken to say."""

    words: str
    corrected: str
    key: str
    value: str
    why: str


class Understanding(NamedTuple):
    """What was understood, and the words that were not.

    `events` names what has happened, if anything has; `refusing` is whether the person asks about not doing something,
    `channel` a way of writing or speaking that is no social media, such as e-mail.
    """

    told: Told
    text: str
    pieces: tuple[Piece, ...]
    unknown: tuple[str, ...]
    platforms: tuple[Platform, ...]
    events: tuple[str, ...]
    cut: bool
    refusing: bool
    channel: str


def understand(text: str, who: str, vocabulary: Vocabulary) -> Understanding:
    """What a text says, in facts of the vocabulary; nothing is guessed that does not appear among the pieces."""
    from belisha.recognition.recognise import recognise  # its word lists are read when somebody types

    found = recognise(text, vocabulary, who)
    facts = dict(found.facts)
    roles = WHO.get(who, ())
    if "actor" not in facts and len(roles) == 1:
        facts["actor"] = roles[0]
    told = Told(facts, who)
    pieces = tuple(_pieces(found, vocabulary, who == "pupil"))
    return Understanding(
        told, text[:500], pieces, found.unknown, found.platforms, found.events, found.cut, found.refusing, found.channel
    )


def _pieces(found: Understood, vocabulary: Vocabulary, pupil: bool) -> list[Piece]:
    facts = vocabulary.facts
    return [
        Piece(m.words, m.corrected, question(facts[m.fact], pupil), label(facts[m.fact], m.value, pupil), m.why)
        for m in found.matches
        if m.words and found.facts.get(m.fact) == m.value
    ]
