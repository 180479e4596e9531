"""What is written down about keeping: backups, periods, holds, proposals, certificates, erasures, people who ask."""

from __future__ import annotations

import uuid

from django.db import models
from django.db.models import Q

from belisha.journal.accountable import Accountable
from belisha.kept import Kept
from belisha.people.models import Person, School, place_ref
from belisha.sight import AtPlace, AtSchool


class Backup(Accountable):
    """One backup of the installation. `lines` and `root` are of the journal in it; `fault` says why there is none.

    `removed` is when the file was removed because of its age.
    """

    name = models.CharField(max_length=200, blank=True)
    size = models.BigIntegerField(default=0)
    digest = models.CharField(max_length=64, blank=True)
    lines = models.BigIntegerField(default=0)
    root = models.CharField(max_length=64, blank=True)
    made = models.DateTimeField()
    verified = models.DateTimeField(null=True, blank=True)
    removed = models.DateTimeField(null=True, blank=True)
    fault = models.CharField(max_length=500, blank=True)

    class Meta:
        ordering = ("-made",)
        verbose_name = "a backup"

    def __str__(self) -> str:
        return self.name or f"failed at {self.made}"


class Period(Accountable):
    """How long a school keeps a kind of record: so many years, counted from a day. The newest of a kind counts."""

    class Counted(models.TextChoices):
        """The day from which the years are counted."""

        LEFT = "left", "the day of leaving"
        BORN = "born", "the date of birth"

    school = models.ForeignKey(School, models.PROTECT, related_name="periods")
    record_class = models.CharField("kind of record", max_length=40)
    years = models.PositiveSmallIntegerField("years")
    counted_from = models.CharField("counted from", max_length=10, choices=Counted)
    source = models.CharField("where the period comes from", max_length=500)
    decided_by = models.ForeignKey(Person, models.PROTECT, related_name="+")
    since = models.DateTimeField(auto_now_add=True)

    objects = AtSchool["Period"]()

    class Meta:
        ordering = ("record_class", "-since")
        verbose_name = "a period of keeping"

    def __str__(self) -> str:
        return f"{self.record_class}: {self.says}"

    @property
    def says(self) -> str:
        """The period in words."""
        return f"{self.years} {'year' if self.years == 1 else 'years'} from {self.get_counted_from_display()}"

    @property
    def place(self) -> str:
        """Where, as the journal names it."""
        return place_ref(self.school_id)


class Hold(Accountable):
    """Nothing of a person, or of a kind of record, is destroyed while this stands; a `HoldEnd` ends it."""

    school = models.ForeignKey(School, models.PROTECT, related_name="holds")
    person = models.ForeignKey(Person, models.PROTECT, null=True, blank=True, related_name="holds")
    record_class = models.CharField("kind of record", max_length=40, blank=True)
    reason = models.CharField(max_length=500)
    by = models.ForeignKey(Person, models.PROTECT, related_name="+")
    since = models.DateTimeField(auto_now_add=True)

    objects = AtSchool["Hold"]()

    class Meta:
        ordering = ("-since",)
        verbose_name = "a hold"
        constraints = (
            models.CheckConstraint(
                name="hold_on_one_thing",
                condition=Q(person__isnull=False, record_class="") | (Q(person__isnull=True) & ~Q(record_class="")),
            ),
        )

    def __str__(self) -> str:
        return f"hold on {self.record_class or self.person_id}"

    @property
    def place(self) -> str:
        """Where, as the journal names it."""
        return place_ref(self.school_id)


class HoldEnd(Kept):
    """A hold ended: by whom, when and why."""

    school = models.ForeignKey(School, models.PROTECT, related_name="+")
    hold = models.OneToOneField(Hold, models.PROTECT, related_name="end")
    by = models.ForeignKey(Person, models.PROTECT, related_name="+")
    reason = models.CharField(max_length=500)
    when = models.DateTimeField(auto_now_add=True)

    objects = AtSchool["HoldEnd"]()

    class Meta:
        verbose_name = "the end of a hold"

    def __str__(self) -> str:
        return f"end of {self.hold_id}"


class Proposal(Accountable):
    """One person proposes to destroy what is held about some people; a second one agrees or refuses."""

    class Stage(models.TextChoices):
        """What became of it."""

        OPEN = "open", "waits for a second person"
        REFUSED = "refused", "refused"
        DONE = "done", "done"

    class Ground(models.TextChoices):
        """Why."""

        PERIOD = "period", "the period of keeping is over"
        REQUEST = "request", "the person asked to be erased"

    school = models.ForeignKey(School, models.PROTECT, related_name="proposals")
    ground = models.CharField(max_length=10, choices=Ground)
    reason = models.CharField(max_length=500, blank=True)
    by = models.ForeignKey(Person, models.PROTECT, related_name="+")
    when = models.DateTimeField(auto_now_add=True)
    stage = models.CharField(max_length=10, choices=Stage, default=Stage.OPEN)

    objects = AtSchool["Proposal"]()

    class Meta:
        ordering = ("-when",)
        verbose_name = "a proposal to destroy records"

    def __str__(self) -> str:
        return f"{self.ground} {self.when:%Y-%m-%d}"

    @property
    def place(self) -> str:
        """Where, as the journal names it."""
        return place_ref(self.school_id)


