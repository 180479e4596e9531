"""Deadlines and what happened to them; the days that count at a school; addresses of calendar feeds."""

from __future__ import annotations

import uuid

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q

from belisha.journal.accountable import Accountable
from belisha.kept import Kept
from belisha.people.models import Person, School, Trust, place_ref
from belisha.sight import AtPlace, AtSchool


def _one_place(name: str) -> models.CheckConstraint:
    return models.CheckConstraint(
        name=name,
        condition=Q(school__isnull=False, trust__isnull=True) | Q(school__isnull=True, trust__isnull=False),
    )


class _Placed:
    """A row of a school or a trust."""

    @property
    def place(self) -> str:
        """Where, as the journal names it."""
        return place_ref(getattr(self, "school_id", None), getattr(self, "trust_id", None))


class Threshold(models.TextChoices):
    """The moments at which something happens."""

    WARN = "warn", "soon due"
    DUE = "due", "due"
    OVERDUE = "overdue", "overdue"
    ESCALATE = "escalate", "passed on"


class Deadline(_Placed, Accountable):
    """By when something has to be done about a thing (`about_kind`, `about_id`), by an owner or whoever has a role.

    Spans are as people write them. `warn_at`, `due_at` and `next_at` follow from them; `next` fires at `next_at`.
    Every extension begins a new `round`, in which each threshold can fire again.
    """

    class Stage(models.TextChoices):
        """Whether the clock runs."""

        RUNNING = "running", "running"
        PAUSED = "paused", "paused"
        MET = "met", "met"
        DROPPED = "dropped", "dropped"

    school = models.ForeignKey(School, models.PROTECT, null=True, blank=True, related_name="deadlines")
    trust = models.ForeignKey(Trust, models.PROTECT, null=True, blank=True, related_name="deadlines")
    about_kind = models.CharField(max_length=40)
    about_id = models.UUIDField()
    name = models.CharField(max_length=60)
    number = models.CharField(max_length=40, blank=True)
    owner = models.ForeignKey(Person, models.PROTECT, null=True, blank=True, related_name="deadlines")
    role = models.CharField(max_length=40, blank=True)
    span = models.CharField("how long it may take", max_length=40)
    warn = models.CharField("how long before it is due a warning comes", max_length=40, blank=True)
    escalate = models.CharField("how long after it is due it is passed on", max_length=40, blank=True)
    escalate_to = models.CharField("the role that it is passed on to", max_length=40, blank=True)
    start = models.DateTimeField()
    stage = models.CharField(max_length=10, choices=Stage, default=Stage.RUNNING)
    round = models.PositiveSmallIntegerField(default=1)
    round_start = models.DateTimeField()
    warn_at = models.DateTimeField(null=True)
    due_at = models.DateTimeField()
    next = models.CharField(max_length=10, choices=Threshold, blank=True)
    next_at = models.DateTimeField(null=True)
    ended = models.DateTimeField(null=True)

    objects = AtPlace["Deadline"]()

    class Meta:
        ordering = ("due_at", "id")
        verbose_name = "a deadline"
        constraints = (
            _one_place("deadline_at_one_place"),
            models.UniqueConstraint(
                fields=("about_kind", "about_id", "name"),
                condition=Q(stage__in=("running", "paused")),
                name="deadline_once_a_thing",
            ),
        )
        indexes = (
            models.Index(fields=("next_at", "id"), name="deadline_next"),
            models.Index(fields=("about_kind", "about_id"), name="deadline_about"),
            models.Index(fields=("owner", "stage", "due_at"), name="deadline_owner"),
            models.Index(fields=("school", "role", "stage", "due_at"), name="deadline_role"),
        )

    def __str__(self) -> str:
        return f"{self.name} by {self.due_at:%Y-%m-%d %H:%M}"

    @property
    def about(self) -> str:
        """The thing it is about, as the journal names it."""
        return f"{self.about_kind}:{self.about_id.hex}"

    @property
    def is_open(self) -> bool:
        """Whether it is still to be met."""
        return self.stage in (self.Stage.RUNNING, self.Stage.PAUSED)


class Pause(_Placed, Accountable):
    """The clock of a deadline stands still from a moment on, until another."""

    school = models.ForeignKey(School, models.PROTECT, null=True, blank=True, related_name="+")
    trust = models.ForeignKey(Trust, models.PROTECT, null=True, blank=True, related_name="+")
    deadline = models.ForeignKey(Deadline, models.PROTECT, related_name="pauses")
    begin = models.DateTimeField()
    end = models.DateTimeField(null=True)
    reason = models.CharField(max_length=500)
    by = models.CharField(max_length=80)

    objects = AtPlace["Pause"]()

    class Meta:
        ordering = ("begin", "id")
        verbose_name = "a pause of a deadline"
        constraints = (
            models.UniqueConstraint(fields=("deadline",), condition=Q(end__isnull=True), name="one_pause_at_a_time"),
        )

    def __str__(self) -> str:
        return f"paused since {self.begin:%Y-%m-%d %H:%M}"


