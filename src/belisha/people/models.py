"""Trusts, schools, people; who has which role, teaches or looks after whom, and since when."""

from __future__ import annotations

from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Lower
from django.utils import timezone

from belisha.journal.accountable import Accountable
from belisha.kept import Kept
from belisha.people import roles
from belisha.sight import AtPlace, AtSchool

COLOUR = RegexValidator(r"\A#[0-9a-f]{6}\Z", "Write a colour as in #1d5c63.")
URN = RegexValidator(r"\A[0-9]{6}\Z", "A unique reference number has six digits.")


def place_ref(school: int | None, trust: int | None = None) -> str:
    """A school or a trust as the journal names it."""
    return f"school:{school}" if school else f"trust:{trust}" if trust else ""


def _one_place(name: str) -> models.CheckConstraint:
    return models.CheckConstraint(
        name=name,
        condition=Q(school__isnull=False, trust__isnull=True) | Q(school__isnull=True, trust__isnull=False),
    )


class Trust(models.Model):
    """A trust of several schools; `invented` for one that is only there to try Belisha out."""

    slug = models.SlugField("short name", max_length=60, unique=True)
    name = models.CharField(max_length=200)
    web = models.URLField("web address", blank=True)
    colour = models.CharField(max_length=7, default="#1d3557", validators=[COLOUR])
    invented = models.BooleanField(default=False)

    class Meta:
        ordering = ("name",)

    def __str__(self) -> str:
        return self.name


class School(models.Model):
    """A school, on its own or of a trust. `logo` is a small picture, `logo_type` its media type."""

    class Phase(models.TextChoices):
        """The ages that a school teaches."""

        INFANT = "infant", "infant"
        PRIMARY = "primary", "primary"
        SECONDARY = "secondary", "secondary"
        ALL_THROUGH = "all-through", "all-through"
        SPECIAL = "special", "special"

    trust = models.ForeignKey(Trust, models.PROTECT, null=True, blank=True, related_name="schools")
    slug = models.SlugField("short name", max_length=60, unique=True)
    name = models.CharField(max_length=200)
    phase = models.CharField(max_length=20, choices=Phase.choices)
    web = models.URLField("web address", blank=True)
    urn = models.CharField("URN", max_length=6, unique=True, null=True, blank=True, validators=[URN])
    colour = models.CharField(max_length=7, default="#1d3557", validators=[COLOUR])
    invented = models.BooleanField(default=False)
    logo = models.BinaryField(null=True, blank=True)
    logo_type = models.CharField(max_length=40, blank=True)

    class Meta:
        ordering = ("name",)

    def __str__(self) -> str:
        return self.name


class Person(Accountable):
    """Somebody as one school, or one trust, knows them. Whoever leaves is marked, never removed."""

    school = models.ForeignKey(School, models.PROTECT, null=True, blank=True, related_name="people")
    trust = models.ForeignKey(Trust, models.PROTECT, null=True, blank=True, related_name="people")
    given_name = models.CharField("first name", max_length=100)
    family_name = models.CharField("last name", max_length=100, blank=True)
    known_as = models.CharField("name they are called by", max_length=100, blank=True)
    born = models.DateField("date of birth", null=True, blank=True)
    email = models.EmailField("e-mail address", blank=True)
    phone = models.CharField("telephone", max_length=40, blank=True)
    address = models.TextField("postal address", max_length=500, blank=True)
    left = models.DateField("day of leaving", null=True, blank=True)
    erased = models.DateTimeField("personal data erased", null=True, blank=True, editable=False)

    objects = AtPlace["Person"]()

    class Meta:
        ordering = ("family_name", "given_name", "id")
        constraints = (_one_place("person_at_one_place"),)
        indexes = (
            models.Index(fields=("school", "family_name", "given_name", "id"), name="person_school_name"),
            models.Index(fields=("school", "email"), name="person_school_email"),
            models.Index(Lower("email"), name="person_email_lower"),
        )

    def __str__(self) -> str:
        return self.name

    def clean(self) -> None:
        """A date of birth that is still to come is a slip. Raises ValidationError."""
        if self.born is not None and self.born > timezone.localdate():
            raise ValidationError({"born": "This day is still to come. Look at the year."})

    @property
    def name(self) -> str:
        """The name they go by, in full."""
        return f"{self.known_as or self.given_name} {self.family_name}".strip()

    @property
    def place(self) -> str:
        """Where they are known, as the journal names it."""
        return place_ref(self.school_id, self.trust_id)


