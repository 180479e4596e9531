"""Pictures that somebody asks to post, and what is put together before."""

import uuid

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    """The tables."""

    initial = True

    dependencies = [
        ("approvals", "0002_guarded"),
        ("channels", "0002_guarded"),
        ("people", "0006_person_email_lower"),
    ]

    operations = [
        migrations.CreateModel(
            name="Photos",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                ("event", models.CharField(max_length=120, verbose_name="event")),
                ("day", models.DateField(verbose_name="day of the event")),
                ("words", models.TextField(blank=True, max_length=2000, verbose_name="what is said with the pictures")),
                ("names_told", models.BooleanField(default=False, verbose_name="tells who a pupil is")),
                (
                    "channel",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="channels.channel"
                    ),
                ),
                (
                    "request",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT, related_name="photos", to="approvals.request"
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
                "verbose_name": "the form of a request to post pictures",
            },
        ),
        migrations.CreateModel(
            name="Picture",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("order", models.PositiveSmallIntegerField()),
                ("sha256", models.CharField(max_length=64)),
                ("size", models.PositiveBigIntegerField()),
                ("kind", models.CharField(max_length=4)),
                (
                    "school",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="people.school"
                    ),
                ),
                (
                    "photos",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="pictures", to="event_photos.photos"
                    ),
                ),
            ],
            options={
                "verbose_name": "a picture that was asked for",
                "ordering": ("photos", "order"),
            },
        ),
        migrations.CreateModel(
            name="PaperSeen",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                ("words", models.CharField(max_length=300)),
                ("when", models.DateTimeField()),
                (
                    "by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="people.person"
                    ),
                ),
                (
                    "child",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="people.person"
                    ),
                ),
                (
                    "school",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="people.school"
                    ),
                ),
                (
                    "photos",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="papers", to="event_photos.photos"
                    ),
                ),
            ],
            options={
                "verbose_name": "a consent that was seen on paper",
                "ordering": ("when", "id"),
            },
        ),
        migrations.CreateModel(
            name="Pictured",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "child",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="people.person"
                    ),
                ),
                (
                    "photos",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="pictured", to="event_photos.photos"
                    ),
                ),
                (
                    "picture",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="pictured", to="event_photos.picture"
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
                "verbose_name": "a child in a picture",
            },
        ),
        migrations.CreateModel(
            name="PictureSet",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("event", models.CharField(max_length=120, verbose_name="event")),
                ("day", models.DateField(verbose_name="day of the event")),
                ("pictures", models.JSONField(default=list)),
                ("touched", models.DateTimeField()),
                (
                    "by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="people.person"
                    ),
                ),
                (
                    "channel",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="channels.channel"
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
                "verbose_name": "a set of pictures",
                "ordering": ("-touched", "id"),
            },
        ),
        migrations.CreateModel(
            name="Caption",
            fields=[
                (
                    "picture",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        primary_key=True,
                        related_name="caption",
                        serialize=False,
                        to="event_photos.picture",
                    ),
                ),
                ("name", models.CharField(max_length=100)),
                ("others", models.CharField(blank=True, max_length=300)),
                (
                    "school",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="people.school"
                    ),
                ),
            ],
            options={
                "verbose_name": "the words to a picture",
            },
        ),
        migrations.AddIndex(
            model_name="picture",
            index=models.Index(fields=["school", "sha256"], name="picture_school_hash"),
        ),
        migrations.AddConstraint(
            model_name="paperseen",
            constraint=models.UniqueConstraint(fields=("photos", "child", "by"), name="paper_seen_once"),
        ),
        migrations.AddConstraint(
            model_name="pictured",
            constraint=models.UniqueConstraint(fields=("picture", "child"), name="pictured_once"),
        ),
        migrations.AddIndex(
            model_name="pictureset",
            index=models.Index(fields=["by", "-touched"], name="pictureset_by"),
        ),
    ]
