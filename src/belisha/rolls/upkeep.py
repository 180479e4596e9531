"""The jobs of the worker for rolls: whatever waits to be read, applied or undone; and forgetting old files."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from belisha.rolls.actions import receiving
from belisha.rolls.models import RollImport
from belisha.sight import looking, looking_everywhere

BUSY = (RollImport.Stage.READING, RollImport.Stage.APPLYING, RollImport.Stage.UNDOING)


def bring_in() -> tuple[bool, str]:
    """Do what waits, the oldest first."""
    with looking_everywhere("the worker serves every school; each import is then done in the sight of its own"):
        waiting = list(RollImport.objects.filter(stage__in=BUSY).order_by("made").values_list("pk", "school_id"))
    for roll, school in waiting:
        with looking((school,)):
            receiving.work(RollImport.objects.get(pk=roll), date.today())
    return True, f"{len(waiting)} done"


def forget() -> tuple[bool, str]:
    """Files that nobody needs any more."""
    with looking_everywhere("files are forgotten at every school"):
        return True, f"{receiving.forget_old(datetime.now(UTC))} forgotten"


JOBS = (
    ("bring in rolls", timedelta(0), bring_in),
    ("forget old files of rolls", timedelta(days=1), forget),
)
