"""Trusts and schools."""

import django.core.validators
import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    """The two tables."""

    initial = True

    dependencies = []

    operations = [
        migrations.CreateModel(
            name="Trust",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("slug", models.SlugField(max_length=60, unique=True, verbose_name="short name")),
                ("name", models.CharField(max_length=200)),
                ("web", models.URLField(blank=True, verbose_name="web address")),
                (
                    "colour",
                    models.CharField(
                        default="#1d3557",
                        max_length=7,
                        validators=[
                            django.core.validators.RegexValidator("\\A#[0-9a-f]{6}\\Z", "Write a colour as in #1d5c63.")
                        ],
                    ),
                ),
                ("invented", models.BooleanField(default=False)),
            ],
            options={
                "ordering": ("name",),
            },
        ),
        migrations.CreateModel(
            name="School",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("slug", models.SlugField(max_length=60, unique=True, verbose_name="short name")),
                ("name", models.CharField(max_length=200)),
                (
                    "phase",
                    models.CharField(
                        choices=[
                            ("infant", "infant"),
                            ("primary", "primary"),
                            ("secondary", "secondary"),
                            ("all-through", "all-through"),
                            ("special", "special"),
                        ],
                        max_length=20,
                    ),
                ),
                ("web", models.URLField(blank=True, verbose_name="web address")),
                (
                    "urn",
                    models.CharField(
                        blank=True,
                        max_length=6,
                        null=True,
                        unique=True,
                        validators=[
                            django.core.validators.RegexValidator(
                                "\\A[0-9]{6}\\Z", "A unique reference number has six digits."
                            )
                        ],
                        verbose_name="URN",
                    ),
                ),
                (
                    "colour",
                    models.CharField(
                        default="#1d3557",
                        max_length=7,
                        validators=[
                            django.core.validators.RegexValidator("\\A#[0-9a-f]{6}\\Z", "Write a colour as in #1d5c63.")
                        ],
                    ),
                ),
                ("invented", models.BooleanField(default=False)),
                ("logo", models.BinaryField(blank=True, null=True)),
                ("logo_type", models.CharField(blank=True, max_length=40)),
                (
                    "trust",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="schools",
                        to="people.trust",
                    ),
                ),
            ],
            options={
                "ordering": ("name",),
            },
        ),
    ]
