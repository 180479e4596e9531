"""What the database itself keeps: whoever has SQL at hand changes no version and nothing that was in force."""

import pytest
from django.db import DatabaseError, connection, transaction

from belisha import kept
from belisha.policies.models import InForce, Version

TABLES = ("policies_version", "policies_inforce")
pytestmark = pytest.mark.django_db


def refused(statement, *values):
    """The message with which the database refuses a statement; None where it does not."""
    try:
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(statement, values)
    except DatabaseError as error:
        return str(error)
    return None


@pytest.mark.parametrize("table", TABLES)
@pytest.mark.parametrize("statement", ["UPDATE {} SET id = id", "DELETE FROM {}"])
def test_no_row_is_changed_or_deleted(table, statement):
    before = (Version.objects.count(), InForce.objects.count())
    assert min(before) > 0
    assert f"{table} is kept for ever" in refused(statement.format(table))
    assert (Version.objects.count(), InForce.objects.count()) == before


@pytest.mark.parametrize("table", TABLES)
def test_no_row_is_replaced_or_cut_away(table):
    if connection.vendor == "sqlite":
        said = refused(f"INSERT OR REPLACE INTO {table} SELECT * FROM {table}")
    else:
        said = refused(f"TRUNCATE {table} CASCADE")
    assert "is kept for ever" in said


def test_a_text_is_not_replaced_by_way_of_its_digest():
    if connection.vendor != "sqlite":
        pytest.skip("only SQLite knows REPLACE")
    columns = "policy, digest, hash, label, title, source, examples, loaded"
    said = refused(
        f"INSERT OR REPLACE INTO policies_version ({columns}) SELECT {columns} FROM policies_version LIMIT 1"
    )
    assert "never replaced" in said


def test_all_triggers_are_there_after_all_migrations():
    assert kept.missing(connection) == []


def test_a_trigger_that_is_gone_is_missed():
    on = " ON policies_version" if connection.vendor == "postgresql" else ""
    assert refused(f"DROP TRIGGER policies_version_no_update{on}") is None
    assert kept.missing(connection) == ["policies_version_no_update"]
