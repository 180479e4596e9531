"""One question on a page: its answers, reading what was chosen, and the way back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from django.http import QueryDict
from django.urls import reverse

from belisha.asking import wording
from belisha.asking.answer import Known
from belisha.asking.interview import Step
from belisha.asking.told import DONT_KNOW, Told, offered, word
from belisha.policies.held import Standing
from belisha.recognition.platforms import shelf
from belisha.rulebook.ruling import Counsel
from belisha.rulebook.situation import SituationError, read_word
from belisha.rulebook.vocabulary import Fact, Value, nearest, shown

_BEST_KNOWN = frozenset(("TikTok", "Instagram", "Snapchat", "WhatsApp", "YouTube", "Facebook", "Discord", "X"))


class Choice(NamedTuple):
    """An answer to offer."""

    value: str
    label: str


class Question(NamedTuple):
    """One question as a page shows it. `usual` are the answers for most people, `more` the rest; both may be empty.

    `kind` is choose, tick or number.
    """

    kind: str
    fact: Fact
    text: str
    usual: list[Choice]
    more: list[Choice]
    help: str
    hidden: list[tuple[str, str]]
    said: list[Known]
    back: str
    skip: str
    left: int


def page(standing: Standing, now: Step) -> Question:
    """The next question."""
    fact, told, pupil = now.asked[0], now.told, now.told.who == "pupil"
    here = reverse("ask", args=[standing.school.slug])
    kind = "tick" if len(now.asked) > 1 else "number" if fact.is_number else "choose"
    choices = _ticks(now.asked, pupil) if kind == "tick" else _choices(fact, told, pupil)
    usual = [each for each in choices if _is_usual(fact, each, told)]
    facts = standing.counsel.book.vocabulary.facts
    return Question(
        kind=kind,
        fact=fact,
        text=_text(fact, told, kind),
        usual=usual,
        more=[each for each in choices if each not in usual],
        help=_help(fact, told),
        hidden=told.pairs,
        said=[_said(facts[name], value, told, here) for name, value in told.answers.items()],
        back=_back(standing, told),
        skip=f"{here}?{told.as_usual().query}" if "act" in told.facts else "",
        left=now.more,
    )


def _text(fact: Fact, told: Told, kind: str) -> str:
    """The question as it is put."""
    if kind == "tick":
        return f"About {fact.group}: which of these are true?"
    if fact.name == "actor" and told.who:
        return "Which of these are you?"
    return wording.question(fact, told.who == "pupil")


def _help(fact: Fact, told: Told) -> str:
    """What is said below a question. A child's school day is explained to whoever asks for a child."""
    if fact.name == "below-minimum-age":
        return _ages()
    if fact.name == "time":
        return fact.help if told.answers.get("actor") == "pupil" and told.who != "pupil" else ""
    return fact.help


def _ages() -> str:
    """The ages that the best-known services state."""
    known = [each for each in shelf().named.values() if each.minimum and each.name in _BEST_KNOWN]
    return "As far as we know: " + ", ".join(f"{each.name} {each.minimum}" for each in known) + "."


def _ticks(facts: Sequence[Fact], pupil: bool) -> list[Choice]:
    return [Choice(fact.name, wording.question(fact, pupil)) for fact in facts]


def _choices(fact: Fact, told: Told, pupil: bool) -> list[Choice]:
    if fact.is_number:
        return []
    values = offered(fact, told.who)
    if fact.name == "act":
        first = wording.USUAL_ACTS.get(told.who, ())
        hidden = wording.HIDDEN_ACTS.get(told.who, frozenset())
        values = (*first, *(value for value in values if value not in first and value not in hidden))
    return [Choice(word(value), wording.label(fact, value, pupil)) for value in values]


def _is_usual(fact: Fact, choice: Choice, told: Told) -> bool:
    """Whether an answer is shown at once; the acts that a kind of person seldom asks about are folded away."""
    return fact.name != "act" or not told.who or choice.value in wording.USUAL_ACTS[told.who]


def _said(fact: Fact, value: Value | None, told: Told, here: str) -> Known:
    pupil = told.who == "pupil"
    text = "I don’t know" if value is None else wording.label(fact, value, pupil)
    return Known(wording.asked_of(fact, value, told.who), text, f"{here}?{told.query}&change={fact.name}")


def _back(standing: Standing, told: Told) -> str:
    """The address of the question before, or of the school's page."""
    names = list(told.answers)
    if not names:
        return reverse("school", args=[standing.school.slug]) + (f"?who={told.who}" if told.who else "")
    earlier = told.without(group_of(names[-1], standing.counsel))
    return f"{reverse('ask', args=[standing.school.slug])}?{earlier._replace(usual=False).query}&change={names[-1]}"


def known(name: str, counsel: Counsel) -> Fact:
    """The fact of this name. Raises SituationError, with the nearest, where there is none."""
    facts = counsel.book.vocabulary.facts
    if name not in facts:
        raise SituationError(f"unknown fact '{shown(name)}'{nearest(name, facts)}")
    return facts[name]


def group_of(name: str, counsel: Counsel) -> list[str]:
    """The facts that are asked on one page with this one. Raises SituationError where there is no such fact."""
    facts = counsel.book.vocabulary.facts
    group = known(name, counsel).group
    return [each.name for each in facts.values() if each.name == name or (group and each.group == group)]


def about(name: str, now: Step, counsel: Counsel) -> Step:
    """The same step, asking for one certain fact: somebody wants to change an answer."""
    return now._replace(asked=(known(name, counsel),))


def read(query: QueryDict, told: Told, counsel: Counsel) -> Mapping[str, Value | None] | None:
    """What was chosen: a value for each fact asked, None in place of one for "I don't know"; None for nothing.

    The form names what it asked in `asked`, once for every fact; ticks come as `chosen`.
    """
    facts = counsel.book.vocabulary.facts
    names = list(dict.fromkeys(query.getlist("asked")))
    for name in names:
        known(name, counsel)
    if len(names) > 1:
        return _read_ticks(query.getlist("chosen"), names)
    chosen = query.get("chosen", "").strip()
    if not chosen:
        return None
    return {names[0]: None if chosen == DONT_KNOW else read_word(facts[names[0]], chosen)}


def _read_ticks(ticked: Sequence[str], names: Sequence[str]) -> Mapping[str, Value | None]:
    """Every question of a list answered: yes where it was ticked, otherwise no, or unknown if that was ticked."""
    for each in ticked:
        if each not in names and each != DONT_KNOW:
            raise SituationError(f"'{shown(each)}' is not on this list{nearest(each, names)}")
    rest = None if DONT_KNOW in ticked else False
    return {name: True if name in ticked else rest for name in names}