class Item(Kept):
    """One person whose records are proposed to be destroyed, and as which kind, under which period."""

    school = models.ForeignKey(School, models.PROTECT, related_name="+")
    proposal = models.ForeignKey(Proposal, models.PROTECT, related_name="items")
    person = models.ForeignKey(Person, models.PROTECT, related_name="+")
    record_class = models.CharField(max_length=40)
    period = models.ForeignKey(Period, models.PROTECT, null=True, related_name="+")
    due = models.DateField(null=True)

    objects = AtSchool["Item"]()

    class Meta:
        ordering = ("id",)
        verbose_name = "a person in a proposal"

    def __str__(self) -> str:
        return f"{self.record_class} of {self.person_id}"


class Certificate(Kept):
    """What was destroyed, when, under which period, by which two: no names. `text` is canonical JSON."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    school = models.ForeignKey(School, models.PROTECT, related_name="certificates")
    proposal = models.OneToOneField(Proposal, models.PROTECT, related_name="certificate")
    proposed_by = models.ForeignKey(Person, models.PROTECT, related_name="+")
    confirmed_by = models.ForeignKey(Person, models.PROTECT, related_name="+")
    when = models.DateTimeField()
    text = models.TextField()
    digest = models.CharField(max_length=64)

    objects = AtSchool["Certificate"]()

    class Meta:
        ordering = ("-when",)
        verbose_name = "a certificate of destruction"

    def __str__(self) -> str:
        return f"certificate {self.id}"

    @property
    def ref(self) -> str:
        """How the journal names it."""
        return f"certificate:{self.pk.hex}"


class Erasure(Kept):
    """Somebody's personal data were erased: only the id, so that an older backup can be brought up to it."""

    person = models.UUIDField(unique=True)
    school = models.ForeignKey(School, models.PROTECT, null=True, related_name="+")
    trust = models.ForeignKey("people.Trust", models.PROTECT, null=True, related_name="+")
    when = models.DateTimeField()
    ground = models.CharField(max_length=20)

    objects = AtPlace["Erasure"]()

    class Meta:
        ordering = ("when", "id")
        verbose_name = "an erasure"

    def __str__(self) -> str:
        return f"erased {self.person}"


class Ask(Accountable):
    """Somebody asks for what is held about a person. `due` is one month from `received`."""

    class Stage(models.TextChoices):
        """What became of it."""

        OPEN = "open", "open"
        GIVEN = "given", "given"
        REFUSED = "refused", "refused"

    school = models.ForeignKey(School, models.PROTECT, related_name="asks")
    about = models.ForeignKey(Person, models.PROTECT, related_name="asks")
    asker = models.ForeignKey(Person, models.PROTECT, null=True, blank=True, related_name="asked")
    asker_words = models.CharField("who asks", max_length=200, blank=True)
    received = models.DateField("day on which the request arrived")
    due = models.DateField("day by which to answer")
    stage = models.CharField(max_length=10, choices=Stage, default=Stage.OPEN)
    outcome = models.TextField("why it was given or refused", blank=True)
    package = models.CharField("hash of what was given", max_length=64, blank=True)
    by = models.ForeignKey(Person, models.PROTECT, related_name="+")

    objects = AtSchool["Ask"]()

    class Meta:
        ordering = ("due",)
        verbose_name = "a request for one's own data"

    def __str__(self) -> str:
        return f"request due {self.due}"

    @property
    def place(self) -> str:
        """Where, as the journal names it."""
        return place_ref(self.school_id)


class Gate(Accountable):
    """The answer to one question about a request, with its reason. The newest answer to a question counts."""

    school = models.ForeignKey(School, models.PROTECT, related_name="+")
    ask = models.ForeignKey(Ask, models.PROTECT, related_name="gates")
    question = models.CharField(max_length=30)
    answer = models.CharField(max_length=10)
    reason = models.CharField(max_length=1000)
    by = models.ForeignKey(Person, models.PROTECT, related_name="+")
    when = models.DateTimeField(auto_now_add=True)

    objects = AtSchool["Gate"]()

    class Meta:
        ordering = ("when", "id")
        verbose_name = "an answer about a request"

    def __str__(self) -> str:
        return f"{self.question}: {self.answer}"

    @property
    def place(self) -> str:
        """Where, as the journal names it."""
        return place_ref(self.school_id)
