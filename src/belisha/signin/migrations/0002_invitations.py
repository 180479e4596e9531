"""Links that work once, groups that give roles, and what slows whoever guesses."""

import uuid

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    """The four tables."""

    dependencies = [
        ("people", "0005_agreements_guarded"),
        ("signin", "0001_accounts"),
    ]

    operations = [
        migrations.CreateModel(
            name="GroupRole",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                ("provider", models.CharField(max_length=60, verbose_name="sign-in service")),
                ("group", models.CharField(max_length=200, verbose_name="group")),
                (
                    "role",
                    models.CharField(
                        choices=[
                            ("teacher", "Teacher"),
                            ("support-staff", "Support staff"),
                            ("senior-leader", "Senior leader"),
                            ("headteacher", "Headteacher"),
                            ("safeguarding-lead", "Designated Safeguarding Lead"),
                            ("deputy-safeguarding-lead", "Deputy Designated Safeguarding Lead"),
                            ("line-manager", "Line manager"),
                            ("data-manager", "Keeper of the roll"),
                            ("it-technician", "IT technician"),
                            ("governor", "Governor"),
                            ("chair-of-governors", "Chair of Governors"),
                            ("safeguarding-governor", "Safeguarding governor"),
                            ("trust-executive", "Trust executive"),
                            ("volunteer", "Volunteer"),
                            ("agency-worker", "Agency worker"),
                            ("pta-member", "Member of the PTA"),
                            ("pupil", "Pupil"),
                        ],
                        max_length=40,
                    ),
                ),
                ("ended", models.DateTimeField(blank=True, editable=False, null=True)),
                (
                    "school",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="group_roles", to="people.school"
                    ),
                ),
            ],
            options={
                "ordering": ("provider", "group", "role"),
            },
        ),
        migrations.CreateModel(
            name="Granted",
            fields=[
                (
                    "appointment",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        primary_key=True,
                        related_name="granted",
                        serialize=False,
                        to="people.appointment",
                    ),
                ),
                (
                    "by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="granted", to="signin.grouprole"
                    ),
                ),
            ],
            options={
                "verbose_name_plural": "granted",
            },
        ),
        migrations.CreateModel(
            name="Invitation",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                ("secret", models.CharField(editable=False, max_length=64, unique=True)),
                ("email", models.EmailField(blank=True, max_length=254)),
                ("until", models.DateTimeField()),
                ("used", models.DateTimeField(null=True)),
                ("revoked", models.DateTimeField(null=True)),
                (
                    "person",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="invitations",
                        to="people.person",
                    ),
                ),
            ],
            options={
                "ordering": ("-until", "id"),
            },
        ),
        migrations.CreateModel(
            name="Slowed",
            fields=[
                ("key", models.CharField(max_length=64, primary_key=True, serialize=False)),
                ("failures", models.PositiveIntegerField(default=0)),
                ("last", models.DateTimeField()),
            ],
            options={
                "verbose_name": "a slowed sign-in",
                "verbose_name_plural": "slowed sign-ins",
                "indexes": [models.Index(fields=["last"], name="slowed_last")],
            },
        ),
        migrations.AddConstraint(
            model_name="grouprole",
            constraint=models.UniqueConstraint(
                condition=models.Q(("ended__isnull", True)),
                fields=("school", "provider", "group", "role"),
                name="group_role_once",
            ),
        ),
    ]
