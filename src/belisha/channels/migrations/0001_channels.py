"""Services that may be used, the school's own accounts, and accounts that only look like the school's."""

import uuid

import django.core.validators
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
            name="Channel",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                ("since", models.DateField(verbose_name="first day")),
                ("review", models.DateField(verbose_name="look at it again by")),
                ("until", models.DateField(blank=True, null=True, verbose_name="last day")),
                ("why_ended", models.CharField(blank=True, max_length=500, verbose_name="why it ended")),
                ("source", models.CharField(blank=True, editable=False, max_length=80)),
                ("platform", models.CharField(max_length=60, verbose_name="service")),
                ("handle", models.CharField(max_length=100, verbose_name="name of the account")),
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
                ("purpose", models.TextField(max_length=500, verbose_name="what it is for")),
                ("public", models.BooleanField(default=True, verbose_name="on the list for parents and carers")),
                (
                    "by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="people.person"
                    ),
                ),
                (
                    "other_rescuer",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="people.person",
                        verbose_name="second person for recovery",
                    ),
                ),
                (
                    "owner",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="owns", to="people.person"
                    ),
                ),
                (
                    "rescuer",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="people.person",
                        verbose_name="first person for recovery",
                    ),
                ),
                (
                    "school",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="channels", to="people.school"
                    ),
                ),
            ],
            options={
                "verbose_name": "an official account",
                "verbose_name_plural": "official accounts",
                "ordering": ("platform", "handle", "id"),
            },
        ),
        migrations.CreateModel(
            name="Delegate",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                ("since", models.DateField(verbose_name="first day")),
                ("until", models.DateField(verbose_name="last day")),
                (
                    "by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="people.person"
                    ),
                ),
                (
                    "channel",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="delegates", to="channels.channel"
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="uses", to="people.person"
                    ),
                ),
                (
                    "school",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="delegates", to="people.school"
                    ),
                ),
            ],
            options={
                "verbose_name": "a delegate of an account",
                "ordering": ("since", "id"),
            },
        ),
        migrations.CreateModel(
            name="Lookalike",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                ("platform", models.CharField(max_length=60, verbose_name="service")),
                ("handle", models.CharField(max_length=100, verbose_name="name of the account")),
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
                ("why", models.TextField(max_length=1000, verbose_name="why it looks like the school’s")),
                ("when", models.DateTimeField(auto_now_add=True)),
                (
                    "outcome",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("asked", "whoever runs it was asked to change or close it"),
                            ("reported", "reported to the service"),
                            ("gone", "it was changed or is gone"),
                            ("ours", "it is the school’s own"),
                            ("unrelated", "it does not look like the school’s"),
                        ],
                        max_length=10,
                        verbose_name="what became of it",
                    ),
                ),
                ("said", models.CharField(blank=True, max_length=500, verbose_name="what was done")),
                ("dealt", models.DateTimeField(blank=True, null=True)),
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
                    "dealt_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="people.person",
                    ),
                ),
                (
                    "imitates",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="lookalikes",
                        to="channels.channel",
                    ),
                ),
                (
                    "school",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="lookalikes", to="people.school"
                    ),
                ),
            ],
            options={
                "verbose_name": "a report of an account that looks like the school’s",
                "verbose_name_plural": "reports of accounts that look like the school’s",
                "ordering": ("-when", "id"),
            },
        ),
        migrations.CreateModel(
            name="Recovery",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                (
                    "what",
                    models.CharField(
                        choices=[("reset", "set the password anew"), ("take-over", "take the account over")],
                        max_length=10,
                    ),
                ),
                ("reason", models.CharField(max_length=500)),
                ("when", models.DateTimeField(auto_now_add=True)),
                (
                    "stage",
                    models.CharField(
                        choices=[("open", "waits for the second person"), ("done", "agreed"), ("refused", "refused")],
                        default="open",
                        max_length=10,
                    ),
                ),
                ("seconded", models.DateTimeField(blank=True, null=True)),
                (
                    "by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="people.person"
                    ),
                ),
                (
                    "channel",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="recoveries", to="channels.channel"
                    ),
                ),
                (
                    "school",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="recoveries", to="people.school"
                    ),
                ),
                (
                    "second",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="people.person",
                    ),
                ),
                (
                    "to",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="people.person"
                    ),
                ),
            ],
            options={
                "verbose_name": "a recovery of an account",
                "ordering": ("-when", "id"),
            },
        ),
        migrations.CreateModel(
            name="Service",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                ("since", models.DateField(verbose_name="first day")),
                ("review", models.DateField(verbose_name="look at it again by")),
                ("until", models.DateField(blank=True, null=True, verbose_name="last day")),
                ("why_ended", models.CharField(blank=True, max_length=500, verbose_name="why it ended")),
                ("source", models.CharField(blank=True, editable=False, max_length=80)),
                ("name", models.CharField(max_length=100, verbose_name="service")),
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
                ("purpose", models.TextField(max_length=1000, verbose_name="what it may be used for")),
                ("conditions", models.TextField(blank=True, max_length=1000, verbose_name="conditions")),
                ("for_whom", models.CharField(blank=True, max_length=200, verbose_name="with whom")),
                (
                    "least_age",
                    models.PositiveSmallIntegerField(
                        blank=True, null=True, verbose_name="least age that the service allows"
                    ),
                ),
                (
                    "by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="people.person"
                    ),
                ),
                (
                    "school",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="services", to="people.school"
                    ),
                ),
            ],
            options={
                "verbose_name": "an approved service",
                "verbose_name_plural": "approved services",
                "ordering": ("name", "-since", "id"),
            },
        ),
        migrations.AddIndex(
            model_name="channel",
            index=models.Index(fields=["school", "platform", "handle"], name="channel_school_platform"),
        ),
        migrations.AddConstraint(
            model_name="channel",
            constraint=models.CheckConstraint(
                condition=models.Q(("rescuer", models.F("other_rescuer")), _negated=True), name="recovery_takes_two"
            ),
        ),
        migrations.AddIndex(
            model_name="delegate",
            index=models.Index(fields=["channel", "person"], name="delegate_channel"),
        ),
        migrations.AddConstraint(
            model_name="delegate",
            constraint=models.CheckConstraint(
                condition=models.Q(("until__gte", models.F("since"))), name="delegation_ends_after_it_begins"
            ),
        ),
        migrations.AddIndex(
            model_name="lookalike",
            index=models.Index(fields=["school", "outcome", "-when"], name="lookalike_school"),
        ),
        migrations.AddConstraint(
            model_name="recovery",
            constraint=models.UniqueConstraint(
                condition=models.Q(("stage", "open")), fields=("channel",), name="one_recovery_at_a_time"
            ),
        ),
        migrations.AddIndex(
            model_name="service",
            index=models.Index(fields=["school", "name"], name="service_school_name"),
        ),
    ]
