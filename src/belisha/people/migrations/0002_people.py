"""People, roles, classes, families."""

import uuid

import django.db.models.deletion
from django.db import migrations, models

import belisha.people.roles


class Migration(migrations.Migration):
    """The tables."""

    dependencies = [
        ("people", "0001_initial"),
    ]

    operations = [
        migrations.CreateModel(
            name="Group",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                ("kind", models.CharField(choices=[("class", "class"), ("year", "year group")], max_length=5)),
                ("name", models.CharField(max_length=60)),
                ("year", models.PositiveSmallIntegerField(verbose_name="school year begins in")),
                (
                    "school",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="groups", to="people.school"
                    ),
                ),
            ],
            options={
                "ordering": ("-year", "kind", "name"),
            },
        ),
        migrations.CreateModel(
            name="Person",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                ("given_name", models.CharField(max_length=100, verbose_name="first name")),
                ("family_name", models.CharField(blank=True, max_length=100, verbose_name="last name")),
                ("known_as", models.CharField(blank=True, max_length=100, verbose_name="name they are called by")),
                ("born", models.DateField(blank=True, null=True, verbose_name="date of birth")),
                ("email", models.EmailField(blank=True, max_length=254, verbose_name="e-mail address")),
                ("phone", models.CharField(blank=True, max_length=40, verbose_name="telephone")),
                ("address", models.TextField(blank=True, max_length=500, verbose_name="postal address")),
                ("left", models.DateField(blank=True, null=True, verbose_name="day of leaving")),
                (
                    "erased",
                    models.DateTimeField(blank=True, editable=False, null=True, verbose_name="personal data erased"),
                ),
                (
                    "school",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="people",
                        to="people.school",
                    ),
                ),
                (
                    "trust",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="people",
                        to="people.trust",
                    ),
                ),
            ],
            options={
                "ordering": ("family_name", "given_name", "id"),
            },
        ),
        migrations.CreateModel(
            name="Membership",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                ("part", models.CharField(choices=[("pupil", "pupil"), ("staff", "teaches or helps")], max_length=5)),
                ("since", models.DateField(verbose_name="first day")),
                ("until", models.DateField(blank=True, null=True, verbose_name="last day")),
                (
                    "group",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="memberships", to="people.group"
                    ),
                ),
                (
                    "school",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="memberships", to="people.school"
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="memberships", to="people.person"
                    ),
                ),
            ],
            options={
                "ordering": ("since", "id"),
            },
        ),
        migrations.CreateModel(
            name="Management",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                ("since", models.DateField(verbose_name="first day")),
                ("until", models.DateField(blank=True, null=True, verbose_name="last day")),
                (
                    "school",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="managements", to="people.school"
                    ),
                ),
                (
                    "managed",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="managed_by", to="people.person"
                    ),
                ),
                (
                    "manager",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="manages", to="people.person"
                    ),
                ),
            ],
            options={
                "ordering": ("since", "id"),
            },
        ),
        migrations.CreateModel(
            name="Guardianship",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                ("relation", models.CharField(blank=True, max_length=60)),
                ("parental_responsibility", models.BooleanField(blank=True, null=True)),
                ("court_order", models.BooleanField(blank=True, null=True)),
                ("do_not_disclose", models.BooleanField(blank=True, null=True)),
                ("note", models.TextField(blank=True, max_length=2000, verbose_name="what the order says")),
                ("since", models.DateField(verbose_name="first day")),
                ("until", models.DateField(blank=True, null=True, verbose_name="last day")),
                (
                    "school",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="guardianships", to="people.school"
                    ),
                ),
                (
                    "adult",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="children", to="people.person"
                    ),
                ),
                (
                    "child",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="guardians", to="people.person"
                    ),
                ),
            ],
            options={
                "ordering": ("since", "id"),
            },
        ),
        migrations.CreateModel(
            name="Appointment",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                ("role", models.CharField(choices=belisha.people.roles.choices, max_length=40)),
                (
                    "basis",
                    models.CharField(
                        choices=[("own", "their own"), ("acting", "acting up"), ("delegated", "delegated")],
                        default="own",
                        max_length=10,
                    ),
                ),
                ("since", models.DateField(verbose_name="first day")),
                ("until", models.DateField(blank=True, null=True, verbose_name="last day")),
                ("agreed", models.BooleanField(default=True, editable=False)),
                (
                    "school",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="appointments",
                        to="people.school",
                    ),
                ),
                (
                    "stands_for",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="stand_ins",
                        to="people.appointment",
                    ),
                ),
                (
                    "trust",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="appointments",
                        to="people.trust",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="appointments", to="people.person"
                    ),
                ),
            ],
            options={
                "ordering": ("since", "id"),
            },
        ),
        migrations.CreateModel(
            name="Agreement",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("agreed", models.BooleanField()),
                ("reason", models.CharField(blank=True, max_length=500)),
                ("when", models.DateTimeField(auto_now_add=True)),
                (
                    "appointment",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT, related_name="agreement", to="people.appointment"
                    ),
                ),
                (
                    "by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="people.person"
                    ),
                ),
                (
                    "proposed_by",
                    models.ForeignKey(
                        null=True, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="people.person"
                    ),
                ),
            ],
            options={
                "verbose_name": "a second person's word",
            },
        ),
        migrations.AddConstraint(
            model_name="group",
            constraint=models.UniqueConstraint(
                fields=("school", "year", "kind", "name"),
                name="group_once_a_school_year",
                violation_error_message="There is one with this name in that school year already.",
            ),
        ),
        migrations.AddIndex(
            model_name="person",
            index=models.Index(fields=["school", "family_name", "given_name", "id"], name="person_school_name"),
        ),
        migrations.AddIndex(
            model_name="person",
            index=models.Index(fields=["school", "email"], name="person_school_email"),
        ),
        migrations.AddConstraint(
            model_name="person",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("school__isnull", False), ("trust__isnull", True)),
                    models.Q(("school__isnull", True), ("trust__isnull", False)),
                    _connector="OR",
                ),
                name="person_at_one_place",
            ),
        ),
        migrations.AddIndex(
            model_name="membership",
            index=models.Index(fields=["person", "part"], name="membership_person"),
        ),
        migrations.AddIndex(
            model_name="membership",
            index=models.Index(fields=["group", "part", "person"], name="membership_group"),
        ),
        migrations.AddConstraint(
            model_name="membership",
            constraint=models.CheckConstraint(
                condition=models.Q(("until__isnull", True), ("until__gte", models.F("since")), _connector="OR"),
                name="membership_ends_after_it_begins",
            ),
        ),
        migrations.AddConstraint(
            model_name="management",
            constraint=models.CheckConstraint(
                condition=models.Q(("manager", models.F("managed")), _negated=True), name="nobody_manages_themselves"
            ),
        ),
        migrations.AddIndex(
            model_name="guardianship",
            index=models.Index(fields=["child", "adult"], name="guardianship_child"),
        ),
        migrations.AddConstraint(
            model_name="guardianship",
            constraint=models.CheckConstraint(
                condition=models.Q(("adult", models.F("child")), _negated=True), name="nobody_is_their_own_parent"
            ),
        ),
        migrations.AddConstraint(
            model_name="guardianship",
            constraint=models.CheckConstraint(
                condition=models.Q(("until__isnull", True), ("until__gte", models.F("since")), _connector="OR"),
                name="guardianship_ends_after_it_begins",
            ),
        ),
        migrations.AddConstraint(
            model_name="guardianship",
            constraint=models.UniqueConstraint(
                condition=models.Q(("until__isnull", True)),
                fields=("school", "adult", "child"),
                name="guardian_once_a_child",
            ),
        ),
        migrations.AddIndex(
            model_name="appointment",
            index=models.Index(fields=["school", "role", "person"], name="appointment_school_role"),
        ),
        migrations.AddIndex(
            model_name="appointment",
            index=models.Index(fields=["person", "role"], name="appointment_person"),
        ),
        migrations.AddConstraint(
            model_name="appointment",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("school__isnull", False), ("trust__isnull", True)),
                    models.Q(("school__isnull", True), ("trust__isnull", False)),
                    _connector="OR",
                ),
                name="appointment_at_one_place",
            ),
        ),
        migrations.AddConstraint(
            model_name="appointment",
            constraint=models.CheckConstraint(
                condition=models.Q(("until__isnull", True), ("until__gte", models.F("since")), _connector="OR"),
                name="appointment_ends_after_it_begins",
            ),
        ),
        migrations.AddConstraint(
            model_name="appointment",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("basis", "own"), ("stands_for__isnull", True)),
                    models.Q(
                        models.Q(("basis", "own"), _negated=True),
                        ("stands_for__isnull", False),
                        ("until__isnull", False),
                    ),
                    _connector="OR",
                ),
                name="a_stand_in_has_a_last_day",
            ),
        ),
    ]
