"""The journal's rows. Names stand in `Detail` alone, which can be erased without breaking a proof."""

from __future__ import annotations

from django.db import models

from belisha.kept import Kept


class Entry(Kept):
    """One thing that happened. `seq` counts from 0; `leaf` is what the tree is made of.

    `actor` and `about` are references such as person:0f3c…; `place` is school:5, trust:2 or empty.
    `state` is a commitment to what was written down about the object, `words` to the words of the sentence.
    """

    seq = models.BigIntegerField(primary_key=True)
    when = models.DateTimeField()
    place = models.CharField(max_length=30, blank=True)
    actor = models.CharField(max_length=80)
    kind = models.CharField(max_length=60)
    about_kind = models.CharField(max_length=40)
    about_id = models.UUIDField(null=True)
    state = models.CharField(max_length=64, blank=True)
    words = models.CharField(max_length=64)
    leaf = models.CharField(max_length=64)

    class Meta:
        ordering = ("seq",)
        verbose_name = "a line of the journal"
        indexes = (
            models.Index(fields=("about_kind", "about_id", "seq"), name="entry_about"),
            models.Index(fields=("place", "seq"), name="entry_place"),
        )

    def __str__(self) -> str:
        return f"{self.seq} {self.kind}"


class Detail(models.Model):
    """The words of an entry and the salt of its commitments. The only part that can be erased."""

    entry = models.OneToOneField(Entry, models.PROTECT, primary_key=True, related_name="detail")
    salt = models.BinaryField(max_length=32)
    words = models.TextField()

    class Meta:
        verbose_name = "the words of a journal line"

    def __str__(self) -> str:
        return f"words of {self.entry_id}"


class Checkpoint(Kept):
    """The tree's root at a size, signed. `note` is what witnesses keep; `peaks` lets the next one go on from here."""

    size = models.BigIntegerField(primary_key=True)
    root = models.CharField(max_length=64)
    peaks = models.TextField()
    note = models.TextField()
    when = models.DateTimeField()

    class Meta:
        ordering = ("size",)
        verbose_name = "a checkpoint of the journal"

    def __str__(self) -> str:
        return f"{self.size} {self.root[:12]}"


class Witnessed(Kept):
    """A witness has a checkpoint."""

    checkpoint = models.ForeignKey(Checkpoint, models.PROTECT, related_name="witnessed")
    witness = models.CharField(max_length=200)
    when = models.DateTimeField()

    class Meta:
        ordering = ("id",)
        verbose_name = "a witness's receipt"
        constraints = (models.UniqueConstraint(fields=("checkpoint", "witness"), name="witnessed_once"),)

    def __str__(self) -> str:
        return f"{self.checkpoint_id} at {self.witness}"
