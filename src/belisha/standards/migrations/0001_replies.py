"""What schools answered to the points of the check."""

import uuid

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    """The table."""

    initial = True

    dependencies = [
        ("people", "0005_agreements_guarded"),
    ]

    operations = [
        migrations.CreateModel(
            name="Reply",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                ("point", models.CharField(max_length=60)),
                ("said", models.CharField(choices=[("yes", "yes"), ("partly", "partly"), ("no", "no")], max_length=6)),
                ("note", models.TextField(blank=True, max_length=2000)),
                ("day", models.DateField(verbose_name="when this was looked at")),
                ("when", models.DateTimeField(auto_now_add=True)),
                (
                    "by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="people.person"
                    ),
                ),
                (
                    "school",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="replies", to="people.school"
                    ),
                ),
            ],
            options={
                "verbose_name": "an answer of the cyber security check",
                "verbose_name_plural": "answers of the cyber security check",
                "ordering": ("-when", "id"),
                "indexes": [models.Index(fields=["school", "point", "-when"], name="reply_school_point")],
            },
        ),
    ]
