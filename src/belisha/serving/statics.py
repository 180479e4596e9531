"""Styles, scripts and pictures: gathered once for each state of the files, compressed, named by their content."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path
from typing import Any

from django.conf import settings
from django.contrib.staticfiles.finders import get_finders
from django.core.files.storage import FileSystemStorage
from django.core.management import call_command
from whitenoise.storage import CompressedManifestStaticFilesStorage

# Both stand beside the folder that is served, not in it: what is installed is nobody else's business.
STAMP = "static.gathered"
MANIFEST = "static.json"


class Named(CompressedManifestStaticFilesStorage):  # type: ignore[misc]
    """Names files by their content once they are gathered; before that, as in tests, by their own names."""

    manifest_strict = False
    manifest_name = MANIFEST

    def __init__(self, *given: Any, **more: Any) -> None:
        beside = FileSystemStorage(location=_beside(""), file_permissions_mode=0o600)
        super().__init__(*given, manifest_storage=beside, **more)

    def hashed_name(self, name: str, content: object = None, filename: str | None = None) -> str:
        """The name with a fingerprint in it; the plain one of a file that is not gathered."""
        try:
            return str(super().hashed_name(name, content, filename))
        except ValueError:
            return name


def _beside(name: str) -> Path:
    return Path(settings.STATIC_ROOT).parent / name


def fingerprint() -> str:
    """A hash over every static file of every room, its name and its content."""
    found = sorted(
        (path, storage.path(path)) for finder in get_finders() for path, storage in finder.list(["CVS", ".*", "*~"])
    )
    digest = sha256()
    for name, path in found:
        digest.update(f"{name}\n".encode() + sha256(Path(path).read_bytes()).digest())
    return digest.hexdigest()


def gathered() -> bool:
    """Whether what is gathered is what the files now are."""
    stamp = _beside(STAMP)
    whole = stamp.is_file() and _beside(MANIFEST).is_file() and any(Path(settings.STATIC_ROOT).iterdir())
    return whole and stamp.read_text() == fingerprint()


def gather() -> bool:
    """Gather the files if any has changed; whether that was done."""
    if gathered():
        return False
    _beside(STAMP).unlink(missing_ok=True)
    call_command("collectstatic", interactive=False, clear=True, verbosity=0)
    _beside(STAMP).write_text(fingerprint())
    return True
