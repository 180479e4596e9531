"""The jobs of every day: each may be done twice or cut short without harm.

A room adds its own by a module with `JOBS` that settings.py lists in UPKEEP: its name, how often it is due, and a
function that gives back whether all is well and what it found.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

from django.db import connection

DAY = timedelta(days=1)
CHECK = "check the database"
TIDYING = {"sqlite": ("PRAGMA optimize", "PRAGMA wal_checkpoint(PASSIVE)"), "postgresql": ("ANALYZE",)}
Job = tuple[str, timedelta, Callable[[], tuple[bool, str]]]


def check_database() -> tuple[bool, str]:
    """SQLite reads every page of itself; PostgreSQL watches over its own."""
    if connection.vendor != "sqlite":
        return True, "left to PostgreSQL"
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA quick_check(5)")
        found = [str(row[0]) for row in cursor.fetchall()]
    return found == ["ok"], "; ".join(found)


def tidy_database() -> tuple[bool, str]:
    """Fresh statistics for the planner, and a short write-ahead log."""
    statements = TIDYING[connection.vendor]
    with connection.cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)
    return True, "; ".join(statements)


JOBS: tuple[Job, ...] = ((CHECK, DAY, check_database), ("tidy the database", DAY, tidy_database))
