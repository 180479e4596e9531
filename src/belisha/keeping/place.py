"""Where backups go and for whom they are sealed: settings, or small files of the data folder."""

from __future__ import annotations

from pathlib import Path

from django.conf import settings

from belisha.journal import witnesses
from belisha.keeping.keys import sound

RECIPIENT, TO = "backup-recipient", "backup-to"
BACKUPS = "backups"


def recipient() -> str:
    """For whom backups are sealed; empty where nobody was named. Raises RefusedError for what is no recipient."""
    found = str(_set("backup_recipient") or _said(RECIPIENT))
    return sound(found) if found else ""


def folder() -> Path:
    """Where backups are written: what was set, else backups/ in the data folder."""
    found = _set("backup_to") or _said(TO)
    return Path(found).expanduser() if found else settings.DATA / BACKUPS


def registers() -> list[Path]:
    """Where the register of erasures is kept: beside the backups, and with every witness that is a folder elsewhere."""
    outside = [each.path for each in witnesses.configured() if isinstance(each, witnesses.Directory) and not each.own]
    return [folder(), *outside]


def is_apart() -> bool:
    """Whether backups go somewhere else than into the data folder itself."""
    return not folder().resolve().is_relative_to(settings.DATA.resolve())


def remember(path: Path, text: str) -> None:
    """Write a small file of the data folder whole."""
    draft = path.with_name(f"{path.name}.new")
    draft.write_text(f"{text}\n", "utf-8")
    draft.replace(path)


def _set(name: str) -> str:
    return str(getattr(settings, name.upper(), "") or getattr(settings.ENVIRONMENT, name, "") or "")


def _said(name: str) -> str:
    path = settings.DATA / name
    return path.read_text("utf-8").strip() if path.is_file() else ""
