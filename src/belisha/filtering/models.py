"""What is blocked and allowed at a school; the filters that obey it; and the yearly review of it all."""

from __future__ import annotations

from datetime import date

from django.db import models
from django.db.models import F, Q

from belisha.journal.accountable import Accountable
from belisha.kept import Kept
from belisha.people.models import Person, School, place_ref
from belisha.sight import AtSchool


class Rule(Accountable):
    """An address is blocked, or allowed, at a school: by whom, why, since when, until which last day.

    `source` names the request that it answers, `number` is what people call that request; both empty where somebody
    did it by hand. A `quiet` rule is counted on the public list, and not named there. `by` is None for a program.
    """

    class Verdict(models.TextChoices):
        """What becomes of the address."""

        BLOCK = "block", "blocked"
        ALLOW = "allow", "allowed"

    class About(models.TextChoices):
        """What kind of site it is: anybody may know that, whoever may not know why."""

        SOCIAL = "social", "Social media and chat"
        GAMES = "games", "Games, films and other pastimes"
        ADULT = "adult", "For adults only"
        HARM = "harm", "Violence, hate or self-harm"
        UNSAFE = "unsafe", "Tricks people or harms computers"
        BYPASS = "bypass", "Gets round the filter"
        LEARNING = "learning", "Useful for learning or for work"
        OTHER = "other", "Something else"

    school = models.ForeignKey(School, models.PROTECT, related_name="rules")
    host = models.CharField("site", max_length=253)
    path = models.CharField("part of the site", max_length=2000, blank=True)
    verdict = models.CharField(max_length=5, choices=Verdict)
    about = models.CharField("what it is", max_length=8, choices=About, default=About.OTHER)
    why = models.TextField(max_length=4000)
    by = models.ForeignKey(Person, models.PROTECT, null=True, blank=True, related_name="+")
    since = models.DateTimeField()
    until = models.DateField("last day", null=True, blank=True)
    source = models.CharField(max_length=80, blank=True)
    number = models.CharField(max_length=40, blank=True)
    quiet = models.BooleanField("not named in public", default=False)
    ended = models.DateTimeField(null=True, blank=True)
    ended_by = models.ForeignKey(Person, models.PROTECT, null=True, blank=True, related_name="+")
    ended_why = models.TextField(max_length=2000, blank=True)

    objects = AtSchool["Rule"]()

    class Meta:
        ordering = ("host", "path", "-since", "id")
        verbose_name = "a rule of the filter"
        indexes = (
            models.Index(fields=("school", "host"), name="rule_school_host"),
            models.Index(fields=("school", "ended", "verdict", "host"), name="rule_school_standing"),
            models.Index(fields=("ended", "until"), name="rule_over"),
            models.Index(fields=("school", "source"), name="rule_source"),
        )

    def __str__(self) -> str:
        return f"{self.address}: {self.get_verdict_display()}"

    @property
    def address(self) -> str:
        """The site, and the part of it that is meant."""
        return f"{self.host}{self.path}"

    @property
    def place(self) -> str:
        """Where, as the journal names it."""
        return place_ref(self.school_id)

    def stands(self, day: date) -> bool:
        """Whether it holds on a day. The last day counts."""
        return self.ended is None and (self.until is None or self.until >= day)


def standing(day: date) -> Q:
    """Rules that hold on a day, also where the job that ends them has not come round yet."""
    return Q(ended__isnull=True) & (Q(until__isnull=True) | Q(until__gte=day))


class FilterProvider(Accountable):
    """Who runs a school's filter, and how to reach them: one row for each school."""

    school = models.OneToOneField(School, models.PROTECT, related_name="filter_provider")
    name = models.CharField("who provides the filter", max_length=200)
    product = models.CharField("what the filter is called", max_length=200, blank=True)
    contact = models.CharField("how to reach them", max_length=300, blank=True)
    note = models.TextField("what else to know", max_length=2000, blank=True)

    objects = AtSchool["FilterProvider"]()

    class Meta:
        verbose_name = "the provider of a filter"

    def __str__(self) -> str:
        return self.name

    @property
    def place(self) -> str:
        """Where, as the journal names it."""
        return place_ref(self.school_id)


class ConnectedFilter(Accountable):
    """A filter that Belisha writes to. How it is reached stands in a file on the server, `file`: never in a form."""

    school = models.ForeignKey(School, models.PROTECT, related_name="filters")
    name = models.CharField("what you call it", max_length=100)
    kind = models.CharField(max_length=40)
    file = models.CharField("settings on the server", max_length=60)
    by_itself = models.BooleanField("Belisha keeps it up to date by itself", default=True)
    since = models.DateTimeField()
    removed = models.DateTimeField(null=True, blank=True)

    objects = AtSchool["ConnectedFilter"]()

    class Meta:
        ordering = ("since", "id")
        verbose_name = "a connected filter"
        indexes = (models.Index(fields=("school", "removed"), name="connectedfilter_school"),)
        constraints = (
            models.UniqueConstraint(
                fields=("file",),
                condition=Q(removed__isnull=True),
                name="a_filter_is_connected_once",
                violation_error_message="This filter is connected already.",
            ),
        )

    def __str__(self) -> str:
        return self.name

    @property
    def place(self) -> str:
        """Where, as the journal names it."""
        return place_ref(self.school_id)


