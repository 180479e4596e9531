"""The backup of every night: made, written down, and older ones removed in their time."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

from belisha.journal.actions import program
from belisha.keeping import actions, place, sealing
from belisha.keeping.envelope import digest
from belisha.keeping.models import Backup
from belisha.keeping.sealing import Made
from belisha.keeping.snapshot import FAULTS
from belisha.refusal import RefusedError

KEEP = timedelta(days=35)
"""An erased person is in no backup any more after so long."""
LATE = timedelta(days=2)
NONE = "there are no backups: belisha backup-key FILE begins them"


def backed_up(job: str, folder: Path, recipient: str) -> Made:
    """Make one and write it down; a failure is written down too. Raises RefusedError."""
    try:
        made = sealing.make(folder, recipient)
    except FAULTS as error:
        actions.note_fault(program(job), " ".join(str(error).split()))
        raise RefusedError(" ".join(str(error).split())[:500]) from error
    actions.note_backup(program(job), made)
    return made


def age_out(now: datetime, folder: Path) -> int:
    """Remove backups that are older than 35 days, never the newest one; how many."""
    rows = list(Backup.objects.filter(fault="", removed__isnull=True).order_by("-made"))
    old = [row for row in rows[1:] if now - row.made > KEEP]
    for row in old:
        (folder / row.name).unlink(missing_ok=True)
        actions.note_removed(program("backups-age"), row)
    return len(old)


def night() -> tuple[bool, str]:
    """The job: a backup where a recipient is set, then those of age are removed."""
    recipient = place.recipient()
    if not recipient:
        return True, NONE
    made = backed_up("nightly-backup", place.folder(), recipient)
    removed = age_out(datetime.now(UTC), place.folder())
    return True, f"{made.path.name}, {made.size} bytes, read back; {removed} removed because of their age"


def newest_is_whole() -> tuple[bool, str]:
    """The job: the newest backup is read again, and is what it was."""
    row = Backup.objects.filter(fault="", removed__isnull=True).order_by("-made").first()
    if row is None:
        return True, "there is none yet"
    path = place.folder() / row.name
    if not path.is_file():
        return False, f"{row.name} is not in {path.parent}"
    return digest(path) == (row.size, row.digest), row.name
