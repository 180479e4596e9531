"""Files that are forgotten while they come in: their SHA-256 is taken piece by piece, and nothing of them is kept.

Not in memory, and on no disk: `Hashing` sees each piece once and lets it go. `forgetting` puts it before a view.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable
from functools import wraps
from io import BytesIO
from typing import Any, Final

from django.core.files.uploadedfile import UploadedFile
from django.core.files.uploadhandler import FileUploadHandler
from django.http import HttpRequest, HttpResponse
from django.views.decorators.csrf import csrf_protect

View = Callable[..., HttpResponse]
MOST_FILES: Final = 30
MOST_BYTES: Final = 20_000_000
HEAD: Final = 16
LEAST: Final = 64
"""No picture is shorter than this."""
_STRANGE: Final = re.compile(r"[\x00-\x1f\x7f\u200e\u200f\u202a-\u202e\u2066-\u2069]")


def kind_of(head: bytes) -> str:
    """What a file is by its first bytes: jpeg, png, gif, webp, heic or avif; empty for anything else."""
    if head.startswith(b"\xff\xd8\xff"):
        return "jpeg"
    if head.startswith(b"\x89PNG\r\n\x1a\n"):
        return "png"
    if head.startswith((b"GIF87a", b"GIF89a")):
        return "gif"
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        return "webp"
    if head[4:8] == b"ftyp":
        return _BRANDS.get(head[8:12], "")
    return ""


_BRANDS: Final = {
    **dict.fromkeys((b"heic", b"heix", b"heim", b"heis", b"mif1"), "heic"),
    **dict.fromkeys((b"avif", b"avis"), "avif"),
}


class Fingerprint(UploadedFile):  # type: ignore[type-arg] # at run time it takes none
    """What is left of a file: its name, size, kind and SHA-256. Its content is its hash, so that two can be told."""

    def __init__(self, name: str, size: int, head: bytes, sha256: str) -> None:
        super().__init__(BytesIO(sha256.encode()), _plain(name), size=size)
        self.sha256, self.kind = sha256, kind_of(head) if size >= LEAST else ""


def _plain(name: str) -> str:
    """The name of a file without what would confuse a page, and short."""
    words = " ".join(_STRANGE.sub("", name).split())
    return words if len(words) <= 100 else f"{words[:80]}…{words[-19:]}"


class Hashing(FileUploadHandler):
    """Takes the hash of each piece of a file, and lets the piece go."""

    def new_file(self, *args: Any, **named: Any) -> None:
        """Begin anew."""
        super().new_file(*args, **named)
        self.sha, self.head, self.chunk_size = hashlib.sha256(), b"", 64 * 1024

    def receive_data_chunk(self, raw_data: bytes, start: int) -> None:
        """Nothing is handed on: the piece ends here."""
        self.sha.update(raw_data)
        self.head = (self.head + raw_data[:HEAD])[:HEAD]

    def file_complete(self, file_size: int) -> Fingerprint:
        """What is left."""
        return Fingerprint(self.file_name or "", file_size, self.head, self.sha.hexdigest())


def forgetting(view: View) -> View:
    """A view whose files are forgotten while they come in. Put it above the rule.

    The check of the form's token reads the form, so it comes after: it is made here, just before the view.
    """
    checked = csrf_protect(view)

    @wraps(view)
    def received(request: HttpRequest, *args: Any, **named: Any) -> HttpResponse:
        request.upload_handlers = [Hashing(request)]
        return checked(request, *args, **named)

    received.csrf_exempt = True  # type: ignore[attr-defined]
    return received
