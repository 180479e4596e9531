"""The e-mails of the demonstration, as they would have gone out: only where every school is invented."""

from __future__ import annotations

from django.core.mail import EmailMessage
from django.core.paginator import Page, Paginator

from belisha.outbox import envelopes
from belisha.outbox.models import Message
from belisha.sight import looking_everywhere

Letters = list[tuple[Message, EmailMessage]]


def page(number: str, most: int) -> tuple[Page[Message], Letters]:
    """One page of them, the newest first. Whoever calls has made sure that nobody here is real."""
    with looking_everywhere("the demonstration shows every e-mail to the people it invented"):
        rows = Message.objects.exclude(to__email="").select_related("to__school", "to__trust")
        found = Paginator(rows, most).get_page(number)
        return found, [(row, envelopes.letter(row)) for row in found]
