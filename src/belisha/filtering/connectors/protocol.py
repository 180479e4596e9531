"""What every filter answers to, and the plain values that go to and fro."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import NamedTuple, Protocol

from belisha.filtering.lines import Laid, Line
from belisha.refusal import RefusedError


class FilterError(RefusedError):
    """The filter did not do it; the words say what is so now, and what to do."""


class FilterDownError(FilterError):
    """The filter does not answer."""


class NotTakenUpError(FilterError):
    """The list is written, but the running filter still has the old one. Applying again is safe."""


class ChangedMeanwhileError(FilterError):
    """The list is not the one that the plan was made for; nothing was changed."""


class Rejected(FilterError):
    """The filter's own check refused the list; the old one is back in its place."""


@dataclass(frozen=True)
class State:
    """What a filter holds: every line in its own terms, and whether the running filter has taken it up."""

    lines: Laid = field(default_factory=dict)
    serial: int = 0
    print: str = ""  # the same print, the same content
    taken_up: bool = True
    running: bool = True
    strange: tuple[str, ...] = ()  # what is there and was never ours


class Change(NamedTuple):
    """One line that would be otherwise afterwards; WAS or NOW is empty where it comes or goes."""

    host: str
    path: str
    was: str
    now: str


@dataclass(frozen=True)
class Plan:
    """What would be done to a filter, to be looked at first."""

    after: Laid
    changes: tuple[Change, ...]
    had: State
    cannot: tuple[str, ...] = ()  # what this filter cannot be told, each in a sentence; nothing else is done instead
    partly: tuple[str, ...] = ()  # what it can be told, but does only at times

    @property
    def is_needed(self) -> bool:
        """Whether applying would do anything."""
        return bool(self.changes) or not self.had.taken_up or bool(self.had.strange)

    def of(self, what: str) -> tuple[Change, ...]:
        """The changes that "add", "remove" or "change" a line."""
        wanted = {"add": (False, True), "remove": (True, False), "change": (True, True)}[what]
        return tuple(change for change in self.changes if (bool(change.was), bool(change.now)) == wanted)

    def says(self) -> tuple[str, ...]:
        """The plan in plain sentences, one for each line."""
        told = [_sentence(change) for change in self.changes]
        told += [f"A line that was written by hand goes: {line}" for line in self.had.strange]
        if not self.had.taken_up and not self.changes:
            told.append("The list is right, but the running filter has an older one. It is told to read it again.")
        return (*told, *self.cannot, *self.partly)


class Drift(NamedTuple):
    """How a filter differs from what it was told: somebody changed it by hand, or it lost something."""

    added: tuple[Change, ...]
    missing: tuple[Change, ...]
    changed: tuple[Change, ...]
    strange: tuple[str, ...]

    def __bool__(self) -> bool:
        return any(self)


class Laying(NamedTuple):
    """The lines in a filter's own terms, what it cannot be told, and what it does only at times."""

    lines: Laid
    cannot: tuple[str, ...] = ()
    partly: tuple[str, ...] = ()


class Filter(Protocol):
    """One filter of a school."""

    name: str

    def terms(self, wanted: Iterable[Line]) -> Laying:
        """What the filter would hold if it were told all this."""
        ...

    def plan(self, wanted: Iterable[Line], have: State) -> Plan:
        """What applying would change."""
        ...

    def apply(self, plan: Plan) -> State:
        """Do it, and give what was read back. Raises FilterError."""
        ...

    def read(self) -> State:
        """What the filter holds now. Raises FilterError."""
        ...

    def roll_back(self, to: State) -> State:
        """Bring back what was read before. Raises FilterError."""
        ...


def planned(laying: Laying, have: State) -> Plan:
    """The plan that leads from what a filter has to what it should hold."""
    return Plan(laying.lines, differences(have.lines, laying.lines), have, laying.cannot, laying.partly)


def differences(before: Laid, after: Laid) -> tuple[Change, ...]:
    """Every line that is not the same in both, in order."""
    keys = sorted(key for key in before.keys() | after.keys() if before.get(key) != after.get(key))
    return tuple(Change(*key, before.get(key, ""), after.get(key, "")) for key in keys)


def drift(told: Laid, have: State) -> Drift:
    """What somebody added to, took from or changed in a filter since it was TOLD this, in the filter's own terms."""
    found = differences(told, have.lines)
    added = tuple(change for change in found if not change.was)
    missing = tuple(change for change in found if not change.now)
    return Drift(added, missing, tuple(change for change in found if change.was and change.now), have.strange)


def _sentence(change: Change) -> str:
    place = f"{change.host}{change.path}"
    done = {"block": "blocked", "allow": "allowed"}
    if not change.was:
        return f"{place} will be {done[change.now]}."
    if not change.now:
        return f"{place} will no longer be {done[change.was]}."
    return f"{place} was {done[change.was]}, and will be {done[change.now]}."
