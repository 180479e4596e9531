"""What Belisha tells people: messages kept as they were sent, their words, and how far each e-mail has come."""

from __future__ import annotations

import uuid

from django.db import models
from django.db.models import Q

from belisha.kept import Kept
from belisha.people.models import Person, School, Trust, place_ref
from belisha.sight import AtPlace

ERASED = "(The words of this message were erased.)"


class Messages(AtPlace["Message"]):
    """Messages of the places in sight, each with its words."""

    def get_queryset(self) -> models.QuerySet[Message]:
        """Raises UnscopedError where nothing is in sight."""
        return super().get_queryset().select_related("wording")


class Message(Kept):
    """One thing that one person is told. `key` says what it is about: the same key is the same message.

    `mail_id` is the Message-ID of every e-mail about it; `href` is the page of this site that it leads to.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    key = models.CharField(max_length=200)
    school = models.ForeignKey(School, models.PROTECT, null=True, blank=True, related_name="messages")
    trust = models.ForeignKey(Trust, models.PROTECT, null=True, blank=True, related_name="messages")
    to = models.ForeignKey(Person, models.PROTECT, related_name="messages")
    href = models.CharField(max_length=500, blank=True)
    mail_id = models.CharField("Message-ID", max_length=200)
    when = models.DateTimeField()

    objects = Messages()

    class Meta:
        ordering = ("-when", "id")
        verbose_name = "a message"
        constraints = (
            models.CheckConstraint(
                name="message_at_one_place",
                condition=Q(school__isnull=False, trust__isnull=True) | Q(school__isnull=True, trust__isnull=False),
            ),
            models.UniqueConstraint(fields=("school", "key"), name="message_once_a_school"),
            models.UniqueConstraint(fields=("trust", "key"), name="message_once_a_trust"),
        )
        indexes = (models.Index(fields=("to", "-when"), name="message_to"),)

    def __str__(self) -> str:
        return f"message {self.pk}"

    @property
    def ref(self) -> str:
        """How the journal names it."""
        return f"message:{self.pk.hex}"

    @property
    def place(self) -> str:
        """Where, as the journal names it."""
        return place_ref(self.school_id, self.trust_id)

    @property
    def subject(self) -> str:
        """In a few words, what it is about."""
        return self.wording.subject if hasattr(self, "wording") else ERASED

    @property
    def text(self) -> str:
        """What is told, as it is read on the site."""
        return self.wording.text if hasattr(self, "wording") else ERASED


class Wording(models.Model):
    """The words of a message: the only part that can be erased."""

    message = models.OneToOneField(Message, models.PROTECT, primary_key=True, related_name="wording")
    school = models.ForeignKey(School, models.PROTECT, null=True, blank=True, related_name="+")
    trust = models.ForeignKey(Trust, models.PROTECT, null=True, blank=True, related_name="+")
    subject = models.CharField(max_length=200)
    text = models.TextField(max_length=20_000)

    objects = AtPlace["Wording"]()

    class Meta:
        verbose_name = "the words of a message"

    def __str__(self) -> str:
        return f"words of {self.message_id}"


class Delivery(models.Model):
    """How far the e-mail about a message has come. A worker that sends it holds it until `held_until`, as `holder`."""

    class Stage(models.TextChoices):
        """What became of it."""

        WAITING = "waiting", "waits to be sent"
        SENT = "sent", "sent"
        SITE = "site", "only on this site"
        GIVEN_UP = "given up", "given up"

    message = models.OneToOneField(Message, models.PROTECT, primary_key=True, related_name="delivery")
    school = models.ForeignKey(School, models.PROTECT, null=True, blank=True, related_name="+")
    trust = models.ForeignKey(Trust, models.PROTECT, null=True, blank=True, related_name="+")
    stage = models.CharField(max_length=10, choices=Stage, default=Stage.WAITING)
    next_try = models.DateTimeField()
    holder = models.UUIDField(null=True, editable=False)
    held_until = models.DateTimeField(null=True, editable=False)
    tries = models.PositiveSmallIntegerField(default=0)
    sent = models.DateTimeField(null=True)
    error = models.CharField(max_length=300, blank=True)

    objects = AtPlace["Delivery"]()

    class Meta:
        ordering = ("next_try", "message")
        verbose_name = "the e-mail about a message"
        indexes = (models.Index(fields=("stage", "next_try"), name="delivery_stage"),)

    def __str__(self) -> str:
        return f"{self.stage}: {self.message_id}"
