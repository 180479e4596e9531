"""Accounts: how people prove who they are. An account may be of one person at several schools."""

from __future__ import annotations

import uuid

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models

from belisha.journal.accountable import Accountable
from belisha.people import roles
from belisha.people.models import Appointment, Person, School


class Accounts(BaseUserManager["Account"]):
    """Finds accounts whatever the case of their address."""

    def get_by_natural_key(self, username: str | None) -> Account:
        """The account of an e-mail address."""
        return self.get(email__iexact=username)


class Account(AbstractBaseUser):
    """An e-mail address that signs in. What it may see follows from the people it is: `Identity`."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    email = models.EmailField(unique=True)
    is_active = models.BooleanField(default=True)
    made = models.DateTimeField(auto_now_add=True)

    objects = Accounts()

    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"

    class Meta:
        ordering = ("email",)

    def __str__(self) -> str:
        return self.email

    @property
    def ref(self) -> str:
        """As the journal names it."""
        return f"account:{self.pk.hex}"


class Identity(models.Model):
    """An account is a person at a school or a trust."""

    account = models.ForeignKey(Account, models.PROTECT, related_name="identities")
    person = models.OneToOneField(Person, models.PROTECT, related_name="identity")
    since = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ("id",)
        verbose_name_plural = "identities"

    def __str__(self) -> str:
        return f"{self.account_id} is {self.person_id}"


class Invitation(Accountable):
    """A link that works once: it makes an account for a person, or the first administrator of a school.

    Only the SHA-256 of its secret is kept. `person` is empty for the first administrator.
    """

    secret = models.CharField(max_length=64, unique=True, editable=False)
    person = models.ForeignKey(Person, models.PROTECT, null=True, related_name="invitations")
    email = models.EmailField(blank=True)
    until = models.DateTimeField()
    used = models.DateTimeField(null=True)
    revoked = models.DateTimeField(null=True)

    class Meta:
        ordering = ("-until", "id")

    def __str__(self) -> str:
        return f"until {self.until}"


class Slowed(models.Model):
    """How often somebody failed to sign in, from one place to one address; `key` tells neither."""

    key = models.CharField(max_length=64, primary_key=True)
    failures = models.PositiveIntegerField(default=0)
    last = models.DateTimeField()

    class Meta:
        verbose_name = "a slowed sign-in"
        verbose_name_plural = "slowed sign-ins"
        indexes = (models.Index(fields=("last",), name="slowed_last"),)

    def __str__(self) -> str:
        return f"{self.failures} failures"


class GroupRole(Accountable):
    """Who is in a group at the school's own sign-in service has a role at the school."""

    provider = models.CharField("sign-in service", max_length=60)
    group = models.CharField("group", max_length=200)
    school = models.ForeignKey(School, models.PROTECT, related_name="group_roles")
    role = models.CharField(max_length=40, choices=roles.choices())
    ended = models.DateTimeField(null=True, blank=True, editable=False)

    class Meta:
        ordering = ("provider", "group", "role")
        constraints = (
            models.UniqueConstraint(
                fields=("school", "provider", "group", "role"),
                condition=models.Q(ended__isnull=True),
                name="group_role_once",
            ),
        )

    def __str__(self) -> str:
        return f"{self.provider}/{self.group}: {self.role}"


class Granted(models.Model):
    """An appointment that came from a group; it ends when somebody signs in and is no longer in the group."""

    appointment = models.OneToOneField(Appointment, models.PROTECT, primary_key=True, related_name="granted")
    by = models.ForeignKey(GroupRole, models.PROTECT, related_name="granted")

    class Meta:
        verbose_name_plural = "granted"

    def __str__(self) -> str:
        return f"{self.appointment_id} by {self.by_id}"
