"""What somebody asks on the page "Who may?": who, which act, about whom or what, on which day."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.db.models import Q, QuerySet

from belisha.access.ask import visible, visible_persons
from belisha.access.relations import FACETS
from belisha.access.viewer import Viewer
from belisha.access.words import ACTS
from belisha.directory.who_may_reserved import Reserved, reserved
from belisha.people.models import Person, School

MOST = 40
WHOLE = ("school", "roll")
"""Kinds of which a school has one: nobody has to choose."""


@dataclass
class Choice:
    """One of many, by words that are searched for: `rows` are those that match, `one` is the one that is meant."""

    words: str = ""
    rows: list[Any] = field(default_factory=list)
    one: Any = None

    @property
    def many(self) -> bool:
        """Whether there were more than are shown."""
        return len(self.rows) > MOST

    @property
    def shown(self) -> list[Any]:
        """Those to choose from."""
        return self.rows[:MOST]


@dataclass
class Asked:
    """A question as far as it has been put. `mistakes` are pairs of a field's id and what to do."""

    who: Choice
    act: str
    about: Choice
    day: date
    typed_day: str
    policy: Reserved | None = None
    mistakes: list[tuple[str, str]] = field(default_factory=list)

    @property
    def verb_and_kind(self) -> tuple[str, str]:
        """The two words of the table."""
        verb, _, kind = self.act.partition(":")
        return verb, kind

    @property
    def is_whole(self) -> bool:
        """Whether the act is about the school as a whole, or is the policy's."""
        return self.policy is not None or self.verb_and_kind[1] in WHOLE

    @property
    def ready(self) -> bool:
        """Whether there is something to answer."""
        return not self.mistakes and self.who.one is not None and bool(self.act)


def read(viewer: Viewer, school: School, given: Mapping[str, str]) -> Asked:
    """The question of an address; an empty one has no mistakes."""
    day, wrong = _day(given.get("on", ""), viewer.today)
    act = given.get("act", "")
    asked = Asked(_whom(viewer, school, given), act, Choice(), day, given.get("on", ""))
    asked.policy = next((each for each in reserved(school, day) if each.key == act), None)
    if asked.policy is None and asked.verb_and_kind not in ACTS:
        asked.act = ""
    elif not asked.is_whole:
        asked.about = _about(viewer, school, asked.verb_and_kind[1], given)
    if given.keys() & {"who", "act", "person"}:
        asked.mistakes = [*_missing(asked), *wrong]
    return asked


def _missing(asked: Asked) -> list[tuple[str, str]]:
    found = []
    if asked.who.one is None:
        found.append(("person", "Choose one of the people.") if asked.who.rows else ("who", _NOBODY))
    if not asked.act:
        found.append(("act", "Choose what they would do."))
    if asked.about.words and not asked.about.rows:
        found.append(("about", "Nothing here that you may see has this name. Leave it empty for a general answer."))
    elif asked.about.words and asked.about.one is None:
        found.append(("thing", "Choose one of these."))
    return found


_NOBODY = "Type the name, or a part of it, of somebody at the school whom you may see."


def _day(typed: str, today: date) -> tuple[date, list[tuple[str, str]]]:
    if not typed:
        return today, []
    try:
        return date.fromisoformat(typed), []
    except ValueError:
        return today, [("on", "Give a day that there is, as 2027-01-15.")]


def _whom(viewer: Viewer, school: School, given: Mapping[str, str]) -> Choice:
    here, words = visible_persons(viewer).filter(school=school), _words(given.get("who", ""))
    return _chosen(here, words, given.get("person", ""), _named("", words))


def _about(viewer: Viewer, school: School, kind: str, given: Mapping[str, str]) -> Choice:
    words = _words(given.get("about", ""))
    return _chosen(_things(viewer, kind).filter(_at(kind, school)), words, given.get("thing", ""), _like(kind, words))


def _words(typed: str) -> str:
    """What was typed, without the character that PostgreSQL does not know."""
    return typed.replace("\0", "").strip()[:100]


def _things(viewer: Viewer, kind: str) -> QuerySet[Any]:
    """Only what whoever asks may see themselves: the answer must not tell them of anybody else."""
    return visible(viewer, "see", kind)


def _at(kind: str, school: School) -> Q:
    return Q(identities__person__school=school) if kind == "account" else Q(school=school)


def _like(kind: str, words: str) -> Q:
    if kind in FACETS:
        return _named("", words)
    if kind == "guardianship":
        return _named("child__", words) | _named("adult__", words)
    if kind == "account":
        return Q(email__icontains=words)
    return _named("person__", words) if kind == "appointment" else Q(name__icontains=words)


def _named(before: str, words: str) -> Q:
    """Somebody whose names have all these words in them."""
    found = Q()
    for word in words.split()[:6]:
        each = (Q(**{f"{before}{name}__icontains": word}) for name in ("given_name", "family_name", "known_as"))
        first, second, third = each
        found &= first | second | third
    return found


def _chosen(rows: QuerySet[Any], words: str, key: str, like: Q) -> Choice:
    if not words:
        return Choice()
    found = list(rows.filter(like).distinct()[: MOST + 1])
    one = next((each for each in found if str(each.pk) == key), found[0] if len(found) == 1 else None)
    return Choice(words, found, one)


def label(kind: str, thing: Any) -> str:
    """A thing to choose, in words."""
    if isinstance(thing, Person):
        return thing.name
    if kind == "guardianship":
        return f"{thing.adult} and {thing.child}"
    if kind == "appointment":
        return f"{thing.person}: {thing.get_role_display()} from {thing.since:%d %B %Y}"
    return str(thing)
