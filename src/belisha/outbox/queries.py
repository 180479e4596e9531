"""What people were told, and which e-mails did not arrive."""

from __future__ import annotations

from django.db.models import QuerySet

from belisha.outbox.models import Delivery, Message
from belisha.people.models import Person


def to(person: Person) -> QuerySet[Message]:
    """Everything somebody was told, the newest first."""
    return Message.objects.filter(to=person)


def given_up() -> QuerySet[Delivery]:
    """E-mails of the places in sight that were given up; their messages stand on the site."""
    return Delivery.objects.filter(stage=Delivery.Stage.GIVEN_UP).select_related("message__to").order_by("-next_try")
