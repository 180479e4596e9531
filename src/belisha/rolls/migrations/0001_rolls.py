"""Rolls that were handed in, line by line, and whom other systems call by which number."""

import uuid

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    """The tables."""

    initial = True

    dependencies = [
        ("people", "0005_agreements_guarded"),
    ]

    operations = [
        migrations.CreateModel(
            name="RollImport",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                (
                    "format",
                    models.CharField(
                        choices=[("csv", "a table (CSV)"), ("oneroster", "OneRoster"), ("ctf", "Common Transfer File")],
                        max_length=10,
                    ),
                ),
                (
                    "stage",
                    models.CharField(
                        choices=[
                            ("columns", "waits for its columns to be chosen"),
                            ("reading", "is being read"),
                            ("refused", "was refused"),
                            ("staged", "waits for your yes"),
                            ("applying", "is being applied"),
                            ("applied", "was applied"),
                            ("undoing", "is being undone"),
                            ("undone", "was undone"),
                            ("withdrawn", "was withdrawn"),
                        ],
                        max_length=10,
                    ),
                ),
                ("file_name", models.CharField(max_length=200)),
                ("digest", models.CharField(max_length=64)),
                ("size", models.PositiveBigIntegerField(default=0)),
                ("by", models.CharField(max_length=80)),
                ("columns", models.JSONField(default=dict)),
                ("links", models.JSONField(default=dict)),
                ("counts", models.JSONField(default=dict)),
                ("problems", models.JSONField(default=list)),
                ("notices", models.JSONField(default=list)),
                ("full", models.BooleanField(default=True)),
                ("many_may_leave", models.BooleanField(default=False)),
                ("said", models.CharField(blank=True, max_length=1000)),
                ("made", models.DateTimeField()),
                ("applied", models.DateTimeField(blank=True, null=True)),
                ("undone", models.DateTimeField(blank=True, null=True)),
                (
                    "school",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="roll_imports", to="people.school"
                    ),
                ),
            ],
            options={
                "verbose_name": "an import of the roll",
                "ordering": ("-made", "id"),
            },
        ),
        migrations.CreateModel(
            name="SavedColumns",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("columns", models.JSONField(default=dict)),
                (
                    "school",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="people.school"
                    ),
                ),
            ],
            options={
                "verbose_name_plural": "saved columns",
            },
        ),
        migrations.CreateModel(
            name="SourceId",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("system", models.CharField(max_length=10)),
                ("key", models.CharField(max_length=100)),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="source_ids", to="people.person"
                    ),
                ),
                (
                    "roll",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="source_ids", to="rolls.rollimport"
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
                "ordering": ("id",),
            },
        ),
        migrations.CreateModel(
            name="StagedLine",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("row", models.PositiveIntegerField(default=0)),
                ("what", models.CharField(max_length=10)),
                ("outcome", models.CharField(max_length=10)),
                ("key", models.CharField(max_length=100)),
                ("other", models.CharField(blank=True, max_length=100)),
                ("name", models.CharField(max_length=260)),
                ("person", models.UUIDField(null=True)),
                ("seen", models.PositiveIntegerField(default=0)),
                ("now", models.JSONField(default=dict)),
                ("before", models.JSONField(default=dict)),
                ("notice", models.CharField(blank=True, max_length=300)),
                ("maybe", models.UUIDField(null=True)),
                (
                    "roll",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="lines", to="rolls.rollimport"
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
                "ordering": ("id",),
            },
        ),
        migrations.CreateModel(
            name="Trace",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("what", models.CharField(max_length=20)),
                ("row", models.UUIDField()),
                ("version", models.PositiveIntegerField()),
                ("before", models.JSONField(null=True)),
                (
                    "roll",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="traces", to="rolls.rollimport"
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
                "ordering": ("id",),
            },
        ),
        migrations.AddIndex(
            model_name="rollimport",
            index=models.Index(fields=["school", "-made"], name="roll_school_made"),
        ),
        migrations.AddConstraint(
            model_name="sourceid",
            constraint=models.UniqueConstraint(fields=("school", "system", "key"), name="source_id_once"),
        ),
        migrations.AddIndex(
            model_name="stagedline",
            index=models.Index(fields=["roll", "outcome", "id"], name="staged_outcome"),
        ),
        migrations.AddIndex(
            model_name="stagedline",
            index=models.Index(fields=["roll", "what", "outcome", "id"], name="staged_what"),
        ),
        migrations.AddIndex(
            model_name="trace",
            index=models.Index(fields=["roll", "what", "id"], name="trace_what"),
        ),
        migrations.AddIndex(
            model_name="trace",
            index=models.Index(fields=["row"], name="trace_row"),
        ),
    ]
