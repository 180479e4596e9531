"""What the database holds of policies, for readers: texts, counsels, and what is in force where."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from django.db.models import QuerySet

from belisha.people.models import School, Trust
from belisha.policies.examples import Example, read_rows
from belisha.policies.models import InForce, Version
from belisha.rulebook.policy import Policy, read_policy
from belisha.rulebook.ruling import Counsel

_MOST_KEPT = 200
_KEY = re.compile(r"[0-9a-f]{16}(\.[0-9a-f]{16}){0,8}")


class NotHeldError(LookupError):
    """There is no such version, or nothing is in force."""


@dataclass(frozen=True, slots=True)
class Standing:
    """What binds a school on a day: its version and those above it, the highest source first.

    `adopted` is the trust whose policy it is, where the school has adopted it.
    """

    school: School
    version: Version
    above: tuple[Version, ...]
    since: date
    adopted: Trust | None

    @property
    def counsel(self) -> Counsel:
        """Rulings under this version and those above it."""
        return counsel((*self.above, self.version))

    @property
    def policy(self) -> Policy:
        """The policy itself."""
        return policy(self.version)

    @property
    def key(self) -> str:
        """Names the texts in an address for ever: the beginnings of their hashes, the school's own last."""
        return ".".join(each.hash[:16] for each in (*self.above, self.version))


@lru_cache(_MOST_KEPT)
def _policy(digest: str) -> Policy:
    row = Version.objects.only("source", "policy").get(digest=digest)
    return read_policy(bytes(row.source), f"{row.policy}/policy.md")


def policy(version: Version) -> Policy:
    """The policy of a version, read once."""
    return _policy(version.digest)


@lru_cache(_MOST_KEPT)
def _counsel(digests: tuple[str, ...]) -> Counsel:
    return Counsel(*(_policy(digest) for digest in digests))


def counsel(versions: Iterable[Version]) -> Counsel:
    """Rulings under these versions, the highest source first."""
    return _counsel(tuple(each.digest for each in versions))


@lru_cache(_MOST_KEPT)
def _examples(digest: str) -> tuple[Example, ...]:
    row = Version.objects.only("examples").get(digest=digest)
    return tuple(read_rows(bytes(row.examples), "examples.toml"))


def examples(version: Version) -> tuple[Example, ...]:
    """The worked examples kept with a version."""
    return _examples(version.digest)


def in_force(rows: QuerySet[InForce], day: date) -> InForce | None:
    """The last row that counts on a day; of two of one day the later written."""
    known = rows.filter(since__lte=day).select_related("version").defer("version__source", "version__examples")
    return known.order_by("since", "id").last()


def standing(school: School, day: date | None = None) -> Standing:
    """What binds a school on a day, today if none is given. Raises NotHeldError where nothing is in force."""
    day = day or date.today()
    row = in_force(school.in_force.all(), day)
    adopted = school.trust if row and row.version is None else None
    source = in_force(adopted.in_force.all(), day) if adopted else row
    if row is None or source is None or source.version is None:
        raise NotHeldError(f"no policy is in force at {school} on {day:%d %B %Y}")
    since = max(row.since, source.since)
    return Standing(school, source.version, _above(source.version, school, day), since, adopted)


def _above(version: Version, school: School, day: date) -> tuple[Version, ...]:
    """The versions that a version's header says it stands under, the highest source first."""
    found = [_named(name, school, day) for name in policy(version).listed("under")]
    return tuple(sorted(found, key=lambda each: policy(each).layer))


def _named(name: str, school: School, day: date) -> Version:
    """A policy named as standing above: the trust's where that is it, else the newest text that is held."""
    row = in_force(school.trust.in_force.all(), day) if school.trust else None
    if row and row.version and row.version.policy == name:
        return row.version
    newest = Version.objects.defer("source", "examples").filter(policy=name).last()
    if newest is None:
        raise NotHeldError(f"the policy stands under '{name}', which is not loaded")
    return newest


def by_key(key: str) -> tuple[Version, ...]:
    """The versions of a permanent address (see `Standing.key`), each as it was first loaded.

    Raises NotHeldError for anything that no school could have had: the last one has to name all the others.
    """
    rows = Version.objects.defer("source", "examples")
    parts = key.split(".") if _KEY.fullmatch(key) else []
    found = tuple(filter(None, (rows.filter(hash__startswith=part).first() for part in parts)))
    if not found or len(found) != len(parts) or not _hang_together(found):
        raise NotHeldError("there is no such version of a policy here")
    return found


def _hang_together(found: tuple[Version, ...]) -> bool:
    """Whether the last version stands under all the others, and these come the highest source first."""
    *above, own = (policy(each) for each in found)
    layers = [each.layer for each in above]
    return sorted(each.id for each in above) == sorted(own.listed("under")) and layers == sorted(layers)


def was_in_force(school: School, version: Version) -> bool:
    """Whether a text was ever in force at a school, its own or its trust's."""
    return any(row.version is not None and row.version.hash == version.hash for row in history(school))


def history(school: School) -> list[InForce]:
    """Everything that was ever put in force for a school, the newest first; its trust's where it adopted that."""
    rows = InForce.objects.filter(school=school)
    if school.trust and rows.filter(version__isnull=True).exists():
        rows |= InForce.objects.filter(trust=school.trust)
    known = rows.select_related("version").defer("version__source", "version__examples")
    return list(known.order_by("-since", "-id"))
