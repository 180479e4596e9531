"""PostgreSQL hides a second person's word with the appointment that it is about."""

from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps

from belisha import sight

THROUGH = ("people_agreement", "appointment_id", "people_appointment")


def guard(apps: StateApps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """Make the policy of PostgreSQL."""
    if schema_editor.connection.vendor == "postgresql":
        for statement in sight.row_security_through(*THROUGH):
            schema_editor.execute(statement, params=None)


class Migration(migrations.Migration):
    """After the tables are guarded."""

    dependencies = (("people", "0004_proposed_by"),)
    operations = (migrations.RunPython(guard, migrations.RunPython.noop),)
