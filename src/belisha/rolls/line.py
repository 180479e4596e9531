"""What every kind of file comes down to: people, places in classes, parents; and what is wrong with it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

PUPIL, STAFF, CONTACT = "pupil", "staff", "contact"
KINDS = (PUPIL, STAFF, CONTACT)
MOST_LINES = 500_000
MOST_LISTED = 100
MOST_READ = 2_000
"""After so many mistakes the rest of a file is not read."""


@dataclass(frozen=True, slots=True)
class PersonLine:
    """Somebody in a file. `values` are columns of a Person; an absent one is not known to the file."""

    row: int
    key: str
    kind: str
    values: dict[str, str]
    role: str = ""
    since: date | None = None
    gone: date | None = None
    notice: str = ""


@dataclass(frozen=True, slots=True)
class MemberLine:
    """Somebody is in a class or a year group; `group` is its kind, its name and the year in which its year begins."""

    row: int
    key: str
    group: tuple[str, str, int]
    part: str


@dataclass(frozen=True, slots=True)
class GuardianLine:
    """An adult is a child's parent or carer; `responsibility` is None where the file does not say."""

    row: int
    adult: str
    child: str
    relation: str = ""
    responsibility: bool | None = None


Line = PersonLine | MemberLine | GuardianLine


class HaltError(Exception):
    """The file is not read any further: what is wrong is already listed."""


class UnreadableError(Exception):
    """The whole file cannot be read, for this reason."""


@dataclass(slots=True)
class Ills:
    """What is wrong with a file, with row and column: the first hundred, and how many in all."""

    listed: list[dict[str, str | int]] = field(default_factory=list)
    many: int = 0
    notices: list[str] = field(default_factory=list)

    def add(self, row: int, column: str, why: str, file: str = "") -> None:
        """One thing more. Raises HaltError where there is too much already."""
        self.many += 1
        if len(self.listed) < MOST_LISTED:
            self.listed.append({"row": row, "column": column, "why": why, "file": file})
        if self.many >= MOST_READ:
            raise HaltError

    def notice(self, said: str) -> None:
        """Something to know that stops nothing; said once."""
        if said not in self.notices and len(self.notices) < 20:
            self.notices.append(said)
