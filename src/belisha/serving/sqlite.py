"""SQLite in its safe configuration: a library without the WAL-reset fault, every commit on the disk."""

from __future__ import annotations

import platform
import sys

# 3.7.0 to 3.51.2 can corrupt a database when two connections reset the write-ahead log at once.
MENDED = (3, 51, 3)

# The platforms for which pysqlite3 comes ready made; pyproject.toml asks for it there.
WHEELS = {("linux", "x86_64"), ("win32", "AMD64"), ("darwin", "arm64")}

PRAGMAS = (
    "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; "
    "PRAGMA busy_timeout=20000; PRAGMA secure_delete=ON;"
)
# What a connection has to answer; with less, a power cut or a second writer can cost what was saved.
IN_EFFECT = {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1, "busy_timeout": 20000, "secure_delete": 1}


def use_safe_library() -> None:
    """Let Django find a newer SQLite than Python's own, where one is installed and needed."""
    import sqlite3

    if sqlite3.sqlite_version_info >= MENDED:
        return
    try:
        import pysqlite3
    except ImportError:
        return
    sys.modules["sqlite3"] = pysqlite3
    sys.modules["sqlite3.dbapi2"] = pysqlite3.dbapi2


def has_wheel() -> bool:
    """Whether the newer library can simply be installed on this machine."""
    return (sys.platform, platform.machine()) in WHEELS
