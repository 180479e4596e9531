"""What the database itself refuses: to change or delete a policy's version, or what was in force."""

from __future__ import annotations

from django.db.backends.base.base import BaseDatabaseWrapper

TABLES = ("policies_version", "policies_inforce")

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
_SAME = {"policies_version": "id = NEW.id OR digest = NEW.digest", "policies_inforce": "id = NEW.id"}

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


def statements(vendor: str) -> list[str]:
    """The SQL that makes the triggers of a kind of database; running it again changes nothing."""
    if vendor == "postgresql":
        return [_FUNCTION, *(_POSTGRESQL.format(table=table) for table in TABLES)]
    return [
        f"{part.strip()} END;"
        for table in TABLES
        for part in _SQLITE.format(table=table, same=_SAME[table]).split("END;")
        if part.strip()
    ]


def missing(connection: BaseDatabaseWrapper) -> list[str]:
    """The triggers that are not there or are switched off: making a table anew on SQLite loses them."""
    kinds = ("update", "truncate") if connection.vendor == "postgresql" else ("update", "delete", "replace")
    with connection.cursor() as cursor:
        cursor.execute(_LISTED[connection.vendor])
        found = {row[0] for row in cursor.fetchall()}
    return [name for table in TABLES for kind in kinds if (name := f"{table}_no_{kind}") not in found]
