"""The services that may be used, the school's own accounts with who answers for them, and accounts that are not."""

from __future__ import annotations

from datetime import date

from django.core.exceptions import ValidationError
from django.core.validators import URLValidator
from django.db import models
from django.db.models import F, Q

from belisha.journal.accountable import Accountable
from belisha.people.models import Person, School, place_ref
from belisha.sight import AtSchool

WEB = URLValidator(schemes=["http", "https"], message="Give a whole web address, as https://www.example.org/school.")


def _address() -> models.CharField[str, str]:
    return models.CharField("web address", max_length=500, blank=True, validators=[WEB])


class Listed(Accountable):
    """What stands on a list of the school from a day on; `until` is its last day, `source` the request that led here.

    `review` is the day by which somebody looks at it again.
    """

    since = models.DateField("first day")
    review = models.DateField("look at it again by")
    until = models.DateField("last day", null=True, blank=True)
    why_ended = models.CharField("why it ended", max_length=500, blank=True)
    source = models.CharField(max_length=80, blank=True, editable=False)
    by = models.ForeignKey(Person, models.PROTECT, related_name="+")

    class Meta:
        abstract = True

    def clean(self) -> None:
        """Raises ValidationError for a review before the first day."""
        if None not in (self.review, self.since) and self.review < self.since:
            raise ValidationError({"review": "This is before the first day. Give a later day."})

    def is_over(self, day: date) -> bool:
        """Whether its last day has passed."""
        return self.until is not None and self.until < day


class Service(Listed):
    """A service that staff may use for their work, and how."""

    school = models.ForeignKey(School, models.PROTECT, related_name="services")
    name = models.CharField("service", max_length=100)
    address = _address()
    purpose = models.TextField("what it may be used for", max_length=1000)
    conditions = models.TextField("conditions", max_length=1000, blank=True)
    for_whom = models.CharField("with whom", max_length=200, blank=True)
    least_age = models.PositiveSmallIntegerField("least age that the service allows", null=True, blank=True)

    objects = AtSchool["Service"]()

    class Meta:
        ordering = ("name", "-since", "id")
        verbose_name = "an approved service"
        verbose_name_plural = "approved services"
        indexes = (models.Index(fields=("school", "name"), name="service_school_name"),)

    def __str__(self) -> str:
        return self.name

    @property
    def place(self) -> str:
        """Where, as the journal names it."""
        return place_ref(self.school_id)


class Channel(Listed):
    """An official account: whose it is, what for, and the two who act together when its owner cannot.

    `public` ones stand on the list for parents and carers.
    """

    school = models.ForeignKey(School, models.PROTECT, related_name="channels")
    platform = models.CharField("service", max_length=60)
    handle = models.CharField("name of the account", max_length=100)
    address = _address()
    purpose = models.TextField("what it is for", max_length=500)
    public = models.BooleanField("on the list for parents and carers", default=True)
    owner = models.ForeignKey(Person, models.PROTECT, related_name="owns")
    rescuer = models.ForeignKey(
        Person, models.PROTECT, null=True, blank=True, related_name="+", verbose_name="first person for recovery"
    )
    other_rescuer = models.ForeignKey(
        Person, models.PROTECT, null=True, blank=True, related_name="+", verbose_name="second person for recovery"
    )

    objects = AtSchool["Channel"]()

    class Meta:
        ordering = ("platform", "handle", "id")
        verbose_name = "an official account"
        verbose_name_plural = "official accounts"
        constraints = (models.CheckConstraint(name="recovery_takes_two", condition=~Q(rescuer=F("other_rescuer"))),)
        indexes = (models.Index(fields=("school", "platform", "handle"), name="channel_school_platform"),)

    def __str__(self) -> str:
        return f"{self.platform}: {self.handle}"

    @property
    def place(self) -> str:
        """Where, as the journal names it."""
        return place_ref(self.school_id)