class Extension(_Placed, Accountable):
    """A deadline was made later by a span, and its thresholds begin anew as a `round`."""

    school = models.ForeignKey(School, models.PROTECT, null=True, blank=True, related_name="+")
    trust = models.ForeignKey(Trust, models.PROTECT, null=True, blank=True, related_name="+")
    deadline = models.ForeignKey(Deadline, models.PROTECT, related_name="extensions")
    span = models.CharField(max_length=40)
    reason = models.CharField(max_length=500)
    by = models.CharField(max_length=80)
    when = models.DateTimeField()
    round = models.PositiveSmallIntegerField()

    objects = AtPlace["Extension"]()

    class Meta:
        ordering = ("round",)
        verbose_name = "an extension of a deadline"
        constraints = (models.UniqueConstraint(fields=("deadline", "round"), name="extended_once_a_round"),)

    def __str__(self) -> str:
        return f"{self.span} longer"


class Firing(Kept):
    """A threshold was reached: its effect was carried out in the same transaction. `meant` is when it should have."""

    school = models.ForeignKey(School, models.PROTECT, null=True, blank=True, related_name="+")
    trust = models.ForeignKey(Trust, models.PROTECT, null=True, blank=True, related_name="+")
    deadline = models.ForeignKey(Deadline, models.PROTECT, related_name="firings")
    round = models.PositiveSmallIntegerField()
    threshold = models.CharField(max_length=10, choices=Threshold)
    meant = models.DateTimeField()
    when = models.DateTimeField()

    objects = AtPlace["Firing"]()

    class Meta:
        ordering = ("when", "id")
        verbose_name = "a threshold that was reached"
        constraints = (models.UniqueConstraint(fields=("deadline", "round", "threshold"), name="fired_once"),)

    def __str__(self) -> str:
        return f"{self.threshold} of {self.deadline_id}"


class Nation(models.TextChoices):
    """Whose bank holidays a school keeps."""

    ENGLAND = "england", "England"
    WALES = "wales", "Wales"
    SCOTLAND = "scotland", "Scotland"
    NORTHERN_IRELAND = "northern-ireland", "Northern Ireland"


class Calendar(_Placed, Accountable):
    """Which nation's bank holidays a school keeps."""

    school = models.OneToOneField(School, models.PROTECT, related_name="calendar")
    nation = models.CharField(max_length=20, choices=Nation, default=Nation.ENGLAND)

    objects = AtSchool["Calendar"]()

    class Meta:
        verbose_name = "a school’s calendar"

    def __str__(self) -> str:
        return self.nation


class Term(_Placed, Accountable):
    """Days of a school from a first to a last: a term, or days inside one on which it is closed to pupils."""

    class Kind(models.TextChoices):
        """What the days are."""

        TERM = "term", "term"
        HOLIDAY = "holiday", "holiday inside a term"
        CLOSURE = "closure", "closed"
        INSET = "inset", "training day for staff"

    school = models.ForeignKey(School, models.PROTECT, related_name="terms")
    kind = models.CharField(max_length=10, choices=Kind)
    name = models.CharField(max_length=80)
    first = models.DateField("first day")
    last = models.DateField("last day")
    taken_back = models.DateTimeField("taken back", null=True, editable=False)

    objects = AtSchool["Term"]()

    class Meta:
        ordering = ("first", "last", "id")
        verbose_name = "days of a school"
        constraints = (models.CheckConstraint(name="days_end_after_they_begin", condition=Q(last__gte=F("first"))),)
        indexes = (models.Index(fields=("school", "first"), name="term_school_first"),)

    def __str__(self) -> str:
        return self.name

    def clean(self) -> None:
        """The last day cannot come before the first. Raises ValidationError."""
        if None not in (self.first, self.last) and self.last < self.first:
            raise ValidationError({"last": "The last day comes before the first. Change one of them."})

    @property
    def is_term(self) -> bool:
        """Whether the school is open on these days."""
        return self.kind == self.Kind.TERM


class FeedAddress(_Placed, Accountable):
    """A secret address at which a person's deadlines can be read as a calendar. Only a hash of the secret is kept."""

    school = models.ForeignKey(School, models.PROTECT, null=True, blank=True, related_name="+")
    trust = models.ForeignKey(Trust, models.PROTECT, null=True, blank=True, related_name="+")
    person = models.ForeignKey(Person, models.PROTECT, related_name="feed_addresses")
    digest = models.CharField(max_length=64, unique=True)
    made = models.DateTimeField()
    revoked = models.DateTimeField(null=True)

    objects = AtPlace["FeedAddress"]()

    class Meta:
        ordering = ("-made", "id")
        verbose_name = "an address of a calendar feed"
        constraints = (_one_place("feed_at_one_place"),)

    def __str__(self) -> str:
        return f"feed of {self.person_id}"


class ClockMark(models.Model):
    """When a run of a machine was last believed: its clock, and the seconds that it had been running then.

    `doubted_at` is since when, in those seconds, the clock is off by `doubted_off` seconds.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    run = models.CharField(max_length=80, unique=True)
    seen = models.DateTimeField()
    ran = models.FloatField()
    doubted_at = models.FloatField(null=True)
    doubted_off = models.FloatField(null=True)

    class Meta:
        ordering = ("-seen",)
        verbose_name = "when the clock was last seen"

    def __str__(self) -> str:
        return f"seen {self.seen}"
