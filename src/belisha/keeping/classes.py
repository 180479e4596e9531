"""The kinds of record, what is known about how long they are kept, and what a school has decided."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from belisha.keeping.models import Period
from belisha.people.models import School


@dataclass(frozen=True, slots=True)
class RecordClass:
    """One kind. `years` from `counted_from` is a suggestion, only with a `source`; `held`: whether we have such."""

    name: str
    title: str
    says: str
    held: bool
    years: int | None = None
    counted_from: str = ""
    source: str = ""
    grade: str = ""
    checked: str = ""

    @property
    def suggestion(self) -> str:
        """What is suggested, in words; empty where nothing is."""
        if not self.source:
            return ""
        if self.years is None:
            return self.says
        return f"{self.years} years from {Period.Counted(self.counted_from).label}"


@cache
def classes() -> dict[str, RecordClass]:
    """Every kind of record."""
    with (Path(__file__).parent / "periods.toml").open("rb") as file:
        return {name: RecordClass(name=name, **each) for name, each in tomllib.load(file).items()}


def decided(school: School) -> dict[str, Period]:
    """What a school has decided: for each kind the newest row."""
    rows = Period.objects.filter(school=school).select_related("decided_by").order_by("since", "pk")
    return {row.record_class: row for row in rows}


def undecided(school: School) -> list[RecordClass]:
    """The kinds of which there are records here, and no period yet."""
    known = decided(school)
    return [each for each in classes().values() if each.held and each.name not in known]
