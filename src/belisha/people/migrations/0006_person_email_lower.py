"""People are found by their e-mail address, however it is written."""

from django.db import migrations, models
from django.db.models.functions import Lower


class Migration(migrations.Migration):
    """An index."""

    dependencies = (("people", "0005_agreements_guarded"),)
    operations = (migrations.AddIndex("person", models.Index(Lower("email"), name="person_email_lower")),)
