"""Sealed secrets of accounts."""

import uuid

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    """The table."""

    initial = True

    dependencies = [
        ("people", "0006_person_email_lower"),
    ]

    operations = [
        migrations.CreateModel(
            name="Secret",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                ("account", models.UUIDField()),
                (
                    "field",
                    models.CharField(
                        choices=[("password", "password"), ("seed", "seed of the sign-in codes")], max_length=10
                    ),
                ),
                ("turn", models.PositiveIntegerField(default=0)),
                ("sealed", models.BinaryField()),
                ("wrapped", models.BinaryField()),
                ("key", models.CharField(max_length=16)),
                ("kept", models.DateTimeField()),
                ("destroyed", models.DateTimeField(blank=True, null=True)),
                (
                    "kept_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="people.person"
                    ),
                ),
                (
                    "school",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="secrets",
                        to="people.school",
                    ),
                ),
                (
                    "trust",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="secrets",
                        to="people.trust",
                    ),
                ),
            ],
            options={
                "verbose_name": "a sealed secret",
                "ordering": ("account", "field"),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("school__isnull", False), ("trust__isnull", True)),
                            models.Q(("school__isnull", True), ("trust__isnull", False)),
                            _connector="OR",
                        ),
                        name="secret_at_one_place",
                    ),
                    models.UniqueConstraint(fields=("account", "field"), name="secret_once_an_account"),
                ],
            },
        ),
    ]
