"""Something has happened: help first, then what the policy asks, then the way back to “May I …?”"""

from __future__ import annotations

from typing import NamedTuple

from belisha.asking.answer import Links
from belisha.asking.told import Told
from belisha.asking.understood import Understanding
from belisha.asking.worries import Worry, worry
from belisha.policies.held import Standing
from belisha.rulebook.duties import arising


class Help(NamedTuple):
    """The page: what to do first, the events that the text speaks of in words, and the policy's duties for them."""

    child: bool
    first: str
    events: list[str]
    duties: list[dict[str, object]]


def help_for(standing: Standing, found: Understanding) -> Help | None:
    """The page for a text that tells of trouble, or of something that has happened and asks for nothing."""
    trouble = worry(found.text)
    events = found.events or (trouble.events if trouble else ())
    if trouble is None and (not events or "act" in found.told.facts):
        return None
    return Help(found.told.who == "pupil", _first(trouble, found.told.who), *_duties(standing, events))


def _first(trouble: Worry | None, who: str) -> str:
    if trouble is None:
        return ""
    return trouble.to_child if who == "pupil" else trouble.to_adult


def _duties(standing: Standing, events: tuple[str, ...]) -> tuple[list[str], list[dict[str, object]]]:
    """The events that the policy has duties for, in words, and these duties."""
    vocabulary, links = standing.policy.vocabulary, Links(standing.school, Told({}), False)
    found = {name: arising(standing.counsel.book.policies, name, {}) for name in dict.fromkeys(events)}
    known = [vocabulary.events[name] for name, duties in found.items() if duties]
    return known, [links.duty(each) for duties in found.values() for each in duties]
