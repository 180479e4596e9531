"""What a school answered to the points of the check: every answer is kept, and the newest counts."""

from __future__ import annotations

from django.db import models

from belisha.journal.accountable import Accountable
from belisha.people.models import Person, School, place_ref
from belisha.sight import AtSchool


class Reply(Accountable):
    """A school's answer to one point, given by somebody on a day. `point` is an id of `points.toml`."""

    class Said(models.TextChoices):
        """What can be answered."""

        YES = "yes", "yes"
        PARTLY = "partly", "partly"
        NO = "no", "no"

    school = models.ForeignKey(School, models.PROTECT, related_name="replies")
    point = models.CharField(max_length=60)
    said = models.CharField(max_length=6, choices=Said)
    note = models.TextField(max_length=2000, blank=True)
    day = models.DateField("when this was looked at")
    by = models.ForeignKey(Person, models.PROTECT, related_name="+")
    when = models.DateTimeField(auto_now_add=True)

    objects = AtSchool["Reply"]()

    class Meta:
        ordering = ("-when", "id")
        verbose_name = "an answer of the cyber security check"
        verbose_name_plural = "answers of the cyber security check"
        indexes = (models.Index(fields=("school", "point", "-when"), name="reply_school_point"),)

    def __str__(self) -> str:
        return f"{self.point}: {self.said}"

    @property
    def place(self) -> str:
        """Where, as the journal names it."""
        return place_ref(self.school_id)