class Appointment(Accountable):
    """Somebody has a role from a day on; `until` is the last day. `roles.ROLES` has the roles and what they are.

    An acting or delegated one stands in for another and has a last day. A sensitive one counts once a second person
    has agreed (`Agreement`); until then, or once it is taken back before its first day, `agreed` is False.
    `proposed_by` is None where a program did it.
    """

    class Basis(models.TextChoices):
        """Why somebody has a role."""

        OWN = "own", "their own"
        ACTING = "acting", "acting up"
        DELEGATED = "delegated", "delegated"

    person = models.ForeignKey(Person, models.PROTECT, related_name="appointments")
    school = models.ForeignKey(School, models.PROTECT, null=True, blank=True, related_name="appointments")
    trust = models.ForeignKey(Trust, models.PROTECT, null=True, blank=True, related_name="appointments")
    role = models.CharField(max_length=40, choices=roles.choices)
    basis = models.CharField(max_length=10, choices=Basis, default=Basis.OWN)
    stands_for = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="stand_ins")
    since = models.DateField("first day")
    until = models.DateField("last day", null=True, blank=True)
    agreed = models.BooleanField(default=True, editable=False)
    proposed_by = models.ForeignKey(Person, models.PROTECT, null=True, editable=False, related_name="+")
    withdrawn = models.DateTimeField("taken back", null=True, editable=False)

    objects = AtPlace["Appointment"]()

    class Meta:
        ordering = ("since", "id")
        constraints = (
            _one_place("appointment_at_one_place"),
            models.CheckConstraint(
                name="appointment_ends_after_it_begins", condition=Q(until__isnull=True) | Q(until__gte=F("since"))
            ),
            models.CheckConstraint(
                name="a_stand_in_has_a_last_day",
                condition=Q(basis="own", stands_for__isnull=True)
                | Q(~Q(basis="own"), stands_for__isnull=False, until__isnull=False),
            ),
        )
        indexes = (
            models.Index(fields=("school", "role", "person"), name="appointment_school_role"),
            models.Index(fields=("person", "role"), name="appointment_person"),
        )

    def __str__(self) -> str:
        return f"{self.role} since {self.since}"

    @property
    def place(self) -> str:
        """Where, as the journal names it."""
        return place_ref(self.school_id, self.trust_id)


class Agreement(Kept):
    """What a second person said to an appointment to a sensitive role; who proposed it is in the journal too."""

    appointment = models.OneToOneField(Appointment, models.PROTECT, related_name="agreement")
    proposed_by = models.ForeignKey(Person, models.PROTECT, null=True, related_name="+")
    by = models.ForeignKey(Person, models.PROTECT, related_name="+")
    agreed = models.BooleanField()
    reason = models.CharField(max_length=500, blank=True)
    when = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name = "a second person's word"

    def __str__(self) -> str:
        return f"{'agreed' if self.agreed else 'refused'}: {self.appointment_id}"


class Group(Accountable):
    """A class or a year group of a school, in a school year that begins in `year`."""

    class Kind(models.TextChoices):
        """What it is."""

        CLASS = "class", "class"
        YEAR = "year", "year group"

    school = models.ForeignKey(School, models.PROTECT, related_name="groups")
    kind = models.CharField(max_length=5, choices=Kind)
    name = models.CharField(max_length=60)
    year = models.PositiveSmallIntegerField("school year begins in")

    objects = AtSchool["Group"]()

    class Meta:
        ordering = ("-year", "kind", "name")
        constraints = (
            models.UniqueConstraint(
                fields=("school", "year", "kind", "name"),
                name="group_once_a_school_year",
                violation_error_message="There is one with this name in that school year already.",
            ),
        )

    def __str__(self) -> str:
        return self.name

    @property
    def place(self) -> str:
        """Where, as the journal names it."""
        return place_ref(self.school_id)


