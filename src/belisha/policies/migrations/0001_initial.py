"""Versions of policies, and what is in force where."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    """The two tables."""

    initial = True

    dependencies = [
        ("people", "0001_initial"),
    ]

    operations = [
        migrations.CreateModel(
            name="Version",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("policy", models.SlugField(max_length=60, verbose_name="policy id")),
                ("digest", models.CharField(max_length=64, unique=True)),
                ("hash", models.CharField(db_index=True, max_length=64)),
                ("label", models.CharField(blank=True, max_length=100, verbose_name="version")),
                ("title", models.CharField(max_length=500)),
                ("source", models.BinaryField()),
                ("examples", models.BinaryField()),
                ("loaded", models.DateTimeField(auto_now_add=True)),
            ],
            options={
                "verbose_name": "a policy's version",
                "ordering": ("id",),
            },
        ),
        migrations.CreateModel(
            name="InForce",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("since", models.DateField()),
                ("noted", models.DateTimeField(auto_now_add=True)),
                (
                    "school",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="in_force",
                        to="people.school",
                    ),
                ),
                (
                    "trust",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="in_force",
                        to="people.trust",
                    ),
                ),
                (
                    "version",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="in_force",
                        to="policies.version",
                    ),
                ),
            ],
            options={
                "verbose_name": "what is in force",
                "ordering": ("since", "id"),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("school__isnull", True), ("trust__isnull", False)),
                            models.Q(("school__isnull", False), ("trust__isnull", True)),
                            _connector="OR",
                        ),
                        name="in_force_at_one_place",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("school__isnull", False), ("version__isnull", False), _connector="OR"),
                        name="a_trust_adopts_from_nobody",
                    ),
                ],
            },
        ),
    ]
