"""Sealed secrets: what stands here can be read by nobody who has only the database."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from belisha.journal.accountable import Accountable
from belisha.people.models import Person, School, Trust, place_ref
from belisha.sight import AtPlace


class Secret(Accountable):
    """One secret of an account: its password, or the seed of its sign-in codes.

    `account` is the id of the row of whichever room keeps it here. `turn` counts the secrets that were kept one after
    the other. `sealed` is locked with a key of its own, which `wrapped` is, locked with the installation's key
    `key`. Both are empty once the secret was destroyed.
    """

    class Field(models.TextChoices):
        """What it is."""

        PASSWORD = "password", "password"
        SEED = "seed", "seed of the sign-in codes"

    school = models.ForeignKey(School, models.PROTECT, null=True, blank=True, related_name="secrets")
    trust = models.ForeignKey(Trust, models.PROTECT, null=True, blank=True, related_name="secrets")
    account = models.UUIDField()
    field = models.CharField(max_length=10, choices=Field)
    turn = models.PositiveIntegerField(default=0)
    sealed = models.BinaryField()
    wrapped = models.BinaryField()
    key = models.CharField(max_length=16)
    kept = models.DateTimeField()
    kept_by = models.ForeignKey(Person, models.PROTECT, related_name="+")
    destroyed = models.DateTimeField(null=True, blank=True)

    objects = AtPlace["Secret"]()

    class Meta:
        ordering = ("account", "field")
        verbose_name = "a sealed secret"
        constraints = (
            models.CheckConstraint(
                name="secret_at_one_place",
                condition=Q(school__isnull=False, trust__isnull=True) | Q(school__isnull=True, trust__isnull=False),
            ),
            models.UniqueConstraint(fields=("account", "field"), name="secret_once_an_account"),
        )

    def __str__(self) -> str:
        return f"{self.field} of {self.account}"

    @property
    def place(self) -> str:
        """Where, as the journal names it."""
        return place_ref(self.school_id, self.trust_id)
