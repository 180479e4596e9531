"""What was written to ask for a blocked site."""

import uuid

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
            name="Opening",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                ("content", models.TextField(max_length=4000, verbose_name="what is on the site")),
                ("reasons", models.TextField(max_length=4000, verbose_name="reasons")),
                ("risks", models.TextField(max_length=4000, verbose_name="risks")),
                ("duration", models.CharField(blank=True, max_length=200, verbose_name="how much time")),
                ("begins", models.DateField(verbose_name="first day")),
                ("ends", models.DateField(verbose_name="last day")),
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
                        on_delete=django.db.models.deletion.PROTECT, related_name="opening", to="approvals.request"
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
                "verbose_name": "the form of a request to open sites",
            },
        ),
        migrations.CreateModel(
            name="AskedSite",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("order", models.PositiveSmallIntegerField()),
                ("host", models.CharField(max_length=253)),
                ("path", models.CharField(blank=True, max_length=2000)),
                (
                    "school",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="people.school"
                    ),
                ),
                (
                    "opening",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="sites", to="blocked_content.opening"
                    ),
                ),
            ],
            options={
                "verbose_name": "a site that was asked for",
                "ordering": ("opening", "order"),
            },
        ),
        migrations.AddConstraint(
            model_name="opening",
            constraint=models.CheckConstraint(
                condition=models.Q(("ends__gte", models.F("begins"))), name="opening_ends_after"
            ),
        ),
        migrations.AddIndex(
            model_name="askedsite",
            index=models.Index(fields=["school", "host"], name="askedsite_school_host"),
        ),
    ]
