"""Which schools and trusts the work at hand is about: without it, no row of theirs can be read at all.

`looking` sets it for Django's queries and, where there is PostgreSQL, for the row-level security of the database.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from typing import TypeVar

from django.db import OperationalError, connection, models, transaction

M = TypeVar("M", bound=models.Model)
SCHOOLS, TRUSTS = "belisha.schools", "belisha.trusts"
ALL = "all"


class UnscopedError(RuntimeError):
    """Rows of schools were asked for without saying which schools: a fault of ours, never answered with rows."""


@dataclass(frozen=True, slots=True)
class Sight:
    """The places in sight; `everything` for jobs that serve the whole installation, as a backup does."""

    schools: frozenset[int] = frozenset()
    trusts: frozenset[int] = frozenset()
    everything: bool = False

    def settings(self) -> tuple[tuple[str, str], ...]:
        """What PostgreSQL is told, for one transaction."""
        if self.everything:
            return ((SCHOOLS, ALL), (TRUSTS, ALL))
        return ((SCHOOLS, _listed(self.schools)), (TRUSTS, _listed(self.trusts)))


NOTHING = Sight()
_NOW: ContextVar[Sight | None] = ContextVar("sight", default=None)


def now() -> Sight:
    """The sight of the work at hand. Raises UnscopedError where there is none."""
    sight = _NOW.get()
    if sight is None:
        raise UnscopedError("rows of schools are only read inside looking(…) or looking_everywhere(…)")
    return sight


@contextmanager
def looking(schools: Iterable[int], trusts: Iterable[int] = ()) -> Iterator[Sight]:
    """Only rows of these schools and trusts can be read or written inside."""
    with _seeing(Sight(frozenset(schools), frozenset(trusts))) as sight:
        yield sight


@contextmanager
def looking_everywhere(why: str) -> Iterator[Sight]:
    """All rows; WHY is for the reader of the code: a job of the installation, never a page."""
    if not why:
        raise UnscopedError("say why everything has to be seen")
    with _seeing(Sight(everything=True)) as sight:
        yield sight


@contextmanager
def _seeing(sight: Sight) -> Iterator[Sight]:
    before = _NOW.get()
    token = _NOW.set(sight)
    try:
        if connection.vendor != "postgresql":
            yield sight
            return
        inside = connection.in_atomic_block
        # The setting must die with the transaction: on a pooled connection the next request would see it otherwise.
        with transaction.atomic():
            _tell(sight)
            yield sight
            _unbroken()
            # After a fault the rollback, to here or to the beginning, brings back what was before.
            if inside and not connection.needs_rollback:
                _tell(before or NOTHING)
    finally:
        _NOW.reset(token)


def _unbroken() -> None:
    """Raises where an error of the database was swallowed: its COMMIT would be a rollback that nobody hears of."""
    if connection.connection and connection.connection.info.transaction_status.name == "INERROR":
        raise OperationalError("an earlier error broke the transaction")


def _tell(sight: Sight) -> None:
    (schools, of_schools), (trusts, of_trusts) = sight.settings()
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT set_config(%s, %s, true), set_config(%s, %s, true)", (schools, of_schools, trusts, of_trusts)
        )


def _listed(ids: frozenset[int]) -> str:
    return ",".join(str(each) for each in sorted(ids))


class AtSchool(models.Manager[M]):
    """Rows of one school each: those of the schools in sight."""

    def get_queryset(self) -> models.QuerySet[M]:
        """Raises UnscopedError where nothing is in sight."""
        sight, rows = now(), super().get_queryset()
        return rows if sight.everything else rows.filter(school_id__in=sight.schools)


class AtPlace(models.Manager[M]):
    """Rows of a school or a trust each: those of the places in sight."""

    def get_queryset(self) -> models.QuerySet[M]:
        """Raises UnscopedError where nothing is in sight."""
        sight, rows = now(), super().get_queryset()
        if sight.everything:
            return rows
        return rows.filter(models.Q(school_id__in=sight.schools) | models.Q(trust_id__in=sight.trusts))


def check(row: models.Model) -> None:
    """Before a row is written. Raises UnscopedError where its place is out of sight, as PostgreSQL does by itself."""
    sight = now()
    school, trust = getattr(row, "school_id", None), getattr(row, "trust_id", None)
    if not (sight.everything or school in sight.schools or trust in sight.trusts):
        raise UnscopedError(f"{row._meta.verbose_name} of a place out of sight")


# Each SELECT is worked out once for a statement, not once for a row.
_SEEN = (
    "(SELECT current_setting('{name}', true) = 'all') OR "
    "{column} = ANY((SELECT string_to_array(nullif(current_setting('{name}', true), 'all'), ',')::bigint[])::bigint[])"
)
_LOCK = """
ALTER TABLE {table} ENABLE ROW LEVEL SECURITY;
ALTER TABLE {table} FORCE ROW LEVEL SECURITY;
DROP POLICY IF EXISTS in_sight ON {table};
CREATE POLICY in_sight ON {table} USING ({seen}) WITH CHECK ({seen});
"""


def row_security_through(table: str, column: str, above: str) -> list[str]:
    """The SQL that hides the rows of TABLE whose COLUMN names a row of ABOVE that is hidden itself."""
    seen = f"EXISTS (SELECT 1 FROM {above} seen WHERE seen.id = {table}.{column})"
    return [_LOCK.format(table=table, seen=seen)]


def row_security(tables: Mapping[str, tuple[str, ...]]) -> list[str]:
    """The SQL with which PostgreSQL itself hides rows out of sight; TABLES with their columns of school and trust."""
    names = {"school_id": SCHOOLS, "trust_id": TRUSTS}
    return [
        _LOCK.format(
            table=table, seen=" OR ".join(f"({_SEEN.format(name=names[column], column=column)})" for column in columns)
        )
        for table, columns in tables.items()
    ]
