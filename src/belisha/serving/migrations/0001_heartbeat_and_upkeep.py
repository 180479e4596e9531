"""What the worker leaves behind."""

from django.db import migrations, models


class Migration(migrations.Migration):
    """The two tables."""

    initial = True

    dependencies = []

    operations = [
        migrations.CreateModel(
            name="Heartbeat",
            fields=[
                ("part", models.CharField(max_length=40, primary_key=True, serialize=False)),
                ("at", models.DateTimeField()),
            ],
            options={
                "verbose_name": "a sign of life",
            },
        ),
        migrations.CreateModel(
            name="Upkeep",
            fields=[
                ("job", models.CharField(max_length=60, primary_key=True, serialize=False)),
                ("done", models.DateTimeField()),
                ("well", models.BooleanField()),
                ("said", models.TextField(blank=True)),
            ],
            options={
                "verbose_name": "a job done",
            },
        ),
    ]
