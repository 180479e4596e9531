"""What is kept of questions: how often, never who. No row says more than a month and words of the vocabulary."""

from __future__ import annotations

from django.db import models

from belisha.people.models import School
from belisha.policies.models import Version


class Answered(models.Model):
    """How often one kind of question of one kind of people was answered in one way in a month."""

    school = models.ForeignKey(School, models.PROTECT, related_name="answered")
    version = models.ForeignKey(Version, models.PROTECT, related_name="answered")
    month = models.DateField()
    act = models.CharField(max_length=60)
    who = models.CharField(max_length=20, blank=True)
    verdict = models.CharField(max_length=20)
    times = models.PositiveBigIntegerField(default=0)

    class Meta:
        constraints = (
            models.UniqueConstraint(
                fields=("school", "version", "month", "act", "who", "verdict"), name="answered_once_a_kind"
            ),
        )

    def __str__(self) -> str:
        return f"{self.act} by {self.who}: {self.verdict}, {self.times} times"


class Silent(models.Model):
    """A situation that a policy said nothing about: for its next review. `situation` is the query of an address."""

    school = models.ForeignKey(School, models.PROTECT, related_name="silent")
    version = models.ForeignKey(Version, models.PROTECT, related_name="silent")
    digest = models.CharField(max_length=64)
    situation = models.CharField(max_length=2000)
    times = models.PositiveBigIntegerField(default=0)

    class Meta:
        constraints = (models.UniqueConstraint(fields=("school", "version", "digest"), name="silent_once_a_situation"),)

    def __str__(self) -> str:
        return f"{self.situation}: {self.times} times"


class OddWord(models.Model):
    """A word that was not understood. It may be a name: `word` stays empty until it came on three days.

    Until then there is only `mark`, which cannot be turned back into the word without the server's key.
    """

    school = models.ForeignKey(School, models.PROTECT, related_name="odd_words")
    mark = models.CharField(max_length=64)
    word = models.CharField(max_length=40, blank=True)
    days = models.PositiveIntegerField(default=0)
    last = models.DateField()

    class Meta:
        constraints = (models.UniqueConstraint(fields=("school", "mark"), name="odd_word_once"),)

    def __str__(self) -> str:
        return self.word or "a word not shown yet"
