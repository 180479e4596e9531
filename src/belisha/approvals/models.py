"""What was asked for, and what was decided: a request with its number, the ruling it was asked under, one decision."""

from __future__ import annotations

from django.db import models

from belisha.journal.accountable import Accountable
from belisha.kept import Kept
from belisha.people.models import Person, School, place_ref
from belisha.sight import AtSchool

ERASED = "(The words of this decision were erased.)"


class Request(Accountable):
    """Somebody asks for something that needs a yes. `number` counts from 1 in each school, kind and year: U-2026-0042.

    `policy`, `fingerprint`, `verdict` and `clause` are the ruling that it was asked under; where the clause names who
    decides, `verdict` is needs-approval. `decider_role` is the role that decides; who holds that office today is asked
    of `deciders`. `title` is short and plain: it stands in lists. `appeal_of` is set where it asks for a second look,
    and `before` is then whoever decided first. By when it has to be decided is asked of its deadline (`clock`).
    `until` is the last day of a yes that ends by itself.
    """

    class Stage(models.TextChoices):
        """Where it stands."""

        OPEN = "open", "waiting for a decision"
        YES = "yes", "yes"
        NO = "no", "no"
        WITHDRAWN = "withdrawn", "taken back"
        ENDED = "ended", "the yes has ended"

    school = models.ForeignKey(School, models.PROTECT, related_name="requests")
    kind = models.CharField(max_length=40)
    year = models.PositiveSmallIntegerField()
    serial = models.PositiveIntegerField()
    number = models.CharField(max_length=20)
    by = models.ForeignKey(Person, models.PROTECT, related_name="requests")
    title = models.CharField(max_length=200)
    made = models.DateTimeField()
    stage = models.CharField(max_length=9, choices=Stage, default=Stage.OPEN)
    policy = models.CharField(max_length=80, blank=True)
    fingerprint = models.CharField(max_length=160, blank=True)
    verdict = models.CharField(max_length=20, blank=True)
    clause = models.CharField(max_length=100, blank=True)
    decider_role = models.CharField(max_length=40)
    appeal_of = models.OneToOneField("self", models.PROTECT, null=True, blank=True, related_name="appeal")
    before = models.ForeignKey(Person, models.PROTECT, null=True, blank=True, related_name="+")
    reason = models.TextField("why a second look is asked for", max_length=4000, blank=True)
    until = models.DateField("last day of the yes", null=True, blank=True)
    closed = models.DateTimeField("decided, taken back or ended", null=True, blank=True)

    objects = AtSchool["Request"]()

    class Meta:
        ordering = ("-made", "id")
        verbose_name = "a request"
        constraints = (
            models.UniqueConstraint(fields=("school", "kind", "year", "serial"), name="request_serial_once"),
            models.UniqueConstraint(fields=("school", "number"), name="request_number_once"),
        )
        indexes = (
            models.Index(fields=("school", "stage", "-made"), name="request_school_stage"),
            models.Index(fields=("school", "-made"), name="request_school_made"),
            models.Index(fields=("by", "-made"), name="request_by_made"),
            models.Index(fields=("school", "decider_role"), name="request_role"),
        )

    def __str__(self) -> str:
        return self.number

    @property
    def place(self) -> str:
        """Where, as the journal names it."""
        return place_ref(self.school_id)

    @property
    def first(self) -> Request:
        """What was asked for to begin with: of a second look, the request that was refused. It has the details."""
        return self.appeal_of or self

    @property
    def is_open(self) -> bool:
        """Whether it still waits for a decision."""
        return self.stage == Request.Stage.OPEN


class Decisions(AtSchool["Decision"]):
    """Decisions of the schools in sight, each with its words."""

    def get_queryset(self) -> models.QuerySet[Decision]:
        """Raises UnscopedError where nothing is in sight."""
        return super().get_queryset().select_related("wording")


class Decision(Kept):
    """What one person said to one request, under which clause. `in_place_of` is whom they stood in for, if anybody.

    `role` is the office in which they decided. `until` is the last day of a yes, where it has one. `clause` is empty
    where no clause names who decides.
    """

    school = models.ForeignKey(School, models.PROTECT, related_name="+")
    request = models.OneToOneField(Request, models.PROTECT, related_name="decision")
    by = models.ForeignKey(Person, models.PROTECT, related_name="+")
    in_place_of = models.ForeignKey(Person, models.PROTECT, null=True, related_name="+")
    role = models.CharField(max_length=40)
    yes = models.BooleanField()
    clause = models.CharField(max_length=100, blank=True)
    until = models.DateField(null=True)
    when = models.DateTimeField()

    objects = Decisions()

    class Meta:
        verbose_name = "a decision"
        indexes = (models.Index(fields=("by", "-when"), name="decision_by_when"),)

    def __str__(self) -> str:
        return f"{'yes' if self.yes else 'no'} to {self.request_id}"

    @property
    def reason(self) -> str:
        """Why, in the words of whoever decided."""
        return self.wording.reason if hasattr(self, "wording") else ERASED


class Wording(models.Model):
    """The reason of a decision: the only part of it that can be erased."""

    decision = models.OneToOneField(Decision, models.PROTECT, primary_key=True, related_name="wording")
    school = models.ForeignKey(School, models.PROTECT, related_name="+")
    reason = models.TextField(max_length=4000)

    objects = AtSchool["Wording"]()

    class Meta:
        verbose_name = "the reason of a decision"

    def __str__(self) -> str:
        return f"reason of {self.decision_id}"
