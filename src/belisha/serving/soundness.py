"""What the doctor looks at in the database: its version, its settings, its tables, its worker."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from django.db import DatabaseError, OperationalError, connection
from django.db.migrations.executor import MigrationExecutor
from django.utils import timezone

from belisha import kept
from belisha.journal.witnesses import outside
from belisha.keeping import nightly, place
from belisha.serving import sqlite, statics
from belisha.serving.actions import WORKER
from belisha.serving.checkup import FAULT, OK, WARNING, Check, Look, graded
from belisha.serving.database import OLDEST_POSTGRESQL
from belisha.serving.models import Heartbeat, Upkeep
from belisha.serving.worker import FRESH

# In bytes: SQLite reads so much within a second or two.
QUICKLY_READ = 200_000_000


def database() -> Iterator[Check]:
    """The database answers, is new enough, and keeps what it says that it has kept."""
    try:
        connection.ensure_connection()
    except OperationalError:
        raise
    except DatabaseError as error:  # what SQLite says of a file that is none of its own
        yield Check("database", FAULT, damaged(str(error)))
        return
    yield from (_sqlite() if connection.vendor == "sqlite" else _postgresql())


def _sqlite() -> Iterator[Check]:
    import sqlite3  # the one that Django uses: perhaps not Python's own

    version = sqlite3.sqlite_version_info
    found = f"SQLite {'.'.join(map(str, version))}"
    old = f"{found} can damage a database (older than {'.'.join(map(str, sqlite.MENDED))})"
    mend = "install pysqlite3" if sqlite.has_wheel() else "no newer one is ready made for this machine; keep backups"
    grade = FAULT if sqlite.has_wheel() else WARNING
    yield graded("database", version >= sqlite.MENDED, found, f"{old}: {mend}", grade)
    yield from (pragma(name, wanted, _asked(f"PRAGMA {name}")) for name, wanted in sqlite.IN_EFFECT.items())
    yield whole()


def whole() -> Check:
    """Whether SQLite finds damage in its pages; a large database is left to the worker, which reads it every day."""
    try:
        size = int(str(_asked("PRAGMA page_count"))) * int(str(_asked("PRAGMA page_size")))
        if size > QUICKLY_READ:
            return Check("damage", OK, "not looked for now, the database is large: the worker looks every day")
        found = str(_asked("PRAGMA quick_check(1)"))
    except DatabaseError as error:
        found = str(error)
    return graded("damage", found == "ok", "none was found", damaged(found))


def damaged(found: str) -> str:
    """What to do about a damaged database."""
    said = " ".join(found.split())[:200]
    return f"it is damaged ({said}): stop Belisha, keep the file aside, and restore a backup (docs/guide/running.md)"


def pragma(name: str, wanted: object, found: object) -> Check:
    """Whether a safe setting of SQLite is in effect on our connection. A database in memory has no log to write."""
    well = found == wanted or (name == "journal_mode" and found == "memory")
    return graded(name, well, str(found), f"is {found} and has to be {wanted}: something else has changed it")


def _postgresql() -> Iterator[Check]:
    version = int(str(_asked("SHOW server_version_num"))) // 10000
    old = f"PostgreSQL {version} is too old: version {OLDEST_POSTGRESQL} or newer is needed"
    yield graded("database", version >= OLDEST_POSTGRESQL, f"PostgreSQL {version}", old)
    for name in ("fsync", "synchronous_commit", "full_page_writes"):
        found = _asked(f"SHOW {name}")
        yield graded(name, found != "off", str(found), "is off: a power cut would lose what was saved; set it to on")
    encoding = _asked("SHOW server_encoding")
    yield graded("encoding", encoding == "UTF8", str(encoding), f"is {encoding}: make the database with UTF8")
    yield bound()


def bound() -> Check:
    """Whether row-level security, the second line between schools, binds the role that Belisha uses."""
    free = _asked("SELECT rolsuper OR rolbypassrls FROM pg_roles WHERE rolname = current_user")
    what = "is a superuser or may pass by row-level security: use an ordinary role that owns the database"
    return graded("database role", not free, "bound by row-level security", what, WARNING)


def _asked(statement: str) -> object:
    with connection.cursor() as cursor:
        cursor.execute(statement)
        row = cursor.fetchone()
    return row[0] if row else None


def pending() -> list[str]:
    """The migrations that this version needs and the database does not have."""
    executor = MigrationExecutor(connection)
    return [f"{each.app_label} {each.name}" for each, _ in executor.migration_plan(executor.loader.graph.leaf_nodes())]


def tables() -> Iterator[Check]:
    """The tables are those of this version, and those that are kept for ever are guarded."""
    behind = pending()
    yield graded("migrations", not behind, "all applied", f"{len(behind)} are missing: belisha serve applies them")
    if behind:
        return
    gone = kept.missing(connection)
    yield graded("kept for ever", not gone, "guarded by the database", f"triggers are missing: {', '.join(gone)}")


def static() -> Iterator[Check]:
    """Styles and scripts are gathered as they now are."""
    yield graded("static files", statics.gathered(), "gathered", "not gathered yet: belisha serve does it", WARNING)


def worker() -> Iterator[Check]:
    """The worker lives, and what it found the last time."""
    yield heartbeat(WARNING)
    yield from last_jobs()


def heartbeat(grade: str = FAULT) -> Check:
    """How long ago the worker was last alive."""
    row = Heartbeat.objects.filter(part=WORKER).first()
    if row is None:
        return Check("worker", grade, "was never there: belisha serve starts it")
    age = timezone.now() - row.at
    if age < timedelta(minutes=-2):
        return Check("worker", grade, "was last alive in the future: is the clock of this machine right?")
    return graded("worker", age < FRESH, "alive", f"was last alive {row.at:%d %B %Y, %H:%M} UTC", grade)


def last_jobs() -> Iterator[Check]:
    """What the jobs of every day found."""
    for row in Upkeep.objects.order_by("job"):
        yield graded(row.job, row.well, f"{row.said} ({row.done:%d %B %Y, %H:%M} UTC)", row.said)


def witness() -> Iterator[Check]:
    """Whether somebody else holds the proof that the journal was not rewritten."""
    nobody = "none is named outside: whoever rules this machine could rewrite the journal unseen; set BELISHA_WITNESSES"
    yield graded("witness", outside(), "named", nobody, WARNING)


def backups() -> Iterator[Check]:
    """Whether everything could be got back."""
    yield graded("backups", bool(place.recipient()), "made every night", nightly.NONE, WARNING)


# What has to be right before a start, and what is looked at besides.
FIRST: tuple[Look, ...] = (database,)
LOOKS: tuple[Look, ...] = (database, tables, static, worker, witness, backups)
