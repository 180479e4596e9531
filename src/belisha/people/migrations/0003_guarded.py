"""A second person's word is kept for ever, and PostgreSQL itself hides rows of places out of sight."""

from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps

from belisha import kept, sight

KEPT = {"people_agreement": ("id", "appointment_id")}
GUARDED = {
    "people_person": ("school_id", "trust_id"),
    "people_appointment": ("school_id", "trust_id"),
    "people_group": ("school_id",),
    "people_membership": ("school_id",),
    "people_guardianship": ("school_id",),
    "people_management": ("school_id",),
}


def guard(apps: StateApps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """Make the triggers, and the policies of PostgreSQL."""
    vendor = schema_editor.connection.vendor
    for statement in kept.statements(vendor, KEPT):
        schema_editor.execute(statement, params=None)
    if vendor == "postgresql":
        for statement in sight.row_security(GUARDED):
            schema_editor.execute(statement, params=None)


class Migration(migrations.Migration):
    """After the tables are made."""

    dependencies = (("people", "0002_people"),)
    operations = (migrations.RunPython(guard, migrations.RunPython.noop),)
