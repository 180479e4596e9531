"""Trusts and schools."""

from __future__ import annotations

from django.core.validators import RegexValidator
from django.db import models

COLOUR = RegexValidator(r"\A#[0-9a-f]{6}\Z", "Write a colour as in #1d5c63.")
URN = RegexValidator(r"\A[0-9]{6}\Z", "A unique reference number has six digits.")


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
