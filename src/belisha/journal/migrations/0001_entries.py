"""The journal: lines, their words, checkpoints and receipts."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    """The four tables."""

    initial = True

    dependencies = []

    operations = [
        migrations.CreateModel(
            name="Checkpoint",
            fields=[
                ("size", models.BigIntegerField(primary_key=True, serialize=False)),
                ("root", models.CharField(max_length=64)),
                ("peaks", models.TextField()),
                ("note", models.TextField()),
                ("when", models.DateTimeField()),
            ],
            options={
                "verbose_name": "a checkpoint of the journal",
                "ordering": ("size",),
            },
        ),
        migrations.CreateModel(
            name="Entry",
            fields=[
                ("seq", models.BigIntegerField(primary_key=True, serialize=False)),
                ("when", models.DateTimeField()),
                ("place", models.CharField(blank=True, max_length=30)),
                ("actor", models.CharField(max_length=80)),
                ("kind", models.CharField(max_length=60)),
                ("about_kind", models.CharField(max_length=40)),
                ("about_id", models.UUIDField(null=True)),
                ("state", models.CharField(blank=True, max_length=64)),
                ("words", models.CharField(max_length=64)),
                ("leaf", models.CharField(max_length=64)),
            ],
            options={
                "verbose_name": "a line of the journal",
                "ordering": ("seq",),
            },
        ),
        migrations.CreateModel(
            name="Witnessed",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("witness", models.CharField(max_length=200)),
                ("when", models.DateTimeField()),
            ],
            options={
                "verbose_name": "a witness's receipt",
                "ordering": ("id",),
            },
        ),
        migrations.CreateModel(
            name="Detail",
            fields=[
                (
                    "entry",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        primary_key=True,
                        related_name="detail",
                        serialize=False,
                        to="journal.entry",
                    ),
                ),
                ("salt", models.BinaryField(max_length=32)),
                ("words", models.TextField()),
            ],
            options={
                "verbose_name": "the words of a journal line",
            },
        ),
        migrations.AddIndex(
            model_name="entry",
            index=models.Index(fields=["about_kind", "about_id", "seq"], name="entry_about"),
        ),
        migrations.AddIndex(
            model_name="entry",
            index=models.Index(fields=["place", "seq"], name="entry_place"),
        ),
        migrations.AddField(
            model_name="witnessed",
            name="checkpoint",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="witnessed", to="journal.checkpoint"
            ),
        ),
        migrations.AddConstraint(
            model_name="witnessed",
            constraint=models.UniqueConstraint(fields=("checkpoint", "witness"), name="witnessed_once"),
        ),
    ]
