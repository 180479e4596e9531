"""What came with a form: its key, all that was typed, and a digest of it."""

from __future__ import annotations

import uuid
from dataclasses import dataclass

from django.http import HttpRequest
from django.utils.crypto import salted_hmac

FIELD, HEADER = "once", "Idempotency-Key"
_FORMS = ("application/x-www-form-urlencoded", "multipart/form-data")
_OURS = frozenset((FIELD, "csrfmiddlewaretoken"))
_UNSEEN = frozenset(("version", "next"))
_SECRET = ("password", "secret", "token", "credential", "code")


@dataclass(frozen=True, slots=True)
class Typed:
    """One thing that was typed, chosen or attached. A secret and a file have to be given again."""

    name: str
    value: str
    secret: bool = False
    file: bool = False
    unseen: bool = False

    @property
    def label(self) -> str:
        """The name of the field, as a person may read it."""
        return self.name.rpartition("-")[2].replace("_", " ").capitalize()


def key(request: HttpRequest) -> uuid.UUID | None:
    """The key that came with the form, or None where there is none that can be read."""
    try:
        return uuid.UUID(request.headers.get(HEADER) or (request.POST.get(FIELD, "") if is_form(request) else ""))
    except ValueError:
        return None


def is_form(request: HttpRequest) -> bool:
    """Whether a form was sent, as a page sends it."""
    return request.content_type in _FORMS


def actor(request: HttpRequest) -> str:
    """Who sent it, as the journal names them."""
    return str(getattr(getattr(request, "viewer", None), "ref", "visitor"))


def typed(request: HttpRequest) -> list[Typed]:
    """All that came with a form, but for what Belisha itself put there."""
    if not is_form(request):
        return []
    words = [
        Typed(name, "" if is_secret(name) else str(value), secret=is_secret(name), unseen=name in _UNSEEN)
        for name, values in request.POST.lists()
        for value in values
        if name not in _OURS
    ]
    return words + [Typed(name, "", file=True) for name in request.FILES]


def is_secret(name: str) -> bool:
    """Whether a field's name says that it holds a password or the like."""
    return any(word in name.lower() for word in _SECRET)


def digest(request: HttpRequest) -> str:
    """One number for who sent what where: keyed, since a password may be among it."""
    parts = [actor(request), request.method or "", request.get_full_path()]
    if is_form(request):
        parts += [f"{name}={value!r}" for name, values in sorted(request.POST.lists()) if name not in _OURS
                  for value in values]  # fmt: skip
        parts += [_file(name, request) for name in sorted(request.FILES)]
    else:
        parts.append(request.body.hex())
    return salted_hmac("belisha.submission", "\0".join(parts), algorithm="sha256").hexdigest()


def _file(name: str, request: HttpRequest) -> str:
    """A file's name and content as text."""
    found = []
    for file in request.FILES.getlist(name):
        told = salted_hmac("belisha.submission.file", "", algorithm="sha256")
        for chunk in file.chunks():
            told.update(chunk)
        file.seek(0)
        found.append(f"{file.name!r}:{told.hexdigest()}")
    return f"{name}={found}"
