"""The words of social media policies: what a clause can speak of, and the question for every fact."""

from __future__ import annotations

from typing import Final

from belisha.rulebook.vocabulary import Vocabulary
from belisha.rulebook.words.acts import ACTS, objects
from belisha.rulebook.words.content import CONTENT, SAID
from belisha.rulebook.words.events import EVENT_FACTS, EVENT_ONLY, EVENTS
from belisha.rulebook.words.facts import FACTS
from belisha.rulebook.words.people import roles
from belisha.rulebook.words.steps import STEPS

__all__ = ["ACTS", "EVENT_ONLY", "SAID", "WORDS"]

_IMAGE_NEEDED: Final = ("shows-own-child", "shows-other-child", "shows-school-event", "taken-at-work")

WORDS: Final = Vocabulary(
    facts={fact.name: fact for fact in (*FACTS, *CONTENT, *EVENT_FACTS)},
    roles=roles(),
    acts=ACTS,
    events=EVENTS,
    steps={step.name: step for step in STEPS},
    consents={
        "other-parents": "other-parents-consent",
        "subject": "subject-consent",
        "victim": "victim-consent",
    },
    objects=objects(),
    # For these acts the account says which password is meant.
    fixed=frozenset((("share-password", "account"), ("save-password", "account"))),
    # A picture that is not there shows nothing.
    impossible=tuple({"image": frozenset(("none",)), flag: frozenset((True,))} for flag in _IMAGE_NEEDED),
)