class Delegate(Accountable):
    """Somebody who may use an account for its owner, from a day to a day."""

    school = models.ForeignKey(School, models.PROTECT, related_name="delegates")
    channel = models.ForeignKey(Channel, models.PROTECT, related_name="delegates")
    person = models.ForeignKey(Person, models.PROTECT, related_name="uses")
    since = models.DateField("first day")
    until = models.DateField("last day")
    by = models.ForeignKey(Person, models.PROTECT, related_name="+")

    objects = AtSchool["Delegate"]()

    class Meta:
        ordering = ("since", "id")
        verbose_name = "a delegate of an account"
        constraints = (
            models.CheckConstraint(name="delegation_ends_after_it_begins", condition=Q(until__gte=F("since"))),
        )
        indexes = (models.Index(fields=("channel", "person"), name="delegate_channel"),)

    def __str__(self) -> str:
        return f"{self.person_id} for {self.channel_id}"

    @property
    def place(self) -> str:
        """Where, as the journal names it."""
        return place_ref(self.school_id)


class Recovery(Accountable):
    """One of the two named people wants an account to be taken over or its password set anew; the other says yes or no.

    `to` is who then has it: the new owner, or whoever sets the password until the end of the next day.
    """

    class What(models.TextChoices):
        """What is wanted."""

        RESET = "reset", "set the password anew"
        TAKE_OVER = "take-over", "take the account over"

    class Stage(models.TextChoices):
        """What became of it."""

        OPEN = "open", "waits for the second person"
        DONE = "done", "agreed"
        REFUSED = "refused", "refused"

    school = models.ForeignKey(School, models.PROTECT, related_name="recoveries")
    channel = models.ForeignKey(Channel, models.PROTECT, related_name="recoveries")
    what = models.CharField(max_length=10, choices=What)
    to = models.ForeignKey(Person, models.PROTECT, related_name="+")
    reason = models.CharField(max_length=500)
    by = models.ForeignKey(Person, models.PROTECT, related_name="+")
    when = models.DateTimeField(auto_now_add=True)
    stage = models.CharField(max_length=10, choices=Stage, default=Stage.OPEN)
    second = models.ForeignKey(Person, models.PROTECT, null=True, blank=True, related_name="+")
    seconded = models.DateTimeField(null=True, blank=True)

    objects = AtSchool["Recovery"]()

    class Meta:
        ordering = ("-when", "id")
        verbose_name = "a recovery of an account"
        constraints = (
            models.UniqueConstraint(fields=("channel",), condition=Q(stage="open"), name="one_recovery_at_a_time"),
        )

    def __str__(self) -> str:
        return f"{self.what} of {self.channel_id}"

    @property
    def place(self) -> str:
        """Where, as the journal names it."""
        return place_ref(self.school_id)


class Lookalike(Accountable):
    """An account that only looks like the school's, as somebody reported it; `by` is None for a visitor."""

    class Outcome(models.TextChoices):
        """What became of it; the first two go on."""

        ASKED = "asked", "whoever runs it was asked to change or close it"
        REPORTED = "reported", "reported to the service"
        GONE = "gone", "it was changed or is gone"
        OURS = "ours", "it is the school’s own"
        UNRELATED = "unrelated", "it does not look like the school’s"

    school = models.ForeignKey(School, models.PROTECT, related_name="lookalikes")
    platform = models.CharField("service", max_length=60)
    handle = models.CharField("name of the account", max_length=100)
    address = _address()
    why = models.TextField("why it looks like the school’s", max_length=1000)
    imitates = models.ForeignKey(Channel, models.PROTECT, null=True, blank=True, related_name="lookalikes")
    by = models.ForeignKey(Person, models.PROTECT, null=True, blank=True, related_name="+")
    when = models.DateTimeField(auto_now_add=True)
    outcome = models.CharField("what became of it", max_length=10, choices=Outcome, blank=True)
    said = models.CharField("what was done", max_length=500, blank=True)
    dealt_by = models.ForeignKey(Person, models.PROTECT, null=True, blank=True, related_name="+")
    dealt = models.DateTimeField(null=True, blank=True)

    objects = AtSchool["Lookalike"]()

    class Meta:
        ordering = ("-when", "id")
        verbose_name = "a report of an account that looks like the school’s"
        verbose_name_plural = "reports of accounts that look like the school’s"
        indexes = (models.Index(fields=("school", "outcome", "-when"), name="lookalike_school"),)

    def __str__(self) -> str:
        return f"{self.platform}: {self.handle}"

    @property
    def place(self) -> str:
        """Where, as the journal names it."""
        return place_ref(self.school_id)

    @property
    def is_open(self) -> bool:
        """Whether something is left to do."""
        return self.outcome in ("", self.Outcome.ASKED, self.Outcome.REPORTED)
