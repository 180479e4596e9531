"""The e-mail about a message: that something waits and where, and nothing about anybody.

The words of a message whose key begins with `OPEN` name nobody and nothing, so they stand in its e-mail.
"""

from __future__ import annotations

from email.utils import format_datetime, parseaddr
from uuid import UUID

from django.conf import settings
from django.core.mail import EmailMessage
from django.utils import timezone

from belisha.outbox.models import Message
from belisha.people.models import Person

SUBJECT = "Something waits for you in Belisha"
TEXT = """Something waits for you in Belisha, your school’s system for its social media policy.

Sign in to read it:
{site}

This e-mail holds no details on purpose. Nobody reads what is sent back to this address.
"""
OPEN = "open:"
OPEN_TEXT = """{text}

Sign in to see more:
{site}

Nobody reads what is sent back to this address.
"""


def is_set_up() -> bool:
    """Whether this installation sends mail at all."""
    return bool(settings.ENVIRONMENT.mail)


def can_reach(person: Person) -> bool:
    """Whether an e-mail to somebody makes sense: also on the last day of whoever leaves."""
    here = person.left is None or person.left >= timezone.localdate()
    return is_set_up() and bool(person.email) and here and person.erased is None


def mail_id(mark: UUID) -> str:
    """The Message-ID of every e-mail about one message."""
    return f"<{mark.hex}@{host()}>"


def host() -> str:
    """The domain that mail comes from."""
    return parseaddr(settings.DEFAULT_FROM_EMAIL)[1].rpartition("@")[2] or "belisha.invalid"


def site() -> str:
    """The address of this site, as browsers reach it."""
    environment = settings.ENVIRONMENT
    name = next((each for each in environment.hosts if not each.startswith(".")), "localhost")
    return f"https://{name}/" if environment.https else f"http://{name}:{environment.port}/"


def letter(message: Message) -> EmailMessage:
    """The e-mail: the same, byte for byte, however often it is sent."""
    is_open = message.key.startswith(OPEN)
    return EmailMessage(
        message.subject if is_open else SUBJECT,
        OPEN_TEXT.format(text=message.text, site=site()) if is_open else TEXT.format(site=site()),
        to=[message.to.email],
        headers={
            "Message-ID": message.mail_id,
            "Date": format_datetime(message.when),
            "Auto-Submitted": "auto-generated",
            "X-Auto-Response-Suppress": "All",
        },
    )
