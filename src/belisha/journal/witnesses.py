"""Who keeps checkpoints outside the database, where nobody who can change the database reaches them.

A directory on another machine, a mailbox, a store that speaks S3. Nothing but names, sizes and hashes goes there.
"""

from __future__ import annotations

import os
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, Protocol
from urllib.parse import unquote, urlsplit

from belisha.journal.offline import Note, notes_in

ALLOWED = "dir:/path, mailto:name@school.example or s3://bucket/prefix, with commas between them"
PATIENCE = 20
"""Seconds that a witness is given to answer."""
_MAIL = re.compile(r"[^@\s,<>]+@[^@\s,<>]+")
_LOCKED = timedelta(days=7 * 365)


class WitnessError(ValueError):
    """What was said of a witness cannot be; the message says why."""


class UnreachedError(Exception):
    """A witness could not be reached, or would not take what it was given; the message says why."""


class Witness(Protocol):
    """One of them. `name` is as the setting has it; `label` is for people."""

    @property
    def name(self) -> str: ...
    @property
    def label(self) -> str: ...
    def take(self, notes: Sequence[str]) -> None:
        """Keep these checkpoints. Raises UnreachedError; then none of them counts as kept."""
        ...


def read(text: str) -> tuple[Witness, ...]:
    """The witnesses of a setting. Raises WitnessError."""
    found = tuple(_one(part.strip()) for part in text.split(",") if part.strip())
    names = [each.name for each in found]
    if twice := next((name for name in names if names.count(name) > 1), ""):
        raise WitnessError(f"{twice} stands there twice")
    return found


def _one(text: str) -> Witness:
    kind, _, rest = text.partition(":")
    if kind == "dir" and rest.startswith("/") and "\0" not in rest:
        return Directory(Path(rest))
    if kind == "mailto" and _MAIL.fullmatch(rest):
        return Mailbox(rest)
    if kind == "s3":
        parts = urlsplit(text)
        if parts.netloc and not parts.query:
            return Store(parts.netloc, unquote(parts.path).strip("/"))
    raise WitnessError(f"'{text[:60]}' is no witness; it may be {ALLOWED}")


def configured() -> tuple[Witness, ...]:
    """The witnesses of this installation; where none is named, a directory beside the database."""
    from django.conf import settings

    given: tuple[Witness | str, ...] = tuple(getattr(settings, "WITNESSES", None) or ())
    named = tuple(witness for each in given for witness in (read(each) if isinstance(each, str) else (each,)))
    return named or (Directory(Path(settings.DATA) / "witness", own=True),)


def outside() -> bool:
    """Whether at least one witness is named, so that somebody else may hold the proof."""
    return not any(isinstance(each, Directory) and each.own for each in configured())


# A directory


@dataclass(frozen=True, slots=True)
class Directory:
    """A file that only grows, one for each journal. `own` is the one beside the database, which is made."""

    path: Path
    own: bool = False

    @property
    def name(self) -> str:
        """As the setting has it."""
        return f"dir:{self.path}"[:200]

    @property
    def label(self) -> str:
        """For people."""
        return "a folder beside the database" if self.own else f"the folder {self.path.name}"

    def take(self, notes: Sequence[str]) -> None:
        """Append them. Raises UnreachedError, also where the file shows that the journal was cut or rewritten."""
        try:
            if self.own:
                self.path.mkdir(mode=0o700, exist_ok=True)
            file = self.file(notes_in(notes[0])[0].origin)
            has = file.read_text("utf-8", errors="replace") if file.exists() else ""
            _append(file, [text for text in notes if text not in has])
            said = _against(self.notes())
        except OSError as error:
            raise UnreachedError(f"{self.path}: {error.strerror}") from error
        if said:
            raise UnreachedError(f"{self.path}: {said}")

    def file(self, origin: str) -> Path:
        """The file of a journal."""
        return self.path / f"{re.sub(r'[^a-z0-9-]', '-', origin)}.txt"

    def files(self) -> list[Path]:
        """Every file of checkpoints that is there."""
        return sorted(self.path.glob("*.txt"))

    def notes(self) -> list[Note]:
        """All that it has kept."""
        return [note for file in self.files() for note in notes_in(file.read_text("utf-8", errors="replace"))]


