"""Duties: what must now be done, by whom, to whom, by when, after something has happened."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from belisha.rulebook.book import Book
from belisha.rulebook.explain import due_text
from belisha.rulebook.matcher import Needs, add_conditions, covered
from belisha.rulebook.norm import Duty, Period, period_text
from belisha.rulebook.policy import Policy
from belisha.rulebook.situation import Facts
from belisha.rulebook.vocabulary import Vocabulary

APPLIES = "applies"
DEPENDS = "depends"


class Arising(NamedTuple):
    """A duty that arises, or may: `depends` has the facts that are still needed to tell."""

    duty: Duty
    policy: Policy
    depends: tuple[str, ...]

    @property
    def status(self) -> str:
        """Whether the duty applies, or depends on facts that are missing."""
        return DEPENDS if self.depends else APPLIES

    def as_json(self) -> dict[str, object]:
        """Plain JSON values; periods as amount and unit, None where the policy sets no time."""
        duty, vocabulary = self.duty, self.policy.vocabulary
        return {
            "clause": duty.clause,
            "norm": duty.id,
            "policy": self.policy.id,
            "event": duty.event,
            "bearer": list(duty.bearers),
            "modality": duty.modality,
            "step": duty.step,
            "party": duty.party or None,
            "to": list(duty.to),
            "within": _period(duty.within),
            "every": _period(duty.every),
            "consent": duty.consent or None,
            "after": list(duty.after),
            "status": self.status,
            "depends-on": list(self.depends),
            "says": due_text(duty, vocabulary),
        }


def _period(period: Period | None) -> dict[str, object] | None:
    if period is None:
        return None
    return {"amount": period[0], "unit": period[1], "text": period_text(period)}


def needs_of(duty: Duty, vocabulary: Vocabulary) -> Needs:
    """The conditions under which a duty arises, once its event has happened; consent is one of them.

    A duty that comes with an act binds the person who acts: it is nobody else's, unless it is a seat's or says
    itself who acts.
    """
    needs: Needs = {}
    add_conditions(needs, duty.when, duty.unless, vocabulary)
    if duty.consent:
        needs[vocabulary.consents[duty.consent]] = frozenset((True,))
    if duty.event in vocabulary.acts and all(vocabulary.roles[bearer].covers for bearer in duty.bearers):
        needs.setdefault("actor", covered(duty.bearers, vocabulary))
    return needs


def _arising(duty: Duty, policy: Policy, facts: Facts) -> Arising | None:
    """The duty as it stands with these facts, or None where it does not arise."""
    missing = []
    for name, values in needs_of(duty, policy.vocabulary).items():
        if facts.get(name) not in values and (name in facts or not values):
            return None
        if name not in facts:
            missing.append(name)
    return Arising(duty, policy, tuple(missing))


def arising(policies: Iterable[Policy], event: str, facts: Facts) -> list[Arising]:
    """The duties that an event raises in a situation, layer after layer, in the order of the text."""
    duties = ((duty, policy) for policy in policies for duty in policy.duties if duty.event == event)
    found = (_arising(duty, policy, facts) for duty, policy in duties)
    return [each for each in found if each is not None]


def facts_of(book: Book, event: str) -> tuple[str, ...]:
    """The facts that the duties of an event depend on, in the fixed order."""
    named = {
        name
        for policy in book.policies
        for duty in policy.duties
        if duty.event == event
        for name in needs_of(duty, policy.vocabulary)
    }
    return tuple(name for name in book.vocabulary.facts if name in named)
