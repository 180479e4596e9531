"""The versions that a school has had, the newest first."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from belisha.people.models import School
from belisha.policies import held
from belisha.reading.texts import Texts, of
from belisha.rulebook.policy import Policy

_FEWEST = 8
"""Letters of a hash that name a version in an address."""


class Stage(NamedTuple):
    """From a day on these texts bound the school."""

    since: date
    texts: Texts
    adopted: str
    standing: held.Standing

    @property
    def policy(self) -> Policy:
        """The policy of that time."""
        return self.texts.policy

    @property
    def label(self) -> str:
        """What to call the version: what its header says, or the beginning of its hash."""
        return self.policy.header.get("version") or self.policy.hash[:8]


def stages(school: School) -> list[Stage]:
    """Everything that has bound the school or is going to, each text once for as long as it stayed."""
    found: list[Stage] = []
    for day in sorted({row.since for row in held.history(school)}):
        stage = _on(school, day)
        if stage and (not found or found[-1].texts != stage.texts):
            found.append(stage)
    return found[::-1]


def _on(school: School, day: date) -> Stage | None:
    """What bound the school on a day; nothing where its trust had no policy yet."""
    try:
        standing = held.standing(school, day)
    except held.NotHeldError:
        return None
    return Stage(day, of(standing), str(standing.adopted or ""), standing)


def named(found: Sequence[Stage], name: str) -> Stage | None:
    """The stage that an address names by its key, or by the hash of its policy or the beginning of it."""
    by_key = [stage for stage in found if stage.texts.key == name]
    by_hash = [stage for stage in found if len(name) >= _FEWEST and stage.policy.hash.startswith(name)]
    return next(iter((*by_key, *by_hash)), None)
