"""What is kept of bringing in the roll: the import, its staged lines, whose number is whose, and how to undo it."""

from __future__ import annotations

from django.db import models

from belisha.journal.accountable import Accountable
from belisha.people.models import Person, School, place_ref
from belisha.sight import AtSchool


class RollImport(Accountable):
    """One file, from the day it was handed in to the day it was applied or undone. `counts` are of its difference."""

    class Format(models.TextChoices):
        """What kind of file it is."""

        CSV = "csv", "a table (CSV)"
        ONEROSTER = "oneroster", "OneRoster"
        CTF = "ctf", "Common Transfer File"

    class Stage(models.TextChoices):
        """How far it has come."""

        COLUMNS = "columns", "waits for its columns to be chosen"
        READING = "reading", "is being read"
        REFUSED = "refused", "was refused"
        STAGED = "staged", "waits for your yes"
        APPLYING = "applying", "is being applied"
        APPLIED = "applied", "was applied"
        UNDOING = "undoing", "is being undone"
        UNDONE = "undone", "was undone"
        WITHDRAWN = "withdrawn", "was withdrawn"

    school = models.ForeignKey(School, models.PROTECT, related_name="roll_imports")
    format = models.CharField(max_length=10, choices=Format)
    stage = models.CharField(max_length=10, choices=Stage)
    file_name = models.CharField(max_length=200)
    digest = models.CharField(max_length=64)
    size = models.PositiveBigIntegerField(default=0)
    by = models.CharField(max_length=80)
    columns = models.JSONField(default=dict)
    links = models.JSONField(default=dict)
    counts = models.JSONField(default=dict)
    problems = models.JSONField(default=list)
    notices = models.JSONField(default=list)
    full = models.BooleanField(default=True)
    many_may_leave = models.BooleanField(default=False)
    said = models.CharField(max_length=1000, blank=True)
    made = models.DateTimeField()
    applied = models.DateTimeField(null=True, blank=True)
    undone = models.DateTimeField(null=True, blank=True)

    objects = AtSchool["RollImport"]()

    class Meta:
        ordering = ("-made", "id")
        verbose_name = "an import of the roll"
        indexes = (models.Index(fields=("school", "-made"), name="roll_school_made"),)

    def __str__(self) -> str:
        return f"{self.file_name} {self.stage}"

    @property
    def place(self) -> str:
        """Where, as the journal names it."""
        return place_ref(self.school_id)

    @property
    def busy(self) -> bool:
        """Whether the worker has something to do with it."""
        return self.stage in (self.Stage.READING, self.Stage.APPLYING, self.Stage.UNDOING)

    @property
    def total(self) -> int:
        """How many lines its difference has."""
        return sum(self.counts.get(name, 0) for name in ("add", "change", "return", "leave", "join", "end"))


class StagedLine(models.Model):
    """One thing that applying would do. `now` holds the values to write, `before` those that they replace."""

    roll = models.ForeignKey(RollImport, models.CASCADE, related_name="lines")
    school = models.ForeignKey(School, models.PROTECT, related_name="+")
    row = models.PositiveIntegerField(default=0)
    what = models.CharField(max_length=10)
    outcome = models.CharField(max_length=10)
    key = models.CharField(max_length=100)
    other = models.CharField(max_length=100, blank=True)
    name = models.CharField(max_length=260)
    person = models.UUIDField(null=True)
    seen = models.PositiveIntegerField(default=0)
    now = models.JSONField(default=dict)
    before = models.JSONField(default=dict)
    notice = models.CharField(max_length=300, blank=True)
    maybe = models.UUIDField(null=True)

    objects = AtSchool["StagedLine"]()

    class Meta:
        ordering = ("id",)
        indexes = (
            models.Index(fields=("roll", "outcome", "id"), name="staged_outcome"),
            models.Index(fields=("roll", "what", "outcome", "id"), name="staged_what"),
        )

    def __str__(self) -> str:
        return f"{self.outcome} {self.what} {self.key}"


class SourceId(models.Model):
    """Under which number another system knows somebody; `roll` is the import that brought it."""

    school = models.ForeignKey(School, models.PROTECT, related_name="+")
    system = models.CharField(max_length=10)
    key = models.CharField(max_length=100)
    person = models.ForeignKey(Person, models.PROTECT, related_name="source_ids")
    roll = models.ForeignKey(RollImport, models.PROTECT, related_name="source_ids")

    objects = AtSchool["SourceId"]()

    class Meta:
        ordering = ("id",)
        constraints = (models.UniqueConstraint(fields=("school", "system", "key"), name="source_id_once"),)

    def __str__(self) -> str:
        return f"{self.system} {self.key}"


class Trace(models.Model):
    """What an import did to one row: `before` is every column, or nothing where the row is new."""

    roll = models.ForeignKey(RollImport, models.PROTECT, related_name="traces")
    school = models.ForeignKey(School, models.PROTECT, related_name="+")
    what = models.CharField(max_length=20)
    row = models.UUIDField()
    version = models.PositiveIntegerField()
    before = models.JSONField(null=True)

    objects = AtSchool["Trace"]()

    class Meta:
        ordering = ("id",)
        indexes = (
            models.Index(fields=("roll", "what", "id"), name="trace_what"),
            models.Index(fields=("row",), name="trace_row"),
        )

    def __str__(self) -> str:
        return f"{self.what} {self.row}"


class SavedColumns(models.Model):
    """Which column of a school's table holds what, as it was chosen last."""

    school = models.OneToOneField(School, models.PROTECT, related_name="+")
    columns = models.JSONField(default=dict)

    objects = AtSchool["SavedColumns"]()

    class Meta:
        verbose_name_plural = "saved columns"

    def __str__(self) -> str:
        return f"columns of {self.school_id}"
