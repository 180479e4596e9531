"""Sending the e-mails that wait: each held by one worker at a time, at least once, always with the same Message-ID."""

from __future__ import annotations

import smtplib
import uuid
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from django.core.mail import get_connection
from django.core.mail.backends.base import BaseEmailBackend
from django.utils import timezone

from belisha.outbox import actions, envelopes
from belisha.outbox.models import Delivery

AT_ONCE: Final = 20
"""Held together: with a server that takes 20 seconds to say nothing, one worker ends well within its lease."""
MOST: Final = 1000
_NEVER: Final = 500
"""From here on a mail server means that it will never take it."""


class UnreachedError(OSError):
    """The mail server does not answer at all: no fault of any one e-mail."""


@dataclass
class Round:
    """What became of the e-mails of one round; `fault` where the mail server cannot be reached."""

    sent: int = 0
    failed: int = 0
    fault: str = ""


def deliver(most: int = MOST) -> Round:
    """Send what waits, up to so many. One that fails is tried again later and keeps no other waiting."""
    result = Round()
    if not envelopes.is_set_up():
        return result
    for _ in range(-(-most // AT_ONCE)):
        held = actions.claim(timezone.now(), uuid.uuid4(), AT_ONCE)
        if not held or not _send_all(held, result):
            break
    return result


def _send_all(held: list[Delivery], result: Round) -> bool:
    """Send these over one connection; False where there is no use in going on."""
    left = iter(held)
    try:
        with _Server() as server:
            for each in left:
                _send(server, each, result)
    except UnreachedError as error:
        result.fault = str(error)
        actions.put_back(list(left))
        return False
    return True


class _Server:
    """A connection to the mail server that is opened anew after it broke."""

    backend: BaseEmailBackend

    def __enter__(self) -> _Server:
        self.backend = get_connection()
        self.open()
        return self

    def __exit__(self, *fault: object) -> None:
        self.close()

    def open(self) -> None:
        """Raises UnreachedError."""
        try:
            self.backend.open()
        except (OSError, smtplib.SMTPException) as error:
            raise UnreachedError(f"the mail server cannot be reached: {_line(error)}") from error

    def close(self) -> None:
        """Whatever is wrong with it: what was sent was sent."""
        try:
            self.backend.close()
        except (OSError, smtplib.SMTPException):
            return


def _send(server: _Server, delivery: Delivery, result: Round) -> None:
    if not envelopes.can_reach(delivery.message.to):
        actions.keep_on_site(delivery)
        return
    letter = envelopes.letter(delivery.message)
    letter.connection = server.backend
    try:
        letter.send()
    except (OSError, smtplib.SMTPException, ValueError) as error:
        result.failed += 1
        actions.note_failed(delivery, timezone.now(), _line(error), for_good=_is_for_good(error))
        server.close()
        server.open()
        return
    result.sent += bool(actions.note_sent(delivery, timezone.now()))


def _is_for_good(error: Exception) -> bool:
    """Whether there is no use in trying again: nobody has that address, or it is none."""
    if isinstance(error, smtplib.SMTPRecipientsRefused):
        return all(code >= _NEVER for code, _ in error.recipients.values())
    return isinstance(error, ValueError)


def _line(error: Exception) -> str:
    """What went wrong, without anybody's address in it."""
    if isinstance(error, smtplib.SMTPRecipientsRefused):
        return f"the address was refused: {', '.join(str(code) for code, _ in error.recipients.values())}"
    if isinstance(error, smtplib.SMTPResponseException):
        return f"the mail server said {error.smtp_code}"
    return f"{type(error).__name__}: {' '.join(str(error).split())[:120]}"


def waiting_since() -> datetime | None:
    """When the oldest e-mail that still waits was due, for whoever watches; None where none waits."""
    rows = Delivery.objects.filter(stage=Delivery.Stage.WAITING).order_by("message__when")
    return rows.values_list("message__when", flat=True).first()
