"""New rows in plain SQL: an import writes a million, and models with `bulk_create` would take far longer.

The only place where rows are inserted past the models. What it writes is what they would write, column by column.
"""

from __future__ import annotations

import gc
import json
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import lru_cache
from operator import attrgetter
from typing import Any, Generic, TypeVar

from django.db import connection, models
from django.db.models.base import ModelState

M = TypeVar("M", bound=models.Model)
Adapt = Callable[[Any], Any]
_CACHE = -100_000  # SQLite counts it in KiB where it is negative: 100 MB
_AT_ONCE = 1000
_OBJECTS = 200_000


class Mould(Generic[M]):
    """Makes new rows of one model: these columns are the same in all of them, the others as given or by default.

    A default that is worked out anew for each row, as an id is, has to be given.
    """

    def __init__(self, model: type[M], **columns: object) -> None:
        blank = model(**columns)
        self.model = model
        self.columns = {each.attname: getattr(blank, each.attname) for each in model._meta.concrete_fields}

    def new(self, **columns: object) -> M:
        """One more, not yet saved; what it refers to is given by its id."""
        row = self.model.__new__(self.model)
        row.__dict__ = {"_state": ModelState(), **self.columns, **columns}
        return row


def insert_rows(rows: Sequence[models.Model]) -> None:
    """Write new rows of one model, all columns of each."""
    if rows:
        names = [each.attname for each in rows[0]._meta.concrete_fields if not isinstance(each, models.AutoField)]
        held = attrgetter("__dict__")
        insert(type(rows[0]), names, [[held(row)[name] for name in names] for row in rows])


def insert(model: type[models.Model], names: Sequence[str], rows: Sequence[Sequence[Any]]) -> None:
    """Write new rows, each as the values of these columns."""
    statement, adapts = _plan(model, tuple(names), connection.vendor)
    for at in range(0, len(rows), _AT_ONCE):
        columns: list[Sequence[Any]] = list(zip(*rows[at : at + _AT_ONCE], strict=True))
        for place, adapt in adapts:
            columns[place] = [None if value is None else adapt(value) for value in columns[place]]
        with connection.cursor() as cursor:
            if connection.vendor == "postgresql":
                cursor.execute(statement, [list(column) for column in columns])
            else:
                cursor.executemany(statement, list(zip(*columns, strict=True)))


@lru_cache
def _plan(model: type[models.Model], names: tuple[str, ...], vendor: str) -> tuple[str, list[tuple[int, Adapt]]]:
    """The statement for rows with these columns, and what has to be done to the values of which."""
    by_name = {each.attname: each for each in model._meta.concrete_fields}
    fields = [by_name[name] for name in names]
    adapts = [(at, adapt) for at, field in enumerate(fields) if (adapt := _adapt(field, vendor))]
    quote = connection.ops.quote_name
    into = f"INSERT INTO {quote(model._meta.db_table)} ({', '.join(quote(each.column or '') for each in fields)})"
    if vendor == "postgresql":
        # One statement for all rows: an array for each column.
        return (
            f"{into} SELECT * FROM unnest({', '.join(f'%s::{each.db_type(connection)}[]' for each in fields)})",
            adapts,
        )
    return f"{into} VALUES ({', '.join(['%s'] * len(fields))})", adapts


def _adapt(field: models.Field[Any, Any], vendor: str) -> Adapt | None:
    """What makes a value of a column one that the database takes; None where every value is already."""
    target = field.target_field if isinstance(field, models.ForeignKey) else field
    if isinstance(target, models.JSONField):
        return json.dumps
    if vendor == "postgresql":
        return None
    if isinstance(target, models.UUIDField):
        return attrgetter("hex")
    if isinstance(target, models.DateTimeField):
        return lru_cache(_AT_ONCE)(connection.ops.adapt_datetimefield_value)
    return lru_cache(_AT_ONCE)(connection.ops.adapt_datefield_value) if isinstance(target, models.DateField) else None


@contextmanager
def roomy() -> Iterator[None]:
    """For very many rows: more pages of SQLite at hand, and a look for garbage after so many objects, not after 700."""
    before = gc.get_threshold()
    gc.freeze()
    gc.set_threshold(_OBJECTS, 5, 5)
    try:
        with _pages_at_hand():
            yield
    finally:
        gc.set_threshold(*before)
        gc.unfreeze()


@contextmanager
def _pages_at_hand() -> Iterator[None]:
    """SQLite's own two megabytes would be written out over and over."""
    if connection.vendor != "sqlite":
        yield
        return
    with connection.cursor() as cursor:
        before = cursor.execute("PRAGMA cache_size").fetchone()[0]
        cursor.execute(f"PRAGMA cache_size={_CACHE}")
    try:
        yield
    finally:
        with connection.cursor() as cursor:
            cursor.execute(f"PRAGMA cache_size={before}")
