"""What somebody wrote when they asked to use a service or to open an account: benefits, and a risk assessment."""

from __future__ import annotations

from django.db import models

from belisha.approvals.models import Request
from belisha.channels.models import WEB
from belisha.journal.accountable import Accountable
from belisha.people.models import Group, School, place_ref
from belisha.sight import AtSchool


class Level(models.TextChoices):
    """How much of a risk there is, in the eyes of whoever asks."""

    NONE = "none", "no real risk"
    SOME = "some", "some risk"
    HIGH = "high", "a high risk"


class Audience(models.TextChoices):
    """Who can see what is written there."""

    CLASS = "class", "only the class and its teacher"
    STAFF = "staff", "only staff"
    FAMILIES = "families", "families who were let in"
    ANYBODY = "anybody", "anybody"


class Assessed(Accountable):
    """The part that both forms share. The four families of risk are those that schools' policies name."""

    platform = models.CharField("service", max_length=60)
    address = models.CharField("web address", max_length=500, blank=True, validators=[WEB])
    purpose = models.TextField("what for", max_length=1000)
    benefits = models.TextField("benefits", max_length=2000)
    bullying = models.CharField("bullying", max_length=4, choices=Level)
    strangers = models.CharField("grooming, exploitation or stalking", max_length=4, choices=Level)
    content = models.CharField("unsuitable material or hateful language", max_length=4, choices=Level)
    harm = models.CharField("being urged to violence, self-harm or danger", max_length=4, choices=Level)
    risks = models.TextField("what could happen", max_length=2000)
    privacy = models.TextField("privacy settings", max_length=1000)
    audience = models.CharField("who can see it", max_length=10, choices=Audience)
    mitigation = models.TextField("what is done about the risks", max_length=1000)
    residual = models.CharField("risk that is left", max_length=4, choices=Level)
    on_school_devices = models.BooleanField("on the school's devices or network")
    review = models.DateField("look at it again by")

    class Meta:
        abstract = True

    @property
    def families(self) -> list[tuple[str, str, str]]:
        """The four families of risk with how much of each: the label, the level, the level in words."""
        fields = (self._meta.get_field(name) for name in ("bullying", "strangers", "content", "harm"))
        return [(str(f.verbose_name), getattr(self, f.name), Level(getattr(self, f.name)).label) for f in fields]  # type: ignore[union-attr]


class ServiceUse(Assessed):
    """The form of one request to use a service with a class. `youngest` is the age of its youngest pupil, in years."""

    class Pupils(models.TextChoices):
        """What pupils do with it."""

        WATCH = "watch", "staff show it, pupils only watch"
        SHARED = "shared", "pupils use it without accounts of their own"
        OWN = "own", "pupils have accounts of their own"

    school = models.ForeignKey(School, models.PROTECT, related_name="+")
    request = models.OneToOneField(Request, models.PROTECT, related_name="service_use")
    group = models.ForeignKey(Group, models.PROTECT, null=True, blank=True, related_name="+")
    pupils = models.CharField("what pupils do", max_length=6, choices=Pupils)
    least_age = models.PositiveSmallIntegerField("least age that the service names", null=True, blank=True)
    youngest = models.PositiveSmallIntegerField("age of the youngest pupil", null=True, blank=True)

    objects = AtSchool["ServiceUse"]()

    class Meta:
        verbose_name = "the form of a request to use a service"

    def __str__(self) -> str:
        return f"service of {self.request_id}"

    @property
    def place(self) -> str:
        """Where, as the journal names it."""
        return place_ref(self.school_id)


class AccountOpening(Assessed):
    """The form of one request to open an account that speaks for the school or a part of it."""

    class Sake(models.TextChoices):
        """For whom it speaks."""

        SCHOOL = "school", "the whole school"
        CLASS = "class", "a class, a year or a club"
        PTA = "pta", "the PTA or friends of the school"
        FAMILIES = "families", "a group of parents and carers"

    school = models.ForeignKey(School, models.PROTECT, related_name="+")
    request = models.OneToOneField(Request, models.PROTECT, related_name="account_opening")
    handle = models.CharField("name of the account", max_length=100)
    sake = models.CharField("for whom it speaks", max_length=10, choices=Sake)

    objects = AtSchool["AccountOpening"]()

    class Meta:
        verbose_name = "the form of a request to open an account"

    def __str__(self) -> str:
        return f"account of {self.request_id}"

    @property
    def place(self) -> str:
        """Where, as the journal names it."""
        return place_ref(self.school_id)
