"""Is it alive, is it ready: for whoever watches over an installation."""

from __future__ import annotations

import shutil
from pathlib import Path

from django.conf import settings
from django.db import Error, connection
from django.http import HttpRequest, JsonResponse
from django.views.decorators.http import require_safe

from belisha.serving import actions, soundness, surroundings
from belisha.serving.checkup import FAULT, OK, Check, graded, quietly
from belisha.serving.upkeep import CHECK

# With less than this many bytes free the next thing that is saved may not fit.
NO_ROOM = 10_000_000


@require_safe
def alive(request: HttpRequest) -> JsonResponse:
    """The web server answers; the database is not asked."""
    return _fresh({"alive": True}, 200)


@require_safe
def ready(request: HttpRequest) -> JsonResponse:
    """Whether people can be served: 503 with what is wrong where they cannot."""
    checks = list(quietly((_database, _tables, _worker, _integrity)))
    well = all(each.grade == OK for each in checks)
    listed = {each.name: {"well": each.grade == OK, "said": each.said} for each in checks}
    return _fresh({"ready": well, "checks": listed}, 200 if well else 503)


def _fresh(content: dict[str, object], status: int) -> JsonResponse:
    return JsonResponse(content, status=status, headers={"Cache-Control": "no-store"})


def _database() -> list[Check]:
    try:
        actions.take_turn()
    except Error:
        return [Check("database", FAULT, "cannot be written to")]  # why stands in doctor: it may name the machine
    if connection.vendor == "sqlite" and _is_full(Path(settings.DATA)):
        return [Check("database", FAULT, "cannot be written to: its disk is full")]
    return [Check("database", OK, "can be written to")]


def _is_full(folder: Path) -> bool:
    """A row that was taken back never came to the disk, so the disk is tried by itself."""
    return shutil.disk_usage(folder).free < NO_ROOM or bool(surroundings.unwritable(folder))


def _tables() -> list[Check]:
    behind = soundness.pending()
    return [graded("migrations", not behind, "all applied", f"{len(behind)} are missing")]


def _worker() -> list[Check]:
    return [soundness.heartbeat()]


def _integrity() -> list[Check]:
    """What the check found may name tables or the machine: that stands in doctor."""
    found = [each for each in soundness.last_jobs() if each.name == CHECK]
    return [graded(CHECK, each.grade == OK, "found no damage", "found damage, or could not be done") for each in found]
