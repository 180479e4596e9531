"""The forms of requests to use a service and to open an account."""

import uuid

import django.core.validators
import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    """The tables."""

    initial = True

    dependencies = [
        ("approvals", "0002_guarded"),
        ("people", "0006_person_email_lower"),
    ]

    operations = [
        migrations.CreateModel(
            name="AccountOpening",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                ("platform", models.CharField(max_length=60, verbose_name="service")),
                (
                    "address",
                    models.CharField(
                        blank=True,
                        max_length=500,
                        validators=[
                            django.core.validators.URLValidator(
                                message="Give a whole web address, as https://www.example.org/school.",
                                schemes=["http", "https"],
                            )
                        ],
                        verbose_name="web address",
                    ),
                ),
                ("purpose", models.TextField(max_length=1000, verbose_name="what for")),
                ("benefits", models.TextField(max_length=2000, verbose_name="benefits")),
                (
                    "bullying",
                    models.CharField(
                        choices=[("none", "no real risk"), ("some", "some risk"), ("high", "a high risk")],
                        max_length=4,
                        verbose_name="bullying",
                    ),
                ),
                (
                    "strangers",
                    models.CharField(
                        choices=[("none", "no real risk"), ("some", "some risk"), ("high", "a high risk")],
                        max_length=4,
                        verbose_name="grooming, exploitation or stalking",
                    ),
                ),
                (
                    "content",
                    models.CharField(
                        choices=[("none", "no real risk"), ("some", "some risk"), ("high", "a high risk")],
                        max_length=4,
                        verbose_name="unsuitable material or hateful language",
                    ),
                ),
                (
                    "harm",
                    models.CharField(
                        choices=[("none", "no real risk"), ("some", "some risk"), ("high", "a high risk")],
                        max_length=4,
                        verbose_name="being urged to violence, self-harm or danger",
                    ),
                ),
                ("risks", models.TextField(max_length=2000, verbose_name="what could happen")),
                ("privacy", models.TextField(max_length=1000, verbose_name="privacy settings")),
                (
                    "audience",
                    models.CharField(
                        choices=[
                            ("class", "only the class and its teacher"),
                            ("staff", "only staff"),
                            ("families", "families who were let in"),
                            ("anybody", "anybody"),
                        ],
                        max_length=10,
                        verbose_name="who can see it",
                    ),
                ),
                ("mitigation", models.TextField(max_length=1000, verbose_name="what is done about the risks")),
                (
                    "residual",
                    models.CharField(
                        choices=[("none", "no real risk"), ("some", "some risk"), ("high", "a high risk")],
                        max_length=4,
                        verbose_name="risk that is left",
                    ),
                ),
                ("on_school_devices", models.BooleanField(verbose_name="on the school's devices or network")),
                ("review", models.DateField(verbose_name="look at it again by")),
                ("handle", models.CharField(max_length=100, verbose_name="name of the account")),
                (
                    "sake",
                    models.CharField(
                        choices=[
                            ("school", "the whole school"),
                            ("class", "a class, a year or a club"),
                            ("pta", "the PTA or friends of the school"),
                            ("families", "a group of parents and carers"),
                        ],
                        max_length=10,
                        verbose_name="for whom it speaks",
                    ),
                ),
                (
                    "request",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="account_opening",
                        to="approvals.request",
                    ),
                ),
                (
                    "school",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="people.school"
                    ),
                ),
            ],
            options={
                "verbose_name": "the form of a request to open an account",
            },
        ),
        migrations.CreateModel(
            name="ServiceUse",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                ("platform", models.CharField(max_length=60, verbose_name="service")),
                (
                    "address",
                    models.CharField(
                        blank=True,
                        max_length=500,
                        validators=[
                            django.core.validators.URLValidator(
                                message="Give a whole web address, as https://www.example.org/school.",
                                schemes=["http", "https"],
                            )
                        ],
                        verbose_name="web address",
                    ),
                ),
                ("purpose", models.TextField(max_length=1000, verbose_name="what for")),
                ("benefits", models.TextField(max_length=2000, verbose_name="benefits")),
                (
                    "bullying",
                    models.CharField(
                        choices=[("none", "no real risk"), ("some", "some risk"), ("high", "a high risk")],
                        max_length=4,
                        verbose_name="bullying",
                    ),
                ),
                (
                    "strangers",
                    models.CharField(
                        choices=[("none", "no real risk"), ("some", "some risk"), ("high", "a high risk")],
                        max_length=4,
                        verbose_name="grooming, exploitation or stalking",
                    ),
                ),
                (
                    "content",
                    models.CharField(
                        choices=[("none", "no real risk"), ("some", "some risk"), ("high", "a high risk")],
                        max_length=4,
                        verbose_name="unsuitable material or hateful language",
                    ),
                ),
                (
                    "harm",
                    models.CharField(
                        choices=[("none", "no real risk"), ("some", "some risk"), ("high", "a high risk")],
                        max_length=4,
                        verbose_name="being urged to violence, self-harm or danger",
                    ),
                ),
                ("risks", models.TextField(max_length=2000, verbose_name="what could happen")),
                ("privacy", models.TextField(max_length=1000, verbose_name="privacy settings")),
                (
                    "audience",
                    models.CharField(
                        choices=[
                            ("class", "only the class and its teacher"),
                            ("staff", "only staff"),
                            ("families", "families who were let in"),
                            ("anybody", "anybody"),
                        ],
                        max_length=10,
                        verbose_name="who can see it",
                    ),
                ),
                ("mitigation", models.TextField(max_length=1000, verbose_name="what is done about the risks")),
                (
                    "residual",
                    models.CharField(
                        choices=[("none", "no real risk"), ("some", "some risk"), ("high", "a high risk")],
                        max_length=4,
                        verbose_name="risk that is left",
                    ),
                ),
                ("on_school_devices", models.BooleanField(verbose_name="on the school's devices or network")),
                ("review", models.DateField(verbose_name="look at it again by")),
                (
                    "pupils",
                    models.CharField(
                        choices=[
                            ("watch", "staff show it, pupils only watch"),
                            ("shared", "pupils use it without accounts of their own"),
                            ("own", "pupils have accounts of their own"),
                        ],
                        max_length=6,
                        verbose_name="what pupils do",
                    ),
                ),
                (
                    "least_age",
                    models.PositiveSmallIntegerField(
                        blank=True, null=True, verbose_name="least age that the service names"
                    ),
                ),
                (
                    "youngest",
                    models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="age of the youngest pupil"),
                ),
                (
                    "group",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="people.group",
                    ),
                ),
                (
                    "request",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT, related_name="service_use", to="approvals.request"
                    ),
                ),
                (
                    "school",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="people.school"
                    ),
                ),
            ],
            options={
                "verbose_name": "the form of a request to use a service",
            },
        ),
    ]