class Membership(Accountable):
    """Somebody belongs to a class or year group: as a pupil, or as one who teaches or helps there."""

    class Part(models.TextChoices):
        """What they do there."""

        PUPIL = "pupil", "pupil"
        STAFF = "staff", "teaches or helps"

    school = models.ForeignKey(School, models.PROTECT, related_name="memberships")
    group = models.ForeignKey(Group, models.PROTECT, related_name="memberships")
    person = models.ForeignKey(Person, models.PROTECT, related_name="memberships")
    part = models.CharField(max_length=5, choices=Part)
    since = models.DateField("first day")
    until = models.DateField("last day", null=True, blank=True)

    objects = AtSchool["Membership"]()

    class Meta:
        ordering = ("since", "id")
        constraints = (
            models.CheckConstraint(
                name="membership_ends_after_it_begins", condition=Q(until__isnull=True) | Q(until__gte=F("since"))
            ),
        )
        indexes = (
            models.Index(fields=("person", "part"), name="membership_person"),
            models.Index(fields=("group", "part", "person"), name="membership_group"),
        )

    def __str__(self) -> str:
        return f"{self.part} of {self.group_id}"

    @property
    def place(self) -> str:
        """Where, as the journal names it."""
        return place_ref(self.school_id)


class Guardianship(Accountable):
    """An adult is a child's parent or carer. What is not known is None, which is never taken for no.

    `court_order` limits what the adult may know or do; `do_not_disclose` keeps this adult's whereabouts, and the
    child's with them, from every other parent or carer of the child.
    """

    school = models.ForeignKey(School, models.PROTECT, related_name="guardianships")
    adult = models.ForeignKey(Person, models.PROTECT, related_name="children")
    child = models.ForeignKey(Person, models.PROTECT, related_name="guardians")
    relation = models.CharField(max_length=60, blank=True)
    parental_responsibility = models.BooleanField(null=True, blank=True)
    court_order = models.BooleanField(null=True, blank=True)
    do_not_disclose = models.BooleanField(null=True, blank=True)
    note = models.TextField("what the order says", max_length=2000, blank=True)
    since = models.DateField("first day")
    until = models.DateField("last day", null=True, blank=True)

    objects = AtSchool["Guardianship"]()

    class Meta:
        ordering = ("since", "id")
        constraints = (
            models.CheckConstraint(name="nobody_is_their_own_parent", condition=~Q(adult=F("child"))),
            models.CheckConstraint(
                name="guardianship_ends_after_it_begins", condition=Q(until__isnull=True) | Q(until__gte=F("since"))
            ),
            models.UniqueConstraint(
                fields=("school", "adult", "child"), condition=Q(until__isnull=True), name="guardian_once_a_child"
            ),
        )
        indexes = (models.Index(fields=("child", "adult"), name="guardianship_child"),)

    def __str__(self) -> str:
        return f"{self.adult_id} of {self.child_id}"

    @property
    def place(self) -> str:
        """Where, as the journal names it."""
        return place_ref(self.school_id)


class Management(Accountable):
    """Somebody is somebody's line manager."""

    school = models.ForeignKey(School, models.PROTECT, related_name="managements")
    manager = models.ForeignKey(Person, models.PROTECT, related_name="manages")
    managed = models.ForeignKey(Person, models.PROTECT, related_name="managed_by")
    since = models.DateField("first day")
    until = models.DateField("last day", null=True, blank=True)

    objects = AtSchool["Management"]()

    class Meta:
        ordering = ("since", "id")
        constraints = (models.CheckConstraint(name="nobody_manages_themselves", condition=~Q(manager=F("managed"))),)

    def __str__(self) -> str:
        return f"{self.manager_id} manages {self.managed_id}"

    @property
    def place(self) -> str:
        """Where, as the journal names it."""
        return place_ref(self.school_id)
