"""What is blocked and allowed, the filters, and the reviews."""

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
            name="ConnectedFilter",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                ("name", models.CharField(max_length=100, verbose_name="what you call it")),
                ("kind", models.CharField(max_length=40)),
                ("file", models.CharField(max_length=60, verbose_name="settings on the server")),
                ("by_itself", models.BooleanField(default=True, verbose_name="Belisha keeps it up to date by itself")),
                ("since", models.DateTimeField()),
                ("removed", models.DateTimeField(blank=True, null=True)),
                (
                    "school",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="filters", to="people.school"
                    ),
                ),
            ],
            options={
                "verbose_name": "a connected filter",
                "ordering": ("since", "id"),
            },
        ),
        migrations.CreateModel(
            name="Drift",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("looked", models.DateTimeField()),
                ("reached", models.BooleanField()),
                ("said", models.TextField(blank=True)),
                ("missing_count", models.PositiveIntegerField(default=0)),
                ("extra_count", models.PositiveIntegerField(default=0)),
                ("missing", models.TextField(blank=True)),
                ("extra", models.TextField(blank=True)),
                ("unable", models.TextField(blank=True)),
                ("unable_count", models.PositiveIntegerField(default=0)),
                (
                    "filter",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="drift",
                        to="filtering.connectedfilter",
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
                "verbose_name": "a look at a filter",
            },
        ),
        migrations.CreateModel(
            name="FilterFeed",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                ("name", models.CharField(max_length=100, verbose_name="who fetches it")),
                ("format", models.CharField(max_length=40)),
                ("token", models.CharField(editable=False, max_length=64, unique=True)),
                ("since", models.DateTimeField()),
                ("revoked", models.DateTimeField(blank=True, null=True)),
                (
                    "by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="people.person"
                    ),
                ),
                (
                    "revoked_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="people.person",
                    ),
                ),
                (
                    "school",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="filter_feeds", to="people.school"
                    ),
                ),
            ],
            options={
                "verbose_name": "a feed for a filter",
                "ordering": ("-since", "id"),
            },
        ),
        migrations.CreateModel(
            name="Fetched",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("when", models.DateTimeField()),
                (
                    "school",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="people.school"
                    ),
                ),
                (
                    "feed",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT, related_name="fetched", to="filtering.filterfeed"
                    ),
                ),
            ],
            options={
                "verbose_name": "a fetching of a feed",
            },
        ),
        migrations.CreateModel(
            name="FilterProvider",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                ("name", models.CharField(max_length=200, verbose_name="who provides the filter")),
                ("product", models.CharField(blank=True, max_length=200, verbose_name="what the filter is called")),
                ("contact", models.CharField(blank=True, max_length=300, verbose_name="how to reach them")),
                ("note", models.TextField(blank=True, max_length=2000, verbose_name="what else to know")),
                (
                    "school",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT, related_name="filter_provider", to="people.school"
                    ),
                ),
            ],
            options={
                "verbose_name": "the provider of a filter",
            },
        ),
        migrations.CreateModel(
            name="FilterReview",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                (
                    "stage",
                    models.CharField(
                        choices=[("draft", "not finished"), ("done", "finished")], default="draft", max_length=5
                    ),
                ),
                ("trigger", models.CharField(max_length=20, verbose_name="why now")),
                ("trigger_note", models.CharField(blank=True, max_length=500, verbose_name="what happened")),
                ("day", models.DateField(verbose_name="day of the review")),
                ("answers", models.JSONField(blank=True, default=dict)),
                ("result", models.TextField(blank=True, max_length=5000, verbose_name="what came of it")),
                (
                    "to_do",
                    models.TextField(blank=True, max_length=5000, verbose_name="what is to be done, by whom, by when"),
                ),
                ("next_day", models.DateField(blank=True, null=True, verbose_name="next review by")),
                ("begun", models.DateTimeField(auto_now_add=True)),
                ("finished", models.DateTimeField(blank=True, null=True)),
                (
                    "by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="people.person"
                    ),
                ),
                (
                    "governor",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="people.person",
                    ),
                ),
                (
                    "leader",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="people.person",
                    ),
                ),
                (
                    "safeguarding",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="people.person",
                    ),
                ),
                (
                    "school",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="filter_reviews", to="people.school"
                    ),
                ),
                (
                    "technician",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="people.person",
                    ),
                ),
            ],
            options={
                "verbose_name": "a review of the filter",
                "ordering": ("-day", "-begun", "id"),
            },
        ),
        migrations.CreateModel(
            name="Push",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "act",
                    models.CharField(choices=[("apply", "brought up to date"), ("back", "taken back")], max_length=5),
                ),
                ("when", models.DateTimeField(auto_now_add=True)),
                ("added", models.PositiveIntegerField(default=0)),
                ("removed", models.PositiveIntegerField(default=0)),
                ("good", models.BooleanField()),
                ("said", models.TextField(blank=True)),
                ("before", models.BinaryField()),
                ("after", models.BinaryField()),
                (
                    "by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="people.person",
                    ),
                ),
                (
                    "filter",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="pushes",
                        to="filtering.connectedfilter",
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
                "verbose_name": "a writing to a filter",
                "ordering": ("-when", "-id"),
            },
        ),
        migrations.CreateModel(
            name="Rule",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                ("host", models.CharField(max_length=253, verbose_name="site")),
                ("path", models.CharField(blank=True, max_length=2000, verbose_name="part of the site")),
                ("verdict", models.CharField(choices=[("block", "blocked"), ("allow", "allowed")], max_length=5)),
                (
                    "about",
                    models.CharField(
                        choices=[
                            ("social", "Social media and chat"),
                            ("games", "Games, films and other pastimes"),
                            ("adult", "For adults only"),
                            ("harm", "Violence, hate or self-harm"),
                            ("unsafe", "Tricks people or harms computers"),
                            ("bypass", "Gets round the filter"),
                            ("learning", "Useful for learning or for work"),
                            ("other", "Something else"),
                        ],
                        default="other",
                        max_length=8,
                        verbose_name="what it is",
                    ),
                ),
                ("why", models.TextField(max_length=4000)),
                ("since", models.DateTimeField()),
                ("until", models.DateField(blank=True, null=True, verbose_name="last day")),
                ("source", models.CharField(blank=True, max_length=80)),
                ("number", models.CharField(blank=True, max_length=40)),
                ("quiet", models.BooleanField(default=False, verbose_name="not named in public")),
                ("ended", models.DateTimeField(blank=True, null=True)),
                ("ended_why", models.TextField(blank=True, max_length=2000)),
                (
                    "by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="people.person",
                    ),
                ),
                (
                    "ended_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="people.person",
                    ),
                ),
                (
                    "school",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="rules", to="people.school"
                    ),
                ),
            ],
            options={
                "verbose_name": "a rule of the filter",
                "ordering": ("host", "path", "-since", "id"),
            },
        ),
        migrations.AddIndex(
            model_name="connectedfilter",
            index=models.Index(fields=["school", "removed"], name="connectedfilter_school"),
        ),
        migrations.AddConstraint(
            model_name="connectedfilter",
            constraint=models.UniqueConstraint(
                condition=models.Q(("removed__isnull", True)),
                fields=("file",),
                name="a_filter_is_connected_once",
                violation_error_message="This filter is connected already.",
            ),
        ),
        migrations.AddIndex(
            model_name="filterfeed",
            index=models.Index(fields=["school", "revoked"], name="filterfeed_school"),
        ),
        migrations.AddIndex(
            model_name="filterreview",
            index=models.Index(fields=["school", "-day"], name="filterreview_school"),
        ),
        migrations.AddConstraint(
            model_name="filterreview",
            constraint=models.CheckConstraint(
                condition=models.Q(("next_day__isnull", True), ("next_day__gt", models.F("day")), _connector="OR"),
                name="filter_review_next_after",
            ),
        ),
        migrations.AddIndex(
            model_name="push",
            index=models.Index(fields=["filter", "-when"], name="push_filter_when"),
        ),
        migrations.AddIndex(
            model_name="rule",
            index=models.Index(fields=["school", "host"], name="rule_school_host"),
        ),
        migrations.AddIndex(
            model_name="rule",
            index=models.Index(fields=["school", "ended", "verdict", "host"], name="rule_school_standing"),
        ),
        migrations.AddIndex(
            model_name="rule",
            index=models.Index(fields=["ended", "until"], name="rule_over"),
        ),
        migrations.AddIndex(
            model_name="rule",
            index=models.Index(fields=["school", "source"], name="rule_source"),
        ),
    ]
