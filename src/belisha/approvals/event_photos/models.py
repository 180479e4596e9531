"""Pictures that somebody asks to post: their hashes, who is in them, and whose consent was seen on paper.

No picture is kept, nor a small one of it: only the SHA-256 by which it can be told again.
"""

from __future__ import annotations

import uuid

from django.db import models

from belisha.approvals.models import Request
from belisha.channels.models import Channel
from belisha.journal.accountable import Accountable
from belisha.kept import Kept
from belisha.people.models import Person, School, place_ref
from belisha.sight import AtSchool

ERASED = "(erased)"


class PictureSet(models.Model):
    """Pictures that somebody puts together before they ask. It is gone once they have asked, or after some days.

    `pictures` holds for each its `sha256`, `name`, `size` and `kind`, the ids of the `children` in it, whether
    somebody said that `nobody` is, and `others` for whoever else is in it and has agreed.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    school = models.ForeignKey(School, models.PROTECT, related_name="+")
    by = models.ForeignKey(Person, models.PROTECT, related_name="+")
    channel = models.ForeignKey(Channel, models.PROTECT, related_name="+")
    event = models.CharField("event", max_length=120)
    day = models.DateField("day of the event")
    pictures = models.JSONField(default=list)
    touched = models.DateTimeField()

    objects = AtSchool["PictureSet"]()

    class Meta:
        ordering = ("-touched", "id")
        verbose_name = "a set of pictures"
        indexes = (models.Index(fields=("by", "-touched"), name="pictureset_by"),)

    def __str__(self) -> str:
        return f"{self.event}, {self.day.day} {self.day:%B %Y}"


class Photos(Accountable):
    """The form of one request. `names_told` says whether a caption or the like tells who a pupil is."""

    school = models.ForeignKey(School, models.PROTECT, related_name="+")
    request = models.OneToOneField(Request, models.PROTECT, related_name="photos")
    channel = models.ForeignKey(Channel, models.PROTECT, related_name="+")
    event = models.CharField("event", max_length=120)
    day = models.DateField("day of the event")
    words = models.TextField("what is said with the pictures", max_length=2000, blank=True)
    names_told = models.BooleanField("tells who a pupil is", default=False)

    objects = AtSchool["Photos"]()

    class Meta:
        verbose_name = "the form of a request to post pictures"

    def __str__(self) -> str:
        return f"pictures of {self.request_id}"

    @property
    def place(self) -> str:
        """Where, as the journal names it."""
        return place_ref(self.school_id)


class Picture(Kept):
    """One picture of a request, told by its SHA-256, in the order of the form."""

    school = models.ForeignKey(School, models.PROTECT, related_name="+")
    photos = models.ForeignKey(Photos, models.PROTECT, related_name="pictures")
    order = models.PositiveSmallIntegerField()
    sha256 = models.CharField(max_length=64)
    size = models.PositiveBigIntegerField()
    kind = models.CharField(max_length=4)

    objects = AtSchool["Picture"]()

    class Meta:
        ordering = ("photos", "order")
        verbose_name = "a picture that was asked for"
        indexes = (models.Index(fields=("school", "sha256"), name="picture_school_hash"),)

    def __str__(self) -> str:
        return f"{self.kind} {self.sha256[:12]}"


class Caption(models.Model):
    """The name of a picture's file, and who else is in it: what may name somebody, and can be erased."""

    picture = models.OneToOneField(Picture, models.PROTECT, primary_key=True, related_name="caption")
    school = models.ForeignKey(School, models.PROTECT, related_name="+")
    name = models.CharField(max_length=100)
    others = models.CharField(max_length=300, blank=True)

    objects = AtSchool["Caption"]()

    class Meta:
        verbose_name = "the words to a picture"

    def __str__(self) -> str:
        return f"words to {self.picture_id}"


class Pictured(Kept):
    """A child in a picture, as whoever asked said."""

    school = models.ForeignKey(School, models.PROTECT, related_name="+")
    photos = models.ForeignKey(Photos, models.PROTECT, related_name="pictured")
    picture = models.ForeignKey(Picture, models.PROTECT, related_name="pictured")
    child = models.ForeignKey(Person, models.PROTECT, related_name="+")

    objects = AtSchool["Pictured"]()

    class Meta:
        verbose_name = "a child in a picture"
        constraints = (models.UniqueConstraint(fields=("picture", "child"), name="pictured_once"),)

    def __str__(self) -> str:
        return f"{self.child_id} in {self.picture_id}"


class PaperSeen(Accountable):
    """Somebody who decides has seen on paper that a child's family agrees; `words` say what they have seen."""

    school = models.ForeignKey(School, models.PROTECT, related_name="+")
    photos = models.ForeignKey(Photos, models.PROTECT, related_name="papers")
    child = models.ForeignKey(Person, models.PROTECT, related_name="+")
    by = models.ForeignKey(Person, models.PROTECT, related_name="+")
    words = models.CharField(max_length=300)
    when = models.DateTimeField()

    objects = AtSchool["PaperSeen"]()

    class Meta:
        ordering = ("when", "id")
        verbose_name = "a consent that was seen on paper"
        constraints = (models.UniqueConstraint(fields=("photos", "child", "by"), name="paper_seen_once"),)

    def __str__(self) -> str:
        return f"paper of {self.child_id}"

    @property
    def place(self) -> str:
        """Where, as the journal names it."""
        return place_ref(self.school_id)
