"""What somebody has seen of their messages, and whether they want a word every Monday."""

from __future__ import annotations

from django.db import models

from belisha.journal.accountable import Accountable
from belisha.outbox.models import Message
from belisha.people.models import Person, School, Trust, place_ref
from belisha.sight import AtPlace


class Seen(models.Model):
    """Somebody has seen a message. It says nothing about anybody else, and nobody answers for it."""

    message = models.OneToOneField(Message, models.PROTECT, primary_key=True, related_name="seen")
    school = models.ForeignKey(School, models.PROTECT, null=True, blank=True, related_name="+")
    trust = models.ForeignKey(Trust, models.PROTECT, null=True, blank=True, related_name="+")
    when = models.DateTimeField()

    objects = AtPlace["Seen"]()

    class Meta:
        verbose_name = "a message that was seen"

    def __str__(self) -> str:
        return f"seen: {self.message_id}"


class Digest(Accountable):
    """Whether somebody wants a word every Monday with what waits for them, in numbers; `since` is when they chose."""

    school = models.ForeignKey(School, models.PROTECT, null=True, blank=True, related_name="+")
    trust = models.ForeignKey(Trust, models.PROTECT, null=True, blank=True, related_name="+")
    person = models.OneToOneField(Person, models.PROTECT, related_name="digest")
    wanted = models.BooleanField(default=False)
    since = models.DateTimeField()

    objects = AtPlace["Digest"]()

    class Meta:
        verbose_name = "a wish for a weekly word"

    def __str__(self) -> str:
        return "wanted" if self.wanted else "not wanted"

    @property
    def place(self) -> str:
        """Where, as the journal names it."""
        return place_ref(self.school_id, self.trust_id)