class Push(Kept):
    """What was written to a filter: `before` and `after` are its entries (`entries.packed`); `by` None for the job."""

    class Act(models.TextChoices):
        """What was done."""

        APPLY = "apply", "brought up to date"
        BACK = "back", "taken back"

    school = models.ForeignKey(School, models.PROTECT, related_name="+")
    filter = models.ForeignKey(ConnectedFilter, models.PROTECT, related_name="pushes")
    act = models.CharField(max_length=5, choices=Act)
    by = models.ForeignKey(Person, models.PROTECT, null=True, blank=True, related_name="+")
    when = models.DateTimeField(auto_now_add=True)
    added = models.PositiveIntegerField(default=0)
    removed = models.PositiveIntegerField(default=0)
    good = models.BooleanField()
    said = models.TextField(blank=True)
    before = models.BinaryField()
    after = models.BinaryField()

    objects = AtSchool["Push"]()

    class Meta:
        ordering = ("-when", "-id")
        verbose_name = "a writing to a filter"
        indexes = (models.Index(fields=("filter", "-when"), name="push_filter_when"),)

    def __str__(self) -> str:
        return f"{self.get_act_display()}: {self.added} added, {self.removed} removed"


class Drift(models.Model):
    """How far a filter is from what the school decided, when it was last read. Not accountable: the newest look only.

    `missing` and `extra` are the first entries that differ, one a line; the numbers count them all.
    """

    school = models.ForeignKey(School, models.PROTECT, related_name="+")
    filter = models.OneToOneField(ConnectedFilter, models.PROTECT, related_name="drift")
    looked = models.DateTimeField()
    reached = models.BooleanField()
    said = models.TextField(blank=True)
    missing_count = models.PositiveIntegerField(default=0)
    extra_count = models.PositiveIntegerField(default=0)
    missing = models.TextField(blank=True)
    extra = models.TextField(blank=True)
    unable = models.TextField(blank=True)
    unable_count = models.PositiveIntegerField(default=0)

    objects = AtSchool["Drift"]()

    class Meta:
        verbose_name = "a look at a filter"

    def __str__(self) -> str:
        return self.said


class FilterFeed(Accountable):
    """An address from which a filter that others run fetches the school's decisions. Only the token's hash is kept."""

    school = models.ForeignKey(School, models.PROTECT, related_name="filter_feeds")
    name = models.CharField("who fetches it", max_length=100)
    format = models.CharField(max_length=40)
    token = models.CharField(max_length=64, unique=True, editable=False)
    by = models.ForeignKey(Person, models.PROTECT, related_name="+")
    since = models.DateTimeField()
    revoked = models.DateTimeField(null=True, blank=True)
    revoked_by = models.ForeignKey(Person, models.PROTECT, null=True, blank=True, related_name="+")

    objects = AtSchool["FilterFeed"]()

    class Meta:
        ordering = ("-since", "id")
        verbose_name = "a feed for a filter"
        indexes = (models.Index(fields=("school", "revoked"), name="filterfeed_school"),)

    def __str__(self) -> str:
        return self.name

    @property
    def place(self) -> str:
        """Where, as the journal names it."""
        return place_ref(self.school_id)


class Fetched(models.Model):
    """When a feed was last fetched: whoever gave the address out sees whether it is used. Noted once an hour."""

    school = models.ForeignKey(School, models.PROTECT, related_name="+")
    feed = models.OneToOneField(FilterFeed, models.PROTECT, related_name="fetched")
    when = models.DateTimeField()

    objects = AtSchool["Fetched"]()

    class Meta:
        verbose_name = "a fetching of a feed"

    def __str__(self) -> str:
        return f"{self.feed_id}: {self.when}"


class FilterReview(Accountable):
    """A review of filtering and monitoring: who took part, what was looked at, what came of it, when the next is due.

    `answers` holds for each point of `review.toml` what was said and noted: {"point": ["yes", "a note"]}.
    """

    class Stage(models.TextChoices):
        """How far it is."""

        DRAFT = "draft", "not finished"
        DONE = "done", "finished"

    school = models.ForeignKey(School, models.PROTECT, related_name="filter_reviews")
    stage = models.CharField(max_length=5, choices=Stage, default=Stage.DRAFT)
    trigger = models.CharField("why now", max_length=20)
    trigger_note = models.CharField("what happened", max_length=500, blank=True)
    day = models.DateField("day of the review")
    leader = models.ForeignKey(Person, models.PROTECT, null=True, blank=True, related_name="+")
    governor = models.ForeignKey(Person, models.PROTECT, null=True, blank=True, related_name="+")
    safeguarding = models.ForeignKey(Person, models.PROTECT, null=True, blank=True, related_name="+")
    technician = models.ForeignKey(Person, models.PROTECT, null=True, blank=True, related_name="+")
    answers = models.JSONField(default=dict, blank=True)
    result = models.TextField("what came of it", max_length=5000, blank=True)
    to_do = models.TextField("what is to be done, by whom, by when", max_length=5000, blank=True)
    next_day = models.DateField("next review by", null=True, blank=True)
    by = models.ForeignKey(Person, models.PROTECT, related_name="+")
    begun = models.DateTimeField(auto_now_add=True)
    finished = models.DateTimeField(null=True, blank=True)

    objects = AtSchool["FilterReview"]()

    class Meta:
        ordering = ("-day", "-begun", "id")
        verbose_name = "a review of the filter"
        constraints = (
            models.CheckConstraint(
                name="filter_review_next_after", condition=Q(next_day__isnull=True) | Q(next_day__gt=F("day"))
            ),
        )
        indexes = (models.Index(fields=("school", "-day"), name="filterreview_school"),)

    def __str__(self) -> str:
        return f"review of {self.day}"

    @property
    def place(self) -> str:
        """Where, as the journal names it."""
        return place_ref(self.school_id)
