"""Who proposed an appointment, and when one was taken back before its first day."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    """Two columns that may be empty: on SQLite the table is not made anew."""

    dependencies = (("people", "0003_guarded"),)
    operations = (
        migrations.AddField(
            model_name="appointment",
            name="proposed_by",
            field=models.ForeignKey(
                editable=False,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="people.person",
            ),
        ),
        migrations.AddField(
            model_name="appointment",
            name="withdrawn",
            field=models.DateTimeField(editable=False, null=True, verbose_name="taken back"),
        ),
    )
