"""Deadlines, what happened to them, and the days that count."""

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
            name="ClockMark",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("run", models.CharField(max_length=80, unique=True)),
                ("seen", models.DateTimeField()),
                ("ran", models.FloatField()),
                ("doubted_at", models.FloatField(null=True)),
                ("doubted_off", models.FloatField(null=True)),
            ],
            options={
                "verbose_name": "when the clock was last seen",
                "ordering": ("-seen",),
            },
        ),
        migrations.CreateModel(
            name="Calendar",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                (
                    "nation",
                    models.CharField(
                        choices=[
                            ("england", "England"),
                            ("wales", "Wales"),
                            ("scotland", "Scotland"),
                            ("northern-ireland", "Northern Ireland"),
                        ],
                        default="england",
                        max_length=20,
                    ),
                ),
                (
                    "school",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT, related_name="calendar", to="people.school"
                    ),
                ),
            ],
            options={
                "verbose_name": "a school’s calendar",
            },
        ),
        migrations.CreateModel(
            name="Deadline",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                ("about_kind", models.CharField(max_length=40)),
                ("about_id", models.UUIDField()),
                ("name", models.CharField(max_length=60)),
                ("number", models.CharField(blank=True, max_length=40)),
                ("role", models.CharField(blank=True, max_length=40)),
                ("span", models.CharField(max_length=40, verbose_name="how long it may take")),
                (
                    "warn",
                    models.CharField(
                        blank=True, max_length=40, verbose_name="how long before it is due a warning comes"
                    ),
                ),
                (
                    "escalate",
                    models.CharField(
                        blank=True, max_length=40, verbose_name="how long after it is due it is passed on"
                    ),
                ),
                (
                    "escalate_to",
                    models.CharField(blank=True, max_length=40, verbose_name="the role that it is passed on to"),
                ),
                ("start", models.DateTimeField()),
                (
                    "stage",
                    models.CharField(
                        choices=[("running", "running"), ("paused", "paused"), ("met", "met"), ("dropped", "dropped")],
                        default="running",
                        max_length=10,
                    ),
                ),
                ("round", models.PositiveSmallIntegerField(default=1)),
                ("round_start", models.DateTimeField()),
                ("warn_at", models.DateTimeField(null=True)),
                ("due_at", models.DateTimeField()),
                (
                    "next",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("warn", "soon due"),
                            ("due", "due"),
                            ("overdue", "overdue"),
                            ("escalate", "passed on"),
                        ],
                        max_length=10,
                    ),
                ),
                ("next_at", models.DateTimeField(null=True)),
                ("ended", models.DateTimeField(null=True)),
                (
                    "owner",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="deadlines",
                        to="people.person",
                    ),
                ),
                (
                    "school",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="deadlines",
                        to="people.school",
                    ),
                ),
                (
                    "trust",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="deadlines",
                        to="people.trust",
                    ),
                ),
            ],
            options={
                "verbose_name": "a deadline",
                "ordering": ("due_at", "id"),
            },
        ),
        migrations.CreateModel(
            name="Extension",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                ("span", models.CharField(max_length=40)),
                ("reason", models.CharField(max_length=500)),
                ("by", models.CharField(max_length=80)),
                ("when", models.DateTimeField()),
                ("round", models.PositiveSmallIntegerField()),
                (
                    "deadline",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="extensions", to="deadlines.deadline"
                    ),
                ),
                (
                    "school",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="people.school",
                    ),
                ),
                (
                    "trust",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="people.trust",
                    ),
                ),
            ],
            options={
                "verbose_name": "an extension of a deadline",
                "ordering": ("round",),
            },
        ),
        migrations.CreateModel(
            name="FeedAddress",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                ("digest", models.CharField(max_length=64, unique=True)),
                ("made", models.DateTimeField()),
                ("revoked", models.DateTimeField(null=True)),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="feed_addresses", to="people.person"
                    ),
                ),
                (
                    "school",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="people.school",
                    ),
                ),
                (
                    "trust",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="people.trust",
                    ),
                ),
            ],
            options={
                "verbose_name": "an address of a calendar feed",
                "ordering": ("-made", "id"),
            },
        ),
        migrations.CreateModel(
            name="Firing",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("round", models.PositiveSmallIntegerField()),
                (
                    "threshold",
                    models.CharField(
                        choices=[
                            ("warn", "soon due"),
                            ("due", "due"),
                            ("overdue", "overdue"),
                            ("escalate", "passed on"),
                        ],
                        max_length=10,
                    ),
                ),
                ("meant", models.DateTimeField()),
                ("when", models.DateTimeField()),
                (
                    "deadline",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="firings", to="deadlines.deadline"
                    ),
                ),
                (
                    "school",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="people.school",
                    ),
                ),
                (
                    "trust",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="people.trust",
                    ),
                ),
            ],
            options={
                "verbose_name": "a threshold that was reached",
                "ordering": ("when", "id"),
            },
        ),
        migrations.CreateModel(
            name="Pause",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                ("begin", models.DateTimeField()),
                ("end", models.DateTimeField(null=True)),
                ("reason", models.CharField(max_length=500)),
                ("by", models.CharField(max_length=80)),
                (
                    "deadline",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="pauses", to="deadlines.deadline"
                    ),
                ),
                (
                    "school",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="people.school",
                    ),
                ),
                (
                    "trust",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="people.trust",
                    ),
                ),
            ],
            options={
                "verbose_name": "a pause of a deadline",
                "ordering": ("begin", "id"),
            },
        ),
        migrations.CreateModel(
            name="Term",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("term", "term"),
                            ("holiday", "holiday inside a term"),
                            ("closure", "closed"),
                            ("inset", "training day for staff"),
                        ],
                        max_length=10,
                    ),
                ),
                ("name", models.CharField(max_length=80)),
                ("first", models.DateField(verbose_name="first day")),
                ("last", models.DateField(verbose_name="last day")),
                ("taken_back", models.DateTimeField(editable=False, null=True, verbose_name="taken back")),
                (
                    "school",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="terms", to="people.school"
                    ),
                ),
            ],
            options={
                "verbose_name": "days of a school",
                "ordering": ("first", "last", "id"),
            },
        ),
        migrations.AddIndex(
            model_name="deadline",
            index=models.Index(fields=["next_at", "id"], name="deadline_next"),
        ),
        migrations.AddIndex(
            model_name="deadline",
            index=models.Index(fields=["about_kind", "about_id"], name="deadline_about"),
        ),
        migrations.AddIndex(
            model_name="deadline",
            index=models.Index(fields=["owner", "stage", "due_at"], name="deadline_owner"),
        ),
        migrations.AddIndex(
            model_name="deadline",
            index=models.Index(fields=["school", "role", "stage", "due_at"], name="deadline_role"),
        ),
        migrations.AddConstraint(
            model_name="deadline",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("school__isnull", False), ("trust__isnull", True)),
                    models.Q(("school__isnull", True), ("trust__isnull", False)),
                    _connector="OR",
                ),
                name="deadline_at_one_place",
            ),
        ),
        migrations.AddConstraint(
            model_name="deadline",
            constraint=models.UniqueConstraint(
                condition=models.Q(("stage__in", ("running", "paused"))),
                fields=("about_kind", "about_id", "name"),
                name="deadline_once_a_thing",
            ),
        ),
        migrations.AddConstraint(
            model_name="extension",
            constraint=models.UniqueConstraint(fields=("deadline", "round"), name="extended_once_a_round"),
        ),
        migrations.AddConstraint(
            model_name="feedaddress",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("school__isnull", False), ("trust__isnull", True)),
                    models.Q(("school__isnull", True), ("trust__isnull", False)),
                    _connector="OR",
                ),
                name="feed_at_one_place",
            ),
        ),
        migrations.AddConstraint(
            model_name="firing",
            constraint=models.UniqueConstraint(fields=("deadline", "round", "threshold"), name="fired_once"),
        ),
        migrations.AddConstraint(
            model_name="pause",
            constraint=models.UniqueConstraint(
                condition=models.Q(("end__isnull", True)), fields=("deadline",), name="one_pause_at_a_time"
            ),
        ),
        migrations.AddIndex(
            model_name="term",
            index=models.Index(fields=["school", "first"], name="term_school_first"),
        ),
        migrations.AddConstraint(
            model_name="term",
            constraint=models.CheckConstraint(
                condition=models.Q(("last__gte", models.F("first"))), name="days_end_after_they_begin"
            ),
        ),
    ]