def _append(path: Path, notes: Sequence[str]) -> None:
    new, text = not path.exists(), "".join(f"\n# {datetime.now(UTC):%Y-%m-%dT%H:%M:%SZ}\n{note}" for note in notes)
    with open(os.open(path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600), "a", encoding="utf-8") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
    if new and os.name == "posix":
        at = os.open(path.parent, os.O_RDONLY)
        os.fsync(at)
        os.close(at)


def _against(kept: Sequence[Note]) -> str:
    """What is wrong with checkpoints in the order in which they came: fewer lines than there were, or other ones."""
    most: dict[str, int] = {}
    roots: dict[tuple[str, int], bytes] = {}
    for note in kept:
        if note.size < most.get(note.origin, 0):
            return f"it has seen {most[note.origin]} lines and then {note.size}; run belisha verify-journal"
        if roots.setdefault((note.origin, note.size), note.root) != note.root:
            return f"it has seen two different journals of {note.size} lines; run belisha verify-journal"
        most[note.origin] = note.size
    return ""


# A mailbox


@dataclass(frozen=True, slots=True)
class Mailbox:
    """Somebody who gets every checkpoint by e-mail, as plain text, and keeps the messages."""

    address: str

    @property
    def name(self) -> str:
        """As the setting has it."""
        return f"mailto:{self.address}"

    @property
    def label(self) -> str:
        """For people."""
        return f"the mailbox {self.address}"

    def take(self, notes: Sequence[str]) -> None:
        """Send them in one message. Raises UnreachedError."""
        from smtplib import SMTPException

        from django.core.mail import EmailMessage, get_connection

        last = notes_in(notes[-1])[0]
        message = EmailMessage(
            subject=f"Belisha: the journal has {last.size} lines",
            body="\n".join((_LETTER, *notes)),
            to=[self.address],
            headers={"Message-ID": f"<{last.size}.{last.root.hex()[:16]}@belisha.invalid>"},
            connection=get_connection(timeout=PATIENCE),
        )
        try:
            message.send()
        except (OSError, SMTPException) as error:
            raise UnreachedError(f"{self.address}: {' '.join(str(error).split())[:200]}") from error


_LETTER = """You are a witness of a school's journal. Keep this message: do not delete it.

It says how many lines the journal has, and a number that follows from every word of them.
If anybody changes or removes a line later, the numbers below no longer fit, and this message shows it.
Nothing in it says what the lines are about.
"""


# A store that speaks S3


@dataclass(frozen=True, slots=True)
class Store:
    """A bucket; a checkpoint is an object, and cannot be deleted for seven years where the bucket can lock."""

    bucket: str
    prefix: str

    @property
    def name(self) -> str:
        """As the setting has it."""
        return f"s3://{self.bucket}/{self.prefix}"[:200]

    @property
    def label(self) -> str:
        """For people."""
        return f"the store {self.bucket}"

    def take(self, notes: Sequence[str]) -> None:
        """Put each of them. Raises UnreachedError."""
        try:
            import boto3
            from botocore.config import Config
            from botocore.exceptions import BotoCoreError, ClientError
        except ImportError as error:
            raise UnreachedError("boto3 is not installed: pip install belisha[s3]") from error
        try:
            timed = Config(connect_timeout=PATIENCE, read_timeout=PATIENCE, retries={"max_attempts": 2})
            client = boto3.client("s3", config=timed)
            locked = self._lock(client, ClientError)
            for text in notes:
                found = notes_in(text)[0]
                key = "/".join(
                    filter(None, (self.prefix, found.origin, f"{found.size:012}-{found.root.hex()[:16]}.txt"))
                )
                client.put_object(Bucket=self.bucket, Key=key, Body=text.encode(), ContentType="text/plain", **locked)
        except (BotoCoreError, ClientError) as error:
            raise UnreachedError(f"{self.name}: {' '.join(str(error).split())[:200]}") from error

    def _lock(self, client: Any, refused: type[Exception]) -> dict[str, Any]:
        """How to lock an object: not at all where the bucket cannot, or does so by itself."""
        try:
            found = client.get_object_lock_configuration(Bucket=self.bucket)["ObjectLockConfiguration"]
        except refused as error:
            if "ObjectLockConfigurationNotFound" in str(error) or "MethodNotAllowed" in str(error):
                return {}
            raise
        if found.get("ObjectLockEnabled") != "Enabled" or found.get("Rule"):
            return {}
        return {
            "ObjectLockMode": "COMPLIANCE",
            "ObjectLockRetainUntilDate": (datetime.now(UTC) + _LOCKED).replace(microsecond=0),
        }
