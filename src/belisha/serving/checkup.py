"""The doctor: one line for each thing that has to be right, graded ok, warning or fault."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict, dataclass

OK, WARNING, FAULT = "ok", "warning", "fault"
UNSEEN = "could not be looked at"


@dataclass(frozen=True, slots=True)
class Check:
    """What was looked at, how it stands, and what was found; a fault says what to do."""

    name: str
    grade: str
    said: str

    def as_json(self) -> dict[str, str]:
        """For other programs."""
        return asdict(self)


Look = Callable[[], Iterable[Check]]


def graded(name: str, well: bool, said: str, otherwise: str, grade: str = FAULT) -> Check:
    """`said` where all is well, else `otherwise` with the grade."""
    return Check(name, OK, said) if well else Check(name, grade, otherwise)


def looked(looks: Iterable[Look]) -> Iterator[Check]:
    """The checks of several looks; a look that fails is a fault of its own."""
    for look in looks:
        try:
            yield from look()
        except Exception as error:  # the doctor goes on, whatever one look meets
            said = " ".join(str(error).split()) or type(error).__name__
            yield Check(named(look), FAULT, f"{UNSEEN}: {said[:300]}")


def quietly(looks: Iterable[Look]) -> Iterator[Check]:
    """The same for everybody's eyes: what a failure says may name the machine, so it is not told."""
    for look in looks:
        try:
            yield from look()
        except Exception:  # why, the doctor says
            yield Check(named(look), FAULT, f"{UNSEEN}; belisha doctor says why")


def named(look: Look) -> str:
    """The name of a look, for a check that it could not give."""
    return look.__name__.strip("_").replace("_", " ")


def faults(checks: Iterable[Check]) -> list[Check]:
    """Those that stop a start."""
    return [each for each in checks if each.grade == FAULT]
