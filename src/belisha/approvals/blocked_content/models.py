"""What somebody wrote when they asked to open a blocked site: the paper form, with class, dates and duration."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q

from belisha.approvals.models import Request
from belisha.filtering.names import Address
from belisha.journal.accountable import Accountable
from belisha.kept import Kept
from belisha.people.models import Group, School, place_ref
from belisha.sight import AtSchool


class Opening(Accountable):
    """The form of one request. `group` is the class it is for, or None; the dates are those that were wished for."""

    school = models.ForeignKey(School, models.PROTECT, related_name="+")
    request = models.OneToOneField(Request, models.PROTECT, related_name="opening")
    content = models.TextField("what is on the site", max_length=4000)
    reasons = models.TextField("reasons", max_length=4000)
    risks = models.TextField("risks", max_length=4000)
    group = models.ForeignKey(Group, models.PROTECT, null=True, blank=True, related_name="+")
    duration = models.CharField("how much time", max_length=200, blank=True)
    begins = models.DateField("first day")
    ends = models.DateField("last day")

    objects = AtSchool["Opening"]()

    class Meta:
        verbose_name = "the form of a request to open sites"
        constraints = (models.CheckConstraint(name="opening_ends_after", condition=Q(ends__gte=F("begins"))),)

    def __str__(self) -> str:
        return f"sites of {self.request_id}"

    @property
    def place(self) -> str:
        """Where, as the journal names it."""
        return place_ref(self.school_id)


class AskedSite(Kept):
    """One address that was asked for, in the order of the form."""

    school = models.ForeignKey(School, models.PROTECT, related_name="+")
    opening = models.ForeignKey(Opening, models.PROTECT, related_name="sites")
    order = models.PositiveSmallIntegerField()
    host = models.CharField(max_length=253)
    path = models.CharField(max_length=2000, blank=True)

    objects = AtSchool["AskedSite"]()

    class Meta:
        ordering = ("opening", "order")
        verbose_name = "a site that was asked for"
        indexes = (models.Index(fields=("school", "host"), name="askedsite_school_host"),)

    def __str__(self) -> str:
        return f"{self.host}{self.path}"

    @property
    def address(self) -> Address:
        """The address, as filters take it."""
        return Address(self.host, self.path)
