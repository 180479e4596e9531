"""Which texts of policies there are, and which is in force where and since when: rows are only ever added."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from belisha.kept import Kept
from belisha.people.models import School, Trust


class Version(Kept):
    """One text of a policy, byte for byte, with its examples.

    `digest` is the SHA-256 of both files; `hash` that of the text and norms alone, which rulings carry.
    """

    policy = models.SlugField("policy id", max_length=60, db_index=True)
    digest = models.CharField(max_length=64, unique=True)
    hash = models.CharField(max_length=64, db_index=True)
    label = models.CharField("version", max_length=100, blank=True)
    title = models.CharField(max_length=500)
    source = models.BinaryField()
    examples = models.BinaryField()
    loaded = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ("id",)
        verbose_name = "a policy's version"

    def __str__(self) -> str:
        return f"{self.policy} {self.label} ({self.hash[:12]})"


class InForce(Kept):
    """From a day on, a trust or a school has a version; a school without one has its trust's."""

    trust = models.ForeignKey(Trust, models.PROTECT, null=True, blank=True, related_name="in_force")
    school = models.ForeignKey(School, models.PROTECT, null=True, blank=True, related_name="in_force")
    version = models.ForeignKey(Version, models.PROTECT, null=True, blank=True, related_name="in_force")
    since = models.DateField()
    noted = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ("since", "id")
        verbose_name = "what is in force"
        constraints = (
            models.CheckConstraint(
                name="in_force_at_one_place",
                condition=Q(trust__isnull=False, school__isnull=True) | Q(trust__isnull=True, school__isnull=False),
            ),
            models.CheckConstraint(
                name="a_trust_adopts_from_nobody",
                condition=Q(school__isnull=False) | Q(version__isnull=False),
            ),
        )

    def __str__(self) -> str:
        return f"{self.school or self.trust}: {self.version or 'as its trust'} since {self.since}"
