"""What people are told, and how far each e-mail has come."""

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
            name="Message",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("key", models.CharField(max_length=200)),
                ("href", models.CharField(blank=True, max_length=500)),
                ("mail_id", models.CharField(max_length=200, verbose_name="Message-ID")),
                ("when", models.DateTimeField()),
                (
                    "school",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="messages",
                        to="people.school",
                    ),
                ),
                (
                    "to",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="messages", to="people.person"
                    ),
                ),
                (
                    "trust",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="messages",
                        to="people.trust",
                    ),
                ),
            ],
            options={
                "verbose_name": "a message",
                "ordering": ("-when", "id"),
            },
        ),
        migrations.CreateModel(
            name="Delivery",
            fields=[
                (
                    "message",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        primary_key=True,
                        related_name="delivery",
                        serialize=False,
                        to="outbox.message",
                    ),
                ),
                (
                    "stage",
                    models.CharField(
                        choices=[
                            ("waiting", "waits to be sent"),
                            ("sent", "sent"),
                            ("site", "only on this site"),
                            ("given up", "given up"),
                        ],
                        default="waiting",
                        max_length=10,
                    ),
                ),
                ("next_try", models.DateTimeField()),
                ("holder", models.UUIDField(editable=False, null=True)),
                ("held_until", models.DateTimeField(editable=False, null=True)),
                ("tries", models.PositiveSmallIntegerField(default=0)),
                ("sent", models.DateTimeField(null=True)),
                ("error", models.CharField(blank=True, max_length=300)),
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
                "verbose_name": "the e-mail about a message",
                "ordering": ("next_try", "message"),
            },
        ),
        migrations.CreateModel(
            name="Wording",
            fields=[
                (
                    "message",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        primary_key=True,
                        related_name="wording",
                        serialize=False,
                        to="outbox.message",
                    ),
                ),
                ("subject", models.CharField(max_length=200)),
                ("text", models.TextField(max_length=20000)),
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
                "verbose_name": "the words of a message",
            },
        ),
        migrations.AddIndex(
            model_name="message",
            index=models.Index(fields=["to", "-when"], name="message_to"),
        ),
        migrations.AddConstraint(
            model_name="message",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("school__isnull", False), ("trust__isnull", True)),
                    models.Q(("school__isnull", True), ("trust__isnull", False)),
                    _connector="OR",
                ),
                name="message_at_one_place",
            ),
        ),
        migrations.AddConstraint(
            model_name="message",
            constraint=models.UniqueConstraint(fields=("school", "key"), name="message_once_a_school"),
        ),
        migrations.AddConstraint(
            model_name="message",
            constraint=models.UniqueConstraint(fields=("trust", "key"), name="message_once_a_trust"),
        ),
        migrations.AddIndex(
            model_name="delivery",
            index=models.Index(fields=["stage", "next_try"], name="delivery_stage"),
        ),
    ]
