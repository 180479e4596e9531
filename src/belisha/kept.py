"""Rows that are written once and kept for ever: the model refuses to change them, and so does the database."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NoReturn

from django.apps import apps
from django.db import models
from django.db.backends.base.base import BaseDatabaseWrapper


class KeptError(TypeError):
    """Somebody tried to change or delete what is kept for ever."""


class Kept(models.Model):
    """A row that is written once. Its migration lays the triggers of `statements`."""

    class Meta:
        abstract = True

    def save(self, *args: object, **named: object) -> None:
        """Write the row, if it is new."""
        if not self._state.adding:
            raise KeptError(f"{self._meta.verbose_name} is kept as it was written")
        super().save(*args, **named)  # type: ignore[arg-type]

    def delete(self, *args: object, **named: object) -> NoReturn:
        """Refused."""
        raise KeptError(f"{self._meta.verbose_name} is never deleted")


# REPLACE deletes the row that is in its way without waking the trigger on DELETE, so it is caught as an INSERT.
_SQLITE = """
CREATE TRIGGER IF NOT EXISTS {table}_no_update BEFORE UPDATE ON {table}
BEGIN SELECT RAISE(ABORT, '{table} is kept for ever: its rows are never changed'); END;
CREATE TRIGGER IF NOT EXISTS {table}_no_delete BEFORE DELETE ON {table}
BEGIN SELECT RAISE(ABORT, '{table} is kept for ever: its rows are never deleted'); END;
CREATE TRIGGER IF NOT EXISTS {table}_no_replace BEFORE INSERT ON {table}
WHEN EXISTS (SELECT 1 FROM {table} WHERE {same})
BEGIN SELECT RAISE(ABORT, '{table} is kept for ever: its rows are never replaced'); END;
"""

_FUNCTION = """
CREATE OR REPLACE FUNCTION belisha_kept_for_ever() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% is kept for ever: its rows are never changed or deleted', TG_TABLE_NAME
        USING ERRCODE = 'integrity_constraint_violation';
END $$;
"""
_POSTGRESQL = """
CREATE OR REPLACE TRIGGER {table}_no_update BEFORE UPDATE OR DELETE ON {table}
FOR EACH ROW EXECUTE FUNCTION belisha_kept_for_ever();
CREATE OR REPLACE TRIGGER {table}_no_truncate BEFORE TRUNCATE ON {table}
FOR EACH STATEMENT EXECUTE FUNCTION belisha_kept_for_ever();
"""
_LISTED = {
    "sqlite": "SELECT name FROM sqlite_master WHERE type = 'trigger'",
    "postgresql": "SELECT tgname FROM pg_trigger WHERE NOT tgisinternal AND tgenabled <> 'D'",
}
_KINDS = {"sqlite": ("update", "delete", "replace"), "postgresql": ("update", "truncate")}

Tables = Mapping[str, tuple[str, ...]]
"""Names of tables, each with its unique columns."""


def tables() -> Tables:
    """Every table of this installation whose rows are kept for ever."""
    kept = [model._meta for model in apps.get_models() if issubclass(model, Kept)]
    return {
        each.db_table: tuple(field.column or "" for field in each.concrete_fields if field.unique or field.primary_key)
        for each in kept
    }


def statements(vendor: str, of: Tables) -> list[str]:
    """The SQL that makes the triggers of these tables; running it again changes nothing."""
    if vendor == "postgresql":
        return [_FUNCTION, *(_POSTGRESQL.format(table=table) for table in of)]
    return [
        f"{part.strip()} END;"
        for table, unique in of.items()
        for part in _SQLITE.format(table=table, same=" OR ".join(f"{each} = NEW.{each}" for each in unique)).split(
            "END;"
        )
        if part.strip()
    ]


def missing(connection: BaseDatabaseWrapper) -> list[str]:
    """The triggers that are not there or are switched off: making a table anew on SQLite loses them."""
    with connection.cursor() as cursor:
        cursor.execute(_LISTED[connection.vendor])
        found = {row[0] for row in cursor.fetchall()}
    expected = (f"{table}_no_{kind}" for table in tables() for kind in _KINDS[connection.vendor])
    return [name for name in expected if name not in found]
