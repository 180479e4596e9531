"""The engines that Belisha is measured beside: each gets the same policy, in its own language."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from importlib import import_module
from importlib.metadata import PackageNotFoundError, version
from typing import Any, ClassVar, NamedTuple, Protocol

from belisha.rulebook.decide import VERDICTS
from belisha.rulebook.matcher import Matcher, Needs
from belisha.rulebook.vocabulary import Value
from bench.situations import Answer, Facts


class Line(NamedTuple):
    """One line of a policy: its number, its norm's id, its strength, what it needs, and the lines it defeats."""

    number: int
    norm: str
    strength: int
    needs: Needs
    beats: tuple[int, ...]


class Program(NamedTuple):
    """A compiled policy as plain data. Lines that defeat others stand in `order`: beaten ones after their
    beaters. `values` has the facts and their values, `impossible` the combinations that cannot be."""

    lines: tuple[Line, ...]
    order: tuple[int, ...]
    values: Mapping[str, tuple[Value, ...]]
    impossible: Sequence[Needs]

    @property
    def beaten(self) -> dict[int, list[int]]:
        """For every line that others defeat: those others."""
        found: dict[int, list[int]] = {}
        for number in self.order:
            for target in self.lines[number].beats:
                found.setdefault(target, []).append(number)
        return found


def program_of(matcher: Matcher) -> Program:
    """What every peer's program is generated from."""
    beats = {over.bit_length() - 1: tuple(matcher.places(hit)) for over, hit in matcher.scheme.overriders}
    lines = tuple(
        Line(place, line.rule.id, line.strength, line.needs, beats.get(place, ()))
        for place, line in enumerate(matcher.lines)
    )
    values = {fact.name: fact.values for fact in matcher.facts}
    return Program(lines, tuple(beats), values, matcher.impossible)


class CannotError(Exception):
    """An engine says that it cannot answer."""


class Peer(Protocol):
    """One engine. `decide` is what is timed, on what `prepare` made; `answer` only reads its result."""

    name: ClassVar[str]
    package: ClassVar[str]
    cannot: ClassVar[str]

    def __init__(self, program: Program) -> None: ...
    def prepare(self, facts: Facts) -> Any: ...
    def decide(self, prepared: Any) -> Any: ...
    def answer(self, result: Any) -> Answer: ...
    def possible(self, facts: Facts) -> frozenset[str]: ...


class Host:
    """What a peer's caller has to add in Python where the engine only says which lines apply."""

    def __init__(self, program: Program) -> None:
        self.strengths = [line.strength for line in program.lines]
        self.norms = [line.norm for line in program.lines]
        self.beats = [(number, program.lines[number].beats) for number in program.order]

    def settle(self, applying: Sequence[int]) -> tuple[int, Sequence[int], Set[int]]:
        """The strength, the lines that apply, and those defeated."""
        if not applying or not self.beats:
            return max(map(self.strengths.__getitem__, applying), default=0), applying, _NONE
        defeated: set[int] = set()
        for number, targets in self.beats:
            if number in applying and number not in defeated:
                defeated.update(target for target in targets if target in applying)
        standing = [number for number in applying if number not in defeated] if defeated else applying
        return max(map(self.strengths.__getitem__, standing), default=0), applying, defeated

    def answer(self, settled: tuple[int, Sequence[int], Set[int]]) -> Answer:
        """The settled lines under the norms' ids."""
        strength, applying, defeated = settled
        applies, beaten = (frozenset(self.norms[n] for n in numbers) for numbers in (applying, defeated))
        return Answer(VERDICTS[strength], applies, beaten)


def name_of(fact: str) -> str:
    """A fact's name as an identifier."""
    return fact.replace("-", "_")


PEERS = {
    "cedar": "Cedar",
    "rego": "Rego",
    "jsonlogic": "JsonLogic",
    "jsonlogic_by_act": "JsonLogicByAct",
    "cel": "Cel",
    "asp": "Asp",
    "openfisca": "OpenFisca",
}
_NONE: frozenset[int] = frozenset()


def installed() -> tuple[list[type[Peer]], dict[str, str]]:
    """The peers that can be imported here, and for every other one why not."""
    found: list[type[Peer]] = []
    missing = {}
    for module, name in PEERS.items():
        try:
            found.append(getattr(import_module(f"bench.peers.{module}"), name))
        except ImportError as error:
            missing[module] = str(error)
    return found, missing


def version_of(peer: type[Peer]) -> str:
    """The version of a peer's package."""
    try:
        return version(peer.package)
    except PackageNotFoundError:
        return "?"
