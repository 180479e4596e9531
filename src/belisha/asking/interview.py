"""The next step of a talk: what the policy says so far, and the one question that comes next."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from belisha.asking.told import WHO, Told
from belisha.interview import together
from belisha.rulebook.ruling import DECISIVE, Counsel, Ruling
from belisha.rulebook.vocabulary import Fact


class Step(NamedTuple):
    """`asked` are the facts of the next question, empty at the end; `more` is how many questions could follow it.

    `alike` says that the answer is the same whichever of several jobs the person has; `taken` that the most usual
    job was taken for theirs, since they wished the rest to be taken as usual. `told` names no job then.
    """

    told: Told
    ruling: Ruling
    asked: tuple[Fact, ...] = ()
    more: int = 0
    alike: bool = False
    taken: bool = False


def step(counsel: Counsel, told: Told) -> Step:
    """Where a talk stands. Raises SituationError for facts that cannot go together."""
    roles = WHO.get(told.who, ())
    if "actor" in told.answers or not roles:
        return _ruled(counsel, told)
    if len(roles) == 1:
        return _ruled(counsel, _as(told, roles[0]))
    if "act" not in told.facts:
        return _ruled(counsel, told)
    return _any_of(counsel, told, roles)


def _ruled(counsel: Counsel, told: Told) -> Step:
    """The ruling, and what is still open."""
    ruling = counsel.rule(told.facts, ordinary=told.usual)
    found = [] if told.usual else [name for name in ruling.still_relevant if name not in told.answers]
    return _asking(counsel, told, ruling, found)


def _asking(counsel: Counsel, told: Told, ruling: Ruling, found: Sequence[str]) -> Step:
    """The step that asks for the first of some facts."""
    if not found:
        return Step(told, ruling)
    facts = counsel.book.vocabulary.facts
    pages = {facts[name].group or name for name in found}
    return Step(told, ruling, tuple(together(facts, found)), len(pages) - 1)


def _any_of(counsel: Counsel, told: Told, roles: Sequence[str]) -> Step:
    """Somebody who has one of several jobs is asked which only at the end, and only where it makes a difference."""
    first = _ruled(counsel, _as(told, roles[0]))
    each = [_ruled(counsel, _as(told, role)).ruling for role in roles]
    if all(_sense(one) == _sense(first.ruling) for one in each):
        return first._replace(told=told, alike=True)
    if told.usual:
        return first._replace(told=told, taken=True)
    found = {name for one in each for name in one.still_relevant if name not in told.answers}
    others = [name for name in counsel.book.vocabulary.facts if name in found]
    return _asking(counsel, told, counsel.rule(told.facts), [*others, "actor"])


def _as(told: Told, role: str) -> Told:
    return told._replace(answers={"actor": role, **told.answers})


def _sense(ruling: Ruling) -> tuple[object, ...]:
    """All that a person would notice of a ruling."""
    decisive = tuple(each for each in ruling.because if each.role == DECISIVE)
    duties = tuple((each.duty, each.depends) for each in ruling.duties)
    return ruling.verdict, ruling.possible, decisive, ruling.still_relevant, ruling.would_change, duties
