"""Whether there are backups: never what is in them."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from belisha.access.rules import needs
from belisha.keeping import nightly, place
from belisha.keeping.models import Backup
from belisha.keeping.views import frame
from belisha.people.models import School
from belisha.refusal import RefusedError


@needs("see-backups", "school", key="slug")
def backups(request: HttpRequest, school: School) -> HttpResponse:
    """The last backups with size and time, and in red what is wrong."""
    folder, now = place.folder(), timezone.now()
    rows = list(Backup.objects.all()[:60])
    whole = [row for row in rows if not row.fault and not row.removed]
    listed = [(row, _there(row)) for row in rows]
    wrong = []
    if not _recipient():
        wrong.append("There are no backups, because no key is named. On the server, run: belisha backup-key FILE")
    elif not whole:
        wrong.append("There is no backup yet. On the server, run: belisha backup")
    elif now - whole[0].made > nightly.LATE:
        wrong.append("The last backup is older than two days. Look at its fault below, and run: belisha backup")
    if whole and not _there(whole[0]):
        wrong.append(f"The last backup is not where it was written. Look for {whole[0].name}.")
    more: dict[str, Any] = {
        "listed": listed,
        "wrong": wrong,
        "apart": place.is_apart(),
        "folder": folder.name,
        "days": nightly.KEEP.days,
    }
    return frame.page(request, school, "backups", **{**more, "here": "backups"})


def _recipient() -> str:
    try:
        return place.recipient()
    except RefusedError:
        return ""


def _there(row: Backup) -> bool:
    """Whether its file is where it was written, with the size it had."""
    path = place.folder() / row.name
    return bool(row.name) and path.is_file() and path.stat().st_size == row.size
