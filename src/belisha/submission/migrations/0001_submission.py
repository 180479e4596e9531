"""The keys of forms that were sent in."""

from django.db import migrations, models


class Migration(migrations.Migration):
    """The one table."""

    initial = True
    dependencies = ()
    operations = (
        migrations.CreateModel(
            name="Submission",
            fields=[
                ("key", models.UUIDField(primary_key=True, serialize=False)),
                ("actor", models.CharField(max_length=80)),
                ("digest", models.CharField(max_length=64)),
                ("led", models.CharField(blank=True, max_length=2000)),
                ("when", models.DateTimeField(auto_now_add=True, db_index=True)),
            ],
            options={"ordering": ("when",)},
        ),
    )
