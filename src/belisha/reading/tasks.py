"""Duties as rows of a table: who must do what, to whom, by when, in which case, and by which clause."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import groupby
from typing import NamedTuple

from belisha.reading.links import anchor
from belisha.reading.texts import MOST_KEPT, Texts
from belisha.rulebook.explain import condition_text, deadline_text, either
from belisha.rulebook.norm import Condition, Duty
from belisha.rulebook.policy import Policy
from belisha.rulebook.vocabulary import Vocabulary

STANDING = "always"


class Task(NamedTuple):
    """A duty as it is shown. `event` and `binds` are words of the vocabulary, all else is for people.

    `binds` has everyone who has the duty: the people whom a word such as `staff` covers, and the word itself.
    """

    event: str
    binds: frozenset[str]
    who: str
    modality: str
    what: str
    to: str
    by: str
    cases: tuple[str, ...]
    clause: str
    anchor: str


class Group(NamedTuple):
    """The duties of one event, and a heading that says when they arise."""

    event: str
    heading: str
    tasks: tuple[Task, ...]


@lru_cache(MOST_KEPT)
def tasks(texts: Texts) -> tuple[Task, ...]:
    """Every duty of the policies that bind a school, event after event in the order of the vocabulary."""
    vocabulary = texts.vocabulary
    found = [
        _task(duty, policy, policy is texts.policy)
        for policy in (texts.policy, *reversed(texts.above))
        for duty in policy.duties
    ]
    order = {event: place for place, event in enumerate((*vocabulary.events, *vocabulary.acts))}
    return tuple(_together(sorted(found, key=lambda task: order.get(task.event, len(order)))))


def _task(duty: Duty, policy: Policy, own: bool) -> Task:
    vocabulary = policy.vocabulary
    roles = vocabulary.roles
    party = roles[duty.party].many if duty.party else ""
    return Task(
        duty.event,
        frozenset(duty.bearers).union(*(roles[name].covers for name in duty.bearers)),
        _capital(either([roles[name].many for name in duty.bearers])),
        duty.modality,
        vocabulary.steps[duty.step].text(party, ""),
        _capital(either([roles[name].one for name in duty.to])),
        deadline_text(duty).strip(),
        _cases(duty, vocabulary),
        duty.clause if own else f"{policy.id}/{duty.clause}",
        anchor(duty.clause, "" if own else policy.id),
    )


def _cases(duty: Duty, vocabulary: Vocabulary) -> tuple[str, ...]:
    """The conditions under which the duty arises, each as part of a sentence that begins with `if`."""
    found = [condition_text(each, vocabulary) for each in duty.when]
    found += [f"unless {condition_text(each, vocabulary)}" for each in duty.unless]
    if duty.consent:
        found.append(condition_text(Condition(vocabulary.consents[duty.consent], "yes"), vocabulary))
    if duty.after:
        found.append(f"after {either(duty.after, 'and')}")
    return tuple(found)


def _together(found: Sequence[Task]) -> list[Task]:
    """The duties, those that differ in one condition only made into one: `if it is unlawful or defamatory`."""
    alike: dict[Task, list[Task]] = {}
    for task in found:
        alike.setdefault(task._replace(cases=()), []).append(task)
    return [each for same in alike.values() for each in _joined(same)]


def _joined(same: Sequence[Task]) -> list[Task]:
    shared = [case for case in same[0].cases if all(case in task.cases for task in same)]
    rest = [tuple(case for case in task.cases if case not in shared) for task in same]
    if all(len(each) == 1 for each in rest):
        return [same[0]._replace(cases=(*shared, ", or ".join(each[0] for each in rest)))]
    return list(dict.fromkeys(same))


def heading(event: str, vocabulary: Vocabulary) -> str:
    """When the duties of an event arise, as a heading."""
    if event == STANDING:
        return "At all times"
    happening = vocabulary.events.get(event)
    return f"When {happening}" if happening else f"When somebody wants to {vocabulary.acts[event]}"


def grouped(found: Iterable[Task], vocabulary: Vocabulary) -> list[Group]:
    """The duties event by event."""
    return [
        Group(event, heading(event, vocabulary), tuple(same)) for event, same in groupby(found, lambda task: task.event)
    ]


def people(found: Iterable[Task], vocabulary: Vocabulary) -> list[tuple[str, str]]:
    """(word, name) of everyone who has a duty: people who can ask first, then seats such as the school."""
    binds = frozenset().union(*(task.binds for task in found))
    actors = [str(value) for value in vocabulary.facts["actor"].values]
    seats = [name for name, role in vocabulary.roles.items() if not role.covers]
    return [(name, _capital(vocabulary.roles[name].many)) for name in (*actors, *seats) if name in binds]


def case_text(task: Task) -> str:
    """The conditions in one line, beginning with `If` where there is something to hold."""
    holds = [case for case in task.cases if not case.startswith(("unless ", "after "))]
    others = [case for case in task.cases if case not in holds]
    return _capital(", ".join([f"if {either(holds, 'and')}"] * bool(holds) + others))


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
