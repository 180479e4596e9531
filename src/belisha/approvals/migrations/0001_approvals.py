"""Requests, decisions, and the reasons of these."""

import uuid

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    """The tables."""

    initial = True

    dependencies = [
        ("people", "0006_person_email_lower"),
    ]

    operations = [
        migrations.CreateModel(
            name="Request",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                ("kind", models.CharField(max_length=40)),
                ("year", models.PositiveSmallIntegerField()),
                ("serial", models.PositiveIntegerField()),
                ("number", models.CharField(max_length=20)),
                ("title", models.CharField(max_length=200)),
                ("made", models.DateTimeField()),
                (
                    "stage",
                    models.CharField(
                        choices=[
                            ("open", "waiting for a decision"),
                            ("yes", "yes"),
                            ("no", "no"),
                            ("withdrawn", "taken back"),
                            ("ended", "the yes has ended"),
                        ],
                        default="open",
                        max_length=9,
                    ),
                ),
                ("policy", models.CharField(blank=True, max_length=80)),
                ("fingerprint", models.CharField(blank=True, max_length=160)),
                ("verdict", models.CharField(blank=True, max_length=20)),
                ("clause", models.CharField(blank=True, max_length=100)),
                ("decider_role", models.CharField(max_length=40)),
                (
                    "reason",
                    models.TextField(blank=True, max_length=4000, verbose_name="why a second look is asked for"),
                ),
                ("until", models.DateField(blank=True, null=True, verbose_name="last day of the yes")),
                ("closed", models.DateTimeField(blank=True, null=True, verbose_name="decided, taken back or ended")),
                (
                    "appeal_of",
                    models.OneToOneField(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="appeal",
                        to="approvals.request",
                    ),
                ),
                (
                    "before",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="people.person",
                    ),
                ),
                (
                    "by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="requests", to="people.person"
                    ),
                ),
                (
                    "school",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="requests", to="people.school"
                    ),
                ),
            ],
            options={
                "verbose_name": "a request",
                "indexes": [
                    models.Index(fields=["school", "stage", "-made"], name="request_school_stage"),
                    models.Index(fields=["school", "-made"], name="request_school_made"),
                    models.Index(fields=["by", "-made"], name="request_by_made"),
                    models.Index(fields=["school", "decider_role"], name="request_role"),
                ],
                "constraints": [
                    models.UniqueConstraint(fields=("school", "kind", "year", "serial"), name="request_serial_once"),
                    models.UniqueConstraint(fields=("school", "number"), name="request_number_once"),
                ],
                "ordering": ("-made", "id"),
            },
        ),
        migrations.CreateModel(
            name="Decision",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("role", models.CharField(max_length=40)),
                ("yes", models.BooleanField()),
                ("clause", models.CharField(blank=True, max_length=100)),
                ("until", models.DateField(null=True)),
                ("when", models.DateTimeField()),
                (
                    "by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="people.person"
                    ),
                ),
                (
                    "in_place_of",
                    models.ForeignKey(
                        null=True, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="people.person"
                    ),
                ),
                (
                    "school",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="people.school"
                    ),
                ),
                (
                    "request",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT, related_name="decision", to="approvals.request"
                    ),
                ),
            ],
            options={
                "verbose_name": "a decision",
                "indexes": [models.Index(fields=["by", "-when"], name="decision_by_when")],
            },
        ),
        migrations.CreateModel(
            name="Wording",
            fields=[
                (
                    "decision",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        primary_key=True,
                        related_name="wording",
                        serialize=False,
                        to="approvals.decision",
                    ),
                ),
                ("reason", models.TextField(max_length=4000)),
                (
                    "school",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="people.school"
                    ),
                ),
            ],
            options={
                "verbose_name": "the reason of a decision",
            },
        ),
    ]
